"""`resonanz client` and `resonanz audit`: what they print, find, refuse and change."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from audit.cli import run
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.mode import Mode
from audit.errors import AnswersError
from audit.session import Session
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from tests.core.audits import BANK

Captured = pytest.CaptureFixture[str]


def clock() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RESONANZ_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def store(home: Path) -> Iterator[SqliteStore]:
    with SqliteStore(home / DATABASE) as opened:
        yield opened


def begin(store: SqliteStore, name: str, *, respondent: str = "") -> Session:
    client = Client(name=name, place="Passau")
    return Session.start(
        store, BANK, clock, client=client, mode=Mode.FULL, language="de", respondent=respondent
    )


@pytest.fixture
def huber(store: SqliteStore) -> Session:
    session = begin(store, "Bäckerei Huber")
    session.answer("LIS-1", 2)
    session.annotate("LIS-1", note="Google", private_note="sehr privat")
    session.answer("LIS-1", 3)
    return session


def told(capsys: Captured, *words: str) -> str:
    """What a command prints; it must go well."""
    assert run(["--lang", "de", *words]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def told_json(capsys: Captured, *words: str) -> Any:
    return json.loads(told(capsys, *words, "--json"))


def refused(capsys: Captured, *words: str) -> str:
    """The sentence with which a command refuses."""
    assert run(["--lang", "de", *words]) in {2, 4, 5}
    said = capsys.readouterr()
    assert not said.out
    assert "Traceback" not in said.err
    return said.err


# Clients.


def test_without_clients_a_sentence_stands_beside_an_empty_result(home: Path, capsys: Captured) -> None:
    assert run(["--lang", "de", "client", "list"]) == 0
    said = capsys.readouterr()
    assert (said.out, bool(said.err)) == ("", True)
    assert told_json(capsys, "client", "list") == []
    assert told_json(capsys, "audit", "list") == []


def test_a_client_is_added_shown_and_changed(store: SqliteStore, capsys: Captured) -> None:
    person = "Eva Huber; Chefin; eva@example.org; 0851 1"
    added = told(capsys, "client", "add", "Huber", "--sector", "Bäckerei", "--person", person).strip()
    assert [one.id for one in store.dossiers()] == [added]
    change = ("--place", "Linz", "--person", "Jo", "--no-person", "Eva Huber", "--keep-until", "2030-01-31")
    told(capsys, "client", "change", "huber", "--name", "Huber KG", *change)
    shown = told_json(capsys, "client", "show", added)
    assert (shown["name"], shown["sector"], shown["place"]) == ("Huber KG", "Bäckerei", "Linz")
    assert [one["name"] for one in shown["contacts"]] == ["Jo"]
    assert shown["keep_until"] == "2030-01-31"
    told(capsys, "client", "change", added, "--keep-until", "-")
    assert told_json(capsys, "client", "list")[0]["keep_until"] is None


def test_a_change_that_changes_nothing_writes_nothing(store: SqliteStore, capsys: Captured) -> None:
    told(capsys, "client", "add", "Huber")
    told(capsys, "client", "change", "huber", "--place", "")
    assert store.dossiers()[0].number == 1


def test_private_notes_of_a_client_are_shown_only_with_everything(
    huber: Session, store: SqliteStore, capsys: Captured
) -> None:
    told(capsys, "client", "change", "huber", "--note", "zahlt spät")
    shown = told(capsys, "client", "show", "huber") + json.dumps(told_json(capsys, "client", "show", "huber"))
    assert "zahlt" not in shown
    assert "privat" not in shown
    for everything in (
        told(capsys, "client", "show", "huber", "--all"),
        json.dumps(told_json(capsys, "client", "show", "huber", "--all"), ensure_ascii=False),
    ):
        assert "zahlt spät" in everything
        assert "sehr privat" in everything
        assert "Google" in everything


def test_everything_about_a_client_includes_what_was_written_before(
    huber: Session, store: SqliteStore, capsys: Captured
) -> None:
    told(capsys, "client", "change", "huber", "--name", "Huber KG")
    lines = told(capsys, "client", "show", "Huber KG", "--all")
    assert "Bäckerei Huber" in lines
    for line in huber.history("LIS-1"):
        assert line.after is not None
    assert lines.count("beantwortet\n") == 2
    everything = told_json(capsys, "client", "show", "Huber KG", "--all")
    assert len(everything["client"]["history"]) == 2
    assert len(everything["audits"][0]["entries"]) == len(store.entries(huber.id))


def test_a_name_that_fits_several_is_answered_with_their_ids(store: SqliteStore, capsys: Captured) -> None:
    ids = [begin(store, name).state.dossier for name in ("Huber KG", "Bäckerei Huber", "Müller")]
    said = refused(capsys, "client", "show", "huber")
    assert ids[0] in said
    assert ids[1] in said
    assert ids[2] not in said
    assert told_json(capsys, "client", "show", "huber kg")["id"] == ids[0]
    assert told_json(capsys, "client", "show", ids[1][:6])["id"] == ids[1]


@pytest.mark.parametrize("word", ["", "nobody", "\x1b]0;x\x07", "%", "' OR 1=1", "\udc80"])
def test_who_is_not_there_is_a_sentence_and_a_way_out(huber: Session, capsys: Captured, word: str) -> None:
    for command in (
        ("client", "show"),
        ("client", "delete", "--yes"),
        ("audit", "show"),
        ("audit", "finish"),
    ):
        said = refused(capsys, *command, word)
        assert "list" in said
        assert "\x1b" not in said


@pytest.mark.parametrize(
    "words",
    [
        ("client", "add", "  "),
        ("client", "change", "huber", "--name", ""),
        ("client", "change", "huber", "--keep-until", "morgen"),
        ("client", "change", "huber", "--no-person", "Jo"),
        ("client", "change", "huber", "--person", ";Chefin"),
        ("audit", "track", "huber", "A07"),
        ("audit", "track", "huber", "A07", "erledigt"),
        ("audit", "track", "huber", "Z99", "done"),
        ("audit", "history", "huber", "Z99"),
        ("audit", "follow-up", "huber"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    huber: Session, store: SqliteStore, capsys: Captured, words: tuple[str, ...]
) -> None:
    before = store.dossiers(), store.entries(huber.id)
    assert refused(capsys, *words)
    assert (store.dossiers(), store.entries(huber.id)) == before


def test_nothing_is_deleted_unless_somebody_says_so(
    huber: Session, store: SqliteStore, capsys: Captured
) -> None:
    for command in (("client", "delete", "huber"), ("audit", "delete", "huber")):
        assert "--yes" in refused(capsys, *command)
    assert len(store.summaries()) == 1
    told(capsys, "audit", "delete", "huber", "--yes")
    assert store.summaries() == ()
    told(capsys, "client", "delete", "huber", "--yes")
    assert store.dossiers() == ()


# Audits.


def test_audits_are_listed_with_what_a_program_needs(
    huber: Session, store: SqliteStore, capsys: Captured
) -> None:
    begin(store, "Müller", respondent="Jo")
    listed = {one["client"]: one for one in told_json(capsys, "audit", "list")}
    assert listed["Bäckerei Huber"]["id"] == huber.id
    assert (listed["Müller"]["respondent"], listed["Müller"]["finished"]) == ("Jo", None)
    assert [one["client"] for one in told_json(capsys, "audit", "list", "--client", "müller")] == ["Müller"]
    assert "Bäckerei Huber" in told(capsys, "audit", "list")


def test_an_audit_is_finished_followed_up_and_reopened(
    huber: Session, store: SqliteStore, capsys: Captured
) -> None:
    told(capsys, "audit", "finish", "huber")
    shown = told_json(capsys, "audit", "show", "huber")
    assert shown["finished"]
    assert shown["next"] > shown["finished"][:10]
    begun = told(capsys, "audit", "follow-up", "huber", "--mode", "quick").strip()
    (later,) = (one for one in store.summaries() if one.id == begun)
    assert (later.follows, later.mode) == (huber.id, Mode.QUICK)
    told(capsys, "audit", "reopen", huber.id)
    assert not Session(store, BANK, huber.id, clock).finished


def test_finishing_says_how_many_questions_are_open(huber: Session, capsys: Captured) -> None:
    assert run(["--lang", "de", "audit", "finish", huber.id]) == 0
    assert f"{len(huber.open)} Fragen sind noch offen." in capsys.readouterr().err
    assert run(["--lang", "de", "audit", "finish", huber.id]) == 0
    assert "offen" not in capsys.readouterr().err


def test_the_state_of_an_action_is_recorded_and_shown(huber: Session, capsys: Captured) -> None:
    assert "erledigt" in told(capsys, "audit", "track", "huber", "A07", "done", "--note", "läuft")
    (action,) = told_json(capsys, "audit", "track", "huber")
    assert (action["action"], action["stage"], action["note"]) == ("A07", "done", "läuft")
    assert "läuft" in told(capsys, "audit", "show", "huber")
    assert told_json(capsys, "audit", "show", "huber")["actions"] == [action]


def test_the_history_of_an_answer_is_told(huber: Session, capsys: Captured) -> None:
    lines = told_json(capsys, "audit", "history", "huber", "LIS-1")
    assert [line["deed"] for line in lines] == ["said", "noted", "said"]
    assert lines[0]["before"] is None
    assert lines[2]["after"]["value"] == {"picked": "3"}
    assert "ergänzt" in told(capsys, "audit", "history", "huber", "LIS-1")
    assert told(capsys, "audit", "history", "huber", "LIS-2") == ""


def test_answers_come_as_a_file_that_can_be_read_again(
    huber: Session, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "huber.yaml"
    path.write_text(told(capsys, "audit", "answers", "huber"), encoding="utf-8")
    assert "sehr privat" not in path.read_text(encoding="utf-8")
    assert told_json(capsys, "score", str(path)) == told_json(capsys, "audit", "score", "huber")
    assert "sehr privat" in told(capsys, "audit", "answers", "huber", "--private")


@pytest.mark.parametrize("language", ["de", "en"])
def test_whatever_a_client_is_called_nothing_steers_the_terminal(
    store: SqliteStore, capsys: Captured, language: str
) -> None:
    session = begin(store, "a\x1b]52;c;AAAA\x07b\u202e\x9b{name}[/]%s")
    session.answer("LIS-1", 2)
    session.annotate("LIS-1", note="\x1b[2J{0}")
    session.finish()
    for words in (
        ("client", "list"),
        ("client", "show", session.state.dossier),
        ("client", "show", session.state.dossier, "--all"),
        ("client", "list", "--json"),
        ("client", "show", session.state.dossier, "--all", "--json"),
        ("audit", "list"),
        ("audit", "list", "--json"),
        ("audit", "show", session.id),
        ("audit", "history", session.id, "LIS-1"),
        ("audit", "history", session.id, "LIS-1", "--json"),
        ("audit", "delete", session.id, "--yes"),
    ):
        assert run(["--lang", language, *words]) == 0
        said = capsys.readouterr()
        assert not set("\x1b\x07\x9b\u202e") & set(said.out + said.err), words


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("command", ["client", "client show", "audit", "audit track", "audit follow-up"])
def test_help_fits_a_screen_and_shows_an_example(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, command: str, language: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        run(["--lang", language, *command.split(), "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 24
    assert f"resonanz {command}" in lines[-1]


# Searching.


def test_a_search_names_the_audit_the_question_and_the_text(capsys: Captured, huber: Session) -> None:
    assert told(capsys, "audit", "search", "GOOGLE") == f"Bäckerei Huber ({huber.id}): LIS-1 Google\n"
    found = told_json(capsys, "audit", "search", "sehr", "privat")
    assert found[0]["passages"] == [{"question": "LIS-1", "where": "private_note", "text": "sehr privat"}]


def test_a_search_in_vain_says_so_beside_the_result(capsys: Captured, huber: Session) -> None:
    assert huber.id
    assert run(["--lang", "en", "audit", "search", "nirgends"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Nothing found.\n")


# Two files of one client.


def twice(store: SqliteStore) -> tuple[str, str]:
    """The same bakery under two names, with one audit and with two: the ids of its files."""
    one, other = begin(store, "Bäckerei Huber"), begin(store, "Huber GmbH")
    later = begin(store, "Huber GmbH")
    one.answer("LIS-1", 1)
    other.answer("LIS-1", 2)
    later.finish()
    for session, note, name in ((one, "ruft zurück", "Anna"), (other, "zahlt bar", "Ben")):
        file = store.dossier(session.state.dossier)
        profile = replace(file.profile, note=note, contacts=(Contact(name="Eva"), Contact(name=name)))
        store.change_dossier(file.id, profile, clock(), after=file.number)
    return one.state.dossier, other.state.dossier


def test_two_files_of_one_client_become_one_and_nothing_is_lost(store: SqliteStore, capsys: Captured) -> None:
    kept, other = twice(store)
    said = refused(capsys, "client", "merge", kept, other)
    assert "--yes" in said
    assert run(["--lang", "de", "client", "merge", kept, other, "--yes"]) == 0
    (file,) = store.dossiers()
    assert file.name == "Bäckerei Huber"
    assert file.profile.note == "ruft zurück\nHuber GmbH\nzahlt bar"
    assert [one.name for one in file.profile.contacts] == ["Eva", "Anna", "Ben"]
    audits = store.summaries(dossier=kept)
    assert sorted(one.finished for one in audits) == [False, False, True]
    assert {one.client for one in audits} == {"Bäckerei Huber"}


def test_what_was_merged_can_be_had_back_as_it_was(store: SqliteStore, home: Path, capsys: Captured) -> None:
    kept, other = twice(store)
    assert run(["client", "merge", kept, other, "--yes"]) == 0
    store.close()
    (copy,) = (home / "backups").iterdir()
    assert copy.name in capsys.readouterr().err
    assert run(["restore", str(copy), "--yes"]) == 0
    with SqliteStore(home / DATABASE) as back:
        assert {one.id for one in back.dossiers()} == {kept, other}


def test_a_client_is_not_merged_with_itself(store: SqliteStore, capsys: Captured) -> None:
    kept, _ = twice(store)
    assert "derselbe Kunde" in refused(capsys, "client", "merge", kept, "Bäckerei Huber", "--yes")


def test_notes_that_are_too_long_together_are_refused_and_nothing_changes(
    store: SqliteStore, capsys: Captured
) -> None:
    kept, other = twice(store)
    for dossier in (kept, other):
        file = store.dossier(dossier)
        profile = replace(file.profile, note=dossier[0] * 6000)
        store.change_dossier(dossier, profile, clock(), after=file.number)
    assert "10000" in refused(capsys, "client", "merge", kept, other, "--yes")
    assert len(store.dossiers()) == 2


@pytest.mark.parametrize(
    "words",
    [
        ("add", "x" * 201),
        ("add", "Hu\udcffber"),
        ("add", "Maier", "--place", "x" * 201),
        ("add", "Maier", "--person", "Lena;;" + "x" * 201),
        ("change", "huber", "--name", "x" * 201),
        ("change", "huber", "--contact", "x" * 201),
    ],
)
def test_a_client_is_not_called_what_no_file_could_keep(
    store: SqliteStore, huber: Session, capsys: Captured, words: tuple[str, ...]
) -> None:
    before = store.dossiers()
    assert run(["--lang", "en", "client", *words]) == AnswersError.exit_code
    assert "200 are allowed" in (said := capsys.readouterr().err) or "not allowed" in said
    assert store.dossiers() == before


@pytest.mark.parametrize("note", ["a\0b", "x" * 10_001])
def test_a_note_about_a_client_holds_what_any_text_may(
    store: SqliteStore, huber: Session, monkeypatch: pytest.MonkeyPatch, note: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(note))
    assert run(["client", "change", "huber", "--note", "-"]) == AnswersError.exit_code
    assert store.dossiers()[0].profile.note == ""


def test_a_name_that_came_in_too_long_keeps_nobody_from_changing_the_rest(store: SqliteStore) -> None:
    long = Profile(client=Client(name="Huber " + "x" * 300))
    store.add_dossier(long, clock())
    assert run(["client", "change", "huber", "--place", "Linz"]) == 0
    assert store.dossiers()[0].profile.client == replace(long.client, place="Linz")


@pytest.mark.parametrize(
    "words", [["audit", "list"], ["client", "list"], ["client", "show", "Huber"], ["audit", "show", "Huber"]]
)
def test_a_name_of_several_lines_makes_no_lines_of_its_own(
    store: SqliteStore, capsys: Captured, words: list[str]
) -> None:
    begin(store, "Huber\nfalsche Zeile", respondent="Ada\nfalsche Zeile")
    assert not [line for line in told(capsys, *words).splitlines() if line.startswith("falsche")]
