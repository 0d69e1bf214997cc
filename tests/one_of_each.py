"""A bank with one question of each kind, for tests of what is read and written."""

from audit.core.actions import Action
from audit.core.bank import Bank
from audit.core.conditions import ALWAYS
from audit.core.planning_rules import PlanRules
from audit.core.questions import (
    Ask,
    Column,
    Derived,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Option,
    Question,
    SingleChoice,
)
from audit.core.scoring_rules import RatioToRows
from audit.core.text import Text

T = Text("Wort", "word")
ASK = Ask(T, T)


def options(*ids: str) -> tuple[Option, ...]:
    """Options without a level."""
    return tuple(Option(option, T) for option in ids)


LEVELS = tuple(Option(str(level), T, level) for level in range(5))
SIZE = SingleChoice(id="PRO-1", dimension="PRO", ask=ASK, why=T, options=options("local", "shop", "b2b"))
ONLINE = SingleChoice(id="PRO-7", dimension="PRO", ask=ASK, why=T, options=options("yes", "no"))
PEOPLE = Number(id="PRO-2", dimension="PRO", ask=ASK, why=T, minimum=1, maximum=100_000)
HOURS = Number(id="PRO-4", dimension="PRO", ask=ASK, why=T, maximum=1000, whole=False)
LISTENS = SingleChoice(
    id="LIS-1", dimension="LIS", ask=ASK, why=T, options=LEVELS, may_be_not_applicable=True
)
CRITICISM = SingleChoice(id="CRI-1", dimension="CRI", ask=ASK, why=T, options=LEVELS, hypothetical=T)
GROWTH = MultiChoice(
    id="AUD-4", dimension="AUD", ask=ASK, why=T, options=options("bought", "prize", "ads"), at_least=1
)
LEGAL = MultiChoice(
    id="GOV-2",
    dimension="GOV",
    ask=ASK,
    why=T,
    options=options("imprint", "privacy", "music"),
    checklist=True,
)
ACCOUNTS = Matrix(
    id="CHA-1",
    dimension="CHA",
    ask=ASK,
    why=T,
    rows=options("website", "google", "facebook"),
    columns=(
        Column("state", T, options("active", "orphaned", "none")),
        Column("purpose", T),
        Column("followers", T, number=True),
    ),
    empty="none",
)
METHODS = Matrix(
    id="CON-9",
    dimension="CON",
    ask=ASK,
    why=T,
    rows=options("viral", "news"),
    columns=(Column("use", T, options("purposeful", "tried", "never")),),
    empty="never",
)
DREAM = FreeText(id="END-1", dimension="PRO", ask=ASK, why=T)
LOAD = Derived(
    id="CHA-5",
    dimension="CHA",
    ask=ASK,
    why=T,
    options=options("0", "4"),
    score=RatioToRows("PRO-4", "CHA-1", "state", frozenset({"active"}), frozenset(), ()),
)
QUESTIONS: tuple[Question, ...] = (
    SIZE,
    ONLINE,
    PEOPLE,
    HOURS,
    LISTENS,
    GROWTH,
    ACCOUNTS,
    LOAD,
    METHODS,
    CRITICISM,
    LEGAL,
    DREAM,
)
DECIDE = Action(
    id="A01",
    dimension="PRO",
    title=T,
    triggers=(),
    guard=ALWAYS,
    impact=1,
    effort=1,
    horizon=0,
    owner=T,
    first_step=T,
    measure=T,
    target=T,
    hours=1,
    hours_per_week=0,
    outcomes=options("do", "listen_only", "leave"),
)
PLAN = PlanRules(
    hours_question="PRO-4",
    hours_assumed=2,
    size_question="PRO-2",
    status_question="PRO-1",
    goals_question="AUD-4",
    owner_question="LIS-1",
    horizons=(),
    shares={},
    share_unknown=0.4,
    size_factors=(),
    recurring_factors=(),
    recurring_limit=0.6,
    parallel=(),
    pull_forward_from=8,
    goal_factor=1.2,
    mean_weight=12.5,
    dependants_bonus=0.1,
    dependants_limit=1.3,
    boosts=(),
    urgencies=(),
    waits=(),
    reserved=(),
    reserve_hours=4,
    full_gap=frozenset(),
    few=5,
    polish_up_to=6,
    never_polish=frozenset(),
    first_relief="A01",
    raise_to=3,
)
BANK = Bank(
    id="small",
    version="1.0.0",
    title=T,
    digest="",
    levels=(),
    dimensions=(),
    questions=QUESTIONS,
    flags=(),
    gates=(),
    checks=(),
    tracks=(),
    actions=(DECIDE,),
    seeds=(),
    plan=PLAN,
)
