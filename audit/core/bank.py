"""The question bank as values: what is asked, how it scores, what it leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from audit.core.conditions import ALWAYS, Bounds, Condition
from audit.core.planning_rules import PlanRules
from audit.core.text import Text

TOP = 4.0
"""The highest score of a question."""


# How an answer becomes a score, 0 to TOP.


@dataclass(frozen=True, slots=True)
class ByLevel:
    """The level of the option picked."""


@dataclass(frozen=True, slots=True)
class Band:
    """A level, and the numbers that give it."""

    level: float
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The level of the first band that a number lies in."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """The level of the first band that the number of ticked options lies in."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What must be true of the ticked options; all that is given must hold."""

    none: bool = False
    only: frozenset[str] | None = None
    """Something is ticked, and nothing but these."""
    includes: frozenset[str] | None = None
    """At least one of these."""
    count: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A level for a pattern of ticked options."""

    when: Chosen
    level: float


@dataclass(frozen=True, slots=True)
class FirstMatch:
    """The level of the first pattern that fits."""

    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """TOP times ticked items over applicable items."""


@dataclass(frozen=True, slots=True)
class MeanOfRows:
    """The mean, over all rows, of the points that a column's choice gives; an empty row counts as `empty`."""

    column: str
    points: Mapping[str, float]
    empty: str


@dataclass(frozen=True, slots=True)
class ShareOfRows:
    """TOP times the good rows over the rows that count, less a malus, not below 0, in steps.

    A row counts when its `column` holds one of `counts`; it is good when it also holds one of `good` and its
    `filled` column is not empty. No rows that count: 0.
    """

    column: str
    counts: frozenset[str]
    good: frozenset[str]
    filled: str
    malus: float
    malus_if_any: frozenset[str]
    step: float


@dataclass(frozen=True, slots=True)
class RatioToRows:
    """The band of a number divided by a count of matrix rows; none while either is unknown or no row is."""

    number: str
    matrix: str
    column: str
    any_of: frozenset[str]
    leave_out: frozenset[str]
    bands: tuple[Band, ...]


MultiRule = Count | FirstMatch | Share


# The questions.


@dataclass(frozen=True, slots=True)
class Ask:
    """The question in two voices: to a client in an interview, and to oneself."""

    interview: Text
    self: Text


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer; `level` is its score where the question is scored by it."""

    id: str
    text: Text
    level: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a matrix: a choice when it has options, else a number, else words."""

    id: str
    title: Text
    options: tuple[Option, ...] = ()
    number: bool = False
    quick: bool = True
    """Whether the quick interview asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseQuestion:
    """What every question has."""

    id: str
    dimension: str
    ask: Ask
    why: Text
    heard: Text | None = None
    """One sentence that mirrors the answer back, with {answer} in it."""
    probe: Text | None = None
    """A hint for the interviewer."""
    evidence: Text | None = None
    """What to show for the answer; where there is one, an unproven 4 counts as 3."""
    weight: float = 0.0
    """Weight within its dimension; 0 where it is not scored."""
    seconds: int = 30
    quick: bool = False
    """Part of the quick interview, and scored there."""
    quick_context: bool = False
    """Asked in the quick interview for what hangs on it, but not scored there."""
    when: Condition = ALWAYS
    may_be_not_applicable: bool = False
    not_applicable_when: Condition = ALWAYS
    """What must not be false for 'not applicable' to be a possible answer."""
    follows: str = ""
    """The question that this one is a follow-up to."""
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoice(BaseQuestion):
    """One option of several."""

    options: tuple[Option, ...]
    assume: str | None = None
    """The option taken while the answer is unknown; the quick interview shows it preselected."""
    hypothetical: Text | None = None
    """'It never happened': asks what one would do instead; such an answer counts 3 at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiChoice(BaseQuestion):
    """Any number of options; `checklist`: each item is done, not done or not applicable."""

    options: tuple[Option, ...]
    score: MultiRule | None = None
    checklist: bool = False
    at_least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(BaseQuestion):
    """A number."""

    minimum: float = 0.0
    maximum: float
    whole: bool = True
    unit: Text | None = None
    score: Thresholds | None = None
    assume: float | None = None
    """The number that the plan takes while the answer is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix(BaseQuestion):
    """Rows by columns; the first column is a choice, and decides whether the rest of a row is asked."""

    rows: tuple[Option, ...]
    columns: tuple[Column, ...]
    empty: str
    """The option of the first column that an untouched row stands for."""
    score: MeanOfRows | ShareOfRows | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeText(BaseQuestion):
    """A text in one's own words."""

    lines: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived(BaseQuestion):
    """Computed from other answers, never asked; `options` name its levels."""

    score: RatioToRows
    options: tuple[Option, ...]


