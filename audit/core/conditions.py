"""Conditions as trees of data: what can be said about answers and scores. Whether they hold: core/holding."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.core.bounds import Bounds


@dataclass(frozen=True, slots=True)
class Is:
    """The option picked is one of these."""

    question: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Includes:
    """At least one of these options is ticked."""

    question: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lacks:
    """A checklist's item applies and is not ticked."""

    question: str
    option: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number lies within bounds."""

    question: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Rows:
    """The number of a matrix's rows whose cell holds one of these values lies within bounds."""

    question: str
    column: str
    any_of: frozenset[str]
    bounds: Bounds
    leave_out: frozenset[str] = frozenset()
    """Rows that do not count."""


@dataclass(frozen=True, slots=True)
class RowSum:
    """The sum of a matrix's numeric column over some rows lies within bounds; empty cells count nothing."""

    question: str
    column: str
    rows: frozenset[str]
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a question, 0 to 4, lies within bounds; unrated questions make it false."""

    question: str
    bounds: Bounds
    claimed: bool = False
    """Take the score as answered, before an unproven 4 is counted as 3."""


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """The score of a dimension, 0 to 100, lies within bounds; false where it is not rated."""

    dimension: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class AnyDimension:
    """Some rated dimension's score lies within bounds."""

    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure about the audit lies within bounds: unknown_count, unknown_share, proof, quick."""

    name: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Unproven:
    """The question is live, and nobody knows (don't know, declined) or it has not been answered."""

    question: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The question was asked and nobody knows, or it was declined."""

    question: str


@dataclass(frozen=True, slots=True)
class Hypothetical:
    """The answer says what one would do."""

    question: str


@dataclass(frozen=True, slots=True)
class NoEvidence:
    """The question is answered, and nothing is given as evidence."""

    question: str


@dataclass(frozen=True, slots=True)
class EvidenceNumber:
    """The first number in the evidence lies within bounds; false where there is none."""

    question: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Mentions:
    """One of these words stands in the evidence, the note or the `ask` of one of these questions."""

    questions: frozenset[str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A condition that the bank gives a name."""

    id: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """An action that ends in a decision ended in one of these."""

    action: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


AboutAnswer = Is | Includes | Lacks | Number | Rows | RowSum
AboutScore = Score | DimensionScore | AnyDimension | Fact
AboutProof = Unproven | Unknown | Hypothetical | NoEvidence | EvidenceNumber | Mentions
Condition = AboutAnswer | AboutScore | AboutProof | Flag | Outcome | AllOf | AnyOf | Not

ALWAYS = AllOf(())


def questions_in(condition: Condition) -> Iterator[str]:
    """The ids of all questions that a condition refers to."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from questions_in(part)
        case Not(part):
            yield from questions_in(part)
        case Mentions(questions):
            yield from sorted(questions)
        case DimensionScore() | AnyDimension() | Fact() | Flag() | Outcome():
            return
        case _:
            yield condition.question
