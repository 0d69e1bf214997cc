"""Banks of a few questions, small enough to try every way of answering them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, combinations, product

from audit.core.answers import Amount, Answer, Answers, Cell, Grid, Picked, State, Ticked, Value, Words
from audit.core.bank import Bank
from audit.core.conditions import Condition, Mentions
from audit.core.interview import live_questions
from audit.core.judging import Badge, Clause, Dimension, Gate, Level, NamedCondition, Track
from audit.core.mode import Mode
from audit.core.questions import Column, Matrix, MultiChoice, Number, Option, Question, SingleChoice
from audit.core.scorecard import NORMAL, Scorecard
from audit.core.scoring import score
from audit.core.situation import Standing
from tests.one_of_each import ASK, PLAN, T, options

FULL_LEVELS = tuple(Level(number, T, T, begins_at) for number, begins_at in enumerate((0, 20, 40, 60, 80), 1))


def scale(id_: str, dimension: str, *levels: float, **more: object) -> SingleChoice:
    """A scored choice of these levels."""
    given = tuple(Option(str(level), T, level) for level in levels or (0, 1, 2, 3, 4))
    common = {"ask": ASK, "why": T, "weight": 1.0, "quick": True, **more}
    return SingleChoice(id=id_, dimension=dimension, options=given, **common)  # type: ignore[arg-type]


def choice(id_: str, *ids: str, **more: object) -> SingleChoice:
    """An unscored choice."""
    common = {"ask": ASK, "why": T, "quick": True, **more}
    return SingleChoice(id=id_, dimension="PRO", options=options(*ids), **common)  # type: ignore[arg-type]


def gate(cap: int, *conditions: Condition, tracks: frozenset[str] = frozenset({NORMAL})) -> Gate:
    """A gate with one clause per condition."""
    clauses = tuple(Clause(when=when, because=T, tracks=tracks) for when in conditions)
    return Gate(id=f"G{cap}", cap=cap, clauses=clauses, name=T, lift=T, knock_out=False)


def track(when: Condition, *leaves_out: str) -> Track:
    """A track called aside."""
    badge = Badge("any", 0, T, T)
    return Track(
        id="aside", when=when, name=T, leaves_out=frozenset(leaves_out), badges=(badge,), capped_badge="any"
    )


def bank(
    questions: Iterable[Question],
    *,
    gates: Iterable[Gate] = (),
    tracks: Iterable[Track] = (),
    flags: Iterable[NamedCondition] = (),
    weights: Iterable[tuple[str, float]] = (("A", 3.0), ("B", 2.0), ("C", 1.0)),
) -> Bank:
    """A bank of these questions; dimensions that no question is of are left out."""
    questions = tuple(questions)
    used = {question.dimension for question in questions}
    rated = tuple(Dimension(id=id_, name=T, weight=weight) for id_, weight in weights if id_ in used)
    return Bank(
        id="small",
        version="1.0.0",
        title=T,
        digest="",
        levels=FULL_LEVELS,
        dimensions=(Dimension(id="PRO", name=T, weight=0.0), *rated),
        questions=questions,
        flags=tuple(flags),
        gates=tuple(gates),
        checks=(),
        tracks=tuple(tracks),
        actions=(),
        seeds=(),
        plan=PLAN,
    )


# Every way of answering, written down plainly: the yardstick that the clever way is held against.


def completions(of: Bank, answers: Answers, mode: Mode) -> Iterator[Answers]:
    """All answers in which nothing that is asked is open, and what was settled is as it was."""
    missing = next((q for q in live_questions(of, answers, mode) if _is_open(answers, q)), None)
    if missing is None:
        yield answers
        return
    for answer in every_answer(missing, mode, _notes(of, missing)):
        for done in completions(of, answers.with_answer(answer), mode):
            if answer.state is not State.NOT_APPLICABLE or Standing(of, done).may_not_apply(missing.id):
                yield done


def _is_open(answers: Answers, question: Question) -> bool:
    answer = answers.by_question.get(question.id)
    return answer is None or answer.state in {State.OPEN, State.DONT_KNOW}


def _notes(of: Bank, question: Question) -> tuple[str, ...]:
    """The notes that a gate can tell apart."""
    conditions = [clause.when for gate in of.gates for clause in gate.clauses]
    asked = [c for c in conditions if isinstance(c, Mentions) and question.id in c.questions]
    return ("", *(word for condition in asked for word in condition.words))


def every_answer(question: Question, mode: Mode, notes: tuple[str, ...] = ("",)) -> Iterator[Answer]:
    """All answers: every value, with and without evidence, real and hypothetical, and not applicable."""
    yield from (replace(answer, note=note) for answer in _every_answer(question, mode) for note in notes)


def _every_answer(question: Question, mode: Mode) -> Iterator[Answer]:
    for value in every_value(question, mode):
        for evidence in ("", "Liste", "1", "4") if question.evidence is not None else ("",):
            yield Answer(question=question.id, value=value, evidence=evidence)
            if isinstance(question, SingleChoice) and question.hypothetical:
                yield Answer(question=question.id, value=value, evidence=evidence, hypothetical=True)
    if question.may_be_not_applicable:
        yield Answer(question=question.id, state=State.NOT_APPLICABLE)


def every_value(question: Question, mode: Mode) -> Iterator[Value]:
    """All values; of numbers that may be fractions, every eighth."""
    match question:
        case SingleChoice():
            yield from (Picked(option.id) for option in question.options)
        case MultiChoice():
            yield from _every_ticked(question)
        case Number():
            steps = 1 if question.whole else 8
            first, last = int(question.minimum * steps), int(question.maximum * steps)
            yield from (Amount(number / steps) for number in range(first, last + 1))
        case Matrix():
            yield from _every_grid(question, mode)
        case _:
            yield Words("Wort")


def _every_ticked(question: MultiChoice) -> Iterator[Ticked]:
    ids = [option.id for option in question.options]
    for chosen in _subsets(ids):
        for away in _subsets([i for i in ids if i not in chosen]) if question.checklist else [()]:
            if len(chosen) >= question.at_least:
                yield Ticked(frozenset(chosen), frozenset(away))


def _subsets(ids: list[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(ids, size) for size in range(len(ids) + 1))


def _every_grid(question: Matrix, mode: Mode) -> Iterator[Grid]:
    for rows in product(*([*_every_row(question, mode)] for _ in question.rows)):
        cells = {row.id: filled for row, filled in zip(question.rows, rows, strict=True) if filled}
        yield Grid(cells)


def _every_row(question: Matrix, mode: Mode) -> Iterator[dict[str, Cell]]:
    yield {}
    first, *rest = question.columns
    for option in first.options:
        if option.id != question.empty:
            for cells in product(*(_every_cell(column, mode) for column in rest)):
                yield {first.id: option.id, **{column: cell for column, cell in cells if cell != ""}}


def _every_cell(column: Column, mode: Mode) -> list[tuple[str, Cell]]:
    if mode is Mode.QUICK and not column.quick:
        return [(column.id, "")]
    cells: list[Cell] = [option.id for option in column.options]
    if not column.options:
        cells = [0.0, 1.0, 2.0, 3.0] if column.number else ["Wort"]
    return [(column.id, cell) for cell in ["", *cells]]


def all_cards(of: Bank, answers: Answers, mode: Mode) -> list[Scorecard]:
    """The scorecards of all completions."""
    return [score(of, done, mode) for done in completions(of, answers, mode)]
