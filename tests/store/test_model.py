"""Whatever is done with the store, in whatever order: it says the same as a dictionary would."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from audit.core.events import Event, Moved, Started, replay
from audit.core.summary import Figures, Summary
from audit.errors import StaleError
from audit.store.sqlite import SqliteStore
from tests.store.memory import MemoryStore
from tests.store.samples import moments, moves, starts, steps, sums

Pair = tuple[str, str]


class StoreAndModel(RuleBasedStateMachine):
    audits: Bundle[Pair] = Bundle("audits")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = SqliteStore(self.folder / "audits.db")
        self.model = MemoryStore()
        self.pairs: dict[str, str] = {}

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule(target=audits, started=starts, at=moments)
    def create(self, started: Started, at: datetime) -> Pair:
        pair = self.store.create(started, at), self.model.create(started, at)
        self.pairs[pair[0]] = pair[1]
        return pair

    @rule(pair=audits, event=steps, at=moments, figures=st.none() | sums)
    def append(self, pair: Pair, event: Event, at: datetime, figures: Figures | None) -> None:
        after = self.model.entries(pair[1])[-1].number
        number = self.store.append(pair[0], event, at, after=after, figures=figures)
        assert number == self.model.append(pair[1], event, at, after=after, figures=figures)

    @rule(pair=audits, event=moves, at=moments)
    def move(self, pair: Pair, event: Moved, at: datetime) -> None:
        self.append(pair, event, at, None)

    @rule(pair=audits, event=steps | moves, at=moments, off=st.integers(-2, 2).filter(bool))
    def come_too_late(self, pair: Pair, event: Event, at: datetime, off: int) -> None:
        after = self.model.entries(pair[1])[-1].number + off
        with pytest.raises(StaleError):
            self.store.append(pair[0], event, at, after=after, figures=None)

    @rule(pair=consumes(audits))
    def delete(self, pair: Pair) -> None:
        self.store.delete(pair[0])
        self.model.delete(pair[1])
        del self.pairs[pair[0]]

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = SqliteStore(self.folder / "audits.db")

    @invariant()
    def every_log_is_the_same(self) -> None:
        for audit, twin in self.pairs.items():
            log, expected = self.store.entries(audit), self.model.entries(twin)
            assert log == expected
            assert replay(entry.event for entry in log) == replay(entry.event for entry in expected)

    @invariant()
    def the_list_is_the_same(self) -> None:
        assert [self._twin(summary) for summary in self.store.summaries()] == [
            (summary.id, *_particulars(summary)) for summary in self.model.summaries()
        ]

    def _twin(self, summary: Summary) -> tuple[object, ...]:
        return self.pairs[summary.id], *_particulars(summary)


def _particulars(summary: Summary) -> tuple[object, ...]:
    return tuple(getattr(summary, name) for name in Summary.__slots__ if name != "id")


TestStoreAndModel = StoreAndModel.TestCase
TestStoreAndModel.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
