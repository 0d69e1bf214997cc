"""What takes a moment to work out about an audit: findings, outlook, the questions that tell most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from audit.core.bank import Bank
from audit.core.display import one_line, visible
from audit.core.findings import Findings
from audit.core.phrases import listing
from audit.core.plan import Plan
from audit.core.possible import Telling, most_telling
from audit.core.projection import project
from audit.core.scorecard import Scorecard
from audit.i18n import Words
from audit.locales import result as words
from audit.locales.plan import MORE_ACTIONS
from audit.session import Reading, Session
from audit.session.insights import said_of
from audit.tui import wider
from audit.tui.explaining import Tell
from audit.tui.folding import hanging
from audit.tui.result_view import heading
from audit.tui.wider import ALONE, Wider, resting_on, wider_of
from audit.tui.widgets.reading import Passage

MOST_NAMED = 4
"""Actions of the shortest way up that are named; the plan has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """What was worked out."""

    found: Findings
    plan: Plan
    """With its outlooks."""
    telling: tuple[Telling, ...]
    wider: Wider = ALONE

    def about_answers(self, say: Words, width: int) -> Iterator[Passage]:
        """What the answers show, to be read before the plan."""
        yield from self.wider.passages(say, width)
        yield from self._found(say, width)
        yield Passage(Content(""))

    def about_plan(self, session: Session, say: Words, width: int) -> Iterator[Passage]:
        """What the plan will bring, and which questions would change most."""
        yield from outlook(self.plan, session.bank, say)
        yield from self._telling(session, say, width)

    def _found(self, say: Words, width: int) -> Iterator[Passage]:
        strengths = [one.says for one in self.found.strengths]
        findings = [one.headline for one in self.found.findings]
        for kind, title, texts in (
            ("strength", words.STRENGTHS, strengths),
            ("finding", words.FINDINGS, findings),
        ):
            if texts:
                yield Passage(Content(""))
                yield heading(say(title))
            for place, text in enumerate(texts):
                lines = hanging("• ", visible(say(text)), width)
                yield Passage(Content("\n").join(lines), f"{kind}:{place}")

    def _telling(self, session: Session, say: Words, width: int) -> Iterator[Passage]:
        if self.telling:
            yield Passage(Content(""))
            yield heading(say(words.TELLING))
        for one in self.telling:
            ask = one_line(say(session.bank.question_by_id[one.question].ask.interview))
            why = say(words.TELLING_ROW, n=say.points(one.narrows))
            if one.flips:
                why += f", {say(words.TELLING_FLIPS)}"
            text = Content.assemble(f"{one.question}  {ask} ", (f"– {why}", "$quiet"))
            yield Passage(Content("\n").join(hanging("• ", text, width)))

    def behind(self, about: str, session: Session) -> Tell | None:
        """What a finding or a strength rests on."""
        kind, _, place = about.partition(":")
        if kind in wider.KINDS:
            return self.wider.behind(kind, place, session)
        if kind == "strength":
            strength = self.found.strengths[int(place)]
            return resting_on(strength.says, None, strength.quotes, session)
        if kind == "finding":
            one = self.found.findings[int(place)]
            return resting_on(one.headline, one.consequence, one.quotes, session)
        return None


def insights_of(session: Session, card: Scorecard, plan: Plan, earlier: Reading | None = None) -> Insights:
    """All that is worked out for the result; a tenth of a second or so."""
    bank, answers, said = session.bank, session.answers, said_of(session, card)
    return Insights(
        found=said.found,
        plan=project(bank, answers, card, plan),
        telling=most_telling(bank, answers, session.mode, card),
        wider=wider_of(session, said, card, earlier),
    )


def outlook(plan: Plan, bank: Bank, say: Words) -> Iterator[Passage]:
    """Index and level to come if the plan works, and the cheapest way to the next level."""
    rows = [row for row in plan.outlooks if row.index is not None]
    if rows:
        yield Passage(Content(""))
        yield heading(say(words.OUTLOOK))
    for row in rows:
        text = words.OUTLOOK_ROW if row.level is not None else words.OUTLOOK_ROW_PLAIN
        yield Passage(Content(say(text, day=row.day, index=say.points(row.index or 0), level=row.level)))
    if plan.way_up is not None:
        yield Passage(Content.styled(way_up(plan, bank, say), "$quiet"))


def way_up(plan: Plan, bank: Bank, say: Words) -> str:
    """The cheapest way to the next level; '' where there is none."""
    way = plan.way_up
    if way is None:
        return ""
    titles = [visible(say(bank.action_by_id[action].title)) for action in way.actions[:MOST_NAMED]]
    if more := len(way.actions) - len(titles):
        titles.append(say(MORE_ACTIONS, n=more))
    actions, hours = listing(titles, say.language), say.duration(way.hours)
    return say(words.WAY_UP, level=way.level, actions=actions, hours=hours)
