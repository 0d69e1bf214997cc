"""The ways in that are read in a process with limits: sheets as XLSX, and PDFs with answers in them.

Starting that process takes a third of a second. So most inputs go to a fork of this one, which has the same
limits and the same reader; a few go the whole way.
"""

import json
import os
import re
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from audit.banks.compiled import load_default_bank, open_own_bank
from audit.core.mode import Mode
from audit.moving.answers import answers_attached, answers_in_pdf
from audit.moving.confined import WALL_SECONDS, Json, Kind, held
from audit.moving.confined_reader import limit, reader, told
from audit.moving.sheet_cells import from_json
from audit.moving.sheet_reading import read_sheet
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from benchmarks.fire import pdfs
from benchmarks.fire.aim import Aim, Change
from benchmarks.fire.aims_texts import WORDS, follow
from benchmarks.fire.zips import Member, changing, closed, opened

XML = (
    b"<c ", b't="s"', b't="e"', b't="inlineStr"', b't="b"', b't="d"', b'r="XFD1048576"', b"<row ",
    b"<f>1+1</f>",
    b"<v>999999999</v>", b"<v>-1</v>", b"<v>1e999</v>", b"<si><t>", b'<dimension ref="A1:XFD1048576"/>',
    b"<mergeCell ", b"<hyperlink ", b"<externalReference ", b"<definedName ", b"<!DOCTYPE a [", b"<![CDATA[",
    b'Target="../../../x"', b'TargetMode="External"', b"&#0;", b"&#xD800;", b"xml:space", b"<?x?>",
)  # fmt: skip
ROWS = re.compile(rb'<row r="25".*</sheetData>', re.DOTALL)
INNER = (
    "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/workbook.xml",
    "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml",
)  # fmt: skip


Hold = Callable[[bytes, Kind], Json]
"""Gives what a reader holds of a file. Raises AnswersError."""


def aims(hold: Hold | None = None) -> tuple[Aim, ...]:
    """Through a fork, unless another way is wanted."""
    how = hold or forked
    parts = {name: part for name, part in _inside(_small()).items() if name in INNER}
    return (
        Aim("xlsx", partial(_xlsx, how), (_small(),), words=(*WORDS, *XML), cost=8, change=changing()),
        *(
            Aim(f"xlsx-{_short(name)}", partial(_part, how, name), (part,), words=XML, cost=8)
            for name, part in parts.items()
        ),
        Aim("pdf", partial(_pdf, how), pdfs.seeds(), cost=8, change=pdfs.change, broken=pdfs.broken()),
    )


def whole() -> tuple[Aim, ...]:
    """As the program does it, with a process for each."""
    change: Change = changing()
    return (
        Aim("sheet-xlsx", _whole_xlsx, (_sheet(),), words=XML, cost=800, change=change),
        Aim("sheet-pdf", _whole_pdf, pdfs.seeds()[:2], cost=800, change=pdfs.change),
    )


def _short(part: str) -> str:
    return "links" if part.endswith(".rels") else Path(part).name.partition(".")[0].strip("[]").lower()


@cache
def _sheet() -> bytes:
    return make_sheet(load_default_bank(), Mode.QUICK, "en", SheetFormat.XLSX)


@cache
def _small() -> bytes:
    """The beginning of a sheet: reading the whole of one takes ten times as long."""
    members = opened(_sheet())
    return closed([replace(one, data=ROWS.sub(b"</sheetData>", one.data)) for one in members])


def _inside(sheet: bytes) -> dict[str, bytes]:
    return {member.name: member.data for member in opened(sheet)}


def _xlsx(hold: Hold, content: bytes) -> None:
    follow(read_sheet(from_json(hold(content, Kind.XLSX)), "x.xlsx", open_own_bank).file)


def _part(hold: Hold, name: str, content: bytes) -> None:
    """One document of the sheet; the others are as they were."""
    members = [Member(one.name, content if one.name == name else one.data) for one in opened(_small())]
    _xlsx(hold, closed(members))


def _pdf(hold: Hold, content: bytes) -> None:
    follow(answers_attached(hold(content, Kind.PDF), "x.pdf", open_own_bank))


def _whole_xlsx(content: bytes) -> None:
    follow(read_back(b"PK" + content[2:], "x.xlsx", open_own_bank).file)


def _whole_pdf(content: bytes) -> None:
    follow(answers_in_pdf(content, Path("x.pdf"), open_own_bank))


def direct(content: bytes, kind: Kind) -> Json:
    """In this process, without limits."""
    return held(0, json.dumps(told(reader(kind), content)).encode(), f"x.{kind}")


def forked(content: bytes, kind: Kind) -> Json:
    """In a fork of this process, with the limits that a reader has."""
    read = reader(kind)
    out, back = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(out)
            for channel in (1, 2):  # libraries print what they think of a file
                os.dup2(os.open(os.devnull, os.O_WRONLY), channel)
            limit()
            with os.fdopen(back, "w", encoding="ascii") as answers:
                json.dump(told(read, content), answers)
        finally:
            os._exit(0)
    os.close(back)
    began = time.monotonic()
    with os.fdopen(out, "rb") as answers:
        said = answers.read()
    _, status = os.waitpid(child, 0)
    if time.monotonic() - began > 10 * WALL_SECONDS:
        raise AssertionError("the limit on computing does not hold")
    return held(os.waitstatus_to_exitcode(status), said, f"x.{kind}")
