"""The commands; picks a front end; the only place that knows exit codes.

Exit codes: 0 done; 1 an error nobody foresaw; 2 a command line or setting that makes no sense; 3 a bank, 4 an
answers file, 5 the store, 6 a report that cannot be used, read or written; 130 stopped by ctrl-c, 128+n by a
signal. Results go to standard output, everything else to standard error.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from audit.commands.families import ENTRIES
from audit.commands.parsers import Run
from audit.commands.root import root_parser
from audit.commands.voice import complain, hush
from audit.core.text import Text
from audit.errors import Language, ReportError, ResonanzError, UsageError, lacks_memory
from audit.locales import commands as words
from audit.settings import Settings, language_of, load_settings

INTERRUPTED = 130


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line; gives the exit code, and never lets a traceback out."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language_asked_for(given)
    try:
        code = _run(given, language)
        sys.stdout.flush()
    except ResonanzError as fault:
        complain(fault.sentence(language))
        return fault.exit_code
    except KeyboardInterrupt:
        complain(words.INTERRUPTED.to(language))
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has had enough; Python must not complain about it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as fault:
        problem = words.OS_PROBLEMS.get(fault.errno or 0, _words_of(fault)).to(language)
        complain(f"{words.DISK.to(language).format(problem=problem)} {words.DISK_HINT.to(language)}")
        return ReportError.exit_code
    except Exception as fault:  # noqa: BLE001 - the last net: a sentence without the user's data
        complain(_last_words(fault).to(language))
        return 1
    return code


def _run(given: list[str], language: Language) -> int:
    from audit.paths import data_folder

    options = _parser(language, given).parse_args(given)
    hush(quiet=getattr(options, "quiet", False))
    settings = load_settings(language=options.lang, data=data_folder())
    command: Run = options.run
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


def _words_of(fault: OSError) -> Text:
    """The system's own words, without the path, which may be a client's name."""
    told = fault.strerror or type(fault).__name__
    return Text(told, told)


def _last_words(fault: Exception) -> Text:
    """What may befall any line of the program, or else where it happened."""
    if lacks_memory(fault):
        return words.NO_MEMORY
    if isinstance(fault, OverflowError) and not _clock_works():
        return words.CLOCK
    return unforeseen(fault)


def _clock_works() -> bool:
    """Whether this moment can be counted: in 2262 the nanoseconds since 1970 outgrow Python's numbers."""
    try:
        time.time()
    except OverflowError:
        return False
    return True


def unforeseen(fault: Exception) -> Text:
    """Where it happened, without any value: values are a client's data."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return words.UNFORESEEN.fill(kind=type(fault).__name__, place=place)


# The command line.


def _parser(language: Language, given: Sequence[str]) -> argparse.ArgumentParser:
    return root_parser(language, _wizard, _wanted(given))


def _wanted(given: Sequence[str]) -> str | None:
    """The command that is called, so that only its family is imported; '' without one, None for a slip."""
    words_given = [word for word in given if not word.startswith("-") and word not in {"de", "en"}]
    names = {entry.name for entry in ENTRIES}
    return next((word for word in words_given if word in names), None) if words_given else ""


def _wizard(options: argparse.Namespace, settings: Settings) -> int:
    from audit.plain.choosing import needed, wanted

    # The full screen is drawn where errors go, so that must be a terminal too.
    keyboard, screen = sys.stdin.isatty(), sys.stdout.isatty() and sys.stderr.isatty()
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
