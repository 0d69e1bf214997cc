"""The texts of a report are read strictly: every fault with its file and line, all at once."""

import shutil
from pathlib import Path

import pytest

from audit.banks.load import load_bank
from audit.banks.report_reader import FILES, catalogue_of, load_report_texts
from audit.core.bank import Bank
from audit.core.text import Text
from audit.errors import BankError

SOCIAL_MEDIA = Path(__file__).parents[2] / "questions" / "social-media"
BANK: Bank = load_bank(SOCIAL_MEDIA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bank's report texts, to break."""
    shutil.copytree(SOCIAL_MEDIA / "report", tmp_path / "report")
    return tmp_path


def broken(folder: Path, file: str, old: str, new: str) -> tuple[str, int]:
    """The error after replacing the first `old` in a file, and the line where it stood."""
    path = folder / "report" / f"{file}.yaml"
    text = path.read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BankError) as caught:
        load_report_texts(folder, BANK)
    return caught.value.sentence("de"), line


def test_the_texts_of_the_bank_are_complete() -> None:
    texts = load_report_texts(SOCIAL_MEDIA, BANK)
    assert set(texts.actions) == {action.id for action in BANK.actions}
    assert len(texts.rules.findings) >= 18
    assert len(texts.rules.strengths) >= 10
    assert all(words.do.de.split()[0] not in {"Die", "Der", "Das"} for words in texts.actions.values())


def test_the_thing_to_do_is_told_in_the_polite_form() -> None:
    for words in load_report_texts(SOCIAL_MEDIA, BANK).actions.values():
        assert " Sie" in words.do.de, words.do
        assert words.start.de.endswith((".", "?", "“.", "…"))


def test_the_two_languages_say_the_same_thing_in_different_words() -> None:
    for words in load_report_texts(SOCIAL_MEDIA, BANK).actions.values():
        for text in (words.do, words.start, words.sign):
            assert isinstance(text, Text)
            assert text.de != text.en


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("findings", "LIS-1, at_most: 0", "LIS-11, at_most: 0", "Meinten Sie „LIS-1“?"),
        ("findings", "seed: S0-16", "seed: S9-16", "Die Aussage „S9-16“ gibt es nicht."),
        ("findings", "rank: 2", "rang: 2", "Den Schlüssel „rang“ gibt es hier nicht."),
        ("decision", "for: [acute]", "for: [akut]", "„akut“ ist hier nicht möglich."),
        ("actions", "- id: A07", "- id: A77", "Die Maßnahme „A77“ gibt es nicht."),
        ("criticism", "Kritik {promise}", "Kritik {promises}", "„{promises}“ wird hier nicht ausgefüllt."),
        ("law", "2026-07-01", "Sommer", "Hier wird ein Datum wie 2026-07-01 erwartet."),
        ("law", "option: imprint", "option: imprnt", "Meinten Sie „imprint“?"),
        ("channels", "purpose: purpose", "purpose: zweck", "Die Spalte „zweck“ gibt es nicht."),
        ("listening", "heard_by: own", "heard_by: owl", "Meinten Sie „own“?"),
        ("figures", "most: 5", "most: 50", "„most“ ist 50; möglich ist 1 bis 10."),
        ("reality", "followers: followers", "followers: likes", "Die Spalte „likes“ gibt es nicht."),
        ("stance", "course: leave", "course: quit", "„quit“ ist hier nicht möglich."),
        ("stance", "{PRO-6}. Das hat", "{PRO-7}. Das hat", "„{PRO-7}“ wird hier nicht ausgefüllt."),
    ],
)
def test_a_fault_is_told_with_its_place_and_a_way_out(
    folder: Path, file: str, old: str, new: str, says: str
) -> None:
    sentence, line = broken(folder, file, old, new)
    assert says in sentence
    assert f"{file}.yaml:{line}:" in sentence


def test_a_missing_translation_is_a_fault(folder: Path) -> None:
    sentence, _ = broken(folder, "decision", ", en: Social media action plan", "")
    assert "Hier fehlt der englische Text" in sentence


def test_an_action_without_words_is_a_fault(folder: Path) -> None:
    path = folder / "report" / "actions.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("- id: A44")], "utf-8")
    with pytest.raises(BankError, match="words for the action ‘A44’ are missing"):
        load_report_texts(folder, BANK)


def test_the_last_headline_must_always_hold(folder: Path) -> None:
    path = folder / "report" / "decision.yaml"
    text = path.read_text("utf-8")
    place = text.index("  - de: Der Anfang ist gemacht")
    path.write_text(text[:place] + "  - for: [top]\n    " + text[place + 4 :], "utf-8")
    with pytest.raises(BankError, match="The last sentence under ‘headlines’ must always hold"):
        load_report_texts(folder, BANK)


def test_all_faults_are_told_at_once(folder: Path) -> None:
    for file in ("law", "listening"):
        path = folder / "report" / f"{file}.yaml"
        path.write_text(path.read_text("utf-8") + "\nnonsense: 1\n", "utf-8")
    with pytest.raises(BankError) as caught:
        load_report_texts(folder, BANK)
    assert caught.value.sentence("en").count("‘nonsense’") == 2


def test_the_limits_of_the_bands_must_rise(folder: Path) -> None:
    assert (
        "Die Grenzen unter „bands“ müssen steigen" in broken(folder, "reality", "below: 100", "below: 10")[0]
    )


def test_the_last_rule_of_the_stance_must_always_hold(folder: Path) -> None:
    last = "  - course: open\n    quotes: []\n"
    sentence, _ = broken(folder, "stance", last, f"{last}    when: {{unproven: PRO-4}}\n")
    assert "Die letzte Regel unter „rules“ muss immer gelten." in sentence


def test_a_bank_without_followers_and_without_a_course_needs_neither_file(folder: Path) -> None:
    for file in ("reality", "stance"):
        (folder / "report" / f"{file}.yaml").unlink()
    texts = load_report_texts(folder, BANK)
    assert (texts.reality, texts.stance) == (None, None)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_one_sentence(folder: Path, file: str) -> None:
    (folder / "report" / f"{file}.yaml").unlink()
    with pytest.raises(BankError) as caught:
        load_report_texts(folder, BANK)
    assert caught.value.sentence("de").endswith(f"{file}.yaml: Diese Datei gibt es nicht.")


def test_the_names_of_a_bank_are_those_that_its_files_give() -> None:
    names = catalogue_of(BANK)
    assert set(names.questions.by_id) == set(BANK.question_by_id)
    assert names.questions.by_id["CHA-1"].columns["state"] == (
        "active",
        "irregular",
        "orphaned",
        "resting",
        "none",
    )
    assert names.actions.by_id["A01"] == ("do", "listen_only", "leave")
