"""Loading a bank: every fault is told at once, with file and line, the word at fault, and a way out."""

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from audit import paths
from audit.banks.load import load_bank
from audit.errors import BankError

Break = Callable[[str, str, str], str]
"""Replaces the first occurrence in a file; gives `file:line` of the place."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bank, to be broken."""
    return Path(shutil.copytree(paths.questions_folder() / "social-media", tmp_path / "bank"))


@pytest.fixture
def spoil(folder: Path) -> Break:
    def replace(name: str, old: str, new: str) -> str:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        return f"{path}:{text[: text.index(old)].count(chr(10)) + 1}"

    return replace


def faults(folder: Path) -> list[str]:
    with pytest.raises(BankError) as caught:
        load_bank(folder)
    assert len(caught.value.de.splitlines()) == len(caught.value.en.splitlines())
    return caught.value.en.splitlines()


def only_fault(folder: Path) -> str:
    told = faults(folder)
    assert len(told) == 1, told
    return told[0]


def test_an_unknown_key_is_told_with_the_one_that_was_meant(folder: Path, spoil: Break) -> None:
    at = spoil("listening.yaml", "    seconds: 35", "    secnds: 35")
    assert only_fault(folder) == f"{at}: There is no key ‘secnds’ here. Did you mean ‘seconds’?"


def test_the_same_is_told_in_german(folder: Path, spoil: Break) -> None:
    at = spoil("listening.yaml", "    seconds: 35", "    secnds: 35")
    with pytest.raises(BankError) as caught:
        load_bank(folder)
    assert caught.value.de == f"{at}: Den Schlüssel „secnds“ gibt es hier nicht. Meinten Sie „seconds“?"


def test_a_missing_translation_is_a_fault(folder: Path, spoil: Break) -> None:
    at = spoil("criticism.yaml", "{de: Worum ging es?, en: What was it about?}", "{de: Worum ging es?}")
    assert only_fault(folder) == f"{at}: The English text (‘en’) is missing here."


def test_an_empty_translation_is_a_fault(folder: Path, spoil: Break) -> None:
    at = spoil("criticism.yaml", "de: Worum ging es?", 'de: " "')
    assert only_fault(folder) == f"{at}: The German text (‘de’) is missing here."


def test_an_id_that_is_given_twice_is_a_fault(folder: Path, spoil: Break) -> None:
    at = spoil("bank.yaml", "  - id: X2\n", "  - id: X1\n")
    assert only_fault(folder).startswith(f"{at}: There is already a check ‘X1’.")


