"""Two versions of a bank: what has changed, in words, and which version number that asks for."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from audit.banks.diff import GIVEN, OPENED, changes, needed
from audit.banks.diff_words import FIELDS
from audit.banks.load import load_bank
from audit.banks.report_diff import report_changes
from audit.banks.versions import Step, raised, risen, verdict
from audit.cli import run
from audit.core import questions as values
from tests.banks.starter import spoil, starter


@pytest.fixture
def old(tmp_path: Path) -> Path:
    (tmp_path / "old").mkdir()
    return starter(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    (tmp_path / "new").mkdir()
    return starter(tmp_path / "new")


def told(old: Path, new: Path) -> list[str]:
    found = (*changes(load_bank(old), load_bank(new)), *report_changes(old, new))
    return [f"{change.step.name} {change.place}: {change.says.en}" for change in found]


QUESTION = """
  - id: TEAM-5
    kind: free_text
    ask: {de: Was noch?, en: What else?}
    why: {de: Damit nichts fehlt., en: So that nothing is missing.}
"""
SCORED = """
  - id: PRE-3
    kind: number
    weight: 1
    ask: {de: Wie viele?, en: How many?}
    why: {de: Damit nichts fehlt., en: So that nothing is missing.}
    maximum: 10
    score: {thresholds: [{level: 0, below: 1}, {level: 4, at_least: 1}]}
