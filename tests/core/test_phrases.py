"""Numbers, dates and sentences read as an editor would write them."""

from datetime import date

import pytest

from audit.core import phrases
from audit.core.phrases import Noun
from audit.core.text import Text
from audit.errors import Language

ACTION = Noun(Text("Maßnahme", "action"), Text("Maßnahmen", "actions"), "f")
CHANNEL = Noun(Text("Kanal", "channel"), Text("Kanäle", "channels"), "m")


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (1200, "1.200", "1,200"),
        (2.5, "2,5", "2.5"),
        (3.0, "3", "3"),
        (-0.01, "0", "0"),
        (1234567.8, "1.234.567,8", "1,234,567.8"),
    ],
)
def test_numbers_have_the_marks_of_their_language(value: float, german: str, english: str) -> None:
    assert phrases.number(value, "de") == german
    assert phrases.number(value, "en") == english


def test_a_score_never_reads_as_a_whole_number_that_it_missed() -> None:
    assert phrases.points(39.96, "de") == "39,9"
    assert phrases.points(40.0 - 1e-12, "de") == "40"
    assert phrases.points(41.666, "en") == "41.7"


@pytest.mark.parametrize(
    ("hours", "words"),
    [(2.5, "2,5 Stunden"), (1.0, "1 Stunde"), (0.5, "30 Minuten"), (0.01, "5 Minuten"), (0, "0 Stunden"),
     (0.99, "1 Stunde")],
)  # fmt: skip
def test_short_work_is_told_in_minutes(hours: float, words: str) -> None:
    assert phrases.duration(hours, "de") == words


@pytest.mark.parametrize(
    ("count", "noun", "language", "words"),
    [
        (1, ACTION, "de", "eine Maßnahme"),
        (1, CHANNEL, "de", "ein Kanal"),
        (0, CHANNEL, "de", "keine Kanäle"),
        (3, ACTION, "de", "drei Maßnahmen"),
        (13, ACTION, "de", "13 Maßnahmen"),
        (1, ACTION, "en", "one action"),
        (0, ACTION, "en", "no actions"),
    ],
)
def test_counts_agree_with_their_noun(count: int, noun: Noun, language: Language, words: str) -> None:
    assert phrases.counted(count, noun, language) == words


def test_german_objects_are_declined() -> None:
    assert phrases.counted_object(1, CHANNEL, "de") == "einen Kanal"
    assert phrases.counted_object(1, ACTION, "de") == "eine Maßnahme"
    assert phrases.counted_object(2, CHANNEL, "de") == "zwei Kanäle"
    assert phrases.counted_object(1, CHANNEL, "en") == "one channel"


def test_dates_are_written_out() -> None:
    assert phrases.weekday(date(2026, 11, 30), "de") == "Montag, 30. November 2026"
    assert phrases.weekday(date(2026, 11, 30), "en") == "Monday, 30 November 2026"
    assert phrases.span(date(2026, 11, 30), date(2026, 12, 4), "de") == "30. November bis 4. Dezember"
    assert phrases.span(date(2026, 12, 7), date(2026, 12, 11), "en") == "7 to 11 December"
    assert phrases.span(date(2026, 12, 28), date(2027, 1, 1), "de") == "28. Dezember 2026 bis 1. Januar 2027"
    assert phrases.span(date(2026, 12, 7), date(2026, 12, 7), "de") == "7. Dezember"


def test_the_next_monday_is_never_today() -> None:
    monday = date(2026, 11, 23)
    assert phrases.next_monday(monday) == date(2026, 11, 30)
    assert phrases.next_monday(date(2026, 11, 29)) == date(2026, 11, 30)


def test_quotations_within_quotations_get_inner_marks() -> None:
    assert phrases.quoted("Er sagt „ja“", "de") == "„Er sagt ‚ja‘“"
    assert phrases.quoted("He says ‘yes’, it’s fine", "en") == "‘He says “yes”, it’s fine’"


def test_a_sentence_begins_large_and_ends_with_a_stop() -> None:
    assert phrases.sentence("vier Stärken") == "Vier Stärken."
    assert phrases.sentence("Wer antwortet?") == "Wer antwortet?"
    assert phrases.sentence("") == ""


def test_enumerations_end_with_and() -> None:
    assert phrases.listing(["a", "b", "c"], "de") == "a, b und c"
    assert phrases.listing(["a", "b"], "en") == "a and b"
    assert phrases.listing(["a"], "en") == "a"
    assert phrases.listing([], "de") == ""


def test_what_is_cut_ends_at_a_word() -> None:
    assert phrases.shortened("eins zwei drei vier", 14) == "eins zwei …"
    assert len(phrases.shortened("x" * 500, 20)) <= 21
    assert phrases.shortened("eins\n zwei", 20) == "eins zwei"


def test_file_names_are_plain_letters() -> None:
    assert phrases.slug("Größe & Söhne „Café“ ﬁn") == "groesse-soehne-cafe-fin"
    assert phrases.slug("../../etc") == "etc"
    assert phrases.slug("日本") == ""
