"""What was understood of an answers file, beside what was not: for people and for programs."""

from audit.banks.answers_file import AnswersFile, Understood
from audit.banks.versions import remark
from audit.core.answers import State
from audit.core.bank import Bank
from audit.core.interview import progress
from audit.errors import Language
from audit.locales import banks as words


def as_lines(understood: Understood, bank: Bank | None, name: str, language: Language) -> list[str]:
    """All faults, each at its line, and below them what the file says all the same."""
    faults = [fault.told(language) for fault in understood.faults.ordered()]
    if understood.file is None or bank is None:
        return [*faults, words.UNDERSTOOD_NOTHING.fill(name=name).to(language)]
    return [*faults, *_summary(understood.file, bank, name, language)]


def _summary(file: AnswersFile, bank: Bank, name: str, language: Language) -> list[str]:
    counts = _counts(file, bank)
    lines = [words.UNDERSTOOD.fill(name=name, bank=f"{bank.id} {bank.version}", **counts).to(language)]
    other = remark(file.bank_version, bank.version)
    return [*lines, other.to(language)] if other else lines


def _counts(file: AnswersFile, bank: Bank) -> dict[str, int]:
    far = progress(bank, file.answers, file.mode)
    unknown = sum(answer.state is State.DONT_KNOW for answer in file.answers.values())
    return {"answered": far.answered, "total": far.total, "unknown": unknown}


def as_data(understood: Understood, bank: Bank | None, name: str, language: Language) -> dict[str, object]:
    """The same for a program: see docs/formats.md, 'What was understood'."""
    file = understood.file
    other = remark(file.bank_version, bank.version) if file and bank else None
    return {
        "file": name,
        "faults": [
            {
                "line": fault.line,
                "says": fault.de if language == "de" else fault.en,
                "hint": fault.hint_de if language == "de" else fault.hint_en,
            }
            for fault in understood.faults.ordered()
        ],
        "bank": file.bank if file else None,
        "bank_version": file.bank_version if file else None,
        "version_remark": other.to(language) if other else None,
        "understood": _counts(file, bank) if file and bank else None,
    }
