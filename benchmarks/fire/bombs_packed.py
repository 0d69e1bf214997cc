"""Bombs that are packed files: sheets, PDFs and archives."""

import hashlib
import io
import json
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.core.mode import Mode
from audit.moving.packing import LIST, packed
from audit.moving.sheets import SheetFormat, make_sheet
from benchmarks.fire.bomb import Bomb, Make, after, written

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheets() -> Iterator[Bomb]:
    """Sheets and PDFs."""
    beginning = make_sheet(load_default_bank(), Mode.QUICK, "en", SheetFormat.CSV).split(b"\n")[0]
    csv = {
        "commas": after(beginning + b"\n", b",", 29_000_000),
        "lines": after(beginning, b"\n", 29_000_000),
        "rows": after(beginning + b"\n", b"a,b\n", 7_000_000),
        "open-quote": after(beginning + b'\n"', b"x\n", 14_000_000),
        "long-cell": after(beginning + b"\nLIS-1,,,", b"x", 29_000_000),
        "unknown-questions": after(beginning, b"\nQ1\nQ2", 2_000_000),
    }
    for name, make in csv.items():
        yield Bomb(f"csv-{name}", "x.csv", make, ("import", "x.csv"))
    shared = _shared(b"x" * 30_000)
    for name, parts in {
        "one-text-in-every-cell": {
            "xl/sharedStrings.xml": shared,
            PAGE: _page(b'<c t="s"><v>0</v></c>' * 60, 4_000),
        },
        "text-without-end": {"xl/sharedStrings.xml": _shared(b"x" * 29_000_000)},
        "noughts": {"xl/media/a.bin": bytes(29_000_000)},
        "many-parts": {f"xl/{n}.xml": b"" for n in range(60_000)},
        "laughs": {PAGE: _laughs()},
        "deep": {PAGE: b"<a>" * 3_000_000},
        "columns": {PAGE: _page(b"<c><v>1</v></c>" * 16_000, 60)},
        "styles": {"xl/styles.xml": b"<styleSheet " + MAIN.encode() + b"><fonts>" + b"<font/>" * 900_000},
    }.items():
        yield Bomb(f"xlsx-{name}", "x.xlsx", _sheet_with(parts), ("import", "x.xlsx"))
    pdf = {
        "brackets": b"%PDF-1.7\n" + b"[" * 2_000_000,
        "dictionaries": b"%PDF-1.7\n1 0 obj\n" + b"<<" * 1_000_000,
        "objects": b"%PDF-1.7\n" + b"".join(b"%d 0 obj\nnull\nendobj\n" % n for n in range(800_000)),
        "endless-xref": b"%PDF-1.7\nxref\n0 999999999\n" + b"0000000000 65535 f \n" * 500_000,
        "circle-of-names": _pdf(b"1 0 obj <</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>/Pages 3 0 R>> endobj "
                                b"2 0 obj <</Kids[2 0 R 2 0 R]>> endobj "
                                b"3 0 obj <</Type/Pages/Kids[]/Count 0>> endobj"),
    }  # fmt: skip
    for name, content in pdf.items():
        yield Bomb(f"pdf-{name}", "x.pdf", written(content), ("import", "x.pdf"))
    yield Bomb("pdf-stream-bomb", "x.pdf", _pdf_stream, ("import", "x.pdf"))


PAGE = "xl/worksheets/sheet1.xml"


def _shared(text: bytes) -> bytes:
    return b"<sst %s><si><t>%s</t></si></sst>" % (MAIN.encode(), text)


def _page(row: bytes, times: int) -> bytes:
    return b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (
        MAIN.encode(),
        b"<row>".join([b"", *[row + b"</row>"] * times]),
    )


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    return f'<?xml version="1.0"?><!DOCTYPE w [{entities}]><w>&a9;</w>'.encode()


