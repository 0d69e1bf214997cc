"""The result: read out, opened number by number, and written as a PDF."""

from __future__ import annotations

from collections.abc import Iterator

from audit.core.explain import Explainer, Explanation
from audit.core.projection import project
from audit.core.source import Source
from audit.core.spelling import nearest
from audit.locales import plain as words
from audit.plain import result_lines as lines
from audit.plain.export import export
from audit.plain.orders import RESULT, Command, Commanded, Order
from audit.plain.voice import Voice
from audit.session import Session


class Result:
    """What the answers say."""

    def __init__(self, voice: Voice, session: Session) -> None:
        self.voice, self.session = voice, session
        self.source = _source(session)

    def run(self) -> None:
        """Until the user goes back."""
        self.show()
        while True:
            try:
                typed = self.voice.ask(self.voice.words(words.RESULT_PROMPT), RESULT)
            except Commanded as order:
                if order.command.order is Order.BACK:
                    return
                self._obey(order.command)
                continue
            if not typed:
                return
            self.explain(typed)

    def show(self) -> None:
        """Level, dimensions, gates, contradictions, and what to do first."""
        say = self.voice.words
        self.voice.console.say()
        self.voice.lines(lines.title(self.session, say))
        self.voice.lines(lines.result(self.source, say))

    def _obey(self, command: Command) -> None:
        match command.order:
            case Order.PLAN:
                self.voice.lines(lines.plan(self.source, self.voice.words))
            case Order.EXPLAIN:
                self.explain(command.rest or "level")
            case Order.EXPORT:
                export(self.voice, self.session)
            case _:
                self.show()

    def explain(self, what: str) -> None:
        """What a number was made of."""
        explainer = Explainer(self.source.bank, self.source.answers, self.source.card, self.source.plan)
        known = {about.casefold(): about for about in explainer.known()}
        found = explainer.explain(known.get(what.casefold(), what))
        if found is not None:
            self.voice.lines(_unfolded(found, self.voice, 0))
            return
        near = nearest(what, known.values())
        self.voice.say(words.NOT_EXPLAINED, word=what)
        self.voice.say(words.DID_YOU_MEAN if near else words.WHAT, word=near or "")


def _source(session: Session) -> Source:
    """What the report would be made from, with what was decided about the plan and with its outlook."""
    card = session.card
    return Source(
        bank=session.bank,
        answers=session.answers,
        client=session.client,
        mode=session.mode,
        card=card,
        plan=project(session.bank, session.answers, card, session.plan),
    )


def _unfolded(explanation: Explanation, voice: Voice, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{voice.words(explanation.says)}"
    for part in explanation.parts:
        yield from _unfolded(part, voice, depth + 1)
