"""The appointments of the plan as a calendar file (iCalendar, RFC 5545)."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from audit.core.report.ledger import Appointment
from audit.locales import report as words
from audit.render.clean import clean

if TYPE_CHECKING:
    from audit.core.report import Report

PRODUCT = "-//Resonanz//Resonanz//{language}"


def calendar_file(report: "Report") -> bytes:
    """The appointments in local time; the same report gives the same bytes.

    An appointment keeps its identity as long as client and bank are the same, so that a later file of the
    same client updates what an earlier one has put into a calendar.
    """
    calendar = Calendar()
    imprint = report.imprint
    calendar.add("prodid", PRODUCT.format(language=report.language.upper()))
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    title = words.CALENDAR.fill(title=imprint.title, client=imprint.client).to(report.language)
    calendar.add("x-wr-calname", _line(title))
    for one in report.ledger.appointments:
        calendar.add_component(_event(report, one))
    return bytes(calendar.to_ical())


def _event(report: "Report", one: Appointment) -> Event:
    event, begin = Event(), datetime.fromisoformat(one.begin)
    made = date.fromisoformat(report.imprint.date_iso)
    event.add("uid", _identity(report, one))
    event.add("dtstamp", datetime.combine(made, time(12), UTC))
    event.add("sequence", made.toordinal() - date(2020, 1, 1).toordinal())
    event.add("summary", _line(one.title))
    if one.minutes:
        event.add("dtstart", begin)
        event.add("duration", timedelta(minutes=one.minutes))
    else:
        event.add("dtstart", begin.date())
    if one.until:
        last = datetime.combine(date.fromisoformat(one.until), begin.time())
        event.add("rrule", {"freq": "weekly", "until": last})
    if one.note:
        event.add("description", clean(one.note))
    event.add("transp", "OPAQUE" if one.minutes else "TRANSPARENT")
    return event


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _identity(report: "Report", one: Appointment) -> str:
    """The same for the same appointment of the same client's audit; nobody can read the client out of it."""
    imprint = report.imprint
    ground = "\0".join((imprint.client, imprint.bank.split()[0], one.key))
    return f"{hashlib.sha256(ground.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}@resonanz"
