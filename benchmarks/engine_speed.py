"""How long the engine takes, and how that grows with the number of questions and of stored audits.

    python benchmarks/engine_speed.py [SECONDS]

Prints medians in milliseconds, with the fastest run in brackets. SECONDS is how long each figure may be
measured (default 1), after one run that warms up. The larger banks are the real one several times over: every
scored question and every action again under another name, in the same dimensions, with their conditions among
themselves. The answers fire almost every action, which is the most that planning can be given to do.
"""

import gc
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import median
from typing import cast

from audit.banks.compiled import packed, read_copy, rebuilt, write_copy
from audit.banks.load import load_bank
from audit.core.actions import Action
from audit.core.answers import Answer, Answers
from audit.core.bank import Bank
from audit.core.checking import check
from audit.core.choices import Choice, Kind
from audit.core.cohort import Row, cohort
from audit.core.comparison import Snapshot, compare
from audit.core.mode import Mode
from audit.core.planning import make_plan
from audit.core.possible import most_telling, possible
from audit.core.projection import gains, project
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.respondents import merge, spread
from audit.core.scoring import score

ROOT = Path(__file__).parent.parent
QUESTIONS = ROOT / "questions" / "social-media"
TIMES = (1, 10, 100)
"""How many times over the questions are there."""
AUDITS = (1_000, 10_000, 100_000)
FRESH = 7
"""New processes for what is measured from a cold start."""
SLOW = {"gains of all actions": 10, "project, cheapest way up": 1}
"""The largest bank worth waiting for: gains grow with the square, the search looks at up to 4,000 sets."""
MOST_RUNS = 500
DAY = date(2026, 3, 2)


# Measuring.


def milliseconds(work: Callable[[], object], seconds: float) -> str:
    """Median and minimum of as many runs as the time allows; the first only warms up if there are more."""
    gc.collect()
    gc.disable()
    taken = [_once(work)]
    while sum(taken) < seconds * 1000 and len(taken) < MOST_RUNS:
        taken.append(_once(work))
    gc.enable()
    warm = taken[1:] or taken
    return f"{_figure(median(warm))} ({_figure(min(warm))})"


