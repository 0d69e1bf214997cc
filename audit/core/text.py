"""A text in both languages of the program."""

from collections.abc import Iterable
from dataclasses import dataclass

from audit.errors import Language


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in German and English."""

    de: str
    en: str

    def to(self, language: Language) -> str:
        """The words in one language."""
        return self.de if language == "de" else self.en

    def fill(self, **values: object) -> "Text":
        """The text with its {placeholders} replaced by values; a value may itself be a Text."""
        return Text(
            self.de.format(**{k: v.de if isinstance(v, Text) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
        )

    @staticmethod
    def joined(parts: Iterable["Text"], between: "Text") -> "Text":
        """The parts one after the other, with words between them; empty where there are none."""
        there = list(parts)
        return Text(between.de.join(part.de for part in there), between.en.join(part.en for part in there))
