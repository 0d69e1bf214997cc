"""How the Word document looks: page, language, and styles that whoever edits it can go on using."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor

from audit.core.export import Paper

TEXT_FONT, HEAD_FONT = "Calibri", "Georgia"
"""Faces that most machines have; a word processor without them takes its own."""
INK, MUTED = RGBColor(0x17, 0x21, 0x2B), RGBColor(0x4A, 0x56, 0x63)
_SIZES = {Paper.A4: (Mm(210), Mm(297)), Paper.LETTER: (Mm(215.9), Mm(279.4))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What depends on the order and the brand."""

    locale: str
    """'de-DE'."""
    paper: Paper
    accent: str
    """'#rrggbb'."""


def dress(document: Doc, look: Look) -> None:
    """Set the page and the styles."""
    section = document.sections[0]
    section.page_width, section.page_height = _SIZES[look.paper]
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(22), Mm(20)
    accent = RGBColor.from_string(look.accent.removeprefix("#").upper())
    for name, style in _styles(accent).items():
        _dress(document, name, style)
    for name in ("Title", "Heading 1"):
        _without_rule(document.styles[name])
    _speak(document, look.locale)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """A paragraph style; sizes and distances in points."""

    size: float
    head: bool = False
    bold: bool = False
    before: float = 0
    after: float = 0
    colour: RGBColor = INK
    keep: bool = False
    """With what follows."""
    indent: float = 0


def _styles(accent: RGBColor) -> dict[str, _Style]:
    """All styles by name."""
    return {
        "Normal": _Style(size=10.5, after=4),
        "Quote": _Style(size=10, before=1, after=4, indent=14),
        "Header": _Style(size=9, colour=MUTED),
        "Footer": _Style(size=9, colour=MUTED),
        "List Bullet": _Style(size=10.5, after=2),
        "List Number": _Style(size=10.5, after=2),
        "Table Words": _Style(size=9.5, after=2),
        "Standing": _Style(size=13, bold=True, after=6),
        "Sign": _Style(size=9.5, before=24, colour=MUTED),
        "Contents Entry": _Style(size=11, after=5),
        "Title": _Style(size=28, head=True, before=120, after=8, colour=accent),
        "Contents Heading": _Style(size=14, head=True, before=40, after=8),
        "Heading 1": _Style(size=12, head=True, bold=True, before=28, after=2, colour=accent, keep=True),
        "Message": _Style(size=17, head=True, after=8, keep=True),
        "Heading 2": _Style(size=13, head=True, bold=True, before=14, after=4, keep=True),
        "Heading 3": _Style(size=11, bold=True, before=10, after=3, keep=True),
    }


def _dress(document: Doc, name: str, look: _Style) -> None:
    """Set one style, made where there is none."""
    there = {style.name for style in document.styles}
    style: Any = (
        document.styles[name] if name in there else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    font = style.font
    font.name, font.size = HEAD_FONT if look.head else TEXT_FONT, Pt(look.size)
    font.bold, font.italic, font.color.rgb = look.bold, False, look.colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme's face would win over ours
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.keep_with_next, layout.widow_control = look.keep, True
    if look.indent:
        layout.left_indent = Pt(look.indent)


def _without_rule(style: Any) -> None:
    for rule in style.element.findall(f".//{qn('w:pBdr')}"):
        rule.getparent().remove(rule)


def _speak(document: Doc, locale: str) -> None:
    """Name the language, for spelling and screen readers."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        raise ValueError("python-docx's own template has defaults")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    language.set(qn("w:val"), locale)
