"""No word of the interface is left over: each one is said somewhere."""

import ast
from collections.abc import Iterator
from pathlib import Path

AUDIT = Path(__file__).parent.parent / "audit"
LOCALES = "audit.locales"

Word = tuple[str, str]
"""A module of words, and a name in it."""


def words_of(path: Path) -> Iterator[Word]:
    """All that a module of words defines."""
    for statement in ast.parse(path.read_text("utf-8")).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else ()
        for name in (node for target in targets for node in ast.walk(target)):
            if isinstance(name, ast.Name):
                yield path.stem, name.id


def words_in(path: Path) -> Iterator[Word]:
    """All words that a module names."""
    source = path.read_text("utf-8")
    nodes = list(ast.walk(ast.parse(source))) if LOCALES in source or path.parent.name == "locales" else []
    modules: set[Word] = {(path.stem, "")} if path.parent.name == "locales" else set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module == LOCALES:
            modules |= {(found.name, found.asname or found.name) for found in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(LOCALES):
            yield from ((node.module.rpartition(".")[2], found.name) for found in node.names)
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield from ((module, node.attr) for module, alias in modules if alias == node.value.id)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield from ((module, node.id) for module, alias in modules if not alias)


def test_every_word_is_said_somewhere() -> None:
    said = {word for path in AUDIT.rglob("*.py") for word in words_in(path)}
    known = {word for path in (AUDIT / "locales").glob("*.py") for word in words_of(path)}
    assert sorted(known - said) == []
