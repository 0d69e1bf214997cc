"""Brands as files, for tests."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">{}</svg>'
SQUARE = '<rect width="40" height="40" fill="#a03060"/>'


def put(folder: Path, text: str, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A brand file with other files beside it."""
    for name, content in {"brand.toml": text, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / "brand.toml"


def png(
    width: int, height: int, *, data: bytes | None = None, between: bytes = b"", header: bytes = b""
) -> bytes:
    """A grey picture; `data` replaces what is packed in it, `between` stands before them."""
    rows = (b"\0" + b"\x80" * width) * height if data is None else b""
    packed = zlib.compress(rows) if data is None else data
    shape = header or struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    ends = chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", shape) + between + ends


def chunk(kind: bytes, body: bytes) -> bytes:
    """A piece of a PNG, with its checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
