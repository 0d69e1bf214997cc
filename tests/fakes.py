"""Stand-ins for the world: a store in memory, a clock that stands still, services that do nothing harmful."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.events import Entry, Event, Started
from audit.core.export import Order
from audit.core.mode import Mode
from audit.core.summary import Figures, Summary
from audit.errors import Language, StaleError, StoreError
from audit.services import Services
from audit.session import Session
from audit.settings import Settings, Theme
from tests.wizard_bank import wizard_bank

Export = Callable[[Session, Order, Path, Callable[[float], None]], tuple[Path, ...]]
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def clock() -> datetime:
    """Always the same moment."""
    return NOON


@dataclass
class MemoryStore:
    """Keeps audits in memory; can be told to fail."""

    logs: dict[str, list[Entry]] = field(default_factory=dict)
    rows: dict[str, Summary] = field(default_factory=dict)
    banks: dict[str, bytes] = field(default_factory=dict)
    broken: bool = False

    def summaries(self, *, newest: int | None = None) -> tuple[Summary, ...]:
        """All audits, or only so many, the one changed last first."""
        return tuple(reversed(self.rows.values()))[:newest]

    def create(self, started: Started, at: datetime) -> str:
        """A new audit."""
        self._fail()
        audit = f"a{len(self.logs) + 1}"
        self.logs[audit] = [Entry(1, at, started)]
        self.rows[audit] = Summary(
            id=audit,
            client=started.client.name,
            mode=started.mode,
            language=started.language,
            bank=started.bank,
            created=at,
            changed=at,
            answered=0,
            total=0,
            index=None,
            level=None,
            finished=False,
        )
        return audit

    def entries(self, audit: str) -> tuple[Entry, ...]:
        """The whole log."""
        return tuple(self.logs[audit])

    def append(self, audit: str, event: Event, at: datetime, *, after: int, figures: Figures | None) -> int:
        """One more event."""
        self._fail()
        log = self.logs[audit]
        if log[-1].number != after:
            raise StaleError(de="Anderswo geändert.", en="Changed elsewhere.")
        log.append(Entry(after + 1, at, event))
        if figures is not None:
            self.rows[audit] = replace(
                self.rows[audit],
                changed=at,
                client=figures.client,
                mode=figures.mode,
                language=figures.language,
                answered=figures.answered,
                total=figures.total,
                index=figures.index,
                level=figures.level,
                finished=figures.finished,
            )
        return after + 1

    def delete(self, audit: str) -> None:
        """Remove an audit."""
        self._fail()
        del self.logs[audit], self.rows[audit]

    def remember_bank(self, digest: str, document: bytes) -> None:
        """Keep a bank."""
        self.banks[digest] = document

    def bank(self, digest: str) -> bytes | None:
        """A bank that was kept."""
        return self.banks.get(digest)

    def close(self) -> None:
        """Nothing to close."""

    def _fail(self) -> None:
        if self.broken:
            raise StoreError(
                de="Die Platte ist voll.",
                en="The disk is full.",
                hint_de="Schaffen Sie Platz und versuchen Sie es noch einmal.",
                hint_en="Free some space and try again.",
            )


def write_report(
    session: Session, order: Order, target: Path, progress: Callable[[float], None]
) -> tuple[Path, ...]:
    """A report of one line."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{session.client.name} {order.language}", encoding="utf-8")
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
        settings=Settings(language=language, theme=Theme.DARK if dark else Theme.LIGHT),
    )


def begin(
    store: MemoryStore, *, name: str = "Bäckerei Huber", mode: Mode = Mode.FULL, language: Language = "de"
) -> Session:
    """A new audit in a store."""
    return Session.start(store, wizard_bank(), clock, client=Client(name=name), mode=mode, language=language)
