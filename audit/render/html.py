"""The report as a page: well-formed XHTML, laid out by the templates."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from jinja2 import BytecodeCache, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from audit.errors import ReportError
from audit.paths import private
from audit.render.brand.shown import shown_brand
from audit.render.brand.value import PLAIN, Brand
from audit.render.glyphs import LACKING, MARK, legible
from audit.render.plain import Tree, plain, readable, shown_parts

if TYPE_CHECKING:
    from audit.core.report import Report

PAGE, STYLE = "report.html.j2", "report.css"


def render_html(report: "Report", templates: Path, brand: Brand = PLAIN) -> str:
    """The report as XHTML, without its style sheet; raises ReportError where a template is at fault."""
    return page_of(plain(report), templates, brand=brand)


def page_of(
    report: dict[str, Tree],
    templates: Path,
    code: Path | None = None,
    *,
    words: Callable[[str], str] = legible,
    brand: Brand = PLAIN,
    page: str = PAGE,
) -> str:
    """The same for a report that is plain values already; `code` is where compiled templates are kept.

    `words` makes texts fit for where the page goes; for print, what the fonts lack is marked.
    """
    shown = cast("dict[str, Tree]", readable(report, words))
    note = LACKING.de if shown["language"] == "de" else LACKING.en
    values: dict[str, object] = {
        "r": shown,
        "l": shown["labels"],
        "missing": note if _has_mark(shown_parts(shown)) else "",
        "brand": readable(shown_brand(brand), words),
    }
    try:
        environment = _environment(templates, code)
        own = _own_blocks(environment, brand, values)
        return environment.get_template(page).render(values, own=own)
    except TemplateError as error:
        raise _faulty(error) from error


def load_templates(templates: Path, code: Path | None) -> None:
    """Load all templates; raises ReportError where one is at fault."""
    environment = _environment(templates, code)
    try:
        for name in environment.list_templates(("j2",)):
            environment.get_template(name)
    except TemplateError as error:
        raise _faulty(error) from error


def _own_blocks(
    environment: ImmutableSandboxedEnvironment, brand: Brand, values: dict[str, object]
) -> dict[str, Markup]:
    if not brand.own:
        return {}
    from audit.render.own_blocks import own_blocks

    return own_blocks(environment, brand, {**values, "own": {}})


def _has_mark(tree: Tree) -> bool:
    match tree:
        case str():
            return MARK in tree
        case list() | tuple():
            return any(_has_mark(part) for part in tree)
        case dict():
            return any(_has_mark(part) for part in tree.values())
        case _:
            return False


@cache
def _environment(templates: Path, code: Path | None) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_KeptCode(code) if code else None,
    )
    environment.filters["at"] = _coordinate
    return environment


class _KeptCode(BytecodeCache):
    """Compiled templates in a folder of the user's own; a spoilt one is compiled anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, ValueError):
            digest, content = self._file(bucket).read_bytes().split(b"\n", 1)
            if digest == _digest(content):
                bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        content = bucket.bytecode_to_string()
        with suppress(OSError):
            draft = private(self._folder) / f"{bucket.key}.{os.getpid()}"
            draft.write_bytes(_digest(content) + b"\n" + content)
            draft.replace(self._file(bucket))

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"template-{bucket.key}"


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _coordinate(number: float) -> str:
    """A number for a drawing: a tenth of a unit is finer than any eye."""
    return f"{number:.1f}".removesuffix(".0")


def _faulty(error: TemplateError) -> ReportError:
    where = f"{getattr(error, 'name', None) or PAGE}, {getattr(error, 'lineno', None) or '–'}"
    return ReportError(
        de=f"Eine Vorlage des Berichts ist fehlerhaft ({where}): {error.message}.",
        en=f"A template of the report is at fault ({where}): {error.message}.",
        hint_de="Stellen Sie den Ordner templates wieder her, zum Beispiel durch eine neue Installation.",
        hint_en="Restore the templates folder, for example by installing anew.",
    )
