"""Files from strangers: refused within limits of time and memory, with a sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from audit.core.mode import Mode
from audit.errors import AnswersError
from audit.moving import confined
from audit.moving.answers import answers_in_pdf
from audit.moving.confined import Kind, read_confined
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from tests.moving.audits import default_bank, own_bank


def sheet() -> bytes:
    return make_sheet(default_bank(), Mode.QUICK, "en", SheetFormat.XLSX)


def with_part(name: str, content: bytes) -> bytes:
    """A sheet with one part replaced or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(sheet())) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return target.getvalue()


PAGE = "xl/worksheets/sheet1.xml"
HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def page(rows: bytes) -> bytes:
    return with_part(PAGE, HEAD + b"<sheetData>" + rows + b"</sheetData></worksheet>")


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(AnswersError, match="more time or memory"):
        read_back(with_part("xl/media/big.bin", bytes(60_000_000)), "bomb.xlsx", own_bank)


def test_a_forged_size_is_not_believed() -> None:
    forged = with_part(PAGE, HEAD + b'<dimension ref="A1:XFD1048576"/><sheetData/></worksheet>')
    with pytest.raises(AnswersError, match="no answer sheet"):
        read_back(forged, "forged.xlsx", own_bank)


def test_a_row_far_away_takes_no_time() -> None:
    far = page(b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>')
    with pytest.raises(AnswersError):
        read_back(far, "far.xlsx", own_bank)


def test_too_many_rows_are_refused() -> None:
    many = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 6000))
    with pytest.raises(AnswersError, match="more time or memory"):
        read_back(page(many), "many.xlsx", own_bank)


def test_a_document_type_is_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;">]><w>&b;</w>'
    with pytest.raises(AnswersError, match="damaged"):
        read_back(with_part(PAGE, bomb), "entity.xlsx", own_bank)


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK" + bytes(1000)])
def test_half_a_zip_is_refused(content: bytes) -> None:
    with pytest.raises(AnswersError, match="damaged"):
        read_back(content, "half.xlsx", own_bank)


def test_a_cut_sheet_is_refused() -> None:
    with pytest.raises(AnswersError):
        read_back(sheet()[:-500], "cut.xlsx", own_bank)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-",
        b"%PDF-1.7\n" + b"1 0 obj\n<< /Kids [1 0 R] >>\nendobj\n" * 3 + b"trailer << /Root 1 0 R >>",
        b"%PDF-1.7\nxref\n0 99999999\n" + b"0000000000 65535 f\n" * 1000,
        b"%PDF-1.4\n" + b"[" * 100_000,
        b"%PDF-1.4\n1 0 obj " + b"<<" * 50_000,
    ],
    ids=["empty", "head", "loop", "xref", "brackets", "dictionaries"],
)
def test_a_hostile_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(AnswersError, match=r"x\.pdf: "):
        answers_in_pdf(content, Path("x.pdf"), own_bank)


def test_a_pdf_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    import pikepdf

    big = tmp_path / "x.yaml"
    big.write_bytes(bytes(30_000_000))
    pdf, target = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.attachments["x.yaml"] = pikepdf.AttachedFileSpec.from_filepath(pdf, big)
    pdf.save(target)
    with pytest.raises(AnswersError):
        read_confined(target.getvalue(), Kind.PDF, "bomb.pdf")


def test_whoever_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "WALL_SECONDS", 0.001)
    with pytest.raises(AnswersError, match="more time or memory"):
        read_back(sheet(), "slow.xlsx", own_bank)
