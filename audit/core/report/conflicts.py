"""Where what was decided about the plan breaks the plan's own rules."""

from audit.core.choices import Kind
from audit.core.consequences import beyond_limits, conflict_in_words
from audit.core.phrases import quoted
from audit.core.plan import Plan
from audit.core.report.given import Given, short_title
from audit.core.text import Text


def conflicts(given: Given) -> tuple[str, ...]:
    """What was pinned or re-dated and cannot be kept, and what it overloads, in sentences."""
    plan = given.plan
    found = [conflict_in_words(one, plan, _named) for one in plan.conflicts]
    if any(choice.kind is Kind.PIN for choice in plan.choices.values()):
        found += beyond_limits(plan)
    return tuple(dict.fromkeys(given.words(text) for text in found))


def _named(plan: Plan, action: str) -> Text:
    title = plan.candidates[action].action.title
    return Text(quoted(short_title(title.de), "de"), quoted(short_title(title.en), "en"))
