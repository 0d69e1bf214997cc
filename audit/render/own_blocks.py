"""Blocks that a brand lays out itself: each rendered apart, looked through, and only then put into the page.

Runs in the process that prints, under its limits.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from traceback import extract_tb
from typing import Any
from xml.etree import ElementTree

from jinja2 import ChoiceLoader, FunctionLoader, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from audit.core.spelling import shown, shown_path
from audit.core.text import Text
from audit.errors import ReportError
from audit.locales import own_blocks as words
from audit.render.brand.own import TEMPLATE
from audit.render.brand.value import Brand, OwnFile
from audit.render.limits import OutOfTime

LARGEST, ELEMENTS, DEPTH, CELLS = 2_000_000, 20_000, 40, 50
"""Letters, elements, elements in each other, and columns that one cell may cover."""
BASE, EXPONENT, TIMES = 1_000_000, 100, 10_000_000
"""Beyond these a template may not multiply."""
_PREFIX = "own/"
_XHTML = {
    "a", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "div", "dl",
    "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "hr", "i", "img", "li", "ol", "p", "q", "s",
    "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "u", "ul",
}  # fmt: skip
_DRAWING = {
    "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "path", "polygon",
    "polyline", "radialGradient", "rect", "stop", "svg", "text", "title", "tspan",
}  # fmt: skip
_TAGS = {*_XHTML, *_DRAWING, *(f"{{http://www.w3.org/2000/svg}}{tag}" for tag in _DRAWING)}
_WORDS = {"class", "id", "alt", "title", "lang"}
_FETCHING = {"srcset", "srcdoc", "action", "rel", "data", "background"}
_LINKS = ("#", "https://", "http://", "mailto:", "tel:")


class _Careful(ImmutableSandboxedEnvironment):
    """Arithmetic in bounds as well: what is computed in one go cannot be interrupted."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" and not (abs(left) < BASE and abs(right) < EXPONENT):
            raise OverflowError
        if operator == "*" and any(isinstance(side, int) and side > TIMES for side in (left, right)):
            raise OverflowError
        return super().call_binop(context, operator, left, right)


class _Unfit(Exception):  # noqa: N818 - a verdict on what a template made
    def __init__(self, says: Text) -> None:
        super().__init__(says.en)
        self.says = says


def own_blocks(
    environment: ImmutableSandboxedEnvironment, brand: Brand, values: dict[str, object]
) -> dict[str, Markup]:
    """The brand's own blocks by their names, rendered; raises ReportError with the file and line at fault."""
    files = {file.name: file for file in brand.own if file.name.endswith(TEMPLATE)}
    mine = _with_templates(environment, files)
    return {
        name.removesuffix(TEMPLATE): Markup(_rendered(mine, file, values))  # noqa: S704 - looked through
        for name, file in files.items()
        if _wanted(name.removesuffix(TEMPLATE), values)
    }


def _wanted(block: str, values: dict[str, object]) -> bool:
    """Whether this report has such a part; what is no part is always there."""
    report = values["r"]
    return not isinstance(report, dict) or block not in report or block in report.get("order", ())


