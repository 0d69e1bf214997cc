"""A client's file line by line: who they are, whom to call, a private note, how long all of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from audit.core.checking import LONGEST_LINE, LONGEST_TEXT, check_text
from audit.core.days import day_in
from audit.core.display import one_line
from audit.core.dossier import Contact, Dossier, Profile
from audit.core.text import Text
from audit.errors import AnswersError, StaleError
from audit.locales import clients_tui as words
from audit.locales import plain as more
from audit.plain.console import Leaving
from audit.plain.orders import Command, Order
from audit.plain.pages import CLIENT
from audit.plain.place import Place
from audit.plain.voice import Voice

PERSON = (
    ("name", words.PERSON_NAME),
    ("role", words.ROLE),
    ("mail", words.MAIL),
    ("phone", words.PHONE),
)
"""The parts of a contact in the order in which they are asked for."""
Edit = Callable[[], Profile | None]
"""Gives the file after the change; None where it stays as it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file."""

    name: Text
    value: str
    edit: Edit
    person: Contact | None = None
    """The contact that it is."""


class ClientFile(Place):
    """The file as numbered lines; a number changes one."""

    page = CLIENT

    def __init__(self, voice: Voice, dossier: str) -> None:
        super().__init__(voice)
        self.file: Dossier = voice.services.store.dossier(dossier)

    @property
    def profile(self) -> Profile:
        """What is written down."""
        return self.file.profile

    # Showing.

    def show(self) -> None:
        """All of it."""
        say = self.voice.words
        self.voice.console.say()
        self.voice.console.say(f"{say(words.TITLE)}: {one_line(self.file.name)}")
        for number, line in enumerate(self._lines(), 1):
            self._say(number, line)
        self.voice.console.say(f"{say(words.SINCE)}: {say.day(self.file.created)}")
        self.voice.say(more.CLIENT_HINT)

    def _say(self, number: int, line: Line) -> None:
        value = line.value or self.voice.words(words.NOT_SET)
        self.voice.console.say(f"{number}: {self.voice.words(line.name)}: {value}")

    def _lines(self) -> tuple[Line, ...]:
        client = self.profile.client
        people = (
            Line(words.PERSON, _told(one), partial(self._person, one), one) for one in self.profile.contacts
        )
        return (
            Line(words.NAME, client.name, self._name),
            Line(words.SECTOR, client.sector, self._sector),
            Line(words.PLACE, client.place, self._place),
            Line(words.CONTACT, client.contact, self._contact),
            *people,
            Line(words.NOTE, self.profile.note, self._note),
            Line(words.KEEP, self._kept(), self._keep),
        )

    def _kept(self) -> str:
        until = self.profile.keep_until
        if until is None:
            return ""
        day = self.voice.words.day(until)
        over = until < self.voice.services.clock().date()
        return self.voice.words(words.KEEP_OVER, day=day) if over else day

    def prompt(self) -> str:
        """What can be done."""
        return self.voice.words(more.CLIENT_PROMPT)

    # Changing.

    def hear(self, line: str) -> bool:
        """A number changes that line."""
        if not line:
            return False
        found = self._found(line)
        if found is not None:
            number, entry = found
            changed = entry.edit()
            if changed is not None and self._save(changed):
                self._say(number, self._lines()[number - 1])
        return True

    def obey(self, command: Command) -> bool:
        """A contact more, or one less."""
        changed = self._person(None) if command.order is Order.PERSON else self._without(command.rest)
        if changed is not None and self._save(changed):
            self.show()
        return True

    def _found(self, said: str) -> tuple[int, Line] | None:
        lines = self._lines()
        number = int(said) if said.isdecimal() and len(said) < 9 else 0
        if 1 <= number <= len(lines):
            return number, lines[number - 1]
        self.voice.say(more.NUMBER_OR_ORDER, keys=f"1–{len(lines)}")
        return None

    def _save(self, profile: Profile) -> bool:
        """Save and say so; where somebody else has changed the file meanwhile, read it anew and say that."""
        services = self.voice.services
        try:
            services.store.change_dossier(self.file.id, profile, services.clock(), after=self.file.number)
        except StaleError:
            self.file = services.store.dossier(self.file.id)
            self.voice.say(words.STALE)
            self.show()
            return False
        self.file = services.store.dossier(self.file.id)
        self.voice.say(more.SAVED)
        return True

    # One line each.

    def _line(self, name: Text, now: str, longest: int = LONGEST_LINE) -> str | None:
        label = self.voice.words(name)
        while True:
            typed = self.changed(label, now)
            try:
                return None if typed is None else check_text(label, typed, longest)
            except AnswersError as error:
                self.voice.complain(error, label)

    def _name(self) -> Profile | None:
        name = self._line(words.NAME, self.profile.client.name)
        if name == "":
            self.voice.say(words.NAME_NEEDED)
        return self._with(name=name) if name else None

    def _sector(self) -> Profile | None:
        return self._with(sector=self._line(words.SECTOR, self.profile.client.sector))

    def _place(self) -> Profile | None:
        return self._with(place=self._line(words.PLACE, self.profile.client.place))

    def _contact(self) -> Profile | None:
        return self._with(contact=self._line(words.CONTACT, self.profile.client.contact))

    def _with(self, **particulars: str | None) -> Profile | None:
        """The file with other particulars; what is None stays."""
        changed = {name: value for name, value in particulars.items() if value is not None}
        return replace(self.profile, client=replace(self.profile.client, **changed)) if changed else None

    def _note(self) -> Profile | None:
        note = self._line(words.NOTE, self.profile.note, LONGEST_TEXT)
        return None if note is None else replace(self.profile, note=note)

    def _keep(self) -> Profile | None:
        until = self.profile.keep_until
        typed = self._line(words.KEEP, until.isoformat() if until else "")
        day = day_in(typed, self.voice.services.clock().date()) if typed else None
        if typed and day is None:
            self.voice.say(words.NO_DATE)
            return None
        return None if typed is None else replace(self.profile, keep_until=day)

    # Contacts.

    def _person(self, known: Contact | None) -> Profile | None:
        """Everything about one contact, or a new one; what was confirmed when the end came is kept."""
        before, typed = known or Contact(name=""), dict[str, str]()
        try:
            for part, name in PERSON:
                said = self._line(name, getattr(before, part))
                if said is not None:
                    typed[part] = said
        except Leaving:
            if half := self._with_person(known, replace(before, **typed)):
                self._save(half)
            raise
        changed = self._with_person(known, replace(before, **typed))
        if changed is None:
            self.voice.say(words.NAME_NEEDED)
        return changed

    def _with_person(self, known: Contact | None, after: Contact) -> Profile | None:
        """The file with a contact in the place of another, or of none; None where it has no name."""
        if not after.name:
            return None
        people = list(self.profile.contacts)
        place = people.index(known) if known else len(people)
        people[place : place + 1] = [after]
        return replace(self.profile, contacts=tuple(people))

    def _without(self, said: str) -> Profile | None:
        """Take a contact out of the file, after asking."""
        found = self._found(said)
        gone = found[1].person if found else None
        if gone is None:
            return None
        if not self.voice.sure(self.voice.words(words.DELETE_PERSON, name=one_line(gone.name))):
            return None
        rest = tuple(one for one in self.profile.contacts if one != gone)
        return replace(self.profile, contacts=rest)


def _told(person: Contact) -> str:
    """Everything about a contact, in a line."""
    parts = (person.name, person.role, person.mail, person.phone)
    return ", ".join(one_line(part) for part in parts if part.strip())
