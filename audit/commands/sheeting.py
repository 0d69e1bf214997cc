"""Writes answer sheets."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from audit.banks.answers_file import AnswersFile, read_answers
from audit.banks.answers_writer import file_of
from audit.banks.compiled import DEFAULT_BANK, open_bank, open_own_bank
from audit.commands.asking import fault
from audit.commands.at_hand import audit_called, session_of, store_of
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.spelling import shown
from audit.locales import moving as words
from audit.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit.errors import Language

PDF = "pdf"


def write_sheet(options: argparse.Namespace, settings: Settings) -> Path:
    """Write the sheet that is ordered, and give its path. Raises UsageError, BankError, ReportError."""
    from audit.render.saving import check_target, save

    target: Path = options.output
    form = options.format or target.suffix.lower().removeprefix(".")
    check_target(target, overwrite=options.overwrite)
    bank, filled = _asked(options, settings)
    mode = Mode(options.mode) if options.mode else (filled.mode if filled else Mode.FULL)
    language: Language = getattr(options, "lang", None) or (filled.language if filled else settings.language)
    save(_content(form, bank, mode, language, filled), target, overwrite=options.overwrite)
    return target


def _content(form: str, bank: Bank, mode: Mode, language: "Language", filled: AnswersFile | None) -> bytes:
    from audit.moving.sheets import SheetFormat, make_sheet

    if form == PDF:
        if filled is not None:
            raise fault(words.PAPER_IS_BLANK, words.PAPER_IS_BLANK_HINT)
        from audit.render.sheet_pdf import render_sheet

        return render_sheet(bank, mode, language)
    if form not in set(SheetFormat):
        raise fault(words.NO_SUCH_FORM.fill(word=shown(form)), words.FORMS)
    return make_sheet(bank, mode, language, SheetFormat(form), filled)


def _asked(options: argparse.Namespace, settings: Settings) -> tuple[Bank, AnswersFile | None]:
    """The bank, and the answers that are to stand in the sheet already."""
    if options.filled:
        find = _only(options.bank) if options.bank else open_own_bank
        file = read_answers(options.filled, find)
        return _found(find(file.bank), file.bank), file
    if options.audit:
        return _of_audit(options.audit, settings)
    return _bank(options.bank), None


def _of_audit(word: str, settings: Settings) -> tuple[Bank, AnswersFile]:
    with store_of(settings) as store:
        session = session_of(store, audit_called(store, word).id)
        return session.bank, file_of(session, session.language)


def _bank(named: Path | None) -> Bank:
    """The bank in a folder, or the program's own of this id, or the first of these."""
    if named is not None and named.is_dir():
        return open_bank(named)
    name = str(named or DEFAULT_BANK)
    return _found(open_own_bank(name), name)


def _only(named: Path) -> "Callable[[str], Bank | None]":
    bank = _bank(named)
    return lambda _: bank


def _found(bank: Bank | None, name: str) -> Bank:
    if bank is None:
        raise fault(words.NO_BANK.fill(word=shown(name)), words.NO_BANK_HINT)
    return bank
