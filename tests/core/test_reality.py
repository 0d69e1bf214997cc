"""Of the followers most only read: the firm's own figures, rounded as one would say them."""

import pytest

from audit.core.reality import Reality, reality, rounded
from audit.core.situation import Standing
from tests.core.audits import BANK, answers
from tests.core.reports import EXAMPLES, TEXTS, example, report

PLAIN = {"state": "active", "purpose": "Einblicke geben"}


def checked(rows: dict[str, object], **more: object) -> Reality | None:
    """The reality check of an active firm with these channels."""
    given = {"PRO-5": "active", "CHA-1": rows, **{key.replace("_", "-"): raw for key, raw in more.items()}}
    assert TEXTS.reality is not None
    return reality(BANK, TEXTS.reality, Standing(BANK, answers(given)))


def with_followers(count: int, **more: object) -> Reality:
    """The check of a firm with so many followers, all on Instagram."""
    found = checked({"instagram": {**PLAIN, "followers": count}}, **more)
    assert found is not None
    return found


def test_the_firms_own_figures_stand_in_the_sentence() -> None:
    found = checked({"facebook": {**PLAIN, "followers": 240}, "instagram": {**PLAIN, "followers": 1000}})
    assert found is not None
    assert found.says.de == (
        "Von 1.240 Followern auf Instagram und Facebook lesen erfahrungsgemäß rund 1.100 nur mit, etwa 110 "
        "sagen ab und zu etwas, etwa 12 fast alles – diese zwölf lohnt es, beim Namen zu kennen. "
        "Wer mehreren Kanälen folgt, zählt mehrfach."
    )
    assert found.says.en == (
        "Of 1,240 followers on Instagram and Facebook, experience says that about 1,100 only read, about 110 "
        "say something now and then, and about 12 say nearly everything – these twelve are worth knowing by "
        "name. Whoever follows several channels counts several times."
    )
    assert (found.followers, found.reading, found.sometimes, found.nearly_all) == (1240, 1100, 110, 12)


def test_the_source_and_its_year_are_named_and_that_it_is_no_law() -> None:
    source = with_followers(1000).source
    assert "Jakob Nielsen" in source.de
    assert "2006" in source.de
    assert "kein Gesetz" in source.de
    assert "Jakob Nielsen" in source.en
    assert "2006" in source.en
    assert "not a law" in source.en


def test_the_largest_channel_comes_first() -> None:
    rows: dict[str, object] = {
        name: {**PLAIN, "followers": count} for name, count in (("facebook", 5), ("xing", 700))
    }
    found = checked(rows)
    assert found is not None
    assert [channel.id for channel in found.channels] == ["xing", "facebook"]


@pytest.mark.parametrize(
    "row",
    [
        PLAIN,
        {**PLAIN, "followers": 0},
        {"state": "orphaned", "followers": 900},
        {"state": "irregular", "followers": 900},
        {"state": "resting", "followers": 900},
    ],
)
def test_without_a_number_on_an_active_channel_nothing_is_said(row: object) -> None:
    assert checked({"instagram": row}) is None


def test_readers_of_a_newsletter_or_a_website_are_no_followers() -> None:
    assert checked({"newsletter": {**PLAIN, "followers": 2300}, "website": {**PLAIN, "followers": 9}}) is None


@pytest.mark.parametrize("given", [{}, {"CHA-1": None}, {"CHA-1": ...}])
def test_an_answer_that_is_missing_says_nothing(given: dict[str, object]) -> None:
    assert TEXTS.reality is not None
    standing = Standing(BANK, answers({"PRO-5": "active", **given}))
    assert reality(BANK, TEXTS.reality, standing) is None


def test_a_firm_that_decided_against_channels_is_told_nothing_about_followers() -> None:
    assert checked({"instagram": {**PLAIN, "followers": 900}}, PRO_5="against") is None


@pytest.mark.parametrize(("count", "few"), [(20, "zwei"), (60, "fünf"), (99, "neun")])
def test_below_a_hundred_the_one_per_cent_is_a_person_or_nobody(count: int, few: str) -> None:
    says = with_followers(count).says
    assert f"etwa {few} sagen ab und zu etwas" in says.de
    assert "eine Person oder niemand" in says.de
    assert "one person here, or nobody" in says.en


@pytest.mark.parametrize("count", [1, 19])
def test_for_a_handful_of_followers_no_rule_of_thumb_is_claimed(count: int) -> None:
    says = with_followers(count).says
    assert says.de.startswith(f"Follower auf Instagram: {count}. Für eine Faustregel sind das zu wenige")
    assert says.en.startswith(f"Followers on Instagram: {count}. That is too few for a rule of thumb")


@pytest.mark.parametrize("count", [100, 149])
def test_a_single_person_is_not_spoken_of_as_many(count: int) -> None:
    says = with_followers(count).says
    assert "eine einzige Person oder niemand" in says.de
    assert "one single person, or nobody" in says.en


def test_nobody_is_asked_to_know_hundreds_by_name() -> None:
    assert "diese 50 lohnt es" in with_followers(4999).says.de
    assert "die eifrigsten davon lohnt es" in with_followers(5000).says.de


def test_one_channel_counts_nobody_twice() -> None:
    assert "mehrfach" not in with_followers(1000).says.de


def test_bought_contacts_do_not_even_read() -> None:
    says = with_followers(1000, AUD_4=["bought", "ads"]).says
    assert says.de.endswith("Gekaufte Kontakte lesen nicht einmal mit.")
    assert "Bought contacts" not in with_followers(1000, AUD_4=["ads"]).says.en


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0.4, 0),
        (0.5, 1),
        (1.5, 2),
        (2.5, 3),
        (12.4, 12),
        (99.6, 100),
        (111.6, 110),
        (1116, 1100),
        (26415, 26000),
    ],
)
def test_people_are_rounded_to_two_digits_and_halves_upwards(count: float, told: int) -> None:
    assert rounded(count) == told


@pytest.mark.parametrize("count", range(1, 12000, 37))
def test_whatever_the_number_the_words_are_typographic_and_complete(count: int) -> None:
    says = with_followers(count).says
    for text in (says.de, says.en):
        assert not set("\"'{}") & set(text)
        assert " - " not in text
        assert "  " not in text
        assert text[0].isupper()
        assert text.endswith(".")


def test_the_examples_show_it_beside_what_does_not_count() -> None:
    shown = {path.stem: example(path, "de").figures for path in EXAMPLES}
    bakery, shop = shown["bakery.de"], shown["wool-shop.de"]
    assert bakery is not None
    assert shop is not None
    assert "2.100 Followern auf Facebook und Instagram" in bakery.reality
    assert "29.350 Followern" in shop.reality
    assert "Gekaufte Kontakte" in shop.reality
    assert "2006" in bakery.reality_source


def test_without_numbers_the_figures_sheet_has_no_such_paragraph() -> None:
    shown = report({"PRO-5": "active", "PRO-4": 5, "CHA-1": {"instagram": PLAIN}}).figures
    assert shown is not None
    assert (shown.reality, shown.reality_source) == ("", "")
