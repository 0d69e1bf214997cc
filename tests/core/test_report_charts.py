"""Roadmap, field and one page: every action has its place, none covers another, and words say the same."""

from itertools import combinations

import pytest

from audit.core.export import Extent
from audit.core.report import Report
from audit.core.report.field import DOT, LETTER, LINE, TALL, WIDE, WORDS_DOWN, Box, leads, pushed_apart
from audit.core.report.plan_parts import Field, Mark, Roadmap
from audit.errors import Language
from tests.core.audits import answers, coherent
from tests.core.tracks import BAKERY, all_pinned, made

LANGUAGES: tuple[Language, ...] = ("de", "en")


def _roadmap(report: Report) -> Roadmap:
    assert report.later is not None
    assert report.later.roadmap is not None
    return report.later.roadmap


def _field(report: Report) -> Field:
    assert report.later is not None
    assert report.later.field is not None
    return report.later.field


# The roadmap.


def test_every_planned_action_has_a_stripe_within_the_plan() -> None:
    report = made(BAKERY.answers)
    roadmap = _roadmap(report)
    assert len(roadmap.stripes) == 15
    assert all(0 <= stripe.begins < stripe.ends <= roadmap.borders[-1] for stripe in roadmap.stripes)
    assert list(roadmap.borders) == [30, 90, 180]


def test_the_roadmap_says_how_much_is_done_by_when() -> None:
    assert _roadmap(made(BAKERY.answers)).says == (
        "15 Maßnahmen in 180 Tagen; fertig sind bis Tag 30 drei, bis Tag 90 zehn und bis Tag 180 15."
    )


def test_a_conflict_stands_at_the_beginning_of_the_roadmap() -> None:
    first = _roadmap(made(answers(coherent(2, CRI_1=1, CRI_1a="yes")))).stripes[0]
    assert first.id == "A33"
    assert first.begins == 0


@pytest.mark.parametrize("hours", [0, 0.5, 4, 20])
def test_what_cannot_wait_is_done_in_the_first_week_whatever_the_hours(hours: float) -> None:
    weeks = made(answers(coherent(2, CRI_1=1, CRI_1a="yes", PRO_4=hours))).month.weeks
    assert {week.number for week in weeks for task in week.tasks if task.id == "A33"} == {1}


def test_bought_contacts_end_in_the_first_month_even_where_hours_are_few() -> None:
    weeks = made(answers(coherent(2, AUD_4=["bought"], PRO_4=0.5))).month.weeks
    assert "A07" in {task.id for week in weeks for task in week.tasks}


def test_without_a_plan_there_is_no_roadmap() -> None:
    later = made(answers(coherent(2, PRO_4=0))).later
    assert later is None or later.roadmap is None or later.roadmap.stripes


# The field.


def _boxes(mark: Mark) -> list[Box]:
    dot = Box(mark.x - DOT, mark.y - DOT, mark.x + DOT, mark.y + DOT)
    if not mark.label:
        return [dot]
    wide = len(mark.label) * LETTER
    left = mark.words_x - wide if mark.to_left else mark.words_x
    return [dot, Box(left, mark.words_y - 9, left + wide, mark.words_y + 2)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_no_mark_and_no_words_cover_another(level: int, language: Language) -> None:
    marks = _field(made(answers(coherent(level)), language)).marks
    for one, other in combinations(marks, 2):
        assert not any(a.meets(b) for a in _boxes(one) for b in _boxes(other)), (one, other)
    for mark in marks:
        assert mark.label
        assert all(b.left >= 0 and b.right <= WIDE and b.top >= 0 and b.bottom <= TALL for b in _boxes(mark))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_no_line_to_words_runs_over_other_words_or_marks(level: int, language: Language) -> None:
    marks = _field(made(answers(coherent(level)), language)).marks
    for mark in marks:
        others = [box for other in marks if other is not mark for box in _boxes(other)]
        end = (mark.words_x, mark.words_y - WORDS_DOWN)
        for share in (0.3, 0.5, 0.7, 0.9) if leads(mark) else ():
            x, y = (start + (stop - start) * share for start, stop in zip((mark.x, mark.y), end, strict=True))
            assert not any(box.holds(x, y) for box in others), (mark, x, y)


def test_marks_at_one_place_are_pushed_apart_always_alike() -> None:
    marks = [
        Mark(id=str(n), label=f"Maßnahme {n}", x=100, y=80, words_x=0, words_y=0, to_left=False,
             planned=True, lead=False)
        for n in range(12)
    ]  # fmt: skip
    placed = pushed_apart(marks)
    assert placed == pushed_apart(marks)
    assert len({(mark.x, mark.y) for mark in placed}) == 12
    assert all(mark.label for mark in placed)
    assert LINE > 0


def test_the_field_shows_what_leads_and_some_of_what_is_left() -> None:
    report = made(BAKERY.answers)
    field = _field(report)
    assert {mark.id for mark in field.marks if mark.lead} == {lead.id for lead in report.decision.leads}
    assert 0 < sum(not mark.planned for mark in field.marks) <= 5
    assert field.says.startswith("Am meisten Wirkung für Sie: ")


def test_in_a_conflict_urgency_decides_and_no_field_is_shown() -> None:
    later = made(answers(coherent(2, CRI_1=1, CRI_1a="yes"))).later
    assert later is not None
    assert later.field is None


# What was decided about the plan.


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_pins_break_is_said(language: Language) -> None:
    conflicts = all_pinned(language).month.conflicts
    assert conflicts
    assert len(set(conflicts)) == len(conflicts)
    assert not any("(A" in words for words in conflicts)
    assert made(BAKERY.answers, language).month.conflicts == ()


# One page.


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_page_says_level_three_sentences_three_actions_and_what_may_wait(language: Language) -> None:
    whole, report = made(BAKERY.answers, language), made(BAKERY.answers, language, extent=Extent.ONE_PAGE)
    page = report.page
    assert report.order == ("page",)
    assert page is not None
    assert page.standing == whole.decision.standing
    assert len(page.sentences) == 3
    assert page.leads == whole.decision.leads
    assert page.stop == whole.decision.stop
    assert page.not_now
    assert page.again.endswith("?")


def test_a_whole_report_has_no_such_page() -> None:
    assert made(BAKERY.answers).page is None
