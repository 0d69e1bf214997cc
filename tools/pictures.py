"""Makes the pictures of the papers from the real program: screens as SVG, pages of the report as PNG.

To be run as `.venv/bin/python -m tools.pictures`; the pages need pdftoppm (Debian: poppler-utils). A test
compares what screens and pages say with the program as it is (tests/test_docs_pictures.py).
"""

import asyncio
import hashlib
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from audit.banks.answers_file import AnswersFile, read_answers
from audit.banks.compiled import load_default_bank
from audit.core.export import Order
from audit.errors import Language
from audit.headless import evaluate, write_report
from audit.paths import examples_folder
from audit.render.plain import plain
from audit.reporting import report_of
from audit.session import Session
from tests.fakes import MemoryStore, services
from tests.tui.driving import Driver, wizard

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
LANGUAGES: tuple[Language, ...] = ("de", "en")
FIRM = "bakery"
"""The example that the pictures show."""
BESIDE = ("pump-maker", "wool-shop")
"""The examples that stand in the list beside it."""
QUESTION = "CRI-3"
"""Where the interview stands in its picture."""
SIZES = {"home": (100, 20), "interview": (110, 28), "result": (110, 34), "plan": (110, 34)}
PAGES, PARTS, WIDTH = (1, 3), ("decision", "heard"), 900
"""The pages of the report, the parts that stand on them, and how many pixels they are wide."""
DAY = date(2026, 11, 2)
DIGEST = "report"
"""The name under which a picture of a page keeps the digest of what is said there."""
WEB_FONT = re.compile(r"@font-face\s*{.*?}", re.DOTALL)
WORDS = re.compile(r"<text [^>]*>(.*?)</text>", re.DOTALL)


def main() -> None:
    """Draw all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for name, drawing in asyncio.run(screens(language)).items():
            (PICTURES / f"{name}.{language}.svg").write_text(drawing, encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            draw_pages(Path(folder), language)


# Screens.


async def screens(language: Language) -> dict[str, str]:
    """The main screens with the example on them, as SVG by name."""
    store = MemoryStore()
    sessions = [_audit(store, name, language) for name in (*BESIDE, FIRM)]
    sessions[-1].go_to(QUESTION)
    given = services(store, bank=load_default_bank, language=language)
    drawn: dict[str, str] = {}
    async with wizard(store, size=SIZES["home"], given=given) as driver:
        for name, keys in (("home", ()), ("interview", ("enter",)), ("result", ("r",)), ("plan", ("p",))):
            await driver.pilot.resize_terminal(*SIZES[name])
            await driver.press(*keys)
            drawn[name] = _drawing(driver)
    return drawn


def words(drawing: str) -> str:
    """What a drawn screen says, piece after piece, without rules and scroll bars."""
    said = (unescape(line).replace("\N{NO-BREAK SPACE}", " ").strip() for line in WORDS.findall(drawing))
    return "\n".join(line for line in said if any(map(str.isalnum, line)))


def _audit(store: MemoryStore, name: str, language: Language) -> Session:
    bank, file = load_default_bank(), _answers(name, language)
    session = Session.start(store, bank, clock, client=file.client, mode=file.mode, language=language)
    session.import_answers(file.answers.values())
    return session


def _answers(name: str, language: Language) -> AnswersFile:
    return read_answers(examples_folder() / f"{name}.{language}.yaml", load_default_bank())


def _drawing(driver: Driver) -> str:
    # A picture must not ask the network for a font; whoever looks at it has a fixed-width one.
    return WEB_FONT.sub("", driver.app.export_screenshot(title="Resonanz"))


def clock() -> datetime:
    """Always the same moment: the same program draws the same picture."""
    return datetime(2026, 11, 2, 9, tzinfo=UTC)


# Pages.


def draw_pages(folder: Path, language: Language) -> None:
    """Some pages of the example's report, each with the digest of what they say."""
    result = evaluate(load_default_bank(), examples_folder() / f"{FIRM}.{language}.yaml")
    (path,) = write_report(result, Order(language=language), folder / "plan.pdf", DAY)
    info = PngInfo()
    info.add_text(DIGEST, digest(language))
    for page in PAGES:
        with Image.open(_drawn(path, page)) as image:
            few = image.convert("RGB").quantize(64, dither=Image.Dither.NONE)
            few.save(PICTURES / f"report-{page}.{language}.png", optimize=True, pnginfo=info)


def digest(language: Language) -> str:
    """A number that changes with what the pages shown say."""
    result = evaluate(load_default_bank(), examples_folder() / f"{FIRM}.{language}.yaml")
    said = plain(report_of(result.source, language, DAY))
    shown = json.dumps([said[part] for part in PARTS], sort_keys=True)
    return hashlib.sha256(shown.encode()).hexdigest()


def pages() -> Iterator[tuple[Language, Path]]:
    """All pictures of pages that there should be."""
    for language in LANGUAGES:
        for page in PAGES:
            yield language, PICTURES / f"report-{page}.{language}.png"


def _drawn(path: Path, page: int) -> Path:
    where = ["-f", str(page), "-l", str(page), "-singlefile", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    subprocess.run(  # noqa: S603 - our own file, with the system's own tool
        ["pdftoppm", "-png", *where, str(path), str(path.with_name(f"page-{page}"))],  # noqa: S607
        check=True,
    )
    return path.with_name(f"page-{page}.png")


if __name__ == "__main__":
    main()
