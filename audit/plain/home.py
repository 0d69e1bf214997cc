"""The list of audits, and everything that begins there."""

from __future__ import annotations

from audit.core.display import one_line
from audit.core.summary import Summary
from audit.errors import ResonanzError
from audit.i18n import OTHER
from audit.locales import common
from audit.locales import home as words
from audit.locales import plain as more
from audit.plain.beginning import begin
from audit.plain.interview import Interview
from audit.plain.orders import HOME, Command, Commanded, Order
from audit.plain.result import Result
from audit.plain.voice import Voice
from audit.session import Session

SHOWN = 15
"""Audits that are listed at once."""


class Home:
    """The audits, numbered; the one changed last is number 1."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.audits: tuple[Summary, ...] = ()
        self.listed = SHOWN

    def run(self) -> None:
        """Until the user leaves."""
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
            self._obey(order.command)
        else:
            self._open_number(line)

    # Showing.

    def show(self) -> None:
        """Read the audits anew and list them."""
        try:
            self.audits = self.voice.services.store.summaries()
        except ResonanzError as error:
            self.voice.complain(error)
            return
        self.voice.console.say()
        if not self.audits:
            self.voice.say(words.WELCOME)
            self.voice.say(more.EMPTY)
            return
        self.voice.say(words.TITLE)
        self._list(0)

    def _list(self, start: int) -> None:
        """Some of the audits from a place on."""
        end = start + SHOWN
        self.listed = end
        self.voice.lines(
            f"{number}: {self._line(row)}" for number, row in enumerate(self.audits[start:end], start + 1)
        )
        if end < len(self.audits):
            self.voice.say(more.MORE_AUDITS, n=len(self.audits) - end)

    def _line(self, row: Summary) -> str:
        say = self.voice.words
        far = say(words.ANSWERED, n=row.answered, total=row.total) if row.answered else say(words.NOT_BEGUN)
        mode = say(common.QUICK if row.mode == "quick" else common.FULL)
        who = [one_line(row.respondent)] if row.respondent else []
        cells = [
            self._name(row),
            *who,
            say.day(row.changed),
            mode,
            say(words.FINISHED) if row.finished else far,
        ]
        if row.level is not None:
            cells.append(say(common.LEVEL, n=row.level))
        elif row.index is not None:
            cells.append(say(common.PROVISIONAL))
        return ", ".join(cells)

    def _name(self, row: Summary) -> str:
        return one_line(row.client) or self.voice.words(words.NAMELESS)

    def _prompt(self) -> str:
        return self.voice.words(more.HOME_PROMPT if self.audits else more.HOME_PROMPT_EMPTY)

    # Doing.

    def _obey(self, command: Command) -> None:
        match command.order:
            case Order.NEW:
                self._new()
            case Order.SAMPLE:
                self.voice.services.import_sample(self.voice.language)
                self.voice.say(more.SAMPLE_READY)
                self.show()
            case Order.RESULT | Order.FOLLOW | Order.DELETE:
                self._with(command)
            case Order.LANGUAGE:
                self.voice.speak(OTHER[self.voice.language])
                self.show()
            case Order.MORE if self.listed < len(self.audits):
                self._list(self.listed)
            case _:
                self.show()

    def _with(self, command: Command) -> None:
        """Result or follow-up of the audit that is named, of the first where none is; its end, if named."""
        row = self._row(command.rest or ("" if command.order is Order.DELETE else "1"))
        if row is None:
            self.voice.say(more.NUMBER_WANTED, keys=self._numbers())
        elif command.order is Order.RESULT:
            self._visit(row.id, result=True)
        elif command.order is Order.FOLLOW:
            services = self.voice.services
            begun = Session.follow_up(services.store, services.load_bank(), services.clock, row.id)
            self._visit(begun.id)
        else:
            self._delete(row)

    def _row(self, number: str) -> Summary | None:
        valid = number.isdecimal() and len(number) < 9 and 1 <= int(number) <= len(self.audits)
        return self.audits[int(number) - 1] if valid else None

    def _numbers(self) -> str:
        return f"1–{len(self.audits)}" if self.audits else "–"

    def _open_number(self, line: str) -> None:
        row = self._row(line or "1") if self.audits else None
        if row is not None:
            self._visit(row.id)
        elif self.audits:
            self.voice.say(more.NUMBER_OR_ORDER, keys=self._numbers())
        else:
            self.voice.say(more.EMPTY)

    def _new(self) -> None:
        try:
            audit = begin(self.voice)
        except Commanded:
            self.show()
            return
        self._visit(audit)

    def _visit(self, audit: str, *, result: bool = False) -> None:
        """An interview or a result, in its own language; then the list in ours again."""
        services, language = self.voice.services, self.voice.language
        session = Session(services.store, services.load_bank(), audit, services.clock)
        try:
            if result:
                Result(self.voice, session).run()
            else:
                self.voice.speak(session.language)
                Interview(self.voice, session).run()
        finally:
            self.voice.speak(language)
        self.show()

    def _delete(self, row: Summary) -> None:
        say, name = self.voice.words, self._name(row)
        if row.answered == 0:
            loss = say(words.DELETE_NONE)
        else:
            loss = say.count(row.answered, words.DELETE_ONE, words.DELETE_MANY)
        self.voice.console.say(loss)
        store = self.voice.services.store
        alone = bool(row.dossier) and len(store.summaries(dossier=row.dossier)) == 1
        if alone:
            self.voice.say(words.DELETE_FILE_TOO)
        if self.voice.sure(say(words.DELETE, client=name)):
            if alone:
                store.delete_dossier(row.dossier)
            else:
                store.delete(row.id)
            self.voice.say(more.DELETED, client=name)
        self.show()
