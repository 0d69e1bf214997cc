"""A folder with a store, the programs at it, and the model of everything that they should find there."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant

from audit.core.answers import Answer
from audit.core.dossier import Profile
from audit.core.events import Answered, Event
from audit.core.summary import Summary
from audit.doctor.audits import findings
from audit.errors import FrozenError, ResonanzError, StaleError, StoreError
from audit.session import Reading, Session
from audit.store.inspection import inspect
from audit.store.sqlite import SqliteStore
from tests.session.expected import BANK, Expected, History

PROGRAMS = 2
NAME = "audits.db"
MEMORY = Path("/dev/shm")
"""Thousands of stores are made, and none needs to outlast the power."""


@dataclass
class Window:
    """An audit that somebody has open: what they saw last, and the client's file as they saw it."""

    session: Session
    seen: Expected
    file: Profile


@dataclass(frozen=True)
class Snapshot:
    """Everything at one moment; in the order in which it was made."""

    audits: dict[str, Expected]
    files: dict[str, History]


class World(RuleBasedStateMachine):
    """The folder, the programs, and the model."""

    figures: ClassVar[Counter[str]] = Counter()
    """What has happened in all worlds together."""

    def __init__(self) -> None:
        super().__init__()
        self.figures["runs"] += 1
        self.root = Path(tempfile.mkdtemp(prefix="histories-", dir=MEMORY if MEMORY.is_dir() else None))
        self.lives = 0
        self.path = self.root / "0" / NAME
        self.now = datetime(2026, 3, 2, 12, tzinfo=UTC)
        self.programs = [SqliteStore(self.path)]
        self.windows: list[Window] = []
        self.audits: dict[str, Expected] = {}
        self.files: dict[str, History] = {}
        self._right: dict[str, Expected] = {}

    def clock(self) -> datetime:
        """As late as the machine thinks it is."""
        return self.now

    # Who is there.

    def store(self, pick: int) -> SqliteStore:
        """One of the programs at the store; the second is started when it is first asked for."""
        number = pick % PROGRAMS
        while len(self.programs) <= number:
            self.programs.append(SqliteStore(self.path))
        return self.programs[number]

    def window(self, pick: int) -> Window:
        """One of the open windows."""
        return self.windows[pick % len(self.windows)]

    def audit(self, pick: int) -> str:
        """One of the audits."""
        return list(self.audits)[pick % len(self.audits)]

    def file(self, pick: int) -> str:
        """One of the clients' files."""
        return list(self.files)[pick % len(self.files)]

    def snapshot(self) -> Snapshot:
        """Everything as it should be now."""
        return Snapshot(dict(self.audits), dict(self.files))

    def opened(self, session: Session) -> None:
        """Somebody sees an audit as it stands; three windows at most."""
        now = self.audits[session.id]
        self.windows = [*self.windows[-2:], Window(session, now, self.files[now.filed[0]][-1][1])]

    # What is done.

    def write(
        self,
        window: Window,
        do: Callable[[], object],
        *events: Event,
        frozen: bool = False,
    ) -> bool:
        """Do something that should write these events, as this window sees it; whether it was written.

        `frozen`: a finished audit has to refuse it.
        """
        audit, seen = window.session.id, window.seen
        now = self.audits.get(audit)
        if not events:
            do()
        elif frozen and seen.ended:
            self.refused(FrozenError, do)
        elif now is None:
            self.refused(StoreError, do)
        elif len(now.log) != len(seen.log):
            self.refused(StaleError, do)
        else:
            do()
            self.figures["written"] += len(events)
            self.audits[audit] = now.then(self.now, *events)
            window.seen = replace(self.audits[audit], position=seen.position)
            return True
        return not events

    def refused(self, kind: type[ResonanzError], do: Callable[[], object]) -> None:
        """It is refused with a sentence in both languages."""
        with pytest.raises(kind) as caught:
            do()
        assert caught.value.de.strip()
        assert caught.value.en.strip()
        self.figures[f"refused with a {type(caught.value).__name__}"] += 1

    def say(self, window: Window, do: Callable[[], object], answer: Answer) -> None:
        """As `write`, of an answer that changes."""
        who = answer.respondent or window.seen.filed[2]
        self.write(window, do, Answered(replace(answer, at=self.now, respondent=who)), frozen=True)

    # Beginning and end of a life.

    def close_all(self) -> None:
        """Everybody goes home."""
        for store in self.programs:
            store.close()
        self.programs = []

    def open_again(self) -> None:
        """One program at the store, with the audits open that were open before, as they stand now."""
        self.programs = [SqliteStore(self.path)]
        self._right.clear()
        before = [window.session.id for window in self.windows if window.session.id in self.audits]
        self.windows = []
        for audit in before:
            self.opened(Session(self.programs[0], BANK, audit, self.clock))

    def killed(self) -> None:
        """All programs end without a word: what the disk holds goes on as it is, in another folder."""
        self.lives += 1
        self.figures["kills"] += 1
        left = self.root / str(self.lives)
        shutil.copytree(self.path.parent, left)
        self.close_all()
        shutil.rmtree(self.path.parent)
        self.path = left / NAME
        self.open_again()

    def teardown(self) -> None:
        """The file is sound at the end, whoever asks."""
        try:
            told = [one for one in findings(self.path, lambda _path, _again: None) if one.is_broken]
            self.close_all()
            assert not told
            assert {file.name for file in self.path.parent.iterdir()} <= {NAME, "backups"}
            assert inspect(self.path, "").damage == ()
        finally:
            self.close_all()
            shutil.rmtree(self.root)

    # What is compared after every step.

    @invariant()
    def the_store_says_what_was_said(self) -> None:
        """Logs, windows, the list, the clients' files."""
        self.figures["steps"] += 1
        self.every_audit_is_as_it_was_said()
        self.every_window_shows_what_it_saw()
        self.the_list_and_the_clients_are_the_same()

    def every_audit_is_as_it_was_said(self) -> None:
        """Read anew by one of the programs: what has changed since it was last found right."""
        if not self.programs:
            return
        for audit, expected in self.audits.items():
            if self._right.get(audit) is not expected:
                agrees(Reading(self.programs[-1], BANK, audit, self.clock), expected)
                self._right[audit] = expected
        self._right = {audit: self._right[audit] for audit in self.audits}

    def every_window_shows_what_it_saw(self) -> None:
        """A change that was refused changes nothing on the screen either."""
        for window in self.windows:
            agrees(window.session, window.seen)
            client = window.session.client
            assert client == (window.seen.client if window.seen.ended else window.file.client)

    def the_list_and_the_clients_are_the_same(self) -> None:
        """Every line of the list, in its order; every file with its whole history."""
        if not self.programs:
            return
        store = self.programs[0]
        assert [store.dossier_history(one) for one in self.files] == list(self.files.values())
        assert [one.id for one in store.dossiers()] == newest_first(
            {file: history[-1][0] for file, history in self.files.items()}
        )
        listed = {one.id: one for one in store.summaries()}
        assert list(listed) == newest_first({id_: one.log[-1][0] for id_, one in self.audits.items()})
        for audit, line in listed.items():
            assert line == self._line(audit)

    def _line(self, audit: str) -> Summary:
        one = self.audits[audit]
        file, follows, respondent = one.filed
        return Summary(
            id=audit,
            client=self.files[file][-1][1].client.name,
            mode=one.mode,
            language=one.language,
            bank=BANK.id,
            created=one.log[0][0],
            changed=one.log[-1][0],
            answered=one.far.answered,
            total=one.far.total,
            index=one.card.index,
            level=None if one.card.provisional else one.card.level,
            finished=one.ended is not None,
            ended=one.ended,
            dossier=file,
            follows=follows,
            respondent=respondent,
        )


def newest_first(moments: dict[str, datetime]) -> list[str]:
    """What was changed last comes first; of two at once the one that was made last."""
    made_last_first = list(moments)[::-1]
    return sorted(made_last_first, key=lambda one: moments[one], reverse=True)


def agrees(reading: Reading, expected: Expected) -> None:
    """An audit as the program has it, and as it should be."""
    state = reading.state
    assert state.answers == expected.answers
    assert (state.done, state.undone) == expected.said
    assert state.position == expected.position
    assert (state.client, state.mode, state.language) == (expected.client, expected.mode, expected.language)
    assert (state.dossier, state.follows, state.respondent) == expected.filed
    assert state.finished == (expected.ended is not None)
    assert state.choices == tuple(expected.choices.values())
    assert state.tracks == tuple(expected.tracks.values())
    assert reading.as_of == expected.as_of
    assert reading.card == expected.card
