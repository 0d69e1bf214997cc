"""Lists of questions: all of them with their states, and at the end those still open."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.answers import State
from audit.core.bank import Question
from audit.core.display import one_line
from audit.locales import common
from audit.locales import interview as words
from audit.session import Session
from audit.tui.beside import state_line
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.widgets.rows import Rows

SIGNS = {
    State.OPEN: "○",
    State.ANSWERED: "●",
    State.DONT_KNOW: "?",
    State.DECLINED: "–",
    State.NOT_APPLICABLE: "×",
}
KEYS = (
    Key("", "↑ ↓", "", common.K_MOVE),
    Key("", common.ENTER, "", words.K_GO),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left,g", common.ESCAPE, "close", common.K_BACK),
)


class JumpScreen(Page[str]):
    """All questions; the result is the id of the one to go to."""

    CSS_PATH = "jump.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def parts(self) -> ComposeResult:
        """Title and list."""
        yield Plain(id="title", classes="title")
        yield Rows(self._draw, id="questions")

    def paint(self) -> None:
        """Everything in the language at hand."""
        self.query_one("#title", Plain).say(self.heading())
        rows, start = self.listed(), self.start()
        self._rows.fill(rows, next((n for n, q in enumerate(rows) if q is start), 0))

    @property
    def _rows(self) -> Rows[Question]:
        return self.query_one("#questions", Rows)

    def heading(self) -> Content:
        """The title."""
        return Content.styled(self.words(words.JUMP_TITLE), "$accent bold")

    def start(self) -> Question | None:
        """Where the cursor stands at first."""
        return self.session.current

    def listed(self) -> tuple[Question, ...]:
        """The questions on the list."""
        return self.session.live

    def _draw(self, question: Question, width: int, selected: bool) -> Content:
        say, answer = self.words, self.session.given(question.id)
        state = one_line(state_line(answer, say))
        mark = "⚑" if answer.marked else " "
        room = max(20, width - 26)
        ask = Content(one_line(say(question.ask.interview))).truncate(room, ellipsis=True)
        lead = f"{'›' if selected else ' '} {SIGNS[answer.state]} {mark} "
        quiet = "" if selected else "$quiet"
        return Content.assemble(lead, ask.pad_right(room - ask.cell_length), (f"  {state}", quiet))

    def on_rows_chosen(self) -> None:
        """Go to this question."""
        if row := self._rows.row:
            self.dismiss(row.id)

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


END_KEYS = (
    Key("f,r", "f", "finish", words.K_FINISH),
    Key("", common.ENTER, "", words.K_GO),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", common.K_BACK),
)


class EndScreen(JumpScreen):
    """What is still open; the result is a question to go to, or '' to finish."""

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
        return Content.assemble(
            (say(words.END_TITLE_OPEN if still_open else words.END_TITLE), "$accent bold"),
            f"\n\n{' '.join(lines)}\n",
            (advice, "$quiet"),
        )

    def start(self) -> Question | None:
        """The first one that is open."""
        return None

    def listed(self) -> tuple[Question, ...]:
        """The open questions, then those nobody knew the answer to."""
        unknown = tuple(q for q in self.session.live if self.session.given(q.id).state is State.DONT_KNOW)
        return self.session.open + unknown

    def paint(self) -> None:
        """Without anything open there is no list, and Enter finishes."""
        super().paint()
        self.query_one("#questions").display = bool(self.listed())

    def key_enter(self) -> None:
        """Enter where there is no list."""
        if not self.listed():
            self.action_finish()

    def action_finish(self) -> None:
        """On to the result."""
        self.dismiss("")
