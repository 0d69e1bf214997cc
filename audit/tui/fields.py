"""Which field takes the answer to which kind of question; one of each kind is enough."""

from __future__ import annotations

from typing import assert_never

from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.tui.widgets.field import Field


def field_for(question: Question) -> type[Field]:
    """The field for a question; each is imported when the first question of its kind comes up."""
    match question:
        case SingleChoice():
            from audit.tui.widgets.choices import OneField

            return OneField
        case MultiChoice():
            from audit.tui.widgets.choices import ManyField

            return ManyField
        case Number():
            from audit.tui.widgets.number import NumberField

            return NumberField
        case Matrix():
            from audit.tui.widgets.grid import GridField

            return GridField
        case FreeText():
            from audit.tui.widgets.prose import TextField

            return TextField
        case Derived():
            raise TypeError(f"{question.id} is computed and never asked")
        case _:
            assert_never(question)
