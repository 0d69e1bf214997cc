"""A report with a brand, on either paper: valid, complete, and everything in its place."""

from functools import cache
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from audit.core.export import Paper
from audit.paths import templates_folder
from audit.render.attachment import answers_and_score
from audit.render.brand.png import clean_png
from audit.render.brand.reading import read_brand
from audit.render.brand.svg import clean_svg
from audit.render.brand.value import PLAIN, Brand, Logo
from audit.render.html import render_html
from audit.render.messages import Printed
from audit.render.pdf import job_for, printed
from audit.render.styles import style_of
from tests.render.brand.files import SQUARE, SVG, png, put
from tests.render.printing import sample

LEGAL = "Kessler & Brandt GmbH · Amtsgericht Köln HRB 99999 · Geschäftsführerin: Dr. Anna Kessler"


def logo(kind: str) -> Logo:
    if kind == "see-through":
        file = BytesIO()
        Image.new("RGBA", (90, 30), (160, 48, 96, 120)).save(file, "PNG")
        content, across, down = clean_png(file.getvalue())
        return Logo(kind="png", content=content, width=across, height=down, says="Logo von Kessler")
    if kind == "png":
        content, across, down = clean_png(png(90, 30))
        return Logo(kind="png", content=content, width=across, height=down, says="Logo von Kessler")
    drawing, width, height = clean_svg(
        SVG.format(SQUARE + '<circle cx="90" cy="20" r="9" opacity=".5"/>').encode()
    )
    return Logo(kind="svg", content=drawing, width=width, height=height, says="Logo von Kessler")


def brand(kind: str = "svg") -> Brand:
    return Brand(
        name="Kessler & Brandt",
        address=("Lindenstraße 12", "50674 Köln"),
        web="kessler.example",
        legal=LEGAL,
        logo=logo(kind),
        accent="#a03060",
        second="#8a6d1f",
    )


@cache
def print_once(kind: str, paper: Paper, name: str, attach: bool = True) -> Printed:
    report = sample(name)
    inside = answers_and_score(report, "format: 1\n", "{}") if attach else ()
    job = job_for(report, brand=brand(kind) if kind else PLAIN, paper=paper, attachments=inside)
    return printed(job, report.language)


def words(pdf: bytes, first: int | None = None) -> list[str]:
    """The words of each page, or of the first pages only: reading takes as long as printing."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages[:first]]


@pytest.mark.parametrize("attach", [True, False])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", ["svg", "png", "see-through", ""])
def test_every_variant_is_accessible_and_fit_for_the_archive(kind: str, paper: Paper, attach: bool) -> None:
    made = print_once(kind, paper, "quick", attach)
    for profile in ("ua1", "3a"):
        report = validator.validate_pdf_bytes(made.pdf, profile=profile)
        # See test_pdf.py.
        assert {fault.rule_id for fault in report.failures} <= {"PDFA3A-STREAM-LENGTH-001"}
    assert made.log == []


def test_the_brand_stands_on_the_first_page_and_signs_every_page() -> None:
    pages = words(print_once("svg", Paper.A4, "german").pdf)
    for said in ("Kessler & Brandt", "Lindenstraße 12", "50674 Köln", "kessler.example"):
        assert said in pages[0]
    assert all(LEGAL in text for text in pages)
    assert all("Kessler & Brandt · Kessler" not in text for text in pages)


def test_the_logo_is_described_for_those_who_do_not_see_it() -> None:
    pdf = pikepdf.open(BytesIO(print_once("svg", Paper.A4, "german").pdf))
    described = [
        str(node.Alt) for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and "/Alt" in node
    ]
    assert described.count("Logo von Kessler") == 1


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["german", "acute", "quick"])
def test_the_first_page_still_stands_alone(name: str, paper: Paper) -> None:
    pages = words(print_once("svg", paper, name).pdf, first=2)
    decision = sample(name).decision
    for said in (decision.heading.message, decision.signature, sample(name).labels.signature_name):
        assert said in pages[0]
    assert sample(name).labels.contents in pages[1]


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_pages_have_the_size_of_the_paper(paper: Paper, size: tuple[int, int]) -> None:
    boxes = {
        (round(page.mediabox.width), round(page.mediabox.height))
        for page in PdfReader(BytesIO(print_once("", paper, "quick").pdf)).pages
    }
    assert boxes == {size}


def test_the_accent_colours_style_and_drawings() -> None:
    css = style_of(templates_folder(), brand(), Paper.A4)
    page = render_html(sample("german"), templates_folder(), brand())
    assert "#0b5563" not in css + page
    assert "#a03060" in css
    assert "#a03060" in page
    assert "#8a6d1f" in css


def test_the_same_brand_gives_the_same_bytes_and_another_another_identity() -> None:
    report = sample("quick")
    one, again, other = (
        printed(job_for(report, brand=each), "de").pdf for each in (brand(), brand(), brand("png"))
    )
    assert one == again
    identities = [pikepdf.open(BytesIO(pdf)).trailer.ID[0] for pdf in (one, other)]
    assert identities[0] != identities[1]


def test_what_a_brand_says_stays_text(tmp_path: Path) -> None:
    hostile = "<script>{{ 7*7 }}</script>"
    path = put(tmp_path, f"name = '{hostile}'\nlegal = '\"); }} body {{ display: none'\naddress = ['🥨']")
    read = read_brand(path)
    page = render_html(sample("quick"), templates_folder(), read)
    assert "&lt;script&gt;{{ 7*7 }}" in page
    assert "□" in page
    assert hostile in words(printed(job_for(sample("quick"), brand=read), "de").pdf, first=1)[0]
