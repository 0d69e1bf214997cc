"""Opening an audit: the first moment at which bank, scores and plan are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.core.client import Client
from audit.core.mode import Mode
from audit.errors import Language, ResonanzError
from audit.session import Session

if TYPE_CHECKING:
    from audit.tui.app import ResonanzApp


def open_session(app: ResonanzApp, audit: str) -> Session | None:
    """The open audit; None, with a complaint, where that is not possible."""
    services = app.services
    try:
        return Session(services.store, services.load_bank(), audit, services.clock)
    except ResonanzError as error:
        app.complain(error)
        return None


def start_session(app: ResonanzApp, client: Client, mode: Mode, language: Language) -> Session:
    """A new audit, saved; raises ResonanzError."""
    services = app.services
    return Session.start(
        services.store, services.load_bank(), services.clock, client=client, mode=mode, language=language
    )
