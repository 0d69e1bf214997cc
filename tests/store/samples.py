"""Events, plain ones by hand and all kinds by hypothesis."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from inspect import signature
from typing import TypeVar

from hypothesis import strategies as st

from audit.core.answers import Amount, Answer, Grade, Grid, Picked, State, Ticked, Words
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
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
from audit.core.summary import Figures
from audit.core.tracking import Stage, Track

T = TypeVar("T")

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def started(client: str = "Bäckerei Huber", mode: Mode = Mode.FULL) -> Started:
    return Started(Client(name=client), "social-media", "1.0.0", "ab" * 32, mode, "de")


def answered(question: str, text: str = "Ja") -> Answered:
    return Answered(Answer(question=question, value=Words(text), at=NOON))


def figures(client: str = "Bäckerei Huber", answered: int = 1) -> Figures:
    return Figures(
        client=client,
        mode=Mode.FULL,
        language="de",
        answered=answered,
        total=51,
        index=47.25,
        level=3,
        finished=False,
    )


texts = st.text(max_size=30)
modes = st.sampled_from(Mode)
languages = st.sampled_from(["de", "en"])
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001
finite = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**15), 10**15)

values = st.one_of(
    st.builds(Picked, texts),
    st.builds(Ticked, st.frozensets(texts), st.frozensets(texts)),
    st.builds(Amount, finite),
    st.builds(Grid, st.dictionaries(texts, st.dictionaries(texts, texts | finite, max_size=3), max_size=3)),
    st.builds(Words, texts),
)


def whole(kind: Callable[..., T], /, **given: st.SearchStrategy[object]) -> st.SearchStrategy[T]:
    """Values of a dataclass with every field drawn: a field that is new later is a text, unless told."""
    drawn = {name: given.get(name, texts) for name in signature(kind).parameters}
    return st.builds(kind, **drawn)


clients = whole(Client)
grades = st.none() | st.sampled_from(Grade)
flags = {"hypothetical": st.booleans(), "marked": st.booleans(), "at": st.none() | moments, "grade": grades}
answers = whole(Answer, state=st.just(State.ANSWERED), value=values, **flags) | whole(
    Answer,
    state=st.sampled_from([state for state in State if state is not State.ANSWERED]),
    value=st.none(),
    **flags,
)
starts = whole(Started, client=clients, mode=modes, language=languages)
profiles = whole(
    Profile,
    client=clients,
    contacts=st.lists(whole(Contact), max_size=3).map(tuple),
    keep_until=st.none() | st.dates(),
)
tracks = whole(Track, stage=st.sampled_from(Stage), on=st.dates())
moves = st.builds(Moved, texts)
due = {"due": st.none() | st.dates()}
choices = whole(Choice, kind=st.sampled_from([Kind.ACCEPT, Kind.REJECT]), horizon=st.none(), **due) | whole(
    Choice, kind=st.sampled_from([Kind.PIN, Kind.REDATE]), horizon=st.integers(0, 9), **due
)
steps: st.SearchStrategy[Event] = st.one_of(
    st.builds(Answered, answers),
    st.builds(Cleared, texts),
    st.just(Undone()),
    st.just(Redone()),
    st.builds(ClientChanged, clients),
    st.builds(ModeChanged, modes),
    st.builds(LanguageChanged, languages),
    st.builds(OutcomeSet, texts, texts),
    st.builds(Decided, choices),
    st.builds(Undecided, texts),
    st.just(Finished()),
    st.just(Reopened()),
    st.builds(Tracked, tracks),
)
"""What may follow a start, moves excepted, and what depends on the clients' files of a store."""
events: st.SearchStrategy[Event] = st.one_of(starts, moves, steps, whole(Filed))
sums = whole(
    Figures,
    mode=modes,
    language=languages,
    answered=st.integers(0, 60),
    total=st.integers(0, 60),
    index=st.none() | st.floats(0, 100),
    level=st.none() | st.integers(1, 5),
    finished=st.booleans(),
)
