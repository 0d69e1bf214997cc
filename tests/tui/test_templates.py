"""Templates: answers without words, kept as plain answers files and taken up by new audits."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from audit.banks import prefilled
from audit.services import Services
from audit.settings import Settings
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import wizard
from tests.wizard_bank import wizard_bank


def in_folder(store: MemoryStore, folder: Path) -> Services:
    return replace(services(store), settings=Settings(data=folder, asked=True))


def answered(store: MemoryStore) -> None:
    session = begin(store, name="GEHEIM")
    session.answer("LIS-1", 2)
    session.annotate("LIS-1", note="NOTIZ", evidence="BELEG", private_note="PRIVAT")
    session.answer("GOV-2", ["imprint"])
    session.answer("END-1", "EIGENE WORTE")
    session.dont_know("MEA-2", "HERR MEIER")


async def test_a_template_has_the_answers_and_nobodys_words(tmp_path: Path) -> None:
    store = MemoryStore()
    answered(store)
    async with wizard(store, given=in_folder(store, tmp_path), keys=["v"]) as driver:
        await driver.type("Läden/in: der Stadt", "enter")
        assert "2 Antworten" in driver.shown()
    path = tmp_path / prefilled.FOLDER / "Läden in der Stadt.yaml"
    written = path.read_text(encoding="utf-8")
    for words in ("GEHEIM", "NOTIZ", "BELEG", "PRIVAT", "EIGENE", "MEIER"):
        assert words not in written
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    found = prefilled.answers_in(path.parent, path.stem, wizard_bank())
    assert [answer.question for answer in found] == ["LIS-1", "GOV-2"]


async def test_a_new_audit_begins_with_a_template(tmp_path: Path) -> None:
    store = MemoryStore()
    answered(store)
    given = in_folder(store, tmp_path)
    async with wizard(store, given=given, keys=["v", *"Laden", "enter", "n"]) as driver:
        assert "Vorlage" in driver.shown()
        await driver.type("Neu", "enter", "enter", "enter", "enter", "enter", "2", "enter")
        session = driver.interview.session
        assert session.client.name == "Neu"
        assert set(session.answers) == {"LIS-1", "GOV-2"}
        assert not session.given("LIS-1").note


async def test_without_templates_nobody_is_asked_for_one(tmp_path: Path) -> None:
    store = MemoryStore()
    async with wizard(store, given=in_folder(store, tmp_path), keys=["n"]) as driver:
        assert "Vorlage" not in driver.shown()


async def test_a_template_without_a_name_is_not_kept(tmp_path: Path) -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, given=in_folder(store, tmp_path), keys=["v", *"../", "enter"]) as driver:
        assert "einen Namen" in driver.text("#complaint")
    assert not prefilled.names(tmp_path / prefilled.FOLDER)


@pytest.mark.parametrize("typed", ["../../etc/passwd", "a\0b", ".hidden", "x" * 300, "\u202eabc", "CON:"])
def test_a_name_never_leads_out_of_its_folder(typed: str) -> None:
    name = prefilled.fit_name(typed)
    assert name == Path(name).name
    assert not name.startswith(".")
    assert len(name) <= prefilled.LONGEST
    assert name.isprintable()


async def test_a_spoilt_template_is_a_sentence_and_nothing_is_begun(tmp_path: Path) -> None:
    folder = tmp_path / prefilled.FOLDER
    folder.mkdir()
    (folder / "kaputt.yaml").write_text("format: 1\nbank: anders\nanswers: {}\n", encoding="utf-8")
    store = MemoryStore()
    async with wizard(store, given=in_folder(store, tmp_path), keys=["n"]) as driver:
        await driver.type("Neu", "enter", "enter", "enter", "enter", "enter", "2", "enter")
        assert "kaputt.yaml" in driver.text("#complaint")
    assert not store.rows
