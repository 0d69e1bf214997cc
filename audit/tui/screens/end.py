"""The end of the interview: what is still open, and which of it matters most."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from audit.core.answers import State
from audit.core.mode import Mode
from audit.core.questions import Question
from audit.core.text import Text
from audit.locales import common
from audit.locales import interview as words
from audit.session.mirror import heard
from audit.tui.aside import work_out
from audit.tui.keymap import Key, bindings
from audit.tui.screens.jump import JumpScreen

ASK_ALL = "ask_all"
"""Instead of a question to go to: the quick audit becomes a full one. An action, too."""

END_KEYS = (
    Key("f,r", "f", "finish", words.K_FINISH),
    Key("", common.ENTER, "", words.K_GO),
    Key("t", "t", "telling", words.K_TELLING),
    Key("a", "a", ASK_ALL, words.K_ASK_ALL),
    Key("k,c", "k", "correct", words.K_CORRECT, shown=False),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", common.K_BACK),
)


class EndScreen(JumpScreen):
    """What is still open; the result is a question to go to, '' to finish, or ASK_ALL."""

    mirrored = ""
    """The question whose answer is mirrored; '' none."""
    KEYS: ClassVar[tuple[Key, ...]] = END_KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(END_KEYS)

    def heading(self) -> Content:
        """How complete it is."""
        say = self.words
        still_open = len(self.session.open)
        unknown = len(self.listed()) - still_open
        lines = [
            say.count(still_open, words.END_OPEN_ONE, words.END_OPEN_MANY)
            if still_open
            else say(words.END_ALL)
        ]
        if unknown:
            lines.append(say.count(unknown, words.END_UNKNOWN_ONE, words.END_UNKNOWN_MANY))
        advice = say(words.END_GO_ON if self.listed() else words.END_READY)
        if (beyond := self.session.beyond) is not None:
            still = beyond.total - beyond.answered
            advice += f"\n{say(words.END_BEYOND, n=still, minutes=beyond.minutes_left)}"
        if self.telling:
            advice += f"\n{say(words.END_TELLING)}"
        return Content.assemble(
            (say(self._title(still_open)), "$accent bold"),
            f"\n\n{self._heard()}{' '.join(lines)}\n",
            (advice, "$quiet"),
        )

    def _title(self, still_open: int) -> Text:
        if not still_open:
            return words.END_TITLE
        last = self.session.state.position == self.session.live[-1].id
        return words.END_TITLE_OPEN if last else words.END_TITLE_EARLY

    def _heard(self) -> str:
        self.mirrored, told = heard(self.session, self.session.live[-1].dimension, self.words)
        return f"{told} {self.words(words.HEARD_WRONG)}\n" if told else ""

    def action_correct(self) -> None:
        """To the answer behind the mirrored sentence."""
        if self.mirrored:
            self.dismiss(self.mirrored)

    def on_mount(self) -> None:
        """Which questions tell most follows when it has been worked out."""
        session = self.session
        if session.card.index is None or not self.listed():
            return

        def work() -> tuple[str, ...]:
            from audit.core.possible import most_telling

            found = most_telling(session.bank, session.answers, session.mode, session.card)
            return tuple(one.question for one in found)

        work_out(self, work, self._learn)

    def _learn(self, telling: tuple[str, ...]) -> None:
        listed = {question.id for question in self.listed()}
        self.telling = tuple(question for question in telling if question in listed)
        self.paint()

    def action_telling(self) -> None:
        """To the question that tells most."""
        if self.telling:
            self.dismiss(self.telling[0])

    def start(self) -> Question | None:
        """The first one that is open."""
        return None

    def listed(self) -> tuple[Question, ...]:
        """The open questions, then those nobody knew the answer to."""
        unknown = tuple(q for q in self.session.live if self.session.given(q.id).state is State.DONT_KNOW)
        return self.session.open + unknown

    def lines(self) -> tuple[Question, ...]:
        """No sections among so few."""
        return self.listed()

    def paint(self) -> None:
        """Without anything open there is no list, and Enter finishes."""
        super().paint()
        self.query_one("#questions").display = bool(self.listed())

    def key_enter(self) -> None:
        """Enter where there is no list."""
        if not self.listed():
            self.action_finish()

    def own(self, keys: tuple[Key, ...]) -> tuple[Key, ...]:
        """A full audit has no more questions to ask."""
        full = self.session.mode is Mode.FULL
        return tuple(key for key in super().own(keys) if not full or key.action != ASK_ALL)

    def action_ask_all(self) -> None:
        """On with the questions of the full audit."""
        if self.session.mode is not Mode.FULL:
            self.dismiss(ASK_ALL)

    def action_finish(self) -> None:
        """On to the result."""
        self.dismiss("")
