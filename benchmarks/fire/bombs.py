"""Inputs made to hang the program or to fill the memory, each with the command that would take it."""

import hashlib
import io
import json
import os
import random
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.banks.scaffold import new_bank
from audit.core.mode import Mode
from audit.moving.packing import LIST, packed
from audit.moving.sheets import SheetFormat, make_sheet
from benchmarks.fire import program
from benchmarks.fire.tally import Tally

Make = Callable[[Path], None]
"""Puts the file where the command will look for it."""
HEAD = b"format: 1\nbank: social-media\n"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


@dataclass(frozen=True, slots=True)
class Bomb:
    """An input and what it is thrown at."""

    name: str
    file: str
    make: Make
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


def throw(bomb: Bomb, folder: Path, tally: Tally) -> None:
    """Throw it, and note what became of it."""
    folder.mkdir()
    bomb.make(folder / bomb.file)
    ended = program.run(bomb.command, folder, dict(bomb.environment))
    tally.shots += 1
    tally.refused += ended.code in {2, 3, 4, 5, 6}
    tally.slowest, tally.largest = max(tally.slowest, ended.seconds), max(tally.largest, ended.megabytes)
    if finding := program.harm(f"bomb {bomb.name}", ended, ended.said[-200:]):
        tally.findings.append(finding)


def bombs() -> Iterator[Bomb]:
    """All of them."""
    yield from _documents()
    yield from _sheets()
    yield from _archives()
    yield from _around()


def _written(content: bytes) -> Make:
    return lambda path: _ignore(path.write_bytes(content))


def _after(beginning: bytes, again: bytes, times: int) -> Make:
    """Made only when it is thrown: these are large."""
    return lambda path: _ignore(path.write_bytes(beginning + again * times))


def _ignore(_: object) -> None:
    """How many bytes that were, nobody asked."""


# Answers files.


def _documents() -> Iterator[Bomb]:
    laughs = b"a0: &a0 ha\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 12)
    )
    yaml = {
        "aliases": laughs,
        "nested-lists": b"[" * 1_900_000,
        "nested-mappings": b"{a: " * 400_000,
        "nested-by-indent": b"".join(b" " * n + b"a:\n" for n in range(1_500)),
        "million-answers": HEAD + b"answers:\n" + b"".join(b" A%d: 1\n" % n for n in range(200_000)),
        "same-key": HEAD + b"answers:\n" + b" LIS-1: 2\n" * 180_000,
        "long-key": b"x" * 1_900_000 + b": 1",
        "long-text": HEAD + b"answers:\n END-1: '" + b"x" * 1_900_000 + b"'\n",
        "question-marks": b"? " * 900_000,
        "colons": b": " * 900_000,
        "dashes": b"- " * 900_000,
        "anchors": b"&a " * 600_000,
        "quotes": b"'" * 1_900_000,
        "folded": b"a: >\n" + b" x\n\n" * 400_000,
        "comments": b"#\n" * 900_000 + HEAD,
        "tags": b"!a " * 600_000,
        "large-number": HEAD + b"answers:\n PRO-4: " + b"9" * 1_900_000,
        "too-large": b"x" * 2_000_001,
    }
    for name, content in yaml.items():
        yield Bomb(f"yaml-{name}", "x.yaml", _written(content), ("score", "x.yaml", "--json"))
    texts = {
        "nested-lists": b"[" * 1_900_000,
        "nested-objects": b'{"a":' * 390_000,
        "million-answers": b'{"bank":"social-media","answers":{'
        + b",".join(b'"A%d":1' % n for n in range(150_000))
        + b"}}",
        "escapes": b'{"bank":"' + b"\\u0041" * 320_000 + b'"}',
        "large-number": b'{"bank":' + b"9" * 1_900_000 + b"}",
        "spaces": b"{" + b" " * 1_900_000,
        "lines": b"[" + b"\n" * 1_900_000,
        "list-of-nothing": b"[" + b"0," * 900_000 + b"0]",
    }
    for name, content in texts.items():
        yield Bomb(f"json-{name}", "x.json", _written(content), ("check", "x.json"))
    yield Bomb("endless-file", "x", _written(b""), ("score", "/dev/zero"))
    yield Bomb("endless-import", "x", _written(b""), ("import", "/dev/zero"))
    yield Bomb("folder", "x.yaml", lambda path: path.mkdir(), ("import", "x.yaml"))


# Sheets and PDFs.


