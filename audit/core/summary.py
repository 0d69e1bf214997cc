"""An audit in a line, as the list of audits shows it, and the part of it that follows from the answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from audit.errors import Language

if TYPE_CHECKING:  # the list of audits is on the way to the first screen, the scorecard is not
    from audit.core.mode import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the list of audits shows of one of them."""

    id: str
    client: str
    """The client's name as their file has it now; of an audit that lies in none, as it has it itself."""
    mode: "Mode"
    language: Language
    bank: str
    created: datetime
    changed: datetime
    answered: int
    total: int
    index: float | None
    level: int | None
    finished: bool
    ended: datetime | None = None
    """When it was finished; None while it goes on."""
    dossier: str = ""
    """The client's file that the audit lies in."""
    follows: str = ""
    """The earlier audit that this one follows up."""
    respondent: str = ""
    """Who answers, where several people of one firm do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The part of a summary that is worked out from the answers."""

    client: str
    mode: "Mode"
    language: Language
    answered: int
    total: int
    index: float | None
    level: int | None
    finished: bool
