"""The list of all questions with their states."""

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
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.sifting import NAMES, Sieve, sifted
from audit.tui.widgets.line import Line
from audit.tui.widgets.rows import Rows
from audit.wording import state_line

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
    Key("f", "f", "sieve", words.K_FILTER),
    Key("slash,s", "/", "search", words.K_SEARCH),
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
        self.sieve = Sieve.ALL
        self.telling: tuple[str, ...] = ()
        """The questions that tell most."""

    def parts(self) -> ComposeResult:
        """Title, list, and a line to search with."""
        yield Plain(id="title", classes="title")
        yield Rows(self._draw, id="questions")
        line = Line(id="search")
        line.display = False
        yield line

    def paint(self) -> None:
        """Everything in the language at hand."""
        self._search.placeholder = self.words(words.SEARCH_HINT)
        rows, start = self.listed(), self._rows.row or self.start()
        self.query_one("#title", Plain).say(self.heading())
        self._rows.fill(rows, next((n for n, q in enumerate(rows) if q is start), 0))

    @property
    def _rows(self) -> Rows[Question]:
        return self.query_one("#questions", Rows)

    @property
    def _search(self) -> Line:
        return self.query_one("#search", Line)

    def heading(self) -> Content:
        """The title, and which questions the list shows."""
        say = self.words
        names = [
            Content.styled(f"[{say(name)}]", "$accent bold") if one is self.sieve else Content(say(name))
            for one, name in NAMES.items()
        ]
        title = Content.styled(say(words.JUMP_TITLE), "$accent bold") + "   "
        nothing = "" if self.listed() else f"\n{say(words.FOUND_NOTHING)}"
        return title + Content("  ").join(names).stylize("$quiet") + nothing

    def start(self) -> Question | None:
        """Where the cursor stands at first."""
        return self.session.current

    def listed(self) -> tuple[Question, ...]:
        """The questions on the list."""
        return sifted(self.session, self.sieve, self._search.value, self.words)

    def action_sieve(self) -> None:
        """Other questions: open, marked, unknown, contradictory, all."""
        order = list(Sieve)
        self.sieve = order[(order.index(self.sieve) + 1) % len(order)]
        self.paint()

    def action_search(self) -> None:
        """Search: the list follows what is typed."""
        self._search.display = True
        self._search.focus()

    def on_input_changed(self) -> None:
        """Only what has these words."""
        self.paint()

    def on_input_submitted(self) -> None:
        """On to the list."""
        self._rows.focus()

    def _draw(self, question: Question, width: int, selected: bool) -> Content:
        say, answer = self.words, self.session.given(question.id)
        state = one_line(state_line(answer, say))
        mark = "⚑" if answer.marked else "★" if question.id in self.telling else " "
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
        """Search no more; without a search, back to where one was."""
        if not self._search.display:
            self.dismiss(None)
            return
        self._search.value = ""
        self._search.display = False
        self._rows.focus()
        self.paint()
