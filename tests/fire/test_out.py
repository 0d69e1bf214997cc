"""Naughty strings in every field of an audit: no form of its report runs, fetches, computes or steers."""

import io
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from audit.banks.answers_file import read_answers
from audit.core.answers import Answers
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.events import Filed
from audit.core.export import Format, Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.paths import examples_folder
from audit.reporting import file_name, named, render, targets
from benchmarks.fire.fields import text_fields
from benchmarks.fire.out import (
    CANARY,
    HARM,
    QUICK_FORMS,
    TODAY,
    brand,
    findings,
    harm,
    name_harm,
    source,
    steers,
    strings,
)
from tests.core.audits import BANK

TEXTS = strings()
ROUNDS = range(0, len(TEXTS), 130)
"""A report has room for some 140 of them."""


@cache
def example() -> Answers:
    return read_answers(examples_folder() / "bakery.de.yaml", BANK).answers


def naughty(first: int) -> Source:
    return source(BANK, example(), TEXTS, first)[0]


def test_the_rounds_bring_every_string() -> None:
    given = {text for first in ROUNDS for text in source(BANK, example(), TEXTS, first)[1].given}
    assert {text.strip()[:200] for text in TEXTS} <= {text[:200] for text in given}


def test_they_stand_in_every_field_that_takes_text() -> None:
    placed = source(BANK, example(), TEXTS)[1].places | brand(TEXTS)[1].places
    kept_only = {(Filed, "respondent"), *((Contact, one.name) for one in fields(Contact)), (Profile, "note")}
    assert placed == set(text_fields()) - kept_only


@pytest.mark.parametrize("first", ROUNDS)
def test_naughty_strings_in_every_field_do_no_harm(first: int) -> None:
    assert findings(naughty(first), QUICK_FORMS) == []


@pytest.mark.parametrize("first", range(0, len(TEXTS), 24))
def test_naughty_strings_in_a_brand_do_no_harm(first: int) -> None:
    plain = Source.of(BANK, Answers(), Client(name="x"), Mode.QUICK)
    assert findings(plain, (Format.HTML, Format.MARKDOWN, Format.DOCX), brand(TEXTS, first)[0]) == []


@pytest.mark.parametrize("first", [len(TEXTS) - 40])
def test_they_do_no_harm_in_a_pdf(first: int) -> None:
    assert findings(naughty(first), [Format.PDF]) == []


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_name_of_a_client_gives_a_safe_name_of_a_file(text: str, tmp_path: Path) -> None:
    assert name_harm(text, tmp_path) == ""


@pytest.mark.parametrize(
    "text", ["../../etc", "a/b\\c", "CON", "...", "\u202etxt", "漢字", "x" * 5000, "~/.ssh"]
)
def test_every_form_lies_beside_the_others_in_the_folder_chosen(text: str, tmp_path: Path) -> None:
    target = tmp_path / file_name(text, "de", TODAY)
    paths = targets(target, Order(language="de", formats=tuple(Format)))
    assert {path.resolve().parent for path in paths} == {tmp_path.resolve()}
    assert len(set(paths)) == len(paths)
    for path in paths:
        path.write_bytes(b"")


def test_clients_of_one_name_get_files_of_their_own(tmp_path: Path) -> None:
    from audit.reporting import free_name

    target = tmp_path / file_name("Huber", "de", TODAY)
    target.write_bytes(b"")
    order = Order(language="de", formats=(Format.PDF, Format.XLSX))
    other = free_name(target, order)
    assert other != target
    named(other, ".xlsx").write_bytes(b"")
    assert free_name(target, order) not in {target, other}


def planted(form: Format) -> bytes:
    """A file of this form with an attack in it that came through."""
    match form:
        case Format.HTML:
            return b"<p onclick='x()'>a</p>"
        case Format.MARKDOWN:
            return b"[da](http://example.org)"
        case Format.CSV:
            return "\ufeffa,b\r\n=1+1,x\r\n".encode()
        case Format.ICS:
            lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "ATTENDEE:mailto:x@example.org", "END:VEVENT"]
            return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()
        case Format.XLSX:
            from openpyxl import Workbook

            book, target = Workbook(), io.BytesIO()
            assert book.active is not None
            book.active["A1"] = "=1+1"
            book.save(target)
            return target.getvalue()
        case Format.DOCX:
            from docx import Document

            document, target = Document(), io.BytesIO()
            document.part.relate_to("http://example.org", "http://example.org/link", is_external=True)
            document.save(target)
            return target.getvalue()
        case Format.PDF:
            import pikepdf

            with pikepdf.new() as pdf:
                action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
                pdf.Root.OpenAction = pdf.make_indirect(action)
                target = io.BytesIO()
                pdf.save(target)
            return target.getvalue()
        case _:
            return b'{"a": NaN}'


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.JSON])
def test_what_looks_for_harm_finds_it(form: Format) -> None:
    assert HARM[form](planted(form))


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x07", "\u202e", "\u2066", "\x00"])
def test_what_looks_for_control_characters_finds_them(sign: str) -> None:
    assert steers(Format.MARKDOWN, f"a{sign}b".encode())


@pytest.mark.parametrize("form", [Format.XLSX, Format.JSON])
def test_a_private_note_would_be_found_in_what_is_packed(form: Format) -> None:
    made, _ = source(BANK, example(), [CANARY])
    (piece,) = render(made, Order(language="de", formats=(form,)), today=TODAY)
    assert harm(form, piece.content) == "a private note"
