"""`resonanz brand`: a brand file to begin with, and whether one can be used."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.parsers import Commands
from audit.commands.voice import say, show
from audit.core.spelling import shown_path
from audit.core.text import Text
from audit.errors import Language
from audit.i18n import Words
from audit.locales import brand as words
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.render.brand.value import Brand

SAMPLE = "bakery.{}.yaml"


def add(commands: Commands) -> None:
    """Add `resonanz brand` and what it can do."""
    language = commands.language
    brand = commands.noun("brand", words.BRAND, "resonanz brand check brand.toml")
    check = brand.add("check", _check, words.CHECK, "resonanz brand check brand.toml -o proof.pdf")
    check.add_argument("file", metavar="FILE", type=Path, help=words.FILE.to(language))
    check.add_argument("-o", "--output", metavar="PDF", type=Path, help=words.PROOF.to(language))
    new = brand.add("new", _new, words.NEW, "resonanz brand new brand.toml")
    new.add_argument("file", metavar="FILE", type=Path, help=words.FILE.to(language))


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from audit.render.brand.reading import check_brand
    from audit.render.saving import check_target, save

    language = settings.language
    reading = check_brand(options.file)
    for notice in reading.notices:
        say(notice.told(language))
    if options.output:
        check_target(options.output, overwrite=True)
    show(_facts(reading.brand, Words(language)))
    pdf = _proof(reading.brand, language)
    show([words.DREW.fill(size=len(pdf) // 1024).to(language)])
    if options.output:
        save(pdf, options.output, overwrite=True)
        show([words.WRITTEN.fill(path=options.output).to(language)])
    show([words.FINE.to(language)])
    return 0


def _facts(brand: "Brand", speak: Words) -> list[str]:
    """What was read, a line each."""
    facts = [
        (words.NAME_SHOWN, brand.name or "–"),
        (words.LOGO_SHOWN, _logo(brand, speak)),
        (words.ACCENT_SHOWN, _colour(brand.accent, speak)),
        (words.SECOND_SHOWN, _colour(brand.second, speak) if brand.second else "–"),
        (words.OWN_SHOWN, ", ".join(file.name for file in brand.own) or "–"),
    ]
    width = max(len(speak(label)) for label, _ in facts)
    return [f"{speak(label)}:{' ' * (width - len(speak(label)))}  {fact}" for label, fact in facts]


def _logo(brand: "Brand", speak: Words) -> str:
    from audit.render.brand.shown import COVER

    if brand.logo is None:
        return "–"
    width, height = brand.logo.within(*COVER)
    sizes = {"width": speak.number(width, 0), "height": speak.number(height, 0)}
    return speak(words.LOGO_FACTS, kind=brand.logo.kind.upper(), **sizes)


def _colour(shade: str, speak: Words) -> str:
    from audit.render.brand.colours import contrast_on_white

    contrast = int(contrast_on_white(shade) * 10) / 10  # cut: what reads as 4.5 is at least that
    return speak(words.COLOUR_FACTS, shade=shade, contrast=speak.number(contrast))


def _proof(brand: "Brand", language: Language) -> bytes:
    """The sample firm's plan in this brand. Raises ReportError."""
    from audit.banks.compiled import load_default_bank
    from audit.core.export import Order
    from audit.headless import evaluate
    from audit.paths import examples_folder
    from audit.reporting import render

    result = evaluate(load_default_bank(), examples_folder() / SAMPLE.format(language))
    order = Order(language=language, attach=False)
    return render(result.source, order, today=_today(), brand=brand)[0].content


def _new(options: argparse.Namespace, settings: Settings) -> int:
    from audit.render.saving import check_target, save

    path: Path = options.file
    check_target(path, overwrite=False)
    said = Text(shown_path(str(path)), shown_path(str(path)))
    save(words.STARTER.fill(path=said).to(settings.language).encode(), path, overwrite=False)
    show([fact.fill(path=said).to(settings.language) for fact in (words.WRITTEN, words.FILL_IN)])
    return 0


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of whoever prints it