def _with_templates(
    environment: ImmutableSandboxedEnvironment, files: dict[str, OwnFile]
) -> ImmutableSandboxedEnvironment:
    def load(name: str) -> tuple[str, str, None]:
        file = files.get(name.removeprefix(_PREFIX)) if name.startswith(_PREFIX) else None
        if file is None:
            raise TemplateNotFound(name)
        return file.text, file.path, None

    loader = environment.loader
    loaders = [FunctionLoader(load), *([loader] if loader else [])]
    mine = _Careful(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    mine.filters.update(environment.filters)
    return mine


def _rendered(environment: ImmutableSandboxedEnvironment, file: OwnFile, values: dict[str, object]) -> str:
    block = file.name.removesuffix(TEMPLATE)
    with _told_with_place(file):
        template = environment.get_template(_PREFIX + file.name)
        made = template.render({**values, **_modules(environment, values), **_part(block, values)})
        _check(made)
        return made


def _modules(environment: ImmutableSandboxedEnvironment, values: dict[str, object]) -> dict[str, object]:
    names = {"m": "macros.html.j2", "chart": "charts.svg.j2"}
    return {name: environment.get_template(file).make_module(values) for name, file in names.items()}


def _part(block: str, values: dict[str, object]) -> dict[str, object]:
    """What a part's own template is given: the part, and its number."""
    report = values["r"]
    order = list(report.get("order", ())) if isinstance(report, dict) else []
    if not isinstance(report, dict) or block not in order:
        return {}
    return {"name": block, "part": report[block], "number": order.index(block) + 1}


@contextmanager
def _told_with_place(file: OwnFile) -> Iterator[None]:
    try:
        yield
    except _Unfit as unfit:
        raise _faulty(file, 0, unfit.says) from unfit
    except OutOfTime as error:
        raise _faulty(file, _line(error, file), words.TOO_LONG) from error
    except (MemoryError, OverflowError) as error:
        raise _faulty(file, _line(error, file), words.TOO_MUCH) from error
    except RecursionError as error:
        raise _faulty(file, _line(error, file), words.CALLS_ITSELF) from error
    except Exception as error:  # a template can raise anything, and it is always its own fault
        why = shown(str(error).rstrip(".") or type(error).__name__)
        raise _faulty(file, _line(error, file), words.FAULTY.fill(why=why)) from error


def _line(error: BaseException, file: OwnFile) -> int:
    """The line of the template where it happened, as far as that is known."""
    if isinstance(error, TemplateError) and isinstance(line := getattr(error, "lineno", None), int):
        return line
    steps = [step for step in extract_tb(error.__traceback__) if step.filename == file.path]
    return steps[-1].lineno or 0 if steps else 0


def _faulty(file: OwnFile, line: int, says: Text) -> ReportError:
    place = f"{shown_path(file.path)}:{line}" if line else shown_path(file.path)
    return ReportError(
        de=f"{place}: {says.de}",
        en=f"{place}: {says.en}",
        hint_de=words.MEND.de,
        hint_en=words.MEND.en,
    )


def _check(made: str) -> None:
    """Raise _Unfit unless it is a well-formed piece of a page without anything that runs or fetches."""
    if len(made) > LARGEST:
        raise _Unfit(words.TOO_LARGE)
    if "<!" in made or "<?" in made:
        raise _Unfit(words.NOT_PLAIN)
    try:
        root = ElementTree.fromstring(f"<div>{made}</div>")  # noqa: S314 - neither DOCTYPE nor entities
    except ElementTree.ParseError as error:
        raise _Unfit(words.NOT_WELL_FORMED.fill(why=shown(str(error)))) from error
    elements, level = 0, [root]
    for _ in range(DEPTH):
        elements += len(level)
        for element in level:
            _check_element(element)
        level = [child for element in level for child in element]
        if not level:
            break
    if level or elements > ELEMENTS:
        raise _Unfit(words.TOO_MANY)


def _check_element(element: ElementTree.Element) -> None:
    if element.tag not in _TAGS:
        raise _Unfit(words.TAG.fill(tag=shown(element.tag.rpartition("}")[2])))
    for name, value in element.attrib.items():
        if not _allowed(name.lower(), value.strip()):
            raise _Unfit(words.ATTRIBUTE.fill(name=shown(name), value=shown(value)))


def _allowed(name: str, value: str) -> bool:
    if name in {"colspan", "rowspan", "span"}:
        return value.isdecimal() and len(value) < 4 and int(value) <= CELLS
    if name == "src":
        return value in {"asset:logo.svg", "asset:logo.png"}
    if name.endswith("href"):
        return value.startswith(_LINKS) and name == "href"
    if name not in _WORDS and ("url" in value.lower() or "\\" in value):
        return value.lower().startswith("url(#")
    return not name.startswith("on") and name not in _FETCHING
