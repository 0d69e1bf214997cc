"""The export: what is ordered, what will be readable, how far it is, and showing the files."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audit.core.export import Extent, Format, Marked, Order, Paper
from audit.core.source import Source
from audit.core.text import Text
from audit.errors import Language, ReportError
from audit.reporting import free_name
from audit.tui import launching
from audit.tui.screens.export import ExportScreen
from audit.tui.screens.opened import OpenedScreen
from audit.tui.screens.result import ResultScreen
from audit.tui.widgets.line import Line
from audit.tui.widgets.options import Options
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import LARGE, SMALL, Driver, wizard
from tests.tui.test_result import answered


async def finished(driver: Driver) -> str:
    """The news once the report is no longer being written."""
    while "geschrieben" in driver.text("#news") or "Writing" in driver.text("#news"):
        await driver.pilot.pause(0.01)
    return driver.text("#news")


async def test_the_report_is_written_and_its_path_shown(tmp_path: Path) -> None:
    store = answered(LIS_1=1)
    async with wizard(store, given=services(store, folder=tmp_path), keys=["r", "e"]) as driver:
        assert isinstance(driver.app.screen, ExportScreen)
        await driver.press("enter")
        assert str(tmp_path / "plan-de.pdf") in (await finished(driver)).replace("\n", "")
        assert (tmp_path / "plan-de.pdf").read_text(encoding="utf-8") == "Bäckerei Huber de"
        await driver.press("escape")
        assert isinstance(driver.app.screen, ResultScreen)


async def test_the_language_of_the_report_is_chosen_and_the_file_follows(tmp_path: Path) -> None:
    store = answered(LIS_1=1)
    async with wizard(store, given=services(store, folder=tmp_path), keys=["r", "e", "right"]) as driver:
        assert driver.app.screen.query_one("#target", Line).value.endswith("plan-en.pdf")
        await driver.press("enter")
        await finished(driver)
        assert (tmp_path / "plan-en.pdf").read_text(encoding="utf-8") == "Bäckerei Huber en"


async def test_after_a_report_the_next_one_is_offered_a_free_name(tmp_path: Path) -> None:
    store = answered(LIS_1=1)
    given = services(store, folder=tmp_path)
    numbered = replace(
        given, export_target=lambda session, spoken: free_name(given.export_target(session, spoken))
    )
    async with wizard(store, given=numbered, keys=["r", "e", "enter"]) as driver:
        await finished(driver)
        assert driver.app.screen.query_one("#target", Line).value.endswith("plan-de-2.pdf")
        await driver.press("enter")
        assert "plan-de-2.pdf" in (await finished(driver)).replace("\n", "")
        assert {path.name for path in tmp_path.iterdir()} == {"plan-de.pdf", "plan-de-2.pdf"}


async def test_which_letters_the_pdf_marks_and_where_is_said_as_letters(tmp_path: Path) -> None:
    marked = Marked("漢\u202e", (Text("[red]LIS-1[/red], Notiz", ""),))
    given = replace(services(answered(LIS_1=1), folder=tmp_path), marked=lambda _source, _order: marked)
    async with wizard(given=given, store=None, keys=["r", "e", "enter"]) as driver:
        news = " ".join((await finished(driver)).split())
        assert "□ dafür: 漢 U+202E" in news
        assert "Sie stehen hier: [red]LIS-1[/red], Notiz." in news


@pytest.mark.parametrize(
    "failure", [ReportError(de="Kein Pango.", en="No Pango."), OSError(28, "Kein Platz")]
)
async def test_a_report_that_cannot_be_written_is_a_sentence(tmp_path: Path, failure: Exception) -> None:
    def broken(
        source: Source, order: Order, target: Path, progress: Callable[[float], None]
    ) -> tuple[Path, ...]:
        raise failure

    store = answered(LIS_1=1)
    given = services(store, folder=tmp_path, export=broken)
    async with wizard(store, given=given, keys=["r", "e", "enter"]) as driver:
        news = await finished(driver)
        assert "Kein Pango." in news or "lässt sich nicht schreiben (Kein Platz)" in news
        assert isinstance(driver.app.screen, ExportScreen)


# What is ordered.


class Office:
    """Takes orders, and tells shares on the way."""

    def __init__(self, *shares: float) -> None:
        self.orders: list[Order] = []
        self.sources: list[Source] = []
        self.shares = shares

    def export(
        self, source: Source, order: Order, target: Path, progress: Callable[[float], None]
    ) -> tuple[Path, ...]:
        """Write nothing, but say how far it is."""
        self.orders.append(order)
        self.sources.append(source)
        for share in self.shares:
            progress(share)
        return tuple(target.with_suffix(f".{form.value}") for form in order.formats)


async def test_everything_can_be_chosen_with_arrows_space_and_digits(tmp_path: Path) -> None:
    office = Office()
    given = services(answered(LIS_1=1), folder=tmp_path, export=office.export)
    keys = ["r", "e", "right", "down", "right", "space", "3", "down", "right", "down", "2", "down", "2"]
    async with wizard(given=given, store=None, keys=[*keys, "enter"]) as driver:
        told = await finished(driver)
        assert office.orders == [
            Order(
                language="en",
                formats=(Format.PDF, Format.DOCX, Format.XLSX),
                paper=Paper.LETTER,
                extent=Extent.ONE_PAGE,
                attach=False,
            )
        ]
        assert "Die 3 Dateien liegen hier" in told
        assert "plan-en.docx" in told.replace("\n", "")


async def test_a_click_takes_an_option() -> None:
    async with wizard(answered(LIS_1=1), keys=["r", "e"]) as driver:
        options = driver.app.screen.query_one(Options)
        spot = next(
            one for one in options._spots(options.content_size.width) if (one.choice, one.option) == (1, 1)
        )
        await driver.pilot.click(Options, offset=(spot.column + 1, spot.line))
        await driver.settle()
        assert "[x] Word" in driver.shown()


async def test_without_any_form_nothing_is_written() -> None:
    office = Office()
    given = services(answered(LIS_1=1), export=office.export)
    async with wizard(given=given, keys=["r", "e", "down", "1", "enter"]) as driver:
        assert "mindestens eine Form" in driver.text("#news")
        assert not office.orders


async def test_a_brand_can_be_left_out_where_there_is_one(tmp_path: Path) -> None:
    office = Office()
    given = services(answered(LIS_1=1), folder=tmp_path, export=office.export)
    given = replace(given, settings=replace(given.settings, brand=tmp_path / "brand.toml"))
    async with wizard(given=given, keys=["r", "e", *["down"] * 5, "2", "enter"]) as driver:
        await finished(driver)
        assert [order.brand for order in office.orders] == [False]


async def test_without_a_brand_nobody_is_asked_about_it() -> None:
    async with wizard(answered(LIS_1=1), keys=["r", "e"]) as driver:
        assert "Briefkopf" not in driver.shown()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_all_choices_are_seen_at_once(size: tuple[int, int], language: Language) -> None:
    store = MemoryStore()
    begin(store, language=language).answer("LIS-1", 1)
    async with wizard(given=services(store, language=language), size=size, keys=["r", "e"]) as driver:
        shown = driver.shown()
        for words in ("PDF", "Word", "Excel", "HTML", "CSV", "JSON", "A4", "Letter", "plan-"):
            assert words in shown
        assert "…" not in shown


# How far it is.


async def test_the_bar_tells_how_much_is_done_and_never_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    office = Office(0.0, 0.25, 0.5, 0.4, 0.98)
    given = services(answered(LIS_1=1), folder=tmp_path, export=office.export)
    async with wizard(given=given, keys=["r", "e"]) as driver:
        screen = driver.app.screen
        assert isinstance(screen, ExportScreen)
        monkeypatch.setattr(screen, "tell", lambda news: told.append(str(news)))
        await driver.press("enter")
        await driver.until(lambda: not screen.writing)
        shares = [int(line.split("…")[1].split("%")[0]) for line in told if "%" in line]
        assert shares == sorted(shares)
        assert {25, 50, 98} <= set(shares)


async def test_what_prints_gets_ready_when_the_export_is_opened() -> None:
    warmed: list[Language] = []
    given = replace(services(answered(LIS_1=1)), warm=warmed.append)
    async with wizard(given=given, keys=["r", "e"]):
        assert warmed == ["de"]


# What will be readable.


async def test_the_preview_shows_every_text_and_no_private_note() -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 2)
    session.annotate("LIS-1", note="[red]Notiz[/]", private_note="GEHEIM", evidence="Liste vom Mai")
    session.answer("END-1", "Eine lange Antwort. " * 40 + "Ende")
    session.dont_know("MEA-2", "Frau Huber")
    async with wizard(store, keys=["r", "e", "v"]) as driver:
        assert isinstance(driver.app.screen, OpenedScreen)
        told = driver.text("#passages").replace("\n", " ")
        for text in ("Bäckerei Huber", "[red]Notiz[/]", "Liste vom Mai", "Ende", "Frau Huber"):
            assert text in told
        assert "GEHEIM" not in told
        assert "Eine private Notiz bleibt hier" in told


async def test_the_preview_is_no_letter_of_a_file_name(tmp_path: Path) -> None:
    given = services(answered(LIS_1=1), folder=tmp_path)
    async with wizard(given=given, keys=["r", "e", "tab", "v", "o", "d"]) as driver:
        assert driver.app.screen.query_one("#target", Line).value.endswith("vod")


# Showing the files.


async def test_the_file_and_its_folder_can_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    launched: list[Path] = []

    def launch(path: Path) -> bool:
        launched.append(path)
        return True

    monkeypatch.setattr(launching, "launch", launch)
    given = services(answered(LIS_1=1), folder=tmp_path)
    async with wizard(given=given, keys=["r", "e", "o"]) as driver:
        assert "zuerst" in driver.text("#news")
        await driver.press("enter")
        await finished(driver)
        await driver.press("o", "d")
        assert launched == [tmp_path / "plan-de.pdf", tmp_path]


async def test_without_a_desktop_a_calm_sentence_says_where_the_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launching, "launcher", lambda: None)
    given = services(answered(LIS_1=1), folder=tmp_path)
    async with wizard(given=given, keys=["r", "e", "enter"]) as driver:
        await finished(driver)
        await driver.press("o")
        assert "kein Programm" in driver.text("#news")


def test_a_desktop_is_needed_to_open_anything() -> None:
    assert launching.launcher("linux", {}) is None


async def test_a_long_path_is_shown_from_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "/".join(["Donaudampfschifffahrt"] * 6)
    given = services(answered(LIS_1=1), folder=folder)
    async with wizard(given=given, keys=["r", "e"]) as driver:
        assert "plan-de.pdf" in driver.shown()
