"""PDFs of many makes to begin with, and changes of them from within: objects, references, numbers, names."""

import io
import random
import re
import tempfile
import zlib
from functools import cache
from pathlib import Path

from benchmarks.fire.aim import Plain

OBJECT = re.compile(rb"\d+ \d+ obj\b.*?endobj", re.DOTALL)
REFERENCE = re.compile(rb"\b(\d+) (\d+) R\b")
NUMBER = re.compile(rb"(?<=[ \n\[])-?\d+(?=[ \n\]/>])")
NAME = re.compile(rb"/[A-Za-z0-9]+")
TEXT = re.compile(rb"\([^()\\]{0,80}\)")
NUMBERS = (b"0", b"-1", b"1", b"99999999999", b"2147483648", b"1e9", b"9" * 300, b"0.5", b"null", b"[0 0]")
NAMES = (
    b"/FlateDecode /LZWDecode /ASCII85Decode /ASCIIHexDecode /RunLengthDecode /DCTDecode /JPXDecode "
    b"/JBIG2Decode /CCITTFaxDecode /Crypt /Kids /Names /Limits /EmbeddedFiles /EF /F /UF /Filespec /Length "
    b"/Filter /DecodeParms /Predictor /Columns /Root /Prev /XRefStm /Encrypt /ObjStm /First /N /Extends "
    b"/Index /W /Size /Type /Pages /Catalog /AF /Contents /Annots /FileAttachment /Nothing"
).split()
TEXTS = (
    b"(a.yaml)", b"(../../x.yaml)", b"(/etc/passwd)", b"(\\376\\377\\000a.yaml)", b"()", b"<FEFF002E>",
    b"(" + b"x" * 9_000 + b".yaml)", b"(\x1b[31m.yaml)", b"(con.yaml)", b"(a\\000.yaml)", b"(((", b"<zz>",
)  # fmt: skip
INSERTED = (
    b" 1 0 R ", b"<<", b">>", b"[" * 400, b"]", b"stream\n", b"endstream\n", b"endobj\n", b"null ",
    b"%%EOF\n", b"xref\n0 9\n", b"trailer <</Root 1 0 R/Prev 9>>\n", b"startxref\n9\n%%EOF",
    b"startxref\n-1\n%%EOF", b"/Prev 0 ", b"/Extends 1 0 R ", b"/Encrypt 1 0 R ", b"/Length 99999999999 ",
)  # fmt: skip


def change(content: bytes, rng: random.Random, plain: Plain) -> bytes:
    """A PDF, changed in one place; readers of PDF look for objects where the table of them is wrong."""
    match rng.randrange(10):
        case 0:
            return _objects(content, rng)
        case 1 | 2:
            return _one(REFERENCE, content, rng, _some_reference(content, rng))
        case 3 | 4:
            return _one(NUMBER, content, rng, rng.choice(NUMBERS))
        case 5 | 6:
            return _one(NAME, content, rng, rng.choice(NAMES))
        case 7:
            return _one(TEXT, content, rng, rng.choice(TEXTS))
        case 8:
            at = rng.randrange(len(content) + 1)
            return content[:at] + rng.choice(INSERTED) + content[at:]
        case _:
            return plain(content)


def _one(pattern: "re.Pattern[bytes]", content: bytes, rng: random.Random, new: bytes) -> bytes:
    """One of the places that a pattern finds."""
    found = list(pattern.finditer(content))
    if not found:
        return content
    place = rng.choice(found)
    return content[: place.start()] + new + content[place.end() :]


def _some_reference(content: bytes, rng: random.Random) -> bytes:
    return b"%d 0 R" % rng.randrange(content.count(b" obj") + 3)


def _objects(content: bytes, rng: random.Random) -> bytes:
    """One object left out, doubled, under another's number, or with the body of another."""
    found = list(OBJECT.finditer(content))
    if not found:
        return content
    one, two = rng.choice(found), rng.choice(found)
    number, _, body = two[0].partition(b" ")
    own = one[0].partition(b" ")[0]
    new = rng.choice((b"", one[0] * 2, number + b" " + one[0].partition(b" ")[2], own + b" " + body))
    return content[: one.start()] + new + content[one.end() :]


@cache
def seeds() -> tuple[bytes, ...]:
    """Plain, packed, and some made by hand; all carry answers."""
    import pikepdf

    plain = _made({"qdf": True})
    packed = _made({"object_stream_mode": pikepdf.ObjectStreamMode.generate})
    return (plain, packed, *hand_made())


def broken() -> tuple[bytes, ...]:
    """Locked ones, packed in ways that cannot be undone, and a tree that leads back to itself."""
    import pikepdf

    locked = _made({"encryption": pikepdf.Encryption(owner="o", user="", R=4)})
    strong = _made({"encryption": pikepdf.Encryption(owner="o", user="u", R=6)})
    images = stream(b"/Filter/JBIG2Decode", ANSWERS)
    predicted = stream(b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 9>>", zlib.compress(ANSWERS))
    circle = (b"<</Kids[6 0 R]>>", b"<</Kids[5 0 R]>>")
    return (
        locked,
        strong,
        made(*CARRIED, images, PAGES),
        made(*CARRIED, predicted, PAGES),
        made(NESTED, CARRIED[1], stream(b"", ANSWERS), PAGES, *circle),
    )


def _made(how: dict[str, object]) -> bytes:
    import pikepdf

    pdf, target = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("answers.yaml", "notes.txt"):
            path = Path(folder, name)
            path.write_bytes(ANSWERS)
            pdf.attachments[name] = pikepdf.AttachedFileSpec.from_filepath(pdf, path)
    pdf.save(target, **how)  # type: ignore[arg-type]  # options by name
    return target.getvalue()


ANSWERS = b"format: 1\nbank: social-media\nanswers:\n  LIS-1: 2\n"
CARRIED = (
    b"<</Type/Catalog/Names<</EmbeddedFiles<</Names[(a.yaml) 2 0 R]>>>>/Pages 4 0 R>>",
    b"<</Type/Filespec/F(a.yaml)/UF(a.yaml)/EF<</F 3 0 R>>>>",
)
NESTED = CARRIED[0].replace(b"/Names[(a.yaml) 2 0 R]", b"/Kids[5 0 R 6 0 R]")
PAGES = b"<</Type/Pages/Kids[]/Count 0>>"


def hand_made() -> tuple[bytes, ...]:
    """Attachments packed several times over, in odd ways, and in a tree of names."""
    twice = zlib.compress(zlib.compress(ANSWERS))
    tree = (b"<</Kids[6 0 R]>>", b"<</Limits[(a)(b)]/Names[(a.yaml) 2 0 R]>>")
    return (
        made(*CARRIED, stream(b"", ANSWERS), PAGES),
        made(*CARRIED, stream(b"/Filter[/FlateDecode/FlateDecode]", twice), PAGES),
        made(*CARRIED, stream(b"/Filter/ASCIIHexDecode", ANSWERS.hex().encode() + b">"), PAGES),
        made(NESTED, CARRIED[1], stream(b"", ANSWERS), PAGES, *tree),
    )


def made(*bodies: bytes) -> bytes:
    """A PDF of these objects, the first of them the root, with a table that fits."""
    content, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + table + end


def stream(fields: bytes, data: bytes) -> bytes:
    """A stream object's body."""
    return b"<</Type/EmbeddedFile%s/Length %d>>\nstream\n%s\nendstream" % (fields, len(data), data)
