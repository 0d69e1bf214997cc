"""The report's page as a tree: what HTML, Markdown and Word are made from, so that all say the same."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from audit.render.brand.own import TEMPLATE
from audit.render.brand.value import PLAIN, Brand
from audit.render.clean import clean
from audit.render.html import page_of
from audit.render.plain import plain

if TYPE_CHECKING:
    from audit.core.report import Report

_SVG = "{http://www.w3.org/2000/svg}"


def xhtml_of(report: "Report", templates: Path, brand: Brand = PLAIN) -> ElementTree.Element:
    """The page, drawings included, without namespaces. Raises ReportError where a template is at fault."""
    values = plain(report)
    if any(file.name.endswith(TEMPLATE) for file in brand.own):
        from audit.render.apart import page_apart

        page = page_apart(values, templates, brand)
    else:
        page = page_of(values, templates, words=clean, brand=brand)
    root = ElementTree.fromstring(page)  # noqa: S314 - our own page; expat bounds what entities may grow to
    for node in root.iter():
        node.tag = node.tag.removeprefix(_SVG)
    return root


def words_of(node: ElementTree.Element) -> str:
    """The text of an element on one line, but for what its drawings say."""
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: ElementTree.Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag != "svg":
            yield from _pieces(child)
        yield child.tail or ""
