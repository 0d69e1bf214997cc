"""Several respondents of one firm: where they disagree, and the one audit that comes of their answers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from audit.core.answers import Amount, Answer, Answers, Picked, State
from audit.core.bank import Bank
from audit.core.evidence import evidence_worth, grade_of
from audit.core.mode import Mode
from audit.core.plain import plain
from audit.core.questions import Question, SingleChoice
from audit.core.rules import claimed_score
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from audit.core.scoring_rules import TOP

ByRespondent = Mapping[str, Answers]
"""Everybody's answers, by name."""


# Where they disagree.


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How far numbers lie apart: of scores 0 to 4, of dimensions and indices 0 to 100."""

    values: Mapping[str, float]
    """By respondent; only those who have one."""
    range: float
    """The largest less the smallest."""
    mean_difference: float
    """Of all pairs, without sign."""

    @classmethod
    def of(cls, values: Mapping[str, float]) -> "Spread":
        """The spread of some numbers; of fewer than two it is 0."""
        pairs = [abs(one - other) for one, other in combinations(values.values(), 2)]
        return cls(
            values=values,
            range=max(pairs, default=0.0),
            mean_difference=sum(pairs) / len(pairs) if pairs else 0.0,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSpread:
    """A question with everybody's answers side by side."""

    question: str
    answers: Mapping[str, Answer]
    """By respondent; only of those for whom the question is live and who dealt with it."""
    spread: Spread
    """Of the scores as claimed; empty where the question is not scored."""
    differing: int
    """How many different answers there are, a don't-know not counted as one."""

    @property
    def agreed(self) -> bool:
        """Whether nobody contradicts anybody."""
        return self.differing < 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Respondents:
    """How far apart the respondents are."""

    index: Spread
    dimensions: Mapping[str, Spread]
    """By rated dimension, in the order of the report."""
    questions: tuple[QuestionSpread, ...]
    """All that anybody answered, those they disagree most on first."""

    @property
    def disagreements(self) -> tuple[QuestionSpread, ...]:
        """The questions answered differently, the widest spread first."""
        return tuple(question for question in self.questions if not question.agreed)


def spread(bank: Bank, by_respondent: ByRespondent, mode: Mode) -> Respondents:
    """How far apart the respondents are, in every question and dimension."""
    cards = {name: score(bank, by_respondent[name], mode) for name in sorted(by_respondent)}
    claims = {name: _claims(card) for name, card in cards.items()}
    live = {name: frozenset(card.live) for name, card in cards.items()}
    questions = (_question_spread(question, by_respondent, claims, live) for question in bank.questions)
    return Respondents(
        index=Spread.of({name: card.index for name, card in cards.items() if card.index is not None}),
        dimensions={d.id: Spread.of(_dimension(cards, d.id)) for d in bank.rated_dimensions},
        questions=tuple(sorted((q for q in questions if q.answers), key=lambda q: _order(bank, q))),
    )


def _dimension(cards: Mapping[str, Scorecard], dimension: str) -> dict[str, float]:
    scores = ((name, card.dimension(dimension).score) for name, card in cards.items())
    return {name: found for name, found in scores if found is not None}


def _claims(card: Scorecard) -> Mapping[str, float]:
    return {item.question: item.claimed for item in card.items if item.claimed is not None}


def _question_spread(
    question: Question,
    by_respondent: ByRespondent,
    claims: Mapping[str, Mapping[str, float]],
    live: Mapping[str, frozenset[str]],
) -> QuestionSpread:
    awake = {name: by_respondent[name] for name in live if question.id in live[name]}
    given = {name: made[question.id] for name, made in awake.items() if _is_settled(made, question.id)}
    claimed = {name: claims[name][question.id] for name in given if question.id in claims[name]}
    said = {repr(_content(question, answer)) for answer in given.values() if _knows(answer)}
    return QuestionSpread(question=question.id, answers=given, spread=Spread.of(claimed), differing=len(said))


def _is_settled(answers: Answers, question: str) -> bool:
    return question in answers and answers[question].state is not State.OPEN


def _knows(answer: Answer) -> bool:
    return answer.state in {State.ANSWERED, State.NOT_APPLICABLE}


def _order(bank: Bank, question: QuestionSpread) -> tuple[float, ...]:
    """Disagreement first; among scored questions the widest, then by what they weigh."""
    asked = bank.question_by_id[question.question]
    weight = asked.weight * bank.dimension_by_id[asked.dimension].weight
    return (question.agreed, -question.spread.range, -question.spread.mean_difference, -weight)


# One audit of all of them.


@dataclass(frozen=True, slots=True)
class Consensus:
    """What the consultant settled with the respondents, and why."""

    question: str
    answer: Answer
    note: str = ""


