"""Follow-ups, several respondents and decided plans, made of the examples."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from audit.banks.answers_file import read_answers
from audit.core.answers import Answers
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.comparison import Snapshot
from audit.core.export import Extent
from audit.core.mode import Mode
from audit.core.plan import Plan
from audit.core.planning import make_plan
from audit.core.projection import project
from audit.core.report import Report, build_report
from audit.core.respondents import ByRespondent, merge
from audit.core.scoring import score
from audit.core.source import Earlier
from audit.core.tracking import Stage, Track, Tracks, latest
from audit.errors import Language
from tests.core.audits import BANK, answers
from tests.core.reports import CLIENT, EXAMPLES, TEXTS, TODAY

BEFORE = date(2026, 8, 24)
BAKERY = read_answers(next(path for path in EXAMPLES if path.stem == "bakery.de"), BANK)
STAGES = (
    (Stage.DONE, ""),
    (Stage.DONE, "Steht an der Tafel in der Backstube."),
    (Stage.DOING, "Impressum fertig, Datenschutz fehlt"),
    (Stage.DROPPED, "Zwei Leute krank"),
    (Stage.DONE, ""),
    (Stage.OPEN, ""),
)


def made(
    given: Answers,
    language: Language = "de",
    *,
    mode: Mode = Mode.FULL,
    client: Client = CLIENT,
    choices: Iterable[Choice] = (),
    earlier: Earlier | None = None,
    voices: ByRespondent | None = None,
    extent: Extent = Extent.WHOLE,
) -> Report:
    """A report of answers."""
    card = score(BANK, given, mode)
    return build_report(
        bank=BANK,
        texts=TEXTS,
        answers=given,
        card=card,
        plan=project(BANK, given, card, make_plan(BANK, given, card, choices)),
        client=client,
        mode=mode,
        language=language,
        today=TODAY,
        program_version="0.1.0",
        earlier=earlier,
        voices=voices,
        extent=extent,
    )


def changed(given: Answers, **raw: object) -> Answers:
    """The same answers but for some, given as raw values."""
    for name, value in raw.items():
        question = name.replace("_", "-")
        given = given.with_answer(answers({question: value})[question])
    return given


def tracked(plan: Plan) -> Tracks:
    """Three actions done, one under way, one dropped and one open, in the order of the plan."""
    planned = zip(plan.planned, STAGES, strict=False)
    return latest(
        Track(action=one.id, stage=stage, on=date(2026, 9, 7), note=note) for one, (stage, note) in planned
    )


def earlier(
    given: Answers = BAKERY.answers, tracks: Callable[[Plan], Tracks] = tracked, mode: Mode = Mode.FULL
) -> Earlier:
    """The audit of August, and what became of its plan."""
    card = score(BANK, given, mode)
    plan = make_plan(BANK, given, card)
    snapshot = Snapshot(bank=BANK, answers=given, mode=mode, card=card, date=BEFORE)
    return Earlier(snapshot=snapshot, plan=plan, tracks=tracks(plan))


AFTER = changed(BAKERY.answers, LIS_1=3, GOA_1=3, CRI_1=3, CRI_2=3, CON_4=1)
"""The bakery in November: better in four answers, worse in one."""


def follow_up(language: Language = "de", given: Answers = AFTER, mode: Mode = Mode.FULL) -> Report:
    """The bakery, followed up."""
    return made(given, language, mode=mode, earlier=earlier())


VOICES: Mapping[str, Answers] = {
    "Lena Hollerbusch": BAKERY.answers,
    "Martin Hollerbusch": changed(BAKERY.answers, LIS_1=0, CON_3=1, GOA_1=0, PRO_4=6, CRI_1=0),
    "Samira Yıldız": changed(BAKERY.answers, LIS_1=3, CRI_1=3, CON_3=3, AUD_1=1),
}


def several(language: Language = "de", voices: ByRespondent = VOICES) -> Report:
    """The bakery as several people see it."""
    return made(merge(BANK, voices), language, voices=voices)


def all_pinned(language: Language = "de") -> Report:
    """Every action of the bakery's plan pinned, in turn to the three horizons."""
    card = score(BANK, BAKERY.answers, Mode.FULL)
    plan = make_plan(BANK, BAKERY.answers, card)
    choices = (
        Choice(action=one.id, kind=Kind.PIN, horizon=place % 3) for place, one in enumerate(plan.sequence)
    )
    return made(BAKERY.answers, language, choices=choices)
