"""The report: everything that a document says, as one value in one language; templates only lay it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audit.core.report.follow_parts import Changes, OnePage, Voices
from audit.core.report.kits import Channels, CriticismKit, FiguresSheet, ListeningKit
from audit.core.report.label_fields import Labels
from audit.core.report.ledger import Ledger
from audit.core.report.parts import Decision, Heading, Heard, Result
from audit.core.report.plan_parts import Cards, Later, Month
from audit.core.report.reference_parts import Legal, Method, Record
from audit.errors import Language

Part = (
    Decision
    | Result
    | Heard
    | Cards
    | Month
    | Later
    | FiguresSheet
    | ListeningKit
    | CriticismKit
    | Channels
    | Legal
    | Record
    | Method
    | Changes
    | Voices
    | OnePage
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What stands on every page, and in the file's particulars."""

    title: str
    """'Aktionsplan Social Media'."""
    client: str
    sector: str
    place: str
    contact: str
    date: str
    """In words."""
    date_iso: str
    mode: str
    """'Vollständiges Audit', 'Kurz-Audit'."""
    file_name: str
    """A name for files, ASCII, without an extension."""
    bank: str
    digest: str
    program: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that the document says; a part is None where track or mode leaves it out."""

    language: Language
    track: str
    """normal, provisional, abstention, acute, top or empty: which story it tells."""
    quick: bool
    imprint: Imprint
    labels: Labels
    order: tuple[str, ...]
    """The names of the parts below that are there, in the order of their pages."""
    decision: Decision
    result: Result
    heard: Heard | None
    cards: Cards | None
    month: Month
    later: Later | None
    figures: FiguresSheet | None
    listening: ListeningKit | None
    criticism: CriticismKit | None
    channels: Channels | None
    legal: Legal | None
    record: Record | None
    method: Method
    changes: Changes | None = None
    """What changed since the audit that this one follows up."""
    voices: Voices | None = None
    """Where several respondents see it differently."""
    page: OnePage | None = None
    """What matters most on one page; then it is the only part in `order`."""
    ledger: Ledger = field(default_factory=Ledger)
    """The same in rows and appointments, for tables, calendars and other programs; not printed."""

    @property
    def parts(self) -> Mapping[str, Part]:
        """The parts by name, in the order of their pages."""
        everything: Mapping[str, Part | None] = {
            "decision": self.decision,
            "result": self.result,
            "heard": self.heard,
            "cards": self.cards,
            "month": self.month,
            "later": self.later,
            "figures": self.figures,
            "listening": self.listening,
            "criticism": self.criticism,
            "channels": self.channels,
            "legal": self.legal,
            "record": self.record,
            "method": self.method,
            "changes": self.changes,
            "voices": self.voices,
            "page": self.page,
        }
        return {name: part for name in self.order if (part := everything[name]) is not None}

    @property
    def contents(self) -> tuple[Heading, ...]:
        """The headings of all parts, in the order of their pages."""
        return tuple(part.heading for part in self.parts.values())
