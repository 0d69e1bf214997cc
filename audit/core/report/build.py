"""Builds a report: answers, scores and plan become everything that the document says."""

from dataclasses import replace
from datetime import date

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.export import Extent
from audit.core.findings import find, known_standing
from audit.core.holding import holds
from audit.core.mode import Mode
from audit.core.phrases import slug
from audit.core.plan import Plan
from audit.core.report.cards import cards
from audit.core.report.changes import changes
from audit.core.report.channels import channels
from audit.core.report.criticism import criticism
from audit.core.report.decision import decision
from audit.core.report.entries import ledger
from audit.core.report.figures import figures
from audit.core.report.given import Given
from audit.core.report.heard import heard
from audit.core.report.labels import LABELS
from audit.core.report.later import later
from audit.core.report.legal import legal
from audit.core.report.listening import listening
from audit.core.report.method import extent as extent_of
from audit.core.report.method import method
from audit.core.report.month import month
from audit.core.report.page import one_page
from audit.core.report.parts import Heard
from audit.core.report.plan_parts import Cards
from audit.core.report.record import record
from audit.core.report.result import result
from audit.core.report.shape import Imprint, Report
from audit.core.report.texts import ReportTexts, Story
from audit.core.report.voices import voices as several_voices
from audit.core.respondents import ByRespondent
from audit.core.scorecard import Scorecard
from audit.core.situation import Standing
from audit.core.source import Earlier
from audit.errors import Language

FULL_ORDER = (
    "decision",
    "changes",
    "result",
    "heard",
    "voices",
    "cards",
    "month",
    "later",
    "figures",
    "listening",
    "criticism",
    "channels",
    "legal",
    "record",
    "method",
)
QUICK_ORDER = ("decision", "changes", "result", "voices", "month", "criticism", "method")
QUICK_PROVISIONAL_ORDER = (
    "decision",
    "changes",
    "result",
    "record",
    "voices",
    "month",
    "criticism",
    "method",
)
EMPTY_ORDER = ("decision", "result", "method")


def build_report(  # noqa: PLR0913 - a report rests on all of these
    *,
    bank: Bank,
    texts: ReportTexts,
    answers: Answers,
    card: Scorecard,
    plan: Plan,
    client: Client,
    mode: Mode,
    language: Language,
    today: date,
    program_version: str,
    earlier: Earlier | None = None,
    voices: ByRespondent | None = None,
    extent: Extent = Extent.WHOLE,
) -> Report:
    """Everything that the report says, in one language; private notes are not in it.

    `earlier` is the audit that is followed up, `voices` are everybody's answers where several answered.
    """
    standing = known_standing(bank, answers, card)
    given = Given(
        bank=bank,
        texts=texts,
        answers=answers,
        card=card,
        plan=plan,
        client=client,
        language=language,
        today=today,
        program=f"Resonanz {program_version}",
        story=_story(bank, texts, card, standing),
        found=find(bank, texts.rules, answers, card),
        standing=standing,
        earlier=earlier,
        voices=voices or {},
    )
    report = _assembled(given, quick=mode is Mode.QUICK)
    return _on_one_page(given, report) if extent is Extent.ONE_PAGE else report


def _story(bank: Bank, texts: ReportTexts, card: Scorecard, standing: Standing) -> Story:
    """The story that matters most: a conflict before anything else, then what is unknown."""
    if all(answer.state is State.OPEN for answer in standing.answers.values()):
        return Story.EMPTY
    if texts.criticism and holds(texts.criticism.acute, standing) is True:
        return Story.ACUTE
    if card.provisional:
        return Story.PROVISIONAL
    if card.track is not None:
        return Story.ABSTENTION
    return Story.TOP if card.level == bank.levels[-1].number else Story.NORMAL


def _assembled(given: Given, *, quick: bool) -> Report:
    full = not quick and given.story is not Story.EMPTY
    the_heard = heard(given) if full else None
    the_cards = cards(given) if full and given.plan.lead else None
    the_channels = channels(given) if full and given.card.track is None else None
    report = Report(
        language=given.language,
        track=given.story.value,
        quick=quick,
        imprint=_imprint(given),
        labels=LABELS[given.language],
        order=(),
        decision=decision(given),
        result=result(given),
        heard=the_heard,
        cards=the_cards,
        month=month(given),
        later=later(given) if full and _goes_on(given) else None,
        figures=figures(given) if full else None,
        listening=listening(given) if full else None,
        criticism=criticism(given, short=not full),
        channels=the_channels,
        legal=legal(given) if full else None,
        record=record(given) if full or given.story is Story.PROVISIONAL else None,
        method=method(given, _seeds_used(the_heard, the_cards), short=not full),
        changes=changes(given) if given.story is not Story.EMPTY else None,
        voices=several_voices(given) if given.story is not Story.EMPTY else None,
        ledger=ledger(given, full=full),
    )
    return replace(report, order=_order(given.story, report))


def _goes_on(given: Given) -> bool:
    """Whether anything follows the first month, or is left out of the plan."""
    return bool(given.plan.not_now) or any(stage.planned for stage in given.plan.stages[1:])


def _on_one_page(given: Given, report: Report) -> Report:
    again = next(iter(report.method.again_questions), "")
    page = one_page(given, report.decision, report.result, again)
    return replace(report, page=page, order=("page",))


def _order(story: Story, report: Report) -> tuple[str, ...]:
    """The parts that are there; in a conflict the criticism kit comes second, and listening can wait."""
    if story is Story.EMPTY:
        return EMPTY_ORDER
    idle = not (report.month.slots or report.month.relief or report.decision.leads)
    names = (name for name in _names(story, quick=report.quick) if not (idle and name == "month"))
    there = tuple(name for name in names if getattr(report, name) is not None)
    if story is not Story.ACUTE:
        return there
    first, last = ("decision", "criticism"), tuple(name for name in ("listening",) if name in there)
    rest = [name for name in there if name not in {*first, *last}]
    appendix = [name for name in rest if name in {"record", "method"}]
    return (*first, *(name for name in rest if name not in appendix), *last, *appendix)


def _names(story: Story, *, quick: bool) -> tuple[str, ...]:
    """All parts that a report may have; where much is unknown even a quick one says who is to be asked."""
    if not quick:
        return FULL_ORDER
    return QUICK_PROVISIONAL_ORDER if story is Story.PROVISIONAL else QUICK_ORDER


def _seeds_used(the_heard: Heard | None, the_cards: Cards | None) -> tuple[str, ...]:
    findings = the_heard.findings if the_heard else ()
    leads = the_cards.cards if the_cards else ()
    return tuple(dict.fromkeys([one.seed_id for one in findings] + [card.seed_id for card in leads]))


def _imprint(given: Given) -> Imprint:
    title = given.words(given.texts.title)
    return Imprint(
        title=title,
        client=given.client.name.strip(),
        sector=given.client.sector.strip(),
        place=given.client.place.strip(),
        contact=given.client.contact.strip(),
        date=given.day(given.today),
        date_iso=given.today.isoformat(),
        mode=given.words(extent_of(given)),
        file_name=file_name(title, given.client, given.today),
        bank=f"{given.bank.id} {given.bank.version}",
        digest=given.bank.digest,
        program=given.program,
    )


def file_name(title: str, client: Client, today: date) -> str:
    """A name for a report's file, with firm and date; ASCII, 80 characters at most, without an extension."""
    parts = (slug(title, 30), slug(client.name, 38), today.isoformat())
    return "-".join(part for part in parts if part)
