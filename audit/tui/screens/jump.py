"""The list of all questions with their states."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.display import one_line, visible
from audit.core.judging import Dimension
from audit.core.questions import Question
from audit.locales import common
from audit.locales import interview as words
from audit.session import Session
from audit.session.sifting import NAMES, Sieve, sifted
from audit.tui.interview_view import SIGNS, put, told_briefly
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.widgets.line import Line
from audit.tui.widgets.rows import Rows

KEYS = (
    Key("", "↑ ↓", "", common.K_MOVE),
    Key("", common.ENTER, "", words.K_GO),
    Key("f", "f", "sieve", words.K_FILTER),
    Key("slash,s", "/", "search", words.K_SEARCH),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left,g", common.ESCAPE, "close", common.K_BACK),
)


Row = Question | Dimension
"""A line of the list."""


class JumpScreen(Page[str]):
    """All questions; the result is the id of the one to go to."""

    CSS_PATH = "jump.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session, *, searching: bool = False) -> None:
        super().__init__()
        self.session = session
        self._searching = searching
        self.sieve = Sieve.ALL
        self.telling: tuple[str, ...] = ()
        """The questions that tell most."""

    def parts(self) -> ComposeResult:
        """Title, list, and a line to search with."""
        yield Plain(id="title", classes="title")
        yield Rows[Row](self._draw, id="questions")
        line = Line(id="search")
        line.display = False
        yield line

    def on_mount(self) -> None:
        """Whoever came to search begins with the word."""
        if self._searching:
            self.action_search()

    def paint(self) -> None:
        """Everything in the language at hand."""
        self._search.placeholder = self.words(words.SEARCH_HINT)
        rows, start = self.lines(), self._rows.row or self.start()
        self.query_one("#title", Plain).say(self.heading())
        self._rows.fill(rows, next((n for n, q in enumerate(rows) if q is start), 0))

    @property
    def _rows(self) -> Rows[Row]:
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
        """The questions that are let through."""
        return sifted(self.session, self.sieve, self._search.value, self.words)

    def lines(self) -> tuple[Row, ...]:
        """What the list shows: all questions under the names of their sections, or those sought."""
        found = self.listed()
        if self.sieve is not Sieve.ALL or self._search.value.strip():
            return found
        sections = self.session.bank.dimension_by_id
        rows: list[Row] = []
        for section, questions in groupby(found, key=lambda question: question.dimension):
            rows += [sections[section], *questions]
        return tuple(rows)

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

    def _draw(self, row: Row, width: int, selected: bool) -> Content:
        if isinstance(row, Dimension):
            return self._draw_section(row, selected)
        say, answer = self.words, self.session.given(row.id)
        told = one_line(told_briefly(row, answer, say))
        mark = "⚑" if answer.marked else "★" if row.id in self.telling else " "
        room = max(20, (width - 9) * 3 // 5)
        ask = Content(one_line(say(put(row, self.wizard.services.settings.voice))))
        ask = ask.truncate(room, ellipsis=True)
        lead = f"{'›' if selected else ' '} {SIGNS[answer.state]} {mark} "
        quiet = "" if selected else "$quiet"
        return Content.assemble(lead, ask.pad_right(room - ask.cell_length), (f"  {told}", quiet))

    def _draw_section(self, section: Dimension, selected: bool) -> Content:
        """Its name, and how far it is."""
        say, still_open = self.words, {question.id for question in self.session.open}
        asked = [question.id for question in self.session.live if question.dimension == section.id]
        done = sum(question not in still_open for question in asked)
        name = (visible(say(section.name)), "bold" if selected else "$accent bold")
        count = f"  {say(words.SECTION_OF, n=done, total=len(asked))}"
        return Content.assemble("› " if selected else "  ", name, (count, "" if selected else "$quiet"))

    def on_rows_chosen(self) -> None:
        """Go to this question, or to the first one of this section."""
        row = self._rows.row
        if isinstance(row, Dimension):
            row = next((one for one in self.listed() if one.dimension == row.id), None)
        if row is not None:
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
