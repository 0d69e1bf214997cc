"""Answers files in, results out: nothing asks, nothing waits."""

import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from audit.banks.answers_file import (
    AnswersFile,
    FindBank,
    Understood,
    parse_answers,
    read_answers,
    understand,
    understand_text,
)
from audit.banks.compiled import open_bank, open_own_bank
from audit.banks.limits import LARGEST
from audit.banks.nodes import Kind
from audit.core.bank import Bank
from audit.core.comparison import Snapshot, compare
from audit.core.comparison_words import in_sentences
from audit.core.explain import Explainer, Explanation
from audit.core.export import Order
from audit.core.phrases import number, points, points_text
from audit.core.plan import Plan
from audit.core.scorecard import Scorecard
from audit.core.source import Source
from audit.core.text import Text
from audit.errors import Language
from audit.locales import commands as words
from audit.locales import common
from audit.wording import BANDS

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Result:
    """An answers file with everything that follows from it."""

    file: AnswersFile
    source: Source
    folder: Path | None = None
    """Of the bank, where it is none of the program's own."""

    @property
    def bank(self) -> Bank:
        """The bank that was answered."""
        return self.source.bank

    @property
    def card(self) -> Scorecard:
        """The scores."""
        return self.source.card

    @property
    def plan(self) -> Plan:
        """The plan, with its outlook."""
        return self.source.plan


@dataclass(slots=True)
class Shelf:
    """The question banks at hand: the program's own or, where a folder is given, the one in it."""

    folder: Path | None = None
    _open: dict[str, Bank | None] = field(default_factory=dict)

    def find(self, name: str) -> Bank | None:
        """The bank of this id; the one in the folder whatever its id. Raises BankError."""
        if name not in self._open:
            self._open[name] = open_bank(self.folder) if self.folder else open_own_bank(name)
        return self._open[name]

    def evaluate(self, path: Path) -> Result:
        """Read, score and plan by the bank that the file names. Raises AnswersError, BankError."""
        file = _read(path, self.find)
        bank = self.find(file.bank)
        if bank is None:
            raise ValueError("a file that was read has a bank")
        return Result(file, _source(file, bank), self.folder)

    def understand(self, path: Path) -> Understood:
        """What a file says as far as it can be read, and all its faults. Raises BankError."""
        if str(path) == STDIN:
            return understand_text(*_piped(), self.find)
        return understand(path, self.find)


def evaluate(bank: Bank, path: Path) -> Result:
    """Read, score and plan; raises AnswersError."""
    file = _read(path, bank)
    return Result(file, _source(file, bank))


def _source(file: AnswersFile, bank: Bank) -> Source:
    return Source.of(bank, file.answers, file.client, file.mode)


def _read(path: Path, bank: Bank | FindBank) -> AnswersFile:
    return parse_answers(*_piped(), bank) if str(path) == STDIN else read_answers(path, bank)


def _piped() -> tuple[bytes, str, Kind]:
    """The answers file on standard input, what to call it, and its kind: JSON where it begins like JSON."""
    document = sys.stdin.buffer.read(LARGEST + 1)
    return document, "stdin", "json" if document.lstrip()[:1] == b"{" else "yaml"


# The result in a few lines.


def summary(bank: Bank, result: Result | Source, language: Language) -> list[str]:
    """What a person wants to know first."""
    card = result.card
    lines = [_verdict(bank, card).to(language)]
    if card.index is not None:
        lines += [_index(card, language), _confidence(card, language), ""]
        lines += _bars(bank, card, language)
        lines += [line.to(language) for line in _gates(card)]
    return [*lines, "", *_actions(result.plan, language)]


def _verdict(bank: Bank, card: Scorecard) -> Text:
    if card.index is None:
        return words.EMPTY_LINE
    if card.provisional:
        return words.PROVISIONAL_LINE.fill(low=points_text(card.low), high=points_text(card.high))
    if card.badge is not None:
        return card.badge.name
    level = next(level for level in bank.levels if level.number == card.level)
    return words.LEVEL_LINE.fill(level=level.number, top=bank.levels[-1].number, name=level.name)


def _index(card: Scorecard, language: Language) -> str:
    index, low, high = (points(n or 0.0, language) for n in (card.index, card.low, card.high))
    return words.INDEX_LINE.to(language).format(index=index, low=low, high=high)


def _confidence(card: Scorecard, language: Language) -> str:
    band = BANDS[card.confidence.band].to(language)
    return words.CONFIDENCE_LINE.to(language).format(value=points(card.confidence.value, language), band=band)


def _bars(bank: Bank, card: Scorecard, language: Language) -> list[str]:
    names = {d.id: d.name.to(language) for d in bank.rated_dimensions}
    width = max(map(len, names.values()))
    lines = []
    for result in card.dimensions:
        name = names[result.id].ljust(width)
        if result.score is None:
            lines.append(f"{name}  {common.NOT_RATED.to(language)}")
        else:
            bar = ("█" * round(result.score / 5)).ljust(20, "·")
            lines.append(f"{name}  {bar} {points(result.score, language):>5}")
    return lines


def _gates(card: Scorecard) -> list[Text]:
    return [
        words.GATE_LINE.fill(gate=gate.gate.name, level=card.level_without_gates, lift=gate.gate.lift)
        for gate in card.gates
        if gate.bites
    ]


def _actions(plan: Plan, language: Language) -> list[str]:
    if not plan.lead:
        return [words.NOTHING_TO_DO.to(language)]
    lines = [
        words.ACTION_LINE.to(language).format(
            id=candidate.id,
            title=candidate.action.title.to(language),
            hours=number(candidate.hours, language),
        )
        for candidate in plan.lead
    ]
    return [words.FIRST_STEPS.to(language), *lines]


# The reasons.


def explained(bank: Bank, result: Result, what: str, language: Language) -> list[str] | None:
    """What a number was made of, indented; None where there is no such thing."""
    explanation = Explainer(bank, result.file.answers, result.card, result.plan).explain(what)
    return None if explanation is None else _unfolded(explanation, language, 0)


def _unfolded(explanation: Explanation, language: Language, depth: int) -> list[str]:
    lines = [f"{'  ' * depth}{explanation.says.to(language)}"]
    for part in explanation.parts:
        lines += _unfolded(part, language, depth + 1)
    return lines


# Two audits.


def compared(before: Result, after: Result, language: Language, today: date) -> list[str]:
    """What became of an audit, in sentences."""
    comparison = compare(_snapshot(before, today), _snapshot(after, today))
    return [sentence.to(language) for sentence in in_sentences(comparison)]


def _snapshot(result: Result, today: date) -> Snapshot:
    """The audit as of its newest answer; of today where no answer says when it was given."""
    source = result.source
    days = [answer.at.date() for answer in source.answers.values() if answer.at]
    return Snapshot(
        bank=source.bank,
        answers=source.answers,
        mode=source.mode,
        card=source.card,
        date=max(days, default=today),
    )


# The report.


def write_report(
    result: Result, order: Order, target: Path, today: date, *, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write the report in the forms ordered; gives the paths written. Raises BankError, ReportError."""
    from audit.reporting import export

    return export(result.source, order, target, today=today, overwrite=overwrite, folder=result.folder)
