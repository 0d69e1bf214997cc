"""Loads a question bank from its folder: strictly, with all of its faults at once."""

import re
from collections.abc import Mapping
from pathlib import Path

from audit.banks.actions_reader import read_actions, read_seeds
from audit.banks.catalogue import gather
from audit.banks.coherence import check_coherence
from audit.banks.faults import Faults, Place
from audit.banks.fields import Fields
from audit.banks.files import ACTIONS, BANK, SEEDS, bank_files, digest_of
from audit.banks.judging_reader import (
    read_checks,
    read_dimensions,
    read_flags,
    read_gates,
    read_levels,
    read_order,
    read_tracks,
)
from audit.banks.nodes import Node, scan_file
from audit.banks.plan_reader import read_plan
from audit.banks.questions_reader import read_questions
from audit.banks.reading import Reading
from audit.core.bank import Bank
from audit.core.questions import Question
from audit.core.spelling import shown
from audit.errors import BankError

VERSION = re.compile(r"\d+\.\d+\.\d+")


def load_bank(folder: Path) -> Bank:
    """The bank in a folder. Raises BankError with every fault of the bank, each with file and line."""
    files = bank_files(folder)
    faults = Faults()
    return whole_bank({path.name: scan_file(path, faults) for path in files}, digest_of(files), faults)


def whole_bank(documents: Mapping[str, Node | None], digest: str, faults: Faults) -> Bank:
    """The bank in some documents, by the names of their files. Raises BankError."""
    nodes = {name: node for name, node in documents.items() if node is not None}
    if len(nodes) < len(documents):
        # What an unreadable file names would seem to be missing everywhere.
        faults.raise_if_any(BankError)
    bank = _bank(nodes, digest, faults)
    faults.raise_if_any(BankError)
    return bank


def _bank(documents: dict[str, Node], digest: str, faults: Faults) -> Bank:
    head, actions, seeds = documents[BANK], documents[ACTIONS], documents.get(SEEDS)
    asked = [node for name, node in documents.items() if name not in {BANK, ACTIONS, SEEDS}]
    reading = Reading(faults, gather(head, asked, actions, seeds, faults))
    fields = reading.fields(head)
    levels = read_levels(fields, reading)
    plan = fields.mapping("plan", required=True)
    order = read_order(fields, reading)
    bank = Bank(
        id=reading.own_id(fields),
        version=_version(fields, faults),
        title=reading.text(fields, "title"),
        digest=digest,
        levels=levels,
        dimensions=read_dimensions(fields, len(levels), reading),
        questions=_questions(asked, order, reading),
        flags=read_flags(fields, reading),
        gates=read_gates(fields, len(levels), reading),
        checks=read_checks(fields, reading),
        tracks=read_tracks(fields, reading),
        actions=read_actions(actions, reading),
        seeds=read_seeds(seeds, reading) if seeds else (),
        plan=read_plan(plan or fields, reading),
    )
    fields.done()
    check_coherence(bank, reading)
    return bank


def _version(fields: Fields, faults: Faults) -> str:
    version = fields.text("version")
    if version and not VERSION.fullmatch(version):
        faults.add(
            fields.node.key("version"),
            de=f"„{shown(version)}“ ist keine Version.",
            en=f"‘{shown(version)}’ is no version.",
            hint_de="Drei Zahlen wie 1.0.0: Änderungen der Wertung, neue Fragen, Wortlaut.",
            hint_en="Three numbers such as 1.0.0: changes of scoring, new questions, wording.",
        )
    return version


def _questions(documents: list[Node], order: tuple[str, ...], reading: Reading) -> tuple[Question, ...]:
    """All questions in the order of asking."""
    by_dimension: dict[str, tuple[Question, ...]] = {}
    for document in documents:
        questions = read_questions(document, reading)
        dimension = questions[0].dimension if questions else ""
        if dimension in by_dimension:
            reading.faults.add(
                Place(document.file, document.line),
                de=f"Die Fragen der Dimension „{dimension}“ stehen schon in einer anderen Datei.",
                en=f"The questions of the dimension ‘{dimension}’ are in another file already.",
            )
        by_dimension[dimension] = by_dimension.get(dimension, ()) + questions
    return tuple(question for dimension in order for question in by_dimension.get(dimension, ()))
