"""A client's file: who they are, whom to call, a private note, and how long all of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.display import one_line
from audit.core.dossier import Contact, Dossier
from audit.core.text import Text
from audit.locales import clients_tui as words
from audit.locales import common
from audit.tui.keymap import Key, bindings
from audit.tui.page import Plain
from audit.tui.screens.client_edits import Edits
from audit.tui.widgets.rows import Rows

KEYS = (
    Key("", "↑ ↓", "", common.K_MOVE),
    Key("", common.ENTER, "edit", words.K_EDIT),
    Key("n", "n", "person", words.K_PERSON),
    Key("d,delete", "d", "remove", words.K_REMOVE),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", common.K_BACK),
)
NAME_ROOM = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the file."""

    name: Text
    value: str
    edit: Callable[[], None] | None = None
    person: int | None = None
    """Which of the contacts it is."""


class ClientScreen(Edits):
    """The file as lines; Enter changes one."""

    CSS_PATH = "client.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def parts(self) -> ComposeResult:
        """Title and lines."""
        yield Plain(id="title", classes="title")
        yield Rows(self._draw, id="entries")
        yield Plain(id="note")

    def on_mount(self) -> None:
        """Read the file."""
        self.read()

    def paint(self) -> None:
        """Everything in the language at hand."""
        name = one_line(self.file.name) if self.file else ""
        title = Content.assemble((self.words(words.TITLE), "$accent bold"), (f"   {name}", "$quiet"))
        self.query_one("#title", Plain).say(title)
        if self.file is not None:
            self._rows.fill(tuple(self._entries(self.file)))
            self._tell_note()

    @property
    def _rows(self) -> Rows[Entry]:
        return self.query_one("#entries", Rows)

    def _entries(self, file: Dossier) -> list[Entry]:
        client = file.profile.client
        people = [
            Entry(words.PERSON, _told(person), partial(self.edit_person, place), place)
            for place, person in enumerate(file.profile.contacts)
        ]
        return [
            Entry(words.NAME, client.name, self.edit_client),
            Entry(words.SECTOR, client.sector, self.edit_client),
            Entry(words.PLACE, client.place, self.edit_client),
            *people,
            Entry(words.PERSON, self.words(words.ADD_PERSON), self.edit_person),
            Entry(words.NOTE, file.profile.note, self.edit_note),
            Entry(words.KEEP, self._kept(file), self.edit_keep),
            Entry(words.SINCE, self.words.day(file.created)),
        ]

    def _kept(self, file: Dossier) -> str:
        until = file.profile.keep_until
        if until is None:
            return ""
        day = self.words.day(until)
        over = until < self.wizard.services.clock().date()
        return self.words(words.KEEP_OVER, day=day) if over else day

    def _draw(self, entry: Entry, width: int, selected: bool) -> Content:
        name = Content(self.words(entry.name))
        value = one_line(entry.value) or self.words(words.NOT_SET)
        gap = " " * (NAME_ROOM - name.cell_length)
        return Content.assemble("› " if selected else "  ", name, gap, value).truncate(width, ellipsis=True)

    def _tell_note(self) -> None:
        """The whole note, where its line has no room for it."""
        row = self._rows.row
        whole = one_line(row.value) if row is not None and row.name is words.NOTE else ""
        note = self.query_one("#note", Plain)
        note.say(whole)
        note.display = len(whole) > self.size.width - NAME_ROOM - 8

    def on_rows_moved(self) -> None:
        """Another line under the cursor."""
        self._tell_note()

    # What the keys do.

    def on_rows_chosen(self) -> None:
        """Enter: change this."""
        self.action_edit()

    def action_edit(self) -> None:
        """Change this."""
        if (row := self._rows.row) and row.edit is not None:
            row.edit()

    def action_person(self) -> None:
        """One more contact."""
        self.edit_person()

    def action_remove(self) -> None:
        """This contact is none any more."""
        if (row := self._rows.row) and row.person is not None:
            self.remove_person(row.person)

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)


def _told(person: Contact) -> str:
    """Everything about a contact, in a line."""
    parts = (person.name, person.role, person.mail, person.phone)
    return " · ".join(one_line(part) for part in parts if part.strip())
