"""Reads a logo: looked through before anything decodes it, and kept in memory from then on."""

from pathlib import Path

from audit.locales import brand as words
from audit.render.brand.faults import Unfit
from audit.render.brand.files import content_of, place
from audit.render.brand.png import SIGNATURE, clean_png
from audit.render.brand.svg import clean_svg
from audit.render.brand.value import Logo

LARGEST = 1024 * 1024
"""Bytes of a logo file; an ordinary one has some tens of thousands."""
LONGEST = 15
"""How many times as long as wide a logo may be, or the other way round."""


def read_logo(folder: Path, name: str, says: str) -> Logo:
    """The logo of a brand file in a folder; raises Unfit."""
    too_large = words.LOGO_TOO_LARGE.fill(most=LARGEST // 1024)
    content = content_of(place(folder, name), LARGEST, too_large)
    if content.startswith(SIGNATURE):
        picture, width, height = clean_png(content)
        logo = Logo(kind="png", content=picture, width=width, height=height, says=says)
    elif content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        picture, across, down = clean_svg(content)
        logo = Logo(kind="svg", content=picture, width=across, height=down, says=says)
    else:
        raise Unfit(words.NEITHER, words.SAVE_ANEW)
    if max(logo.width / logo.height, logo.height / logo.width) > LONGEST:
        raise Unfit(words.ODD_SHAPE.fill(most=LONGEST))
    return logo