def _sheet_with(parts: dict[str, bytes]) -> Make:
    def make(path: Path) -> None:
        sheet = make_sheet(load_default_bank(), Mode.QUICK, "en", SheetFormat.XLSX)
        with (
            zipfile.ZipFile(io.BytesIO(sheet)) as old,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in [name for name in old.namelist() if name not in parts]:
                new.writestr(name, old.read(name))
            for name, content in parts.items():
                new.writestr(name, content)

    return make


def _pdf(objects: bytes) -> bytes:
    return b"%PDF-1.7\n" + objects.replace(b"endobj ", b"endobj\n") + b"\ntrailer <</Root 1 0 R>>\n%%EOF"


def _pdf_stream(path: Path) -> None:
    packing = zlib.compressobj(9)
    data = b"".join(packing.compress(bytes(9_000_000)) for _ in range(100)) + packing.flush()
    content = _pdf(
        b"1 0 obj <</Type/Catalog/Names<</EmbeddedFiles<</Names[(a.yaml) 2 0 R]>>>>/Pages 4 0 R>> endobj "
        b"2 0 obj <</Type/Filespec/F(a.yaml)/EF<</F 3 0 R>>>> endobj "
        b"3 0 obj <</Type/EmbeddedFile/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream endobj "
        b"4 0 obj <</Type/Pages/Kids[]/Count 0>> endobj" % (len(data), data)
    )
    path.write_bytes(content)


# Archives.


def archives() -> Iterator[Bomb]:
    """Archives."""
    rng = random.Random(8)
    lists = b",".join(b"[%d,[],[]]" % rng.randrange(10_000) for _ in range(1_200_000))
    audit = b'{"id":"a","entries":[' + lists + b"]}"
    archives: dict[str, Make] = {
        "squeezed": _archive({f"audits/a{n}.json": bytes(15_000_000) for n in range(20)}),
        "parsed": _archive({"audits/a.json": audit}),
        "thousand-documents": _archive({f"audits/a{n}.json": audit[:1_500_000] for n in range(60)}),
        "banks": _archive({f"banks/{n:064}.json": os.urandom(3_000_000).hex().encode() for n in range(25)}),
        "nested": _archive({"audits/a.json": b'{"id":' + b"[" * 10_000_000}),
        "many": _archive({f"audits/{n}.json": b"{}" for n in range(60_000)}),
        "overlapping": _overlapping,
        "lzma": _broken_method(zipfile.ZIP_LZMA),
        "bzip2": _broken_method(zipfile.ZIP_BZIP2),
        "list-without-end": _list_without_end,
    }
    for name, make in archives.items():
        yield Bomb(f"archive-{name}", "x.resonanz", make, ("import", "x.resonanz"))


def _archive(documents: dict[str, bytes]) -> Make:
    """As our own, but without asking whether it is too large."""

    def make(path: Path) -> None:
        listed = [
            {"name": name, "size": len(one), "sha256": hashlib.sha256(one).hexdigest()}
            for name, one in documents.items()
        ]
        head = {"format": "resonanz-archive", "version": 1, "private": True, "anonymous": False}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
            for name, one in documents.items():
                parts.writestr(name, one)
            parts.writestr(LIST, json.dumps({**head, "files": listed}))

    return make


def _overlapping(path: Path) -> None:
    """Every entry of the directory points to the same data."""
    one = packed([("audits/a.json", bytes(10_000_000))], private=True, anonymous=False)
    start = one.index(b"PK\x01\x02")
    entry = one[start : one.index(b"PK\x01\x02", start + 4)]
    many = b"".join(entry.replace(b"audits/a.json", b"audits/%d.json" % n) for n in range(9))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, len(many), start, 0)
    path.write_bytes(one[:start] + many + end)


def _broken_method(method: int) -> Make:
    def make(path: Path) -> None:
        document = b'{"id":"a"}' * 100
        with zipfile.ZipFile(path, "w", method) as parts:
            parts.writestr("audits/a.json", document)
            mark = hashlib.sha256(document).hexdigest()
            listed = {"name": "audits/a.json", "size": len(document), "sha256": mark}
            head = {"format": "resonanz-archive", "version": 1, "private": True, "anonymous": False}
            parts.writestr(LIST, json.dumps({**head, "files": [listed]}), zipfile.ZIP_STORED)
        content = bytearray(path.read_bytes())
        content[60:70] = bytes(reversed(content[60:70]))
        path.write_bytes(content)

    return make


def _list_without_end(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(LIST, b'{"format":"resonanz-archive","files":[' + b"{}," * 20_000_000)
        parts.writestr("audits/a.json", os.urandom(400_000))
