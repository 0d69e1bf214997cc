"""What should become of audits on their way: in an archive, in an answers file, in a sheet."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

import yaml

from audit.banks.answers_file import AnswersFile, parse_answers
from audit.banks.answers_writer import write_answers
from audit.core.answers import Answer, Answers, Cell, Grid, State, Value
from audit.core.events import Answered, Event, OutcomeSet
from audit.core.interview import may_not_apply
from audit.core.mode import Mode
from audit.core.questions import Matrix, Question
from audit.core.situation import asked_in
from audit.moving.arriving import Fate
from audit.moving.inside_xlsx import rows
from audit.moving.sheet_cells import Rows, from_json
from audit.moving.sheet_csv import csv_rows
from audit.moving.sheet_reading import read_sheet
from audit.moving.sheets import SheetFormat, make_sheet
from audit.render.clean import whole
from tests.session.expected import (
    BANK,
    Expected,
    History,
    Log,
    public_history,
    public_log,
)
from tests.session.world import Snapshot


def brought(answers: Answers, at: datetime, who: str) -> list[Event]:
    """The answers of a file, in the order of the bank, and what came of decisions."""
    given = [answers[question.id] for question in BANK.questions if question.id in answers]
    said = [Answered(replace(one, at=one.at or at, respondent=one.respondent or who)) for one in given]
    return [*said, *(OutcomeSet(action, outcome) for action, outcome in answers.outcomes.items())]


# What becomes of an archive.


def without_notes(held: Snapshot) -> Snapshot:
    """The same without private notes."""
    return Snapshot(
        {audit: Expected(public_log(one.log), one.position) for audit, one in held.audits.items()},
        {file: public_history(history) for file, history in held.files.items()},
    )


def fate_of(ours: tuple[object, ...], theirs: tuple[object, ...]) -> Fate:
    """What becomes of a log beside one that is there: one of them must begin as the other does."""
    if any(here != there for here, there in zip(ours, theirs, strict=False)):
        return Fate.CONFLICT
    if not ours:
        return Fate.NEW
    return Fate.CONTINUED if len(theirs) > len(ours) else Fate.KNOWN


def arrived(ours: History, theirs: History, private: bool) -> tuple[Fate, History]:
    """What becomes of a client's file, and how it stands then."""
    fate = fate_of(public_history(ours), public_history(theirs))
    if fate is Fate.NEW:
        return fate, theirs
    if fate is not Fate.CONTINUED:
        return fate, ours
    new = theirs[len(ours) :]
    note = ours[-1][1].note
    return fate, (*ours, *(new if private else ((at, replace(one, note=note)) for at, one in new)))


def with_notes(log: Log, ours: Answers) -> Iterable[tuple[datetime, Event]]:
    """Answers that come without private notes, with those that are here."""
    for at, event in log:
        if isinstance(event, Answered) and event.answer.question in ours:
            note = ours[event.answer.question].private_note
            yield at, Answered(replace(event.answer, private_note=note))
        else:
            yield at, event


# What becomes of answers in a file and in a sheet.


def through_text(file: AnswersFile, way: str, private: bool) -> AnswersFile:
    """Written as an answers file and read again."""
    text = write_answers(file, BANK, private=private)
    if way == "yaml":
        return parse_answers(text, "antworten.yaml", "yaml", BANK)
    return parse_answers(json.dumps(yaml.safe_load(text)), "antworten.json", "json", BANK)


def through_sheet(file: AnswersFile, way: str) -> AnswersFile:
    """Written as a sheet and read again."""
    form = SheetFormat(way)
    content = make_sheet(BANK, file.mode, file.language, form, file)
    understood = read_sheet(
        csv_rows(content) if form is SheetFormat.CSV else rows_of(content), way, lambda _: BANK
    )
    assert not [fault.told("en") for fault in understood.faults]
    return understood.file


def rows_of(content: bytes) -> Rows:
    """The cells of a workbook, read in this process: another one for each would take too long."""
    return from_json(rows(content))


def as_written(answers: Answers, private: bool) -> Answers:
    """How answers come out of a file: without the space around texts, private notes only if asked for."""
    found = {question: stripped(counted(one, answers), private) for question, one in answers.items()}
    return Answers(found, answers.outcomes)


def counted(answer: Answer, answers: Answers) -> Answer:
    """An answer as it counts: what does not apply no longer is open."""
    away = answer.state is State.NOT_APPLICABLE
    return (
        replace(answer, state=State.OPEN)
        if away and not may_not_apply(BANK, answers, answer.question)
        else answer
    )


def stripped(answer: Answer, private: bool) -> Answer:
    """An answer whose texts have no space around them."""
    return replace(
        answer,
        note=answer.note.strip(),
        private_note=answer.private_note.strip() if private else "",
        evidence=answer.evidence.strip(),
        reason=answer.reason.strip(),
        ask=answer.ask.strip(),
    )


def as_in_a_sheet(file: AnswersFile) -> Answers:
    """How answers come out of a sheet: those that are asked for, without what is for the interviewer."""
    found = {}
    for question in BANK.questions:
        if question.id in file.answers and asked_in(question, file.mode):
            answer = in_a_sheet(question, counted(file.answers[question.id], file.answers), file.mode)
            if answer != Answer(question=question.id, state=State.OPEN):
                found[question.id] = answer
    return Answers(found)


def in_a_sheet(question: Question, answer: Answer, mode: Mode) -> Answer:
    """An answer with what stands beside it in a sheet."""
    public = stripped(shown(answer), private=False)
    if public.state is not State.NOT_APPLICABLE:
        public = replace(public, reason="")
    return replace(
        public, value=_cells(question, public.value, mode), grade=None, marked=False, respondent="", at=None
    )


def shown(answer: Answer) -> Answer:
    """An answer as a sheet tells it: characters that steer stand as visible signs, and lines end alike."""
    return replace(
        answer,
        value=_shown_grid(answer.value) if isinstance(answer.value, Grid) else answer.value,
        note=whole(answer.note),
        evidence=whole(answer.evidence),
        reason=whole(answer.reason),
        ask=whole(answer.ask),
    )


def _shown_grid(grid: Grid) -> Grid:
    return Grid(
        {
            row: {column: whole(cell) if isinstance(cell, str) else cell for column, cell in cells.items()}
            for row, cells in grid.rows.items()
        }
    )


def _cells(question: Question, value: Value | None, mode: Mode) -> Value | None:
    if not isinstance(question, Matrix) or not isinstance(value, Grid) or mode is Mode.FULL:
        return value
    quick = {column.id for column in question.columns if column.quick}
    return Grid({row: _only(cells, quick) for row, cells in value.rows.items()})


def _only(cells: Mapping[str, Cell], columns: set[str]) -> dict[str, Cell]:
    return {column: cell for column, cell in cells.items() if column in columns}


def alike(found: Answers, expected: Answers) -> None:
    """The same answers; the first that differs is told."""
    for question in {*found, *expected}:
        pair = found.get(question), expected.get(question)
        assert pair[0] == pair[1], f"{question}: {pair[0]!a} is not {pair[1]!a}"
    assert found.outcomes == expected.outcomes