def merge(bank: Bank, by_respondent: ByRespondent, consensus: Iterable[Consensus] = ()) -> Answers:
    """One set of answers of several; the order of the respondents changes nothing.

    A consensus stands. Else whoever knows fills in for those who do not. Where those who know differ, the
    answer is marked, to come back to, and is of a scored question the one that claims the lowest score (what
    one of them denies is not proven), of an unscored number the middle one, of two the lower, and of anything
    else what most say, at a tie the first in the order of the bank.

    Notes of all are kept; evidence is that of those who gave the answer that stands. What came of an action
    stands where nobody says otherwise.
    """
    names = sorted(by_respondent)
    settled = {one.question: one for one in consensus}
    made: dict[str, Answer] = {}
    for question in bank.questions:
        given = [(n, by_respondent[n][question.id]) for n in names if question.id in by_respondent[n]]
        if question.id in settled:
            made[question.id] = _agreed(settled[question.id], given)
        elif given:
            made[question.id] = _merged(question, given)
    return Answers(made, _outcomes(by_respondent))


Given = list[tuple[str, Answer]]
"""Respondents, in the order of their names, and what they said to one question."""


def _agreed(consensus: Consensus, given: Given) -> Answer:
    notes = _distinct((consensus.note, consensus.answer.note, _notes(given)))
    return replace(consensus.answer, question=consensus.question, note="\n".join(notes))


PRECEDENCE = (State.ANSWERED, State.NOT_APPLICABLE, State.DONT_KNOW, State.DECLINED, State.OPEN)
"""Whoever knows goes before those who do not."""


def _merged(question: Question, given: Given) -> Answer:
    state = min((answer.state for _, answer in given), key=PRECEDENCE.index)
    best = [(name, answer) for name, answer in given if answer.state is state]
    chosen = _chosen(question, best)
    same = [(name, answer) for name, answer in best if _content(question, answer) == chosen]
    proof = min((answer for _, answer in same), key=_proof)
    known = {repr(_content(question, answer)) for _, answer in given if _knows(answer)}
    return replace(
        same[0][1],
        evidence=proof.evidence,
        grade=proof.grade,
        note=_notes(given),
        private_note=_joined((name, answer.private_note) for name, answer in given),
        reason="; ".join(_distinct(answer.reason for _, answer in same)),
        ask=", ".join(_distinct(answer.ask for _, answer in same)),
        marked=len(known) > 1 or any(answer.marked for _, answer in given),
        respondent=", ".join(_distinct(answer.respondent or name for name, answer in same)),
        at=max((answer.at for _, answer in same if answer.at is not None), default=None),
    )


def _proof(answer: Answer) -> tuple[float, int, str, str]:
    """The best evidence first, by what it is worth and then by how much it tells."""
    grade = grade_of(answer)
    return (-evidence_worth(answer), -len(answer.evidence), answer.evidence, grade.value if grade else "")


def _notes(given: Given) -> str:
    return _joined((name, answer.note) for name, answer in given)


def _joined(notes: Iterable[tuple[str, str]]) -> str:
    """Who noted what, a line each; what several noted alike stands there once."""
    names: dict[str, list[str]] = {}
    for name, note in notes:
        names.setdefault(note, []).append(name)
    return "\n".join(f"{', '.join(who)}: {note}" for note, who in names.items() if note)


def _distinct(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))


Content = tuple[object, bool]
"""What an answer says, as builtins, and whether it is hypothetical."""


def _content(question: Question, answer: Answer) -> Content:
    """What the answer says; the same for all that do not apply, and for all that say nothing."""
    said = None if answer.value is None else plain(question, answer.value)
    return (answer.state.value if said is None else said, answer.hypothetical)


def _chosen(question: Question, best: Given) -> Content:
    """What stands, of answers that are all in the same state."""
    said = [answer for _, answer in best]
    if question.weight:
        return _content(question, min(said, key=lambda answer: _claim(question, answer)))
    if all(isinstance(answer.value, Amount) for answer in said):
        return sorted((_content(question, answer) for answer in said), key=_number)[(len(said) - 1) // 2]
    counts = Counter(repr(_content(question, answer)) for answer in said)
    return _content(question, min(said, key=lambda answer: _rarity(question, answer, counts)))


def _claim(question: Question, answer: Answer) -> tuple[float, bool, int, str]:
    """Lowest claim first; of two that claim the same the one that tells what was really done."""
    claimed = None if answer.value is None else claimed_score(question, answer.value)
    words = repr(_content(question, answer))
    return (TOP if claimed is None else claimed, answer.hypothetical, _place(question, answer), words)


def _rarity(question: Question, answer: Answer, counts: Mapping[str, int]) -> tuple[int, int, str]:
    words = repr(_content(question, answer))
    return (-counts[words], _place(question, answer), words)


def _place(question: Question, answer: Answer) -> int:
    """The place of the option picked, where one was."""
    if isinstance(question, SingleChoice) and isinstance(answer.value, Picked):
        return [option.id for option in question.options].index(answer.value.option)
    return 0


def _number(content: Content) -> float:
    return content[0] if isinstance(content[0], int | float) else 0.0


def _outcomes(by_respondent: ByRespondent) -> Mapping[str, str]:
    said: dict[str, set[str]] = {}
    for answers in by_respondent.values():
        for action, outcome in answers.outcomes.items():
            said.setdefault(action, set()).add(outcome)
    return {action: outcomes.pop() for action, outcomes in sorted(said.items()) if len(outcomes) == 1}
