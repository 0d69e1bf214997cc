"""Times and languages as text and back; times sort by a number of their own."""

from datetime import UTC, datetime, timedelta

from audit.errors import Language

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def moment_to_text(at: datetime) -> str:
    """ISO 8601 with the offset from UTC; raises ValueError where the time has no zone."""
    if at.utcoffset() is None:
        raise ValueError("a time without a zone")
    return at.isoformat()


def moment_from_text(text: str) -> datetime:
    """The time, with its zone; raises ValueError."""
    at = datetime.fromisoformat(text)
    if at.utcoffset() is None:
        raise ValueError("a time without a zone")
    return at


def microseconds(at: datetime) -> int:
    """A time as a number to sort by: as text, times of different zones would not."""
    return (at - _EPOCH) // _MICROSECOND


def language_from_text(text: str) -> Language:
    """One of the program's languages; raises ValueError."""
    match text:
        case "de" | "en":
            return text
        case _:
            raise ValueError(f"unknown language {text!r}")
