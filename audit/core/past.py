"""Changes of answers: the ones that count, and the ones that were taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from audit.core.answers import Answer, Answers


@dataclass(frozen=True, slots=True)
class Answered:
    """A question got an answer, or its answer a note; the newest counts."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Cleared:
    """A question is open again."""

    question: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The last change of an answer that still counts is taken back."""


@dataclass(frozen=True, slots=True)
class Redone:
    """The last change that was taken back counts again."""


Change = Answered | Cleared


def question_of(change: Change) -> str:
    """The question whose answer changes."""
    return change.answer.question if isinstance(change, Answered) else change.question


def applied(answers: Answers, change: Change) -> Answers:
    """The answers after one more change."""
    if isinstance(change, Answered):
        return answers.with_answer(change.answer)
    return answers.without(change.question)


class Past:
    """The changes in a log while it is read, one event after the other."""

    def __init__(self) -> None:
        self.done: list[Change] = []
        """Those that count, oldest first."""
        self.undone: list[Change] = []
        """Those taken back, the last one at the end."""
        self._of: dict[str, list[Change]] = {}
        """Those that count, by question."""

    def take(self, event: object) -> bool:
        """Follow an event; False where it changes no answer."""
        match event:
            case Answered() | Cleared():
                self.undone.clear()
                self._do(event)
            case Undone():
                if self.done:
                    self.undone.append(self.done.pop())
                    self._of[question_of(self.undone[-1])].pop()
            case Redone():
                if self.undone:
                    self._do(self.undone.pop())
            case _:
                return False
        return True

    def _do(self, change: Change) -> None:
        self.done.append(change)
        self._of.setdefault(question_of(change), []).append(change)

    def answer(self, question: str) -> Answer | None:
        """The answer as it stands; None where the question is open."""
        last = self._of.get(question, ())[-1:]
        return last[0].answer if last and isinstance(last[0], Answered) else None

    @property
    def answers(self) -> Mapping[str, Answer]:
        """All answers as they stand."""
        standing = {question: self.answer(question) for question in self._of}
        return MappingProxyType({question: answer for question, answer in standing.items() if answer})
