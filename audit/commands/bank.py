"""`resonanz bank`: the commands for those who write question banks."""

import argparse
import json
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.parsers import Commands, Run
from audit.commands.voice import say, show
from audit.core.display import escaped
from audit.core.text import Text
from audit.errors import Language, ResonanzError, UsageError
from audit.locales import banks as words
from audit.locales import commands as general
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.banks.diff import Change
    from audit.banks.versions import Verdict
    from audit.core.bank import Bank

DOUBTFUL = 3
"""The exit code for a bank that leaves something to doubt."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a command has to say: lines asked for, words beside them, and the exit code."""

    lines: list[str]
    beside: list[str]
    code: int = 0


Work = Callable[[argparse.Namespace, Language], Done]


def add(commands: Commands) -> None:
    """Add `resonanz bank` and what it can do."""
    language = commands.language
    bank = commands.noun("bank", general.BANK, "resonanz bank lint questions/social-media")

    def command(name: str, work: Work, summary: Text, example: str) -> argparse.ArgumentParser:
        return bank.add(name, _told(work), summary, f"resonanz bank {name} {example}".rstrip())

    def argument(to: argparse.ArgumentParser, name: str, metavar: str, says: Text, **more: str) -> None:
        to.add_argument(name, metavar=metavar, help=says.to(language), **more)  # type: ignore[arg-type]

    def as_json(to: argparse.ArgumentParser) -> None:
        to.add_argument("--json", action="store_true", help=words.JSON.to(language))

    lint = command("lint", _lint, words.LINT, "questions/social-media")
    argument(lint, "folder", "FOLDER", words.FOLDER, nargs="?")
    show = command("show", _show, words.SHOW, "data-devices SAV-1")
    argument(show, "folder", "FOLDER", words.FOLDER)
    argument(show, "about", "ID", words.ID, nargs="?", default="")
    as_json(show)
    command("schema", _schema, words.SCHEMA, "> bank.schema.json")
    new = command("new", _new, words.NEW, "meetings")
    argument(new, "folder", "FOLDER", words.NEW_FOLDER)
    simulate = command("simulate", _simulate, words.SIMULATE, "meetings --runs 1000 --seed 1")
    argument(simulate, "folder", "FOLDER", words.FOLDER)
    argument(simulate, "--runs", "N", words.RUNS, default="1000")
    argument(simulate, "--seed", "S", words.SEED, default="1")
    as_json(simulate)
    diff = command("diff", _diff, words.DIFF, "meetings-1.0.0 meetings")
    argument(diff, "old", "OLD", words.OLD_BANK)
    argument(diff, "new", "NEW", words.NEW_BANK)
    as_json(diff)


def _told(work: Work) -> Run:
    """The work as a command: its lines are shown, the words beside them are said."""

    def run(options: argparse.Namespace, settings: Settings) -> int:
        done = work(options, settings.language)
        if done.lines:
            show(done.lines)
        for sentence in done.beside:
            say(sentence)
        return done.code

    return run


def _folder(word: str) -> Path:
    """The folder of this name or, where there is none, of the built-in bank with this id."""
    from audit.banks.files import ID
    from audit.paths import questions_folder

    given, own = Path(word), questions_folder() / word
    return own if not given.exists() and ID.fullmatch(word) and own.is_dir() else given


def _dumped(data: object) -> list[str]:
    return [escaped(json.dumps(data, ensure_ascii=False, indent=2))]


def _fault(kind: type[ResonanzError], says: Text, hint: Text) -> ResonanzError:
    return kind(de=says.de, en=says.en, hint_de=hint.de, hint_en=hint.en)


# The commands.


def _lint(options: argparse.Namespace, language: Language) -> Done:
    from audit.banks.compiled import DEFAULT_BANK
    from audit.banks.lint import lint
    from audit.banks.load import load_bank
    from audit.banks.report_reader import FOLDER as REPORT
    from audit.banks.report_reader import load_report_texts

    folder = _folder(options.folder or DEFAULT_BANK)
    bank = load_bank(folder)
    if (folder / REPORT).is_dir():
        load_report_texts(folder, bank)
    remarks = lint(bank)
    if not remarks:
        counts = {"questions": len(bank.questions), "actions": len(bank.actions)}
        return Done([general.BANK_GOOD.fill(name=bank.title, **counts).to(language)], [])
    from audit.banks.places import told

    count = words.REMARK if len(remarks) == 1 else words.REMARKS.fill(n=len(remarks))
    return Done(told(remarks, folder, language), [count.to(language)], DOUBTFUL)


