"""What the fields of all kinds of question have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from audit.core.answers import Answer
from audit.core.checking import LONGEST_TEXT
from audit.core.mode import Mode
from audit.core.questions import Question
from audit.core.text import Text
from audit.errors import Language
from audit.i18n import Words


@dataclass(frozen=True, slots=True)
class Case:
    """What a field shows: a question, its answer so far, and what was typed but not saved."""

    question: Question
    answer: Answer
    language: Language
    mode: Mode = Mode.FULL
    draft: object = None

    @property
    def words(self) -> Words:
        """The words in the interview's language."""
        return Words(self.language)


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to type in."""

    label: Text
    value: str = ""
    hint: Text | None = None
    number: bool = False
    longest: int = LONGEST_TEXT


Kind = TypeVar("Kind")


def narrowed(question: Question, kind: type[Kind]) -> Kind:
    """The question as the kind it is; fields.py gives every field its own kind only."""
    if isinstance(question, kind):
        return question
    raise TypeError(f"{question.id} is no {kind.__name__}")


class Field(Widget):
    """Takes the answer to one question; knows the question and nothing of the audit."""

    @dataclass
    class Given(Message):
        """An answer to be saved, as builtins; then perhaps on to the next question."""

        question: str
        raw: object
        on: bool = True

    class Next(Message):
        """Nothing new to save: on to the next question."""

    @dataclass
    class Form(Message):
        """Some lines to fill in; `answer` makes the whole answer of them, as builtins."""

        title: Text
        blanks: tuple[Blank, ...]
        answer: Callable[[tuple[str, ...]], object]

    @dataclass
    class Hint(Message):
        """A word to whoever is answering."""

        text: Text

    DEFAULT_CSS: ClassVar[str] = "Field { height: auto; }"

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case

    def present(self, case: Case) -> None:
        """Show a question in place of the one before."""
        self.case = case

    def begin_in_sight(self) -> None:
        """Where one begins to answer, in a terminal too low for everything."""
        self.bring_in_sight(self.size.region)

    def bring_in_sight(self, region: Region) -> None:
        """Scroll what is around the field, until these lines of it are seen."""
        inner: Widget = self
        while isinstance(outer := inner.parent, Widget):
            region = region.translate(inner.virtual_region.offset)
            if outer.allow_vertical_scroll:
                outer.scroll_to_region(region, animate=False)
                return
            inner = outer

    def draft(self) -> object:
        """What was typed or ticked and is not saved yet; None where there is nothing."""
        return None

    def legend(self) -> tuple[Content, ...]:
        """What has to be said before the field itself, in pieces."""
        return ()

    def hint(self) -> str:
        """What can be done here, in a line."""
        return ""
