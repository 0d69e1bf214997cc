"""Part 7: the figures sheet."""

from collections.abc import Sequence
from datetime import date, timedelta

from audit.core.answers import Ticked
from audit.core.holding import holds
from audit.core.phrases import Noun, listing, month, short_date
from audit.core.reality import reality
from audit.core.report.given import Given
from audit.core.report.kits import Figure, FiguresSheet
from audit.core.report.parts import Heading
from audit.core.report.starting_values import baseline
from audit.core.report.texts import FigureRule
from audit.core.text import Text

MONTHS = 6
FIRST_VALUE_AFTER = timedelta(days=14)
"""A month of which less than this is left has no value worth noting."""
TARGET_DAYS = 90

_TITLE = Text("Kennzahlen-Blatt", "Figures sheet")
_FIGURE = Noun(
    Text("Kennzahl genügt", "figure is enough"), Text("Kennzahlen genügen", "figures are enough"), "f"
)
_WITHOUT_FOLLOWERS = Text("{figures}; Follower zählen nicht dazu", "{figures}; followers are not among them")
_FOLLOWERS = Text("{channel} {number}", "{channel} {number}")


def figures(given: Given) -> FiguresSheet:
    """At most five figures, those of the chosen goals first."""
    rules = _chosen(given)
    check = reality(given.bank, given.texts.reality, given.standing) if given.texts.reality else None
    return FiguresSheet(
        heading=_heading(given, len(rules)),
        figures=tuple(_figure(given, rule) for rule in rules),
        months=tuple(month(day, given.language) for day in months(given)),
        does_not_count=(
            *(given.words(text) for text in given.texts.figures.does_not_count),
            *_followers(given),
        ),
        reality=given.words(check.says) if check else "",
        reality_source=given.words(check.source) if check else "",
    )


def _heading(given: Given, count: int) -> Heading:
    enough = given.counted(count, _FIGURE)
    followers = given.texts.figures.followers is not None
    message = given.words(_WITHOUT_FOLLOWERS, figures=enough) if followers else enough
    return given.heading("figures", _TITLE, message)


def _chosen(given: Given) -> Sequence[FigureRule]:
    goals = _goals(given)
    texts = given.texts.figures
    holding = [rule for rule in texts.figures if holds(rule.when, given.standing) is True]
    fitting = [rule for rule in holding if not rule.goals or rule.goals & goals]
    rest = [rule for rule in holding if rule not in fitting and len(fitting) < 3]
    serving = sorted(fitting, key=lambda rule: not rule.goals & goals)
    return (serving + rest)[: texts.most] if len(serving) >= 3 else (serving + rest)[:3]


def _goals(given: Given) -> frozenset[str]:
    answer = given.answers.by_question.get(given.bank.plan.goals_question)
    return answer.value.chosen if answer is not None and isinstance(answer.value, Ticked) else frozenset()


def _figure(given: Given, rule: FigureRule) -> Figure:
    return Figure(
        name=given.words(rule.name),
        formula=given.words(rule.formula),
        baseline=baseline(given, rule.start),
        target=given.words(rule.target),
        date=short_date(given.start + timedelta(days=TARGET_DAYS), given.language),
        who=given.owner,
    )


def months(given: Given) -> tuple[date, ...]:
    """The months with a column to fill in: the first one worth noting, and the ones after it."""
    start = given.start + FIRST_VALUE_AFTER
    first = start.year * 12 + start.month - 1
    return tuple(date(number // 12, number % 12 + 1, 1) for number in range(first, first + MONTHS))


def _followers(given: Given) -> tuple[str, ...]:
    """The firm's own numbers of followers: they do not count either."""
    channels = [
        given.words(_FOLLOWERS, channel=one.channel.text, number=given.number(one.followers))
        for one in given.found.channels
        if one.followers
    ]
    text = given.texts.figures.followers
    return (given.words(text, channels=listing(channels, given.language)),) if text and channels else ()
