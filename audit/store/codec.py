"""Events as JSON and back, without loss; what is not exactly as written here is refused, not guessed."""

import json
from datetime import date
from types import MappingProxyType
from typing import assert_never

from audit.core.answers import Amount, Answer, Cell, Grade, Grid, Picked, State, Ticked, Value, Words
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.events import (
    Answered,
    Cleared,
    ClientChanged,
    Decided,
    Event,
    Finished,
    LanguageChanged,
    ModeChanged,
    Moved,
    OutcomeSet,
    Redone,
    Started,
    Undecided,
    Undone,
)
from audit.core.mode import Mode
from audit.store import faults
from audit.store.strict import Fields, Json, parse
from audit.store.texts import language_from_text, moment_from_text, moment_to_text


def encode(event: Event) -> tuple[str, str]:
    """The kind of an event and its JSON; raises StoreError for half characters and numbers that are none."""
    kind, body = _event_to_json(event)
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        text.encode()
    except UnicodeError as error:
        raise faults.not_text() from error
    except ValueError as error:
        raise faults.not_a_number() from error
    return kind, text


def decode(kind: str, text: str) -> Event:
    """The event; raises StoreError for a kind or a body that this program does not know."""
    try:
        return _event_from_json(kind, parse(text))
    except ValueError as error:
        raise faults.unreadable(kind) from error


# Events.


def _event_to_json(event: Event) -> tuple[str, Json]:
    match event:
        case Started():
            return "started", _started_to_json(event)
        case Answered(answer):
            return "answered", _answer_to_json(answer)
        case Cleared(question):
            return "cleared", {"question": question}
        case Undone():
            return "undone", {}
        case Redone():
            return "redone", {}
        case Moved(question):
            return "moved", {"question": question}
        case ClientChanged(client):
            return "client_changed", {"client": _client_to_json(client)}
        case ModeChanged(mode):
            return "mode_changed", {"mode": mode.value}
        case LanguageChanged(language):
            return "language_changed", {"language": language}
        case OutcomeSet(action, outcome):
            return "outcome_set", {"action": action, "outcome": outcome}
        case Decided(choice):
            return "decided", _choice_to_json(choice)
        case Undecided(action):
            return "undecided", {"action": action}
        case Finished():
            return "finished", {}
        case _:
            assert_never(event)


def _event_from_json(kind: str, fields: Fields) -> Event:
    event = _read_event(kind, fields)
    fields.end()
    return event


def _read_event(kind: str, fields: Fields) -> Event:
    match kind:
        case "started":
            return _started_from_json(fields)
        case "answered":
            return Answered(_answer_from_json(fields))
        case "cleared":
            return Cleared(fields.text("question"))
        case "undone":
            return Undone()
        case "redone":
            return Redone()
        case "moved":
            return Moved(fields.text("question"))
        case "client_changed":
            return ClientChanged(_client_from_json(fields.inner("client")))
        case "mode_changed":
            return ModeChanged(Mode(fields.text("mode")))
        case "language_changed":
            return LanguageChanged(language_from_text(fields.text("language")))
        case "outcome_set":
            return OutcomeSet(fields.text("action"), fields.text("outcome"))
        case "decided":
            return Decided(_choice_from_json(fields))
        case "undecided":
            return Undecided(fields.text("action"))
        case "finished":
            return Finished()
        case _:
            raise ValueError(f"unknown kind of event {kind!r}")


def _choice_to_json(choice: Choice) -> Json:
    body: Json = {"action": choice.action, "kind": choice.kind.value}
    beside: Json = {
        "horizon": "" if choice.horizon is None else str(choice.horizon),
        "due": choice.due.isoformat() if choice.due else "",
        "owner": choice.owner,
        "note": choice.note,
    }
    return body | _given(beside)


def _choice_from_json(fields: Fields) -> Choice:
    horizon, due = fields.text("horizon", ""), fields.text("due", "")
    return Choice(
        action=fields.text("action"),
        kind=Kind(fields.text("kind")),
        horizon=int(horizon) if horizon else None,
        due=date.fromisoformat(due) if due else None,
        owner=fields.text("owner", ""),
        note=fields.text("note", ""),
    )