def test_an_option_that_is_given_twice_is_a_fault(folder: Path, spoil: Break) -> None:
    at = spoil("company.yaml", "      - {id: CH, ", "      - {id: AT, ")
    assert f"{at}: ‘AT’ is in this list already." in faults(folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "bank.yaml",
            "{score: CRI-1, at",
            "{score: CRI-11, at",
            "no question ‘CRI-11’. Did you mean ‘CRI-1’?",
        ),
        ("bank.yaml", "lacks: imprint", "lacks: imprnt", "no option ‘imprnt’. Did you mean ‘imprint’?"),
        (
            "governance.yaml",
            "except: [reviews]",
            "except: [review]",
            "no row ‘review’. Did you mean ‘reviews’?",
        ),
        ("bank.yaml", "rows: {column: state,", "rows: {column: stage,", "no column ‘stage’."),
        ("bank.yaml", "sum: open", "sum: opn", "no column ‘opn’. Did you mean ‘open’?"),
        (
            "bank.yaml",
            "{dimension: LIS, below: 40}",
            "{dimension: LSI, below: 40}",
            "no rated dimension ‘LSI’.",
        ),
        ("bank.yaml", "lifted_by: [A35]", "lifted_by: [A53]", "no action ‘A53’."),
        ("bank.yaml", "gate: K4", "gate: K9", "no gate ‘K9’."),
        ("bank.yaml", "{flag: ACUTE}", "{flag: ACUT}", "no flag ‘ACUT’. Did you mean ‘ACUTE’?"),
        ("bank.yaml", "[listen_only, leave]", "[listen, leave]", "no outcome ‘listen’."),
        ("bank.yaml", "{fact: proof, ", "{fact: prof, ", "no fact ‘prof’. Did you mean ‘proof’?"),
        ("bank.yaml", "tracks: [normal, abstention]", "tracks: [normal, silence]", "no track ‘silence’."),
        ("company.yaml", "seeds: [S4-17]", "seeds: [S4-71]", "no statement ‘S4-71’."),
        ("actions.yaml", "serves: [loyal, new,", "serves: [loyalty, new,", "no goal ‘loyalty’."),
        ("actions.yaml", "horizon: 0-30", "horizon: 0-31", "no horizon ‘0-31’."),
        ("actions.yaml", "needs: [A08]", "needs: [A80]", "no action ‘A80’."),
        ("channels.yaml", "filled: purpose", "filled: purpos", "no column ‘purpos’."),
        ("listening.yaml", "dimension: LIS", "dimension: LIST", "no dimension ‘LIST’."),
    ],
)
def test_a_name_that_nothing_bears_is_a_fault(
    folder: Path, spoil: Break, name: str, old: str, new: str, says: str
) -> None:
    at = spoil(name, old, new)
    assert any(fault.startswith(at) and says in fault for fault in faults(folder))


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("listening.yaml", "weight: 2", "weight: heavy", "‘weight’ must be a number; this is ‘heavy’."),
        ("listening.yaml", "weight: 2", "weight: -2", "‘weight’ is -2; possible is 0 to 100."),
        ("listening.yaml", "kind: single_choice", "kind: single", "‘single’ is not possible here."),
        ("listening.yaml", "level: 4", "level: 5", "‘level’ is 5; possible is 0 to 4."),
        ("listening.yaml", "level: 4, at_least: 6", "level: 4", "A limit is missing here"),
        ("company.yaml", "maximum: 100000", "maximum: 0", "‘maximum’ is 0; possible is 1 to 1000000000."),
        ("company.yaml", "assume: DE", "assume: FR", "There is no option ‘FR’."),
        ("actions.yaml", "impact: 5", "impact: 6", "‘impact’ is 6; possible is 1 to 5."),
        ("actions.yaml", "impact: 5", "impact: 4.5", "‘impact’ must be a whole number"),
        ("bank.yaml", "version: 1.0.0", "version: one", "‘one’ is no version."),
        ("bank.yaml", "cap: 2", "cap: 9", "‘cap’ is 9; possible is 1 to 5."),
        (
            "bank.yaml",
            "begins_at: 40\n    name: {de: Zuhörer",
            "begins_at: 10\n    name: {de: Zuhörer",
            "The first level",
        ),
        ("bank.yaml", "order: [PRO, LIS,", "order: [PRO,", "exactly once; to be checked: LIS."),
        ("bank.yaml", "shares: {active: 0.4,", "shares: {", "‘active’ is missing here."),
        ("bank.yaml", "[3, 6, 6]", "[3, 6]", "A whole number for each horizon"),
        ("bank.yaml", "hours: PRO-4", "hours: PRO-5", "needs a question of the kind number"),
        ("bank.yaml", "{below: 10, value: 0.6}", "{below: 90, value: 0.6}", ""),
        ("bank.yaml", "at_least: 1, at_most: 1}", "at_least: 3, at_most: 1}", "exclude each other"),
    ],
)
def test_an_impossible_value_is_a_fault(
    folder: Path, spoil: Break, name: str, old: str, new: str, says: str
) -> None:
    at = spoil(name, old, new)
    start = at if says and "\n" not in old else at.rsplit(":", 1)[0]
    assert any(fault.startswith(start) and says in fault for fault in faults(folder))


def test_questions_that_hang_on_each_other_are_a_fault(folder: Path, spoil: Break) -> None:
    at = spoil(
        "company.yaml",
        "    when: {question: PRO-1, none_of: [b2b]}",
        "    when: {question: PRO-3, any_of: [CH]}",
    )
    spoil("company.yaml", "  - id: PRO-3\n", '  - id: PRO-3\n    when: {question: PRO-7, any_of: ["yes"]}\n')
    told = only_fault(folder)
    assert "PRO-3 → PRO-7 → PRO-3" in told or "PRO-7 → PRO-3 → PRO-7" in told
    assert told.startswith(at.rsplit(":", 1)[0])


def test_actions_that_need_each_other_are_a_fault(folder: Path, spoil: Break) -> None:
    spoil("actions.yaml", "  tags: [found, gateLIS]", "  needs: [A01]\n  tags: [found, gateLIS]")
    told = only_fault(folder)
    assert "A01 → A08 → A01" in told or "A08 → A01 → A08" in told


def test_flags_that_hang_on_each_other_are_a_fault(folder: Path, spoil: Break) -> None:
    spoil("bank.yaml", '    when: {question: CRI-1a, any_of: ["yes"]}', "    when: {flag: ACUTE}")
    assert "The flag ‘ACUTE’ hangs on itself in the end: ACUTE → ACUTE." in only_fault(folder)


