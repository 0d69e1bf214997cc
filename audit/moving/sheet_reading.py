"""An answer sheet that has come back: every fault at its cell, and what could be understood beside them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from audit.banks.answers_file import AnswersFile
from audit.banks.faults import Faults
from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE, LONGEST_TEXT, check_text
from audit.core.client import Client
from audit.core.interview import always_applies, may_not_apply
from audit.core.mode import Mode
from audit.core.questions import Question
from audit.core.spelling import shown
from audit.core.text import Text
from audit.errors import AnswersError
from audit.locales import sheets as words
from audit.moving.sheet import (
    ANSWER,
    CLIENT_FIELDS,
    EVIDENCE,
    HYPOTHETICAL,
    KEY,
    META,
    NOTE,
    PART,
    STATE,
    WHO,
    states,
)
from audit.moving.sheet_cells import Cells, Rows, check_version
from audit.moving.sheet_values import Block, Values

FindBank = Callable[[str], Bank | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a sheet says."""

    file: AnswersFile
    respondent: str
    """Who filled it in; '' where nobody says."""
    faults: Faults
    """What could not be understood; the questions concerned are left open."""


def read_sheet(rows: Rows, name: str, find_bank: FindBank) -> Understood:
    """What the sheet says. Raises AnswersError where it is none, or for a bank that is not here."""
    cells = Cells(name, rows, Faults())
    check_version(cells)
    head = {key: part for key, part, _ in cells.lines() if key.startswith(META)}
    bank_id, _, version = head.get(f"{META}bank", "").partition(" ")
    bank = find_bank(bank_id)
    if bank is None:
        raise _no_bank(name, bank_id)
    answers = _Reading(cells, bank).answers()
    file = AnswersFile(
        bank=bank.id,
        bank_version=version or None,
        mode=Mode.QUICK if head.get(f"{META}mode") == Mode.QUICK.value else Mode.FULL,
        language="en" if head.get(f"{META}language") == "en" else "de",
        client=_client(cells),
        answers=answers,
    )
    return Understood(file=file, respondent=_fact(cells, f"{META}respondent", ""), faults=cells.faults)


def _no_bank(name: str, bank: str) -> AnswersError:
    return AnswersError(
        de=f"{name}: Den Fragenkatalog „{shown(bank)}“ gibt es hier nicht.",
        en=f"{name}: There is no question bank ‘{shown(bank)}’ here.",
        hint_de="Nennen Sie seinen Ordner mit --bank.",
        hint_en="Name its folder with --bank.",
    )


def _client(cells: Cells) -> Client:
    return Client(**{name: _fact(cells, f"{META}client", name) for name in CLIENT_FIELDS})


def _fact(cells: Cells, key: str, part: str) -> str:
    found = (row for one, of, row in cells.lines() if (one, of) == (key, part))
    return next((_text(cells, row, ANSWER, LONGEST_LINE) for row in found), "")


def _text(cells: Cells, row: int, column: int, longest: int) -> str:
    """The words of a cell; none where they are too long, which is noted."""
    try:
        return check_text("", cells.words(row, column), longest)
    except AnswersError as error:
        cells.note(row, column, Text(error.de[2:], error.en[2:]))
        return ""


class _Reading:
    """Reads the answers of a sheet."""

    def __init__(self, cells: Cells, bank: Bank) -> None:
        self._cells, self._bank, self._values = cells, bank, Values(cells)

    def answers(self) -> Answers:
        """All that could be understood, in the order of the bank."""
        blocks = self._blocks()
        read = {q.id: self._answer(q, blocks[q.id]) for q in self._bank.questions if q.id in blocks}
        given = Answers({question: answer for question, answer in read.items() if answer is not None})
        for question in [q for q in given if given[q].state is State.NOT_APPLICABLE]:
            if not may_not_apply(self._bank, given, question):
                self._cells.note_error(blocks[question].row, STATE, always_applies(question))
                given = given.without(question)
        return given

    def _blocks(self) -> Mapping[str, Block]:
        blocks: dict[str, Block] = {}
        for key, part, row in self._cells.lines():
            if key.startswith(META):
                continue
            if key not in self._bank.question_by_id:
                self._cells.note(row, KEY, words.NO_SUCH_QUESTION.fill(word=shown(key)))
            elif part.startswith(META) and key in blocks:
                blocks[key].columns = tuple(part.removeprefix(META).split())
            elif not part:
                self._own_line(blocks, key, row)
            elif key in blocks:
                blocks[key].parts.setdefault(part, row)
            else:
                self._cells.note(row, PART, words.OUT_OF_PLACE)
        return blocks

    def _own_line(self, blocks: dict[str, Block], key: str, row: int) -> None:
        if key in blocks:
            self._cells.note(row, KEY, words.TWICE.fill(word=key, line=blocks[key].row + 1))
        else:
            blocks[key] = Block(row)

    def _answer(self, question: Question, block: Block) -> Answer | None:
        before = len(self._cells.faults)
        state = self._state(question, block)
        value = self._values.value(question, block)
        noted = self._noted(question, block, state)
        if len(self._cells.faults) > before:
            value = None  # half an answer would pass for a whole one
        if value is not None and state in {None, HYPOTHETICAL}:
            return replace(noted, state=State.ANSWERED, value=value, hypothetical=state is not None)
        if value is not None:
            self._cells.note(block.row, STATE, words.BOTH, words.LEAVE_ONE)
            return None
        if state is None or state == HYPOTHETICAL:
            return noted if noted != Answer(question=question.id, state=State.OPEN) else None
        return replace(noted, state=State(state))

    def _state(self, question: Question, block: Block) -> str | None:
        return self._values.one_of(states(question).items(), block.row, STATE)

    def _noted(self, question: Question, block: Block, state: str | None) -> Answer:
        """What stands beside an answer, as yet without one."""
        away = state == State.NOT_APPLICABLE.value
        who = _text(self._cells, block.row, WHO, LONGEST_TEXT if away else LONGEST_LINE)
        return Answer(
            question=question.id,
            state=State.OPEN,
            note=_text(self._cells, block.row, NOTE, LONGEST_TEXT),
            evidence=_text(self._cells, block.row, EVIDENCE, LONGEST_TEXT),
            reason=who if away else "",
            ask="" if away else who,
        )
