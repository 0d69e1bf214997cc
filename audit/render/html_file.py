"""The report as one HTML file: fonts, style and pictures inside, no script, nothing to fetch."""

import base64
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from audit.core.export import Paper
from audit.render.brand.value import PLAIN, Brand
from audit.render.styles import assets_of, style_of
from audit.render.xhtml import words_of, xhtml_of

if TYPE_CHECKING:
    from audit.core.report import Report

SCREEN = "screen.css"
_NAMED = re.compile(r"asset:([\w.-]+)")
_SERIF = re.compile(r"\bSerif\b(?!-)")
"""Our own face; to a browser the bare word is any face with serifs."""
_KINDS = {"ttf": "font/ttf", "png": "image/png", "svg": "image/svg+xml"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'"
"""Should anything ever slip in, the browser runs nothing and asks nobody."""


def html_file(report: "Report", templates: Path, *, paper: Paper = Paper.A4, brand: Brand = PLAIN) -> bytes:
    """The file; the same report gives the same bytes. Raises ReportError where a template is at fault."""
    root = xhtml_of(report, templates, brand)
    assets = {name: _data(name, content) for name, content in assets_of(templates, brand).items()}
    _begin(root, _styles(templates, brand, paper, assets))
    for picture in root.iter("img"):
        picture.set("src", _inline(picture.get("src", ""), assets))
    _explain_tables(root)
    _sign(root)
    page = ElementTree.tostring(root, encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _begin(root: ElementTree.Element, css: str) -> None:
    """Encoding first, so that a browser knows it before it reads a word; the style at the end of the head."""
    head = root.find("head")
    if head is None:
        raise ValueError("a page has a head")
    head[:0] = [
        _element("meta", charset="utf-8"),
        _element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _element("meta", {"http-equiv": "Content-Security-Policy"}, content=_POLICY),
        _element("meta", name="color-scheme", content="light dark"),
    ]
    style = ElementTree.SubElement(head, "style")
    style.text = f"\n{css}"


def _sign(root: ElementTree.Element) -> None:
    """What stands in the foot of every printed page stands at the end of this one."""
    body, running = root.find("body"), root.find("body/div[@class='running']")
    if body is not None and running is not None and (signed := running.get("data-sender")):
        ElementTree.SubElement(body, "p", {"class": "small"}).text = signed


def _styles(templates: Path, brand: Brand, paper: Paper, assets: Mapping[str, str]) -> str:
    """The style of the pages and what a screen needs beyond it, fonts and logo inside."""
    css = f"{style_of(templates, brand, paper)}\n{(templates / SCREEN).read_text('utf-8')}"
    # What would end the element cannot be told apart inside of it: so it may not stand there at all.
    css = _SERIF.sub('"Resonanz Serif"', css).replace("</", "<\\/")
    return _inline(css, assets)


def _inline(text: str, assets: Mapping[str, str]) -> str:
    return _NAMED.sub(lambda asset: assets.get(asset[1], ""), text)


def _data(name: str, content: bytes) -> str:
    kind = _KINDS[name.rpartition(".")[2]]
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _element(tag: str, more: dict[str, str] | None = None, /, **attributes: str) -> ElementTree.Element:
    made = ElementTree.Element(tag, {**(more or {}), **attributes})
    made.tail = "\n"
    return made


_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


def _explain_tables(root: ElementTree.Element) -> None:
    """Tables stay tables to a screen reader, and cells have names, where the style makes lists of them."""
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
