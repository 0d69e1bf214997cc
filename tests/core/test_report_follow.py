"""A follow-up says what changed and what was done, and its points add up."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from audit.core.answers import Answers
from audit.core.mode import Mode
from audit.core.phrases import tenths
from audit.core.plan import Plan
from audit.core.report import Report
from audit.core.report.follow_parts import Changes
from audit.core.tracking import Track, Tracks
from audit.errors import Language
from tests.core.audits import BANK, PROFILE, answers, coherent
from tests.core.reports import words
from tests.core.tracks import AFTER, BAKERY, changed, earlier, follow_up, made

LANGUAGES: tuple[Language, ...] = ("de", "en")


def _changes(report: Report) -> Changes:
    assert report.changes is not None
    return report.changes


def _figure(words: str) -> float:
    return float(words.replace("−", "-").replace("±", "").replace(",", "."))


def test_what_changed_comes_second_and_a_first_audit_has_no_such_part() -> None:
    assert follow_up().order[:2] == ("decision", "changes")
    assert follow_up(mode=Mode.QUICK).order[:2] == ("decision", "changes")
    assert "changes" not in made(BAKERY.answers).order


def test_in_an_open_conflict_even_what_changed_waits() -> None:
    report = made(answers(coherent(2, CRI_1=1, CRI_1a="yes")), earlier=earlier())
    assert report.order[:3] == ("decision", "criticism", "changes")


def test_an_empty_audit_has_nothing_to_compare() -> None:
    assert made(Answers(), earlier=earlier()).order == ("decision", "result", "method")


def test_the_headline_says_points_level_and_what_is_done() -> None:
    message = _changes(follow_up()).heading.message
    assert message.startswith("5,8 Punkte mehr seit dem 24. August 2026, weiter Stufe 3")
    assert message.endswith("erledigt: drei von 15 Maßnahmen.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_points_of_the_areas_add_up_to_those_of_the_index(language: Language) -> None:
    whole, *areas = _changes(follow_up(language)).bars
    assert _figure(whole.points_text) == pytest.approx(sum(_figure(bar.points_text) for bar in areas))
    shown = _figure(whole.after_text) - _figure(whole.before_text)
    assert _figure(whole.points_text) == pytest.approx(shown, abs=0.11)


def test_what_is_done_and_everything_else_add_up_to_the_whole() -> None:
    part = _changes(follow_up())
    figures = [_figure(one) for one in re.findall(r"[+−±]\d+(?:,\d)?", part.moved_says)]
    assert sum(figures) == pytest.approx(_figure(part.bars[0].points_text))
    by_action = [re.match(r"[+−]\S+", track.moved) for track in part.tracks]
    assert sum(_figure(one[0]) for one in by_action if one) == pytest.approx(figures[0])


def test_answers_are_shown_as_they_were_and_as_they_are() -> None:
    first = _changes(follow_up()).answers[0]
    assert first.question == "GOA-1"
    assert first.before.startswith("Allgemeiner Wunsch")
    assert first.after.startswith("Ein bis drei Ziele schriftlich")
    assert first.points_text == "+2,4"


def test_what_was_done_comes_first_and_what_was_dropped_last_with_its_reason() -> None:
    part = _changes(follow_up())
    assert [track.stage for track in part.tracks[:4]] == ["done", "done", "done", "doing"]
    assert part.tracks[-1].stage == "dropped"
    assert part.tracks[-1].note == "Zwei Leute krank"
    assert part.done_says.startswith("15 Maßnahmen waren geplant: drei erledigt, eine in Arbeit")
    assert all(track.moved for track in part.tracks if track.stage == "done")
    assert not any(track.moved for track in part.tracks if track.stage != "done")


def test_a_fall_is_told_fairly() -> None:
    part = _changes(follow_up(given=changed(BAKERY.answers, LIS_1=0, CON_3=1)))
    assert "weniger seit dem 24. August 2026" in part.heading.message
    assert "nicht immer ein Rückschritt" in part.summary[-1]


def test_where_nothing_changed_it_is_said() -> None:
    part = _changes(follow_up(given=BAKERY.answers))
    assert part.heading.message.startswith("Derselbe Index wie am 24. August 2026")
    assert part.answers == ()


def test_a_plan_that_nobody_tracked_is_open() -> None:
    def nothing(_: Plan) -> Tracks:
        return {}

    part = _changes(made(AFTER, earlier=earlier(tracks=nothing)))
    assert {track.stage for track in part.tracks} == {"open"}
    assert part.moved_says == ""
    assert "erledigt: keine von 15 Maßnahmen" in part.heading.message


def test_an_action_that_came_to_the_plan_later_is_followed_too() -> None:
    before = earlier()
    left = before.plan.not_now[0].candidate.id
    track = Track(action=left, stage=next(iter(before.tracks.values())).stage, on=before.snapshot.date)
    part = _changes(made(AFTER, earlier=replace(before, tracks={**before.tracks, left: track})))
    assert left in {one.id for one in part.tracks}


def test_quick_and_full_are_compared_in_what_both_ask_and_it_is_said() -> None:
    part = _changes(follow_up(mode=Mode.QUICK))
    assert "Vergleichbar sind nur die gemeinsamen Fragen." in part.comparable
    assert part.comparable.endswith("weichen darum vom Ergebnis ab.")


def test_another_bank_is_not_compared_but_its_actions_are_still_followed() -> None:
    before = earlier()
    other = replace(before.snapshot, bank=replace(BANK, id="other", digest="x"))
    part = _changes(made(AFTER, earlier=replace(before, snapshot=other)))
    assert part.bars == ()
    assert part.answers == ()
    assert part.tracks
    assert part.heading.message.startswith("Das frühere Audit hat anders gefragt")


def test_what_nobody_rated_then_or_now_breaks_nothing() -> None:
    for before in (Answers(), answers(PROFILE), answers(dict.fromkeys(coherent(2)))):
        for language in LANGUAGES:
            part = _changes(made(AFTER, language, earlier=earlier(before)))
            assert part.heading.message
            assert not [text for text in words(part) if "None" in text or "{" in text]


@pytest.mark.parametrize("parts", [(), (1.26, 1.26, -0.33), (0.04, 0.04, 0.04), (-1.25, -1.25), (2 / 3,) * 3])
def test_tenths_add_up(parts: tuple[float, ...]) -> None:
    rounded = tenths(parts)
    assert sum(rounded) == pytest.approx(round(sum(parts) * 10) / 10)
    assert all(abs(one - other) <= 0.1 for one, other in zip(parts, rounded, strict=True))


def test_languages_agree_in_figures() -> None:
    german, english = _changes(follow_up("de")), _changes(follow_up("en"))
    assert [bar.points_text.replace(",", ".") for bar in german.bars] == [b.points_text for b in english.bars]
    assert [track.id for track in german.tracks] == [track.id for track in english.tracks]
    assert english.done_says.startswith("15 actions were planned: three done, one under way")


def test_what_counts_of_an_earlier_plan_is_told_by_its_own_words() -> None:
    notes: Mapping[str, str] = {track.id: track.note for track in _changes(follow_up()).tracks}
    assert "Steht an der Tafel in der Backstube." in notes.values()