def _sheets() -> Iterator[Bomb]:
    beginning = make_sheet(load_default_bank(), Mode.QUICK, "en", SheetFormat.CSV).split(b"\n")[0]
    csv = {
        "commas": _after(beginning + b"\n", b",", 29_000_000),
        "lines": _after(beginning, b"\n", 29_000_000),
        "rows": _after(beginning + b"\n", b"a,b\n", 7_000_000),
        "open-quote": _after(beginning + b'\n"', b"x\n", 14_000_000),
        "long-cell": _after(beginning + b"\nLIS-1,,,", b"x", 29_000_000),
        "unknown-questions": _after(beginning, b"\nQ1\nQ2", 2_000_000),
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
        yield Bomb(f"pdf-{name}", "x.pdf", _written(content), ("import", "x.pdf"))
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


def _archives() -> Iterator[Bomb]:
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


# What lies around: banks, settings, brands, passphrases, stores.


def _around() -> Iterator[Bomb]:
    yield Bomb(
        "bank-huge-file", "b", _bank_with({"x.yaml": bytes(1)}, holes=3_000_000_000), ("bank", "lint", "b")
    )
    yield Bomb(
        "bank-many-files", "b", _bank_with({f"f{n}.yaml": b"a" for n in range(5_000)}), ("bank", "lint", "b")
    )
    yield Bomb("bank-folder-as-file", "b", _bank_folder, ("bank", "lint", "b"))
    yield Bomb("bank-pipe-as-file", "b", _bank_pipe, ("bank", "lint", "b"))
    large = b"# " + b"x" * 50_000_000
    home = {
        "settings-large": large,
        "settings-nested": b"a = " + b"[" * 200_000,
        "settings-number": b"keep_months = " + b"9" * 900_000,
        "settings-dotted": b"a" + b".a" * 200_000 + b" = 1",
        "settings-tables": b"".join(b"[a%d]\n" % n for n in range(100_000)),
    }
    for name, content in home.items():
        yield Bomb(name, "home", _home(content), ("check", "nothing.yaml"))
    endless = (("RESONANZ_PASSPHRASE_FILE", "/dev/zero"),)
    yield Bomb("passphrase-endless", "home", _noise, ("doctor",), endless)
    yield Bomb("store-huge", "home", _huge_store, ("doctor",))
    brand = b'name = "x"\nlogo = "l.svg"\n#'
    yield Bomb("brand-large", "b.toml", _written(brand + b"x" * 50_000_000), ("brand", "check", "b.toml"))
    yield Bomb("brand-endless", "x", _written(b""), ("brand", "check", "/dev/zero"))
    yield Bomb("batch-of-everything", "in", _folder_of_everything, ("batch", "in", "-o", "out"))


def _bank_with(files: dict[str, bytes], holes: int = 0) -> Make:
    def make(path: Path) -> None:
        new_bank(path)
        for name, content in files.items():
            (path / name).write_bytes(content)
            if holes:
                os.truncate(path / name, holes)

    return make


def _bank_folder(path: Path) -> None:
    new_bank(path)
    (path / "x.yaml").mkdir()


def _bank_pipe(path: Path) -> None:
    new_bank(path)
    os.mkfifo(path / "x.yaml")


def _home(settings: bytes) -> Make:
    def make(path: Path) -> None:
        path.mkdir()
        (path / "resonanz.toml").write_bytes(settings)

    return make


def _noise(path: Path) -> None:
    """What looks like an encrypted store."""
    path.mkdir()
    (path / "audits.db").write_bytes(os.urandom(40_960))


def _huge_store(path: Path) -> None:
    _noise(path)
    os.truncate(path / "audits.db", 3_000_000_000)


def _folder_of_everything(path: Path) -> None:
    path.mkdir()
    (path / "a.yaml").write_bytes(b"[" * 1_000_000)
    (path / "b.json").write_bytes(b'{"bank": "x"}')
    (path / "c.yaml").mkdir()
    (path / "d.yaml").symlink_to("d.yaml")
    (path / "e.yaml").write_bytes(b"")
    os.truncate(path / "e.yaml", 3_000_000_000)


def run(minutes: float) -> list[str]:  # noqa: ARG001 - each is thrown once, however long that takes
    """All of them, one after the other."""
    tally = Tally("bombs")
    with tempfile.TemporaryDirectory(prefix="fire-") as name:
        for number, bomb in enumerate(bombs()):
            folder = Path(name) / str(number)
            throw(bomb, folder, tally)
            shutil.rmtree(folder)
    return tally.lines()
