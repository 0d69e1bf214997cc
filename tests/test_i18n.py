"""The words of the interface: every one in both languages, and none of them written into a screen."""

import ast
import pkgutil
import re
import string
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import audit.locales
from audit.core.text import Text
from audit.i18n import Words

FRONT_ENDS = [Path(__file__).parent.parent / "audit" / name for name in ("tui", "plain")]
SAME_IN_BOTH = {"Resonanz", "Esc", "Enter", "Audits:", "Markdown"}
SHOWS_CODE = {
    "brand.NOT_TOML",
    "brand.NOT_LINES",
    "brand.STARTER",
    "own_blocks.NOT_PLAIN",
    "own_blocks.ATTRIBUTE",
}
"""Texts that quote a line of a file, with the quotes and braces that belong into it."""


def texts() -> Iterator[tuple[str, Text]]:
    """All words of the interface with their names."""
    for module in pkgutil.iter_modules(audit.locales.__path__, "audit.locales."):
        for name, value in vars(import_module(module.name)).items():
            values = value if isinstance(value, tuple) else (value,)
            yield from ((f"{module.name}.{name}", v) for v in values if isinstance(v, Text))


ALL = list(texts())


@pytest.mark.parametrize(("name", "text"), [pytest.param(*one, id=one[0]) for one in ALL])
def test_a_word_exists_in_both_languages_with_the_same_blanks(name: str, text: Text) -> None:
    assert text.de.strip()
    assert text.en.strip()
    if name.removeprefix("audit.locales.") in SHOWS_CODE:
        return
    assert _blanks(text.de) == _blanks(text.en)
    assert not set(text.de) & set("\"'"), "German quotes are „…“"
    assert '"' not in text.en
    assert not re.search(r"(?<!,) - ", text.de + text.en), "a dash is –"


def _blanks(words: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(words) if field is not None}


def test_words_are_translated_and_not_copied() -> None:
    untranslated = {text.de for _, text in ALL if text.de == text.en and len(text.de) > 6}
    assert untranslated <= SAME_IN_BOTH | {text.de for _, text in ALL if "{" in text.de}


@pytest.mark.parametrize(
    "path", sorted(path for folder in FRONT_ENDS for path in folder.rglob("*.py")), ids=lambda path: path.stem
)
def test_no_screen_says_a_word_of_its_own(path: Path) -> None:
    """Literals with two words or more are docstrings, or they belong into audit/locales."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(node) for node in ast.walk(tree) if isinstance(node, ast.Raise)}
    for node in list(ast.walk(tree)):
        if isinstance(node, ast.Raise):
            silent |= {id(inner) for inner in ast.walk(node)}
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            silent.add(id(node.value))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ReportError":
            silent |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            words = [word for word in node.value.split() if word.isalpha() and len(word) > 1]
            assert len(words) < 2 or _is_style(node.value), node.value


def _is_style(words: str) -> bool:
    return words in {"row--cursor", "$accent bold", "$accent bold reverse", "on $panel", "textual ok"}


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    german, english = Words("de"), Words("en")
    assert german.number(3.5) == "3,5"
    assert english.number(3.5) == "3.5"
    assert german.number(3.0) == "3"
    assert german.points(39.96) == "39,9"
    assert german.day(date(2026, 3, 2)) == "02.03.2026"
    assert english.day(date(2026, 3, 2)) == "2 Mar 2026"
    assert german.duration(2.5) == "2,5 Stunden"


def test_a_text_inside_a_text_is_translated_too() -> None:
    assert (
        Words("en")(Text("Stufe {name}", "Level {name}"), name=Text("Zuhörer", "Listener"))
        == "Level Listener"
    )


def test_one_and_many_have_their_own_words() -> None:
    one, many = Text("Eine Frage.", "One question."), Text("{n} Fragen.", "{n} questions.")
    assert Words("de").count(1, one, many) == "Eine Frage."
    assert Words("en").count(3, one, many) == "3 questions."
