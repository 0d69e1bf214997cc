"""Whatever is done with the store, in whatever order: it says the same as a dictionary would."""

import shutil
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from audit.core.dossier import Profile
from audit.core.events import AuditState, Entry, Event, Filed, Moved, Started, replay
from audit.core.summary import Figures, Summary
from audit.errors import StaleError
from audit.store.sqlite import SqliteStore
from tests.store.memory import MemoryStore
from tests.store.samples import moments, moves, profiles, starts, steps, sums, texts

Pair = tuple[str, str]
F = TypeVar("F", Summary, Started, Filed, AuditState)


class StoreAndModel(RuleBasedStateMachine):
    audits: Bundle[Pair] = Bundle("audits")
    clients: Bundle[Pair] = Bundle("clients")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = SqliteStore(self.folder / "audits.db")
        self.model = MemoryStore()
        self.pairs: dict[str, str] = {}
        self.files: dict[str, str] = {}

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule(target=audits, started=starts, at=moments, figures=st.none() | sums)
    def create(self, started: Started, at: datetime, figures: Figures | None) -> Pair:
        loose = replace(started, dossier="")
        pair = self.store.create(loose, at, figures), self.model.create(loose, at, figures)
        self.pairs[pair[0]] = pair[1]
        return pair

    @rule(target=audits, started=starts, at=moments, client=clients)
    def create_in_a_file(self, started: Started, at: datetime, client: Pair) -> Pair:
        pair = (
            self.store.create(replace(started, dossier=client[0]), at),
            self.model.create(replace(started, dossier=client[1]), at),
        )
        self.pairs[pair[0]] = pair[1]
        return pair

    @rule(target=clients, profile=profiles, at=moments)
    def add_client(self, profile: Profile, at: datetime) -> Pair:
        pair = self.store.add_dossier(profile, at), self.model.add_dossier(profile, at)
        self.files[pair[0]] = pair[1]
        return pair

    @rule(client=clients, profile=profiles, at=moments)
    def change_client(self, client: Pair, profile: Profile, at: datetime) -> None:
        after = self.model.dossier(client[1]).number
        number = self.store.change_dossier(client[0], profile, at, after=after)
        assert number == self.model.change_dossier(client[1], profile, at, after=after)

    @rule(client=clients, profile=profiles, at=moments, off=st.integers(-2, 2).filter(bool))
    def change_client_too_late(self, client: Pair, profile: Profile, at: datetime, off: int) -> None:
        after = self.model.dossier(client[1]).number + off
        with pytest.raises(StaleError):
            self.store.change_dossier(client[0], profile, at, after=after)

    @rule(pair=audits, client=clients, follows=texts, respondent=texts, at=moments)
    def file(self, pair: Pair, client: Pair, follows: str, respondent: str, at: datetime) -> None:
        if pair[0] in self.pairs:
            after = self.model.entries(pair[1])[-1].number
            ours, theirs = (Filed(file, follows, respondent) for file in client)
            self.store.append(pair[0], ours, at, after=after, figures=None)
            self.model.append(pair[1], theirs, at, after=after, figures=None)

    @rule(client=consumes(clients))
    def delete_client(self, client: Pair) -> None:
        self.store.delete_dossier(client[0])
        self.model.delete_dossier(client[1])
        del self.files[client[0]]
        left = {summary.id for summary in self.model.summaries()}
        self.pairs = {audit: twin for audit, twin in self.pairs.items() if twin in left}

    @rule(pair=audits, event=steps, at=moments, figures=st.none() | sums)
    def append(self, pair: Pair, event: Event, at: datetime, figures: Figures | None) -> None:
        if pair[0] not in self.pairs:  # went with its client
            return
        after = self.model.entries(pair[1])[-1].number
        number = self.store.append(pair[0], event, at, after=after, figures=figures)
        assert number == self.model.append(pair[1], event, at, after=after, figures=figures)

    @rule(pair=audits, event=moves, at=moments)
    def move(self, pair: Pair, event: Moved, at: datetime) -> None:
        self.append(pair, event, at, None)

    @rule(pair=audits, event=steps | moves, at=moments, off=st.integers(-2, 2).filter(bool))
    def come_too_late(self, pair: Pair, event: Event, at: datetime, off: int) -> None:
        if pair[0] not in self.pairs:
            return
        after = self.model.entries(pair[1])[-1].number + off
        with pytest.raises(StaleError):
            self.store.append(pair[0], event, at, after=after, figures=None)

    @rule(pair=consumes(audits))
    def delete(self, pair: Pair) -> None:
        self.store.delete(pair[0])
        self.model.delete(pair[1])
        self.pairs.pop(pair[0], None)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = SqliteStore(self.folder / "audits.db")

    @invariant()
    def every_log_is_the_same(self) -> None:
        for audit, twin in self.pairs.items():
            log, expected = self.store.entries(audit), self.model.entries(twin)
            assert [self._twin_of(entry) for entry in log] == list(expected)
            state = replay(entry.event for entry in log)
            assert self._in_the_model(state) == replay(entry.event for entry in expected)

    @invariant()
    def the_clients_are_the_same(self) -> None:
        assert [replace(client, id=self.files[client.id]) for client in self.store.dossiers()] == list(
            self.model.dossiers()
        )
        for client, twin in self.files.items():
            assert self.store.dossier_history(client) == self.model.dossier_history(twin)

    @invariant()
    def the_list_is_the_same(self) -> None:
        assert [self._twin(summary) for summary in self.store.summaries()] == [
            (summary.id, *_particulars(summary)) for summary in self.model.summaries()
        ]

    def _twin(self, summary: Summary) -> tuple[object, ...]:
        return self.pairs[summary.id], *_particulars(self._in_the_model(summary))

    def _twin_of(self, entry: Entry) -> Entry:
        match entry.event:
            case Started() as event:
                started = self._in_the_model(event)
                return replace(entry, event=started)
            case Filed() as event:
                filed = self._in_the_model(event)
                return replace(entry, event=filed)
            case _:
                return entry

    def _in_the_model(self, filed: F) -> F:
        return replace(filed, dossier=self.files.get(filed.dossier, ""))


def _particulars(summary: Summary) -> tuple[object, ...]:
    return tuple(getattr(summary, name) for name in Summary.__slots__ if name != "id")


TestStoreAndModel = StoreAndModel.TestCase
TestStoreAndModel.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
