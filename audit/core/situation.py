"""What conditions are asked about: the answers of an audit and, once they are there, its scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from audit.core.answers import Amount, Answer, Answers, Picked, State
from audit.core.bank import Bank
from audit.core.conditions import ALWAYS
from audit.core.holding import holds
from audit.core.mode import Mode
from audit.core.questions import Number, Question, SingleChoice
from audit.core.scorecard import Item, Scorecard


def asked_in(question: Question, mode: Mode) -> bool:
    """Whether an interview of this mode asks the question at all."""
    return mode is Mode.FULL or question.quick or question.quick_context


def scored_in(question: Question, mode: Mode) -> bool:
    """Whether an interview of this mode scores the question."""
    return question.weight > 0 and (mode is Mode.FULL or question.quick)


def _assumed(question: Question) -> Answer | None:
    """The answer that stands in while the real one is unknown."""
    match question:
        case SingleChoice(assume=str(option)):
            return Answer(question=question.id, value=Picked(option))
        case Number(assume=float() | int() as number):
            return Answer(question=question.id, value=Amount(number))
        case _:
            return None


@dataclass(slots=True)
class Standing:
    """The situation of one audit; liveness and flags are worked out once."""

    bank: Bank
    answers: Answers
    items: Mapping[str, Item] = field(default_factory=dict)
    dimensions: Mapping[str, float] = field(default_factory=dict)
    facts: Mapping[str, float] = field(default_factory=dict)
    unknown_counts_as: float = 0.0
    """The score of an unknown answer: 0 in scoring, 1 where it may call for an action."""
    _live: dict[str, bool] = field(default_factory=dict)
    _flags: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        bank: Bank,
        answers: Answers,
        card: Scorecard,
        items: Iterable[Item],
        *,
        unknown_counts_as: float = 0.0,
    ) -> "Standing":
        """The situation after scoring; `items` are those whose scores conditions may ask for."""
        return cls(
            bank,
            answers,
            items={item.question: item for item in items},
            dimensions=card.dimension_scores,
            facts={
                "unknown_count": card.unknown_count,
                "unknown_share": card.unknown_share,
                "proof": card.confidence.proof,
                "quick": float(card.mode is Mode.QUICK),
            },
            unknown_counts_as=unknown_counts_as,
        )

    def answer(self, question: str) -> Answer | None:
        """The answer that counts: the one given, or the one assumed in its place."""
        answer = self.answers.by_question.get(question)
        if answer is None or answer.value is not None:
            return answer or _assumed(self.bank.question_by_id[question])
        if answer.state is State.NOT_APPLICABLE:
            return answer if self.may_not_apply(question) else None
        return _assumed(self.bank.question_by_id[question]) or answer

    def is_live(self, question: str) -> bool:
        """Whether the question's condition holds, or hangs on an answer not yet known."""
        known = self._live.get(question)
        if known is None:
            when = self.bank.question_by_id[question].when
            known = when is ALWAYS or holds(when, self) is not False
            self._live[question] = known
        return known

    def may_not_apply(self, question: str) -> bool:
        """Whether 'not applicable' counts as an answer to this question, as the others stand."""
        return holds(self.bank.question_by_id[question].not_applicable_when, self) is not False

    def score(self, question: str, *, claimed: bool) -> float | None:
        """What a question counts; None where it is not rated."""
        item = self.items.get(question)
        if item is None:
            return None
        if item.unknown:
            return None if claimed else self.unknown_counts_as
        return item.claimed if claimed else item.score

    def dimension(self, dimension: str) -> float | None:
        """The score of a dimension that is rated."""
        return self.dimensions.get(dimension)

    def rated_dimensions(self) -> Mapping[str, float]:
        """The scores of all dimensions that are rated."""
        return self.dimensions

    def fact(self, name: str) -> float:
        """A figure about the audit."""
        return self.facts[name]

    def flag(self, flag: str) -> bool:
        """Whether a named condition holds; what hangs on an open answer does not."""
        known = self._flags.get(flag)
        if known is None:
            known = holds(self.bank.flag_by_id[flag], self) is True
            self._flags[flag] = known
        return known

    def outcome(self, action: str) -> str | None:
        """What came of an action."""
        return self.answers.outcomes.get(action)
