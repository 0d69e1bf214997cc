"""Templates of the user's own replace a block each, and do nothing else; faults are told with their place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.errors import ReportError
from audit.paths import templates_folder
from audit.render.brand.own import NAMES, PARTS, TEMPLATE
from audit.render.brand.reading import read_brand
from audit.render.brand.value import Brand
from audit.render.html import render_html
from audit.render.messages import Printed
from audit.render.pdf import job_for
from audit.render.press import Press
from tests.render.brand.files import put
from tests.sample_report import sample_quick, sample_report


def own(folder: Path, **blocks: str) -> Brand:
    """A brand with blocks of its own."""
    files = {f"own/{name}{TEMPLATE}": text for name, text in blocks.items()}
    return read_brand(put(folder, 'name = "Kessler"\ntemplates = "own"', files))


def page(brand: Brand) -> str:
    return render_html(sample_report(), templates_folder(), brand)


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    """One press for all: a refused brand must not spoil it for the next."""
    with Press(language="de") as one:
        yield one


def printed(press: Press, brand: Brand) -> Printed:
    return press.print(job_for(sample_quick(), brand=brand))


def test_every_part_of_the_report_can_be_replaced() -> None:
    parts = {path.name.removesuffix(TEMPLATE) for path in (templates_folder() / "parts").glob("*.j2")}
    assert parts == set(PARTS)
    documented = (Path(__file__).parents[3] / "docs" / "brand.md").read_text("utf-8")
    assert all(f"`{name.removesuffix(TEMPLATE)}`" in documented for name in NAMES)


def test_a_block_of_ones_own_stands_in_the_place_of_the_programs(tmp_path: Path) -> None:
    brand = own(
        tmp_path,
        cover="<h1>{{ brand.name }}: {{ r.imprint.client }}</h1>",
        contents="<p>Contents</p>",
        heard="<p>{{ number }} {{ part.heading.title }} {{ name }}</p>",
        end="<p>The end</p>",
    )
    said = page(brand)
    assert "<h1>Kessler: Bäckerei Huber</h1>" in said
    assert "<p>Contents</p>" in said
    assert "<p>3 Was wir von Ihnen gehört haben heard</p>" in said
    assert '<div class="sheet">' not in said
    assert said.index("The end") > said.index('class="part method"')


def test_a_block_can_hold_the_programs_own_and_its_macros(tmp_path: Path) -> None:
    brand = own(tmp_path, method="{% include 'parts/method.html.j2' %}<p>{{ m.own('', l) }} Ask us</p>")
    said = page(brand)
    assert "Ask us" in said
    assert sample_report().method.heading.message in said


def test_a_part_that_the_report_leaves_out_is_left_out(tmp_path: Path) -> None:
    assert "never" not in page(own(tmp_path, changes="<p>never {{ part.heading.title }}</p>"))


def test_what_the_client_typed_stays_text_in_a_block_of_ones_own(tmp_path: Path) -> None:
    brand = own(tmp_path, end="<p>{{ '<script>' }}{{ r.imprint.client }}</p>")
    assert "&lt;script&gt;" in page(brand)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("\n\n{{ nothing }}", ":3:", "undefined"),
        ("\n{% if %}", ":2:", "Expected an expression"),
        ("\n{{ r.clear() }}", ":2:", "unsafe"),
        ("{{ ''.__class__.__mro__ }}", ":1:", "unsafe"),
        ("{{ cycler.__init__.__globals__ }}", ":1:", "unsafe"),
        ("{{ 1 / 0 }}", ":1:", "division"),
        ("{{ 9 ** 99999999 }}", ":1:", "memory"),
        ("{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}", ":1:", "without end"),
        ("{% include 'own/end.html.j2' %}", ":1:", "without end"),
        ("{% include '../../../etc/passwd' %}", ":1:", "passwd"),
        ("<p>never closed", ":", "well-formed"),
        ("<!-- <p> -->", ":", "<!"),
        ("<script>x</script>", ":", "<script>"),
        ("<style>x</style>", ":", "<style>"),
        ('<link rel="attachment" href="file:///etc/passwd"/>', ":", "<link>"),
        ('<p onload="x">x</p>', ":", "onload"),
        ('<p><img src="file:///etc/passwd" alt="x"/></p>', ":", "src"),
        ('<p><img srcset="file:///etc/passwd 2x" alt="x"/></p>', ":", "srcset"),
        ('<p style="background: url(file:///etc/passwd)">x</p>', ":", "style"),
        ('<p style="background: u\\72l(x)">x</p>', ":", "style"),
        ('<p><a href="file:///etc/passwd">x</a></p>', ":", "href"),
        ('<table><tr><td colspan="1000000">x</td></tr></table>', ":", "colspan"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>', ":", "<use>"),
        (
            "{% for i in range(60) %}<div>{% endfor %}{% for i in range(60) %}</div>{% endfor %}",
            ":",
            "elements",
        ),
        ("{% for i in range(30000) %}<p>x</p>{% endfor %}", ":", "elements"),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, text: str, place: str, said: str) -> None:
    with pytest.raises(ReportError) as caught:
        page(own(tmp_path, end=text))
    assert f"own/end.html.j2{place}" in caught.value.en
    assert said in caught.value.en
    assert "templates" in caught.value.hint_de


@pytest.mark.parametrize(
    ("css", "said"),
    [
        ("\n@import url(x.css);", "style.css:2: @import"),
        ("p { color: red }\np { background: url(https://example.org/x.png) }", "style.css:2:"),
        ('p { background: u\\72l("file:///etc/passwd") }', "style.css:1:"),
        ('@media print { p { background: image-set("x.png" 1x) } }', "style.css:1:"),
        ("@font-face { font-family: x; src: url(asset:logo.svg) }", "@font-face"),
    ],
)
def test_a_style_that_fetches_is_refused(tmp_path: Path, css: str, said: str) -> None:
    with pytest.raises(ReportError) as caught:
        read_brand(put(tmp_path, 'templates = "own"', {"own/style.css": css}))
    assert said in caught.value.en


def test_a_template_that_computes_without_end_is_stopped_at_its_line(tmp_path: Path, press: Press) -> None:
    endless = "\n{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}"
    with pytest.raises(ReportError, match=r"own/end\.html\.j2:2: .* too long"):
        printed(press, own(tmp_path, end=endless))
    assert press.alive


def test_a_template_that_takes_all_memory_is_stopped_at_its_line(tmp_path: Path, press: Press) -> None:
    doubled = "{% set n = namespace(x='x') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}"
    with pytest.raises(ReportError, match=r"own/end\.html\.j2:1: .* memory"):
        printed(press, own(tmp_path, end=doubled))
    assert press.alive


def test_a_style_that_cannot_be_laid_out_is_stopped_and_named(tmp_path: Path, press: Press) -> None:
    path = put(tmp_path, 'templates = "own"', {"own/style.css": "@page { size: 10px; margin: 0 }"})
    with pytest.raises(ReportError, match=r"own/style\.css: the pages"):
        printed(press, read_brand(path))


def test_after_a_refused_brand_the_next_report_is_as_ever(press: Press) -> None:
    with Press(language="de") as fresh:
        assert printed(press, Brand()).pdf == printed(fresh, Brand()).pdf
