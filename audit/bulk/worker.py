"""A process that makes reports one after the other: reads tasks from its input, answers on its output."""

import os
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.bulk.tasks import SETUPS, TASKS, Failed, Reply, Setup, Task, Written
from audit.core.display import visible
from audit.errors import ReportError, ResonanzError
from audit.headless import Shelf
from audit.locales import batch as words
from audit.render.messages import receive, send

if TYPE_CHECKING:
    from audit.core.bank import Bank
    from audit.core.source import Source
    from audit.errors import Language
    from audit.store.sqlite import SqliteStore


def main() -> None:
    """Work until the other side hangs up; what is begun then is finished first."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever else is printed would spoil the replies
    with suppress(EOFError, BrokenPipeError):
        worker = Worker(receive(sys.stdin.buffer, SETUPS))
        while True:
            send(replies, worker.do(receive(sys.stdin.buffer, TASKS)))


class Worker:
    """Makes reports; banks, brand and store are opened once."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._shelf = Shelf(_path(setup.bank) if setup.bank else None)
        self._store: SqliteStore | None = None
        self._bank: Bank | None = None

    def do(self, task: Task) -> Reply:
        """The files, or why there are none."""
        try:
            return Written([path.name for path in self._write(task)])
        except ResonanzError as error:
            return Failed(visible(error.sentence("de")), visible(error.sentence("en")), error.exit_code)
        except Exception as error:  # noqa: BLE001 - one report must not end the others
            says = words.UNFORESEEN.fill(where=_where(error))
            return Failed(says.de, says.en, ReportError.exit_code)

    def _write(self, task: Task) -> tuple[Path, ...]:
        from audit.reporting import export

        source, language, folder = self._source(task)
        order = replace(task.order, language=language) if task.own_language else task.order
        return export(
            source,
            order,
            _path(task.target),
            today=date.fromisoformat(task.today),
            folder=folder,
            overwrite=task.overwrite,
            brand=self._setup.brand,
        )

    def _source(self, task: Task) -> "tuple[Source, Language, Path | None]":
        if task.file:
            result = self._shelf.evaluate(_path(task.file))
            return result.source, result.file.language, result.folder
        from audit.session import Session

        store, bank = self._opened()
        session = Session(store, bank, task.audit, lambda: datetime.now(UTC))
        return session.source(), session.language, None

    def _opened(self) -> "tuple[SqliteStore, Bank]":
        from audit.banks.compiled import load_default_bank
        from audit.store.sqlite import SqliteStore

        self._store = self._store or SqliteStore(_path(self._setup.store), self._setup.passphrase)
        self._bank = self._bank or load_default_bank()
        return self._store, self._bank


def _path(name: bytes) -> Path:
    return Path(os.fsdecode(name))


def _where(error: Exception) -> str:
    """Where it happened, without any value: values are a client's data."""
    steps = traceback.extract_tb(error.__traceback__)
    place = f" {Path(steps[-1].filename).name}:{steps[-1].lineno}" if steps else ""
    return f"{type(error).__name__}{place}"


if __name__ == "__main__":
    main()
