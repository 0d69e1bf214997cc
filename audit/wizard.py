"""The wizard with everything it needs of the world: the user's own store, the clock, the printer."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import Language
from audit.paths import examples_folder
from audit.services import Services
from audit.settings import Settings, save_settings
from audit.store.opening import DATABASE, Ask, open_store
from audit.store.sqlite import SqliteStore

if TYPE_CHECKING:  # both wait until the wizard needs them
    from audit.core.bank import Bank
    from audit.core.export import Marked, Order
    from audit.core.source import Source
    from audit.render.brand.value import Brand
    from audit.session import Session

SAMPLE = "bakery.{}.yaml"


def run_wizard(settings: Settings, *, plain: bool = False) -> int:
    """Open the user's audits, let the wizard run, and close them again; gives the exit code."""
    store = open_store(settings.data / DATABASE, _asking(settings.language))
    try:
        return _run(_services(store, settings), plain=plain)
    finally:
        store.close()


def _run(services: Services, *, plain: bool) -> int:
    """On the full screen or line by line; the other one is never imported."""
    if plain:
        from audit.plain.app import run as run_lines

        return run_lines(services)
    from audit.tui.app import run

    return run(services)


def _asking(language: Language) -> Ask:
    """Asks for a passphrase; what that needs is imported only if it comes to it."""

    def ask(path: Path, again: bool) -> str | None:
        from audit.store.asking import in_terminal

        return in_terminal(language)(path, again)

    return ask


class _Kept:
    """The settings as they hold; what differs from the last time is written."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def save(self, settings: Settings) -> None:
        """Keep these; raises UsageError, and they hold all the same."""
        before, self.settings = self.settings, settings
        save_settings(settings, before)


def _services(store: SqliteStore, settings: Settings) -> Services:
    kept = _Kept(settings)
    return Services(
        store=store,
        load_bank=_bank,
        clock=_now,
        export=lambda *order: _export(kept.settings, *order),
        marked=_marked,
        warm=lambda language: _warm(kept.settings, language),
        export_target=_export_target,
        import_sample=lambda language: _import_sample(store, language),
        settings=settings,
        save_settings=kept.save,
    )


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _bank() -> "Bank":
    from audit.banks.compiled import load_default_bank

    return load_default_bank()


def _export(
    settings: Settings, source: "Source", order: "Order", target: Path, progress: Callable[[float], None]
) -> tuple[Path, ...]:
    from audit.reporting import export

    brand = _brand(settings if order.brand else Settings())
    return export(source, order, target, today=_today(), brand=brand, progress=progress)


def _marked(source: "Source", order: "Order") -> "Marked":
    from audit.moving.marking import marked

    return marked(source, order, _today())


def _warm(settings: Settings, language: Language) -> None:
    from audit.render.standby import warm

    warm(language, _brand(settings))


def _brand(settings: Settings) -> "Brand":
    from audit.render.brand.value import PLAIN

    if settings.brand is None:
        return PLAIN
    from audit.render.brand.reading import read_brand

    return read_brand(settings.brand)


def _export_target(session: "Session", language: Language) -> Path:
    from audit.reporting import file_name, free_name, in_reports

    return free_name(in_reports(file_name(session.client.name, language, _today())))


def _today() -> date:
    return _now().date()


def _import_sample(store: SqliteStore, language: Language) -> str:
    """A finished audit of an invented firm."""
    from audit.banks.answers_file import read_answers
    from audit.session import Session

    bank = _bank()
    file = read_answers(examples_folder() / SAMPLE.format(language), bank)
    session = Session.start(store, bank, _now, client=file.client, mode=file.mode, language=language)
    session.import_answers(file.answers.values())
    session.finish()
    return session.id
