"""Stores with something in them, for what is taken along and forgotten."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from audit.banks.answers_file import AnswersFile, read_answers
from audit.banks.compiled import load_default_bank, open_own_bank
from audit.core.choices import Choice, Kind
from audit.core.dossier import Contact, Profile
from audit.core.tracking import Stage
from audit.paths import examples_folder
from audit.session import Session, Store

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
default_bank, own_bank = cache(load_default_bank), cache(open_own_bank)
"""Opened once for all tests of a process."""
PRIVATE = "Nur für mich: Kanarienvogel"


def ticking(start: datetime = MORNING) -> Callable[[], datetime]:
    """A clock that goes on by seven seconds each time it is looked at."""
    now = [start]

    def look() -> datetime:
        now[0] += timedelta(seconds=7)
        return now[0]

    return look


def example(name: str = "bakery.de.yaml") -> AnswersFile:
    """A sample answers file."""
    return read_answers(examples_folder() / name, own_bank)


def examples() -> list[Path]:
    """All sample answers files."""
    return sorted(examples_folder().rglob("*.yaml"))


def filled(store: Store, name: str = "bakery.de.yaml") -> Session:
    """An audit with all there can be in one: history, plan, tracks, private notes, and a client's file."""
    file, clock = example(name), ticking()
    profile = Profile(
        client=file.client,
        contacts=(Contact(name="Lena Kanarienvogel", mail="lena@example.org", phone="0123"),),
        note=PRIVATE,
        keep_until=date(2027, 3, 2),
    )
    dossier = store.add_dossier(profile, clock())
    session = Session.start(
        store,
        default_bank(),
        clock,
        client=file.client,
        mode=file.mode,
        language=file.language,
        dossier=dossier,
    )
    session.import_answers(file.answers.values())
    session.annotate("LIS-1", private_note=PRIVATE)
    session.answer("LIS-1", 3)
    session.undo()
    session.finish()
    session.choose(Choice(action="A07", kind=Kind.ACCEPT, owner="Lena Kanarienvogel", note="bald"))
    session.track("A07", Stage.DOING, "Lena hat angefangen")
    session.go_to("LIS-2")
    return session
