"""Two audits of one firm: what changed because answers changed, what because the bank did, item by item.

The earlier answers are scored once more with the later bank, as far as they still fit it. From the earlier
index to that one is the bank's share, from there to the later index the answers' share; `points_between`
divides each among the questions, so that the parts sum exactly to the whole.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.checking import check
from audit.core.contributions import Parts, points_between
from audit.core.judging import Check, Gate
from audit.core.mode import Mode
from audit.core.plain import plain
from audit.core.questions import Derived, Question
from audit.core.scorecard import Item, Scorecard
from audit.core.scoring import score
from audit.core.situation import asked_in
from audit.errors import AnswersError


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """An audit as it stood on a day."""

    bank: Bank
    answers: Answers
    mode: Mode
    card: Scorecard
    date: date


class Comparability(StrEnum):
    """How far two audits can be compared."""

    WHOLE = "whole"
    COMMON = "common"
    """A quick and a full one: in the questions that both score."""
    RESCORED = "rescored"
    """The bank's scoring changed: not as printed, only with the earlier answers scored anew."""
    NOT = "not"
    """Two different banks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """A question whose answer or score is not what it was, and what that moved."""

    question: str
    dimension: str
    before: Item | None
    """None where it was not scored or not live."""
    after: Item | None
    answer_before: Answer | None
    """None where there was none."""
    answer_after: Answer | None
    by_answers: float
    """Points of the index."""
    by_bank: float

    @property
    def points(self) -> float:
        """Points of the index."""
        return self.by_answers + self.by_bank


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionChange:
    """A dimension's score before and after, and how many points of the index came of it."""

    dimension: str
    before: float | None
    after: float | None
    by_answers: float
    by_bank: float
    """With what came of another weight."""
    by_weight: float
    """Of `by_bank`, what came of another weight of the dimension itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of an audit; the three cards are of the mode that both audits can be compared in."""

    before: Snapshot
    after: Snapshot
    comparability: Comparability
    mode: Mode
    card_before: Scorecard
    card_between: Scorecard | None
    """The earlier answers, scored with the later bank; None where the banks are different ones."""
    card_after: Scorecard
    items: tuple[ItemChange, ...]
    """Those that moved the index most first."""
    dimensions: tuple[DimensionChange, ...]
    """Those that changed, in the order of the report."""
    lifted: tuple[Gate, ...]
    imposed: tuple[Gate, ...]
    vanished: tuple[Check, ...]
    """Contradictions that are gone."""
    arisen: tuple[Check, ...]
    lost: tuple[str, ...]
    """Questions whose earlier answer does not fit the later bank."""

    @property
    def by_bank(self) -> float | None:
        """Points of the index that came of the bank; None where an index is missing."""
        return _difference(self.card_before, self.card_between)

    @property
    def by_answers(self) -> float | None:
        """Points of the index that came of the answers; None where an index is missing."""
        return _difference(self.card_between, self.card_after)

    @property
    def difference(self) -> float | None:
        """By how many points the index differs; None where it cannot be compared."""
        return _difference(self.card_before, self.card_after) if self.card_between else None

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        changed = self.items or self.dimensions or self.lifted or self.imposed or self.vanished or self.arisen
        return self.comparability is Comparability.WHOLE and not (changed or self.lost)


def _difference(one: Scorecard | None, other: Scorecard | None) -> float | None:
    if one is None or other is None or one.index is None or other.index is None:
        return None
    return other.index - one.index


def compare(before: Snapshot, after: Snapshot) -> Comparison:
    """What changed from one audit to a later one of the same firm."""
    mode = Mode.QUICK if before.mode is not after.mode else after.mode
    first, last = _card(before, mode), _card(after, mode)
    fitting, lost = _fitting(before, after.bank)
    between = None
    if before.bank.id == after.bank.id:
        same = before.bank.digest == after.bank.digest
        between = first if same else score(after.bank, fitting, mode)
    gates = _by_gate(first), _by_gate(last)
    checks = {c.id: c for c in first.contradictions}, {c.id: c for c in last.contradictions}
    by_bank = points_between(first, between) if between else Parts()
    by_answers = points_between(between, last) if between else Parts()
    return Comparison(
        before=before,
        after=after,
        comparability=comparability(before, after),
        mode=mode,
        card_before=first,
        card_between=between,
        card_after=last,
        items=_items(before, after, first, last, by_bank, by_answers) if between else (),
        dimensions=_dimensions(after.bank, first, last, by_bank, by_answers) if between else (),
        lifted=tuple(gate for id_, gate in gates[0].items() if id_ not in gates[1]),
        imposed=tuple(gate for id_, gate in gates[1].items() if id_ not in gates[0]),
        vanished=tuple(one for id_, one in checks[0].items() if id_ not in checks[1]),
        arisen=tuple(one for id_, one in checks[1].items() if id_ not in checks[0]),
        lost=lost if between else (),
    )


