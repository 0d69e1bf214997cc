"""Opening an audit: the first moment at which bank, scores and plan are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.core.summary import Summary
from audit.errors import ResonanzError
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


def follow_up(app: ResonanzApp, earlier: str) -> Session | None:
    """An audit that follows up another; None, with a complaint, where that is not possible."""
    services = app.services
    try:
        return Session.follow_up(services.store, services.load_bank(), services.clock, earlier)
    except ResonanzError as error:
        app.complain(error)
        return None


def ask_another(app: ResonanzApp, beside: Summary, so_far: str, now: str) -> Session:
    """An audit of another person beside this one; raises ResonanzError."""
    services = app.services
    bank = services.load_bank()
    return Session.beside(services.store, bank, services.clock, beside.id, so_far=so_far, now=now)
