"""What is still possible, on the real bank: it contains every completion, and closes as answers come in."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.checking import check
from audit.core.interview import live_questions, may_not_apply
from audit.core.mode import Mode
from audit.core.possible import Certainty, Possible, certain, most_telling, possible
from audit.core.possible.frames import frame_of
from audit.core.possible.prospect import Prospect
from audit.core.possible.telling import Knowing
from audit.core.questions import Question
from audit.core.scorecard import NORMAL, Scorecard
from audit.core.scoring import score
from tests.core.audits import BANK, EVIDENCE, answers, coherent
from tests.core.test_properties import raws, some_answers

MODES = st.sampled_from(Mode)
SLACK = 1e-9


def is_open(made: Answers, question: Question) -> bool:
    answer = made.by_question.get(question.id)
    return answer is None or answer.state in {State.OPEN, State.DONT_KNOW}


def open_ones(bank: Bank, made: Answers, mode: Mode) -> list[Question]:
    return [question for question in live_questions(bank, made, mode) if is_open(made, question)]


@st.composite
def one_answer(draw: st.DrawFn, made: Answers, question: Question) -> Answer:
    """Any answer that settles a question."""
    if may_not_apply(BANK, made, question.id) and draw(st.integers(0, 3)) == 0:
        return Answer(question=question.id, state=State.NOT_APPLICABLE, reason="so ist es")
    shown = draw(st.sampled_from(["", "Notizen", EVIDENCE])) if question.evidence is not None else ""
    raw = (
        draw(raws(question)) if question.id != "PRO-4" else draw(st.sampled_from([0, 0.5, 1.25, 3, 12, 800]))
    )
    hypothetical = question.id == "CRI-1" and draw(st.booleans())
    return Answer(question=question.id, value=check(question, raw), evidence=shown, hypothetical=hypothetical)


@st.composite
def completed(draw: st.DrawFn, made: Answers, mode: Mode) -> Answers:
    """Some completion: whatever is open gets some answer."""
    while missing := open_ones(BANK, made, mode):
        made = made.with_answer(draw(one_answer(made, missing[0])))
    return made


def holds_within(found: Possible, card: Scorecard) -> bool:
    if card.index is None or found.index_low is None or found.index_high is None:
        return card.index is None
    inside = found.index_low - SLACK <= card.index <= found.index_high + SLACK
    if card.level is None or found.level_low is None or found.level_high is None:
        return inside and card.level is None
    return inside and found.level_low <= card.level <= found.level_high


@settings(max_examples=60, deadline=None)
@given(made=some_answers(), mode=MODES, data=st.data())
def test_the_bounds_contain_the_score_of_every_completion(
    made: Answers, mode: Mode, data: st.DataObject
) -> None:
    found = possible(BANK, made, mode)
    card = score(BANK, data.draw(completed(made, mode)), mode)
    assert card.track_id in found.tracks
    assert found.exact
    if card.track is None or NORMAL not in found.tracks:
        assert holds_within(found, card)


@settings(max_examples=60, deadline=None)
@given(made=some_answers(), mode=MODES, data=st.data())
def test_answering_a_question_never_widens_the_bounds(made: Answers, mode: Mode, data: st.DataObject) -> None:
    missing = open_ones(BANK, made, mode)
    if not missing:
        return
    question = data.draw(st.sampled_from(missing))
    before = possible(BANK, made, mode)
    after = possible(BANK, made.with_answer(data.draw(one_answer(made, question))), mode)
    assert after.tracks <= before.tracks
    if NORMAL in after.tracks or NORMAL not in before.tracks:
        assert narrower(after.index_low, after.index_high, before.index_low, before.index_high)
        assert narrower(after.level_low, after.level_high, before.level_low, before.level_high)


def narrower(low: float | None, high: float | None, lower: float | None, higher: float | None) -> bool:
    if low is None or high is None:
        return True
    return lower is not None and higher is not None and lower - SLACK <= low and high <= higher + SLACK


@settings(max_examples=60, deadline=None)
@given(made=some_answers(), mode=MODES, data=st.data())
def test_with_nothing_open_both_bounds_are_the_score(made: Answers, mode: Mode, data: st.DataObject) -> None:
    done = data.draw(completed(made, mode))
    card, found = score(BANK, done, mode), possible(BANK, done, mode)
    assert (found.index_low, found.index_high) == (
        pytest.approx(card.index) if card.index is not None else None,
        pytest.approx(card.index) if card.index is not None else None,
    )
    assert (found.level_low, found.level_high) == (card.level, card.level)
    assert found.tracks == {card.track_id}


def test_nothing_answered_leaves_everything_possible() -> None:
    found = possible(BANK, Answers(), Mode.FULL)
    assert (found.index_low, found.index_high) == (0, 100)
    assert (found.level_low, found.level_high) == (1, 5)
    assert found.tracks == {NORMAL, "abstention"}


def test_the_quick_interview_never_reaches_level_five() -> None:
    assert possible(BANK, Answers(), Mode.QUICK).level_high == 4


def test_without_evidence_for_what_is_settled_level_five_is_out_of_reach_though_the_index_allows_it() -> None:
    given = coherent(4)
    del given["GOV-5"]
    found = possible(BANK, answers(given), Mode.FULL)
    assert found.index_high is not None
    assert found.index_high > 80
    assert found.level_high == 4


def test_a_declined_answer_is_settled_and_a_dont_know_is_open() -> None:
    given: dict[str, object] = {**coherent(3), "CRI-1": None}
    unknown = possible(BANK, answers(given), Mode.FULL)
    given["CRI-1"] = Answer(question="CRI-1", state=State.DECLINED)
    declined = possible(BANK, answers(given), Mode.FULL)
    assert (unknown.level_low, unknown.level_high) == (2, 4)
    assert (declined.level_low, declined.level_high) == (2, 2)
    assert declined.index_low == declined.index_high == unknown.index_low


def test_on_a_certain_track_there_are_bounds_of_the_index_and_no_level() -> None:
    found = possible(BANK, answers({"PRO-5": "against"}), Mode.FULL)
    assert found.tracks == {"abstention"}
    assert (found.index_low, found.index_high) == (0, 100)
    assert (found.level_low, found.level_high) == (None, None)


def test_a_decision_to_listen_only_settles_the_track() -> None:
    made = replace(answers({"PRO-5": "dormant"}), outcomes={"A01": "listen_only"})
    assert possible(BANK, made, Mode.FULL).tracks == {"abstention"}


def test_not_applicable_that_does_apply_counts_as_not_answered() -> None:
    given: dict[str, object] = {**coherent(3), "CON-3": ...}
    found = possible(BANK, answers(given), Mode.FULL)
    card = score(BANK, answers(given), Mode.FULL)
    assert found.level_low == found.level_high == card.level == 2
    assert found.index_low == card.index


def test_bought_contacts_cap_the_level_for_good() -> None:
    found = possible(BANK, answers({"PRO-5": "active", "AUD-4": ["bought"]}), Mode.FULL)
    assert found.level_high == 2
    assert found.index_high is not None
    assert found.index_high > 90


# What tells most, and what is certain.


def test_what_tells_most_comes_first() -> None:
    given = coherent(3)
    for question in ("LIS-1", "LIS-6", "GOV-5"):
        del given[question]
    made = answers(given)
    told = most_telling(BANK, made, Mode.FULL, score(BANK, made, Mode.FULL))
    assert [one.question for one in told] == ["LIS-1", "LIS-6", "GOV-5"]
    assert told[0].narrows > told[1].narrows > told[2].narrows > 0
    assert told[0].flips


def test_only_open_questions_are_telling_and_each_narrows_by_no_more_than_is_open() -> None:
    made = answers({"PRO-5": "active", "PRO-1": "b2b", "LIS-1": None})
    card = score(BANK, made, Mode.FULL)
    told = most_telling(BANK, made, Mode.FULL, card, limit=60)
    ids = [one.question for one in told]
    assert "LIS-1" in ids
    assert not {"PRO-5", "PRO-1", "PRO-7", "PRO-6"} & set(ids)
    assert all(0 < one.narrows <= possible(BANK, made, Mode.FULL).width for one in told)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("seed", range(3))
def test_narrowing_is_what_the_answers_themselves_would_bring(seed: int, mode: Mode) -> None:
    given, drawing = coherent(3), random.Random(seed)
    made = answers({question: raw for question, raw in given.items() if drawing.random() < 0.5})
    knowing = Knowing(Prospect(frame_of(BANK, mode), made))
    for question in open_ones(BANK, made, mode):
        for one in knowing.tries(question):
            if one.answer.value is not None:  # 'not applicable' counts only where other answers allow it
                after = possible(BANK, made.with_answer(one.answer), mode)
                assert knowing.width(one) == pytest.approx(after.width)


def test_the_status_decides_the_track() -> None:
    given = coherent(3)
    del given["PRO-5"]
    made = answers(given)
    told = most_telling(BANK, made, Mode.FULL, score(BANK, made, Mode.FULL))
    assert [(one.question, one.decides_track) for one in told] == [("PRO-5", True)]


def test_a_quick_interview_may_end_once_bought_contacts_and_a_high_index_leave_one_level() -> None:
    given: dict[str, object] = {**coherent(3), "AUD-4": ["bought"]}
    del given["MEA-1"]
    assert certain(BANK, answers(given), Mode.QUICK) == Certainty(level=2, stands=True)


def test_an_open_interview_is_not_certain() -> None:
    assert certain(BANK, Answers(), Mode.QUICK) is None
    assert certain(BANK, answers({"PRO-5": "against"}), Mode.QUICK) is None


def random_walks(seed: int) -> Iterator[tuple[Answers, Answers]]:
    """Interviews answered at random, question by question: each state with where it ends."""
    drawing = random.Random(seed)
    for _ in range(4):
        made = Answers()
        states = []
        while missing := open_ones(BANK, made, Mode.QUICK):
            states.append(made)
            question = missing[0]
            raw = plain_raw(question, drawing)
            made = made.with_answer(Answer(question=question.id, value=check(question, raw)))
        yield from ((state, made) for state in states)


def plain_raw(question: Question, drawing: random.Random) -> object:
    options = [option.id for option in getattr(question, "options", ())]
    if question.id in {"GOV-2", "AUD-4"}:
        return drawing.sample(options, drawing.randint(1, 3))
    if options:
        return drawing.choice(options)
    return drawing.randint(0, 10) if question.id in {"PRO-4", "CON-1"} else {"facebook": "active"}


@pytest.mark.parametrize("seed", range(3))
def test_what_is_certain_comes_true(seed: int) -> None:
    for made, end in random_walks(seed):
        known = certain(BANK, made, Mode.QUICK)
        assert known is None or known.level == score(BANK, end, Mode.QUICK).level
