"""What a form of a report says, read back by readers that are not ours."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from xml.etree import ElementTree
from zipfile import ZipFile

from audit.core.cells import unguarded
from audit.core.export import Format
from audit.reporting import Piece


class _Page(HTMLParser):
    """A page as a browser reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _html(pieces: Sequence[Piece]) -> str:
    page = _Page()
    page.feed(pieces[0].content.decode())
    page.close()
    return "".join(page.words)


def _markdown(pieces: Sequence[Piece]) -> str:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(pieces[0].content.decode())
    return "".join(part.content for token in tokens for part in token.children or () if part.type == "text")


def _word(pieces: Sequence[Piece]) -> str:
    with ZipFile(io.BytesIO(pieces[0].content)) as packed:
        root = ElementTree.fromstring(packed.read("word/document.xml"))
    return "".join(node.text or "" for node in root.iter() if node.tag.endswith("}t"))


def _workbook(pieces: Sequence[Piece]) -> str:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(pieces[0].content))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def _csv(pieces: Sequence[Piece]) -> str:
    """With semicolons, as in German."""
    tables = [io.StringIO(piece.content.decode("utf-8-sig"), newline="") for piece in pieces]
    return "\n".join(
        unguarded(cell) for table in tables for row in csv.reader(table, delimiter=";") for cell in row
    )


def _json(pieces: Sequence[Piece]) -> str:
    return "\n".join(texts(json.loads(pieces[0].content)))


def texts(tree: object) -> Iterator[str]:
    """All texts in a document."""
    match tree:
        case str():
            yield tree
        case dict():
            yield from (text for part in tree.values() for text in texts(part))
        case list():
            yield from (text for part in tree for text in texts(part))
        case _:
            return


WORDS: dict[Format, Callable[[Sequence[Piece]], str]] = {
    Format.HTML: _html,
    Format.MARKDOWN: _markdown,
    Format.DOCX: _word,
    Format.XLSX: _workbook,
    Format.CSV: _csv,
    Format.JSON: _json,
}
"""The forms that say everything, but for the PDF, whose pages break texts."""
