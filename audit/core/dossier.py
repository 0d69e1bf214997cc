"""A client's file: who they are, whom to call, how long their data are kept; the audits lie in it."""

from dataclasses import dataclass
from datetime import date, datetime

from audit.core.client import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody at the client's."""

    name: str
    role: str = ""
    mail: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is written down about a client."""

    client: Client
    contacts: tuple[Contact, ...] = ()
    note: str = ""
    """Private: never printed, and exported only if asked for."""
    keep_until: date | None = None
    """From the day after on the client's data are to be deleted; None: no date was set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A client's file as it stands."""

    id: str
    number: int
    """Of its newest entry; who changes the file says which one they have seen."""
    profile: Profile
    created: datetime
    changed: datetime

    @property
    def name(self) -> str:
        """The firm."""
        return self.profile.client.name
