"""`resonanz report` and `demo`: the audit as a document, in any of its forms."""

import argparse
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.parsers import Commands, day
from audit.commands.voice import say, show
from audit.core.export import Extent, Format, Order, Paper
from audit.core.text import Text
from audit.errors import Language, UsageError
from audit.locales import banks as bank_words
from audit.locales import commands as words
from audit.locales import report as own
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.core.source import Source
    from audit.render.brand.value import Brand

SAMPLE = "bakery.{}.yaml"
OUT = "-"
ALSO = {"markdown": Format.MARKDOWN, "word": Format.DOCX, "excel": Format.XLSX, "htm": Format.HTML}
"""Other names that people try."""


def add(commands: Commands) -> None:
    """Add these commands."""
    language = commands.language
    example = "resonanz report firma.yaml -o plan.pdf --lang en"
    report = commands.add("report", _report, own.REPORT, example)
    report.usage = "resonanz report (FILE | --audit NAME) [-o FILE] [--format A,B] …"
    report.add_argument("file", nargs="?", metavar="FILE", help=own.FILE.to(language))
    report.add_argument("--audit", metavar="NAME", help=own.AUDIT.to(language))
    report.add_argument("-o", "--output", metavar="FILE", help=own.OUTPUT.to(language))
    add_order(report, language)
    report.add_argument("--date", type=day, help=words.DATE.to(language))
    report.add_argument("--bank", type=Path, metavar="FOLDER", help=bank_words.OTHER_BANK.to(language))
    demo = commands.add("demo", _demo, words.DEMO, "resonanz demo")
    demo.add_argument("--date", type=day, help=words.DATE.to(language))


def add_order(parser: argparse.ArgumentParser, language: Language) -> None:
    """The options that say what is to be written."""
    formats = own.FORMATS.fill(formats=" ".join(Format)).to(language)
    parser.add_argument("--format", metavar="A,B", type=forms, help=formats)
    parser.add_argument("--paper", choices=[*Paper], default=Paper.A4, help=own.PAPER.to(language))
    parser.add_argument("--one-page", action="store_true", help=own.ONE_PAGE.to(language))
    parser.add_argument("--no-attachments", action="store_true", help=own.NO_ATTACHMENTS.to(language))
    parser.add_argument("--brand", type=Path, metavar="FILE", help=own.BRAND.to(language))


def forms(words_given: str) -> tuple[Format, ...]:
    """The forms that are named, each once; raises UsageError."""
    return tuple(dict.fromkeys(_form(word.strip().lower()) for word in words_given.split(",")))


def _form(word: str) -> Format:
    if word in ALSO:
        return ALSO[word]
    try:
        return Format(word)
    except ValueError:
        there = own.FORMS.fill(formats=", ".join(Format))
        raise _usage(own.NO_FORM.fill(form=word), there) from None


def order_of(options: argparse.Namespace, language: Language, formats: tuple[Format, ...]) -> Order:
    """What is to be written, as the options say."""
    return Order(
        language=language,
        formats=formats,
        paper=Paper(options.paper),
        extent=Extent.ONE_PAGE if options.one_page else Extent.WHOLE,
        attach=not options.no_attachments,
    )


def brand_of(options: argparse.Namespace, settings: Settings) -> "Brand":
    """The brand that is named, else that of the settings, else none; raises ReportError."""
    from audit.render.brand.reading import read_brand
    from audit.render.brand.value import PLAIN

    path: Path | None = options.brand or settings.brand
    return PLAIN if path is None else read_brand(path)


def _usage(wrong: Text, hint: Text) -> UsageError:
    return UsageError(de=wrong.de, en=wrong.en, hint_de=hint.de, hint_en=hint.en)


# The report.


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is reported on."""

    source: "Source"
    language: Language
    folder: Path | None


def _report(options: argparse.Namespace, settings: Settings) -> int:
    formats = _formats(options)
    subject = _subject(options, settings)
    language = getattr(options, "lang", None) or subject.language
    order = order_of(options, language, formats)
    today = options.date or _today()
    if options.output == OUT:
        _print(subject, order, today, brand_of(options, settings))
        return 0
    from audit.reporting import export, file_name, free_name, in_reports

    name = file_name(subject.source.client.name, language, today)
    target = Path(options.output) if options.output else free_name(in_reports(name), order)
    overwrite = options.output is not None
    written = export(
        subject.source,
        order,
        target,
        today=today,
        folder=subject.folder,
        overwrite=overwrite,
        brand=brand_of(options, settings),
    )
    show([words.WRITTEN.fill(path=path).to(settings.language) for path in written])
    _say_marked(subject, order, today, settings.language)
    return 0


def _say_marked(subject: _Subject, order: Order, today: date, language: Language) -> None:
    """What the fonts lack is marked in the PDF, and whoever made it is told."""
    from audit.i18n import Words
    from audit.moving.marking import marked
    from audit.wording import marked_lines

    for line in marked_lines(marked(subject.source, order, today, subject.folder), Words(language)):
        say(line)


def _formats(options: argparse.Namespace) -> tuple[Format, ...]:
    """The forms asked for, else the one that the target's name ends with, else PDF."""
    if options.output == OUT:
        return (_only(options.format),)
    if options.format:
        return tuple(options.format)
    ending = Path(options.output or "").suffix.lower().removeprefix(".")
    return (_form(ending),) if ending else (Format.PDF,)


def _only(formats: tuple[Format, ...] | None) -> Format:
    from audit.reporting import TEXTS

    if not formats:
        raise _usage(own.ONE_FORM, own.NAME_A_FORM)
    if len(formats) > 1:
        raise _usage(own.ONE_FORM, own.NAME_A_FILE)
    if formats[0] not in TEXTS and sys.stdout.isatty():
        raise _usage(own.NO_TEXT.fill(form=formats[0].upper()), own.ELSEWHERE)
    return formats[0]


def _print(subject: _Subject, order: Order, today: date, brand: "Brand") -> None:
    """The first file of the form, byte for byte."""
    from audit.reporting import render

    piece = render(subject.source, order, today=today, folder=subject.folder, brand=brand)[0]
    sys.stdout.flush()
    sys.stdout.buffer.write(piece.content)
    sys.stdout.buffer.flush()


def _subject(options: argparse.Namespace, settings: Settings) -> _Subject:
    if options.file is None and options.audit is None:
        raise _usage(own.EITHER, own.EITHER_HINT)
    if options.file is not None and options.audit is not None:
        raise _usage(own.BOTH, own.EITHER_HINT)
    if options.audit is not None:
        return _kept(options.audit, settings)
    from audit.headless import Shelf

    result = Shelf(options.bank).evaluate(Path(options.file))
    return _Subject(result.source, result.file.language, result.folder)


def _kept(name: str, settings: Settings) -> _Subject:
    """An audit of the store, by its id or its client."""
    from audit.commands.at_hand import audit_called, session_of, store_of

    with store_of(settings) as store:
        session = session_of(store, audit_called(store, name).id)
        return _Subject(session.source(), session.language, None)


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
    target = in_reports(file_name(result.file.client.name, settings.language, today))
    written = write_report(result, Order(language=settings.language), target, today, overwrite=True)
    show([words.WRITTEN.fill(path=path).to(settings.language) for path in written])
    return 0


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of whoever prints it
