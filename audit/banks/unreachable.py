"""Levels and options that no answer can reach, and answers that reach no level."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from audit.core.bank import Bank
from audit.core.questions import Derived, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.rules import fits
from audit.core.scoring_rules import TOP, Band, Count, FirstMatch, MeanOfRows, Thresholds
from audit.core.text import Text

MOST_OPTIONS = 12
"""With more options than this, not every combination is tried."""
LARGEST = 10_000
"""Numbers above this are tried at the limits of the bands only."""


def unreachable_levels(question: Question) -> Iterator[Text]:
    """What is doubtful about the rule by which a question scores."""
    match question:
        case Number(score=rule) if rule:
            yield from _bands(rule.bands, _numbers(question, rule.bands))
        case MultiChoice(score=Count(bands)):
            yield from _bands(bands, range(question.at_least, len(question.options) + 1))
        case MultiChoice(score=FirstMatch() as rule) if len(question.options) <= MOST_OPTIONS:
            yield from _matches(question, rule)
        case Derived(score=rule):
            yield from _bands(rule.bands, sorted(_around(rule.bands)))


def _numbers(question: Number, bands: tuple[Band, ...]) -> Iterable[float]:
    low, high = question.minimum, question.maximum
    near = {number for number in _around(bands) if low <= number <= high}
    whole = range(int(low), int(min(high, LARGEST)) + 1)
    if question.whole:
        near = {number for number in near if number == int(number)}
    return sorted({*near, *whole, high})


def _around(bands: tuple[Band, ...]) -> set[float]:
    """Zero, and the limits of the bands with what lies beside them."""
    limits = {limit for band in bands for limit in band.bounds.limits}
    return {0.0, *(max(0.0, limit + step) for limit in limits for step in (-1, -0.01, 0, 0.01, 1))}


def _bands(bands: tuple[Band, ...], numbers: Iterable[float]) -> Iterator[Text]:
    used: set[int] = set()
    for number in numbers:
        hit = next((index for index, band in enumerate(bands) if band.bounds.hold(number)), None)
        if hit is None:
            yield Text(
                f"Die Antwort {number:g} bekommt keine Punkte.", f"The answer {number:g} gets no points."
            )
            return
        used.add(hit)
    yield from (_never(bands[index].level) for index in range(len(bands)) if index not in used)


def _matches(question: MultiChoice, rule: FirstMatch) -> Iterator[Text]:
    ids = [option.id for option in question.options]
    used: set[int] = set()
    for count in range(question.at_least, len(ids) + 1):
        for chosen in map(frozenset, combinations(ids, count)):
            hit = next((index for index, match in enumerate(rule.matches) if fits(match.when, chosen)), None)
            if hit is None:
                words = ", ".join(sorted(chosen)) or "–"
                yield Text(
                    f"Die Antwort {words} bekommt keine Punkte.", f"The answer {words} gets no points."
                )
                return
            used.add(hit)
    yield from (_never(match.level) for index, match in enumerate(rule.matches) if index not in used)


def _never(level: float) -> Text:
    return Text(
        f"Eine Regel mit {level:g} Punkten kann nie greifen; die vor ihr sind schneller.",
        f"A rule with {level:g} points can never apply; those before it are quicker.",
    )


# Options.


def unreachable_options(question: Question) -> Iterator[Text]:
    """Options that leave no choice, and names of levels that a computed entry cannot have."""
    match question:
        case SingleChoice(options=options) if len(options) == 1:
            yield Text(
                f"Außer „{options[0].text.de}“ gibt es hier nichts zu wählen.",
                f"There is nothing to choose here but ‘{options[0].text.en}’.",
            )
        case Derived(options=options, score=rule):
            levels = {band.level for band in rule.bands}
            for option in options:
                if option.level not in levels:
                    yield Text(
                        f"Die Antwort „{option.text.de}“ kann nie herauskommen.",
                        f"The option ‘{option.text.en}’ can never come out.",
                    )


# The best that can be reached.


def highest_index(bank: Bank) -> float:
    """The index of the best answers, 0 to 100, as if all of them could be given together."""
    best = {
        dimension: sum(q.weight * _highest(q) for q in questions) / sum(q.weight for q in questions)
        for dimension, questions in bank.scored_questions.items()
        if questions
    }
    weights = {dimension.id: dimension.weight for dimension in bank.rated_dimensions if dimension.id in best}
    total = sum(weights.values())
    return 100 / TOP * sum(weights[id_] * best[id_] for id_ in best) / total if total else 100.0


def _highest(question: Question) -> float:
    """The best score that a question may give."""
    match question:
        case SingleChoice(options=options):
            return max((option.level or 0.0 for option in options), default=0.0)
        case Number(score=Thresholds(bands)) | MultiChoice(score=Count(bands)):
            return max((band.level for band in bands), default=0.0)
        case MultiChoice(score=FirstMatch(matches)):
            return max((match.level for match in matches), default=0.0)
        case Matrix(score=MeanOfRows(points=points)):
            return max(points.values(), default=0.0)
        case Derived(score=rule):
            return max((band.level for band in rule.bands), default=0.0)
        case _:
            return TOP
