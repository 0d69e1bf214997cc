"""Makes the pictures of the README from the real program: docs/pictures/wizard.svg and report.png.

To be run as `.venv/bin/python tools/pictures.py`; the report's page needs pdftoppm (Debian: poppler-utils).
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from audit.banks.answers_file import read_answers  # the line above lets this be found
from audit.banks.compiled import load_default_bank
from audit.headless import evaluate, write_report
from audit.paths import examples_folder
from audit.services import Services
from audit.session import Session
from audit.store.sqlite import SqliteStore
from audit.tui.app import ResonanzApp

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SAMPLE = examples_folder() / "bakery.en.yaml"
QUESTION = "CRI-3"
"""Where the wizard stands in the picture."""
SIZE = (120, 28)
PAGE, WIDTH = 1, 900
"""The page of the report, and how many pixels it is wide."""
DAY = date(2026, 11, 2)
WEB_FONT = re.compile(r"@font-face\s*{.*?}", re.DOTALL)


def clock() -> datetime:
    """Always the same moment: the same program draws the same picture."""
    return datetime(2026, 11, 2, 9, tzinfo=UTC)


async def wizard(folder: Path) -> str:
    """The interview in the middle of the sample, as SVG."""
    bank, file = load_default_bank(), read_answers(SAMPLE, load_default_bank())
    with SqliteStore(folder / "audits.db") as store:
        session = Session.start(store, bank, clock, client=file.client, mode=file.mode, language="en")
        asked = [question.id for question in bank.questions]
        until = asked[: asked.index(QUESTION) + 1]
        session.import_answers(file.answers[question] for question in until if question in file.answers)
        session.go_to(QUESTION)
        app = ResonanzApp(
            Services(
                store=store,
                load_bank=load_default_bank,
                clock=clock,
                export=lambda _session, _language, target: target,
                export_target=lambda _session, _language: folder / "plan.pdf",
                import_sample=lambda _language: session.id,
                language="en",
            )
        )
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await pilot.press("enter", "left", "right")
            await pilot.pause(1)
            drawing = app.export_screenshot(title="Resonanz")
    # A picture must not ask the network for a font; whoever looks at it has a fixed-width one.
    return WEB_FONT.sub("", drawing)


def report(folder: Path) -> bytes:
    """A page of the sample's report, as PNG."""
    bank = load_default_bank()
    path = write_report(evaluate(bank, SAMPLE), folder / "plan.pdf", "en", DAY)
    page = ["-f", str(PAGE), "-l", str(PAGE), "-singlefile", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    subprocess.run(  # noqa: S603 - our own file, with the system's own tool
        ["pdftoppm", "-png", *page, str(path), str(folder / "page")],  # noqa: S607
        check=True,
    )
    return (folder / "page.png").read_bytes()


def main() -> None:
    """Draw both."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (PICTURES / "wizard.svg").write_text(asyncio.run(wizard(folder)), encoding="utf-8")
        (PICTURES / "report.png").write_bytes(report(folder))


if __name__ == "__main__":
    main()
