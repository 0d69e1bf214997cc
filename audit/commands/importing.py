"""Takes in one file after the other, whatever it is: an archive, a sheet, answers, or one of our PDFs."""

import argparse
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.banks.compiled import open_own_bank
from audit.banks.versions import remark
from audit.commands.at_hand import client_called
from audit.commands.voice import complain, say, show, show_json
from audit.core.display import one_line
from audit.core.spelling import shown_path
from audit.core.text import Text
from audit.errors import AnswersError
from audit.locales import moving as words
from audit.moving.answers import answers_in_pdf, begin_audit, named
from audit.moving.arriving import Arrival, Fate, arrive
from audit.moving.packing import is_archive
from audit.settings import Settings
from audit.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from audit.banks.answers_file import AnswersFile

LARGEST = 30_000_000
"""Bytes of a PDF or a sheet."""
FATES = {
    Fate.NEW: words.FATE_NEW,
    Fate.CONTINUED: words.FATE_CONTINUED,
    Fate.KNOWN: words.FATE_KNOWN,
    Fate.CONFLICT: words.FATE_CONFLICT,
    Fate.COPIED: words.FATE_COPIED,
}


@dataclass(frozen=True, slots=True)
class Import:
    """Takes in files."""

    store: SqliteStore
    options: argparse.Namespace
    settings: Settings
    now: datetime

    def one(self, path: Path) -> int:
        """One file; gives the exit code. Raises AnswersError where it cannot be used; StoreError."""
        if is_archive(path):
            return self._archive(path)
        start = _read(path, 2_000)
        if start.startswith(b"PK") or _is_csv_sheet(start):
            return self._sheet(path)
        if b"%PDF-" in start[:1024]:
            return self._begin(answers_in_pdf(_read(path, LARGEST), path, open_own_bank), path)
        from audit.banks.answers_file import read_answers

        return self._begin(read_answers(path, open_own_bank), path)

    # Archives.

    def _archive(self, path: Path) -> int:
        arrivals = arrive(self.store, path, copies=self.options.copies)
        for arrival in arrivals:
            self._show(self._told(arrival), _arrival_data(path, arrival))
        if not arrivals:
            self._say(words.EMPTY_ARCHIVE)
        if any(one.private_left and one.fate is not Fate.KNOWN for one in arrivals):
            self._say(words.CAME_WITHOUT_PRIVATE)
        conflicts = any(one.fate is Fate.CONFLICT and one.audit for one in arrivals)
        if conflicts:
            self._say(words.COPIES_HINT)
        return AnswersError.exit_code if conflicts else 0

    def _told(self, arrival: Arrival) -> str:
        what = words.THE_AUDIT.fill(id=arrival.audit) if arrival.audit else words.THE_FILE
        fate = FATES[arrival.fate]
        return words.ARRIVED.fill(name=one_line(arrival.name) or "–", what=what, fate=fate).to(
            self.settings.language
        )

    # Answers.

    def _sheet(self, path: Path) -> int:
        from audit.moving.sheets import read_back

        understood = read_back(_read(path, LARGEST), str(path), open_own_bank)
        faults, count = understood.faults, len(understood.file.answers)
        for fault in faults:
            complain(fault.told(self.settings.language))
        if len(faults) and not self.options.anyway:
            self._say(words.UNDERSTOOD.fill(n=count, faults=len(faults)))
            return AnswersError.exit_code
        return self._begin(understood.file, path, understood.respondent)

    def _begin(self, file: "AnswersFile", path: Path, respondent: str = "") -> int:
        bank = open_own_bank(file.bank)
        if bank is None:
            raise ValueError("a file that was read has a bank")
        client = client_called(self.store, self.options.client) if self.options.client else None
        begun = begin_audit(
            self.store,
            bank,
            file if client else named(file, path.stem),
            self.now,
            dossier=client.id if client else "",
            respondent=self.options.respondent or respondent,
            keep_months=self.settings.keep_months,
        )
        fate = words.BEGUN_FINISHED if begun.finished else words.BEGUN
        told = fate.fill(name=one_line(begun.client), id=begun.audit, n=begun.answers)
        data = {"client": begun.client, "audit": begun.audit, "fate": "begun", "answers": begun.answers}
        self._show(told.to(self.settings.language), {"file": str(path), **data})
        if other := remark(file.bank_version, bank.version):
            self._say(other)
        return 0

    def _show(self, told: str, data: dict[str, object]) -> None:
        """What came of something: as a sentence, or as a line of JSON."""
        if self.options.json:
            show_json(data, indent=None)
        else:
            show([told])

    def _say(self, text: Text) -> None:
        say(text.to(self.settings.language))


def _arrival_data(path: Path, arrival: Arrival) -> dict[str, object]:
    fate = arrival.fate.value
    return {"file": str(path), "client": arrival.name, "audit": arrival.audit or None, "fate": fate}


def _is_csv_sheet(start: bytes) -> bool:
    from audit.moving.sheets import looks_like_sheet

    return looks_like_sheet(start)


def _read(path: Path, most: int) -> bytes:
    """The beginning of a file, or the whole where that is no longer; raises AnswersError."""
    name = shown_path(str(path))
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise AnswersError(
                de=f"{name}: Das ist keine gewöhnliche Datei.", en=f"{name}: This is no ordinary file."
            )
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise _unreadable(name, error) from error
    if most == LARGEST and len(content) > most:
        raise AnswersError(
            de=f"{name}: Diese Datei ist größer als {LARGEST // 1_000_000} MB.",
            en=f"{name}: This file is larger than {LARGEST // 1_000_000} MB.",
        )
    return content


def _unreadable(name: str, error: OSError) -> AnswersError:
    match error:
        case FileNotFoundError():
            return AnswersError(
                de=f"{name}: Diese Datei gibt es nicht.", en=f"{name}: There is no such file."
            )
        case IsADirectoryError():
            return AnswersError(
                de=f"{name}: Das ist ein Ordner, keine Datei.", en=f"{name}: This is a folder, not a file."
            )
        case PermissionError():
            return AnswersError(
                de=f"{name}: Diese Datei darf nicht gelesen werden.",
                en=f"{name}: You are not permitted to read this file.",
            )
        case _:
            return AnswersError(
                de=f"{name}: Diese Datei lässt sich nicht lesen ({error.strerror}).",
                en=f"{name}: This file cannot be read ({error.strerror}).",
            )
