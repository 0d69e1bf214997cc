"""The list of audits, and everything that begins there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from audit.core.audit_list import Listed, listed, to_delete, to_look_at_again
from audit.core.audit_list import Order as Sorting
from audit.core.text import Text
from audit.errors import ResonanzError
from audit.i18n import OTHER
from audit.locales import home as words
from audit.locales import plain as more
from audit.plain.home_lines import audit_line, found_lines, name_of, reminder_lines, sorting_name
from audit.plain.home_ways import Ways
from audit.plain.orders import Command, Commanded, Order
from audit.plain.pages import HOME
from audit.plain.preferences import Preferences, ask_once
from audit.plain.voice import Voice

if TYPE_CHECKING:
    from audit.core.searching import Hit
    from audit.core.summary import Summary


class Home(Ways):
    """The audits, numbered; those of one client together."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice)
        self.rows: tuple[Listed, ...] = ()
        self._sorting, self._sought = Sorting.CHANGED, ""
        self._hits: tuple[Hit, ...] = ()
        """Where the words that are sought were said."""

    def run(self) -> None:
        """Until the user leaves."""
        ask_once(self.voice)
        self.show()
        while True:
            try:
                self._turn()
            except ResonanzError as error:
                self.voice.complain(error)

    def _turn(self) -> None:
        try:
            line = self.voice.ask(self._prompt(), HOME)
        except Commanded as order:
            self._carry_out(order.command)
        else:
            self._open(line)

    def _carry_out(self, command: Command) -> None:
        try:
            self._obey(command)
        except Commanded:  # back, from something that was asked
            self.show()

    # Showing.

    def show(self) -> None:
        """Read the audits anew and list them."""
        store, today = self.voice.services.store, self.voice.services.clock().date()
        try:
            audits, dossiers = store.summaries(), store.dossiers()
            self.rows = self._sifted(audits)
        except ResonanzError as error:
            self.voice.complain(error)
            return
        late, again = to_delete(dossiers, today), to_look_at_again(audits, today)
        self.voice.console.say()
        if not audits:
            self.voice.say(words.WELCOME)
            self.voice.say(more.EMPTY)
            return
        self.voice.console.say(self._title())
        self.voice.lines(reminder_lines(late, again, self.voice.words))
        said = (f"{number}: {audit_line(row, self.voice.words)}" for number, row in enumerate(self.rows, 1))
        self.voice.portion(said, always=True)

    def _sifted(self, audits: Sequence[Summary]) -> tuple[Listed, ...]:
        """All of them, or those of clients with the words that are sought in a name or in an answer."""
        store, sought = self.voice.services.store, self._sought
        self._hits = store.search(sought, limit=MOST_HITS) if sought else ()
        return listed(audits, self._sorting, sought, within=[hit.audit for hit in self._hits])

    def _title(self) -> str:
        say = self.voice.words
        told = [say(words.TITLE)]
        if self._sorting is not Sorting.CHANGED:
            told.append(say(sorting_name(self._sorting)))
        if self._sought:
            found = len(self.rows)
            told.append(f"{self._sought}: {say(words.FOUND, n=found) if found else say(words.NOTHING_FOUND)}")
        return ", ".join(told)

    def _prompt(self) -> str:
        return self.voice.words(more.HOME_PROMPT if self.rows or self._sought else more.HOME_PROMPT_EMPTY)

    # Doing.

    def _obey(self, command: Command) -> None:
        match command.order:
            case Order.NEW:
                self.begin()
            case Order.SAMPLE:
                self.voice.services.import_sample(self.voice.language)
                self.voice.say(more.SAMPLE_READY)
            case Order.LANGUAGE:
                self.voice.speak(OTHER[self.voice.language])
            case Order.SETTINGS:
                Preferences(self.voice).run()
            case Order.SORT:
                order = list(Sorting)
                self._sorting = order[(order.index(self._sorting) + 1) % len(order)]
            case Order.SEARCH:
                self._search(command.rest)
                return
            case Order.AGAIN:
                pass
            case _:
                self._with(command)
        self.show()

    def _search(self, sought: str) -> None:
        """List the clients with these words; below, the audits in which somebody has said them."""
        self._sought = sought
        self.show()
        if sought:
            numbers = {row.audit.id: number for number, row in enumerate(self.rows, 1)}
            self.voice.portion(found_lines(self._hits, numbers, self.voice.words), always=True)

    def _with(self, command: Command) -> None:
        """Something about the audit that is named, or the first where none is; its end, if named."""
        ends = command.order in {Order.DELETE, Order.DELETE_CLIENT, Order.FINISH}
        row = self._row(command.rest or ("" if ends else "1"))
        if row is None:
            self.voice.say(more.NUMBER_WANTED, keys=self._numbers())
        elif command.order is Order.DELETE:
            self._delete(row)
        elif command.order is Order.DELETE_CLIENT:
            self._delete_client(row)
        else:
            self.go(command.order, row.audit)

    def _row(self, number: str) -> Listed | None:
        valid = number.isdecimal() and len(number) < 9 and 1 <= int(number) <= len(self.rows)
        return self.rows[int(number) - 1] if valid else None

    def _numbers(self) -> str:
        return f"1–{len(self.rows)}" if self.rows else "–"

    def _open(self, line: str) -> None:
        if not line and self._sought:
            self._search("")
            return
        row = self._row(line or "1") if self.rows else None
        if row is not None:
            self.visit(row.audit.id)
            self.show()
        elif self.rows:
            self.voice.say(more.NUMBER_OR_ORDER, keys=self._numbers())
        else:
            self.voice.say(more.EMPTY)

    # Deleting.

    def _delete(self, row: Listed) -> None:
        say, audit, store = self.voice.words, row.audit, self.voice.services.store
        lost = say.count(audit.answered, words.DELETE_ONE, words.DELETE_MANY)
        self.voice.console.say(lost if audit.answered else say(words.DELETE_NONE))
        alone = bool(audit.dossier) and row.siblings == 1
        if alone:
            self.voice.say(words.DELETE_FILE_TOO)
        name = name_of(audit, say)
        question = words.DELETE.fill(client=name)
        if row.siblings > 1:
            question = words.DELETE_OF.fill(client=name, day=say.day(audit.created))
        if self._sure(question):
            store.delete_dossier(audit.dossier) if alone else store.delete(audit.id)
            self.voice.say(more.DELETED, client=name)

    def _delete_client(self, row: Listed) -> None:
        if not row.audit.dossier:
            self._delete(row)
            return
        name, audits = name_of(row.audit, self.voice.words), row.siblings
        self.voice.console.say(self.voice.words.count(audits, words.DELETE_ALL_ONE, words.DELETE_ALL_MANY))
        if self._sure(words.DELETE_ALL.fill(client=name)):
            self.voice.services.store.delete_dossier(row.audit.dossier)
            self.voice.say(more.DELETED, client=name)

    def _sure(self, question: Text) -> bool:
        return self.voice.sure(self.voice.words(question))


MOST_HITS = 500
"""More audits than anybody looks through."""
