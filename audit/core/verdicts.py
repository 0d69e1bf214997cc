"""What to do with each channel: keep it, let it rest, or close it; and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from audit.core.answers import Amount, Cell, Grid
from audit.core.bank import Bank
from audit.core.questions import Matrix, Option
from audit.core.situation import Standing
from audit.core.text import Text

Reason = Literal[
    "keep",
    "keep_without_purpose",
    "keep_irregular",
    "keep_always",
    "revive_always",
    "rest_hours",
    "rest_without_purpose",
    "rest_marked",
    "rest_orphaned",
    "close",
]


class Verdict(StrEnum):
    """What to do with a channel."""

    KEEP = "keep"
    REST = "rest"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRules:
    """Where the channels stand among the answers, what their states mean, and how the verdicts are worded."""

    question: str
    state: str
    purpose: str
    followers: str
    open: str
    """Columns of the question."""
    active: frozenset[str]
    irregular: frozenset[str]
    orphaned: frozenset[str]
    resting: frozenset[str]
    """Options of the state column; with any other there is no channel."""
    always: frozenset[str]
    """Rows that are kept whatever the hours, and take none of them."""
    hours_each: float
    """Hours a week that a channel needs to be worth keeping."""
    verdicts: Mapping[Verdict, Text]
    reasons: Mapping[Reason, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelVerdict:
    """A channel, and what to do with it."""

    channel: Option
    state: str
    """Option of the state column."""
    verdict: Verdict
    reason: Text
    purpose: str
    """In the firm's own words; '' where none was given."""
    followers: float | None
    open: float | None
    always: bool
    """Kept whatever the hours."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A channel as it was described."""

    channel: Option
    state: str
    purpose: str
    followers: float | None
    open: float | None


def verdicts(bank: Bank, rules: ChannelRules, standing: Standing) -> tuple[ChannelVerdict, ...]:
    """A verdict on every channel that there is, in the order of the question's rows."""
    rows = _rows(bank, rules, standing)
    affordable = _affordable(bank, rules, standing, rows)
    return tuple(_verdict(rules, row, affordable) for row in rows)


def _rows(bank: Bank, rules: ChannelRules, standing: Standing) -> tuple[_Row, ...]:
    question = bank.question_by_id[rules.question]
    answer = standing.answers.by_question.get(rules.question)
    grid = answer.value if answer is not None and standing.is_live(rules.question) else None
    if not isinstance(question, Matrix) or not isinstance(grid, Grid):
        return ()
    there = rules.active | rules.irregular | rules.orphaned | rules.resting
    return tuple(
        _row(rules, channel, grid) for channel in question.rows if grid.cell(channel.id, rules.state) in there
    )


def _row(rules: ChannelRules, channel: Option, grid: Grid) -> _Row:
    return _Row(
        channel=channel,
        state=str(grid.cell(channel.id, rules.state)),
        purpose=str(grid.cell(channel.id, rules.purpose) or "").strip(),
        followers=_number(grid.cell(channel.id, rules.followers)),
        open=_number(grid.cell(channel.id, rules.open)),
    )


def _number(cell: Cell | None) -> float | None:
    return float(cell) if isinstance(cell, int | float) else None


def _affordable(
    bank: Bank, rules: ChannelRules, standing: Standing, rows: tuple[_Row, ...]
) -> frozenset[str]:
    """The channels that the hours are enough for: those with a purpose first, then the livelier ones."""
    living = [
        row
        for row in rows
        if row.state in rules.active | rules.irregular and row.channel.id not in rules.always
    ]
    hours = standing.answer(bank.plan.hours_question)
    if hours is None or not isinstance(hours.value, Amount):
        return frozenset(row.channel.id for row in living)
    room = max(1, int(hours.value.number / rules.hours_each))
    living.sort(key=lambda row: (not row.purpose, row.state not in rules.active, -(row.open or 0)))
    return frozenset(row.channel.id for row in living[:room])


def _verdict(rules: ChannelRules, row: _Row, affordable: frozenset[str]) -> ChannelVerdict:
    verdict, reason = _judged(rules, row, affordable)
    return ChannelVerdict(
        channel=row.channel,
        state=row.state,
        verdict=verdict,
        reason=rules.reasons[reason],
        purpose=row.purpose,
        followers=row.followers,
        open=row.open,
        always=row.channel.id in rules.always,
    )


def _judged(rules: ChannelRules, row: _Row, affordable: frozenset[str]) -> tuple[Verdict, Reason]:
    active = row.state in rules.active
    if row.channel.id in rules.always:
        return Verdict.KEEP, "keep_always" if active else "revive_always"
    if row.state in rules.resting:
        return Verdict.REST, "rest_marked"
    if row.state in rules.orphaned:
        return (Verdict.REST, "rest_orphaned") if row.purpose else (Verdict.CLOSE, "close")
    if row.channel.id not in affordable:
        return Verdict.REST, "rest_hours"
    if active:
        return Verdict.KEEP, "keep" if row.purpose else "keep_without_purpose"
    return (Verdict.KEEP, "keep_irregular") if row.purpose else (Verdict.REST, "rest_without_purpose")