def test_whether_a_question_is_asked_must_not_hang_on_scores(folder: Path, spoil: Break) -> None:
    spoil(
        "measuring.yaml",
        "when: {question: PRO-5, any_of: [active, sporadic]}",
        "when: {score: MEA-1, at_least: 1}",
    )
    assert "‘MEA-3’ is asked must not hang on scores" in only_fault(folder)


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ("{any_of: [active]}", "does not say what it is about"),
        ("{qestion: PRO-5, any_of: [active]}", "Did you mean ‘question’?"),
        ("{question: PRO-5, flag: ACUTE}", "several stand here: question, flag"),
        ("{question: PRO-5, at_least: 3}", "‘any_of’ is missing here."),
        ("{question: PRO-4, any_of: [3]}", "A limit is missing here"),
        ("{question: LIS-2, lacks: own}", "‘lacks’ is for checklists only; ‘LIS-2’ is none."),
        ("{question: PRO-5, includes: [active]}", "‘any_of’ is missing here."),
        ("{question: CHA-5, at_least: 3}", "is of a kind that no condition can be about"),
        ("{hypothetical: LIS-1}", "‘LIS-1’ is a question that has no ‘hypothetical’."),
        ("{no_evidence: PRO-5}", "‘PRO-5’ is a question that does not ask for evidence."),
        ("{score: PRO-5, at_most: 1}", "‘PRO-5’ is a question that is not scored."),
        ("{all: []}", "This list is empty."),
        ("always", "A condition is expected here"),
    ],
)
def test_a_condition_that_makes_no_sense_is_a_fault(
    folder: Path, spoil: Break, condition: str, says: str
) -> None:
    at = spoil("bank.yaml", "when: {flag: LEGALRED}", f"when: {condition}")
    assert any(fault.startswith(at) and says in fault for fault in faults(folder))


def test_a_weight_without_a_way_to_score_is_a_fault(folder: Path, spoil: Break) -> None:
    spoil("company.yaml", "kind: single_choice\n    quick: true\n", "kind: single_choice\n    weight: 1\n")
    assert "‘PRO-1’ has a weight but no rule" in only_fault(folder)


def test_a_rule_of_another_kind_is_a_fault(folder: Path, spoil: Break) -> None:
    spoil("listening.yaml", "      count:\n", "      thresholds:\n")
    assert "scores by exactly one rule; ‘thresholds’ does not fit here." in faults(folder)[0]


def test_a_dimension_without_questions_is_a_fault(folder: Path) -> None:
    (folder / "measuring.yaml").unlink()
    assert any("no question that counts for the dimension ‘MEA’" in fault for fault in faults(folder))


def test_questions_of_a_dimension_in_two_files_are_a_fault(folder: Path) -> None:
    (folder / "more.yaml").write_text(
        "dimension: LIS\nquestions:\n  - {id: LIS-9, kind: free_text, seconds: 9,"
        " ask: {de: Wie, en: How}, why: {de: Darum, en: So}}\n"
    )
    assert "are in another file already" in only_fault(folder)


def test_all_faults_of_a_bank_are_told_at_once_and_in_order(folder: Path, spoil: Break) -> None:
    later = spoil("listening.yaml", "    seconds: 35", "    secnds: 35")
    in_another = spoil("actions.yaml", "impact: 5", "impact: 50")
    earlier = spoil("listening.yaml", "kind: single_choice", "kind: single_chioce")
    places = [fault.split(": ")[0] for fault in faults(folder)]
    assert in_another in places
    assert [earlier, later] == [place for place in places if place != in_another]


def test_what_is_no_yaml_is_told_for_every_file(folder: Path, spoil: Break) -> None:
    one = spoil("listening.yaml", "questions:", "questions: [")
    other = spoil("goals.yaml", "dimension: GOA", "dimension: GOA: GOA")
    told = faults(folder)
    assert len(told) == 2
    assert any(fault.startswith(other) for fault in told)
    assert any(fault.startswith(one.rsplit(":", 1)[0]) for fault in told)


def test_a_missing_folder_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BankError, match="There is no folder") as caught:
        load_bank(tmp_path / "nothing")
    assert caught.value.hint_en


def test_a_file_in_place_of_a_folder_is_told_in_one_sentence(folder: Path) -> None:
    with pytest.raises(BankError, match="is a file; a question bank is a folder"):
        load_bank(folder / "bank.yaml")


def test_a_folder_that_is_no_bank_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BankError, match=r"it lacks bank.yaml and actions.yaml"):
        load_bank(tmp_path)


def test_a_bank_may_do_without_statements(folder: Path) -> None:
    (folder / "seeds.yaml").unlink()
    for path in folder.glob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"^ *seeds: \[[^\]]*\]\n", "", text, flags=re.MULTILINE), "utf-8")
    assert load_bank(folder).seeds == ()


def test_the_digest_changes_with_the_least_change_of_a_file(folder: Path) -> None:
    before = load_bank(folder).digest
    with (folder / "bank.yaml").open("a") as file:
        file.write("# a remark\n")
    assert load_bank(folder).digest != before


def test_whatever_is_broken_ends_in_a_sentence(folder: Path) -> None:
    chance = Random(7)
    files = sorted(folder.glob("*.yaml"))
    for _ in range(25):
        path = chance.choice(files)
        whole = path.read_text("utf-8")
        lines = whole.split("\n")
        line = chance.randrange(len(lines))
        lines[line : line + chance.randrange(1, 4)] = [chance.choice(["", "x", "  y: [1, {z: null}]", "- ["])]
        path.write_text("\n".join(lines), "utf-8")
        with suppress(BankError):
            load_bank(folder)
        path.write_text(whole, "utf-8")