def _show(options: argparse.Namespace, language: Language) -> Done:
    from audit.banks.load import load_bank
    from audit.banks.sheets import as_data, as_lines
    from audit.banks.show import show

    bank = load_bank(_folder(options.folder))
    sheet = show(bank, options.about)
    if sheet is None:
        raise _no_such(bank, options.about)
    return Done(_dumped(as_data(sheet, language)) if options.json else as_lines(sheet, language), [])


def _no_such(bank: "Bank", word: str) -> ResonanzError:
    from audit.banks.show import ids
    from audit.core.spelling import nearest, shown

    near = nearest(word, ids(bank))
    hint = words.DID_YOU_MEAN.fill(word=near) if near else words.SHOW_ALL
    return _fault(UsageError, words.NO_SUCH.fill(word=shown(word)), hint)


def _schema(_options: argparse.Namespace, _language: Language) -> Done:
    from audit.banks.schema import schemas

    return Done(_dumped(schemas()), [])


def _new(options: argparse.Namespace, language: Language) -> Done:
    from audit.banks.scaffold import new_bank
    from audit.core.spelling import shown_path

    name = new_bank(Path(options.folder))
    written = words.WRITTEN.fill(name=name, folder=shown_path(options.folder))
    following = words.NEXT.fill(command=f"resonanz bank lint {shlex.quote(options.folder)}")
    return Done([], [written.to(language), following.to(language)])


def _simulate(options: argparse.Namespace, language: Language) -> Done:
    from audit.banks.load import load_bank
    from audit.banks.simulate import simulate
    from audit.banks.simulate_words import as_data, as_table

    runs, seed = _whole(options.runs, 2), _whole(options.seed, 0)
    bank = load_bank(_folder(options.folder))
    found = simulate(bank, runs, seed)
    return Done(_dumped(as_data(found, bank)) if options.json else as_table(found, bank, language), [])


def _whole(word: str, least: int) -> int:
    from audit.core.spelling import shown

    if word.isascii() and word.isdigit() and least <= int(word):
        return int(word)
    raise _fault(UsageError, words.TOO_FEW.fill(word=shown(word), least=least), words.TRY_NUMBER)


def _diff(options: argparse.Namespace, language: Language) -> Done:
    from audit.banks.diff import changes, needed
    from audit.banks.load import load_bank
    from audit.banks.report_diff import report_changes
    from audit.banks.versions import verdict

    old_folder, new_folder = _folder(options.old), _folder(options.new)
    old, new = load_bank(old_folder), load_bank(new_folder)
    found = (*changes(old, new), *report_changes(old_folder, new_folder))
    judged = verdict(old.version, new.version, needed(found))
    if options.json:
        return Done(_dumped(_diff_data(found, judged, language)), _judged(judged, language))
    return Done(_diff_lines(found, judged, language), _judged(judged, language))


def _diff_lines(found: "tuple[Change, ...]", judged: "Verdict", language: Language) -> list[str]:
    from audit.banks.sheets import wrapped
    from audit.banks.versions import NAMES

    if not found:
        return [words.UNCHANGED.to(language)]
    lines = []
    for step, name in NAMES.items():
        told = [change for change in found if change.step is step]
        lines += [f"{name.to(language)}:"] if told else []
        for change in told:
            lines += wrapped(f"{change.place}: {change.says.to(language)}")
    return [*lines, words.RIGHT.fill(version=judged.right).to(language)]


def _judged(judged: "Verdict", language: Language) -> list[str]:
    """Whether the declared version is the right one."""
    if judged.fits:
        return [words.FITS.fill(version=judged.declared).to(language)]
    wrong = words.WRONG.fill(version=judged.declared, old=judged.old, right=judged.right)
    return [wrong.to(language)]


def _diff_data(found: "tuple[Change, ...]", judged: "Verdict", language: Language) -> dict[str, object]:
    return {
        "old": judged.old,
        "declared": judged.declared,
        "right": judged.right,
        "fits": judged.fits,
        "changes": [
            {"step": change.step.name.lower(), "place": change.place, "says": change.says.to(language)}
            for change in found
        ],
    }
