"""Texts that want to steer the terminal, in every place that line mode says or hears."""

import io
from dataclasses import replace

import pytest

from audit.core.choices import Choice, Kind
from audit.core.display import visible
from audit.core.dossier import Contact
from audit.core.tracking import Stage
from audit.errors import Language
from audit.locales import plain as words
from audit.plain.app import talk
from audit.plain.console import Leaving, Lines, _letters
from audit.session import Session
from tests.fakes import MemoryStore, begin, clock, services
from tests.wizard_bank import wizard_bank

HOSTILE = [
    "[/red]",
    "\x1b]52;c;eA==\x07",
    "\x1b[2J\x1bc",
    "\x9b31m",
    "a\x00b",
    "a\x7fb\x08",
    "\u202eabc\u2066",
    "e" + "\u0301" * 50,
    "مرحبا 漢字",
    "{name} {0} %s $x",
    "/x //y",
    "x" * 20_000,
]


def conversation(*lines: str, store: MemoryStore) -> str:
    """What reaches a terminal that has no line editing."""
    target = io.StringIO()
    console = Lines(io.StringIO("".join(f"{line}\n" for line in lines)), target, echoed=False)
    assert talk(console, services(store)) == 0
    return target.getvalue()


def harmless(text: str) -> None:
    assert visible(text) == text


def named(store: MemoryStore, name: str) -> Session:
    """An audit of a client with any name: a session refuses the worst, a file from elsewhere may not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("audit.session.check_client", lambda _client: None)
        return begin(store, name=name)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_others_wrote_about_plan_and_client_is_said_as_letters_too(text: str) -> None:
    store = MemoryStore()
    session = named(store, text)
    session.answer("LIS-1", 1)
    safe = text.replace("\0", "")[:200]
    session.choose(Choice(action="A08", kind=Kind.ACCEPT, owner=safe, note=safe))
    session.track("A08", Stage.DOING, safe)
    session.annotate("LIS-1", note=f"Notiz {safe}")
    (file,) = store.dossiers()
    profile = replace(file.profile, note=text, contacts=(Contact(name=text, role=text),))
    store.change_dossier(file.id, profile, clock(), after=file.number)
    said = conversation(
        "p", "1", f"o 1 {text}", "x 1", "x 1", "", "m", f"n 1 {text}", ".", "", "c", "5", "", "", "", "",
        "d 5", "n", "", "e", "v", "b", "g Notiz", "", f"g {text}", "", "r", "t", "f", "w A08", text, "",
        "s", "3", text, "", store=store,
    )  # fmt: skip
    harmless(said)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_others_wrote_is_said_as_letters_everywhere(text: str) -> None:
    store = MemoryStore()
    session = named(store, text)
    safe = text.replace("\0", "")[:200]
    session.answer("LIS-1", 2)
    written = text.replace("\0", "")
    session.annotate("LIS-1", evidence=written[:9000], note=written[:9000], private_note=written[:9000])
    session.dont_know("LIS-2", safe)
    session.answer("PRO-5", "active")
    session.answer("CHA-1", {"website": {"state": "active", "purpose": safe}})
    session.go_to("LIS-1")
    said = conversation(
        "1", "s", "g CHA-1", "1", "1", "=", "", "g", "", "r", "p", "", "o", "d 1", "n", store=store
    )
    harmless(said)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("at", ["PRO-5", "LIS-2", "GOV-2", "PRO-4", "CHA-1", "END-1"])
def test_what_is_typed_at_any_question_harms_nothing(at: str, text: str) -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("PRO-5", "active")
    session.go_to(at)
    harmless(conversation("1", text, "/n", text, "/e", text, "/g", text, "", "/w", text, store=store))


@pytest.mark.parametrize("text", [text for text in HOSTILE[:9] if "\0" not in text], ids=ascii)
def test_a_note_is_kept_as_it_was_typed(text: str) -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    conversation("1", "n", text, store=store)
    assert Session(store, wizard_bank(), "a1", clock).answers["LIS-1"].note == text.strip()


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_is_typed_as_a_new_audit_or_a_file_harms_nothing(text: str) -> None:
    store = MemoryStore()
    begin(store)
    harmless(
        conversation("n", text, "/b", "n", "Huber", text, "/b", text, f"d {text}", f"r {text}", store=store)
    )


def test_a_nul_in_a_note_is_refused_with_a_word_and_keeps_the_note_before() -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    said = conversation("1", "n", "gut", "n", "a\0b", store=store)
    assert "nicht erlaubt" in said
    assert Session(store, wizard_bank(), "a1", clock).answers["LIS-1"].note == "gut"


def test_a_byte_that_is_no_letter_becomes_a_sign() -> None:
    assert _letters(b"M\xfcller \xc3\xbc".decode("utf-8", "surrogateescape")) == "M\ufffdller ü"


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_lines_end_as_every_system_ends_them(ending: str) -> None:
    lines = Lines(io.StringIO(f"eins{ending}", newline=""), io.StringIO(), echoed=True)
    assert lines.ask("?") == "eins"
    with pytest.raises(Leaving) as end:
        lines.ask("?")
    assert end.value.code == 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_of_ours_needs_more_than_a_terminal_without_colours_has(language: Language) -> None:
    for name, text in vars(words).items():
        if name.isupper() and hasattr(text, "to"):
            assert not set(text.to(language)) & set("●○✓━─⚑›↑↓"), name
