"""The result: read out, opened number by number; from here to the plan, the export, or back to a question."""

from __future__ import annotations

from collections.abc import Iterator

from audit.core.explain import Explainer, Explanation
from audit.core.spelling import nearest
from audit.locales import plain as words
from audit.locales import result as result_words
from audit.plain import result_lines as lines
from audit.plain.export import Exporting
from audit.plain.insights import change_lines, finding_lines, telling
from audit.plain.orders import Command, Order
from audit.plain.pages import RESULT
from audit.plain.place import Place
from audit.plain.planning import Planning
from audit.plain.question import put
from audit.plain.voice import Voice
from audit.session import Session


class Result(Place):
    """What the answers say."""

    page = RESULT

    def __init__(self, voice: Voice, session: Session) -> None:
        super().__init__(voice)
        self.session = session
        self.question = ""
        """The question that the user went to from here; '' none."""

    def show(self) -> None:
        """Level, dimensions, gates, contradictions, and what to do first."""
        say = self.voice.words
        self.voice.console.say()
        self.voice.lines(lines.title(self.session, say))
        self.voice.say(words.RESULT_HINT)
        self.voice.portion(lines.result(self.session, say))

    def prompt(self) -> str:
        """The orders used most."""
        return self.voice.words(words.RESULT_PROMPT)

    def hear(self, line: str) -> bool:
        """Something to be explained; nothing: back."""
        if line:
            self._explain(line)
        return bool(line)

    def obey(self, command: Command) -> bool:
        """Say more, or go on from here."""
        match command.order:
            case Order.PLAN:
                planning = Planning(self.voice, self.session)
                planning.run()
                self.session = planning.session
            case Order.FINDINGS:
                self.voice.portion(finding_lines(self.session, self.voice.words))
            case Order.SINCE:
                self.voice.portion(change_lines(self.session, self.voice.words))
            case Order.TELLING:
                self._telling()
            case Order.EXPORT:
                Exporting(self.voice, self.session).run()
            case Order.JUMP:
                return self._stay_unless_gone(command.rest)
            case _:
                self._explain(command.rest or "level")
        return True

    def _telling(self) -> None:
        """Which open questions would tell most."""
        say, found = self.voice.words, telling(self.session, self.voice.words)
        self.voice.say(result_words.TELLING if found else words.NOTHING_TELLING)
        for question, why in found:
            ask = say(put(question, self.voice.services.settings.voice))
            self.voice.console.say(f"{ask} – {why} ({question.id})")
        if found:
            self.voice.say(words.GO_THERE, id=found[0][0].id)

    def _stay_unless_gone(self, said: str) -> bool:
        """Go to a question, by its id; gives whether to stay."""
        wanted = said or self.typed(self.voice.words(words.JUMP_PROMPT)) or ""
        ids = {live.id.casefold(): live.id for live in self.session.live}
        self.question = ids.get(wanted.casefold(), "")
        if wanted and not self.question:
            self.voice.say(words.NONE_FOUND, word=wanted)
        return not self.question

    def _explain(self, what: str) -> None:
        """What a number was made of."""
        session = self.session
        explainer = Explainer(session.bank, session.answers, session.card, session.plan)
        known = {about.casefold(): about for about in explainer.known()}
        found = explainer.explain(known.get(what.casefold(), what))
        if found is not None:
            self.voice.portion(_unfolded(found, self.voice, 0))
            return
        near = nearest(what, known.values())
        self.voice.say(words.NOT_EXPLAINED, word=what)
        self.voice.say(words.DID_YOU_MEAN if near else words.WHAT, word=near or "")


def _unfolded(explanation: Explanation, voice: Voice, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{voice.words(explanation.says)}"
    for part in explanation.parts:
        yield from _unfolded(part, voice, depth + 1)
