"""Reads a brand file (docs/brand.md): strictly, with all of its faults at once."""

import re
from dataclasses import dataclass
from pathlib import Path

from audit.core.display import one_line, visible
from audit.core.spelling import shown, way_out
from audit.core.text import Text
from audit.core.toml_text import table_of
from audit.errors import ReportError
from audit.locales import brand as words
from audit.paths import opened
from audit.render.brand.colours import LEFT, READABLE, SEEN, colour, contrast_on_white, darkened
from audit.render.brand.faults import Remark, Remarks, Unfit
from audit.render.brand.logo import read_logo
from audit.render.brand.own import read_own
from audit.render.brand.value import ACCENT, Brand, Logo, OwnFile

NO_HINT = Text("", "")
LARGEST = 64 * 1024
"""Bytes of a brand file."""
LENGTHS = {"name": 80, "web": 60, "legal": 160, "logo": 300, "templates": 300, "alt": 200}
"""Letters that a field may have: more would not fit where it is printed."""
LINES, LINE = 5, 60
"""Lines of an address, and letters of each."""
_FIELDS = ("name", "address", "web", "legal", "logo", "alt", "accent", "second", "templates")


@dataclass(frozen=True, slots=True)
class Reading:
    """A brand, and what was mended in it on the way."""

    brand: Brand
    notices: tuple[Remark, ...]


def read_brand(path: Path) -> Brand:
    """The brand of a file; raises ReportError where it cannot be used."""
    return check_brand(path).brand


def check_brand(path: Path) -> Reading:
    """The same, with what was mended; raises ReportError with all faults, each with its file and line."""
    document = _Document(path, _text(path))
    brand = document.brand()
    document.remarks.raise_if_any()
    return Reading(brand, tuple(document.remarks.notices))


def _text(path: Path) -> str:
    try:
        with opened(path) as file:
            content = file.read(LARGEST + 1)
    except OSError as fault:
        raise _unreadable(path, Text(fault.strerror or "", fault.strerror or "")) from fault
    if len(content) > LARGEST:
        raise _unreadable(path, words.FILE_TOO_LARGE.fill(most=LARGEST // 1024))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _unreadable(path, words.NOT_UTF8) from fault


def _unreadable(path: Path, why: Text) -> ReportError:
    told = Remark(str(path), 0, words.UNREADABLE.fill(why=why), words.SEE_DOCS)
    return ReportError(de=told.told("de"), en=told.told("en"))


class _Document:
    """A brand file while it is read."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self._text, self.remarks = path, text, Remarks()
        self._table = self._parsed()

    def _parsed(self) -> dict[str, object]:
        try:
            return table_of(self._text)
        except ValueError as fault:
            found = re.search(r"at line (\d+)", str(fault))
            self._fault(int(found[1]) if found else self._text.count("\n") + 1, words.NOT_TOML)
            return {}

    def brand(self) -> Brand:
        """What stands in the file; where something is wrong, a remark and nothing in its place."""
        for key in self._table:
            if key not in _FIELDS:
                self._fault(self._line(key), words.UNKNOWN_FIELD.fill(word=shown(key)), way_out(key, _FIELDS))
        name = self._word("name")
        return Brand(
            name=name,
            address=self._address(),
            web=self._word("web"),
            legal=self._word("legal"),
            logo=self._logo(name),
            accent=self._colour("accent", READABLE) or ACCENT,
            second=self._colour("second", SEEN),
            own=self._own(),
        )

    def _word(self, key: str) -> str:
        value = self._table.get(key, "")
        if not isinstance(value, str):
            self._fault(self._line(key), words.NOT_A_WORD.fill(field=key))
            return ""
        return self._fitting(key, value, LENGTHS[key])

    def _fitting(self, key: str, value: str, most: int) -> str:
        short = one_line(value)
        if short != visible(value):
            self._fault(self._line(key), words.ONE_LINE.fill(field=key))
        if len(short) > most:
            self._fault(self._line(key), words.TOO_LONG.fill(field=key, n=len(short), most=most))
        return short

    def _address(self) -> tuple[str, ...]:
        lines = self._table.get("address", [])
        lines = [lines] if isinstance(lines, str) else lines
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            self._fault(self._line("address"), words.NOT_LINES)
            return ()
        if len(lines) > LINES:
            self._fault(self._line("address"), words.TOO_MANY_LINES.fill(n=len(lines), most=LINES))
            return ()
        return tuple(self._fitting("address", line, LINE) for line in lines)

    def _colour(self, key: str, least: float) -> str | None:
        if key not in self._table:
            return None
        written = self._table[key]
        shade = colour(written) if isinstance(written, str) else None
        if shade is None:
            self._fault(self._line(key), words.NOT_A_COLOUR.fill(word=shown(str(written)), field=key))
            return None
        return self._readable(key, shade, least)

    def _readable(self, key: str, shade: str, least: float) -> str | None:
        contrast = contrast_on_white(shade)
        facts = {"field": key, "shade": shade, "contrast": _ratio(contrast), "least": _ratio(least)}
        if contrast < LEFT:
            self._fault(self._line(key), words.TOO_LIGHT.fill(**facts), words.CHOOSE_DARKER)
            return None
        made = darkened(shade, least)
        if made != shade:
            reached = _ratio(contrast_on_white(made))
            self._notice(self._line(key), words.DARKENED.fill(**facts, made=made, reached=reached))
        return made

    def _logo(self, name: str) -> Logo | None:
        says = self._word("alt") or name
        file = self._word("logo")
        if not file:
            return None
        if not says:
            self._fault(self._line("logo"), words.NO_ALT, words.GIVE_ALT)
        try:
            return read_logo(self.path.parent, file, says)
        except Unfit as unfit:
            self._fault(self._line("logo"), unfit.says, unfit.way_out)
            return None

    def _own(self) -> tuple[OwnFile, ...]:
        folder = self._word("templates")
        if not folder:
            return ()
        try:
            own, faults = read_own(self.path.parent, folder)
        except Unfit as unfit:
            self._fault(self._line("templates"), unfit.says, unfit.way_out)
            return ()
        self.remarks.faults.extend(faults)
        return own

    def _line(self, key: str) -> int:
        """The line where a field is set; 0 where that cannot be seen."""
        name = re.escape(key)
        found = re.search(rf"""^[ \t]*(?:{name}|"{name}"|'{name}')[ \t]*[=.]|^[ \t]*\[+[ \t]*["']?{name}""",
                          self._text, re.MULTILINE)  # fmt: skip
        return self._text.count("\n", 0, found.start()) + 1 if found else 0

    def _fault(self, line: int, says: Text, hint: Text = NO_HINT) -> None:
        self.remarks.faults.append(Remark(str(self.path), line, says, hint))

    def _notice(self, line: int, says: Text) -> None:
        self.remarks.notices.append(Remark(str(self.path), line, says))


def _ratio(contrast: float) -> Text:
    """Cut, not rounded: what reads as 4.5 is at least that."""
    cut = f"{int(contrast * 10) / 10:.1f}"
    return Text(cut.replace(".", ","), cut)
