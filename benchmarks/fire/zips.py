"""Changes a ZIP from within: its members, their order, names and sizes, and what stands around them."""

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace

from audit.moving.packing import FAULTS
from benchmarks.fire.aim import Change, Plain

NAMES = (
    "../../x", "/etc/passwd", "xl/../xl/workbook.xml", "C:\\x", "x" * 60_000, "", "a\0b", "\udcff", "con",
    "[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
    "xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "manifest.json", "audits/a.json",
    "banks/" + "0" * 64 + ".json",
)  # fmt: skip
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
HEADS = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07")
NUMBERS = (0, 1, 2, 8, 9, 93, 99, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a ZIP."""

    name: str
    data: bytes
    method: int = zipfile.ZIP_DEFLATED


Mend = Callable[[list[Member]], list[Member]]
"""Makes what is around a change fit it, so that it gets further in."""


def changing(mend: Mend = lambda members: members) -> Change:
    """A change of a ZIP; what can no longer be opened is changed like any other bytes."""

    def change(content: bytes, rng: random.Random, plain: Plain) -> bytes:
        try:
            members = opened(content)
        except FAULTS:
            members = []
        if not members or rng.random() < 0.05:
            return plain(content)
        if rng.random() < 0.2:
            return _around(content, rng)
        changed = _within(members, rng, plain)
        return closed(mend(changed) if rng.random() < 0.8 else changed)

    return change


def opened(content: bytes) -> list[Member]:
    """What is in it, as far as it is of sensible size. Raises what stands in FAULTS."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        entries = parts.infolist()[:400]
        if sum(entry.file_size for entry in entries) > 30_000_000:
            return []
        return [Member(entry.filename, parts.read(entry), entry.compress_type) for entry in entries]


def closed(members: list[Member]) -> bytes:
    """A ZIP of these, whatever they are called."""
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w") as parts:
        warnings.simplefilter("ignore")  # that a name stands in it twice is what is wanted
        for member in members:
            name = member.name.encode("utf-8", "replace").decode()
            entry = zipfile.ZipInfo(name[:65_000], (1980, 1, 1, 0, 0, 0))
            entry.compress_type = member.method if member.method in METHODS else zipfile.ZIP_DEFLATED
            parts.writestr(entry, member.data)
    return target.getvalue()


def _within(members: list[Member], rng: random.Random, plain: Plain) -> list[Member]:
    """One member changed, renamed, doubled, swapped with another, left out or packed in another way."""
    at, other = rng.randrange(len(members)), rng.randrange(len(members))
    one, two = members[at], members[other]
    match rng.randrange(14):
        case 0:
            members[at], members[other] = replace(one, name=two.name), replace(two, name=one.name)
        case 1:
            members[at] = replace(one, name=rng.choice((*NAMES, two.name, one.name.upper())))
        case 2:
            members.insert(other, replace(one, data=plain(one.data)))
        case 3:
            members.pop(at)
        case 4:
            members[at] = replace(one, method=rng.choice(METHODS))
        case 5:
            members[at] = replace(one, data=rng.choice((b"", bytes(200_000), one.data * 3, two.data)))
        case 6:
            members.append(Member(rng.choice(NAMES), rng.choice((b"", one.data, b"<a/>", bytes(9_000)))))
        case _:
            members[at] = replace(one, data=plain(one.data))
    return members


def _around(content: bytes, rng: random.Random) -> bytes:
    """A number in one of its heads, or something before or behind it."""
    places = [at for head in HEADS for at in _places(content, head)]
    if not places or rng.random() < 0.1:
        return rng.choice((b"MZ" + content, content + content, content + bytes(70_000), b"PK" + content))
    at = rng.choice(places) + 4 + 2 * rng.randrange(21)
    width = rng.choice(("<H", "<I"))
    number = struct.pack(width, rng.choice(NUMBERS) % (1 << 8 * struct.calcsize(width)))
    return content[:at] + number + content[at + len(number) :]


def _places(content: bytes, head: bytes) -> list[int]:
    found, at = list[int](), content.find(head)
    while at >= 0 and len(found) < 100:
        found.append(at)
        at = content.find(head, at + 1)
    return found
