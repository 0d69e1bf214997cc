"""The commands; picks a front end; the only place that knows exit codes.

Exit codes: 0 done; 1 an error nobody foresaw; 2 a command line or setting that makes no sense; 3 a bank, 4 an
answers file, 5 the store, 6 a report that cannot be used, read or written; 130 stopped by ctrl-c, 128+n by a
signal. Results go to standard output, everything else to standard error.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from audit import __version__
from audit.bank_commands import Done, add_bank_commands
from audit.core.display import visible
from audit.core.text import Text
from audit.errors import AnswersError, Language, ReportError, ResonanzError, UsageError
from audit.locales import banks as bank_words
from audit.locales import commands as words
from audit.settings import Settings, language_of, load_settings

Command = Callable[[argparse.Namespace, Settings], int]
INTERRUPTED = 130
SAMPLE = "bakery.{}.yaml"


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line; gives the exit code, and never lets a traceback out."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language_asked_for(given)
    try:
        code = _run(given, language)
        sys.stdout.flush()
    except ResonanzError as fault:
        _say(fault.sentence(language))
        return fault.exit_code
    except KeyboardInterrupt:
        _say(words.INTERRUPTED.to(language))
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has had enough; Python must not complain about it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as fault:
        problem = words.OS_PROBLEMS.get(fault.errno or 0, Text(str(fault), str(fault))).to(language)
        _say(f"{words.DISK.to(language).format(problem=problem)} {words.DISK_HINT.to(language)}")
        return ReportError.exit_code
    except Exception as fault:  # noqa: BLE001 - the last net: a sentence without the user's data
        _say(_unforeseen(fault).to(language))
        return 1
    return code


def _run(given: list[str], language: Language) -> int:
    from audit.paths import data_folder

    options = _parser(language).parse_args(given)
    settings = load_settings(language=options.lang, data=data_folder())
    command: Command = options.run
    return command(options, settings)


def _language_asked_for(given: list[str]) -> Language:
    """The language to complain in, before anything is parsed."""
    for place, word in enumerate(given):
        asked = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and place + 1 < len(given):
            asked = given[place + 1]
        if asked in {"de", "en"}:
            return "de" if asked == "de" else "en"
    chosen = os.environ.get("RESONANZ_LANG", "")[:2].lower()
    return ("de" if chosen == "de" else "en") if chosen in {"de", "en"} else language_of(os.environ)


def _say(sentence: str) -> None:
    print(visible(sentence), file=sys.stderr)  # noqa: T201 - this is the voice of the command line


def _print(lines: Sequence[str]) -> None:
    print("\n".join(visible(line) for line in lines))  # noqa: T201 - this is what was asked for


def _unforeseen(fault: Exception) -> Text:
    """Where it happened, without any value: values are a client's data."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return words.UNFORESEEN.fill(kind=type(fault).__name__, place=place)


# The command line.


class Parser(argparse.ArgumentParser):
    """argparse with our errors."""

    def error(self, message: str) -> NoReturn:
        """A command line that makes no sense."""
        wrong, hint = words.WRONG_LINE.fill(problem=message), words.SEE_HELP.fill(command=self.prog)
        raise UsageError(de=wrong.de, en=wrong.en, hint_de=hint.de, hint_en=hint.en)


def _speak(language: Language) -> None:
    """Let argparse use our words: it asks a function named `_` for each of them."""

    def translated(message: str) -> str:
        known = words.ARGPARSE.get(message)
        return known.to(language) if known else message

    vars(argparse)["_"] = translated


