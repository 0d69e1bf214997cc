"""What is said to audits: hostile texts, values of every kind with what should become of them, odd times."""

from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

from hypothesis import strategies as st

from audit.core.answers import Amount, Grid, Picked, Ticked, Value
from audit.core.checking import LONGEST_LINE
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.questions import Derived, Matrix, MultiChoice, Number, Question, SingleChoice
from benchmarks.fire.out import strings
from tests.session.expected import BANK

PICKS = st.integers(0, 999)
"""Which of those that are there."""
CANARIES = st.integers(0, 40).map(lambda number: f"Kanarie{number}vogel")
"""Words that are looked for after they were deleted."""
_NAUGHTY = strings()
TEXTS = (
    CANARIES
    | st.integers(0, len(_NAUGHTY) - 1).map(lambda number: _NAUGHTY[number])
    | st.text(st.characters(codec="utf-8", exclude_characters="\0"))
)
LINES = TEXTS.map(lambda text: text[:LONGEST_LINE].strip())
BAD = st.sampled_from(["\0", "Hu\0ber", "\ud83d", "halb \udcff", "x" * 10_001])
"""What no text may hold."""
NAMES = st.sampled_from(["Huber", "HUBER ", "Müller & Söhne KG"]) | LINES
CLIENTS = st.builds(
    Client, name=NAMES, sector=st.just("") | LINES, contact=st.just("") | LINES, place=st.just("") | LINES
)
PROFILES = st.builds(
    Profile,
    client=CLIENTS,
    contacts=st.lists(st.builds(Contact, name=LINES, mail=LINES), max_size=2).map(tuple),
    note=TEXTS,
    keep_until=st.none() | st.dates(),
)
MOMENTS = st.datetimes(
    datetime(1970, 1, 2),  # noqa: DTZ001 - the zones are drawn beside it
    datetime(2120, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | st.integers(-840, 840).map(lambda m: timezone(timedelta(minutes=m))),
)
OFTEN = ("PRO-1", "PRO-4", "PRO-5", "LIS-1", "AUD-3", "CHA-1", "CON-3", "CON-9", "CRI-1", "GOV-2", "MEA-2")
"""Questions of every kind, and those that others hang on: few, so that they meet again."""
ASKED = tuple(question for question in BANK.questions if not isinstance(question, Derived))
QUESTIONS = st.sampled_from(OFTEN) | st.sampled_from([question.id for question in ASKED])
ACTIONS = st.sampled_from([action.id for action in BANK.actions[:6]])


class Raw(NamedTuple):
    """What is typed or picked, and the value that should come of it."""

    question: str
    raw: object
    value: Value


def _raw(question: Question) -> st.SearchStrategy[Raw]:
    match question:
        case SingleChoice():
            return st.sampled_from(question.options).map(lambda one: Raw(question.id, one.id, Picked(one.id)))
        case MultiChoice(checklist=True):
            marks = st.fixed_dictionaries(
                {one.id: st.sampled_from([True, False, "not_applicable"]) for one in question.options}
            )
            return marks.map(lambda marked: Raw(question.id, marked, _marked(marked)))
        case MultiChoice():
            ids = st.lists(
                st.sampled_from([one.id for one in question.options]), min_size=question.at_least, unique=True
            )
            return ids.map(lambda chosen: Raw(question.id, chosen, Ticked(frozenset(chosen))))
        case Number():
            low, high = int(question.minimum), int(question.maximum)
            return st.integers(low, high).map(lambda n: Raw(question.id, n, Amount(float(n))))
        case Matrix():
            return st.dictionaries(st.sampled_from([row.id for row in question.rows]), _row(question)).map(
                lambda rows: Raw(question.id, rows, _grid(question, rows))
            )
        case _:
            raise TypeError(question.id)


def _marked(marks: dict[str, object]) -> Ticked:
    return Ticked(
        frozenset(item for item, mark in marks.items() if mark is True),
        frozenset(item for item, mark in marks.items() if mark == "not_applicable"),
    )


Row = dict[str, str | int]


def _row(question: Matrix) -> st.SearchStrategy[Row]:
    first, *rest = question.columns
    required = {first.id: st.sampled_from([option.id for option in first.options])}
    others = {one.id: st.integers(0, 10**12) if one.number else LINES for one in rest}
    return st.fixed_dictionaries(required, optional=others)


def _grid(question: Matrix, rows: dict[str, Row]) -> Grid:
    first = question.columns[0].id
    return Grid(
        {
            row: {
                column: float(cell) if isinstance(cell, int) else cell
                for column, cell in cells.items()
                if cell != ""
            }
            for row, cells in rows.items()
            if cells[first] != question.empty
        }
    )


RAW = QUESTIONS.flatmap(lambda question: _raw(BANK.question_by_id[question]))


def _choice(action: str, kind: Kind, horizon: int, owner: str, note: str, ahead_of: str) -> Choice:
    dated = kind in {Kind.PIN, Kind.REDATE}
    return Choice(
        action=action,
        kind=kind,
        horizon=horizon if dated else None,
        owner=owner,
        note=note,
        ahead_of=ahead_of,
    )


CHOICES = st.builds(
    _choice, ACTIONS, st.sampled_from(Kind), st.integers(0, 4), LINES, TEXTS, st.just("") | ACTIONS
)
