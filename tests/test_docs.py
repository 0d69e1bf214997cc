"""The papers are true: links lead somewhere, the house is as it is drawn."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.house import arrows, house

ROOT = Path(__file__).parents[1]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")])

FENCED = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
POINTER = re.compile(r"docs/([a-z/-]+\.md)((?:[,;]? ['‘][^'’]+['’])*)")


def named(paper: Path) -> str:
    return str(paper.relative_to(ROOT))


def anchor(heading: str) -> str:
    """The name that a heading has as the target of a link."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


# Links and pointers.


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_every_link_leads_somewhere(paper: Path) -> None:
    for target, place in LINK.findall(FENCED.sub("", paper.read_text(encoding="utf-8"))):
        path = (paper.parent / target) if target else paper
        assert path.exists(), f"{paper.name}: {target} does not exist"
        if place:
            headings = HEADING.findall(path.read_text(encoding="utf-8"))
            assert place in {anchor(heading) for heading in headings}, f"{paper.name}: #{place}"


def sources() -> Iterator[Path]:
    for folder in ("audit", "questions", "templates", "tests", "tools", "benchmarks"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".yaml", ".j2", ".sh", ".css", ".tcss"} and path != Path(__file__):
                yield path


def test_what_the_sources_say_about_the_papers_is_there() -> None:
    wrong = []
    for path in sources():
        for paper, places in POINTER.findall(path.read_text(encoding="utf-8")):
            there = ROOT / "docs" / paper
            headings = set(HEADING.findall(there.read_text(encoding="utf-8"))) if there.exists() else set()
            wanted = re.findall(r"['‘]([^'’]+)['’]", places)
            if not there.exists() or not headings.issuperset(wanted):
                wrong.append(f"{path.relative_to(ROOT)}: docs/{paper} {wanted}")
    assert not wrong


def test_no_paper_names_a_path_of_somebodys_machine() -> None:
    for paper in PAPERS:
        assert not re.search(r"(?<![\w./~])/(?:work|home|root|tmp|Users)/", paper.read_text(encoding="utf-8"))


# The house.


def test_the_house_is_as_the_picture_says() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert house(ROOT) in text, "run: .venv/bin/python tools/house.py"
    assert arrows(ROOT) in text, "run: .venv/bin/python tools/house.py"
