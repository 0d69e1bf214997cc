"""The bank that the program brings along: all of its content is there, and it is what the method says."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

from audit import paths
from audit.banks.load import load_bank
from audit.core.answers import Grid, Picked, Ticked
from audit.core.bank import Bank
from audit.core.conditions import ALWAYS
from audit.core.questions import Derived, Matrix, MultiChoice, Number, SingleChoice
from audit.core.rules import claimed_score
from audit.core.scoring_rules import ShareOfRows
from audit.core.text import Text

QUICK = [
    *("PRO-1", "PRO-4", "PRO-5", "LIS-1", "LIS-4", "AUD-1", "AUD-4", "GOA-1", "CHA-2"),
    *("CON-1", "CON-3", "CRI-1", "CRI-3", "GOV-1", "GOV-2", "MEA-1"),
]
FOLLOW_UPS = ["CRI-1a", "CRI-1b", "CRI-1c"]


@cache
def bank() -> Bank:
    return load_bank(paths.questions_folder() / "social-media")


def test_nothing_of_the_content_is_lost() -> None:
    whole = bank()
    assert len(whole.questions) == 51 + len(FOLLOW_UPS)
    assert [q.id for q in whole.questions if q.follows] == FOLLOW_UPS
    assert [action.id for action in whole.actions] == [f"A{number:02}" for number in range(1, 45)]
    assert [level.number for level in whole.levels] == [1, 2, 3, 4, 5]
    assert sum(len(dimension.levels) for dimension in whole.dimensions) == 8 * 5
    assert [gate.id for gate in whole.gates] == ["K1", "K2", "K3", "K4", "K5", "G3", "G4", "G5"]
    assert [check.id for check in whole.checks] == [f"X{number}" for number in range(1, 11)]
    assert len(whole.seeds) == 108


def test_every_statement_of_the_texts_is_asked_about_and_answered_with_advice() -> None:
    whole = bank()
    of_questions = {seed for question in whole.questions for seed in question.seeds}
    of_actions = {seed for action in whole.actions for seed in action.seeds}
    assert of_questions == of_actions == {seed.id for seed in whole.seeds}
    assert all(seed.asked_by and seed.advised_by for seed in whole.seeds)


def test_the_trace_reads_the_same_in_both_directions() -> None:
    whole = bank()
    forth = {(seed.id, each) for seed in whole.seeds for each in (*seed.asked_by, *seed.advised_by)}
    back = {(seed, each.id) for each in (*whole.questions, *whole.actions) for seed in each.seeds}
    assert forth == back


def test_the_quick_interview_is_exactly_the_subset_of_the_method() -> None:
    assert [question.id for question in bank().questions if question.quick] == QUICK


def test_what_the_quick_interview_needs_besides_is_asked_and_not_scored() -> None:
    context = [question.id for question in bank().questions if question.quick_context]
    assert context == ["PRO-3", "CHA-1", *FOLLOW_UPS]


def test_weights_are_those_of_the_method() -> None:
    whole = bank()
    assert {dimension.id: dimension.weight for dimension in whole.dimensions} == {
        "PRO": 0, "GOA": 12, "AUD": 12, "CHA": 10, "LIS": 18, "CON": 15, "CRI": 17, "GOV": 9, "MEA": 7,
    }  # fmt: skip
    assert sum(question.weight for question in whole.questions) == 53
    assert {question.id for question in whole.questions if question.weight == 2} == {
        "GOA-1", "AUD-1", "CHA-1", "LIS-1", "CON-1", "CON-3", "CRI-1", "GOV-1", "MEA-1",
    }  # fmt: skip


def test_the_dimensions_that_the_mission_names_come_first_and_carry_57_percent() -> None:
    first = [dimension for dimension in bank().dimensions if dimension.first]
    assert {dimension.id for dimension in first} == {"GOA", "CHA", "LIS", "CRI"}
    assert sum(dimension.weight for dimension in first) == 57


def test_every_rated_dimension_says_why_it_weighs_what_it_weighs() -> None:
    assert all(dimension.reason for dimension in bank().rated_dimensions)


def test_questions_come_in_the_order_of_asking() -> None:
    sections = list(dict.fromkeys(question.dimension for question in bank().questions))
    assert sections == ["PRO", "LIS", "AUD", "GOA", "CHA", "CON", "CRI", "GOV", "MEA"]


def test_every_scored_choice_has_all_five_levels() -> None:
    for question in bank().questions:
        if isinstance(question, SingleChoice | Derived) and question.weight:
            assert [option.level for option in question.options] == [0, 1, 2, 3, 4], question.id


def test_every_key_question_has_a_hint_for_the_interviewer() -> None:
    assert [q.id for q in bank().questions if q.weight == 2 and q.probe is None] == []


def test_every_action_is_ready_for_the_plan() -> None:
    for action in bank().actions:
        assert 2 <= len(action.steps) <= 4, action.id
        assert action.obstacle, action.id


def test_the_decision_action_ends_in_one_of_three_ways() -> None:
    outcomes = bank().action_by_id["A01"].outcomes
    assert [option.id for option in outcomes] == ["do", "listen_only", "leave"]


def test_actions_that_others_need_lead_back_to_a_beginning() -> None:
    needs = {action.id: set(action.needs) for action in bank().actions}
    while ready := [action for action, open_needs in needs.items() if not open_needs & needs.keys()]:
        for action in ready:
            del needs[action]
    assert needs == {}


def test_the_channels_have_the_ids_that_answers_files_rely_on() -> None:
    matrix = bank().question_by_id["CHA-1"]
    assert isinstance(matrix, Matrix)
    assert [row.id for row in matrix.rows] == [
        "website",
        "newsletter",
        "google",
        "facebook",
        "instagram",
        "tiktok",
        "youtube",
        "pinterest",
        "linkedin",
        "xing",
        "microblog",
        "whatsapp",
        "forum",
        "local",
        "reviews",
    ]
    assert [column.id for column in matrix.columns] == ["state", "purpose", "followers", "open"]
    assert [each.id for each in matrix.columns[0].options] == [
        "active",
        "irregular",
        "orphaned",
        "resting",
        "none",
    ]
    assert [column.id for column in matrix.columns if column.quick] == ["state"]


def test_the_method_fields_have_the_ids_that_answers_files_rely_on() -> None:
    matrix = bank().question_by_id["CON-9"]
    assert isinstance(matrix, Matrix)
    assert [row.id for row in matrix.rows] == [
        "viral",
        "community",
        "monitoring",
        "optimisation",
        "contact",
        "news",
        "reputation",
        "events",
    ]
    assert [each.id for each in matrix.columns[0].options] == ["purposeful", "tried", "declined", "never"]


@pytest.mark.parametrize(
    ("question", "low", "high", "whole"),
    [
        ("PRO-2", 1, 100_000, True),
        ("PRO-4", 0, 1000, False),
        ("CON-1", 0, 10, True),
        ("MEA-2", 0, 1000, True),
    ],
)
def test_numbers_have_the_ranges_of_the_method(
    question: str, low: float, high: float, *, whole: bool
) -> None:
    number = bank().question_by_id[question]
    assert isinstance(number, Number)
    assert (number.minimum, number.maximum, number.whole) == (low, high, whole)


@pytest.mark.parametrize(
    ("ticked", "score"),
    [
        ("bought content", 0),
        ("tricks", 0),
        ("prize", 1),
        ("prize ads", 2),
        ("ads", 3),
        ("content", 4),
        ("offline ads", 4),
    ],
)
def test_how_followers_grew_scores_as_the_method_says(ticked: str, score: float) -> None:
    assert claimed_score(bank().question_by_id["AUD-4"], Ticked(frozenset(ticked.split()))) == score


@pytest.mark.parametrize(
    ("ticked", "score"),
    [
        ("", 0),
        ("reach", 0),
        ("loyal", 4),
        ("loyal new trust", 4),
        ("loyal reach", 3),
        ("loyal new trust known", 2),
        ("loyal new trust known service", 2),
        ("loyal new trust known service learn", 1),
    ],
)
def test_goals_score_as_the_method_says(ticked: str, score: float) -> None:
    assert claimed_score(bank().question_by_id["GOA-3"], Ticked(frozenset(ticked.split()))) == score


def test_channels_score_by_activity_with_a_purpose_less_a_malus_for_orphans() -> None:
    matrix = bank().question_by_id["CHA-1"]
    assert isinstance(matrix, Matrix)
    assert isinstance(matrix.score, ShareOfRows)
    active = {"state": "active", "purpose": "Fragen beantworten"}
    assert claimed_score(matrix, Grid({"google": active, "xing": {"state": "resting"}})) == 4
    assert claimed_score(matrix, Grid({"google": active, "xing": {"state": "orphaned"}})) == 1
    assert claimed_score(matrix, Grid({})) == 0


def test_never_criticised_asks_what_one_would_do() -> None:
    question = bank().question_by_id["CRI-1"]
    assert isinstance(question, SingleChoice)
    assert question.hypothetical
    assert claimed_score(question, Picked("4")) == 4


def test_the_checklist_lets_an_item_be_not_applicable() -> None:
    question = bank().question_by_id["GOV-2"]
    assert isinstance(question, MultiChoice)
    assert question.checklist


def test_a_reply_is_not_applicable_only_where_there_is_nothing_to_reply_to() -> None:
    assert bank().question_by_id["CON-3"].not_applicable_when != ALWAYS


def _texts(value: object) -> Iterator[Text]:
    match value:
        case Text():
            yield value
        case tuple():
            for each in value:
                yield from _texts(each)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _texts(getattr(value, field.name))


def test_every_text_stands_in_both_languages() -> None:
    texts = list(_texts(bank()))
    assert len(texts) > 1000
    assert [text for text in texts if not text.de.strip() or not text.en.strip()] == []


@pytest.mark.parametrize("careless", [r"[\"']", r"\s-\s", r"--", r"\.\.\.", r"\s\s", r"^\s|\s$"])
def test_texts_are_set_with_care(careless: str) -> None:
    words = [each for text in _texts(bank()) for each in (text.de, text.en)]
    assert [each for each in words if re.search(careless, each)] == []


def test_quotation_marks_are_those_of_the_language_and_come_in_pairs() -> None:
    for text in _texts(bank()):
        assert text.de.count("„") == text.de.count("“"), text.de
        assert not set("‘”") & set(text.de), text.de
        assert not set("„") & set(text.en), text.en


def test_german_addresses_the_reader_formally() -> None:
    informal = re.compile(r"\b(du|dein|deine|deinen|dir|dich|euch|euer|eure)\b", re.IGNORECASE)
    assert [text.de for text in _texts(bank()) if informal.search(text.de)] == []


def test_what_is_printed_says_figure_where_there_is_a_german_word() -> None:
    assert [text.de for text in _texts(bank()) if re.search(r"\b(KPI|Wizard|Tool)\b", text.de)] == []
