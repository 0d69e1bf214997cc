"""Reads templates of the user's own: into memory, without links, only what has a place in the report."""

import re
from collections.abc import Iterator
from pathlib import Path

from audit.core.spelling import shown, shown_path, way_out
from audit.core.text import Text
from audit.errors import ReportError
from audit.locales import brand as words
from audit.locales import own_blocks as own_words
from audit.render.brand.faults import Remark, Unfit
from audit.render.brand.files import content_of, place
from audit.render.brand.value import Brand, OwnFile

PAGES = ("cover", "head", "foot", "contents", "end")
"""Blocks around the parts."""
PARTS = (
    "decision", "changes", "result", "voices", "heard", "cards", "month", "later", "figures", "listening",
    "criticism", "channels", "legal", "record", "method", "page",
)  # fmt: skip
TEMPLATE, STYLE = ".html.j2", "style.css"
NAMES = (*(f"{block}{TEMPLATE}" for block in (*PAGES, *PARTS)), STYLE)
"""What the folder may hold."""
FILES, LARGEST = 40, 64 * 1024

_BESIDE = re.compile(r"\..*|.*~|.*\.md|.*\.txt")
"""Notes and what editors leave behind: passed over."""


def read_own(folder: Path, name: str) -> tuple[tuple[OwnFile, ...], list[Remark]]:
    """The templates of a folder named in a brand file, and what is wrong with them; raises Unfit."""
    path = place(folder, name)
    if not path.is_dir():
        raise Unfit(words.NOT_A_FOLDER.fill(file=shown_path(name)))
    found: list[Path] = []
    for entry in path.iterdir():
        found.append(entry)
        if len(found) > FILES:
            raise Unfit(words.TOO_MANY_FILES.fill(most=FILES))
    files, faults = [], []
    for entry in sorted(found):
        if _BESIDE.fullmatch(entry.name) and not entry.is_symlink():
            continue
        try:
            files.append(_file(entry))
        except Unfit as unfit:
            faults.append(Remark(str(entry), unfit.line, unfit.says, unfit.way_out))
    return tuple(files), faults


def _file(path: Path) -> OwnFile:
    if path.name not in NAMES:
        raise Unfit(words.UNKNOWN_BLOCK.fill(word=shown(path.name)), way_out(path.name, NAMES))
    if path.is_symlink():
        raise Unfit(words.NO_LINKS.fill(file=shown_path(path.name)), words.COPY_IT)
    content = content_of(path, LARGEST, words.TOO_LARGE.fill(most=LARGEST // 1024))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unfit(words.NOT_READABLE.fill(file=path.name, why=words.NOT_UTF8)) from fault
    if path.name == STYLE:
        _check_style(text)
    return OwnFile(name=path.name, path=str(path), text=text)


def _check_style(css: str) -> None:
    """Nothing from outside and no fonts; whatever slips through, the printing process would not fetch."""
    import tinycss2  # type: ignore[import-untyped]  # heavy

    for line, reference in _references(tinycss2.parse_stylesheet(css)):
        if isinstance(reference, Text):
            raise Unfit(reference, line=line)


def _references(nodes: object) -> Iterator[tuple[int, Text]]:
    """Everything that names something outside, or brings fonts along."""
    waiting = list(nodes) if isinstance(nodes, (list, tuple)) else []
    while waiting:
        node = waiting.pop()
        kind, line = node.type, node.source_line
        if kind == "at-rule" and node.lower_at_keyword in {"import", "font-face", "namespace", "charset"}:
            yield line, words.CSS_RULE.fill(word=shown(node.lower_at_keyword))
        if kind == "url" and not _allowed(node.value):
            yield line, words.CSS_REFERS.fill(word=shown(node.value))
        if kind == "function":
            yield from _addresses(node)
        for part in ("prelude", "content", "arguments"):
            waiting.extend(getattr(node, part, None) or [])


def _addresses(function: object) -> Iterator[tuple[int, Text]]:
    name = getattr(function, "lower_name", "")
    if name not in {"url", "src", "image", "image-set"}:
        return
    for part in getattr(function, "arguments", []):
        if part.type == "string" and not _allowed(part.value):
            yield part.source_line, words.CSS_REFERS.fill(word=shown(part.value))


def _allowed(address: str) -> bool:
    return address in {"asset:logo.svg", "asset:logo.png"}


def own_files_at_fault(brand: Brand, why: str = "") -> ReportError:
    """The brand's own files taken together, where it cannot be told which of them it was."""
    files = ", ".join(shown_path(file.path) for file in brand.own)
    says = (own_words.LAYOUT_FAILED if why else own_words.LAYOUT_TOO_LONG).fill(files=files, why=why)
    return ReportError(de=says.de, en=says.en, hint_de=own_words.MEND.de, hint_en=own_words.MEND.en)