"""


def test_nothing_has_changed_between_a_bank_and_its_copy(old: Path, new: Path) -> None:
    assert told(old, new) == []


def test_comments_and_line_breaks_are_no_change(old: Path, new: Path) -> None:
    for path in (new / "bank.yaml", new / "report" / "figures.yaml"):
        path.write_text(f"# Another comment.\n\n{path.read_text('utf-8')}", "utf-8")
    assert told(old, new) == []


PROBE = (
    "    probe: {de: Lassen Sie sich die letzte Einladung zeigen., en: Ask to see the latest invitation.}\n"
)
PERSON = "    evidence: {de: Wie heißt die Person?, en: What is the person’s name?}\n"


@pytest.mark.parametrize(
    ("name", "before", "after", "says"),
    [
        ("bank.yaml", "en: Meetings}", "en: Our meetings}", "meetings: wording – title"),
        ("team.yaml", "en: How often do you meet?", "en: When do you meet?", "TEAM-3: wording – question"),
        ("deciding.yaml", "de: Niemand,", "de: Keiner,", "DEC-1 0: wording – text"),
        ("actions.yaml", "en: Begin with the list}", "en: The list first}", "M4: wording – title"),
        ("bank.yaml", "en: Nobody records what was decided.", "en: No.", "G1: wording – reason"),
        ("report/method.yaml", "what you", "all you", "report/method.yaml: wording of the report"),
    ],
)
def test_wording_raises_the_third_number(
    old: Path, new: Path, name: str, before: str, after: str, says: str
) -> None:
    spoil(new, name, before, after)
    assert told(old, new) == [f"PATCH {says}"]


@pytest.mark.parametrize(
    ("name", "before", "after", "says"),
    [
        ("team.yaml", "seconds: 15\n    ask:\n", "seconds: 20\n    ask:\n", "TEAM-2: seconds: 15 → 20"),
        ("bank.yaml", "hours_assumed: 1\n", "hours_assumed: 2\n", "plan: hours assumed: 1 → 2"),
        ("bank.yaml", "first_relief: M1\n", "first_relief: M3\n", "plan: first relief: M1 → M3"),
        ("actions.yaml", "hours_per_week: 0.5\n", "hours_per_week: 1\n", "M3: hours per week: 0.5 → 1"),
        ("preparing.yaml", PROBE, "", "PRE-1: hint for the interview is gone"),
    ],
)
def test_what_changes_the_plan_alone_raises_the_second_number(
    old: Path, new: Path, name: str, before: str, after: str, says: str
) -> None:
    spoil(new, name, before, after)
    assert told(old, new) == [f"MINOR {says}"]


@pytest.mark.parametrize(
    ("name", "before", "after", "says"),
    [
        ("preparing.yaml", "    weight: 2\n", "    weight: 3\n", "PRE-1: weight: 2 → 3"),
        ("bank.yaml", "    begins_at: 40\n", "    begins_at: 45\n", "meetings: begins at: 40 → 45"),
        ("bank.yaml", "    cap: 2\n", "    cap: 1\n", "G1: cap: 2 → 1"),
        ("deciding.yaml", "{level: 3, at_most: 8}", "{level: 3, at_most: 9}", "DEC-2: scoring: changed"),
        ("deciding.yaml", "    maximum: 10\n", "    maximum: 20\n", "DEC-2: greatest number: 10 → 20"),
        ("deciding.yaml", PERSON, "", "DEC-1: evidence is gone"),
        ("preparing.yaml", "{id: length,", "{id: time,", "PRE-2: option: length → –"),
        ("bank.yaml", "at_least: 8}", "at_least: 9}", "X1: condition: "),
    ],
)
def test_what_may_change_a_score_raises_the_first_number(
    old: Path, new: Path, name: str, before: str, after: str, says: str
) -> None:
    spoil(new, name, before, after)
    assert told(old, new)[0].startswith(f"MAJOR {says}")


def test_a_condition_is_told_in_words(old: Path, new: Path) -> None:
    spoil(new, "deciding.yaml", "any_of: [weekly]", "any_of: [rarely]")
    (line,) = told(old, new)
    assert line.startswith(
        "MAJOR DEC-2: condition: the answer to ‘How often do you meet?’ (TEAM-3) is ‘Every week"
    )


def test_a_new_question_is_minor_unless_it_scores(old: Path, new: Path) -> None:
    with (new / "team.yaml").open("a", encoding="utf-8") as file:
        file.write(QUESTION)
    assert told(old, new) == ["MINOR TEAM-5: the question is new"]
    with (new / "preparing.yaml").open("a", encoding="utf-8") as file:
        file.write(SCORED)
    assert told(old, new)[0] == "MAJOR PRE-3: the question is new"
    assert told(new, old)[0].startswith("MAJOR"), "answers files may name it"


def test_statements_are_minor(old: Path, new: Path) -> None:
    (new / "seeds.yaml").write_text(
        "- {id: T1, kind: claim, de: Zeit ist Geld., en: Time is money.}\n", "utf-8"
    )
    assert told(old, new) == ["MINOR T1: the statement is new"]


def test_every_field_that_can_differ_has_a_word() -> None:
    kinds = [*OPENED, values.SingleChoice, values.MultiChoice, values.Number, values.Matrix, values.Derived]
    names = {field.name for kind in kinds for field in fields(kind)} - GIVEN
    assert names - FIELDS.keys() == set()


# Versions.


@pytest.mark.parametrize(
    ("step", "right"),
    [(Step.NONE, "1.4.2"), (Step.PATCH, "1.4.3"), (Step.MINOR, "1.5.0"), (Step.MAJOR, "2.0.0")],
)
def test_each_kind_of_change_raises_its_number(step: Step, right: str) -> None:
    assert raised("1.4.2", step) == right
    assert risen("1.4.2", right) is step


@pytest.mark.parametrize(
    ("declared", "fits"),
    [("1.5.0", True), ("1.7.3", True), ("1.4.3", False), ("2.0.0", False), ("1.3.9", False)],
)
def test_a_declared_version_fits_if_it_has_risen_in_the_right_place(declared: str, fits: bool) -> None:
    assert verdict("1.4.2", declared, Step.MINOR).fits is fits


def test_needed_is_the_gravest_of_all_changes(old: Path, new: Path) -> None:
    assert needed(changes(load_bank(old), load_bank(new))) is Step.NONE


# The command.


def test_the_command_tells_the_changes_and_a_wrong_version(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(new, "preparing.yaml", "    weight: 2\n", "    weight: 3\n")
    spoil(new, "team.yaml", "en: How often do you meet?", "en: When do you meet?")
    assert run(["--lang", "en", "bank", "diff", str(old), str(new)]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "First number (scores change):",
        "  PRE-1: weight: 2 → 3",
        "Third number (wording):",
        "  TEAM-3: wording – question",
        "Right version: 2.0.0",
    ]
    assert said.err == (
        "The declared version 1.0.0 does not fit the changes since 1.0.0; 2.0.0 would be right.\n"
    )
    spoil(new, "bank.yaml", "version: 1.0.0", "version: 2.0.0")
    assert run(["--lang", "de", "bank", "diff", str(old), str(new)]) == 0
    assert capsys.readouterr().err == "Die angegebene Version 2.0.0 passt.\n"


def test_the_changes_are_data_for_scripts(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(new, "preparing.yaml", "    weight: 2\n", "    weight: 3\n")
    assert run(["--lang", "en", "bank", "diff", str(old), str(new), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "old": "1.0.0",
        "declared": "1.0.0",
        "right": "2.0.0",
        "fits": False,
        "changes": [{"step": "major", "place": "PRE-1", "says": "weight: 2 → 3"}],
    }


def test_a_broken_bank_is_told_by_its_faults(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = spoil(new, "preparing.yaml", "    weight: 2\n", "    wieght: 2\n")
    assert run(["--lang", "en", "bank", "diff", str(old), str(new)]) == 3
    assert f"{at}: There is no key ‘wieght’ here. Did you mean ‘weight’?" in capsys.readouterr().err
