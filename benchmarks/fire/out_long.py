"""How long a report takes whose texts are very long, or whose questions are very many."""

import resource
from collections.abc import Iterator
from dataclasses import replace

from audit.banks.answers_file import read_answers
from audit.core.answers import Answer, Answers, Words
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.export import Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.paths import examples_folder
from audit.render import standby
from audit.reporting import render
from benchmarks.fire.ledger import note
from benchmarks.fire.out import OWN_WORDS, TODAY

LONG = {
    "2,000 Chinese characters": "漢字" * 1_000,
    "2,000 of them between letters": "漢a" * 1_000,
    "5,000 places to break a line": "a-" * 5_000,
    "10,000 letters and none": "x" * 10_000,
    "5,000 lines": "a\n" * 5_000,
    "2,000 joined pictures": "👨‍👩‍👧 " * 2_000,
}
"""In one note."""
TIMES, SECONDS = 2.5, 30.0
"""Of an ordinary report's time a long text may take; and of computing 200 questions may."""


def seconds(made: Source) -> float:
    """Of computing, for a report in a press that is started for it."""
    standby.close()
    before = _used()
    render(made, Order(language="de"), today=TODAY)
    standby.close()
    return _used() - before


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def noted(bank: Bank, answers: Answers, text: str) -> Source:
    """An audit with this text beside one answer."""
    longer = answers.with_answer(replace(answers["LIS-1"], note=text))
    return Source.of(bank, longer, Client(name="Huber"), Mode.FULL)


def many(bank: Bank, answers: Answers, count: int = 200) -> Source:
    """An audit of so many questions, each with a note and evidence."""
    missing = range(count - len(bank.questions))
    more = tuple(replace(OWN_WORDS, id=f"PRO-{100 + number}") for number in missing)
    for question in more:
        said = Answer(
            question=question.id, value=Words("Wort für Wort " * 20), note="n " * 100, evidence="e " * 90
        )
        answers = answers.with_answer(said)
    whole = replace(bank, questions=(*bank.questions, *more))
    return Source.of(whole, answers, Client(name="Huber"), Mode.FULL)


def _lines(bank: Bank, answers: Answers) -> Iterator[str]:
    plain = seconds(noted(bank, answers, "kurz"))
    yield f"long reports: an ordinary one takes {plain:.1f} s of computing, the start of its press included"
    for name, text in LONG.items():
        took = seconds(noted(bank, answers, text))
        yield f"  {'FOUND ' if took > TIMES * plain else ''}{name}: {took:.1f} s"
    took = seconds(many(bank, answers))
    yield f"  {'FOUND ' if took > SECONDS else ''}200 questions: {took:.1f} s"


def run(minutes: float) -> list[str]:  # noqa: ARG001 - each is measured once
    """One report of each kind."""
    from tests.core.audits import BANK

    note(inputs=len(LONG) + 2)
    return list(_lines(BANK, read_answers(examples_folder() / "bakery.de.yaml", BANK).answers))