def _parser(language: Language) -> argparse.ArgumentParser:
    _speak(language)
    parser = _titled(
        Parser(prog="resonanz", description=words.SUMMARY.to(language), add_help=False), language
    )
    version = f"resonanz {__version__}"
    parser.add_argument("--version", action="version", version=version, help=words.VERSION.to(language))
    parser.add_argument("--plain", action="store_true", help=words.PLAIN.to(language))
    parser.set_defaults(run=_wizard)
    commands = parser.add_subparsers(
        title=words.COMMANDS.to(language), metavar=words.COMMAND.to(language), dest="command"
    )

    def command(name: str, run: Command, summary: Text, example: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = commands.add_parser(
            name,
            help=summary.to(language),
            description=summary.to(language),
            epilog=f"{words.EXAMPLE.to(language)}: {example}",
            add_help=False,
        )
        added.set_defaults(run=run)
        return _titled(added, language)

    score = command("score", _score, words.SCORE, "resonanz score firma.yaml --json")
    score.add_argument("files", nargs="+", metavar="FILE", help=words.FILES.to(language))
    score.add_argument("--json", action="store_true", help=words.JSON.to(language))
    explain = command("explain", _explain, words.EXPLAIN, "resonanz explain firma.yaml LIS")
    explain.add_argument("file", metavar="FILE", help=words.FILES.to(language))
    explain.add_argument("what", nargs="?", default="level", metavar="WHAT", help=words.WHAT.to(language))
    compare = command("compare", _compare, words.COMPARE, "resonanz compare vorher.yaml nachher.yaml")
    compare.add_argument("before", metavar="BEFORE", help=words.BEFORE.to(language))
    compare.add_argument("after", metavar="AFTER", help=words.AFTER.to(language))
    report = command("report", _report, words.REPORT, "resonanz report firma.yaml -o plan.pdf --lang en")
    report.add_argument("file", metavar="FILE", help=words.FILES.to(language))
    report.add_argument("-o", "--output", metavar="PDF", required=True, help=words.OUTPUT.to(language))
    report.add_argument("--date", type=_date, help=words.DATE.to(language))
    demo = command("demo", _demo, words.DEMO, "resonanz demo")
    demo.add_argument("--date", type=_date, help=words.DATE.to(language))
    bank = command("bank", _bank, words.BANK, "resonanz bank lint questions/social-media")
    add_bank_commands(bank, language, _titled)
    for reading in (score, explain, compare, report):
        reading.add_argument("--bank", type=Path, metavar="FOLDER", help=bank_words.OTHER_BANK.to(language))
    return parser


def _titled(parser: argparse.ArgumentParser, language: Language) -> argparse.ArgumentParser:
    """The options that every command has."""
    parser.add_argument("-h", "--help", action="help", help=words.HELP.to(language))
    # Only where it is given: a command's own default must not undo what stood before the command.
    parser.add_argument(
        "--lang", choices=("de", "en"), default=argparse.SUPPRESS, help=words.LANGUAGE.to(language)
    )
    if parser.prog == "resonanz":
        parser.set_defaults(lang=None)
    return parser


def _date(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        wrong = words.NOT_A_DATE.fill(word=word)
        raise UsageError(
            de=wrong.de, en=wrong.en, hint_de=words.DATE_FORM.de, hint_en=words.DATE_FORM.en
        ) from None


# The commands.


def _score(options: argparse.Namespace, settings: Settings) -> int:
    from audit.headless import Shelf, summary
    from audit.render.score_json import score_json

    shelf, worst = Shelf(options.bank), 0
    for file in options.files:
        try:
            result = shelf.evaluate(Path(file))
        except AnswersError as fault:
            # One bad file of many must not hide what the others say.
            _say(fault.sentence(settings.language))
            worst = fault.exit_code
            continue
        if options.json:
            indent = 2 if len(options.files) == 1 else None
            print(score_json(result.source, indent=indent))  # noqa: T201
        else:
            heading = [file, ""] if len(options.files) > 1 else []
            _print([*heading, *summary(result.bank, result, settings.language)])
    return worst


def _explain(options: argparse.Namespace, settings: Settings) -> int:
    from audit.core.spelling import nearest
    from audit.headless import Shelf, explained

    result = Shelf(options.bank).evaluate(Path(options.file))
    bank = result.bank
    lines = explained(bank, result, options.what, settings.language)
    if lines is None:
        unknown = words.NOT_EXPLAINED.fill(word=options.what)
        near = nearest(options.what, (*bank.dimension_by_id, *bank.question_by_id, *bank.action_by_id))
        hint = words.DID_YOU_MEAN.fill(word=near) if near else words.WHAT
        raise UsageError(de=unknown.de, en=unknown.en, hint_de=hint.de, hint_en=hint.en)
    _print(lines)
    return 0


def _compare(options: argparse.Namespace, settings: Settings) -> int:
    from audit.headless import Shelf, compared

    shelf = Shelf(options.bank)
    before, after = (shelf.evaluate(Path(file)) for file in (options.before, options.after))
    _print(compared(before, after, settings.language, _today()))
    return 0


def _report(options: argparse.Namespace, settings: Settings) -> int:
    from audit.headless import Shelf, write_report

    result = Shelf(options.bank).evaluate(Path(options.file))
    language = options.lang or result.file.language
    path = write_report(result, Path(options.output), language, options.date or _today(), overwrite=True)
    _print([words.WRITTEN.fill(path=path).to(settings.language)])
    return 0


def _demo(options: argparse.Namespace, settings: Settings) -> int:
    from audit.banks.compiled import load_default_bank
    from audit.headless import evaluate, summary, write_report
    from audit.paths import examples_folder
    from audit.reporting import file_name, in_reports

    bank, sample = load_default_bank(), examples_folder() / SAMPLE.format(settings.language)
    result = evaluate(bank, sample)
    _print([words.SAMPLE.fill(client=result.file.client.name).to(settings.language), ""])
    _print([*summary(bank, result, settings.language), ""])
    today = options.date or _today()
    name = file_name(result.file.client.name, settings.language, today)
    path = write_report(result, in_reports(name), settings.language, today, overwrite=True)
    _print([words.WRITTEN.fill(path=path).to(settings.language)])
    return 0


def _bank(options: argparse.Namespace, settings: Settings) -> int:
    done: Done = options.bank_command(options, settings.language)
    if done.lines:
        _print(done.lines)
    for sentence in done.beside:
        _say(sentence)
    return done.code


def _wizard(options: argparse.Namespace, settings: Settings) -> int:
    from audit.plain.choosing import needed, wanted

    keyboard, screen = sys.stdin.isatty(), sys.stdout.isatty()
    plain = options.plain or wanted(os.environ)
    if not (plain or keyboard):
        raise UsageError(
            de=words.NO_TERMINAL.de,
            en=words.NO_TERMINAL.en,
            hint_de=words.NO_TERMINAL_HINT.de,
            hint_en=words.NO_TERMINAL_HINT.en,
        )
    from audit.wizard import run_wizard

    return run_wizard(settings, plain=plain or needed(os.environ, output=screen))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of whoever prints it
