"""Writes answers files: the way back from audit/banks/answers_file.py."""

import re
from typing import Protocol

import yaml

from audit.banks.answer_entries import LONG_FORM
from audit.banks.answers_file import FORMAT, AnswersFile
from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.interview import as_they_count
from audit.core.mode import Mode
from audit.core.plain import plain
from audit.core.questions import Question
from audit.errors import Language


class Answered(Protocol):
    """What an answers file is made of: an open audit, or what its report is made of."""

    @property
    def bank(self) -> Bank:
        """What was asked."""

    @property
    def mode(self) -> Mode:
        """How thorough."""

    @property
    def client(self) -> Client:
        """Whom."""

    @property
    def answers(self) -> Answers:
        """What they said."""


def file_of(answered: Answered, language: Language) -> AnswersFile:
    """All that was answered, as a file for this version of the bank."""
    return AnswersFile(
        bank=answered.bank.id,
        bank_version=answered.bank.version,
        mode=answered.mode,
        language=language,
        client=answered.client,
        answers=answered.answers,
    )


def write_answers(file: AnswersFile, bank: Bank, *, private: bool = False) -> str:
    """The file as YAML, answers in the order of asking; private notes only if asked for.

    Reading it gives the same file again, but that what does not apply no longer is open, as it counts. What
    is not in the bank is left out.
    """
    client, outcomes = file.client, file.answers.outcomes
    content: dict[str, object] = {"format": FORMAT, "bank": file.bank}
    if file.bank_version:
        content["bank_version"] = file.bank_version
    content |= {"mode": file.mode.value, "language": file.language}
    if client != Client(name=""):
        particulars = {
            "name": client.name,
            "sector": client.sector,
            "contact": client.contact,
            "place": client.place,
        }
        content["client"] = {key: words for key, words in particulars.items() if words or key == "name"}
    if decided := {action.id: outcomes[action.id] for action in bank.actions if action.id in outcomes}:
        content["outcomes"] = decided
    content["answers"] = _entries(file.answers, bank, private=private)
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def _entries(answers: Answers, bank: Bank, *, private: bool) -> dict[str, object]:
    given = as_they_count(bank, answers)
    entries = {
        question.id: _entry(question, given[question.id], private=private)
        for question in bank.questions
        if question.id in given
    }
    return {question: entry for question, entry in entries.items() if entry != {"state": "open"}}


def _entry(question: Question, answer: Answer, *, private: bool) -> object:
    value = None if answer.value is None else plain(question, answer.value)
    entry = _long_entry(answer, _flow(value), private=private)
    return entry["value"] if set(entry) == {"value"} else entry


def _long_entry(answer: Answer, value: object, *, private: bool) -> dict[str, object]:
    answered = answer.state is State.ANSWERED
    parts: dict[str, object] = {
        "value": value if answered else None,
        "state": None if answered else answer.state.value,
        "hypothetical": answer.hypothetical,
        "reason": answer.reason,
        "ask": answer.ask,
        "evidence": answer.evidence,
        "grade": answer.grade.value if answer.grade else None,
        "note": answer.note,
        "private_note": answer.private_note if private else "",
        "marked": answer.marked,
        "respondent": answer.respondent,
        "at": answer.at.isoformat() if answer.at else None,
    }
    always = {"value"} if answered else {"state"}
    return {key: parts[key] for key in LONG_FORM if key in always or parts[key]}


class _Flow(dict[str, object]):
    """A mapping that is written on one line."""


class _FlowList(list[object]):
    """A list that is written on one line."""


def _flow(value: object) -> object:
    """A value with its lists and its innermost mappings on one line."""
    if isinstance(value, list):
        return _FlowList(value)
    if not isinstance(value, dict):
        return value
    if any(isinstance(entry, dict) for entry in value.values()):
        return {key: _flow(entry) for key, entry in value.items()}
    return _Flow(value)


class _Dumper(yaml.SafeDumper):
    """Writes YAML as people like to read it."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  the reader knows no aliases
        """Whether a value is written out each time that it occurs."""
        return True


_ODD_BREAKS = re.compile("[\r\x85\u2028\u2029]")
"""YAML reads them as the end of a line unless they are escaped."""


def _represent_words(dumper: yaml.SafeDumper, words: str) -> yaml.ScalarNode:
    style = '"' if _ODD_BREAKS.search(words) else "|" if "\n" in words else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style=style)


_Dumper.add_representer(str, _represent_words)
_Dumper.add_representer(
    _Flow,
    lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True),
)
_Dumper.add_representer(
    _FlowList, lambda dumper, data: dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)
)
