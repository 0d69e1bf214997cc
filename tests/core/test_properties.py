"""What must hold for whatever is answered (docs/method.md, 'What always holds')."""

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.core.answers import Answer, Answers, State
from audit.core.checking import check
from audit.core.mode import Mode
from audit.core.plan import ACUTE
from audit.core.planning import make_plan
from audit.core.questions import Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.scoring import score
from tests.core.audits import BANK, EVIDENCE

MODES = st.sampled_from(Mode)


def raws(question: Question) -> st.SearchStrategy[object]:
    ids = [option.id for option in getattr(question, "options", ())]
    match question:
        case SingleChoice():
            return st.sampled_from(ids)
        case MultiChoice(checklist=True):
            return st.fixed_dictionaries({i: st.sampled_from([True, False, "not_applicable"]) for i in ids})
        case MultiChoice():
            return st.lists(st.sampled_from(ids), min_size=question.at_least, unique=True)
        case Number():
            return st.integers(int(question.minimum), int(min(question.maximum, 30)))
        case Matrix():
            first = [option.id for option in question.columns[0].options]
            cell = st.fixed_dictionaries({question.columns[0].id: st.sampled_from(first)})
            return st.dictionaries(st.sampled_from([row.id for row in question.rows]), cell)
        case _:
            return st.nothing()


@st.composite
def some_answers(draw: st.DrawFn) -> Answers:
    made = Answers()
    for question in BANK.questions:
        if question.id == "CHA-5":
            continue
        kinds = ["value", "value", "value", "unknown", "open"]
        kind = draw(st.sampled_from([*kinds, "away"] if question.may_be_not_applicable else kinds))
        if kind == "value":
            evidence = draw(st.sampled_from(["", EVIDENCE]))
            answer = Answer(
                question=question.id, value=check(question, draw(raws(question))), evidence=evidence
            )
        elif kind == "unknown":
            answer = Answer(question=question.id, state=State.DONT_KNOW)
        elif kind == "away":
            answer = Answer(question=question.id, state=State.NOT_APPLICABLE, reason="so ist es")
        else:
            continue
        made = made.with_answer(answer)
    return made


LEVELLED = [q for q in BANK.questions if isinstance(q, SingleChoice) and q.weight]


@settings(max_examples=60)
@given(made=some_answers(), mode=MODES)
def test_every_number_stays_in_its_range(made: Answers, mode: Mode) -> None:
    card = score(BANK, made, mode)
    if card.index is not None:
        assert card.low is not None
        assert card.high is not None
        assert 0 <= card.low <= card.index + 1e-9
        assert card.index <= card.high + 1e-9 <= 100 + 1e-6
    assert card.level is None or 1 <= card.level <= 5
    assert mode is Mode.FULL or card.level is None or card.level <= 4
    assert 0 <= card.confidence.value <= 100
    assert all(item.score is None or 0 <= item.score <= 4 for item in card.items)
    live = set(card.live)
    assert all(item.question in live for item in card.items)


@settings(max_examples=100)
@given(made=some_answers(), mode=MODES, question=st.sampled_from(LEVELLED), data=st.data())
def test_raising_an_answer_never_lowers_index_or_level(
    made: Answers, mode: Mode, question: SingleChoice, data: st.DataObject
) -> None:
    low, high = sorted(data.draw(st.lists(st.integers(0, 4), min_size=2, max_size=2)))
    evidence = made[question.id].evidence if question.id in made else ""
    before, after = (
        score(
            BANK,
            made.with_answer(Answer(question=question.id, value=check(question, raw), evidence=evidence)),
            mode,
        )
        for raw in (low, high)
    )
    assert (before.index or 0) <= (after.index or 0) + 1e-9
    assert (before.level or 0) <= (after.level or 0)


@settings(max_examples=100)
@given(made=some_answers(), mode=MODES, question=st.sampled_from(LEVELLED), level=st.integers(0, 4))
def test_dont_know_never_beats_an_answer(
    made: Answers, mode: Mode, question: SingleChoice, level: int
) -> None:
    known = score(BANK, made.with_answer(Answer(question=question.id, value=check(question, level))), mode)
    unknown = score(BANK, made.with_answer(Answer(question=question.id, state=State.DONT_KNOW)), mode)
    assert (unknown.index or 0) <= (known.index or 0) + 1e-9
    assert (unknown.level or 0) <= (known.level or 0)


@settings(max_examples=60)
@given(made=some_answers(), mode=MODES)
def test_the_plan_keeps_its_promises(made: Answers, mode: Mode) -> None:
    card = score(BANK, made, mode)
    plan = make_plan(BANK, made, card)
    where = {c.id: place for place, stage in enumerate(plan.stages) for c in stage.planned}
    for one in plan.planned:
        assert all(need in where and where[need] <= where[one.id] for need in one.needs)
    for stage in plan.stages:
        waits_for_no_budget = any(c.reserved or c.rank == ACUTE for c in stage.planned)
        assert stage.hours_planned <= stage.hours_available + 1e-9 or waits_for_no_budget
    assert plan.recurring_hours <= 0.6 * plan.hours_per_week + 1e-9
    assert make_plan(BANK, made, card) == plan


@settings(max_examples=40)
@given(made=some_answers(), mode=MODES)
def test_an_answer_that_sleeps_changes_nothing(made: Answers, mode: Mode) -> None:
    card = score(BANK, made, mode)
    asleep = [question for question in made if question not in card.live]
    awake = made
    for question in asleep:
        awake = awake.without(question)
    again = score(BANK, awake, mode)
    assert (again.index, again.level, again.confidence) == (card.index, card.level, card.confidence)
