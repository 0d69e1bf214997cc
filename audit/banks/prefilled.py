"""Templates of answers: plain answers files in a folder of the user's, without anybody's own words."""

import os
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from audit.core.answers import Answer, Answers, Grid, State, Value, Words
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.questions import Matrix, Question
from audit.errors import UsageError
from audit.paths import private

if TYPE_CHECKING:
    from audit.banks.answers_file import AnswersFile

FOLDER = "answer-templates"
"""Below the folder of the user's data."""
LONGEST = 60
_UNFIT = re.compile(r"[^\w \-]+")


def names(folder: Path) -> tuple[str, ...]:
    """The templates there are, by name."""
    return tuple(sorted((path.stem for path in folder.glob("*.yaml")), key=str.casefold))


def fit_name(typed: str) -> str:
    """What was typed as the name of a file: letters, digits, blanks, hyphens; '' where nothing is left."""
    return " ".join(_UNFIT.sub(" ", unicodedata.normalize("NFC", typed)).split())[:LONGEST].strip()


def keep(folder: Path, name: str, file: "AnswersFile", bank: Bank) -> None:
    """Write the answers as a template, in place of one of the same name. Raises UsageError."""
    from audit.banks.answers_writer import write_answers

    nobody = replace(file, client=Client(name=""), answers=without_words(file.answers, bank))
    path = folder / f"{name}.yaml"
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        private(folder)
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as out:
            out.write(write_answers(nobody, bank))
        beside.replace(path)
    except OSError as fault:
        raise UsageError(
            de=f"Die Vorlage lässt sich nicht in {folder} ablegen: {fault.strerror}.",
            en=f"The template cannot be kept in {folder}: {fault.strerror}.",
            hint_de="Prüfen Sie Platz und Rechte.",
            hint_en="Check space and permissions.",
        ) from fault


def answers_in(folder: Path, name: str, bank: Bank) -> tuple[Answer, ...]:
    """What a template has answered. Raises AnswersError."""
    from audit.banks.answers_file import read_answers

    return tuple(read_answers(folder / f"{name}.yaml", bank).answers.values())


def without_words(answers: Answers, bank: Bank) -> Answers:
    """What was picked, ticked and counted; no texts, notes, evidence, names or times."""
    kept = Answers()
    for question in bank.questions:
        answer = answers.by_question.get(question.id)
        value = _bare(question, answer.value) if answer and answer.state is State.ANSWERED else None
        if answer is not None and value is not None:
            bare = Answer(question=question.id, value=value, hypothetical=answer.hypothetical)
            kept = kept.with_answer(bare)
    return kept


def _bare(question: Question, value: Value | None) -> Value | None:
    """A value without texts; None where it is nothing but a text."""
    if isinstance(value, Words):
        return None
    if not isinstance(value, Grid) or not isinstance(question, Matrix):
        return value
    texts = {column.id for column in question.columns if not (column.options or column.number)}
    return Grid(
        {
            row: {column: cell for column, cell in cells.items() if column not in texts}
            for row, cells in value.rows.items()
        }
    )
