"""A logo is looked through before anything draws it, and nothing of it is kept but the picture."""

import struct
import zlib
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from audit.render.brand.faults import Unfit
from audit.render.brand.png import clean_png
from audit.render.brand.svg import clean_svg
from tests.render.brand.files import SQUARE, SVG, chunk, png

LAUGHS = "<!DOCTYPE s [" + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))


@pytest.mark.parametrize(
    ("drawing", "said"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<image href="file:///etc/passwd"/>', "<image>"),
        ("<style>@import url(x.css);</style>", "outside"),
        ("<style>@import 'x.css';</style>", "‘@’"),
        ("<style>path { fill: u\\72l(x) }</style>", "‘\\\\’"),
        ('<path fill="url(https://example.org/x)"/>', "outside"),
        ('<path style="fill: url(file:///x)"/>', "outside"),
        ('<g id="a"><use href="#a"/></g>', "<use>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<animate/>", "<animate>"),
        ("<text>x</text>", "font"),
        ("<g/>" * 4000, "3000 elements"),
        ("<g>" * 50 + "</g>" * 50, "nested"),
        ('<path d="M0 0h1e99"/>', "too large"),
        ('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>', "each other"),
        ('<linearGradient href="x.svg#a"/>', "outside"),
        ("<g>", "not valid"),
        ("&nbsp;", "not valid"),
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused(drawing: str, said: str) -> None:
    with pytest.raises(Unfit, match=said):
        clean_svg(SVG.format(drawing).encode())


def test_entities_are_never_expanded() -> None:
    with pytest.raises(Unfit, match="DOCTYPE"):
        clean_svg((LAUGHS + "]>" + SVG.format("&a9;")).encode())


@pytest.mark.parametrize(
    "content",
    [
        SVG.format("").replace(' viewBox="0 0 120 40"', ""),
        SVG.format("").replace("120 40", "0 40"),
        SVG.format("").replace("120 40", "nan 40"),
        SVG.format("").replace("120 40", "wide tall"),
        "<html><body/></html>",
    ],
)
def test_a_drawing_without_a_size_is_refused(content: str) -> None:
    with pytest.raises(Unfit):
        clean_svg(content.encode())


def test_words_runs_and_foreign_things_are_left_out() -> None:
    drawing = (
        '<title>T</title><metadata><x xmlns="urn:x"/></metadata><e:thing xmlns:e="urn:e"><path/></e:thing>'
        f'<g onclick="x()" e:label="y" xmlns:e="urn:e">{SQUARE}</g>'
    )
    kept = ElementTree.fromstring(clean_svg(SVG.format(drawing).encode())[0])
    svg = "{http://www.w3.org/2000/svg}"
    assert [node.tag for node in kept.iter()] == [f"{svg}svg", f"{svg}g", f"{svg}rect"]
    assert kept[0].attrib == {}


def test_gradients_and_styles_stay() -> None:
    drawing = (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<linearGradient id="b" href="#a"/></defs><style>.k { fill: url(#b) }</style>'
        '<path class="k" fill="url(#b)" d="M0 0h1"/>'
    )
    kept = clean_svg(SVG.format(drawing).encode())[0].decode()
    assert 'href="#a"' in kept
    assert ".k { fill: url(#b) }" in kept


def test_width_and_height_serve_where_there_is_no_view_box() -> None:
    content = b'<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="10mm"><path/></svg>'
    cleaned, width, height = clean_svg(content)
    assert (width, height) == (30, 10)
    assert b'viewBox="0 0 30 10"' in cleaned


def test_a_picture_stays_the_same_and_loses_what_is_around_it() -> None:
    words = chunk(b"tEXt", b"Comment\0secret") + chunk(b"iCCP", b"x\0\0" + zlib.compress(b"\0" * 10_000_000))
    cleaned, width, height = clean_png(png(30, 20, between=words))
    assert (width, height) == (30, 20)
    assert b"secret" not in cleaned
    assert b"iCCP" not in cleaned
    with Image.open(BytesIO(cleaned)) as picture:
        assert picture.getpixel((29, 19)) == 0x80


def test_every_way_to_store_a_picture_is_understood() -> None:
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        for interlace in (False, True):
            file = BytesIO()
            Image.new(mode, (33, 7)).save(file, "PNG", interlace=interlace)
            with Image.open(BytesIO(clean_png(file.getvalue())[0])) as picture:
                picture.load()


def test_an_interlaced_picture_is_measured_by_its_passes() -> None:
    # Widths and heights of the seven passes of 9 × 9 pixels.
    passes = ((2, 2), (1, 2), (3, 1), (2, 3), (5, 2), (4, 5), (9, 4))
    rows = b"".join((b"\0" + b"\x80" * wide) * tall for wide, tall in passes)
    header = struct.pack(">IIBBBBB", 9, 9, 8, 0, 0, 0, 1)
    clean_png(png(9, 9, header=header, data=zlib.compress(rows)))
    with pytest.raises(Unfit):
        clean_png(png(9, 9, header=header, data=zlib.compress(rows + b"\0")))


@pytest.mark.parametrize(
    "content",
    [
        png(9, 9, data=zlib.compress(b"\0" * 50_000_000)),
        png(9, 9, data=b"no zlib"),
        png(50, 50)[:-40],
        png(50, 50).replace(b"IHDR", b"IHDX"),
        png(0, 9, data=b""),
        png(5000, 10),
        png(60_000, 60_000, data=zlib.compress(b"")),
        png(3900, 3900, data=zlib.compress(b"")),
        png(9, 9, header=b"\0"),
        png(9, 9, header=struct.pack(">IIBBBBB", 9, 9, 3, 0, 0, 0, 0)),
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s", 0xFFFFFFFF, b"IHDR"),
    ],
)
def test_a_broken_or_swollen_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Unfit):
        clean_png(content)
