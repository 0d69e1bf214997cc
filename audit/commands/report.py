"""`resonanz report` and `demo`: the action plan as a document."""

import argparse
from datetime import date
from pathlib import Path

from audit.commands.parsers import Commands, day
from audit.commands.voice import show
from audit.locales import banks as bank_words
from audit.locales import commands as words
from audit.settings import Settings

SAMPLE = "bakery.{}.yaml"


def add(commands: Commands) -> None:
    """Add these commands."""
    language = commands.language
    report = commands.add("report", _report, words.REPORT, "resonanz report firma.yaml -o plan.pdf --lang en")
    report.add_argument("file", metavar="FILE", help=words.FILES.to(language))
    report.add_argument("-o", "--output", metavar="PDF", required=True, help=words.OUTPUT.to(language))
    report.add_argument("--date", type=day, help=words.DATE.to(language))
    report.add_argument("--bank", type=Path, metavar="FOLDER", help=bank_words.OTHER_BANK.to(language))
    demo = commands.add("demo", _demo, words.DEMO, "resonanz demo")
    demo.add_argument("--date", type=day, help=words.DATE.to(language))


def _report(options: argparse.Namespace, settings: Settings) -> int:
    from audit.headless import Shelf, write_report

    result = Shelf(options.bank).evaluate(Path(options.file))
    language = getattr(options, "lang", None) or result.file.language
    path = write_report(result, Path(options.output), language, options.date or _today(), overwrite=True)
    show([words.WRITTEN.fill(path=path).to(settings.language)])
    return 0


def _demo(options: argparse.Namespace, settings: Settings) -> int:
    from audit.banks.compiled import load_default_bank
    from audit.headless import evaluate, summary, write_report
    from audit.paths import examples_folder
    from audit.reporting import file_name, in_reports

    bank, sample = load_default_bank(), examples_folder() / SAMPLE.format(settings.language)
    result = evaluate(bank, sample)
    show([words.SAMPLE.fill(client=result.file.client.name).to(settings.language), ""])
    show([*summary(bank, result, settings.language), ""])
    today = options.date or _today()
    name = file_name(result.file.client.name, settings.language, today)
    path = write_report(result, in_reports(name), settings.language, today, overwrite=True)
    show([words.WRITTEN.fill(path=path).to(settings.language)])
    return 0


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of whoever prints it
