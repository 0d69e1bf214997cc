"""`resonanz score`, `explain` and `compare`: answers files in, results out."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.parsers import Commands
from audit.commands.voice import complain, say, show, show_document, show_json
from audit.errors import AnswersError, Language, UsageError
from audit.locales import banks as bank_words
from audit.locales import commands as words
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.headless import Result


def add(commands: Commands) -> None:
    """Add these commands."""
    language = commands.language
    score = commands.add("score", _score, words.SCORE, "resonanz score firma.yaml --json")
    score.add_argument("files", nargs="+", metavar="FILE", help=words.FILES.to(language))
    score.add_argument("--json", action="store_true", help=words.JSON.to(language))
    explain = commands.add("explain", _explain, words.EXPLAIN, "resonanz explain firma.yaml LIS")
    explain.add_argument("file", metavar="FILE", help=words.FILES.to(language))
    explain.add_argument("what", nargs="?", default="level", metavar="WHAT", help=words.WHAT.to(language))
    compare = commands.add("compare", _compare, words.COMPARE, "resonanz compare vorher.yaml nachher.yaml")
    compare.add_argument("before", metavar="BEFORE", help=words.BEFORE.to(language))
    compare.add_argument("after", metavar="AFTER", help=words.AFTER.to(language))
    check = commands.add("check", _check, words.CHECK, "resonanz check firma.yaml")
    check.add_argument("files", nargs="+", metavar="FILE", help=words.FILES.to(language))
    check.add_argument("--json", action="store_true", help=words.JSON.to(language))
    for reading in (score, explain, compare, check):
        reading.add_argument("--bank", type=Path, metavar="FOLDER", help=bank_words.OTHER_BANK.to(language))


def _score(options: argparse.Namespace, settings: Settings) -> int:
    from audit.headless import Shelf, summary
    from audit.render.score_json import score_json

    shelf, worst = Shelf(options.bank), 0
    for file in options.files:
        try:
            result = shelf.evaluate(Path(file))
        except AnswersError as fault:
            # One bad file of many must not hide what the others say.
            complain(fault.sentence(settings.language))
            worst = fault.exit_code
            continue
        warn(result, settings.language)
        if options.json:
            show_document(score_json(result.source, indent=2 if len(options.files) == 1 else None))
        else:
            heading = [file, ""] if len(options.files) > 1 else []
            show([*heading, *summary(result.bank, result, settings.language)])
    return worst


def warn(result: "Result", language: Language) -> None:
    """Say where another version of the bank was answered, and what that means."""
    from audit.banks.versions import remark

    if says := remark(result.file.bank_version, result.bank.version):
        say(says.to(language))


def _explain(options: argparse.Namespace, settings: Settings) -> int:
    from audit.core.spelling import nearest
    from audit.headless import Shelf, explained

    result = Shelf(options.bank).evaluate(Path(options.file))
    warn(result, settings.language)
    bank = result.bank
    lines = explained(bank, result, options.what, settings.language)
    if lines is None:
        unknown = words.NOT_EXPLAINED.fill(word=options.what)
        near = nearest(options.what, (*bank.dimension_by_id, *bank.question_by_id, *bank.action_by_id))
        hint = words.DID_YOU_MEAN.fill(word=near) if near else words.WHAT
        raise UsageError(de=unknown.de, en=unknown.en, hint_de=hint.de, hint_en=hint.en)
    show(lines)
    return 0


def _compare(options: argparse.Namespace, settings: Settings) -> int:
    from audit.headless import Shelf, compared

    shelf = Shelf(options.bank)
    before, after = (shelf.evaluate(Path(file)) for file in (options.before, options.after))
    show(compared(before, after, settings.language, date.today()))  # noqa: DTZ011 - the user's own day
    return 0


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from audit.banks.understood import as_data, as_lines
    from audit.headless import Shelf

    shelf, faulty = Shelf(options.bank), False
    for file in options.files:
        understood = shelf.understand(Path(file))
        bank = shelf.find(understood.file.bank) if understood.file else None
        faulty |= bool(understood.faults)
        if options.json:
            show_json(as_data(understood, bank, file, settings.language), indent=None)
        else:
            show(as_lines(understood, bank, file, settings.language))
    return AnswersError.exit_code if faulty else 0
