"""The report's style sheet with a brand and a paper in it."""

from pathlib import Path

from audit.core.export import Paper
from audit.render.brand.colours import mixed
from audit.render.brand.own import STYLE as STYLE_OF_ONES_OWN
from audit.render.brand.own import TEMPLATE
from audit.render.brand.value import ACCENT, Brand, Logo

STYLE = "report.css"
TINT, QUIET = "#e8f0f1", "#8fa9ae"
"""What the style sheet makes of the accent: behind boxes, and for bars that do not count."""

_LETTER = """
@page { size: letter; margin: 15mm 19.95mm 14mm }
@page :first { margin: 8mm 19.95mm 12mm }
.listening .tall td { height: 5.4mm }
.listening, .criticism { font-size: 9.6pt; line-height: 1.25 }
"""
"""A little shorter than A4 and a little wider: the same measure, narrower margins above and below; what is
to be pinned up is a little smaller, so that it stays on one page."""
_HEAD_LOGO = """
@page {{
  @top-right {{ padding-right: {room:.2f}mm; background: url(asset:{name}) no-repeat right 0 bottom 3.4mm;
    background-size: {width:.2f}mm {height:.2f}mm }}
}}
@page :first {{ @top-right {{ background: none }} }}
"""
_FOOT = """
@page { @bottom-left { content: string(title) " · " string(date) "\\A" string(sender); white-space: pre-line;
  font: 7.5pt/1.25 Inter, More; width: 138mm; padding-top: 2.2mm }
  @bottom-right { width: 38mm; padding-top: 2mm } }
@page :first { @bottom-left { padding-top: 2.4mm } @bottom-right { padding-top: 2.2mm } }
"""
_LONG_FOOT = "@page { margin-bottom: 17.5mm } @page :first { margin-bottom: 17.5mm }"
FOOT = 95
"""Letters of one line of the foot."""
_SECOND = """
.stop, .notice {{ border-left-color: {shade}; background: {tint} }}
.gate {{ border-left-color: {shade} }}
"""
_OWN_EDGES = """
.own-head { position: running(own-head) }
.own-foot { position: running(own-foot) }
.page-number::after { content: counter(page) }
.page-count::after { content: counter(pages) }
"""
_OWN_HEAD = """
@page { @top-left { content: element(own-head); width: 176mm }
  @top-right { content: none; background: none; padding: 0 } }
@page :first { @top-left { content: none } }
"""
_OWN_FOOT = """
@page { @bottom-left { content: element(own-foot); width: 176mm } @bottom-right { content: none } }
"""
HEAD = (34.0, 7.0)
"""The frame of the logo in running heads, in millimetres."""


def style_of(templates: Path, brand: Brand, paper: Paper) -> str:
    """The whole style sheet; what it draws it calls `asset:NAME` (see `assets_of`)."""
    css = _coloured((templates / STYLE).read_text("utf-8"), brand)
    parts = (css, _LETTER if paper is Paper.LETTER else "", _head(brand.logo), _foot(brand), _second(brand))
    return "\n".join(part for part in (*parts, *_own(brand)) if part)


def assets_of(templates: Path, brand: Brand) -> dict[str, bytes]:
    """What pages and style sheets may name as `asset:NAME`: the fonts, and the brand's logo."""
    fonts = {font.name: font.read_bytes() for font in sorted((templates / "fonts").glob("*.ttf"))}
    return {**fonts, brand.logo.asset: brand.logo.content} if brand.logo else fonts


def _coloured(css: str, brand: Brand) -> str:
    if brand.accent != ACCENT:
        quiet, tint = mixed(brand.accent, 0.45), mixed(brand.accent, 0.095)
        css = css.replace(ACCENT, brand.accent).replace(QUIET, quiet).replace(TINT, tint)
    return css


def _head(logo: Logo | None) -> str:
    if logo is None:
        return ""
    width, height = logo.within(*HEAD)
    return _HEAD_LOGO.format(name=logo.asset, width=width, height=height, room=width + 5)


def _foot(brand: Brand) -> str:
    if not brand.signed:
        return ""
    return _FOOT + (_LONG_FOOT if len(brand.signed) > FOOT else "")


def _second(brand: Brand) -> str:
    return _SECOND.format(shade=brand.second, tint=mixed(brand.second, 0.12)) if brand.second else ""


def _own(brand: Brand) -> tuple[str, ...]:
    """What the brand's own blocks need, and its own style, which has the last word."""
    own = {file.name: file.text for file in brand.own}
    head = _OWN_HEAD if f"head{TEMPLATE}" in own else ""
    foot = _OWN_FOOT if f"foot{TEMPLATE}" in own else ""
    return (_OWN_EDGES if head or foot else "", head, foot, own.get(STYLE_OF_ONES_OWN, ""))