def _once(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _figure(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"


# Banks and answers.


def times_over(bank: Bank, times: int) -> Bank:
    """The bank with its scored questions and its actions so many times over."""
    scored = [question.id for question in bank.questions if question.weight]
    actions = [action.id for action in bank.actions]
    names = ({id_: f"{id_}-{copy}" for id_ in (*scored, *actions)} for copy in range(1, times))
    copies = [_renamed(bank, new) for new in names]
    asked = chain.from_iterable((q for q in copy[0] if q.id not in bank.question_by_id) for copy in copies)
    more = chain.from_iterable(copy[1] for copy in copies)
    return replace(bank, questions=(*bank.questions, *asked), actions=(*bank.actions, *more))


def _renamed(bank: Bank, names: dict[str, str]) -> tuple[tuple[Question, ...], tuple[Action, ...]]:
    both = rebuilt(_with_names(packed((bank.questions, bank.actions)), names))
    return cast("tuple[tuple[Question, ...], tuple[Action, ...]]", both)


def _with_names(value: object, names: dict[str, str]) -> object:
    match value:
        case str():
            return names.get(value, value)
        case list():
            return [_with_names(each, names) for each in value]
        case dict():
            return {key: _with_names(each, names) for key, each in value.items()}
        case _:
            return value


def weak_answers(bank: Bank) -> Answers:
    """A firm that does most things badly, all questions answered."""
    answers = ((question.id, _weak(question)) for question in bank.questions)
    return Answers({id_: answer for id_, answer in answers if answer is not None})


def _weak(question: Question) -> Answer | None:
    raw: object
    match question:
        case SingleChoice(options=options):
            raw = next((option.id for option in options if option.level == 1), options[0].id)
        case MultiChoice(options=options):
            raw = [options[0].id]
        case Number():
            raw = 10
        case Matrix(rows=rows, columns=columns):
            state = next(option.id for option in columns[0].options if option.id != question.empty)
            raw = {row.id: {columns[0].id: state} for row in rows[:4]}
        case FreeText():
            raw = "so ist es"
        case Derived():
            return None
    return Answer(question=question.id, value=check(question, raw))


# What is measured.

Works = dict[str, Callable[[], object]]


def engine(bank: Bank) -> Works:
    """What is worked out for one audit, or a few of one firm."""
    answers = weak_answers(bank)
    card = score(bank, answers, Mode.FULL)
    plan = make_plan(bank, answers, card)
    choices = [Choice(action=one.id, kind=Kind.REJECT) for one in plan.sequence[:3]]
    some = Answers(dict(list(answers.items())[: len(answers) // 2]))
    half, whole = (
        Snapshot(bank=bank, answers=one, mode=Mode.FULL, card=score(bank, one, Mode.FULL), date=DAY)
        for one in (some, answers)
    )
    firm = {"a": answers, "b": some, "c": answers}
    return {
        "score": lambda: score(bank, answers, Mode.FULL),
        "plan": lambda: make_plan(bank, answers, card),
        "score and plan": lambda: make_plan(bank, answers, score(bank, answers, Mode.FULL)),
        "plan with choices, other hours": lambda: make_plan(bank, answers, card, choices, 3),
        "gains of all actions": lambda: gains(bank, answers, card, plan),
        "project, cheapest way up": lambda: project(bank, answers, card, plan),
        "compare two audits": lambda: compare(half, whole),
        "spread of three respondents": lambda: spread(bank, firm, Mode.FULL),
        "merge three respondents": lambda: merge(bank, firm),
    }


def uncertainty(bank: Bank) -> Works:
    """What can still become of an audit, by how much is answered."""
    everything = list(weak_answers(bank).items())
    works: Works = {}
    for share in (0, 0.5, 1):
        answers = Answers(dict(everything[: round(len(everything) * share)]))
        card = score(bank, answers, Mode.FULL)
        works[f"possible, {share:.0%} answered"] = partial(possible, bank, answers, Mode.FULL)
        works[f"most telling, {share:.0%} answered"] = partial(most_telling, bank, answers, Mode.FULL, card)
    return works


def cohorts() -> Works:
    """Figures over many stored audits."""
    draw = random.Random(1)
    names = ("GOA", "AUD", "CHA", "LIS", "CON", "CRI", "GOV", "MEA")
    rows = [
        Row(
            firm=str(number // 2),
            index=draw.uniform(0, 100),
            dimensions={name: draw.uniform(0, 100) for name in names},
            size=draw.choice(("0-9", "10-49", "50-249")),
            kind=draw.choice(("local", "b2b")),
        )
        for number in range(AUDITS[-1])
    ]
    return {f"cohort of {count:,} audits": partial(cohort, rows[:count]) for count in AUDITS}


COLD = """
import time
begun = time.perf_counter()
from pathlib import Path
from audit.banks.{module} import {function}
found = {function}({arguments})
print((time.perf_counter() - begun) * 1000)
"""


def loading(bank: Bank, folder: Path) -> Iterable[tuple[str, str]]:
    """A bank from its YAML files and from a compiled copy, also in new processes, imports included."""
    copy = write_copy(bank, folder / "copy.json")
    yaml, compiled = f"Path({str(QUESTIONS)!r})", f"Path({str(copy)!r}), {bank.digest!r}"
    yield (
        "bank from YAML, new process",
        fresh(COLD.format(module="load", function="load_bank", arguments=yaml)),
    )
    yield (
        "bank compiled, new process",
        fresh(COLD.format(module="compiled", function="read_copy", arguments=compiled)),
    )
    yield "bank from YAML", milliseconds(lambda: load_bank(QUESTIONS), 1)
    yield "bank compiled", milliseconds(lambda: read_copy(copy, bank.digest), 1)


def fresh(program: str) -> str:
    """Median and minimum of what a program prints, run in new processes."""
    command = [sys.executable, "-c", program]
    runs = [subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout for _ in range(FRESH)]
    taken = [float(run) for run in runs]
    return f"{_figure(median(taken))} ({_figure(min(taken))})"


# What is printed.


def growing(bank: Bank, seconds: float) -> Iterable[tuple[str, ...]]:
    """A line for each kind of work, a column for each size; '–' where it would take minutes."""
    columns = {times: engine(times_over(bank, times)) for times in TIMES}
    for work in columns[1]:
        figures = [
            "–" if work in SLOW and times > SLOW[work] else milliseconds(columns[times][work], seconds)
            for times in TIMES
        ]
        yield work, *figures


def print_row(*cells: str) -> None:
    """A line of a table."""
    print(f"{cells[0]:<34}" + "".join(f"{cell:>22}" for cell in cells[1:]), flush=True)


def main() -> None:
    """Measure everything, and print it."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    bank = load_bank(QUESTIONS)
    print("milliseconds: median (minimum)\n")
    with tempfile.TemporaryDirectory() as folder:
        for name, figure in loading(bank, Path(folder)):
            print_row(name, figure)
    print()
    print_row("", *(f"{len(times_over(bank, times).questions):,} questions" for times in TIMES))
    for row in growing(bank, seconds):
        print_row(*row)
    print()
    for name, work in (uncertainty(bank) | cohorts()).items():
        print_row(name, milliseconds(work, seconds))


if __name__ == "__main__":
    main()
