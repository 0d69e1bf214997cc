"""Anonymous copies: no name and no text gets out, and the score stays."""

import zipfile
from pathlib import Path

import pytest

from audit.core.answers import Answer, Grade, Picked, Words
from audit.errors import Language
from audit.moving.anonymous import Disguise, letters
from audit.moving.arriving import arrive
from audit.moving.packing import LIST
from audit.moving.previewing import preview
from audit.moving.readable import readable
from audit.moving.taking import anonymous_archive, everything
from audit.session import Session
from tests.moving.audits import PRIVATE, filled, ticking
from tests.one_of_each import BANK as SMALL
from tests.store.memory import MemoryStore

EXAMPLES = ("bakery.de.yaml", "wool-shop.de.yaml", "pump-maker.de.yaml")


@pytest.fixture
def here() -> MemoryStore:
    store = MemoryStore()
    for name in EXAMPLES:
        filled(store, name)
    return store


def anonymous(store: MemoryStore, tmp_path: Path, language: Language = "de") -> tuple[Path, Disguise]:
    disguise, path = Disguise(language), tmp_path / "a.resonanz"
    path.write_bytes(anonymous_archive(store, everything(store), disguise))
    return path, disguise


def inside(path: Path) -> str:
    """What can be read in the archive, the banks apart."""
    with zipfile.ZipFile(path) as parts:
        return "\n".join(
            parts.read(name).decode() for name in parts.namelist() if not name.startswith(("banks", LIST))
        )


def sessions(store: MemoryStore) -> list[Session]:
    bank = filled(MemoryStore()).bank
    return [Session(store, bank, audit, ticking()) for audit in store.rows]


def test_no_text_of_an_audit_is_in_the_copy(here: MemoryStore, tmp_path: Path) -> None:
    path, _ = anonymous(here, tmp_path)
    copied = inside(path)
    for session in sessions(here):
        state = session.state
        said = readable(
            session.bank,
            session.client,
            session.answers,
            choices=state.choices,
            tracks=state.tracks,
            private=True,
        )
        assert len(said) > 10
        for text in said:
            assert text.text not in copied, text.place.de
        assert f'"{session.id}"' not in copied
    assert PRIVATE not in copied
    assert "Kanarienvogel" not in copied
    assert "lena@example.org" not in copied


def test_the_scores_stay_what_they_were(here: MemoryStore, tmp_path: Path) -> None:
    path, _ = anonymous(here, tmp_path)
    there = MemoryStore()
    arrive(there, path)
    assert sorted(str((row.index, row.level, row.answered)) for row in there.rows.values()) == sorted(
        str((row.index, row.level, row.answered)) for row in here.rows.values()
    )


def test_the_same_person_keeps_the_same_false_name(here: MemoryStore) -> None:
    disguise = Disguise("en")
    assert disguise.firm("Huber") == disguise.firm(" huber ") == "Client A"
    assert disguise.firm("Maier") == "Client B"
    assert disguise.person("Huber") == "Person A"
    assert disguise.person("") == ""


def test_the_same_audits_give_the_same_copy(here: MemoryStore, tmp_path: Path) -> None:
    assert anonymous(here, tmp_path)[0].read_bytes() == anonymous(here, tmp_path)[0].read_bytes()


def test_only_the_day_is_told(here: MemoryStore, tmp_path: Path) -> None:
    path, _ = anonymous(here, tmp_path)
    assert "T12:00:00+00:00" in inside(path)
    assert "T09:00" not in inside(path)


def test_evidence_keeps_its_worth() -> None:
    bank = filled(MemoryStore()).bank
    said = Answer(question="LIS-1", value=Picked("2"), evidence="am 3. März 2026 bei Frau Maier")
    hidden = Disguise("de").answer(said, bank)
    assert (hidden.evidence, hidden.grade) == ("[entfernt]", Grade.MEASURED)


def test_own_words_are_replaced_and_options_in_tables_stay() -> None:
    words = Answer(question="END-1", value=Words("ein Traum"))
    assert Disguise("en").answer(words, SMALL).value == Words("[removed]")
    bakery = filled(MemoryStore())
    table = Disguise("de").answer(bakery.answers["CHA-1"], bakery.bank)
    assert "Stammkunden" not in repr(table)
    assert "'active'" in repr(table)
    assert "1240" in repr(table)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_preview_names_every_text_that_goes(
    here: MemoryStore, tmp_path: Path, language: Language
) -> None:
    _, disguise = anonymous(here, tmp_path, language)
    told = "\n".join(preview(disguise, 3, language))
    for session in sessions(here):
        for text in readable(session.bank, session.client, session.answers, private=True):
            assert " ".join(text.text.split())[:200] in told


def test_an_id_cannot_be_followed_back(here: MemoryStore, tmp_path: Path) -> None:
    path, _ = anonymous(here, tmp_path)
    there = MemoryStore()
    arrive(there, path)
    assert not set(there.rows) & set(here.rows)


def test_letters_go_on_after_z() -> None:
    assert [letters(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


# What is readable.


def test_what_is_readable_is_told_in_the_order_of_the_bank() -> None:
    session = filled(MemoryStore())
    said = readable(session.bank, session.client, session.answers)
    order = [question.id for question in session.bank.questions]
    asked = [order.index(text.question) for text in said if text.question]
    assert asked == sorted(asked)
    assert said[0].text == session.client.name


def test_private_notes_are_readable_only_where_they_are_taken_along() -> None:
    session = filled(MemoryStore())
    for private in (False, True):
        said = readable(session.bank, session.client, session.answers, private=private)
        assert (PRIVATE in {text.text for text in said}) is private


def test_every_text_field_of_an_answer_is_told() -> None:
    answer = Answer(
        question="END-1",
        value=Words("w"),
        note="a",
        evidence="b",
        reason="c",
        ask="d",
        respondent="e",
        private_note="f",
    )
    session = filled(MemoryStore())
    said = readable(SMALL, session.client, session.answers.__class__({"END-1": answer}), private=True)
    assert {text.text for text in said if text.question} == set("wabcdef")
