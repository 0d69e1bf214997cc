"""Shortcuts through WeasyPrint's insides: a start in half the time, and charts drawn in a third of it.

Every shortcut is tied to the one version that it was written for, and tested against the long way round;
with any other version WeasyPrint takes that long way by itself.
"""

import ctypes.util
import importlib
import importlib.util
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol
from xml.etree import ElementTree

WEASYPRINT = "70.0"
"""The version that the shortcuts were written for."""

_SELDOM = (
    "fontTools.subset",  # where HarfBuzz cannot cut fonts
    "fontTools.varLib.instancer",  # for variable fonts
    "fontTools.ttLib.woff2",  # for compressed fonts
    "PIL.ImageCms",  # for colour profiles in a style sheet
    "tinyhtml5",  # for pages that are not well-formed XML
)
"""Half of the import time, and not needed by an ordinary report."""


def known() -> bool:
    """Whether the installed WeasyPrint is the one whose insides are known."""
    # Asking importlib.metadata would cost 20 ms.
    found = importlib.util.find_spec("weasyprint")
    if found is None or found.origin is None:
        return False
    return Path(found.origin).parent.with_name(f"weasyprint-{WEASYPRINT}.dist-info").is_dir()


def import_weasyprint() -> ModuleType:
    """WeasyPrint, imported the short way where that is possible.

    Raises OSError where Pango or one of the libraries that it brings is missing.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # no fonts but our own are configured: that is what we want
        if "weasyprint" not in sys.modules and known():
            with suppress(OSError), _without_searching(), _seldom_later():
                return importlib.import_module("weasyprint")
            _forget("weasyprint")
        return importlib.import_module("weasyprint")


@contextmanager
def _without_searching() -> Iterator[None]:
    """Let cffi load libraries by their names only: the search would start 54 processes."""
    search = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextmanager
def _seldom_later() -> Iterator[None]:
    """Import modules that are seldom needed when one of their names is first used."""
    for name in _SELDOM:
        if name not in sys.modules:
            _stand_in(name)
    yield


def _stand_in(name: str) -> None:
    later = ModuleType(name)

    def load() -> ModuleType:
        if sys.modules.get(name) is later:
            del sys.modules[name]
        return importlib.import_module(name)

    def use(attribute: str) -> object:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return lambda *given, **named: getattr(load(), attribute)(*given, **named)  # noqa: PLW0108

    later.__getattr__ = use  # type: ignore[method-assign]
    sys.modules[name] = later


def _forget(package: str) -> None:
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]


class _Node(Protocol):
    attrib: dict[str, str]
    text: str
    _etree_node: ElementTree.Element


class _Run(str):
    """A text that is drawn in one go instead of letter by letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter((str(self),))


_LETTERWISE = {"dx", "dy", "rotate", "textLength", "letter-spacing"}


def draw_whole_runs() -> None:
    """Let WeasyPrint lay out the text of a chart in whole runs, with kerning, where nothing forbids it."""
    if not known():
        return
    svg: Any = importlib.import_module("weasyprint.svg")
    if svg.text is not svg.TAGS["text"] or svg.text.__name__ != "text":
        return
    by_letters: Callable[[object, _Node, float], None] = svg.text

    def whole_runs(image: object, node: _Node, font_size: float) -> None:
        places = node.attrib.get("x", "").replace(",", " ").split()
        if node.text and not node.attrib.keys() & _LETTERWISE and len(places) < 2:
            node._etree_node.text = _Run(node.text)
        by_letters(image, node, font_size)

    svg.text = whole_runs
    svg.TAGS.update({tag: whole_runs for tag, draw in svg.TAGS.items() if draw is by_letters})
