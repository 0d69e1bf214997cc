"""Answers files: what scripts write and `export` gives (docs/formats.md, 'An answers file')."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from audit.banks.answer_entries import read_entry, text_field
from audit.banks.faults import Faults
from audit.banks.fields import Fields
from audit.banks.nodes import Kind, Node, scan_document, scan_file
from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE
from audit.core.client import Client
from audit.core.interview import always_applies, may_not_apply
from audit.core.mode import Mode
from audit.core.spelling import shown
from audit.errors import AnswersError, Language

FORMAT = 1

FindBank = Callable[[str], Bank | None]
"""The bank of this id, or None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersFile:
    """What an answers file says, checked against its bank."""

    bank: str
    bank_version: str | None = None
    """The version of the bank that was answered, where the file tells."""
    mode: Mode = Mode.FULL
    language: Language = "de"
    client: Client = field(default_factory=lambda: Client(name=""))
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True, slots=True)
class Understood:
    """What could be read of a file, and all that could not."""

    file: AnswersFile | None
    """None where not even its bank is known."""
    faults: Faults


def understand(path: Path, bank: Bank | FindBank) -> Understood:
    """What a file says as far as it can be read; nothing is raised, all faults are told."""
    faults = Faults()
    return _understood(scan_file(path, faults), bank, faults)


def understand_text(text: str | bytes, name: str, kind: Kind, bank: Bank | FindBank) -> Understood:
    """As `understand`, of a text; `name` is what faults call it."""
    faults = Faults()
    return _understood(scan_document(text, name, kind, faults), bank, faults)


def read_answers(path: Path, bank: Bank | FindBank) -> AnswersFile:
    """The answers in a file; YAML unless its name ends in .json. AnswersError tells all faults.

    Where a way to find banks is given, the file says which one it is for.
    """
    return _whole(understand(path, bank))


def parse_answers(text: str | bytes, name: str, kind: Kind, bank: Bank | FindBank) -> AnswersFile:
    """The answers in a text; `name` is what faults call it. AnswersError tells all faults."""
    return _whole(understand_text(text, name, kind, bank))


def _understood(node: Node | None, bank: Bank | FindBank, faults: Faults) -> Understood:
    fields = Fields(node, faults) if node else None
    meant = _meant(fields, bank) if fields else None
    return Understood(_file(fields, meant) if fields and meant else None, faults)


def _whole(understood: Understood) -> AnswersFile:
    understood.faults.raise_if_any(AnswersError)
    if understood.file is None:
        raise ValueError("no file and no fault")
    return understood.file


def _meant(fields: Fields, bank: Bank | FindBank) -> Bank | None:
    """The bank that the answers are for; without one nothing more can be judged."""
    if isinstance(bank, Bank):
        return bank
    node = fields.required("bank")
    found = bank(node.spelling) if node else None
    if node and found is None:
        word = shown(node.spelling)
        fields.faults.add(
            node,
            de=f"Den Fragenkatalog „{word}“ gibt es hier nicht.",
            en=f"There is no question bank ‘{word}’ here.",
            hint_de="Nennen Sie seinen Ordner mit --bank.",
            hint_en="Name its folder with --bank.",
        )
    return found


def _file(fields: Fields, bank: Bank) -> AnswersFile | None:
    """The file; None where it belongs to another bank, since then nothing more can be judged."""
    _format(fields)
    if not _is_for(bank, fields):
        return None
    file = AnswersFile(
        bank=bank.id,
        bank_version=text_field(fields, "bank_version", LONGEST_LINE) or None,
        mode=Mode(fields.word("mode", [mode.value for mode in Mode], Mode.FULL)),
        language="en" if fields.word("language", ("de", "en"), "de") == "en" else "de",
        client=_client(fields.mapping("client")),
        answers=Answers(
            MappingProxyType(_answers(fields.mapping("answers", required=True), bank)),
            MappingProxyType(_outcomes(fields.mapping("outcomes"), bank)),
        ),
    )
    fields.done()
    return file


def _format(fields: Fields) -> None:
    node = fields.required("format")
    if node and node.spelling != str(FORMAT):
        word = shown(node.spelling)
        fields.faults.add(
            node,
            de=f"Das Format „{word}“ ist unbekannt; gelesen wird Format {FORMAT}.",
            en=f"The format ‘{word}’ is unknown; format {FORMAT} is what can be read.",
        )


def _is_for(bank: Bank, fields: Fields) -> bool:
    node = fields.required("bank")
    if node is None or node.spelling == bank.id:
        return True
    word = shown(node.spelling)
    fields.faults.add(
        node,
        de=f"Diese Antworten gehören zum Fragenkatalog „{word}“, geladen ist „{bank.id}“.",
        en=f"These answers belong to the question bank ‘{word}’; ‘{bank.id}’ is loaded.",
    )
    return False


def _client(fields: Fields | None) -> Client:
    if fields is None:
        return Client(name="")
    client = Client(
        name=text_field(fields, "name", LONGEST_LINE, required=True),
        sector=text_field(fields, "sector", LONGEST_LINE),
        contact=text_field(fields, "contact", LONGEST_LINE),
        place=text_field(fields, "place", LONGEST_LINE),
    )
    fields.done()
    return client


def _outcomes(fields: Fields | None, bank: Bank) -> dict[str, str]:
    decisions = {action.id: action.outcomes for action in bank.actions if action.outcomes}
    if fields is None:
        return {}
    chosen = {
        action: fields.word(action, (option.id for option in options))
        for action, options in decisions.items()
        if fields.has(action)
    }
    fields.done()
    return chosen


def _answers(fields: Fields | None, bank: Bank) -> dict[str, Answer]:
    if fields is None:
        return {}
    answers: dict[str, Answer] = {}
    for question in bank.questions:
        node = fields.optional(question.id)
        answer = read_entry(question, node, fields.faults) if node else None
        if answer:
            answers[question.id] = answer
    _refuse_dodges(fields, bank, answers)
    fields.done()
    return answers


def _refuse_dodges(fields: Fields, bank: Bank, answers: Mapping[str, Answer]) -> None:
    """'Not applicable' where the other answers say that the question does apply."""
    given = Answers(answers)
    for question in given:
        away = given[question].state is State.NOT_APPLICABLE
        told = not bank.question_by_id[question].may_be_not_applicable
        if away and not told and not may_not_apply(bank, given, question):
            refusal = always_applies(question)
            fields.faults.add(
                fields.node.key(question),
                de=refusal.de,
                en=refusal.en,
                hint_de=refusal.hint_de,
                hint_en=refusal.hint_en,
            )
