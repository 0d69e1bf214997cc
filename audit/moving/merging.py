"""Several respondents' answers files as one; the order in which they come changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audit.banks.answers_file import AnswersFile, FindBank
from audit.banks.answers_writer import write_answers
from audit.core.mode import Mode
from audit.core.respondents import merge
from audit.core.spelling import shown_path
from audit.errors import AnswersError


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of several files."""

    text: str
    """An answers file."""
    people: tuple[str, ...]
    marked: tuple[str, ...]
    """The questions that they answered differently."""


def merged_text(
    files: Sequence[tuple[Path, AnswersFile]], find_bank: FindBank, *, private: bool = False
) -> Merged:
    """One answers file of several. Raises AnswersError where they do not belong together."""
    ordered = sorted(files, key=lambda pair: (_who(*pair), write_answers_of(pair[1], find_bank)))
    (_, first), *others = ordered
    for path, file in others:
        _check_fits(path, first, file)
    bank = find_bank(first.bank)
    if bank is None:
        raise ValueError("a file that was read has a bank")
    people = _names([_who(path, file) for path, file in ordered])
    answers = merge(bank, {who: file.answers for who, (_, file) in zip(people, ordered, strict=True)})
    whole = any(file.mode is Mode.FULL for _, file in ordered)
    named = next((file.client for _, file in ordered if file.client.name), first.client)
    made = replace(first, answers=answers, mode=Mode.FULL if whole else Mode.QUICK, client=named)
    differing = tuple(question for question in answers if _differ(question, ordered))
    return Merged(write_answers(made, bank, private=private), people, differing)


def write_answers_of(file: AnswersFile, find_bank: FindBank) -> str:
    """The file as a text, by which files of the same person have an order."""
    bank = find_bank(file.bank)
    return write_answers(file, bank, private=True) if bank else ""


def _differ(question: str, files: Sequence[tuple[Path, AnswersFile]]) -> bool:
    said = [file.answers[question].value for _, file in files if question in file.answers]
    known = [value for value in said if value is not None]
    return any(value != known[0] for value in known[1:])


def _who(path: Path, file: AnswersFile) -> str:
    """Who answered: as all answers say, else as the file is called."""
    said = {answer.respondent for answer in file.answers.values()}
    return said.pop() if len(said) == 1 and "" not in said else path.stem


def _names(people: Sequence[str]) -> tuple[str, ...]:
    """Different names for different files."""
    names: list[str] = []
    for who in people:
        number = sum(1 for name in names if name == who or name.startswith(f"{who} ("))
        names.append(f"{who} ({number + 1})" if number else who)
    return tuple(names)


def _check_fits(path: Path, first: AnswersFile, file: AnswersFile) -> None:
    name = shown_path(str(path))
    if file.bank != first.bank:
        raise AnswersError(
            de=f"{name}: Diese Antworten gehören zu einem anderen Fragenkatalog („{file.bank}“).",
            en=f"{name}: These answers belong to another question bank (‘{file.bank}’).",
            hint_de="Zusammenführen lassen sich Antworten auf dieselben Fragen.",
            hint_en="Only answers to the same questions can be merged.",
        )
