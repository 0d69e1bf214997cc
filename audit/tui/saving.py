"""Errors on their way to the screen."""

from audit.core.display import visible
from audit.errors import Language, ResonanzError


def sentence_of(error: ResonanzError, language: Language, question: str = "") -> str:
    """An error's sentence without the question's id: in a file it helps, here the question stands above."""
    return visible(error.sentence(language).removeprefix(f"{question}: "))
