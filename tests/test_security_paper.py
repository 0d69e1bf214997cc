"""docs/security.md promises tests: they are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAPER = ROOT / "docs" / "security.md"
PROMISED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
SECTION = re.compile(r"^### (.+?)$(.*?)(?=^##)", re.MULTILINE | re.DOTALL)


def promised(text: str) -> list[tuple[str, str]]:
    """Files and names of the tests that a text names."""
    return PROMISED.findall(text)


def test_every_test_that_the_paper_names_exists() -> None:
    named = promised(PAPER.read_text(encoding="utf-8"))
    gone = [
        f"{file}::{name}"
        for file, name in named
        if f"def {name}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]
    assert named
    assert gone == []


def test_every_protection_names_a_test() -> None:
    sections = SECTION.findall(PAPER.read_text(encoding="utf-8"))
    assert len(sections) >= 8
    assert [title for title, text in sections if not promised(text)] == []
