"""A small question bank with every kind of question, two rated dimensions, a gate and a few actions."""

from functools import cache

from audit.core.actions import Action, Trigger
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import ALWAYS, AllOf, Is, Score
from audit.core.judging import Check, Clause, Dimension, Gate, Level
from audit.core.planning_rules import Below, Horizon, PlanRules
from audit.core.questions import (
    Ask,
    Column,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Option,
    Question,
    SingleChoice,
)
from audit.core.scoring_rules import Band as ScoreBand
from audit.core.scoring_rules import Count, MeanOfRows, Share, Thresholds
from audit.core.text import Text


def both(words: str) -> Text:
    """The same words in both languages, told apart by a mark."""
    return Text(words, f"{words} (en)")


def asked(words: str) -> Ask:
    """A question in both voices."""
    return Ask(interview=both(words), self=both(words))


def levels(*words: str) -> tuple[Option, ...]:
    """Options that score 0, 1, 2 …"""
    return tuple(Option(str(n), both(word), float(n)) for n, word in enumerate(words))


FIVE = levels("Nie", "Selten", "Manchmal", "Oft", "Immer")
WHY = both("Weil es zählt.")

QUESTIONS: tuple[Question, ...] = (
    SingleChoice(
        id="PRO-5",
        dimension="PRO",
        ask=asked("Wie ist der Stand?"),
        why=WHY,
        quick=True,
        seconds=15,
        options=(Option("active", both("Aktiv")), Option("none", both("Keine Auftritte"))),
    ),
    SingleChoice(
        id="PRO-3",
        dimension="PRO",
        ask=asked("In welchem Land?"),
        why=WHY,
        quick_context=True,
        seconds=8,
        options=(Option("DE", both("Deutschland")), Option("AT", both("Österreich"))),
        assume="DE",
    ),
    Number(
        id="PRO-4",
        dimension="PRO",
        ask=asked("Wie viele Stunden pro Woche?"),
        why=WHY,
        quick=True,
        seconds=20,
        maximum=400,
        whole=False,
        unit=Text("Stunden", "hours"),
    ),
    SingleChoice(
        id="LIS-1",
        dimension="LIS",
        ask=asked("Wissen Sie, was über Sie gesagt wird?"),
        why=WHY,
        weight=2,
        quick=True,
        options=FIVE,
        evidence=both("Was haben Sie zuletzt gelesen?"),
    ),
    MultiChoice(
        id="LIS-2",
        dimension="LIS",
        ask=asked("Wo hören Sie hin?"),
        why=WHY,
        weight=1,
        options=(
            Option("own", both("Eigene Profile")),
            Option("google", both("Google")),
            Option("media", both("Bilder und Videos")),
        ),
        score=Count(
            (
                ScoreBand(0, Bounds(at_most=0)),
                ScoreBand(2, Bounds(at_most=1)),
                ScoreBand(4, Bounds(at_least=2)),
            )
        ),
    ),
    MultiChoice(
        id="GOV-2",
        dimension="LIS",
        ask=asked("Was davon ist erledigt?"),
        why=WHY,
        weight=1,
        quick=True,
        checklist=True,
        options=(
            Option("imprint", both("Impressum")),
            Option("privacy", both("Datenschutz")),
            Option("music", both("Musik")),
        ),
        score=Share(),
        may_be_not_applicable=True,
    ),
    SingleChoice(
        id="CRI-1",
        dimension="CRI",
        ask=asked("Was haben Sie bei der letzten Kritik getan?"),
        why=WHY,
        weight=2,
        quick=True,
        options=FIVE,
        hypothetical=both("Noch nie Kritik erlebt: Was würden Sie tun?"),
        may_be_not_applicable=True,
    ),
    SingleChoice(
        id="CRI-1a",
        dimension="CRI",
        ask=asked("Gibt es gerade einen Konflikt?"),
        why=WHY,
        follows="CRI-1",
        quick_context=True,
        options=(Option("yes", both("Ja")), Option("no", both("Nein"))),
    ),
    Number(
        id="MEA-2",
        dimension="CRI",
        ask=asked("Wie viele Kennzahlen?"),
        why=WHY,
        weight=1,
        maximum=100,
        score=Thresholds((ScoreBand(0, Bounds(at_most=0)), ScoreBand(4, Bounds(at_least=1)))),
    ),
    Matrix(
        id="CHA-1",
        dimension="CRI",
        ask=asked("Welche Auftritte gibt es?"),
        why=WHY,
        weight=1,
        quick=True,
        rows=(
            Option("website", both("Website")),
            Option("facebook", both("Facebook")),
            Option("instagram", both("Instagram")),
        ),
        columns=(
            Column(
                "state",
                both("Stand"),
                (
                    Option("active", both("aktiv")),
                    Option("resting", both("ruhend")),
                    Option("none", both("kein Konto")),
                ),
            ),
            Column("purpose", both("Zweck"), quick=False),
            Column("followers", both("Follower"), number=True, quick=False),
        ),
        empty="none",
        score=MeanOfRows("state", {"active": 4, "resting": 2, "none": 0}, "none"),
        when=Is("PRO-5", frozenset({"active"})),
    ),
    FreeText(id="END-1", dimension="CRI", ask=asked("Was möchten Sie noch sagen?"), why=WHY),
)

