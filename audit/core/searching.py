"""Finds words in what was said and noted in an audit, as it stands now."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from audit.core.answers import Answer, Grid, Words
from audit.core.client import Client
from audit.core.events import AuditState


class Spot(StrEnum):
    """Where words were found."""

    CLIENT = "client"
    """In the particulars of the firm."""
    VALUE = "value"
    """In what was answered in words of one's own, in a field or a table."""
    NOTE = "note"
    PRIVATE_NOTE = "private_note"
    EVIDENCE = "evidence"
    REASON = "reason"
    """Why a question does not apply."""
    ASK = "ask"
    """Who would know."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in which all words were found."""

    question: str
    """'' for the client's particulars."""
    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An audit in which words were found."""

    audit: str
    passages: tuple[Passage, ...]


def wanted(words: str) -> tuple[str, ...]:
    """What is looked for: each word by itself, capitals or not."""
    return tuple(words.casefold().split())


def passages(state: AuditState, words: tuple[str, ...]) -> Iterator[Passage]:
    """The texts that hold all of the words (see `wanted`), each in any place; no words find nothing."""
    for passage in _texts(state) if words else ():
        folded = passage.text.casefold()
        if all(word in folded for word in words):
            yield passage


def _texts(state: AuditState) -> Iterator[Passage]:
    yield Passage("", Spot.CLIENT, _particulars(state.client))
    for answer in state.answers.values():
        for spot, text in _said(answer):
            if text:
                yield Passage(answer.question, spot, text)


def _particulars(client: Client) -> str:
    return " · ".join(filter(None, (client.name, client.sector, client.contact, client.place)))


def _said(answer: Answer) -> Iterator[tuple[Spot, str]]:
    match answer.value:
        case Words(text):
            yield Spot.VALUE, text
        case Grid(rows):
            cells = (cell for row in rows.values() for cell in row.values())
            yield from ((Spot.VALUE, cell) for cell in cells if isinstance(cell, str))
    yield Spot.NOTE, answer.note
    yield Spot.PRIVATE_NOTE, answer.private_note
    yield Spot.EVIDENCE, answer.evidence
    yield Spot.REASON, answer.reason
    yield Spot.ASK, answer.ask
