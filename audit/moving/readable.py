"""Every text of an audit that somebody could read in an export, and where it would stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from audit.core.answers import Answer, Answers, Grid, Words
from audit.core.bank import Bank
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.questions import Matrix, Question
from audit.core.text import Text
from audit.core.tracking import Track
from audit.locales import moving as words


class Kind(StrEnum):
    """What a text is."""

    FIRM = "firm"
    """Who the firm is, and where."""
    PERSON = "person"
    TEXT = "text"
    """An answer, a note or a piece of evidence in somebody's own words."""
    PRIVATE = "private"
    """A private note; only there where it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """One text."""

    place: Text
    """Where it stands, for people: ‘question, note’."""
    text: str
    kind: Kind = Kind.TEXT
    question: str = ""
    """The question it was said to; '' where it belongs to none."""


def readable(
    bank: Bank,
    client: Client,
    answers: Answers,
    *,
    choices: Iterable[Choice] = (),
    tracks: Iterable[Track] = (),
    private: bool = False,
) -> tuple[Readable, ...]:
    """All texts in the order of the bank; options and numbers are none. Private notes only if asked for."""
    return (
        *client_texts(client),
        *(
            text
            for question in bank.questions
            if question.id in answers
            for text in answer_texts(answers[question.id], question, private=private)
        ),
        *(text for choice in choices for text in choice_texts(choice)),
        *(text for track in tracks for text in track_texts(track)),
    )


def client_texts(client: Client) -> tuple[Readable, ...]:
    """What is said about the firm."""
    said = (
        (words.CLIENT_NAME, client.name, Kind.FIRM),
        (words.CLIENT_SECTOR, client.sector, Kind.FIRM),
        (words.CLIENT_PLACE, client.place, Kind.FIRM),
        (words.CLIENT_CONTACT, client.contact, Kind.PERSON),
    )
    return tuple(Readable(place=place, text=text, kind=kind) for place, text, kind in said if text)


def answer_texts(
    answer: Answer, question: Question | None = None, *, private: bool = False
) -> tuple[Readable, ...]:
    """What stands in and beside an answer; with its question the rows of a table are named."""
    said = [
        *_own_words(answer, question),
        (words.NOTE, answer.note, Kind.TEXT),
        (words.EVIDENCE, answer.evidence, Kind.TEXT),
        (words.REASON, answer.reason, Kind.TEXT),
        (words.WHO_KNOWS, answer.ask, Kind.PERSON),
        (words.RESPONDENT, answer.respondent, Kind.PERSON),
        (words.PRIVATE_NOTE, answer.private_note if private else "", Kind.PRIVATE),
    ]
    return tuple(
        Readable(place=_at(answer.question, place), text=text, kind=kind, question=answer.question)
        for place, text, kind in said
        if text
    )


def choice_texts(choice: Choice) -> tuple[Readable, ...]:
    """What was written beside a decision about the plan."""
    return _beside(
        choice.action, (words.OWNER, choice.owner, Kind.PERSON), (words.NOTE, choice.note, Kind.TEXT)
    )


def track_texts(track: Track) -> tuple[Readable, ...]:
    """What was written beside the state of an action."""
    return _beside(track.action, (words.NOTE, track.note, Kind.TEXT))


Said = tuple[Text, str, Kind]


def _beside(action: str, *said: Said) -> tuple[Readable, ...]:
    return tuple(
        Readable(place=_at(action, place), text=text, kind=kind) for place, text, kind in said if text
    )


def _own_words(answer: Answer, question: Question | None) -> Iterator[Said]:
    match answer.value:
        case Words(text):
            yield words.ANSWER, text, Kind.TEXT
        case Grid(rows):
            for row, cells in rows.items():
                for column, cell in cells.items():
                    if isinstance(cell, str) and not _is_option(question, column):
                        yield _cell(question, row, column), cell, Kind.TEXT
        case _:
            return


def _is_option(question: Question | None, column: str) -> bool:
    """Whether what stands in this column is the id of an option rather than somebody's words."""
    columns = question.columns if isinstance(question, Matrix) else ()
    return any(one.id == column and one.options for one in columns)


def _cell(question: Question | None, row: str, column: str) -> Text:
    rows = {one.id: one.text for one in question.rows} if isinstance(question, Matrix) else {}
    columns = {one.id: one.title for one in question.columns} if isinstance(question, Matrix) else {}
    return words.CELL.fill(row=rows.get(row, row), column=columns.get(column, column))


def _at(thing: str, place: Text) -> Text:
    return Text(f"{thing}, {place.de}", f"{thing}, {place.en}")
