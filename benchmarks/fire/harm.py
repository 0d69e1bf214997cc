"""What a file that goes out could do beyond being read: one look for each form; '' where there is nothing."""

import csv
import importlib.util
import io
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree
from zipfile import ZipFile

from markdown_it import MarkdownIt


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
    text = content.decode()
    tokens = _markdown_reader().parse(text)
    found = {part.type for token in tokens for part in (token, *(token.children or ()))}
    masks = {mask[0] for mask in _MASKED.finditer(text)}
    return ", ".join(sorted(found & _MARKUP | masks))


def _markdown_reader() -> MarkdownIt:
    """Of what others add to it as much as is installed: the plugins come with the tools for the papers."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    if importlib.util.find_spec("mdit_py_plugins") is None:
        return reader
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.field_list import fieldlist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin
    from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
    from mdit_py_plugins.myst_blocks import myst_block_plugin
    from mdit_py_plugins.myst_role import myst_role_plugin

    for plugin in (
        *(deflist_plugin, dollarmath_plugin, fieldlist_plugin, footnote_plugin, front_matter_plugin),
        *(gfm_autolink_plugin, myst_block_plugin, myst_role_plugin),
    ):
        reader.use(plugin)
    return reader


_NAMED = re.compile("_xlnm[.](Print_Titles|_FilterDatabase)|Print_Titles|_FilterDatabase")


def xlsx_harm(content: bytes) -> str:
    """Cells that compute, links, orders in a footer, and anything that is not in the file itself."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    names = [*book.defined_names, *(name for sheet in book for name in sheet.defined_names)]
    if wrong := next((name for name in names if not _NAMED.fullmatch(name)), ""):
        return f"a name: {wrong!r}"
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink or cell.comment:
                    return f"{sheet.title}!{cell.coordinate}: {cell.value!r}"
    return _footer_harm(content) or _outside(content)


def _footer_harm(content: bytes) -> str:
    """Orders are a letter after an ampersand; two ampersands are one that is shown."""
    with ZipFile(io.BytesIO(content)) as packed:
        sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/")]
    for sheet in sheets:
        for foot in ElementTree.fromstring(sheet).iterfind(".//{*}oddFooter"):
            orders = re.findall("&(.?)", (foot.text or "").replace("&&", ""))
            if orders != ["L", "C", "A", "R", "P", "N"] or len(foot.text or "") > 255:
                return f"a footer: {foot.text!r}"
    return ""


def _outside(content: bytes) -> str:
    """What a document of an office would fetch or run."""
    with ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if name.startswith("/") or ".." in name or "vba" in name.lower():
                return name
            if name.endswith(".rels") and b'TargetMode="External"' in packed.read(name):
                return f"{name}: something outside"
    return ""


_FIELDS = re.compile(
    r"\s*(PAGE|NUMPAGES|PAGEREF _?\w+( \\h)?|TOC [\\a-zA-Z0-9\" -]*)\s*(\\\* MERGEFORMAT)?\s*"
)
_ALIEN = {
    "altChunk",
    "object",
    "control",
    "OLEObject",
    "smartTag",
    "subDoc",
    "dataBinding",
    "attachedTemplate",
}


def docx_harm(content: bytes) -> str:
    """Fields other than page numbers and the table of contents, links, things outside."""
    with ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if not name.endswith(".xml"):
                continue
            for node in ElementTree.fromstring(packed.read(name)).iter():
                kind = node.tag.rpartition("}")[2]
                orders = [node.text or ""] if kind == "instrText" else []
                orders += [text for key, text in node.attrib.items() if key.endswith("}instr")]
                if wrong := next((order for order in orders if not _FIELDS.fullmatch(order)), ""):
                    return f"{name}: {wrong!r}"
                if kind in _ALIEN or (
                    kind == "hyperlink" and any(key.endswith("}id") for key in node.attrib)
                ):
                    return f"{name}: {kind}"
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


_PROPERTIES = {
    *("PRODID", "VERSION", "CALSCALE", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE", "SUMMARY"),
    *("DTSTART", "DURATION", "RRULE", "DESCRIPTION", "TRANSP"),
}


def ics_harm(content: bytes) -> str:
    """Lines too long or cut within a letter, and properties and parts that nobody of ours wrote."""
    from icalendar import Calendar

    for line in content.split(b"\r\n"):
        if len(line) > 75 or b"\n" in line or b"\r" in line:
            return "a line of more than 75 bytes, or one that ends otherwise"
        line.decode()
    for part in Calendar.from_ical(content).walk():
        if part.name not in {"VCALENDAR", "VEVENT"}:
            return str(part.name)
        if wrong := {str(key).upper() for key in part} - _PROPERTIES:
            return ", ".join(sorted(wrong))
        if wrong := {str(name) for value in part.values() for name in getattr(value, "params", {})} - {
            "VALUE"
        }:
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
            if wrong := {"/JS", "/AA", "/OpenAction", "/XFA", "/AcroForm", "/RichMediaContent"} & set(
                item.keys()
            ):
                return ", ".join(sorted(wrong))
        if len(document.attachments) > 2:
            return f"{len(document.attachments)} files inside"
    return ""


def json_harm(content: bytes) -> str:
    """JSON that is none, or that a strict reader refuses."""
    json.loads(content, parse_constant=lambda word: json.loads("x" + word))
    return ""
