"""From raw answers to values, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.core.answers import Amount, Grid, Picked, Ticked, Words
from audit.core.checking import check, check_text
from audit.core.plain import plain
from audit.core.questions import Question
from audit.errors import AnswersError
from tests.one_of_each import (
    ACCOUNTS,
    CRITICISM,
    DREAM,
    GROWTH,
    HOURS,
    LEGAL,
    LISTENS,
    LOAD,
    METHODS,
    ONLINE,
    PEOPLE,
    QUESTIONS,
    SIZE,
)


def refused(question: Question, raw: object) -> str:
    """What the error says, in both languages."""
    with pytest.raises(AnswersError) as caught:
        check(question, raw)
    error = caught.value
    assert error.sentence("de").startswith(f"{question.id}")
    assert error.sentence("en").startswith(f"{question.id}")
    return f"{error.sentence('de')} | {error.sentence('en')}"


@pytest.mark.parametrize("raw", [2, "2", 2.0, " 2 "])
def test_a_scored_choice_is_answered_by_its_level(raw: object) -> None:
    assert check(LISTENS, raw) == Picked("2")


@pytest.mark.parametrize(
    "raw", [5, -1, 2.5, True, None, [2], {"value": 2}, "", pytest.param(10**5000, id="huge"), float("nan")]
)
def test_a_level_that_does_not_exist_is_refused(raw: object) -> None:
    assert "LIS-1" in refused(LISTENS, raw)


def test_a_misspelt_option_gets_a_suggestion() -> None:
    words = refused(SIZE, "lokal")
    assert "„lokal“" in words
    assert "Meinten Sie „local“?" in words
    assert "Did you mean ‘local’?" in words


def test_a_wholly_wrong_option_gets_the_possible_ones() -> None:
    assert "Möglich sind: local, shop, b2b." in refused(SIZE, "Zirkus")


@pytest.mark.parametrize(("raw", "option"), [("yes", "yes"), ("no", "no"), (True, "yes"), (False, "no")])
def test_yes_and_no_may_be_written_as_true_and_false(raw: object, option: str) -> None:
    assert check(ONLINE, raw) == Picked(option)


def test_true_is_no_option_of_another_question() -> None:
    refused(SIZE, True)
    refused(LISTENS, False)


def test_ticks_are_a_list_and_doubles_do_no_harm() -> None:
    assert check(GROWTH, ["ads", "prize", "ads"]) == Ticked(frozenset({"ads", "prize"}))
    assert check(GROWTH, ("ads",)) == check(GROWTH, {"ads"}) == check(GROWTH, "ads")


@pytest.mark.parametrize("raw", [["boght"], [["ads"]], [None], [True], 3, None, {"ads": True}])
def test_ticks_that_are_none_are_refused(raw: object) -> None:
    refused(GROWTH, raw)


def test_too_few_ticks_are_refused() -> None:
    assert "mindestens eine Antwort" in refused(GROWTH, [])


def test_a_checklist_tells_done_not_done_and_not_applicable() -> None:
    value = check(LEGAL, {"imprint": True, "privacy": False, "music": "not_applicable"})
    assert value == Ticked(frozenset({"imprint"}), frozenset({"music"}))
    assert check(LEGAL, {"imprint": "yes", "privacy": "no"}) == check(LEGAL, ["imprint"])


@pytest.mark.parametrize(
    "raw", [{"imprnt": True}, {"imprint": "maybe"}, {"imprint": 1}, {"imprint": None}, 1]
)
def test_a_checklist_with_faults_is_refused(raw: object) -> None:
    refused(LEGAL, raw)


@pytest.mark.parametrize(
    ("raw", "number"), [(3, 3), (3.5, 3.5), ("3,5", 3.5), ("3.5", 3.5), (" 0 ", 0), ("+2", 2), (1000, 1000)]
)
def test_numbers_may_be_typed_with_comma_or_point(raw: object, number: float) -> None:
    assert check(HOURS, raw) == Amount(number)


def test_minus_zero_is_zero() -> None:
    assert str(check(HOURS, -0.0)) == "Amount(number=0.0)"


@pytest.mark.parametrize(
    "raw",
    [
        True,
        False,
        "",
        "viel",
        "3 h",
        "1e3",
        "٣",
        -1,
        1000.5,
        float("inf"),
        float("nan"),
        None,
        [3],
        pytest.param(10**5000, id="huge"),
    ],
)
def test_what_is_no_number_in_range_is_refused(raw: object) -> None:
    refused(HOURS, raw)


@pytest.mark.parametrize("raw", ["1.000", "1,000", "12.500", "1.000.000"])
def test_a_separator_of_thousands_is_refused_rather_than_misread(raw: str) -> None:
    assert "nicht eindeutig" in refused(PEOPLE, raw)


def test_a_whole_number_may_have_a_nought_behind_the_point() -> None:
    assert check(PEOPLE, 2.0) == check(PEOPLE, "2") == Amount(2)
    assert "ganze Zahl" in refused(PEOPLE, 2.5)


def test_the_range_is_named() -> None:
    assert "von 1 bis 100000" in refused(PEOPLE, 0)


def test_a_matrix_has_a_long_and_a_short_form() -> None:
    assert check(METHODS, {"viral": "tried"}) == Grid({"viral": {"use": "tried"}})
    assert check(METHODS, {"viral": {"use": "tried"}}) == check(METHODS, {"viral": "tried"})
    assert check(ACCOUNTS, {"google": "active"}) == Grid({"google": {"state": "active"}})


def test_cells_are_choices_texts_and_numbers() -> None:
    raw = {"facebook": {"state": "active", "purpose": " Stammgäste ", "followers": "800"}}
    assert check(ACCOUNTS, raw) == Grid(
        {"facebook": {"state": "active", "purpose": "Stammgäste", "followers": 800.0}}
    )


def test_untouched_rows_and_empty_cells_are_left_out() -> None:
    raw = {
        "website": {"state": "none", "followers": 3},
        "google": {},
        "facebook": {"state": "active", "purpose": "", "followers": None},
    }
    assert check(ACCOUNTS, raw) == Grid({"facebook": {"state": "active"}})


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"facebok": "active"}, "Meinten Sie „facebook“?"),
        ({"facebook": "activ"}, "Meinten Sie „active“?"),
        ({"facebook": {"stat": "active"}}, "Meinten Sie „state“?"),
        ({"facebook": {"purpose": "Service"}}, "Hier fehlt „state“."),
        ({"facebook": {"state": "active", "followers": -1}}, "(facebook, followers)"),
        ({"facebook": {"state": "active", "followers": 1.5}}, "ganze Zahl"),
        ({"facebook": {"state": "active", "followers": True}}, "eine Zahl"),
        ({"facebook": {"state": "active", "purpose": "x" * 201}}, "201 Zeichen"),
        ({"facebook": {"state": "active", "purpose": ["x"]}}, "ein Text"),
        ({"facebook": ["active"]}, "eine Liste"),
        (["facebook"], "eine Liste"),
    ],
)
def test_a_matrix_names_the_cell_at_fault(raw: object, words: str) -> None:
    assert words in refused(ACCOUNTS, raw)


def test_a_text_is_stripped_and_otherwise_untouched() -> None:
    for words in ("../../x", "=cmd|' /C calc'!A0", "[/]", "[bold]x", "{{ 7*7 }}", "<b>", "\u202eabc", "😀"):
        assert check(DREAM, f"  {words}\n") == Words(words)


@pytest.mark.parametrize("raw", ["", "   ", "a\0b", "\ud800", "x" * 10_001, 3, None, ["x"]])
def test_a_text_that_cannot_be_kept_is_refused(raw: object) -> None:
    refused(DREAM, raw)


def test_a_control_character_is_shown_and_not_sent() -> None:
    words = refused(SIZE, "\x1b]52;c;x\x07")
    assert "\x1b" not in words
    assert r"\x1b" in words


def test_a_long_word_is_shown_short() -> None:
    assert len(refused(SIZE, "x" * 5000)) < 400


def test_a_computed_answer_cannot_be_given() -> None:
    assert "berechnet" in refused(LOAD, 4)


def test_notes_are_checked_like_answers() -> None:
    assert check_text("note", " gut ") == "gut"
    with pytest.raises(AnswersError):
        check_text("note", "x" * 11, longest=10)


def test_a_hypothetical_level_is_a_level() -> None:
    assert plain(CRITICISM, check(CRITICISM, 4)) == 4


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
cells = st.fixed_dictionaries(
    {"state": st.sampled_from(["active", "orphaned", "none"])},
    optional={"purpose": words, "followers": st.integers(0, 10**9)},
)
raws: dict[str, st.SearchStrategy[object]] = {
    "PRO-1": st.sampled_from(["local", "shop", "b2b"]),
    "PRO-7": st.booleans(),
    "PRO-2": st.integers(1, 100_000),
    "PRO-4": st.floats(0, 1000),
    "LIS-1": st.integers(0, 4),
    "CRI-1": st.integers(0, 4),
    "AUD-4": st.lists(st.sampled_from(["bought", "prize", "ads"]), min_size=1),
    "GOV-2": st.dictionaries(
        st.sampled_from(["imprint", "privacy", "music"]), st.sampled_from([True, False, "not_applicable"])
    ),
    "CHA-1": st.dictionaries(st.sampled_from(["website", "google", "facebook"]), cells),
    "CON-9": st.dictionaries(st.sampled_from(["viral", "news"]), st.sampled_from(["tried", "never"])),
    "END-1": words.filter(str.strip),
}


@given(st.data())
def test_builtins_come_back_as_the_same_value(data: st.DataObject) -> None:
    question = data.draw(st.sampled_from([question for question in QUESTIONS if question.id in raws]))
    value = check(question, data.draw(raws[question.id]))
    assert check(question, plain(question, value)) == value


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


def _said(question: Question, raw: object) -> str:
    try:
        return str(plain(question, check(question, raw)))[:0]
    except AnswersError as error:
        return error.sentence("de") + error.sentence("en")


@given(st.sampled_from(QUESTIONS), anything)
def test_whatever_comes_is_a_value_or_a_sentence(question: Question, raw: object) -> None:
    assert _said(question, raw).isprintable()
