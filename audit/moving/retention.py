"""Whose data are to be deleted: a date in each client's file says until when they are kept."""

from collections.abc import Iterable
from datetime import date

from audit.core.dossier import Dossier


def due(dossiers: Iterable[Dossier], today: date) -> tuple[Dossier, ...]:
    """The files whose last day has passed, those that have waited longest first."""
    passed = [(until, one) for one in dossiers if (until := one.profile.keep_until) and until < today]
    return tuple(one for _, one in sorted(passed, key=lambda pair: (pair[0], pair[1].id)))