def _started_to_json(event: Started) -> Json:
    return {
        "client": _client_to_json(event.client),
        "bank": event.bank,
        "bank_version": event.bank_version,
        "bank_digest": event.bank_digest,
        "mode": event.mode.value,
        "language": event.language,
    }


def _started_from_json(fields: Fields) -> Started:
    return Started(
        client=_client_from_json(fields.inner("client")),
        bank=fields.text("bank"),
        bank_version=fields.text("bank_version"),
        bank_digest=fields.text("bank_digest"),
        mode=Mode(fields.text("mode")),
        language=language_from_text(fields.text("language")),
    )


# What events are about. Texts that are empty and flags that are not set are left out.


def _client_to_json(client: Client) -> Json:
    beside: Json = {"sector": client.sector, "contact": client.contact, "place": client.place}
    return {"name": client.name, **_given(beside)}


def _given(said: Json) -> Json:
    return {name: value for name, value in said.items() if value}


def _client_from_json(fields: Fields) -> Client:
    client = Client(
        name=fields.text("name"),
        sector=fields.text("sector", ""),
        contact=fields.text("contact", ""),
        place=fields.text("place", ""),
    )
    fields.end()
    return client


def _answer_to_json(answer: Answer) -> Json:
    body: Json = {"question": answer.question, "state": answer.state.value}
    if answer.value is not None:
        body["value"] = _value_to_json(answer.value)
    beside: Json = {
        "hypothetical": answer.hypothetical,
        "note": answer.note,
        "private_note": answer.private_note,
        "evidence": answer.evidence,
        "grade": answer.grade.value if answer.grade else "",
        "reason": answer.reason,
        "ask": answer.ask,
        "marked": answer.marked,
        "respondent": answer.respondent,
        "at": moment_to_text(answer.at) if answer.at else "",
    }
    return body | _given(beside)


def _answer_from_json(fields: Fields) -> Answer:
    at, grade = fields.text("at", ""), fields.text("grade", "")
    return Answer(
        question=fields.text("question"),
        state=State(fields.text("state")),
        value=_value_from_json(fields.inner("value")) if "value" in fields else None,
        hypothetical=fields.flag("hypothetical"),
        note=fields.text("note", ""),
        private_note=fields.text("private_note", ""),
        evidence=fields.text("evidence", ""),
        grade=Grade(grade) if grade else None,
        reason=fields.text("reason", ""),
        ask=fields.text("ask", ""),
        marked=fields.flag("marked"),
        respondent=fields.text("respondent", ""),
        at=moment_from_text(at) if at else None,
    )


def _value_to_json(value: Value) -> Json:
    match value:
        case Picked(option):
            return {"picked": option}
        case Ticked(chosen, not_applicable):
            return {"ticked": sorted(chosen), "not_applicable": sorted(not_applicable)}
        case Amount(number):
            return {"amount": number}
        case Grid(rows):
            return {"grid": {row: dict(cells) for row, cells in rows.items()}}
        case Words(text):
            return {"words": text}
        case _:
            assert_never(value)


def _value_from_json(fields: Fields) -> Value:
    value = _read_value(fields)
    fields.end()
    return value


def _read_value(fields: Fields) -> Value:
    if "picked" in fields:
        return Picked(fields.text("picked"))
    if "ticked" in fields:
        return Ticked(fields.words("ticked"), fields.words("not_applicable"))
    if "amount" in fields:
        return Amount(fields.number("amount"))
    if "grid" in fields:
        return Grid(_rows(fields.inner("grid")))
    return Words(fields.text("words"))


def _rows(grid: Fields) -> MappingProxyType[str, MappingProxyType[str, Cell]]:
    rows = ((row, grid.inner(row)) for row in grid.names())
    return MappingProxyType({row: MappingProxyType(_cells(cells)) for row, cells in rows})


def _cells(row: Fields) -> dict[str, Cell]:
    return {column: row.text_or_number(column) for column in row.names()}