ACTIONS = (
    Action(
        id="A08",
        dimension="LIS",
        title=Text("Zuhörzeit einrichten", "Set a listening time"),
        triggers=(Trigger(when=Score("LIS-1", Bounds(below=3)), question="LIS-1"),),
        guard=ALWAYS,
        impact=5,
        effort=2,
        horizon=0,
        owner=Text("Geschäftsführung", "Management"),
        first_step=Text(
            "Tragen Sie zehn Minuten am Tag in den Kalender ein.", "Put ten minutes a day in the calendar."
        ),
        measure=both("Tage mit Eintrag"),
        target=both("20 im Monat"),
        hours=4,
        hours_per_week=0.5,
    ),
    Action(
        id="A26",
        dimension="CRI",
        title=Text("Kritik-Leitfaden schreiben", "Write a criticism guide"),
        triggers=(Trigger(when=Score("CRI-1", Bounds(below=3)), question="CRI-1"),),
        guard=ALWAYS,
        impact=5,
        effort=3,
        horizon=0,
        owner=Text("Geschäftsführung", "Management"),
        first_step=Text("Schreiben Sie auf, wer antwortet.", "Write down who replies."),
        measure=both("Antworten nach Regel"),
        target=both("alle"),
        hours=8,
        hours_per_week=0.5,
    ),
)

RULES = PlanRules(
    hours_question="PRO-4",
    hours_assumed=2,
    size_question="PRO-4",
    status_question="PRO-5",
    goals_question="LIS-2",
    owner_question="LIS-1",
    horizons=(
        Horizon(id="0-30", first_day=1, last_day=30, weeks=4.3),
        Horizon(id="31-90", first_day=31, last_day=90, weeks=8.6),
        Horizon(id="91-180", first_day=91, last_day=180, weeks=12.9),
    ),
    shares={"active": 0.4, "none": 1.0},
    share_unknown=0.4,
    size_factors=(Below(10, 0.6), Below(None, 1.0)),
    recurring_factors=(Below(3, 0.5), Below(None, 1.0)),
    recurring_limit=0.6,
    parallel=((3, (3, 6, 6)), (None, (8, 12, 12))),
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
    few=0,
    polish_up_to=0,
    never_polish=frozenset(),
    first_relief="A08",
    raise_to=3,
)


@cache
def wizard_bank() -> Bank:
    """The bank."""
    return Bank(
        id="small",
        version="1.0.0",
        title=both("Kleine Bank"),
        digest="0" * 64,
        levels=tuple(
            Level(n, Text(de, en), both(f"So sieht {de} aus."), begins_at=20.0 * (n - 1))
            for n, (de, en) in enumerate(
                [
                    ("Zufall", "By chance"),
                    ("Megafon", "Megaphone"),
                    ("Zuhörer", "Listener"),
                    ("Gesprächspartner", "Conversation partner"),
                    ("Lernpartner", "Learning partner"),
                ],
                start=1,
            )
        ),
        dimensions=(
            Dimension(id="PRO", name=Text("Profil", "Profile"), weight=0),
            Dimension(id="LIS", name=Text("Zuhören", "Listening"), weight=18, first=True),
            Dimension(id="CRI", name=Text("Umgang mit Kritik", "Handling criticism"), weight=17, first=True),
        ),
        questions=QUESTIONS,
        flags=(),
        gates=(
            Gate(
                id="K1",
                cap=2,
                clauses=(
                    Clause(
                        when=Is("CRI-1", frozenset({"0"})),
                        because=Text("Kritik bleibt liegen.", "Criticism lies idle."),
                        lifted_by=("A26",),
                    ),
                ),
                name=both("Kritik"),
                lift=Text("Antworten Sie auf Kritik.", "Answer criticism."),
                knock_out=True,
            ),
        ),
        checks=(
            Check(
                id="X1",
                when=AllOf((Is("LIS-1", frozenset({"4"})), Is("CRI-1", frozenset({"0"})))),
                questions=("LIS-1", "CRI-1"),
                says=Text("Sie hören zu, antworten aber nicht.", "You listen but do not reply."),
            ),
        ),
        tracks=(),
        actions=ACTIONS,
        seeds=(),
        plan=RULES,
    )
