"""The words of the interface in the language at hand; the words themselves stand in audit/locales."""

from dataclasses import dataclass
from datetime import date, datetime

from audit.core import phrases
from audit.core.text import Text
from audit.errors import Language

OTHER: dict[Language, Language] = {"de": "en", "en": "de"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Words:
    """Says texts, numbers and days in one language."""

    language: Language

    def __call__(self, text: Text, **values: object) -> str:
        """A text, its {placeholders} filled; a value may itself be a Text."""
        said = text.to(self.language)
        if not values:
            return said
        return said.format(
            **{k: v.to(self.language) if isinstance(v, Text) else v for k, v in values.items()}
        )

    def count(self, number: int, one: Text, many: Text, **values: object) -> str:
        """The text for one, or the one for several; both may use {n}."""
        return self(one if number == 1 else many, n=number, **values)

    def number(self, value: float, digits: int = 1) -> str:
        """A number with so many decimals at most, none that are 0."""
        return phrases.number(value, self.language, digits)

    def points(self, value: float) -> str:
        """A score with one decimal, never rounded up to a whole number that may be a threshold it missed."""
        return phrases.points(float(value), self.language)

    def duration(self, hours: float) -> str:
        """A stretch of work."""
        return phrases.duration(hours, self.language)

    def day(self, at: date | datetime) -> str:
        """A date the way the language writes it."""
        if self.language == "de":
            return f"{at.day:02}.{at.month:02}.{at.year}"
        return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
