"""Which way of asking goes with which kind of question."""

from __future__ import annotations

from typing import assert_never

from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, SingleChoice
from audit.plain.choices import ask_many, ask_one
from audit.plain.desk import Desk
from audit.plain.matrix import ask_matrix
from audit.plain.typed import ask_number, ask_text


def ask_question(desk: Desk) -> bool:
    """Ask the question at hand and save the answer; gives whether to go on to the next one."""
    question = desk.question
    match question:
        case SingleChoice():
            return ask_one(desk, question)
        case MultiChoice():
            return ask_many(desk, question)
        case Number():
            return ask_number(desk, question)
        case Matrix():
            return ask_matrix(desk, question)
        case FreeText():
            return ask_text(desk)
        case Derived():
            raise TypeError(f"{question.id} is computed and never asked")
        case _:
            assert_never(question)
