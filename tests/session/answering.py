"""What is said in an interview: answers of all kinds, what stands beside them, and taking them back."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from audit.banks.answers_file import read_answers
from audit.core.answers import Answer, Grade, Grid, Picked, State
from audit.core.events import (
    Answered,
    Cleared,
    Redone,
    Undone,
)
from audit.core.interview import may_not_apply
from audit.core.tracking import Stage
from audit.errors import AnswersError
from audit.paths import examples_folder
from tests.session.beginnings import Beginnings
from tests.session.drawn import (
    BAD,
    LINES,
    PICKS,
    QUESTIONS,
    RAW,
    TEXTS,
    Raw,
)
from tests.session.expected import BANK
from tests.session.world import Window

EXAMPLE = read_answers(examples_folder() / "wool-shop.en.yaml", BANK)
"""An interview that is complete."""
open_ones = precondition(lambda self: self.windows)


class Answering(Beginnings):
    """Audits that are answered."""

    # Answering.

    @open_ones
    @rule(pick=PICKS, said=st.lists(RAW, min_size=1, max_size=4))
    def answer(self, pick: int, said: list[Raw]) -> None:
        """Questions get an answer, one after the other."""
        for one in said:
            self._answer(self.window(pick), one)

    def _answer(self, window: Window, said: Raw) -> None:
        before = window.seen.given(said.question)
        after = replace(before, state=State.ANSWERED, value=said.value, hypothetical=False, reason="", ask="")
        self.say(window, lambda: window.session.answer(said.question, said.raw), after)

    @open_ones
    @rule(pick=PICKS)
    def become_active(self, pick: int) -> None:
        """Two answers after which much applies that did not, whatever was said before."""
        self.not_applicable(pick, "CON-3", "kein Auftritt")
        facebook = Grid({"facebook": {"state": "active"}})
        said = (Raw("PRO-5", "active", Picked("active")), Raw("CHA-1", {"facebook": "active"}, facebook))
        for one in said:
            self._answer(self.window(pick), one)

    @open_ones
    @rule(pick=PICKS, level=st.integers(0, 4))
    def would(self, pick: int, level: int) -> None:
        """They have never been criticised, and say what they would do."""
        window = self.window(pick)
        after = replace(
            window.seen.given("CRI-1"),
            state=State.ANSWERED,
            value=Picked(str(level)),
            hypothetical=True,
            reason="",
            ask="",
        )
        self.say(window, lambda: window.session.answer("CRI-1", level, hypothetical=True), after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS, ask=LINES)
    def dont_know(self, pick: int, question: str, ask: str) -> None:
        """Nobody knows; perhaps somebody would."""
        window = self.window(pick)
        after = without_value(window.seen.given(question), State.DONT_KNOW, ask=ask)
        self.say(window, lambda: window.session.dont_know(question, ask), after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS)
    def decline(self, pick: int, question: str) -> None:
        """They will not say; in line mode that is how a question is skipped."""
        window = self.window(pick)
        after = without_value(window.seen.given(question), State.DECLINED)
        self.say(window, lambda: window.session.decline(question), after)

    @open_ones
    @rule(pick=PICKS, question=st.just("CON-3") | QUESTIONS, reason=TEXTS)
    def not_applicable(self, pick: int, question: str, reason: str) -> None:
        """It does not apply; where it does, that is refused."""
        window = self.window(pick)
        session = window.session
        if not may_not_apply(BANK, window.seen.answers, question):
            self.refused(AnswersError, lambda: session.not_applicable(question, reason))
            return
        after = without_value(window.seen.given(question), State.NOT_APPLICABLE, reason=reason)
        self.say(window, lambda: session.not_applicable(question, reason), after)

    @open_ones
    @rule(
        pick=PICKS,
        question=QUESTIONS,
        note=st.none() | TEXTS,
        private=st.none() | TEXTS,
        evidence=st.none() | TEXTS,
        grade=st.none() | st.sampled_from(Grade),
        marked=st.none() | st.booleans(),
    )
    def write_beside(
        self,
        pick: int,
        question: str,
        note: str | None,
        private: str | None,
        evidence: str | None,
        grade: Grade | None,
        marked: bool | None,
    ) -> None:
        """Notes, private notes, evidence, a mark."""
        window = self.window(pick)
        beside = {
            "note": note,
            "private_note": private,
            "evidence": evidence,
            "grade": grade,
            "marked": marked,
        }
        before = window.seen.given(question)
        after = replace(before, **{key: value for key, value in beside.items() if value is not None})  # type: ignore[arg-type]
        session = window.session

        def annotate() -> None:
            session.annotate(
                question, note=note, private_note=private, evidence=evidence, grade=grade, marked=marked
            )

        if after == before:
            annotate()
        else:
            self.say(window, annotate, after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS, bad=BAD, how=st.integers(0, 6))
    def write_what_cannot_be(self, pick: int, question: str, bad: str, how: int) -> None:
        """NUL, half a character and a text without end are refused, and nothing changes."""
        session = self.window(pick).session
        ways = (
            lambda: session.annotate(question, note=bad),
            lambda: session.annotate(question, private_note=bad),
            lambda: session.annotate(question, evidence=bad),
            lambda: session.dont_know(question, bad),
            lambda: session.track("A07", Stage.DOING, bad),
            lambda: session.set_client(replace(session.client, place=bad)),
            lambda: session.answer("CHA-1", {"website": {"state": "active", "purpose": bad}}),
        )
        self.refused(AnswersError, ways[how])

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS)
    def clear(self, pick: int, question: str) -> None:
        """The question is open again."""
        window = self.window(pick)
        events = (Cleared(question),) if question in window.seen.answers else ()
        self.write(window, lambda: window.session.clear(question), *events, frozen=True)

    @open_ones
    @rule(pick=PICKS)
    def undo(self, pick: int) -> None:
        """The last change is taken back."""
        window = self.window(pick)
        events = (Undone(),) if window.seen.said[0] else ()
        self.write(window, window.session.undo, *events, frozen=True)

    @open_ones
    @rule(pick=PICKS)
    def redo(self, pick: int) -> None:
        """It counts again."""
        window = self.window(pick)
        events = (Redone(),) if window.seen.said[1] else ()
        self.write(window, window.session.redo, *events, frozen=True)

    @open_ones
    @rule(pick=PICKS)
    def take_over_an_interview(self, pick: int) -> None:
        """All answers of a complete interview come in, one after the other."""
        window = self.window(pick)
        who, given = window.seen.filed[2], EXAMPLE.answers.values()
        events = [Answered(replace(one, at=self.now, respondent=one.respondent or who)) for one in given]
        self.write(window, lambda: window.session.import_answers(given), *events, frozen=True)


def without_value(before: Answer, state: State, *, reason: str = "", ask: str = "") -> Answer:
    """An answer that is none."""
    return replace(before, state=state, value=None, hypothetical=False, reason=reason, ask=ask)
