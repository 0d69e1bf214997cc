"""The ways in that take text about audits: answers and sheets, and what is made of them further on."""

import csv
import io
import json
from functools import partial
from pathlib import Path

from audit.banks.answers_file import AnswersFile, parse_answers, understand_text
from audit.banks.compiled import load_default_bank, open_own_bank
from audit.banks.nodes import Kind
from audit.bulk.journal import FILE as JOURNAL
from audit.bulk.journal import Journal
from audit.core.explain import Explainer
from audit.core.mode import Mode
from audit.core.source import Source
from audit.moving.sheet_cells import from_json
from audit.moving.sheet_reading import read_sheet
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from audit.paths import examples_folder
from audit.render.score_json import score_json
from benchmarks.fire.aim import Aim

WORDS = tuple(
    b"dont_know not_applicable declined answered value state note evidence ask reason hypothetical format "
    b"PRO-1 PRO-2 PRO-4 LIS-1 CHA-1 GOV-2 CON-9 CRI-1 CRI-1a END-1 facebook followers purpose open bank "
    b"social-media data-devices quick full client name outcomes respondents at".split()
)


def aims(folder: Path) -> tuple[Aim, ...]:
    """Each with a place for its files in this folder."""
    examples = sorted(examples_folder().glob("*.yaml"))
    yaml = tuple(path.read_bytes() for path in examples)
    return (
        Aim("answers-yaml", partial(_answers, "yaml"), yaml, WORDS),
        Aim("answers-json", partial(_answers, "json"), _as_json(examples), WORDS),
        Aim("sheet-csv", _csv, _sheets(examples), (b";", b",", b'"', b"#format", *WORDS)),
        Aim("sheet-cells", _cells, tuple(map(_cells_of, _sheets(examples)[:2])), WORDS),
        Aim(
            "journal", partial(_journal, folder), (b'{"key": "a", "files": ["b.pdf"]}\n',) * 2, (b'"files"',)
        ),
    )


def _answers(kind: Kind, content: bytes) -> None:
    understand_text(content, f"x.{kind}", kind, open_own_bank)
    follow(parse_answers(content, f"x.{kind}", kind, open_own_bank))


def follow(file: AnswersFile) -> None:
    """Everything that the engine makes of a file that was read."""
    bank = open_own_bank(file.bank)
    if bank is None:
        raise AssertionError("a file that was read has a bank")
    source = Source.of(bank, file.answers, file.client, file.mode)
    if len(file.answers) % 8 == 1:  # what is still possible takes a while to work out
        json.loads(score_json(source), parse_constant=_no_number)
    explainer = Explainer(bank, file.answers, source.card, source.plan)
    for thing in ("plan", "level", next(iter(file.answers), "LIS")):
        explainer.explain(thing)


def _no_number(word: str) -> None:
    raise AssertionError(f"{word} in JSON")


def _csv(content: bytes) -> None:
    follow(read_back(content, "x.csv", open_own_bank).file)


def _cells(content: bytes) -> None:
    """What the confined reader of XLSX could say at worst: any JSON."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return
    follow(read_sheet(from_json(told), "x.xlsx", open_own_bank).file)


def _journal(folder: Path, content: bytes) -> None:
    (folder / JOURNAL).write_bytes(content)
    journal = Journal.of(folder)
    for key in ("a", "b", *journal.done):
        journal.holds(key)


def _as_json(examples: list[Path]) -> tuple[bytes, ...]:
    from audit.banks.nodes import read_document

    return tuple(json.dumps(read_document(path).plain(), indent=1).encode() for path in examples)


def _sheets(examples: list[Path]) -> tuple[bytes, ...]:
    bank = load_default_bank()
    filled = parse_answers(examples[0].read_bytes(), "x.yaml", "yaml", open_own_bank)
    return (
        make_sheet(bank, Mode.FULL, "de", SheetFormat.CSV, filled),
        make_sheet(bank, Mode.FULL, "en", SheetFormat.CSV, filled),
        make_sheet(bank, Mode.QUICK, "en", SheetFormat.CSV),
    )


def _cells_of(sheet: bytes) -> bytes:
    text = sheet.decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text), delimiter=";" if ";" in text.split("\n", 1)[0] else ",")
    return json.dumps(list(rows)).encode()
