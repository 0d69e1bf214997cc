"""The roadmap: every planned action over the days of the plan, as stripes."""

from audit.core.phrases import Noun, short_day
from audit.core.plan import Candidate
from audit.core.report.given import ACTION, ACUTE, Given
from audit.core.report.plan_parts import Roadmap, Stripe
from audit.core.report.weeks import begin_days
from audit.core.text import Text

MOST = 60
"""Stripes; more do not fit on a page."""
SHORTEST = 5.0
"""Days that a stripe covers at least: a working week."""

_TITLE = Text("Fahrplan", "Roadmap")
_NAME = Text("bis Tag {last}", "to day {last}")
_SAYS = Text("{count} über {days} Tage. {ends}.", "{count} over {days} days. {ends}.")
_ENDS = Text("Bis Tag {last}: {count}", "By day {last}: {count}")
_DONE = Noun(Text("fertig", "done"), Text("fertig", "done"), "f")


def roadmap(given: Given) -> Roadmap | None:
    """All planned actions from beginning to end; None where nothing is planned."""
    stages = given.plan.stages
    begins = begin_days(stages, given.start)
    stripes = [
        _stripe(given, candidate, begins, place)
        for place, stage in enumerate(stages)
        for candidate in stage.planned
    ]
    if not stripes:
        return None
    stripes.sort(key=lambda stripe: (stripe.stage, stripe.begins, stripe.ends))
    return Roadmap(
        title=given.words(_TITLE),
        stripes=tuple(stripes[:MOST]),
        borders=tuple(float(stage.horizon.last_day) for stage in stages),
        names=tuple(given.words(_NAME, last=stage.horizon.last_day) for stage in stages),
        says=_says(given),
    )
