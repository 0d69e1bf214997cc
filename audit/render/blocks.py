"""The report's page as a sequence of blocks: what Word and Markdown know as well as HTML does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element

BLANK = "…………………………"
"""A line to write on."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one look."""

    text: str
    strong: bool = False
    quiet: bool = False
    """Small print beside the rest."""


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; rank 1 is the document, 2 a part."""

    rank: int
    line: Line
    message: Line = ()
    """Of a part: what it says, in one sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line
    look: str = ""
    """'quote', 'big', 'sign' or ''."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Points, or steps that are numbered."""

    items: tuple[Line, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, its paragraphs one below the other."""

    lines: tuple[Line, ...]
    heads: bool = False
    """It says what the row or column is about."""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; all rows are as wide as its head."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks that stand out together: a card, a notice."""

    kind: str
    """'card', 'notice' or 'pin'."""
    blocks: tuple["Block", ...]


Block: TypeAlias = Heading | Paragraph | Listing | Table | Box

_BOXES = {
    "card": "card",
    "lead": "card",
    "notice": "notice",
    "stop": "notice",
    "pin": "pin",
    "gate": "notice",
}
_LEFT_OUT = {"running", "contents", "bar", "lamp"}
_LOOKS = {"standing": "big", "sign": "sign"}
_QUIET = {"small", "label"}


def blocks_of(page: Element) -> tuple[Block, ...]:
    """The blocks of a page, in the order of reading."""
    body, running = page.find("body"), page.find("body/div[@class='running']")
    signed = running.get("data-sender", "") if running is not None else ""
    end = (Paragraph((Run(signed, quiet=True),)),) if signed else ()
    return () if body is None else (*_flow(body), *end)


def _classes(node: Element) -> set[str]:
    return set(node.get("class", "").split())


def _flow(parent: Element) -> Iterator[Block]:
    """The blocks within an element; what only groups them leaves no trace."""
    before: Line = ()
    for node in parent:
        classes = _classes(node)
        if classes & _LEFT_OUT:
            continue
        if classes & {"kicker", "lead-no"}:
            before = line_of(node)
            continue
        for block in _block(node, classes):
            yield _with(before, block, kicker=node.tag == "h2") if before else block
            before = ()


def _with(before: Line, block: Block, *, kicker: bool) -> Block:
    """A heading together with the number or name that stands before it."""
    match block:
        case Heading(rank=rank, line=line) if kicker:
            return Heading(rank, before, line)
        case Heading(rank=rank, line=line):
            return Heading(rank, (Run(f"{_text(before)} · "), *line))
        case Box(kind=kind, blocks=(first, *rest)):
            return Box(kind, (_with(before, first, kicker=False), *rest))
        case _:
            return block


def _block(node: Element, classes: set[str]) -> Iterator[Block]:
    box = next((_BOXES[name] for name in classes if name in _BOXES), None)
    match node.tag:
        case "p" | "figcaption" | "caption":
            look = next((_LOOKS[name] for name in classes if name in _LOOKS), "")
            paragraph = Paragraph(line_of(node), look)
            if paragraph.line:
                yield Box(box, (paragraph,)) if box else paragraph
        case "h1" | "h2" | "h3" | "h4":
            yield Heading(int(node.tag[1]), tuple(_separated(line_of(node))))
        case "ul" | "ol":
            yield Listing(tuple(line_of(item) for item in node.iterfind("li")), node.tag == "ol")
        case "table":
            yield _table(node)
        case "blockquote":
            yield from (Paragraph(line_of(part), "quote") for part in node)
        case "figure":
            yield from (Paragraph((Run(says, quiet=True),)) for says in _pictures(node))
        case _ if "fact" in classes:
            yield Paragraph(_fact(node))
        case _ if "lead-facts" in classes:
            yield Paragraph(tuple(_in_a_row(line_of(part) for part in node.iterfind("p"))))
        case _ if box:
            yield Box(box, tuple(_flow(node)))
        case _:
            yield from _flow(node)


def _separated(line: Line) -> Iterator[Run]:
    """A heading's small print, told from it where both are set alike."""
    for place, run in enumerate(line):
        text = f" · {run.text.strip()}" if place and run.quiet else run.text
        yield Run(text, run.strong, run.quiet)


def _pictures(node: Element) -> Iterator[str]:
    for drawing in node.iter("svg"):
        yield " ".join((drawing.findtext("title") or "").split())


def _in_a_row(lines: Iterable[Line]) -> Iterator[Run]:
    for place, line in enumerate(lines):
        yield from ((Run(" · "),) if place else ())
        yield from line


def _fact(node: Element) -> Line:
    """A figure that stands by itself: its label, then what it says."""
    first, *rest = (line_of(part) for part in node.iterfind("p"))
    return (Run(f"{_text(first)}: ", strong=True), Run(", ".join(_text(line) for line in rest)))


# Tables.


def _table(node: Element) -> Table:
    head = tuple(_cells(node.find("./thead/tr")))
    rows = [tuple(_cells(row)) for row in node.iterfind("./tbody/tr")]
    unsaid = {place for place, cell in enumerate(head) if not any(cell.lines)}
    return Table(
        tuple(cell for place, cell in enumerate(head) if place not in unsaid),
        tuple(_without(row, unsaid) for row in rows),
    )


def _without(row: tuple[Cell, ...], places: set[int]) -> tuple[Cell, ...]:
    """The row without the columns that only draw something."""
    kept, place = [], 0
    for cell in row:
        covered = set(range(place, place + cell.span))
        span = len(covered - places)
        if span:
            kept.append(Cell(cell.lines, cell.heads, span))
        place += cell.span
    return tuple(kept)


def _cells(row: Element | None) -> Iterator[Cell]:
    for cell in row if row is not None else ():
        paragraphs = cell.findall("p")
        lines = tuple(line_of(part) for part in paragraphs) if paragraphs else (line_of(cell),)
        yield Cell(lines, cell.tag == "th", int(cell.get("colspan", "1")))


# Words.


def line_of(node: Element) -> Line:
    """The words of an element on one line, white space as a browser would show it."""
    return tuple(_tidied(list(_runs(node, Run("")))))


def _runs(node: Element, look: Run) -> Iterator[Run]:
    classes = _classes(node)
    if classes & _LEFT_OUT:
        return
    if node.tag == "svg":
        if "blank" in classes:
            yield Run(BLANK, look.strong, look.quiet)
        return
    inner = Run("", look.strong or node.tag in {"strong", "h4"}, look.quiet or bool(classes & _QUIET))
    yield Run(node.text or "", inner.strong, inner.quiet)
    for child in node:
        yield from _runs(child, inner)
        yield Run(child.tail or "", inner.strong, inner.quiet)


def _tidied(runs: list[Run]) -> Iterator[Run]:
    """Neighbours of one look together, single spaces, none at the ends."""
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].strong, joined[-1].quiet) == (run.strong, run.quiet):
            joined[-1] = Run(joined[-1].text + run.text, run.strong, run.quiet)
        elif run.text:
            joined.append(run)
    ended, last = True, len(joined) - 1
    for place, run in enumerate(joined):
        text = _spaced(run.text, after_space=ended)
        if place == last:
            text = text.rstrip(_SPACES)
        if text:
            ended = text[-1] in _SPACES
            yield Run(text, run.strong, run.quiet)


_SPACES = " \t\n\r\f"


def _spaced(text: str, *, after_space: bool) -> str:
    """Runs of white space as one space; a non-breaking one is kept."""
    words = "".join(" " if letter in _SPACES else letter for letter in text)
    while "  " in words:
        words = words.replace("  ", " ")
    return words.removeprefix(" ") if after_space else words


def _text(line: Line) -> str:
    return "".join(run.text for run in line)
