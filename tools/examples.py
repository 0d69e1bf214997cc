"""Makes reports/examples: an example report of every track and of every form, in both languages.

To be run as `.venv/bin/python -m tools.examples` or by reports/examples/make.sh. The same program makes the
same bytes; a test compares what they say with the program as it is (tests/test_report_examples.py).
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.core.export import Extent, Format, Order, Paper
from audit.core.mode import Mode
from audit.errors import Language
from audit.render.brand.reading import read_brand
from audit.render.brand.value import PLAIN, Brand
from audit.render.saving import save
from audit.render.sheet_pdf import render_sheet
from audit.reporting import export
from tools.example_audits import LANGUAGES, TRACKS, audit

FOLDER = Path(__file__).parents[1] / "reports" / "examples"
DAY = date(2026, 11, 22)
OTHER_FORMS = tuple(form for form in Format if form is not Format.PDF)
BRAND = """name = "Kessler & Brandt"
address = ["Lindenstraße 12", "50674 Köln"]
web = "kessler-brandt.example"
legal = "Amtsgericht Köln HRB 99999"
logo = "logo.svg"
accent = "#7a2048"
"""
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="16" '
    'fill="#7a2048"/><path d="M44 12H116M44 20H100M44 28H84" stroke="#7a2048" stroke-width="4"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Example:
    """One export: the audit, how it is ordered, and the beginning of the names of its files."""

    name: str
    track: str
    order: Order
    branded: bool = False


def examples() -> Iterator[Example]:
    """All examples but the interview sheets."""
    for language in LANGUAGES:
        for track in TRACKS:
            yield Example(f"{track}.{language}", track, Order(language=language))
        yield Example(
            f"bakery-one-page.{language}", "bakery", Order(language=language, extent=Extent.ONE_PAGE)
        )
        yield Example(f"bakery.{language}", "bakery", Order(language=language, formats=OTHER_FORMS))
    letter = Order(language="en", paper=Paper.LETTER)
    yield Example("pump-maker-letter-with-brand.en", "pump-maker", letter, branded=True)


def main() -> None:
    """Make all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        brand = sample_brand(Path(folder))
        for example in examples():
            write(example, FOLDER, brand)
    for language in LANGUAGES:
        write_sheet(language, FOLDER)


def write(example: Example, folder: Path, brand: Brand = PLAIN) -> tuple[Path, ...]:
    """Make the files of one example."""
    source = audit(example.track, example.order.language)
    worn = brand if example.branded else PLAIN
    target = folder / f"{example.name}.{example.order.formats[0].value}"
    return export(source, example.order, target, today=DAY, overwrite=True, brand=worn)


def write_sheet(language: Language, folder: Path) -> Path:
    """Make an interview sheet."""
    target = folder / f"interview-sheet.{language}.pdf"
    save(render_sheet(load_default_bank(), Mode.FULL, language), target, overwrite=True)
    return target


def sample_brand(folder: Path) -> Brand:
    """The brand of an invented consultancy, with a logo."""
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    (folder / "brand.toml").write_text(BRAND, encoding="utf-8")
    return read_brand(folder / "brand.toml")


if __name__ == "__main__":
    main()
