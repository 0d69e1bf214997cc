"""The report as one HTML file: nothing runs, nothing is fetched, everything is said."""

import re
from html.parser import HTMLParser

import pytest

from audit.errors import Language, ReportError
from audit.render.brand.value import Brand, Logo, OwnFile
from audit.render.html_file import html_file
from tests.render.forms import LANGUAGES, TEMPLATES, TRACKS, hostile, track

SAFE = {
    *("html", "head", "meta", "title", "style", "body", "div", "section", "p", "h1", "h2", "h3", "h4"),
    *("strong", "em", "span", "bdi", "a", "ul", "ol", "li", "blockquote", "figure", "img", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("svg", "path", "rect", "text", "circle", "line", "g", "polyline", "polygon"),
}
VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """A page as a browser reads it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def page(name: str, language: Language) -> Page:
    return Page(html_file(track(name, language), TEMPLATES).decode())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TRACKS)
def test_every_track_says_what_the_report_says(name: str, language: Language) -> None:
    report, read = track(name, language), page(name, language)
    assert dict(read.tags)["html"]["lang"] == language
    assert read.open == []
    for part in report.parts.values():
        assert part.heading.message in read.text


@pytest.mark.parametrize("name", TRACKS)
def test_everything_is_inside_the_file(name: str) -> None:
    document = html_file(track(name, "de"), TEMPLATES).decode()
    assert "asset:" not in document
    assert not re.search(r"url\((?!data:)", document)
    addresses = [at.get(key, "") for _, at in Page(document).tags for key in ("src", "href") if key in at]
    assert all(address.startswith(("data:", "#")) for address in addresses)


def test_no_text_of_the_user_becomes_an_element_or_an_attribute() -> None:
    read = Page(html_file(hostile(), TEMPLATES).decode())
    assert {tag for tag, _ in read.tags} <= SAFE
    assert not [name for _, at in read.tags for name in at if name.startswith("on")]
    assert "<script>alert(1)</script>" in read.text
    assert "{{ 7*7 }}" in read.text
    assert "👩\u200d👩\u200d👧 emoji 🎉 漢字" in read.text


def test_what_could_steer_or_break_is_shown_as_a_sign() -> None:
    document = html_file(hostile(), TEMPLATES).decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", document)
    assert "␛]52" in document
    assert "streng geheim" not in document


def test_a_browser_is_told_to_run_and_fetch_nothing() -> None:
    metas = [at for tag, at in page("full", "de").tags if tag == "meta"]
    policy = next(at["content"] for at in metas if at.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert metas[0] == {"charset": "utf-8"}
    assert any("width=device-width" in at.get("content", "") for at in metas)


def test_cells_have_the_names_of_their_columns_for_narrow_screens() -> None:
    named = [at["data-head"] for tag, at in page("full", "de").tags if tag == "td" and "data-head" in at]
    assert "Wer" in named


def test_a_brand_brings_its_colour_and_logo_along() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'
    logo = Logo(kind="svg", content=svg, width=4, height=2, says="Agentur Nord")
    brand = Brand(name="Agentur Nord", logo=logo, accent="#7a1f5c")
    document = html_file(track("full", "de"), TEMPLATES, brand=brand).decode()
    assert "data:image/svg+xml;base64," in document
    assert "#7a1f5c" in document
    assert "#0b5563" not in document


def test_the_same_report_gives_the_same_bytes() -> None:
    assert html_file(track("full", "de"), TEMPLATES) == html_file(track("full", "de"), TEMPLATES)


def test_templates_of_the_users_own_are_laid_out_apart_and_their_faults_told_with_their_place() -> None:
    good = OwnFile(
        name="cover.html.j2", path="own/cover.html.j2", text="<h1>Nur für {{ r.imprint.client }}</h1>"
    )
    brand = Brand(own=(good,), legal="HRB 1")
    read = Page(html_file(track("quick", "de"), TEMPLATES, brand=brand).decode())
    assert "Nur für Velten" in read.text
    assert read.text.endswith("HRB 1")
    bad = OwnFile(name="cover.html.j2", path="own/cover.html.j2", text="<p>\n{{ r.nothing }}</p>")
    with pytest.raises(ReportError, match=r"own/cover\.html\.j2:2"):
        html_file(track("quick", "de"), TEMPLATES, brand=Brand(own=(bad,)))
