"""One word for one thing: what German texts and papers call a question bank."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

from audit import locales
from audit.core.text import Text

ROOT = Path(__file__).parents[1]
OTHER_WORDS = re.compile(r"\bFragenb[aä]nk|\b(?:[Dd]er|[Dd]ie|[Ee]iner?|[Dd]ieser?|[Kk]eine|ganze) Bank\b")


def german() -> Iterator[str]:
    """The words of the program, and the papers line by line."""
    for module in pkgutil.iter_modules(locales.__path__):
        for value in vars(importlib.import_module(f"audit.locales.{module.name}")).values():
            yield from texts_in(value)
    for path in (ROOT / "docs" / "de").glob("*.md"):
        yield from path.read_text(encoding="utf-8").splitlines()


def texts_in(value: object) -> Iterator[str]:
    match value:
        case Text(de, _):
            yield de
        case dict():
            yield from texts_in(tuple(value.values()))
        case tuple() | list():
            for one in value:
                yield from texts_in(one)
        case _:
            return


def test_a_question_bank_is_a_fragenkatalog() -> None:
    said = list(german())
    assert len(said) > 1000
    assert not [one for one in said if OTHER_WORDS.search(one)]
