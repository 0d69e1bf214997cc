"""Audits without the people in them: names become letters, texts go, numbers and options stay."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import assert_never

from audit.core.answers import Answer, Cell, Grid, Value, Words
from audit.core.bank import Bank
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.events import (
    Answered,
    Cleared,
    ClientChanged,
    Decided,
    Entry,
    Event,
    Filed,
    Finished,
    LanguageChanged,
    ModeChanged,
    Moved,
    OutcomeSet,
    Redone,
    Reopened,
    Started,
    Tracked,
    Undecided,
    Undone,
)
from audit.core.evidence import grade_of
from audit.core.questions import Matrix
from audit.core.text import Text
from audit.core.tracking import Track
from audit.errors import Language
from audit.locales import moving as words
from audit.moving.readable import Readable, answer_texts, choice_texts, client_texts, track_texts


@dataclass(slots=True)
class Disguise:
    """One set of false names for all that goes into one export, so that the same person stays the same."""

    language: Language
    _clients: dict[str, str] = field(default_factory=dict)
    _people: dict[str, str] = field(default_factory=dict)
    removed: dict[tuple[Text, str], str] = field(default_factory=dict)
    """What was taken out so far, by place and text, and what stands there instead; '' nothing."""

    def firm(self, name: str) -> str:
        """‘Client A’ and so on; without a name nothing."""
        return self._named(self._clients, name, words.FIRM_CALLED)

    def person(self, name: str) -> str:
        """‘Person A’ and so on; without a name nothing."""
        return self._named(self._people, name, words.PERSON_CALLED)

    def _named(self, known: dict[str, str], name: str, called: Text) -> str:
        if not name.strip():
            return ""
        key = " ".join(name.split()).casefold()
        if key not in known:
            known[key] = called.fill(letter=letters(len(known))).to(self.language)
        return known[key]

    def text(self, said: str) -> str:
        """A word for what was taken out where something must stand; nothing where nothing stood."""
        return words.REMOVED.to(self.language) if said.strip() else ""

    # What people said.

    def client(self, client: Client) -> Client:
        """A firm without its name, sector, place and contact."""
        hidden = Client(name=self.firm(client.name))
        self._note(client_texts(client), client_texts(hidden))
        return hidden

    def profile(self, profile: Profile) -> Profile:
        """A client's file without whom to call and what to remember; the date to delete it stays."""
        return Profile(client=self.client(profile.client), keep_until=profile.keep_until)

    def answer(self, answer: Answer, bank: Bank) -> Answer:
        """An answer without notes and names; its evidence goes, but not what it is worth."""
        hidden = replace(
            answer,
            value=self._value(answer.value, bank, answer.question),
            note="",
            private_note="",
            evidence=self.text(answer.evidence),
            grade=grade_of(answer),
            reason=self.text(answer.reason),
            ask=self.person(answer.ask),
            respondent=self.person(answer.respondent),
            at=to_the_day(answer.at) if answer.at else None,
        )
        question = bank.question_by_id.get(answer.question)
        self._note(answer_texts(answer, question, private=True), answer_texts(hidden, question))
        return hidden

    def _value(self, value: Value | None, bank: Bank, question: str) -> Value | None:
        match value:
            case Words(text):
                return Words(self.text(text))
            case Grid(rows):
                asked = bank.question_by_id.get(question)
                columns = asked.columns if isinstance(asked, Matrix) else ()
                kept = frozenset(column.id for column in columns if column.options)
                return Grid({row: self._cells(cells, kept) for row, cells in rows.items()})
            case _:
                return value

    def _cells(self, cells: Mapping[str, Cell], kept: frozenset[str]) -> Mapping[str, Cell]:
        return {
            column: self.text(cell) if isinstance(cell, str) and column not in kept else cell
            for column, cell in cells.items()
        }

    def choice(self, choice: Choice) -> Choice:
        """A decision about the plan without its note, and whose it is under a false name."""
        hidden = replace(choice, owner=self.person(choice.owner), note="")
        self._note(choice_texts(choice), choice_texts(hidden))
        return hidden

    def track(self, track: Track) -> Track:
        """The state of an action without its note."""
        hidden = replace(track, note="")
        self._note(track_texts(track), ())
        return hidden

    # What happened.

    def entry(self, entry: Entry, bank: Bank, known: Mapping[str, str]) -> Entry:
        """An entry of a log; `known` gives the new ids of audits and clients' files."""
        return Entry(entry.number, to_the_day(entry.at), self._event(entry.event, bank, known))

    def _event(self, event: Event, bank: Bank, known: Mapping[str, str]) -> Event:
        match event:
            case Started():
                return replace(
                    event,
                    client=self.client(event.client),
                    dossier=known.get(event.dossier, ""),
                    follows=known.get(event.follows, ""),
                    respondent=self.person(event.respondent),
                )
            case Answered(answer):
                return Answered(self.answer(answer, bank))
            case ClientChanged(client):
                return ClientChanged(self.client(client))
            case Decided(choice):
                return Decided(self.choice(choice))
            case Tracked(track):
                return Tracked(self.track(track))
            case Filed(dossier, follows, respondent):
                return Filed(known.get(dossier, ""), known.get(follows, ""), self.person(respondent))
            case Cleared() | Moved() | OutcomeSet() | Undecided() | ModeChanged() | LanguageChanged():
                return event  # ids of the bank, nothing in anybody's own words
            case Undone() | Redone() | Finished() | Reopened():
                return event
            case _:
                assert_never(event)

    def _note(self, before: tuple[Readable, ...], after: tuple[Readable, ...]) -> None:
        stands = {text.place: text.text for text in after}
        for text in before:
            self.removed.setdefault((text.place, text.text), stands.get(text.place, ""))


def to_the_day(at: datetime) -> datetime:
    """The day alone, as its noon: hour and minute could be found again in somebody's calendar."""
    return at.replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=UTC)


def letters(number: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    first, last = divmod(number, 26)
    return (letters(first - 1) if first else "") + chr(ord("A") + last)
