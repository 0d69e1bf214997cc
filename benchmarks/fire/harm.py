"""What a file that goes out could do beyond being read: one look for each form; '' where there is nothing."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree
from zipfile import ZipFile


class _Page(HTMLParser):
    """A page as a browser reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.harm: list[str] = []
        self.words: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag in {"script", "iframe", "object", "embed", "link", "base", "form", "input", "video", "audio"}:
            self.harm.append(f"<{tag}>")
        for name, value in attrs:
            target = (value or "").strip().lower()
            if name.startswith("on") or (name in {"href", "src", "action", "data"} and _leads_out(target)):
                self.harm.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the reader calls it so
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words.append(data)


def _leads_out(target: str) -> bool:
    return bool(target) and not target.startswith(("#", "data:image/", "data:font/"))


def html_harm(content: bytes) -> str:
    """What a page would do beyond being read."""
    page = _Page()
    page.feed(content.decode())
    page.close()
    return ", ".join(page.harm)


_MARKUP = frozenset({
    *("html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence", "hr"),
    *("footnote_ref", "footnote_anchor", "dl_open", "math_inline", "math_block", "front_matter", "s_open"),
    *("myst_role", "myst_target", "myst_line_comment", "myst_block_break", "fieldlist_open"),
})  # fmt: skip
"""Of CommonMark, of what GitHub makes of it, and of what others add."""
_MASKED = re.compile(r"(?<!\\)(?:\\\\)*[{^]")


def markdown_harm(content: bytes) -> str:
    """Tags, links, pictures and whatever else somebody's text has become."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.field_list import fieldlist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin
    from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
    from mdit_py_plugins.myst_blocks import myst_block_plugin
    from mdit_py_plugins.myst_role import myst_role_plugin

    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for plugin in (
        *(deflist_plugin, dollarmath_plugin, fieldlist_plugin, footnote_plugin, front_matter_plugin),
        *(gfm_autolink_plugin, myst_block_plugin, myst_role_plugin),
    ):
        reader.use(plugin)
    text = content.decode()
    tokens = reader.parse(text)
    found = {part.type for token in tokens for part in (token, *(token.children or ()))}
    masks = {found[0] for found in _MASKED.finditer(text)}
    return ", ".join(sorted(found & _MARKUP | masks))


def xlsx_harm(content: bytes) -> str:
    """Cells that compute, links, and anything that is not in the file itself."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    return f"{sheet.title}!{cell.coordinate}: {cell.value!r}"
    return _outside(content)


def _outside(content: bytes) -> str:
    """What a document of an office would fetch or run."""
    with ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if name.startswith("/") or ".." in name or "vba" in name.lower():
                return name
            if name.endswith(".rels") and b'TargetMode="External"' in packed.read(name):
                return f"{name}: something outside"
    return ""


def docx_harm(content: bytes) -> str:
    """Fields other than page numbers and the table of contents, links, things outside."""
    with ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if not name.endswith(".xml"):
                continue
            for node in ElementTree.fromstring(packed.read(name)).iter():
                kind = node.tag.rpartition("}")[2]
                text = (
                    (node.text or "") + "".join(node.attrib.values())
                    if "instr" in kind or kind == "fldSimple"
                    else ""
                )
                if re.search(r"DDE|INCLUDE|HYPERLINK\s+\"|LINK |MACRO|QUOTE|FORMULA", text):
                    return f"{name}: {text!r}"
    return _outside(content)


_BEGINS = re.compile("[=+@\t\r＝＋－＠]|-(?![0-9.,]+$)")
_COMPUTES = re.compile("[=＝]|[-+@＋－＠].*[(|!]")


def csv_harm(content: bytes) -> str:
    """Cells that a spreadsheet would compute, also one that expects other signs between them."""
    text = content.decode("utf-8-sig")
    own = min(";,", key=lambda sign: text.find(sign) % len(text))
    for sign in ";,\t":
        harmful = _BEGINS if sign == own else _COMPUTES
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            if wrong := next(filter(harmful.match, line), None):
                return f"{sign}: {wrong[:60]!r}"
    # And one that knows no quotation marks at all.
    cells = (cell.strip(' "') for cell in re.split("[;,\t\r\n]", text))
    return repr(wrong) if (wrong := next(filter(_COMPUTES.match, cells), None)) else ""


def ics_harm(content: bytes) -> str:
    """Lines that are too long, and properties and parts that nobody of ours wrote."""
    from icalendar import Calendar

    if any(len(line) > 75 for line in content.split(b"\r\n")):
        return "a line of more than 75 bytes"
    calendar = Calendar.from_ical(content)
    for part in calendar.walk():
        if part.name not in {"VCALENDAR", "VEVENT"}:
            return str(part.name)
        if wrong := {str(key) for key in part} & {"ATTENDEE", "ATTACH", "URL", "ORGANIZER", "IMAGE"}:
            return ", ".join(sorted(wrong))
    return ""


def pdf_harm(content: bytes) -> str:
    """Actions, scripts, addresses, and files inside that are not the two of ours."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as document:
        for item in document.objects:
            if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                continue
            kind = str(item.get("/S", ""))
            if kind in {"/JavaScript", "/Launch", "/URI", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"}:
                return kind
            if wrong := {"/JS", "/AA"} & set(item.keys()):
                return ", ".join(sorted(wrong))
        if len(document.attachments) > 2:
            return f"{len(document.attachments)} files inside"
    return ""


def json_harm(content: bytes) -> str:
    """JSON that is none, or that a strict reader refuses."""
    json.loads(content, parse_constant=lambda word: json.loads("x" + word))
    return ""
