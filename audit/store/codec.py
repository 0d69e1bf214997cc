"""Events as JSON and back, without loss; what is not exactly as written here is refused, not guessed."""

import json
from typing import assert_never

from audit.core.dossier import Profile
from audit.core.events import (
    Answered,
    Cleared,
    ClientChanged,
    Decided,
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
from audit.core.mode import Mode
from audit.store import faults
from audit.store.codec_parts import (
    answer_from_json,
    answer_to_json,
    choice_from_json,
    choice_to_json,
    client_from_json,
    client_to_json,
    given,
    profile_from_json,
    profile_to_json,
    track_from_json,
    track_to_json,
)
from audit.store.strict import Fields, Json, parse
from audit.store.texts import language_from_text

PROFILE = "profile"
"""The kind of an entry in a client's file."""


def encode(event: Event) -> tuple[str, str]:
    """The kind of an event and its JSON; raises StoreError for half characters and numbers that are none."""
    kind, body = _event_to_json(event)
    return kind, _as_text(body)


def encode_profile(profile: Profile) -> str:
    """What is written down about a client as JSON; raises StoreError as `encode` does."""
    return _as_text(profile_to_json(profile))


def _as_text(body: Json) -> str:
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        text.encode()
    except UnicodeError as error:
        raise faults.NOT_TEXT.error() from error
    except ValueError as error:
        raise faults.NOT_A_NUMBER.error() from error
    return text


def decode(kind: str, text: str) -> Event:
    """The event; raises StoreError for a kind or a body that this program does not know."""
    try:
        return _event_from_json(kind, parse(text))
    except ValueError as error:
        from audit.core.spelling import shown

        raise faults.UNREADABLE.error(kind=shown(kind)) from error


def decode_profile(text: str) -> Profile:
    """Raises StoreError for a body that this program does not know."""
    try:
        fields = parse(text)
        profile = profile_from_json(fields)
        fields.end()
    except ValueError as error:
        raise faults.UNREADABLE.error(kind=PROFILE) from error
    return profile


# Events.


def _event_to_json(event: Event) -> tuple[str, Json]:
    match event:
        case Started():
            return "started", _started_to_json(event)
        case Answered(answer):
            return "answered", answer_to_json(answer)
        case Cleared(question):
            return "cleared", {"question": question}
        case Undone():
            return "undone", {}
        case Redone():
            return "redone", {}
        case Moved(question):
            return "moved", {"question": question}
        case ClientChanged(client):
            return "client_changed", {"client": client_to_json(client)}
        case ModeChanged(mode):
            return "mode_changed", {"mode": mode.value}
        case LanguageChanged(language):
            return "language_changed", {"language": language}
        case OutcomeSet(action, outcome):
            return "outcome_set", {"action": action, "outcome": outcome}
        case Decided(choice):
            return "decided", choice_to_json(choice)
        case Undecided(action):
            return "undecided", {"action": action}
        case Finished():
            return "finished", {}
        case Reopened():
            return "reopened", {}
        case Tracked(track):
            return "tracked", track_to_json(track)
        case Filed(dossier, follows, respondent):
            return "filed", given({"dossier": dossier, "follows": follows, "respondent": respondent})
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
            return Answered(answer_from_json(fields))
        case "cleared":
            return Cleared(fields.text("question"))
        case "undone":
            return Undone()
        case "redone":
            return Redone()
        case "moved":
            return Moved(fields.text("question"))
        case "client_changed":
            return ClientChanged(client_from_json(fields.inner("client")))
        case "mode_changed":
            return ModeChanged(Mode(fields.text("mode")))
        case "language_changed":
            return LanguageChanged(language_from_text(fields.text("language")))
        case "outcome_set":
            return OutcomeSet(fields.text("action"), fields.text("outcome"))
        case "decided":
            return Decided(choice_from_json(fields))
        case "undecided":
            return Undecided(fields.text("action"))
        case "finished":
            return Finished()
        case "reopened":
            return Reopened()
        case "tracked":
            return Tracked(track_from_json(fields))
        case "filed":
            return Filed(
                fields.text("dossier", ""), fields.text("follows", ""), fields.text("respondent", "")
            )
        case _:
            raise ValueError(f"unknown kind of event {kind!r}")


def _started_to_json(event: Started) -> Json:
    # Where it lies came with clients' files: what has none of it is written as it was before.
    filed: Json = {"dossier": event.dossier, "follows": event.follows, "respondent": event.respondent}
    return {
        "client": client_to_json(event.client),
        "bank": event.bank,
        "bank_version": event.bank_version,
        "bank_digest": event.bank_digest,
        "mode": event.mode.value,
        "language": event.language,
        **given(filed),
    }


def _started_from_json(fields: Fields) -> Started:
    return Started(
        client=client_from_json(fields.inner("client")),
        bank=fields.text("bank"),
        bank_version=fields.text("bank_version"),
        bank_digest=fields.text("bank_digest"),
        mode=Mode(fields.text("mode")),
        language=language_from_text(fields.text("language")),
        dossier=fields.text("dossier", ""),
        follows=fields.text("follows", ""),
        respondent=fields.text("respondent", ""),
    )
