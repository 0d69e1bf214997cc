"""Every letter is shown or marked, and none vanishes."""

import re

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from audit.paths import templates_folder
from audit.render.glyphs import GLYPHS, MARK, lacking, legible


def _letters(face: str) -> set[str]:
    return {chr(point) for point in TTFont(templates_folder() / "fonts" / face).getBestCmap()}


@pytest.mark.parametrize("face", ["Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf"])
def test_the_fonts_have_every_letter_that_passes(face: str) -> None:
    passing = {chr(point) for point in range(0x20, 0x11000) if re.match(f"[{GLYPHS}]", chr(point))}
    assert passing <= _letters(face) | _letters("Inter-More.ttf")


def test_german_text_and_names_from_the_neighbourhood_pass_unchanged() -> None:
    for text in ("Größe „Müßiggang“ – 12 ≥ 10 ‰ ẞ", "Çağlar & Šimůnková", "Nguyễn", "Київ", "Καφενείο"):
        assert legible(text) == text


def test_what_the_fonts_lack_is_marked() -> None:
    assert legible("Danke 🙏") == f"Danke {MARK}"
    assert legible("王 Huber") == f"{MARK} Huber"


def test_a_long_run_becomes_three_marks() -> None:
    assert legible("漢" * 2000) == MARK * 3


def test_control_characters_and_overrides_are_marked() -> None:
    for text in ("a\x00b", "a\x1bb", "a\x9bb", "a\u202eb", "a\ud800b", "a\x7fb"):
        assert legible(text) == f"a{MARK}b"


def test_letters_in_two_pieces_are_put_together() -> None:
    assert legible("Bu\u0308ro") == "Büro"


def test_what_cannot_be_seen_leaves_no_mark() -> None:
    assert legible("Do\u00adnau\u200bdampf\ufeff") == "Donaudampf"


def test_a_word_without_end_can_be_broken_anywhere() -> None:
    shown = legible("a" * 20_000)
    assert shown.replace("\u200b", "") == "a" * 20_000
    assert max(map(len, shown.split("\u200b"))) <= 20


def test_the_letters_that_will_be_marked_can_be_named_beforehand() -> None:
    assert lacking(["Bäckerei", "Café e\u0301", "🥨 frisch 🥨", "漢字", "a\x00b"]) == "\x00字漢🥨"
    assert lacking(["Müller – „ja“ 5 €"]) == ""
