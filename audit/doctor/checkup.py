"""Everything that is looked at, in the order in which it is told."""

from collections.abc import Iterator

from audit.doctor import audits, machine, place, printing, settings_file
from audit.doctor.finding import Finding
from audit.settings import Settings
from audit.store.opening import DATABASE, Ask


def check_up(settings: Settings, ask: Ask) -> tuple[Finding, ...]:
    """All findings; nothing is changed, and nothing that is wrong leaves as an error."""
    return tuple(_findings(settings, ask))


def _findings(settings: Settings, ask: Ask) -> Iterator[Finding]:
    store = settings.data / DATABASE
    yield from machine.findings()
    yield from printing.findings()
    yield from settings_file.findings(settings)
    yield from place.findings(store)
    yield from audits.findings(store, ask)
