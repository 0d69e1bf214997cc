"""Whatever is done to an open audit, in any order: what is on disk is what is seen; frozen is frozen."""

from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from audit.core.answers import Answers
from audit.core.client import Client
from audit.core.events import replay
from audit.core.mode import Mode
from audit.core.tracking import Stage
from audit.errors import FrozenError
from audit.session import Session
from tests.store.memory import MemoryStore
from tests.wizard_bank import wizard_bank

QUESTIONS = st.sampled_from(["PRO-5", "LIS-1"])
NOTES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)
"""NUL is refused everywhere."""


def clock() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


class OpenAudit(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.store, self.bank = MemoryStore(), wizard_bank()
        client = Client(name="Huber")
        self.session = Session.start(
            self.store, self.bank, clock, client=client, mode=Mode.FULL, language="de"
        )
        self.frozen: Answers | None = None
        """The answers at the time of finishing; None while the audit goes on."""

    @rule(level=st.integers(0, 4))
    def answer(self, level: int) -> None:
        with suppress(FrozenError):
            self.session.answer("LIS-1", level)

    @rule(question=QUESTIONS, note=NOTES)
    def annotate(self, question: str, note: str) -> None:
        with suppress(FrozenError):
            self.session.annotate(question, note=note)

    @rule(question=QUESTIONS)
    def clear(self, question: str) -> None:
        with suppress(FrozenError):
            self.session.clear(question)

    @rule(question=QUESTIONS)
    def dont_know(self, question: str) -> None:
        with suppress(FrozenError):
            self.session.dont_know(question)

    @rule()
    def undo(self) -> None:
        before = self.session.answers
        with suppress(FrozenError):
            if self.session.undo():
                assert self.session.redo()
                assert self.session.answers == before
                self.session.undo()

    @rule()
    def redo(self) -> None:
        with suppress(FrozenError):
            self.session.redo()

    @rule(mode=st.sampled_from(Mode))
    def set_mode(self, mode: Mode) -> None:
        with suppress(FrozenError):
            self.session.set_mode(mode)

    @rule(name=st.sampled_from(["Huber", "Huber KG"]))
    def set_client(self, name: str) -> None:
        self.session.set_client(Client(name=name))

    @rule(note=NOTES)
    def track(self, note: str) -> None:
        self.session.track(self.bank.actions[0].id, Stage.DOING, note)

    @rule(question=QUESTIONS)
    def go_to(self, question: str) -> None:
        self.session.go_to(question)

    @precondition(lambda self: self.frozen is None)
    @rule()
    def finish(self) -> None:
        self.frozen = self.session.answers
        self.session.finish()

    @precondition(lambda self: self.frozen is not None)
    @rule()
    def reopen(self) -> None:
        self.frozen = None
        self.session.reopen()

    @rule()
    def open_anew(self) -> None:
        self.session = Session(self.store, self.bank, self.session.id, clock)

    @invariant()
    def the_log_tells_what_is_seen(self) -> None:
        assert replay(entry.event for entry in self.store.entries(self.session.id)) == self.session.state

    @invariant()
    def a_finished_audit_never_changes_its_answers(self) -> None:
        assert self.session.finished == (self.frozen is not None)
        assert self.frozen is None or self.session.answers == self.frozen

    @invariant()
    def the_list_shows_what_is_seen(self) -> None:
        (row,) = self.store.summaries()
        far = self.session.progress
        assert (row.answered, row.total, row.finished) == (far.answered, far.total, self.session.finished)
        assert (row.ended is not None) == row.finished
        assert row.client == self.store.dossiers()[0].name

    @invariant()
    def the_history_ends_with_the_answer_as_it_is(self) -> None:
        for question in ("PRO-5", "LIS-1"):
            lines = self.session.history(question)
            known = self.session.answers.by_question.get(question)
            assert (lines[-1].after if lines else None) == known


TestOpenAudit = OpenAudit.TestCase
TestOpenAudit.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
