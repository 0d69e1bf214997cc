"""The roadmap: every planned action over the days of the plan, as stripes."""

from datetime import date
from itertools import accumulate

from audit.core.phrases import short_day, shortened
from audit.core.plan import ACUTE, Candidate
from audit.core.report.given import ACTION, Given
from audit.core.report.plan_parts import Roadmap, Stripe
from audit.core.report.weeks import begin_days
from audit.core.text import Text

MOST = 60
"""Stripes; more do not fit on a page."""
FEWEST = 3
"""Stripes; fewer are said sooner than drawn."""
LONGEST = 50
"""Letters of a title."""
SHORTEST = 5.0
"""Days that a stripe covers at least: a working week."""

_TITLE = Text("Fahrplan", "Roadmap")
_NAME = Text("Tag {last}", "Day {last}")
_SAYS = Text("{count} in {days} Tagen; fertig sind {ends}.", "{count} in {days} days; done are {ends}.")
_ENDS = Text("bis Tag {last} {count}", "{count} by day {last}")


def roadmap(given: Given) -> Roadmap | None:
    """All planned actions from beginning to end; None where hardly anything is planned."""
    stages = given.plan.stages
    begins = begin_days(stages, given.start)
    stripes = [
        _stripe(given, candidate, begins[candidate.id], place)
        for place, stage in enumerate(stages)
        for candidate in stage.planned
    ]
    if len(stripes) < FEWEST:
        return None
    stripes.sort(key=lambda stripe: (stripe.stage, stripe.begins, stripe.ends))
    return Roadmap(
        title=given.words(_TITLE),
        stripes=tuple(stripes[:MOST]),
        borders=tuple(float(stage.horizon.last_day) for stage in stages),
        names=tuple(given.words(_NAME, last=stage.horizon.last_day) for stage in stages),
        says=_says(given),
    )


def _stripe(given: Given, candidate: Candidate, begins: date, stage: int) -> Stripe:
    last = float(given.plan.stages[-1].horizon.last_day)
    due = given.due(candidate)
    first = given.today if candidate.rank == ACUTE else min(begins, due)
    begin = min(max(0.0, float((first - given.start).days)), last - SHORTEST)
    return Stripe(
        id=candidate.id,
        title=shortened(given.short_title(candidate.action), LONGEST),
        begins=begin,
        ends=min(last, max(begin + SHORTEST, float((due - given.start).days + 1))),
        due=short_day(due, given.language),
        stage=stage,
    )


def _says(given: Given) -> str:
    stages = given.plan.stages
    done = tuple(accumulate(len(stage.planned) for stage in stages))
    ends = [
        given.words(_ENDS, last=stage.horizon.last_day, count=given.cardinal(count, ACTION))
        for stage, count in zip(stages, done, strict=True)
    ]
    days = stages[-1].horizon.last_day
    return given.words(_SAYS, count=given.counted(done[-1], ACTION), days=days, ends=given.listing(ends))