Question = SingleChoice | MultiChoice | Number | Matrix | FreeText | Derived


# What the answers lead to.


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the whole, 1 upwards; it begins at an index."""

    number: int
    name: Text
    description: Text
    begins_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension; weight 0 means a section that is asked but not rated."""

    id: str
    name: Text
    weight: float
    reason: Text | None = None
    """Why it weighs so much."""
    first: bool = False
    """Named in the mission: shown before the others."""
    levels: tuple[Text, ...] = ()
    """The behaviour that marks each level, 1 upwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One way for a gate to hold, and what lifts it again."""

    when: Condition
    because: Text
    lifted_by: tuple[str, ...] = ()
    """Actions; empty where any action of the dimensions that are too low will do."""
    tracks: frozenset[str] = frozenset({"normal"})
    """The tracks on which it speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Caps the level while one of its clauses holds."""

    id: str
    cap: int
    clauses: tuple[Clause, ...]
    name: Text
    lift: Text
    """How to lift it, in a sentence."""
    knock_out: bool
    """A single answer is enough to close it."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A contradiction between answers."""

    id: str
    when: Condition
    questions: tuple[str, ...]
    """The answers to lay side by side."""
    says: Text
    """The contradiction, put politely."""


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A condition with a name, for use in other conditions."""

    id: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Badge:
    """What is printed instead of a level, from an index on."""

    id: str
    begins_at: float
    name: Text
    description: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Another way to be judged: dimensions left out, a badge in place of a level."""

    id: str
    when: Condition
    name: Text
    leaves_out: frozenset[str]
    badges: tuple[Badge, ...]
    """Highest first."""
    capped_badge: str
    """The best badge while a gate with a cap of 2 or less holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A condition that calls for an action; `question` is the one whose score it is about, if any."""

    when: Condition
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to do."""

    id: str
    dimension: str
    title: Text
    triggers: tuple[Trigger, ...]
    guard: Condition
    impact: int
    effort: int
    horizon: int
    """Index into the plan's horizons."""
    owner: Text
    first_step: Text
    steps: tuple[Text, ...] = ()
    measure: Text
    """The figure that shows it worked, as a formula in words."""
    target: Text
    obstacle: Text | None = None
    hours: float
    """Once, for a firm of 50 to 249 people."""
    hours_per_week: float
    needs: tuple[str, ...] = ()
    serves: frozenset[str] = frozenset()
    """Goals, as option ids of the bank's goals question."""
    outcomes: tuple[Option, ...] = ()
    """Where it ends in a decision: the decisions."""
    tags: frozenset[str] = frozenset()
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A statement of the texts that the bank was made from, and what carries it."""

    id: str
    kind: str
    text: Text
    asked_by: tuple[str, ...] = ()
    advised_by: tuple[str, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Bank:
    """A question bank, whole and checked."""

    id: str
    version: str
    title: Text
    digest: str
    """SHA-256 of the bank's files, in hex."""
    levels: tuple[Level, ...]
    dimensions: tuple[Dimension, ...]
    """In the order of the report."""
    questions: tuple[Question, ...]
    """In the order of asking."""
    flags: tuple[NamedCondition, ...]
    gates: tuple[Gate, ...]
    checks: tuple[Check, ...]
    tracks: tuple[Track, ...]
    actions: tuple[Action, ...]
    seeds: tuple[Seed, ...]
    plan: PlanRules

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """All questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def action_by_id(self) -> Mapping[str, Action]:
        """All actions by id."""
        return {action.id: action for action in self.actions}

    @cached_property
    def dimension_by_id(self) -> Mapping[str, Dimension]:
        """All dimensions by id."""
        return {dimension.id: dimension for dimension in self.dimensions}

    @cached_property
    def rated_dimensions(self) -> tuple[Dimension, ...]:
        """The dimensions that carry weight."""
        return tuple(dimension for dimension in self.dimensions if dimension.weight)

    @cached_property
    def scored_questions(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions that carry weight, by dimension."""
        return {
            dimension.id: tuple(q for q in self.questions if q.dimension == dimension.id and q.weight)
            for dimension in self.rated_dimensions
        }

    @cached_property
    def flag_by_id(self) -> Mapping[str, Condition]:
        """All named conditions by name."""
        return {flag.id: flag.when for flag in self.flags}
