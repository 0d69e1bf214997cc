"""Looks a PNG through before it is decoded, and keeps nothing of it but the picture."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from audit.core.text import Text
from audit.locales import brand as words
from audit.render.brand.faults import Unfit

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SIDE, MILLIONS = 4000, 6
"""Pixels of each side, and in all; what they take in memory is decided by these."""

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a pixel has, by its colour type."""
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""Everything else is words, profiles and dates, which may be packed bombs as well."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""How an interlaced picture is spread: first column and row, and their steps."""


@dataclass(frozen=True, slots=True)
class _Shape:
    width: int
    height: int
    bits: int
    """Of one pixel."""
    interlaced: bool

    def unpacked(self) -> int:
        """Bytes of the picture before compression: known beforehand, so that a bomb is seen."""
        if not self.interlaced:
            return _rows(self.width, self.height, self.bits)
        passes = (
            (-(-(self.width - x) // across), -(-(self.height - y) // down)) for x, y, across, down in _PASSES
        )
        return sum(_rows(wide, tall, self.bits) for wide, tall in passes if wide > 0 and tall > 0)


def clean_png(content: bytes) -> tuple[bytes, int, int]:
    """The same picture without anything around it, its width and its height; raises Unfit."""
    kept = [(kind, body) for kind, body in _chunks(content) if kind in _KEPT]
    kinds = [kind for kind, _ in kept]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds or kinds.count(b"IHDR") > 1:
        raise Unfit(words.PNG_BROKEN, words.SAVE_ANEW)
    shape = _shape(kept[0][1])
    data = b"".join(body for kind, body in kept if kind == b"IDAT")
    _check_data(data, shape.unpacked())
    before = [chunk for chunk in kept if chunk[0] in {b"IHDR", b"PLTE", b"tRNS"}]
    whole = (*before, (b"IDAT", data), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, body) for kind, body in whole), shape.width, shape.height


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(content):
        length, kind = struct.unpack_from(">I4s", content.ljust(at + 8, b"\0"), at)
        body = content[at + 8 : at + 8 + length]
        check = content[at + 8 + length : at + 12 + length]
        if len(body) < length or check != zlib.crc32(kind + body).to_bytes(4, "big"):
            raise Unfit(words.PNG_BROKEN, words.SAVE_ANEW)
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length


def _shape(header: bytes) -> _Shape:
    if len(header) != 13:
        raise Unfit(words.PNG_BROKEN, words.SAVE_ANEW)
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(">IIBBBBB", header)
    if packing or filtering or interlace > 1 or depth not in _DEPTHS.get(colour, ()) or not width * height:
        raise Unfit(words.PNG_BROKEN, words.SAVE_ANEW)
    if max(width, height) > SIDE or width * height > MILLIONS * 1_000_000:
        facts: dict[str, object] = {"width": width, "height": height, "all": MILLIONS}
        side = Text(f"{SIDE:,}".replace(",", "."), f"{SIDE:,}")
        raise Unfit(words.PNG_TOO_MANY.fill(side=side, **facts), words.SMALLER)
    return _Shape(width, height, depth * _SAMPLES[colour], bool(interlace))


def _check_data(data: bytes, unpacked: int) -> None:
    """Unpack no more than the picture can be, and see that it is neither more nor less."""
    unpacking = zlib.decompressobj()
    try:
        size = len(unpacking.decompress(data, unpacked + 1))
    except zlib.error as fault:
        raise Unfit(words.PNG_BROKEN, words.SAVE_ANEW) from fault
    if size != unpacked:
        raise Unfit(words.PNG_BROKEN, words.SAVE_ANEW)


def _rows(width: int, height: int, bits: int) -> int:
    return (1 + (width * bits + 7) // 8) * height


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
