"""`resonanz batch`: many reports at once."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from audit.commands.batch_voice import Progress, closing, failures
from audit.commands.parsers import Commands, day
from audit.commands.report import add_order, brand_of, order_of
from audit.commands.voice import complain, say, show
from audit.core.export import Format
from audit.core.text import Text
from audit.errors import Language, ReportError, UsageError
from audit.locales import banks as bank_words
from audit.locales import batch as words
from audit.locales import commands as common
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.bulk.gathering import Wanted
    from audit.bulk.journal import Journal
    from audit.bulk.tasks import Reply, Setup, Task

MOST_WORKERS = 32


def add(commands: Commands) -> None:
    """Add the command."""
    language = commands.language
    batch = commands.add("batch", _batch, words.BATCH, "resonanz batch audits/ -o reports/ --format pdf,docx")
    batch.usage = "resonanz batch (FOLDER | --all) [-o DIR] [--format A,B] …"
    batch.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=words.FOLDER.to(language))
    batch.add_argument("--all", action="store_true", help=words.ALL.to(language))
    batch.add_argument("-o", metavar="DIR", type=Path, dest="output", help=words.OUTPUT.to(language))
    workers = words.WORKERS.fill(count=_cores()).to(language)
    batch.add_argument("--workers", metavar="N", type=_count, default=_cores(), help=workers)
    batch.add_argument("--languages", metavar="A,B", type=_languages, help=words.LANGUAGES.to(language))
    add_order(batch, language)
    batch.add_argument("--date", type=day, help=common.DATE.to(language))
    batch.add_argument("--bank", type=Path, metavar="FOLDER", help=bank_words.OTHER_BANK.to(language))


def _cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 2


def _count(word: str) -> int:
    if word.isdecimal() and len(word) < 5 and 1 <= int(word) <= MOST_WORKERS:
        return int(word)
    raise _usage(words.NO_COUNT.fill(word=word, most=MOST_WORKERS), words.COUNT_HINT)


def _languages(given: str) -> tuple[Language, ...]:
    return tuple(dict.fromkeys(_language(word.strip().lower()) for word in given.split(",")))


def _language(word: str) -> Language:
    if word not in {"de", "en"}:
        raise _usage(words.NO_LANGUAGE.fill(word=word), words.LANGUAGES_HINT)
    return "de" if word == "de" else "en"


def _usage(wrong: Text, hint: Text) -> UsageError:
    return UsageError(de=wrong.de, en=wrong.en, hint_de=hint.de, hint_en=hint.en)


def _batch(options: argparse.Namespace, settings: Settings) -> int:
    from audit.bulk.journal import Journal

    if bool(options.folder) == options.all:
        raise _usage(words.BOTH if options.all else words.EITHER, words.EITHER_HINT)
    wanted = _wanted(options, settings)
    setup, tasks = _gathered(options, settings, wanted)
    journal = Journal.of(wanted.folder)
    try:
        run = _Run(journal, tasks, settings.language)
        return run.carry_out(setup, options.workers, watched=not getattr(options, "quiet", False))
    finally:
        journal.close()


def _wanted(options: argparse.Namespace, settings: Settings) -> "Wanted":
    from audit.bulk.gathering import Wanted

    given = getattr(options, "lang", None)
    return Wanted(
        order=order_of(options, settings.language, options.format or (Format.PDF,)),
        languages=options.languages or ((given,) if given else ()),
        today=(options.date or date.today()).isoformat(),  # noqa: DTZ011 - the day on the user's wall
        brand=brand_of(options, settings),
        folder=_made(options.output) if options.output else _default(),
        bank=options.bank,
    )


def _default() -> Path:
    from audit.reporting import in_reports

    return in_reports("")


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        wrong = words.NO_FOLDER.fill(folder=folder, why=fault.strerror)
        hint = words.NO_FOLDER_HINT
        raise ReportError(de=wrong.de, en=wrong.en, hint_de=hint.de, hint_en=hint.en) from fault
    return folder


def _gathered(
    options: argparse.Namespace, settings: Settings, wanted: "Wanted"
) -> "tuple[Setup, tuple[Task, ...]]":
    """What there is to do, and what the workers need for it."""
    from audit.bulk.gathering import tasks_of_audits, tasks_of_files
    from audit.bulk.tasks import Setup

    if not options.all:
        setup = Setup(brand=wanted.brand, bank=os.fsencode(options.bank or ""), store=b"")
        return setup, tasks_of_files(options.folder, wanted)
    from audit.store.asking import in_terminal
    from audit.store.opening import DATABASE, unlocked
    from audit.store.sqlite import SqliteStore

    path = settings.data / DATABASE

    def look(passphrase: str) -> "tuple[Setup, tuple[Task, ...]]":
        with SqliteStore(path, passphrase) as store:
            tasks = tasks_of_audits(store.summaries(), wanted)
        store_file = os.fsencode(path)
        return Setup(brand=wanted.brand, bank=b"", store=store_file, passphrase=passphrase), tasks

    return unlocked(path, look, in_terminal(settings.language))


class _Run:
    """One batch, from the first task to the last word."""

    def __init__(self, journal: "Journal", tasks: "tuple[Task, ...]", language: Language) -> None:
        self._journal, self._tasks, self._language = journal, tasks, language
        self._written = 0
        self._failed: list[tuple[Task, str, int]] = []

    def carry_out(self, setup: "Setup", workers: int, *, watched: bool) -> int:
        """Do what is not done yet; gives the exit code: of the worst failure, if there is one."""
        from audit.bulk.pool import Pool

        open_tasks = [task for task in self._tasks if not self._journal.holds(task.key)]
        if not self._tasks:
            say(words.NOTHING.to(self._language))
            return 0
        began = monotonic()
        progress = Progress(len(open_tasks), self._language, watched=watched)
        pool = Pool(setup, min(workers, len(open_tasks)))

        def tell(task: "Task", reply: "Reply") -> None:
            self._note(task, reply)
            progress.show(self._written + len(self._failed))

        try:
            pool.run(map(self._prepared, open_tasks), tell, lambda: self._stop(progress))
        finally:
            progress.clear()
            self._close(len(open_tasks), monotonic() - began)
        return max((code for _, _, code in self._failed), default=0)

    def _prepared(self, task: "Task") -> "Task":
        """Only what a batch has begun here before is written over."""
        from audit.bulk.gathering import allowed

        return allowed(task, self._journal)

    def _note(self, task: "Task", reply: "Reply") -> None:
        from audit.bulk.tasks import Failed, Written

        match reply:
            case Written(files):
                self._journal.finish(task.key, files)
                self._written += 1
            case Failed(de, en, exit_code):
                self._failed.append((task, Text(de, en).to(self._language), exit_code))

    def _stop(self, progress: Progress) -> None:
        progress.clear()
        say(words.STOPPING.to(self._language))

    def _close(self, begun: int, seconds: float) -> None:
        """What became of it, in a line; then what failed, by name."""
        unchanged = len(self._tasks) - begun
        left = begun - self._written - len(self._failed)
        counts = closing(self._written, unchanged, len(self._failed), left, seconds)
        show(
            [
                words.WHERE.fill(folder=self._journal.folder, counts=counts.to(self._language)).to(
                    self._language
                )
            ]
        )
        sys.stdout.flush()
        for line in failures([(task.name, says) for task, says, _ in self._failed], self._language):
            complain(line)
