"""The report as Markdown, read back by a parser: what people wrote stays words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from audit.errors import Language
from audit.render.markdown import escaped, markdown
from tests.render.forms import LANGUAGES, TEMPLATES, TRACKS, hostile, track

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NEVER = {
    "html_inline",
    "html_block",
    "link_open",
    "image",
    "code_inline",
    "code_block",
    "fence",
    "hr",
    "s_open",
}


def tokens(document: str) -> list[Token]:
    found = []
    for token in READER.parse(document):
        found += [token, *(token.children or ())]
    return found


def words(document: str) -> str:
    return " ".join("".join(t.content for t in tokens(document) if t.type == "text").split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TRACKS)
def test_every_part_has_its_heading_and_its_message(name: str, language: Language) -> None:
    report = track(name, language)
    document = markdown(report, TEMPLATES)
    said = words(document)
    ranks = [t.tag for t in tokens(document) if t.type == "heading_open"]
    assert ranks.count("h1") <= 1
    assert ranks.count("h2") == len(report.order)
    for number, part in enumerate(report.parts.values(), start=1):
        assert f"{number} · {part.heading.title}" in said
        assert part.heading.message in said


def test_tables_are_tables_with_as_many_cells_in_each_row() -> None:
    found = tokens(markdown(track("full", "de"), TEMPLATES))
    heads = sum(t.type == "th_open" for t in found)
    assert heads > 20
    assert sum(t.type == "table_open" for t in found) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_user_becomes_markup(language: Language) -> None:
    document = markdown(hostile(language), TEMPLATES)
    found = tokens(document)
    assert not {t.type for t in found} & NEVER
    assert sum(t.tag == "h1" for t in found if t.type == "heading_open") == 1
    assert "**fett** [da](http://example.org)" in words(document)
    assert "streng geheim" not in document


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_escaped_words_are_read_as_these_words(text: str) -> None:
    shown = "".join(t.content for t in tokens(f"a{escaped(text)}") if t.type == "text")
    assert shown == f"a{text}".rstrip() or shown == f"a{text}".replace("\xa0", " ").rstrip()


@pytest.mark.parametrize(
    "text", ["# a", "- a", "+ a", "1. a", "12) a", "> a", "=== a", "--- a", "    a", "```"]
)
def test_a_line_of_the_user_begins_nothing_but_a_paragraph(text: str) -> None:
    from audit.render.blocks import Run
    from audit.render.markdown import _paragraph

    kinds = [t.type for t in READER.parse(_paragraph((Run(text.strip()),)))]
    assert kinds == ["paragraph_open", "inline", "paragraph_close"]


def test_a_line_that_others_than_github_take_for_a_comment_is_shown() -> None:
    from audit.render.blocks import Run
    from audit.render.markdown import _paragraph

    assert _paragraph((Run("%s and % more"),)) == "\\%s and % more"


def test_the_same_report_gives_the_same_text() -> None:
    assert markdown(track("full", "de"), TEMPLATES) == markdown(track("full", "de"), TEMPLATES)
