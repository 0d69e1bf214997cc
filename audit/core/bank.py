"""A question bank as one value: what is asked, how it is judged, what it leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from audit.core.actions import Action, Seed
from audit.core.conditions import Condition
from audit.core.judging import Check, Dimension, Gate, Level, NamedCondition, Track
from audit.core.planning_rules import PlanRules
from audit.core.questions import Number, Question
from audit.core.text import Text


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

    @property
    def hours_question(self) -> Number | None:
        """The question for the hours a week that the plan is cut to, if it asks for a number."""
        question = self.question_by_id.get(self.plan.hours_question)
        return question if isinstance(question, Number) else None

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
