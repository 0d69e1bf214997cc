"""What comes into a store from elsewhere, with its own ids and times."""

from dataclasses import dataclass
from datetime import datetime

from audit.core.dossier import Profile
from audit.core.events import Entry
from audit.core.summary import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtDossier:
    """A client's file, or what is new in one."""

    id: str
    entries: tuple[tuple[datetime, Profile], ...]
    """Oldest first."""
    after: int = 0
    """The number of the last entry that is there already; 0: the file is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtAudit:
    """An audit, or what is new in one; its client's file must be there, or come before it."""

    id: str
    entries: tuple[Entry, ...]
    """Numbered from `after` on; a move, with the number before its own, may stand at the end."""
    figures: Figures
    after: int = 0
    """The number of the last entry that is there already; 0: the audit is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtBank:
    """A bank as it was kept beside audits."""

    digest: str
    document: bytes


Parcel = BroughtDossier | BroughtAudit | BroughtBank
