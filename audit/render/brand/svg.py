"""Looks an SVG through with a parser that expands nothing, and writes down anew what may be drawn."""

import math
import re
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.parsers import expat

from audit.core.spelling import shown
from audit.locales import brand as words
from audit.render.brand.faults import Unfit

ELEMENTS, DEPTH, VALUE = 3000, 40, 200_000
"""How many elements, how deep in each other, and how long a value may be."""
LARGEST = 1e6
"""No number that is drawn may be larger."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_DEFINED = {"defs", "linearGradient", "radialGradient", "stop", "clipPath", "style"}
_SILENT = {"title", "desc", "metadata"}
"""Read over; what the picture says is said by the brand file."""
_GRADIENTS = {"linearGradient", "radialGradient"}
_UNIT = re.compile(r"\s*([0-9.eE+-]+)\s*(?:px|pt|mm|cm|in|em|ex|pc|q)?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?")
_REFERENCE = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE)
_FORBIDDEN = re.compile(r"\\|@|expression|behavior|javascript:|data:|//", re.IGNORECASE)
"""In a style: escapes that could hide a name, rules that fetch, and addresses."""


def clean_svg(content: bytes) -> tuple[bytes, float, float]:
    """The same drawing, made of nothing but shapes; its width and its height. Raises Unfit."""
    root = _Reader().read(content)
    _check_chains(root)
    x, y, width, height = _view(root)
    root.set("viewBox", " ".join(f"{number:g}" for number in (x, y, width, height)))
    root.set("width", f"{width:g}")
    root.set("height", f"{height:g}")
    root.set("xmlns", _SVG)
    return ElementTree.tostring(root, "utf-8"), width, height


class _Reader:
    """Follows the parser; what is not known is refused, what says nothing is left out."""

    def __init__(self) -> None:
        self._open: list[ElementTree.Element] = []
        self._over = 0
        """How deep the parser is in something that is read over."""
        self._seen = 0
        self._root: ElementTree.Element | None = None

    def read(self, content: bytes) -> ElementTree.Element:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError) as fault:
            raise Unfit(words.SVG_BROKEN.fill(why=shown(str(fault))), words.SAVE_ANEW) from fault
        if self._root is None:
            raise Unfit(words.NEITHER, words.SAVE_ANEW)
        return self._root

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._seen += 1
        if self._seen > ELEMENTS:
            raise Unfit(words.SVG_TOO_MANY.fill(most=ELEMENTS), words.SAVE_ANEW)
        if len(self._open) + self._over >= DEPTH:
            raise Unfit(words.SVG_TOO_DEEP.fill(most=DEPTH), words.SAVE_ANEW)
        space, _, tag = name.rpartition(" ")
        if self._over or space != _SVG or tag in _SILENT:
            self._over += 1
            return
        _check_element(tag, first=self._root is None)
        self._place(ElementTree.Element(tag, _attributes(tag, attributes)))

    def _place(self, element: ElementTree.Element) -> None:
        if self._open:
            self._open[-1].append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, name: str) -> None:  # noqa: ARG002 - the parser has seen to it that it fits
        if self._over:
            self._over -= 1
        else:
            done = self._open.pop()
            if done.tag == "style":
                _check_style(done.text or "")

    def _text(self, text: str) -> None:
        if not self._over and self._open and self._open[-1].tag == "style":
            self._open[-1].text = (self._open[-1].text or "") + text


def _no_doctype(*_given: object) -> None:
    raise Unfit(words.SVG_DOCTYPE, words.SAVE_ANEW)


def _check_element(tag: str, *, first: bool) -> None:
    if first and tag != "svg":
        raise Unfit(words.NEITHER, words.SAVE_ANEW)
    if tag in {"text", "tspan", "textPath"}:
        raise Unfit(words.SVG_TEXT, words.TO_PATHS)
    if tag not in _SHAPES | _DEFINED:
        raise Unfit(words.SVG_ELEMENT.fill(tag=shown(tag)), words.SAVE_ANEW)


def _attributes(tag: str, given: Mapping[str, str]) -> dict[str, str]:
    """What may be drawn by; names of other vocabularies are left out, and so is what would run."""
    kept: dict[str, str] = {}
    for name, value in given.items():
        space, _, short = name.rpartition(" ")
        if short == "href" and space in {"", _XLINK}:
            kept["href"] = _own_reference(tag, value)
        elif not space and not short.lower().startswith("on"):
            _check_value(short, value)
            kept[short] = value
    return kept


def _own_reference(tag: str, value: str) -> str:
    if tag not in _GRADIENTS or not re.fullmatch(r"#[^\s()'\"\\]+", value):
        raise Unfit(words.SVG_OUTSIDE.fill(where=shown(value)), words.SAVE_ANEW)
    return value


def _check_value(name: str, value: str) -> None:
    if len(value) > VALUE:
        raise Unfit(words.SVG_TOO_LONG.fill(most=VALUE), words.SAVE_ANEW)
    if name == "style" or "url" in value.lower() or "\\" in value:
        _check_style(value)
    if name in {"id", "class", "fill", "stroke", "color", "style", "stop-color"}:
        return  # colours and names look like numbers, and are none
    for number in _NUMBER.findall(value):
        if not abs(float(number)) <= LARGEST:
            raise Unfit(words.SVG_NUMBER.fill(word=shown(number)), words.SAVE_ANEW)


def _check_style(css: str) -> None:
    for _, target in _REFERENCE.findall(css):
        if not target.startswith("#"):
            raise Unfit(words.SVG_OUTSIDE.fill(where=shown(target)), words.SAVE_ANEW)
    if forbidden := _FORBIDDEN.search(_REFERENCE.sub("", css)):
        raise Unfit(words.SVG_STYLE.fill(word=shown(forbidden[0])), words.SAVE_ANEW)


def _check_chains(root: ElementTree.Element) -> None:
    """A gradient may take its colours from one that has its own: no chain, and so no circle."""
    referring = {element.get("id") for element in root.iter() if element.get("href")}
    targets = {str(element.get("href"))[1:] for element in root.iter() if element.get("href")}
    if referring & targets:
        raise Unfit(words.SVG_CHAIN, words.SAVE_ANEW)
    for clip in root.iter("clipPath"):
        for inner in clip.iter():
            inner.attrib.pop("clip-path", None)


def _view(root: ElementTree.Element) -> tuple[float, float, float, float]:
    if "viewBox" in root.attrib:
        numbers = root.attrib["viewBox"].replace(",", " ").split()
    else:
        numbers = ["0", "0", _plain(root.get("width", "")), _plain(root.get("height", ""))]
    try:
        x, y, width, height = (float(number) for number in numbers)
    except ValueError:
        raise Unfit(words.NO_SIZE, words.SAVE_ANEW) from None
    if not all(math.isfinite(number) for number in (x, y, width, height)) or min(width, height) <= 0:
        raise Unfit(words.NO_SIZE, words.SAVE_ANEW)
    return x, y, width, height


def _plain(length: str) -> str:
    found = _UNIT.fullmatch(length)
    return found[1] if found else ""
