"""How far the actions of a plan are."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.display import one_line
from audit.core.plan import Candidate
from audit.core.tracking import Stage
from audit.errors import ResonanzError
from audit.locales import common
from audit.locales import tracking as words
from audit.session import Session
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.saving import sentence_of
from audit.tui.widgets.field import Blank
from audit.tui.widgets.rows import Rows
from audit.wording import STAGES

SIGNS = {Stage.OPEN: "○", Stage.DOING: "◐", Stage.DONE: "●", Stage.DROPPED: "×"}
ROUND = {Stage.OPEN: Stage.DOING, Stage.DOING: Stage.DONE, Stage.DONE: Stage.OPEN, Stage.DROPPED: Stage.OPEN}
KEYS = (
    Key("1,o", "1", "stage('open')", words.K_OPEN),
    Key("2,l", "2", "stage('doing')", words.K_DOING),
    Key("3,e", "3", "stage('done')", words.K_DONE),
    Key("4,x", "4", "stage('dropped')", words.K_DROPPED),
    Key("space", common.SPACE, "next", words.K_NEXT),
    Key("n", "n", "note", words.K_NOTE),
    Key("p", "p", "plan", words.K_PLAN),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", common.K_BACK),
)
STATE, DAY = 13, 12
"""Columns for the state, and for its day."""


class TrackingScreen(Page[None]):
    """The actions of the plan with their state; one key each."""

    CSS_PATH = "tracking.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def parts(self) -> ComposeResult:
        """Title, list, what just happened."""
        yield Plain(id="title", classes="title")
        yield Rows(self._draw, id="actions")
        yield Plain(id="note")
        yield Plain(id="status")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say, shown = self.words, self._shown()
        name = " · ".join(self.session.names)
        title = Content.assemble((say(words.TITLE), "$accent bold"), (f"   {name}\n", "$quiet"))
        counts = Counter(self._stage(one.id) for one in shown)
        told = say(words.COUNTS, **{stage.value: counts[stage] for stage in Stage})
        self.query_one("#title", Plain).say(title + (told if shown else say(words.NOTHING)))
        self._rows.fill(shown)
        self._tell_note()

    def _shown(self) -> tuple[Candidate, ...]:
        """What is planned, and whatever somebody has said something about."""
        plan, tracks = self.session.plan, self.session.tracks
        planned = {one.id for stage in plan.stages for one in stage.planned}
        return tuple(one for one in plan.sequence if one.id in planned or one.id in tracks)

    @property
    def _rows(self) -> Rows[Candidate]:
        return self.query_one("#actions", Rows)

    def _stage(self, action: str) -> Stage:
        track = self.session.tracks.get(action)
        return track.stage if track else Stage.OPEN

    def _draw(self, one: Candidate, width: int, selected: bool) -> Content:
        say, track = self.words, self.session.tracks.get(one.id)
        stage = self._stage(one.id)
        state = Content(f"{SIGNS[stage]} {say(STAGES[stage])}")
        day = say.day(track.on) if track else ""
        noted = "✎ " if track and track.note else "  "
        room = max(10, width - STATE - DAY - 5)
        title = Content(f"{one.id} {say(one.action.title)}").truncate(room, ellipsis=True)
        return Content.assemble(
            "› " if selected else "  ",
            state.pad_right(STATE - state.cell_length),
            day.ljust(DAY),
            noted,
            title,
        )

    def _tell_note(self) -> None:
        """The action in full beneath the list, with what was noted."""
        note = self.query_one("#note", Plain)
        if row := self._rows.row:
            track = self.session.tracks.get(row.id)
            noted = one_line(track.note) if track else ""
            beneath = f"\n{noted}" if noted else ""
            note.say(Content.assemble(self.words(row.action.title), (beneath, "$quiet")))

    def on_rows_moved(self) -> None:
        """Another action under the cursor."""
        self._tell_note()

    # Changing.

    def on_rows_chosen(self) -> None:
        """Enter: one state on."""
        self.action_next()

    def action_next(self) -> None:
        """One state on."""
        if row := self._rows.row:
            self._track(row, ROUND[self._stage(row.id)])

    def action_stage(self, name: str) -> None:
        """This state, then on to the next action."""
        if (row := self._rows.row) and self._track(row, Stage(name)):
            self._rows.action_move(1)

    def _track(self, row: Candidate, stage: Stage) -> bool:
        known = self.session.tracks.get(row.id)
        complaint = self._kept(row.id, stage, known.note if known else "")
        status = self.query_one("#status", Plain)
        status.set_class(complaint is not None, "bad")
        told = self.words(words.SAVED, action=row.id, stage=STAGES[stage])
        status.say(complaint or told)
        return complaint is None

    def _kept(self, action: str, stage: Stage, note: str) -> str | None:
        """Save; the sentence to show where that failed."""
        try:
            self.session.track(action, stage, note)
        except ResonanzError as error:
            return sentence_of(error, self.wizard.language)
        self.paint()
        return None

    def action_note(self) -> None:
        """A note on this action."""
        from audit.tui.screens.dialogs import FormDialog

        if row := self._rows.row:
            known, stage = self.session.tracks.get(row.id), self._stage(row.id)
            blank = Blank(words.NOTE, known.note if known else "", words.NOTE_HINT)
            dialog = FormDialog(words.NOTE, (blank,), lambda typed: self._kept(row.id, stage, typed[0]))
            self.app.push_screen(dialog)

    def action_plan(self) -> None:
        """The plan itself."""
        from audit.tui.screens.plan import PlanScreen

        self.app.push_screen(PlanScreen(self.session), lambda _: self.paint())

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
