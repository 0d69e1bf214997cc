"""Stand-ins for the world: a clock that stands still, services that do nothing harmful."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.export import Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.errors import Language
from audit.services import Services
from audit.session import Session
from audit.settings import Settings, Theme
from tests.store.memory import MemoryStore
from tests.wizard_bank import wizard_bank

__all__ = ["NOON", "Export", "MemoryStore", "begin", "clock", "services", "with_plan", "write_report"]

Export = Callable[[Source, Order, Path, Callable[[float], None]], tuple[Path, ...]]
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def clock() -> datetime:
    """Always the same moment."""
    return NOON


def write_report(
    source: Source, order: Order, target: Path, progress: Callable[[float], None]
) -> tuple[Path, ...]:
    """A report of one line."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{source.client.name} {order.language}", encoding="utf-8")
    progress(1.0)
    return (target,)


def services(
    store: MemoryStore | None = None,
    *,
    bank: Callable[[], Bank] = wizard_bank,
    folder: Path = Path("reports"),
    language: Language = "de",
    dark: bool = True,
    export: Export = write_report,
) -> Services:
    """Services around a store in memory."""
    kept = store or MemoryStore()

    def sample(spoken: Language) -> str:
        client = Client(name="Bäckerei Huber", sector="Bäckerei", place="Passau")
        session = Session.start(kept, bank(), clock, client=client, mode=Mode.FULL, language=spoken)
        session.answer("LIS-1", "2")
        return session.id

    return Services(
        store=kept,
        load_bank=bank,
        clock=clock,
        export=export,
        export_target=lambda session, spoken: folder / f"plan-{spoken}.pdf",
        import_sample=sample,
        settings=Settings(language=language, theme=Theme.DARK if dark else Theme.LIGHT, asked=True),
    )


def begin(
    store: MemoryStore, *, name: str = "Bäckerei Huber", mode: Mode = Mode.FULL, language: Language = "de"
) -> Session:
    """A new audit in a store."""
    return Session.start(store, wizard_bank(), clock, client=Client(name=name), mode=mode, language=language)


def with_plan() -> MemoryStore:
    """A store with an audit whose plan has two actions, A08 and A26."""
    store = MemoryStore()
    session = begin(store)
    for question, raw in (("LIS-1", 1), ("CRI-1", 1), ("PRO-4", 5)):
        session.answer(question, raw)
    return store
