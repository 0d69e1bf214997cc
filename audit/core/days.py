"""A day as somebody types it."""

import re
from datetime import date

ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
DOTTED = re.compile(r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./]?(?P<y>\d{4}|\d{2})?")


def day_in(words: str, today: date) -> date | None:
    """The day that is meant; without a year the next one to come. None where no day can be read."""
    compact = words.replace(" ", "")
    found = ISO.fullmatch(compact) or DOTTED.fullmatch(compact)
    if found is None:
        return None
    month, day = int(found["m"]), int(found["d"])
    if found["y"]:
        year = int(found["y"])
        return _day(year + 2000 if year < 100 else year, month, day)
    this_year = _day(today.year, month, day)
    return this_year if this_year and this_year >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
