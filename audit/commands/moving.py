"""`resonanz export`, `import`, `sheet` and `merge`: taking audits along, and getting answers back."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.asking import fault
from audit.commands.at_hand import store_of
from audit.commands.parsers import Commands
from audit.commands.voice import complain, say, show
from audit.core.display import one_line
from audit.errors import Language, ResonanzError
from audit.locales import banks as bank_words
from audit.locales import commands as general
from audit.locales import moving as words
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.moving.taking import Selection
    from audit.store.sqlite import SqliteStore


def add(commands: Commands) -> None:
    """Add these commands."""
    export = commands.add(
        "export", _export, general.EXPORT, "resonanz export --client Huber -o huber.resonanz"
    )
    _add_export(export, commands.language)
    importing = commands.add("import", _import, general.IMPORT, "resonanz import antwortbogen.xlsx")
    _add_import(importing, commands.language)
    sheet = commands.add("sheet", _sheet, general.SHEET, "resonanz sheet --lang de -o antwortbogen.xlsx")
    _add_sheet(sheet, commands.language)
    merge = commands.add("merge", _merge, general.MERGE, "resonanz merge anna.yaml ben.yaml -o beide.yaml")
    _add_merge(merge, commands.language)


def _add_export(export: argparse.ArgumentParser, language: Language) -> None:
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("--client", metavar="NAME", help=words.OF_CLIENT.to(language))
    what.add_argument("--audit", metavar="ID", help=words.OF_AUDIT.to(language))
    what.add_argument("--all", action="store_true", help=words.OF_ALL.to(language))
    export.add_argument("-o", "--output", metavar="FILE", type=Path, help=words.ARCHIVE_TO.to(language))
    how = export.add_mutually_exclusive_group()
    how.add_argument("--private", action="store_true", help=words.WITH_PRIVATE.to(language))
    how.add_argument("--anonymous", action="store_true", help=words.ANONYMOUS.to(language))
    export.add_argument("--preview", action="store_true", help=words.PREVIEW.to(language))
    _can_overwrite(export, language)


def _add_import(importing: argparse.ArgumentParser, language: Language) -> None:
    files = words.IMPORT_FILES.to(language)
    importing.add_argument("files", nargs="+", metavar="FILE", type=Path, help=files)
    importing.add_argument("--client", metavar="NAME", help=words.INTO_CLIENT.to(language))
    importing.add_argument("--respondent", metavar="NAME", default="", help=words.SAID_BY.to(language))
    importing.add_argument("--copies", action="store_true", help=words.COPIES.to(language))
    importing.add_argument("--anyway", action="store_true", help=words.ANYWAY.to(language))
    importing.add_argument("--json", action="store_true", help=words.IMPORT_JSON.to(language))


def _add_sheet(sheet: argparse.ArgumentParser, language: Language) -> None:
    _other_bank(sheet, language)
    sheet.add_argument("--mode", choices=("full", "quick"), help=words.SHEET_MODE.to(language))
    sheet.add_argument("--format", choices=("xlsx", "csv", "pdf"), help=words.SHEET_FORMAT.to(language))
    answers, stored = words.SHEET_FROM.to(language), words.SHEET_AUDIT.to(language)
    filled = sheet.add_mutually_exclusive_group()
    filled.add_argument("--from", dest="filled", metavar="FILE", type=Path, help=answers)
    filled.add_argument("--audit", metavar="ID", help=stored)
    target = words.SHEET_TO.to(language)
    sheet.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help=target)
    _can_overwrite(sheet, language)


def _add_merge(merge: argparse.ArgumentParser, language: Language) -> None:
    files, target = words.MERGE_FILES.to(language), words.MERGE_TO.to(language)
    merge.add_argument("files", nargs="+", metavar="FILE", type=Path, help=files)
    merge.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help=target)
    merge.add_argument("--private", action="store_true", help=words.WITH_PRIVATE.to(language))
    _can_overwrite(merge, language)
    _other_bank(merge, language)


def _can_overwrite(to: argparse.ArgumentParser, language: Language) -> None:
    to.add_argument("--overwrite", action="store_true", help=words.OVERWRITE.to(language))


def _other_bank(to: argparse.ArgumentParser, language: Language) -> None:
    to.add_argument("--bank", type=Path, metavar="BANK", help=bank_words.OTHER_BANK.to(language))


# Taking along.


def _export(options: argparse.Namespace, settings: Settings) -> int:
    from audit.moving.taking import archive

    if options.output is None and not options.preview:
        raise fault(words.NO_TARGET, words.NO_TARGET_HINT)
    with store_of(settings) as store:
        selection = _selected(options, store)
        if options.anonymous or options.preview:
            return _export_anonymous(options, settings, store, selection)
        _save(archive(store, selection, private=options.private), options)
    _tell_written(options, selection, settings.language)
    say((words.PRIVATE_INSIDE if options.private else words.PRIVATE_STAYED).to(settings.language))
    return 0


def _selected(options: argparse.Namespace, store: "SqliteStore") -> "Selection":
    from audit.commands.at_hand import audit_called, client_called
    from audit.moving import taking

    if options.client:
        return taking.one_client(store, client_called(store, options.client).id)
    if options.audit:
        return taking.one_audit(store, audit_called(store, options.audit).id)
    found = taking.everything(store)
    if not found.audits and not found.clients:
        raise fault(words.NOTHING_HERE, words.NOTHING_HERE_HINT)
    return found


def _export_anonymous(
    options: argparse.Namespace, settings: Settings, store: "SqliteStore", selection: "Selection"
) -> int:
    from audit.moving.anonymous import Disguise
    from audit.moving.previewing import preview
    from audit.moving.taking import anonymous_archive

    disguise = Disguise(settings.language)
    content = anonymous_archive(store, selection, disguise)
    if options.preview:
        show(preview(disguise, len(selection.audits), settings.language))
        return 0
    _save(content, options)
    _tell_written(options, selection, settings.language)
    say(words.TAKEN_OUT.fill(n=len(disguise.removed)).to(settings.language))
    return 0


def _tell_written(options: argparse.Namespace, selection: "Selection", language: Language) -> None:
    count = words.ONE_AUDIT if len(selection.audits) == 1 else words.AUDITS.fill(n=len(selection.audits))
    show([words.TAKEN.fill(count=count, path=options.output).to(language)])


def _save(content: bytes, options: argparse.Namespace) -> None:
    from audit.render.saving import check_target, save

    check_target(options.output, overwrite=options.overwrite)
    save(content, options.output, overwrite=options.overwrite)


# Getting back.


def _import(options: argparse.Namespace, settings: Settings) -> int:
    from audit.commands.importing import Import

    with store_of(settings) as store:
        bring, worst = Import(store, options, settings, datetime.now().astimezone()), 0
        for file in options.files:
            try:
                worst = max(worst, bring.one(file))
            except ResonanzError as error:
                # One bad file of many must not hide what the others bring.
                complain(error.sentence(settings.language))
                worst = max(worst, error.exit_code)
    return worst


def _sheet(options: argparse.Namespace, settings: Settings) -> int:
    from audit.commands.sheeting import write_sheet

    path = write_sheet(options, settings)
    show([words.SHEET_WRITTEN.fill(path=path).to(settings.language)])
    return 0


def _merge(options: argparse.Namespace, settings: Settings) -> int:
    from audit.banks.answers_file import read_answers
    from audit.headless import Shelf
    from audit.moving.merging import merged_text

    shelf = Shelf(options.bank)
    files = [(path, read_answers(path, shelf.find)) for path in options.files]
    done = merged_text(files, shelf.find, private=options.private)
    _save(done.text.encode(), options)
    people = ", ".join(map(one_line, done.people))
    show([words.MERGED.fill(people=people, path=options.output).to(settings.language)])
    if done.marked:
        say(words.DIFFERING.fill(questions=", ".join(done.marked)).to(settings.language))
    return 0
