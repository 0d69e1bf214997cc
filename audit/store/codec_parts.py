"""What events are about, as JSON and back: clients, decisions, answers. What is empty is left out."""

from datetime import date
from types import MappingProxyType
from typing import assert_never

from audit.core.answers import Amount, Answer, Cell, Grade, Grid, Picked, State, Ticked, Value, Words
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.tracking import Stage, Track
from audit.store.strict import Fields, Json
from audit.store.texts import moment_from_text, moment_to_text


def client_to_json(client: Client) -> Json:
    """A client, by name at least."""
    beside: Json = {"sector": client.sector, "contact": client.contact, "place": client.place}
    return {"name": client.name, **given(beside)}


def given(said: Json) -> Json:
    """What is neither empty nor unset."""
    return {name: value for name, value in said.items() if value}


def client_from_json(fields: Fields) -> Client:
    """Raises ValueError."""
    client = Client(
        name=fields.text("name"),
        sector=fields.text("sector", ""),
        contact=fields.text("contact", ""),
        place=fields.text("place", ""),
    )
    fields.end()
    return client


def profile_to_json(profile: Profile) -> Json:
    """What is written down about a client."""
    beside: Json = {
        "contacts": [_contact_to_json(contact) for contact in profile.contacts],
        "note": profile.note,
        "keep_until": profile.keep_until.isoformat() if profile.keep_until else "",
    }
    return {"client": client_to_json(profile.client), **given(beside)}


def profile_from_json(fields: Fields) -> Profile:
    """Raises ValueError."""
    until = fields.text("keep_until", "")
    contacts = fields.inners("contacts") if "contacts" in fields else ()
    return Profile(
        client=client_from_json(fields.inner("client")),
        contacts=tuple(_contact_from_json(contact) for contact in contacts),
        note=fields.text("note", ""),
        keep_until=date.fromisoformat(until) if until else None,
    )


def _contact_to_json(contact: Contact) -> Json:
    beside: Json = {"role": contact.role, "mail": contact.mail, "phone": contact.phone}
    return {"name": contact.name, **given(beside)}


def _contact_from_json(fields: Fields) -> Contact:
    contact = Contact(
        name=fields.text("name"),
        role=fields.text("role", ""),
        mail=fields.text("mail", ""),
        phone=fields.text("phone", ""),
    )
    fields.end()
    return contact


def track_to_json(track: Track) -> Json:
    """How far an action is."""
    body: Json = {"action": track.action, "stage": track.stage.value, "on": track.on.isoformat()}
    return body | given({"note": track.note})


def track_from_json(fields: Fields) -> Track:
    """Raises ValueError."""
    return Track(
        action=fields.text("action"),
        stage=Stage(fields.text("stage")),
        on=date.fromisoformat(fields.text("on")),
        note=fields.text("note", ""),
    )


def choice_to_json(choice: Choice) -> Json:
    """A decision about an action of the plan."""
    body: Json = {"action": choice.action, "kind": choice.kind.value}
    beside: Json = {
        "horizon": "" if choice.horizon is None else str(choice.horizon),
        "due": choice.due.isoformat() if choice.due else "",
        "owner": choice.owner,
        "note": choice.note,
        "ahead_of": choice.ahead_of,
    }
    return body | given(beside)


def choice_from_json(fields: Fields) -> Choice:
    """Raises ValueError."""
    horizon, due = fields.text("horizon", ""), fields.text("due", "")
    return Choice(
        action=fields.text("action"),
        kind=Kind(fields.text("kind")),
        horizon=int(horizon) if horizon else None,
        due=date.fromisoformat(due) if due else None,
        owner=fields.text("owner", ""),
        note=fields.text("note", ""),
        ahead_of=fields.text("ahead_of", ""),
    )


def answer_to_json(answer: Answer) -> Json:
    """An answer with all that stands beside it."""
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
    return body | given(beside)


def answer_from_json(fields: Fields) -> Answer:
    """Raises ValueError."""
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