def comparability(before: Snapshot, after: Snapshot) -> Comparability:
    """As the banks' ids and versions, and the modes, say: a new major version scores differently."""
    if before.bank.id != after.bank.id:
        return Comparability.NOT
    if _major(before.bank) != _major(after.bank):
        return Comparability.RESCORED
    return Comparability.WHOLE if before.mode is after.mode else Comparability.COMMON


def _major(bank: Bank) -> str:
    return bank.version.partition(".")[0]


def _card(snapshot: Snapshot, mode: Mode) -> Scorecard:
    return snapshot.card if snapshot.mode is mode else score(snapshot.bank, snapshot.answers, mode)


def _by_gate(card: Scorecard) -> dict[str, Gate]:
    return {active.gate.id: active.gate for active in card.gates}


# Old answers and a new bank.


def _fitting(before: Snapshot, bank: Bank) -> tuple[Answers, tuple[str, ...]]:
    """The earlier answers as far as a bank can take them, and the questions of the others."""
    if before.bank.digest == bank.digest:
        return before.answers, ()
    old = before.bank.question_by_id
    kept: dict[str, Answer] = {}
    lost: list[str] = []
    for question, answer in before.answers.items():
        new = bank.question_by_id.get(question)
        if new is not None and question in old and fits_question(old[question], new, answer):
            kept[question] = answer
        else:
            lost.append(question)
    outcomes = {
        action: outcome
        for action, outcome in before.answers.outcomes.items()
        if action in bank.action_by_id
        and outcome in {option.id for option in bank.action_by_id[action].outcomes}
    }
    return Answers(kept, outcomes), tuple(lost)


def fits_question(old: Question, new: Question, answer: Answer) -> bool:
    """Whether an answer to a question as it was is one to the question as it is."""
    if isinstance(new, Derived) or type(old) is not type(new):
        return False
    if answer.state is State.NOT_APPLICABLE:
        return new.may_be_not_applicable
    if answer.value is None:
        return True
    try:
        return check(new, plain(old, answer.value)) == answer.value
    except AnswersError:
        return False


# Items and dimensions.


def _items(
    before: Snapshot, after: Snapshot, first: Scorecard, last: Scorecard, by_bank: Parts, by_answers: Parts
) -> tuple[ItemChange, ...]:
    asked = {**before.bank.question_by_id, **after.bank.question_by_id}
    live = {*first.live, *last.live}
    was, now = ({item.question: item for item in card.items} for card in (first, last))
    changes = (
        ItemChange(
            question=id_,
            dimension=question.dimension,
            before=was.get(id_),
            after=now.get(id_),
            answer_before=_given(before.answers, id_),
            answer_after=_given(after.answers, id_),
            by_answers=by_answers.items.get(id_, 0.0),
            by_bank=by_bank.items.get(id_, 0.0),
        )
        for id_, question in asked.items()
        if id_ in live and asked_in(question, last.mode)
    )
    return tuple(sorted(filter(_changed, changes), key=lambda change: -abs(change.points)))


def _given(answers: Answers, question: str) -> Answer | None:
    answer = answers.by_question.get(question)
    return None if answer is None or answer.state is State.OPEN else answer


def _changed(change: ItemChange) -> bool:
    counted = (change.before and change.before.score) != (change.after and change.after.score)
    moved = max(abs(change.by_answers), abs(change.by_bank)) > TOLERANCE
    return counted or moved or _said(change.answer_before) != _said(change.answer_after)


def _said(answer: Answer | None) -> object:
    return answer and (answer.state, answer.value, answer.hypothetical)


def _dimensions(
    bank: Bank, first: Scorecard, last: Scorecard, by_bank: Parts, by_answers: Parts
) -> tuple[DimensionChange, ...]:
    scores = first.dimension_scores, last.dimension_scores
    known = dict.fromkeys((*(d.id for d in bank.rated_dimensions), *scores[0]))
    changes = (
        DimensionChange(
            dimension=id_,
            before=scores[0].get(id_),
            after=scores[1].get(id_),
            by_answers=by_answers.dimensions.get(id_, 0.0),
            by_bank=by_bank.dimensions.get(id_, 0.0),
            by_weight=by_bank.weights.get(id_, 0.0),
        )
        for id_ in known
    )
    return tuple(c for c in changes if c.before != c.after or abs(c.by_answers) + abs(c.by_bank) > TOLERANCE)
