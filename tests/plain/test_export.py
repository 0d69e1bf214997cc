"""The export line by line: what is ordered, and what will be readable."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audit.core.export import Extent, Format, Marked, Order, Paper
from audit.core.source import Source
from audit.core.text import Text
from tests.fakes import MemoryStore, begin, services
from tests.plain.talking import Talk, talked


class Recorder:
    """Keeps what is ordered."""

    def __init__(self) -> None:
        self.orders: list[Order] = []

    def __call__(
        self, _source: Source, order: Order, target: Path, progress: Callable[[float], None]
    ) -> tuple[Path, ...]:
        self.orders.append(order)
        progress(1.0)
        return tuple(target.with_suffix(f".{form}") for form in order.formats)


def exporting(*lines: str, brand: bool = False) -> tuple[Talk, list[Order]]:
    store, recorder = MemoryStore(), Recorder()
    session = begin(store)
    session.answer("LIS-1", "4")
    session.annotate("LIS-1", note="Liste von Frau Huber", private_note="unter uns")
    given = services(store, export=recorder)
    if brand:
        given = replace(given, settings=replace(given.settings, brand=Path("brand.toml")))
    return talked("e", *lines, store=store, given=given), recorder.orders


def test_enter_alone_writes_the_whole_report_as_pdf() -> None:
    talk, orders = exporting("")
    assert orders == [Order(language="de")]
    assert "plan-de.pdf" in talk.text


@pytest.mark.parametrize(
    ("lines", "order"),
    [
        (["1", "2"], Order(language="en")),
        (["2", "1, 3"], Order(language="de", formats=(Format.PDF, Format.XLSX))),
        (["2", "8 2"], Order(language="de", formats=(Format.DOCX, Format.JSON))),
        (["3", "2"], Order(language="de", extent=Extent.ONE_PAGE)),
        (["4", "2"], Order(language="de", paper=Paper.LETTER)),
        (["5", "2"], Order(language="de", attach=False)),
    ],
)
def test_each_line_of_the_order_can_be_changed(lines: list[str], order: Order) -> None:
    assert exporting(*lines, "")[1] == [order]


def test_several_files_are_all_named() -> None:
    text = exporting("2", "1,2", "")[0].text
    assert "Die 2 Dateien liegen hier:" in text
    assert "plan-de.docx" in text


@pytest.mark.parametrize("line", ["9", "1,9", "pdf?", "0"])
def test_forms_that_are_none_are_asked_for_again(line: str) -> None:
    talk, orders = exporting("2", line, "1,2", "")
    assert "Bitte Nummern aus 1–8" in talk.text
    assert orders[0].formats == (Format.PDF, Format.DOCX)


def test_the_brand_is_asked_about_only_where_there_is_one() -> None:
    assert exporting("6", "2", "", brand=True)[1] == [Order(language="de", brand=False)]
    assert "Briefkopf" not in exporting("")[0].text


def test_the_preview_shows_every_text_but_private_ones() -> None:
    text = exporting("v")[0].text
    assert "Liste von Frau Huber" in text
    assert "Eine private Notiz bleibt hier" in text
    assert "unter uns" not in text


def test_an_export_is_not_written_by_going_back() -> None:
    talk, orders = exporting("2", "2", "b")
    assert not orders
    assert "Nummer öffnet" in talk.last


def test_which_letters_the_pdf_marks_and_where_is_said_after_it_is_written(tmp_path: Path) -> None:
    store = MemoryStore()
    begin(store)
    marked = Marked("漢", (Text("LIS-1, Notiz", "LIS-1, note"),))
    given = replace(services(store, folder=tmp_path), marked=lambda _source, _order: marked)
    talk = talked("e", "", store=store, given=given)
    assert "im PDF steht □ dafür: 漢" in talk.text
    assert "Sie stehen hier: LIS-1, Notiz." in talk.text
