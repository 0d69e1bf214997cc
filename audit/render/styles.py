"""The report's style sheet with a brand and a paper in it."""

from pathlib import Path

from audit.core.export import Paper
from audit.render.brand.colours import mixed
from audit.render.brand.value import ACCENT, Brand, Logo

STYLE = "report.css"
STYLE_OF_ONES_OWN = "style.css"
TINT, QUIET = "#e8f0f1", "#8fa9ae"
"""What the style sheet makes of the accent: behind boxes, and for bars that do not count."""

_LETTER = """
@page { size: letter; margin: 15mm 19.95mm 14mm }
@page :first { margin: 8mm 19.95mm 12mm }
"""
"""A little shorter than A4 and a little wider: the same measure, narrower margins above and below."""
_HEAD_LOGO = """
@page {{
  @top-left {{ width: 72mm }}
  @top-center {{ content: string(part); font: 8.5pt Inter, More; color: #4a5663; width: 66mm;
    text-align: right; vertical-align: bottom; padding-bottom: 4mm }}
  @top-right {{ content: ""; width: 38mm; background: url(asset:{name}) no-repeat right 0 bottom 3.6mm;
    background-size: {width:.2f}mm {height:.2f}mm }}
}}
@page :first {{ @top-center {{ content: none }} @top-right {{ background: none }} }}
"""
_FOOT = """
@page { @bottom-left { content: string(title) " · " string(date) "\\A" string(sender); white-space: pre-line;
  font-size: 8pt; width: 138mm } @bottom-right { width: 38mm } }
"""
HEAD = (34.0, 7.0)
"""The frame of the logo in running heads, in millimetres."""


def style_of(templates: Path, brand: Brand, paper: Paper) -> str:
    """The whole style sheet; what it draws it calls `asset:NAME` (see `assets_of`)."""
    css = _coloured((templates / STYLE).read_text("utf-8"), brand)
    parts = [css, _LETTER if paper is Paper.LETTER else "", _head(brand.logo), _FOOT if _signs(brand) else ""]
    own = [file.text for file in brand.own if file.name == STYLE_OF_ONES_OWN]
    return "\n".join(part for part in (*parts, *own) if part)


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
    return _HEAD_LOGO.format(name=logo.asset, width=width, height=height)


def _signs(brand: Brand) -> bool:
    return bool(brand.name or brand.legal)
