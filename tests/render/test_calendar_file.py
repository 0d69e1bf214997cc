"""The appointments, read back by a calendar parser."""

from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from audit.errors import Language
from audit.render.calendar_file import calendar_file
from tests.core.audits import PROFILE
from tests.core.reports import report
from tests.render.forms import LANGUAGES, TRACKS, hostile, track


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TRACKS)
def test_every_appointment_is_an_event_by_day_and_time(name: str, language: Language) -> None:
    made = track(name, language)
    found = events(calendar_file(made))
    assert [str(event["summary"]) for event in found] == [one.title for one in made.ledger.appointments]
    for event, one in zip(found, made.ledger.appointments, strict=True):
        begin = datetime.fromisoformat(one.begin)
        assert event.decoded("dtstart") == (begin if one.minutes else begin.date())


def test_each_action_of_the_month_begins_and_the_next_audit_is_set() -> None:
    made = track("full", "de")
    titles = [str(event["summary"]) for event in events(calendar_file(made))]
    planned = [row for row in made.ledger.plan if row.planned and row.stage == made.ledger.plan[0].stage]
    assert sum(title.startswith("Erster Schritt") for title in titles) == len(planned)
    assert titles[-1] == "Kennzahlen eintragen" or "Das nächste Audit" in titles
    assert titles.count("Kennzahlen eintragen") == 6


def test_figures_are_entered_on_working_days_and_never_on_the_first() -> None:
    days = [
        e.decoded("dtstart").date()
        for e in events(calendar_file(track("full", "de")))
        if "Kennz" in e["summary"]
    ]
    assert all(day.weekday() < 5 and day.day > 1 for day in days)


def test_an_acute_step_takes_the_whole_day_it_is_for() -> None:
    first = events(calendar_file(track("acute", "de")))[0]
    assert first.decoded("dtstart") == date(2026, 11, 22)
    assert "duration" not in first


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    lines = calendar_file(track("full", "de")).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line for line in lines)


def test_a_new_report_for_the_same_client_updates_the_old_appointments() -> None:
    old, new = (report(PROFILE, today=date(2026, 11, day)) for day in (9, 16))
    before, after = ({str(e["uid"]): e for e in events(calendar_file(made))} for made in (old, new))
    shared = before.keys() & after.keys()
    assert shared
    assert all(int(after[uid]["sequence"]) > int(before[uid]["sequence"]) for uid in shared)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_user_becomes_a_property(language: Language) -> None:
    content = calendar_file(hostile(language))
    known = {"SUMMARY", "DTSTART", "DURATION", "DTSTAMP", "UID", "SEQUENCE", "DESCRIPTION", "TRANSP", "RRULE"}
    assert {name for event in events(content) for name in event} <= known
    assert not [c for c in Calendar.from_ical(content).walk() if c.name not in {"VCALENDAR", "VEVENT"}]
    assert b"\x1b" not in content


def test_the_same_report_gives_the_same_bytes() -> None:
    assert calendar_file(track("full", "de")) == calendar_file(track("full", "de"))
