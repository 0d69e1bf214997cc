"""The report as one HTML file: fonts, style and pictures inside, no script, nothing to fetch."""

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from audit.render.html import STYLE
from audit.render.xhtml import words_of, xhtml_of

if TYPE_CHECKING:
    from audit.core.report import Report

SCREEN = "screen.css"
_NAMED = re.compile(r"asset:([\w.-]+)")
_SERIF = re.compile(r"\bSerif\b(?!-)")
"""Our own face; to a browser the bare word is any face with serifs."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'"
"""Should anything ever slip in, the browser runs nothing and asks nobody."""


def html_file(report: "Report", templates: Path) -> bytes:
    """The file; the same report gives the same bytes. Raises ReportError where a template is at fault."""
    root = xhtml_of(report, templates)
    head = root.find("head")
    if head is None:
        raise ValueError("a page has a head")
    # First, so that a browser knows the encoding before it reads a word.
    head[:0] = [
        _element("meta", charset="utf-8"),
        _element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _element("meta", {"http-equiv": "Content-Security-Policy"}, content=_POLICY),
        _element("meta", name="color-scheme", content="light dark"),
    ]
    style = ElementTree.SubElement(head, "style")
    style.text = "\n" + styles(templates)
    _explain_tables(root)
    page = ElementTree.tostring(root, encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{page}\n".encode()


def styles(templates: Path) -> str:
    """The style of the pages and what a screen needs beyond it, every font inside."""
    css = "\n".join((templates / name).read_text("utf-8") for name in (STYLE, SCREEN))
    css = _SERIF.sub('"Resonanz Serif"', css)
    return _NAMED.sub(lambda asset: _data(templates / "fonts" / asset[1]), css)


def _data(path: Path) -> str:
    return f"data:font/ttf;base64,{base64.b64encode(path.read_bytes()).decode()}"


def _element(tag: str, more: dict[str, str] | None = None, /, **attributes: str) -> ElementTree.Element:
    made = ElementTree.Element(tag, {**(more or {}), **attributes})
    made.tail = "\n"
    return made


_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


def _explain_tables(root: ElementTree.Element) -> None:
    """Tables stay tables to a screen reader, and their cells named, where the style lays them out as lists."""
    for table in root.iter("table"):
        for node in table.iter():
            if role := _role(node):
                node.set("role", role)
        heads = [words_of(head) for head in table.iterfind("./thead/tr[1]/th")]
        for row in table.iterfind("./tbody/tr"):
            _name_cells(row, heads)


def _role(node: ElementTree.Element) -> str | None:
    if node.tag == "th":
        return "rowheader" if node.get("scope", "").startswith("row") else "columnheader"
    return _ROLES.get(node.tag)


def _name_cells(row: ElementTree.Element, heads: list[str]) -> None:
    for cell, head in zip(row, heads, strict=False):
        if cell.tag == "td" and head and words_of(cell):
            cell.set("data-head", head)
