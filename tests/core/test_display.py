"""Texts on a screen, and what is meant by one that was shown there and changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.core.display import typed_over, visible

TOWER = "e" + "\u0301" * 50
MARKED = f"vor\u200e der \u202eWand\u2069\r {TOWER} nach"
TEXTS = st.text(st.sampled_from("ab \u200e\u200f\u061c\u202e\u2066\x9b\r\u0301\u200d\u00ad👩漢"), max_size=40)


@given(TEXTS)
def test_a_text_that_nobody_touched_is_meant_as_it_was(text: str) -> None:
    assert typed_over(text, visible(text)) == text


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_what_lies_around_a_change_stays_to_the_letter(front: str, old: str, new: str, back: str) -> None:
    front, back = f"{front}<", f">{back}"
    shown = visible(front) + visible(new) + visible(back)
    meant = typed_over(front + old + back, shown)
    assert meant.startswith(front)
    assert meant.endswith(back)
    assert visible(meant) == shown


@pytest.mark.parametrize("added", ["", "x", "\u0301"])
def test_words_may_follow_a_text_with_signs(added: str) -> None:
    assert typed_over(MARKED, visible(MARKED) + added) == MARKED + added


@pytest.mark.parametrize(
    "letters",
    [
        "👩‍👩‍👧‍👦",
        "🏳️‍🌈",
        "Donau\u00addampfer",
        "e\u0301\u0302",
        "نمی\u200cدانم",
        "a\u200bb",
        "🏴\U000e0067\U000e0062\U000e007f",
    ],
)
def test_letters_that_only_join_or_part_others_are_shown_as_they_are(letters: str) -> None:
    assert visible(letters) == letters
