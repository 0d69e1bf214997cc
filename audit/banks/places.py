"""Where the things of a bank stand: file and line by id, for whoever speaks of them later."""

from collections.abc import Mapping
from pathlib import Path

from audit.banks.catalogue import Catalogue, gather
from audit.banks.faults import Faults, Place
from audit.banks.files import ACTIONS, BANK, SEEDS, bank_files
from audit.banks.lint import Remark
from audit.banks.nodes import Node, scan_file
from audit.core.spelling import shown_path
from audit.errors import Language


def places_of(folder: Path) -> Mapping[str, Place]:
    """The place of every id in a bank that can be loaded, and of 'plan'; '' is the bank's beginning.

    Where things of several kinds bear the same id, the question goes before the rest. Raises BankError.
    """
    faults = Faults()
    scanned = {path.name: scan_file(path, faults) for path in bank_files(folder)}
    nodes = {name: node for name, node in scanned.items() if node is not None}
    places = {"": nodes[BANK].key("id"), "plan": nodes[BANK].key("plan")}
    for kind in _kinds(_names(nodes, faults)):
        for id_, place in kind.items():
            places.setdefault(id_, place)
    return places


def _names(nodes: Mapping[str, Node], faults: Faults) -> Catalogue:
    asked = [node for name, node in nodes.items() if name not in {BANK, ACTIONS, SEEDS}]
    return gather(nodes[BANK], asked, nodes.get(ACTIONS), nodes.get(SEEDS), faults)


def _kinds(names: Catalogue) -> tuple[Mapping[str, Place], ...]:
    return (
        names.questions.places,
        names.dimensions.places,
        names.actions.places,
        names.gates.places,
        names.checks.places,
        names.flags.places,
        names.tracks.places,
        names.seeds.places,
        names.horizons.places,
    )


def told(remarks: tuple[Remark, ...], folder: Path, language: Language) -> list[str]:
    """Remarks as lines, each with file, line and id, in the order of files and lines. Raises BankError."""
    places = places_of(folder)
    lines = [(places.get(remark.place, places[""]), remark) for remark in remarks]
    lines.sort(key=lambda line: (line[0].file, line[0].line))
    return [
        f"{shown_path(place.file)}:{place.line}: {remark.place}: {remark.says.to(language)}"
        for place, remark in lines
    ]
