"""The list of audits, a new one, the result and the export, line by line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.core.export import Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.errors import Language, ReportError
from audit.plain.console import Leaving
from audit.plain.speaker import Speaker
from tests.fakes import MemoryStore, begin, services
from tests.plain.talking import Script, Talk, talked


def three() -> MemoryStore:
    store = MemoryStore()
    for name in ("Adler", "Bär", "Chamäleon"):
        begin(store, name=name)
    return store


def started() -> MemoryStore:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", "4")
    session.annotate("LIS-1", evidence="Liste vom 3. März")
    session.answer("CRI-1", "0")
    return store


# The list.


def test_without_audits_there_is_a_welcome() -> None:
    talk = talked("", "7")
    assert "Willkommen bei Resonanz." in talk.text
    assert "t zeigt zuerst ein fertiges Beispiel" in talk.text


def test_audits_are_numbered_the_one_changed_last_first() -> None:
    talk = talked(store=three())
    assert "1: Chamäleon, 02.03.2026, vollständig, neu" in talk.text
    assert "3: Adler" in talk.text


@pytest.mark.parametrize("line", ["4", "0", "99999999999", "x"])
def test_a_number_that_is_none_gets_a_sentence(line: str) -> None:
    assert "1–3" in talked(line, store=three()).text.split("q Ende:")[1]


def test_many_audits_are_listed_in_portions() -> None:
    store = MemoryStore()
    for number in range(30):
        begin(store, name=f"Firma {number}")
    talk = talked("+", "+", store=store)
    assert "Noch 10 Zeilen: + sagt sie." in talk.text
    assert "30: Firma 0" in talk.text


@pytest.mark.parametrize(("listened_to", "said"), [(True, 20), (False, 40)])
def test_many_lines_wait_only_for_somebody_who_reads_along(listened_to: bool, said: int) -> None:
    script = Script(["+", "+"], listened_to=listened_to)
    speaker = Speaker(script, "de")
    speaker.portion(f"Zeile {number}" for number in range(40))
    assert sum(line.startswith("Zeile") for line in script.said) == said
    with pytest.raises(Leaving):
        speaker.ask("Weiter:")
    assert sum(line.startswith("Zeile") for line in script.said) == 40
    assert "Mehr gibt es hier nicht." in script.said


def test_an_audit_begins_with_its_name_mode_and_language() -> None:
    talk = talked("n", "", "Bäckerei Huber", "Bäckerei", "Passau", "1", "2")
    session = talk.session
    assert "Bitte geben Sie den Namen" in talk.text
    assert (session.client.name, session.client.sector, session.client.place) == (
        "Bäckerei Huber",
        "Bäckerei",
        "Passau",
    )
    assert (session.mode, session.language) == (Mode.QUICK, "en")
    assert "Question 1 of" in talk.text


def test_enter_takes_what_is_proposed_for_a_new_audit() -> None:
    session = talked("n", "Huber", "", "", "", "").session
    assert (session.mode, session.language) == (Mode.FULL, "de")


@pytest.mark.parametrize("lines", [["/b"], ["Huber", "/b"], ["Huber", "", "", "b"]])
def test_a_new_audit_can_be_thought_better_of(lines: list[str]) -> None:
    assert not talked("n", *lines).store.rows


def test_a_name_may_be_a_letter_that_is_an_order_elsewhere() -> None:
    assert talked("n", "B", "", "", "", "").session.client.name == "B"


def test_a_name_that_is_too_long_gets_a_sentence() -> None:
    talk = talked("n", "x" * 500, "Huber", "", "", "", "")
    assert "200" in talk.text
    assert talk.session.client.name == "Huber"


def test_the_sample_is_put_among_the_audits() -> None:
    talk = talked("t")
    assert "1: Bäckerei Huber" in talk.text


@pytest.mark.parametrize(
    ("lines", "left"), [(["d 2", "j"], 2), (["löschen 2", "n"], 3), (["d 2", ""], 3), (["d"], 3)]
)
def test_deleting_asks_first_and_needs_a_number(lines: list[str], left: int) -> None:
    talk = talked(*lines, store=three())
    assert len(talk.store.rows) == left
    assert ("„Bär“ ist gelöscht." in talk.text) is (left == 2)


def test_a_vague_answer_deletes_nothing() -> None:
    talk = talked("d 1", "vielleicht", store=three())
    assert "Bitte j für ja" in talk.text
    assert len(talk.store.rows) == 3


def test_the_language_changes_for_all_that_follows() -> None:
    talk = talked("l", "?")
    assert "Welcome to Resonanz." in talk.text
    assert "Begin a new audit" in talk.text


def test_an_interview_in_another_language_leaves_the_list_in_ours() -> None:
    store = MemoryStore()
    begin(store, language="en")
    talk = talked("1", "o", store=store)
    assert "Question 1 of" in talk.text
    assert talk.last.endswith("q Ende:")


def test_a_store_that_fails_is_a_sentence() -> None:
    store = three()
    store.broken = True
    assert "Die Platte ist voll." in talked("d 1", "j", store=store).text


@pytest.mark.parametrize(("end", "code"), [(Leaving(0), 0), (Leaving(130), 130), (Leaving(143), 143)])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_end_says_how_to_go_on(end: Leaving, code: int, language: Language) -> None:
    talk = talked(end=end, language=language)
    assert talk.code == code
    assert "resonanz --plain" in talk.text
    assert ("Unterbrochen." in talk.text or "Interrupted." in talk.text) is bool(code)


@pytest.mark.parametrize(
    "lines",
    [
        ["p", "o 1"], ["p", "f"], ["p", "h 3"], ["m", "n 1"], ["c", "2"], ["c", "n", "Frau Ott"], ["s", "1"],
        ["e", "2"], ["e", "6"], ["r", "t"], ["r", "g"], ["b"], ["b", "Chefin"], ["v"], ["d 1"], ["dd 1"],
        ["1", "g"], ["1", "t"], ["1", "e"], ["1", "eg"], ["1", "f"], ["1", "f", "f", "p"],
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("code", [0, 130])
def test_every_place_can_be_left_and_nothing_confirmed_is_lost(lines: list[str], code: int) -> None:
    store = started()
    talk = talked(*lines, store=store, end=Leaving(code))
    assert talk.code == code
    assert "resonanz --plain" in talk.text
    assert talk.session.given("LIS-1").evidence == "Liste vom 3. März"


def test_ctrl_c_while_the_program_works_is_an_end_like_any_other() -> None:
    def busy(_language: Language) -> str:
        raise KeyboardInterrupt

    given = services(MemoryStore())
    object.__setattr__(given, "import_sample", busy)
    assert talked("t", given=given).code == 130


# Result.


def resulting(*lines: str, language: Language = "de") -> Talk:
    return talked("r 1", *lines, store=started(), language=language)


def test_the_result_says_level_dimensions_gates_contradictions_and_first_actions() -> None:
    text = resulting().text
    for words in (
        "Ergebnis bis hierher – 2 von",
        "Punkten",
        "Verlässlichkeit:",
        "(LIS)",
        "Kritik bleibt liegen.",
        "Antworten Sie auf Kritik.",
        "Sie hören zu, antworten aber nicht. Siehe Fragen LIS-1 und CRI-1.",
        "1: Kritik-Leitfaden schreiben, 5 Stunden (A26)",
        "Erster Schritt: Schreiben Sie auf, wer antwortet.",
    ):
        assert words in text, words


def test_without_a_score_the_result_says_so() -> None:
    store = MemoryStore()
    begin(store)
    assert "Noch gibt es nichts zu werten." in talked("r", "p", "w", store=store).text


@pytest.mark.parametrize(("line", "words"), [("p", "Tag 1 bis"), ("plan", "Tag 1 bis"), (".", "Punkten")])
def test_the_plan_is_read_out_on_demand(line: str, words: str) -> None:
    assert words in resulting(line).text.split("Enter zurück, ? Hilfe:")[1]


@pytest.mark.parametrize("line", ["w", "w LIS", "LIS", "lis-1", "K1", "w A26", "warum plan", "confidence"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_number_can_be_explained(line: str, language: Language) -> None:
    talk = resulting(line, language=language)
    said = talk.text.split("Enter zurück, ? Hilfe:" if language == "de" else "Enter back, ? help:")[1]
    assert len(said) > 20
    assert "gibt es hier nicht" not in said
    assert "There is no" not in said


def test_what_cannot_be_explained_gets_a_suggestion() -> None:
    assert "Meinten Sie „LIS-1“?" in resulting("LIS-11").text
    assert "Möglich sind" in resulting("qwertz").text


@pytest.mark.parametrize("line", ["", "b", "zurück"])
def test_from_the_result_one_goes_back(line: str) -> None:
    assert "Nummer öffnet" in resulting(line).last


def test_in_an_interview_the_result_comes_back_to_the_question() -> None:
    talk = talked("1", "r", "", store=started())
    assert talk.last == "Antwort 1–2:"


# Export.


def exporting(*lines: str, folder: Path, store: MemoryStore | None = None) -> Talk:
    kept = store or started()
    return talked("r", "e", *lines, store=kept, given=services(kept, folder=folder))


def test_the_plan_is_written_where_it_is_proposed(tmp_path: Path) -> None:
    talk = exporting("1", "2", "", folder=tmp_path)
    assert (tmp_path / "plan-en.pdf").read_text(encoding="utf-8") == "Bäckerei Huber en"
    assert str(tmp_path / "plan-en.pdf") in talk.text
    assert "Enter zurück" in talk.last


def test_the_plan_is_written_where_the_user_says(tmp_path: Path) -> None:
    exporting("6", str(tmp_path / "b.pdf"), "", folder=tmp_path)
    assert (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize("lines", [["b"], ["1", "b", "b"], ["6", "/b", "b"]])
def test_an_export_can_be_thought_better_of(lines: list[str], tmp_path: Path) -> None:
    talk = exporting(*lines, folder=tmp_path)
    assert not list(tmp_path.iterdir())
    assert "Enter zurück" in talk.last


@pytest.mark.parametrize("fault", [OSError(28, "No space left"), ReportError(de="Kein Platz.", en="Full.")])
def test_a_report_that_cannot_be_written_is_a_sentence_and_another_try(
    fault: Exception, tmp_path: Path
) -> None:
    def failing(
        _source: Source, _order: Order, target: Path, _progress: Callable[[float], None]
    ) -> tuple[Path, ...]:
        if target.name == "weg.pdf":
            raise fault
        return (target,)

    store = started()
    given = services(store, folder=tmp_path, export=failing)
    talk = talked("r", "e", "6", "weg.pdf", "", "6", "da.pdf", "", store=store, given=given)
    assert "No space left" in talk.text or "Kein Platz." in talk.text
    assert "Fertig." in talk.text
