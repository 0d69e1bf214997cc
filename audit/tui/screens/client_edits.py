"""Changing a client's file: a form for each thing, saved before it closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from audit.core.checking import LONGEST_LINE
from audit.core.client import Client
from audit.core.days import day_in
from audit.core.display import one_line
from audit.core.dossier import Contact, Dossier, Profile
from audit.core.text import Text
from audit.errors import ResonanzError, StaleError
from audit.locales import clients_tui as words
from audit.locales import home
from audit.tui.page import Page
from audit.tui.saving import sentence_of
from audit.tui.widgets.field import Blank

Typed = tuple[str, ...]


class Edits(Page[None]):
    """A client's file, and how it is changed."""

    def __init__(self, dossier: str) -> None:
        super().__init__()
        self.dossier = dossier
        self.file: Dossier | None = None
        """As it was read last."""

    def read(self) -> None:
        """Read the file anew."""
        try:
            self.file = self.wizard.services.store.dossier(self.dossier)
        except ResonanzError as error:
            self.wizard.complain(error)
            self.dismiss(None)
            return
        self.paint()

    @property
    def profile(self) -> Profile:
        """What is written down; only to be asked for once the file has been read."""
        if self.file is None:
            raise ValueError(self.dossier)
        return self.file.profile

    def save(self, profile: Profile) -> str | None:
        """Save; the sentence to show where that failed."""
        if self.file is None or profile == self.file.profile:
            return None
        services = self.wizard.services
        try:
            after = self.file.number
            services.store.change_dossier(self.dossier, profile, services.clock(), after=after)
        except StaleError:
            self.read()
            return self.words(words.STALE)
        except ResonanzError as error:
            return sentence_of(error, self.wizard.language)
        self.read()
        return None

    def _ask(self, title: Text, blanks: tuple[Blank, ...], read: Callable[[Typed], Profile | Text]) -> None:
        """A form; `read` makes the new profile of what was typed, or says what is wrong with it."""
        from audit.tui.screens.dialogs import FormDialog

        def kept(typed: Typed) -> str | None:
            profile = read(typed)
            return self.words(profile) if isinstance(profile, Text) else self.save(profile)

        self.app.push_screen(FormDialog(title, blanks, kept))

    def edit_client(self) -> None:
        """Name, sector, place."""
        client = self.profile.client

        def read(typed: Typed) -> Profile | Text:
            name, sector, place = typed
            if not name:
                return words.NAME_NEEDED
            changed: Client = replace(self.profile.client, name=name, sector=sector, place=place)
            return replace(self.profile, client=changed)

        blanks = (
            Blank(words.NAME, client.name, longest=LONGEST_LINE),
            Blank(words.SECTOR, client.sector, longest=LONGEST_LINE),
            Blank(words.PLACE, client.place, longest=LONGEST_LINE),
        )
        self._ask(words.PARTICULARS_TITLE, blanks, read)

    def edit_person(self, place: int | None = None) -> None:
        """One contact, or a new one."""
        known = Contact(name="") if place is None else self.profile.contacts[place]

        def read(typed: Typed) -> Profile | Text:
            name, role, mail, phone = typed
            if not name:
                return words.NAME_NEEDED
            people = list(self.profile.contacts)
            at = len(people) if place is None else place
            people[at : at + 1] = [Contact(name=name, role=role, mail=mail, phone=phone)]
            return replace(self.profile, contacts=tuple(people))

        blanks = (
            Blank(words.PERSON_NAME, known.name, longest=LONGEST_LINE),
            Blank(words.ROLE, known.role, longest=LONGEST_LINE),
            Blank(words.MAIL, known.mail, longest=LONGEST_LINE),
            Blank(words.PHONE, known.phone, longest=LONGEST_LINE),
        )
        self._ask(words.PERSON_TITLE, blanks, read)

    def remove_person(self, place: int) -> None:
        """Take a contact out of the file, after asking."""
        from audit.tui.screens.dialogs import ConfirmDialog

        gone = self.profile.contacts[place]

        def decided(sure: bool | None) -> None:
            if sure:
                rest = tuple(person for person in self.profile.contacts if person != gone)
                if complaint := self.save(replace(self.profile, contacts=rest)):
                    self.notify(complaint, severity="error", markup=False)

        question = words.DELETE_PERSON.fill(name=one_line(gone.name))
        dialog = ConfirmDialog(question, words.DELETE_PERSON_DETAIL, yes=home.DELETE_YES, no=home.DELETE_NO)
        self.app.push_screen(dialog, decided)

    def edit_note(self) -> None:
        """The private note."""
        blank = Blank(words.NOTE, self.profile.note, words.NOTE_HINT)
        self._ask(words.NOTE, (blank,), lambda typed: replace(self.profile, note=typed[0]))

    def edit_keep(self) -> None:
        """How long the data are kept."""
        until = self.profile.keep_until

        def read(typed: Typed) -> Profile | Text:
            if not typed[0]:
                return replace(self.profile, keep_until=None)
            day = day_in(typed[0], self.wizard.services.clock().date())
            return words.NO_DATE if day is None else replace(self.profile, keep_until=day)

        blank = Blank(words.KEEP, until.isoformat() if until else "", words.KEEP_HINT)
        self._ask(words.KEEP, (blank,), read)
