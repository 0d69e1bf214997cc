"""What the answers show: findings, strengths, knowledge gaps, and a verdict on every channel."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.conditions import Condition
from audit.core.holding import holds
from audit.core.scorecard import DimensionResult, Item, Scorecard
from audit.core.scoring_rules import TOP
from audit.core.situation import Standing
from audit.core.text import Text
from audit.core.verdicts import ChannelRules, ChannelVerdict, verdicts

FINDINGS, FINDINGS_OF_A_DIMENSION = 5, 2
STRENGTHS, STRENGTHS_AT_LEAST = 4, 2
SEED_KINDS = ("advice", "claim")
"""Advice and claims; what only gives context carries no argument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRule:
    """A finding, and when it is one; those with the lowest rank are told."""

    id: str
    rank: int
    when: Condition
    headline: Text
    consequence: Text
    quotes: tuple[str, ...]
    """The answers to lay beside it, by question."""
    seed: str = ""
    """The thought behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthRule:
    """Something good, and when it may be said."""

    when: Condition
    says: Text
    quotes: tuple[str, ...]
    modest: bool = False
    """Said only while there is little else to praise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRules:
    """All rules by which answers become findings."""

    findings: tuple[FindingRule, ...]
    strengths: tuple[StrengthRule, ...]
    channels: ChannelRules | None
    """None where the bank has nothing that could be kept or closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that the answers show; `quotes` are questions that have an answer to show."""

    id: str
    headline: Text
    consequence: Text
    quotes: tuple[str, ...]
    seed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something that is good already."""

    says: Text
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnowledgeGap:
    """A question that nobody could answer, and who may know; '' where that was not said."""

    question: str
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the answers show."""

    findings: tuple[Finding, ...]
    """The gravest first."""
    strengths: tuple[Strength, ...]
    gaps: tuple[KnowledgeGap, ...]
    channels: tuple[ChannelVerdict, ...]


def find(bank: Bank, rules: FindingRules, answers: Answers, card: Scorecard) -> Findings:
    """Everything that the answers show; nothing at all where nothing has been answered."""
    standing = known_standing(bank, answers, card)
    answered = any(answer.state is not State.OPEN for answer in answers.values())
    return Findings(
        findings=tuple(_findings(bank, rules.findings, standing, card)) if answered else (),
        strengths=tuple(_strengths(rules.strengths, standing, card)) if answered else (),
        gaps=tuple(_gaps(answers, card)),
        channels=verdicts(bank, rules.channels, standing) if rules.channels else (),
    )


def known_standing(bank: Bank, answers: Answers, card: Scorecard) -> Standing:
    """The situation for what is put in words: an unknown answer has no score, so nobody is blamed for it."""
    return Standing.of(bank, answers, card, (item for item in card.items if not item.unknown))


def quotable(standing: Standing, questions: Iterable[str]) -> tuple[str, ...]:
    """Those of the questions that are live and answered, or computed."""
    return tuple(question for question in questions if _has_words(standing, question))


def _has_words(standing: Standing, question: str) -> bool:
    if not standing.is_live(question):
        return False
    answer = standing.answers.by_question.get(question)
    item = standing.items.get(question)
    return answer.value is not None if answer else item is not None and item.score is not None


# Findings.


def _findings(
    bank: Bank, rules: tuple[FindingRule, ...], standing: Standing, card: Scorecard
) -> Iterator[Finding]:
    apart = {dimension.id for dimension in card.dimensions if not dimension.counts}
    per_dimension: Counter[str] = Counter()
    told = 0
    quoted: set[str] = set()
    for rule in sorted(rules, key=lambda rule: rule.rank):
        about = bank.question_by_id[rule.quotes[0]].dimension if rule.quotes else rule.id
        if per_dimension[about] == FINDINGS_OF_A_DIMENSION or holds(rule.when, standing) is not True:
            continue
        if about in apart:  # What does not count on this track is no reproach either.
            continue
        quotes = quotable(standing, rule.quotes)
        per_dimension[about] += 1
        told += 1
        quoted.update(quotes)
        yield Finding(
            id=rule.id, headline=rule.headline, consequence=rule.consequence, quotes=quotes, seed=rule.seed
        )
        if told == FINDINGS:
            return
    yield from _plain_findings(bank, card, quoted, FINDINGS - told)


def _plain_findings(bank: Bank, card: Scorecard, quoted: set[str], count: int) -> Iterator[Finding]:
    """What is still open in the dimensions that are furthest from the top, in the bank's own words."""
    rated = [d for d in card.dimensions if d.counts and d.score is not None and d.score < 100]
    for result in sorted(rated, key=lambda d: d.score or 0.0):
        weakest = _weakest(result, quoted)
        finding = _plain_finding(bank, result, weakest) if weakest else None
        if finding and count > 0:
            count -= 1
            yield finding


def _weakest(result: DimensionResult, quoted: set[str]) -> Item | None:
    open_ones = [
        item
        for item in result.items
        if item.score is not None and not item.unknown and item.score < TOP and item.question not in quoted
    ]
    return min(open_ones, key=lambda item: item.score or 0.0, default=None)


def _plain_finding(bank: Bank, result: DimensionResult, item: Item) -> Finding | None:
    dimension = bank.dimension_by_id[result.id]
    place = behaviour_place(result.score or 0.0, len(dimension.levels))
    if place + 1 >= len(dimension.levels):
        return None
    question = bank.question_by_id[item.question]
    return Finding(
        id=f"open-{item.question}",
        headline=Text("Bei „{name}“ ist noch Luft.", "There is room left in ‘{name}’.").fill(
            name=dimension.name
        ),
        consequence=Text(
            "Heute gilt: {now}. Die nächste Stufe erkennt man daran: {next}.",
            "Today it is: {now}. The next level is marked by this: {next}.",
        ).fill(now=dimension.levels[place], next=dimension.levels[place + 1]),
        quotes=(item.question,),
        seed=leading_seed(bank, question.seeds),
    )


def leading_seed(bank: Bank, seeds: Iterable[str]) -> str:
    """The thought that carries best: advice before a claim; '' where there is neither."""
    kinds = {seed.id: seed.kind for seed in bank.seeds}
    carrying = [seed for seed in seeds if kinds.get(seed) in SEED_KINDS]
    return min(carrying, key=lambda seed: SEED_KINDS.index(kinds[seed]), default="")


def behaviour_place(score: float, levels: int) -> int:
    """Which of a dimension's levels a score of 0 to 100 belongs to, from 0."""
    return min(int(score * levels / 100 + 1e-9), levels - 1)


# Strengths and gaps.


def _strengths(rules: tuple[StrengthRule, ...], standing: Standing, card: Scorecard) -> Iterator[Strength]:
    """The first ones that hold; an answer that contradicts another one is not praised."""
    told = 0
    quoted = {question for check in card.contradictions for question in check.questions}
    for rule in sorted(rules, key=lambda rule: rule.modest):
        enough = STRENGTHS_AT_LEAST if rule.modest else STRENGTHS
        if told >= enough or quoted & set(rule.quotes) or holds(rule.when, standing) is not True:
            continue
        told += 1
        quoted.update(rule.quotes)
        yield Strength(says=rule.says, quotes=quotable(standing, rule.quotes))


def _gaps(answers: Answers, card: Scorecard) -> Iterator[KnowledgeGap]:
    for question in card.live:
        answer = answers.by_question.get(question)
        if answer is not None and answer.state is State.DONT_KNOW:
            yield KnowledgeGap(question, answer.ask)
