"""What a report is made from: an audit, scored and planned."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType

from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.comparison import Snapshot
from audit.core.mode import Mode
from audit.core.plan import Plan
from audit.core.planning import make_plan
from audit.core.projection import project
from audit.core.respondents import ByRespondent
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from audit.core.tracking import Tracks


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The audit that is followed up: how it stood, what it planned, and what became of that."""

    snapshot: Snapshot
    plan: Plan
    tracks: Tracks


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a report is made from."""

    bank: Bank
    answers: Answers
    client: Client
    mode: Mode
    card: Scorecard
    plan: Plan
    earlier: Earlier | None = None
    """What is followed up; None in a first audit."""
    voices: ByRespondent = field(default_factory=lambda: MappingProxyType({}))
    """Everybody's answers, where several people of the firm answered; empty where one did."""

    @classmethod
    def of(
        cls, bank: Bank, answers: Answers, client: Client, mode: Mode, choices: Iterable[Choice] = ()
    ) -> "Source":
        """Scored and planned, the outlook included; `choices` are decisions about the plan, oldest first."""
        card = score(bank, answers, mode)
        plan = project(bank, answers, card, make_plan(bank, answers, card, choices))
        return cls(bank=bank, answers=answers, client=client, mode=mode, card=card, plan=plan)
