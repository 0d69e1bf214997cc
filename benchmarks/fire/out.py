"""Every way out: naughty strings in every field of an audit, and what becomes of them in every form."""

import io
import itertools
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from audit.banks.answers_file import read_answers
from audit.core.answers import Answer, Answers, Cell, Grid, State, Words
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE, LONGEST_TEXT
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.display import visible
from audit.core.export import Format, Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.errors import ResonanzError
from audit.reporting import file_name, render
from benchmarks.fire.harm import (
    csv_harm,
    docx_harm,
    html_harm,
    ics_harm,
    json_harm,
    markdown_harm,
    pdf_harm,
    xlsx_harm,
)
from benchmarks.fire.terminal import ROOT

NAUGHTY = ROOT / "tests" / "data" / "naughty" / "strings.json"
TODAY = date(2026, 11, 22)
CANARY = "streng geheim 4711"
"""What is private: it may come out nowhere."""
OWN = (
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;title\x07\x1b[2J\x1bc\x9b31m",
    "\x1bP+q544e\x1b\\ \x1b[6n \x1b[21t",
    "a\x7fb\x08c\x85d",
    "\u202etxt.exe\u2066x\u2069 \u200f",
    "\ufdd0\ufffe\uffff",
    "[/] [/red] [@click=app.quit]x[/] Server [DMZ] aus",
    "{{ 7*7 }} {% for x in range(9) %} ${7*7} #{7*7} <%= 7*7 %>",
    "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>x</a>",
    "</style></title></svg></table><iframe src='http://example.org'>",
    "<bdi>]]></bdi> <!-- --> <![CDATA[ x ]]> &amp; &#0; &lt;",
    "=cmd|' /C calc'!A0",
    "＝1+1 －1 @SUM(A1) \t=1",
    '=HYPERLINK("http://example.org","x")',
    "# Titel\n* [da](http://example.org) ![x](file:///etc/passwd) <http://example.org>",
    "| a | b |\n|---|---|\n> zitat ~~weg~~ `x` $x$",
    "Zeile\r\nATTENDEE:mailto:x@example.org\r\nBEGIN:VALARM\r\nEND:VEVENT",
    "../../../../etc/passwd",
    "..\\..\\CON.txt. . .",
    "C:\\Windows\\NUL:stream",
    "file:///etc/passwd http://example.org/?q=1 \\\\server\\share",
    "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 é e\u0301 ﬁ",
    "مرحبا بالعالم שלום 漢字かな 한국어 ไทย हिन्दी",
    "Donau\u00addampf\u00adschiff\u200bfahrt \u2028 \u2029 \ufeff",
    "Z" + "\u0334\u0335\u0336" * 20 + "algo",
    "x" * 200,
    "漢" * 200,
    "-" * 200,
)
"""Those that the collection lacks."""
FORMS = tuple(Format)
QUICK_FORMS = tuple(form for form in Format if form is not Format.PDF)


def strings() -> tuple[str, ...]:
    """All of them but what no text may hold, which is refused (half characters and NUL)."""
    found: list[str] = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    return tuple(dict.fromkeys(text for text in (*found, *OWN) if not re.search("[\0\ud800-\udfff]", text)))


# An audit whose every text is one of them.


@dataclass(slots=True)
class Filler:
    """Gives one text after the other, and keeps what it gave."""

    texts: Iterator[str]
    given: list[str]

    def text(self) -> str:
        """One for a field of many lines."""
        return self._next(LONGEST_TEXT)

    def line(self) -> str:
        """One for a short field."""
        return self._next(LONGEST_LINE)

    def _next(self, longest: int) -> str:
        text = next(self.texts)[:longest].strip()
        self.given.append(text)
        return text


def source(bank: Bank, example: Answers, texts: Sequence[str], first: int = 0) -> tuple[Source, list[str]]:
    """The example with these texts in all of its fields, beginning with the one of this number; and which."""
    filler = Filler(itertools.islice(itertools.cycle(texts), first, None), [])
    client = Client(name=filler.line(), sector=filler.line(), contact=filler.line(), place=filler.line())
    made = Answers()
    for number, answer in enumerate(example.values()):
        made = made.with_answer(filled(answer, filler, number))
    actions = [action.id for action in bank.actions[:12]]
    choices = [
        Choice(action=one, kind=Kind.ACCEPT, owner=filler.line(), note=filler.text()) for one in actions
    ]
    return Source.of(bank, made, client, Mode.FULL, choices), filler.given


def filled(answer: Answer, filler: Filler, number: int) -> Answer:
    """An answer whose texts are others."""
    noted = replace(answer, note=filler.text(), evidence=filler.text(), private_note=CANARY)
    if number % 7 == 3 and answer.value is not None and not isinstance(answer.value, Grid | Words):
        return replace(noted, state=State.DONT_KNOW, value=None, ask=filler.line())
    match answer.value:
        case Words():
            return replace(noted, value=Words(filler.text() or "x"))
        case Grid(rows):
            return replace(noted, value=Grid({row: _cells(cells, filler) for row, cells in rows.items()}))
        case _:
            return replace(noted, reason=filler.text() if answer.state is State.NOT_APPLICABLE else "")


def _cells(cells: Mapping[str, Cell], filler: Filler) -> dict[str, Cell]:
    return {key: filler.line() if key == "purpose" else cell for key, cell in cells.items()}


HARM: dict[Format, Callable[[bytes], str]] = {
    Format.HTML: html_harm,
    Format.MARKDOWN: markdown_harm,
    Format.XLSX: xlsx_harm,
    Format.DOCX: docx_harm,
    Format.CSV: csv_harm,
    Format.ICS: ics_harm,
    Format.PDF: pdf_harm,
    Format.JSON: json_harm,
}
TEXTUAL = {Format.HTML, Format.MARKDOWN, Format.CSV, Format.ICS, Format.JSON}


def steers(form: Format, content: bytes) -> str:
    """A control, direction or broken character that a person's program would get as it is."""
    if form not in TEXTUAL:
        return ""
    text = content.decode("utf-8-sig")
    rest = text.replace("\r\n", "\n") if form in {Format.CSV, Format.ICS} else text
    wrong = next((place for place, sign in enumerate(rest) if sign not in "\n\t" and _unsafe(sign)), None)
    return "" if wrong is None else ascii(rest[max(0, wrong - 15) : wrong + 15])


def _unsafe(sign: str) -> bool:
    return visible(sign) != sign


def inside(form: Format, content: bytes) -> bytes:
    """All that a file holds, unpacked."""
    if form in {Format.XLSX, Format.DOCX}:
        with ZipFile(io.BytesIO(content)) as packed:
            return b"\n".join(packed.read(name) for name in packed.namelist())
    if form is not Format.PDF:
        return content
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as document:
        streams = (item for item in document.objects if isinstance(item, pikepdf.Stream))
        return b"\n".join(item.read_bytes() for item in streams if item.get("/Subtype") != "/Image")


def harm(form: Format, content: bytes) -> str:
    """What is wrong with a file; '' where nothing is."""
    if CANARY.encode() in inside(form, content):
        return "a private note"
    return HARM[form](content) or steers(form, content)


def findings(made: Source, forms: Iterable[Format] = FORMS) -> list[str]:
    """What is wrong with the forms of a report."""
    found = []
    for form in forms:
        try:
            pieces = render(made, Order(language="de", formats=(form,)), today=TODAY)
        except ResonanzError as error:
            found.append(f"{form.value}: {error.sentence('en')}")
            continue
        found += [f"{form.value}: {wrong}" for piece in pieces if (wrong := harm(form, piece.content))]
    return found


# Names of files.

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def name_harm(client: str, folder: Path) -> str:
    """What is wrong with the name of this client's report."""
    name = file_name(client, "de", TODAY)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*\.pdf", name) or len(name) > 120 or _RESERVED.match(name):
        return repr(name)
    return "" if (folder / name).resolve().parent == folder.resolve() else "outside its folder"


# All of it.


def run(minutes: float) -> list[str]:
    """Every string in every field of every form: as many rounds as there is time for."""
    from audit.paths import examples_folder
    from audit.render import standby
    from tests.core.audits import BANK

    example = read_answers(examples_folder() / "bakery.de.yaml", BANK).answers
    texts, until = strings(), time.monotonic() + 60 * minutes
    names = [name for text in texts if (name := name_harm(text, Path()))]
    lines, rounds, files, placed = [f"  FOUND file name: {name}" for name in names], 0, 0, 0
    # Steps that share no factor with the number of strings bring each of them to the first field in the end.
    for first in itertools.islice(itertools.count(0, 7), len(texts)):
        if time.monotonic() > until:
            break
        made, given = source(BANK, example, texts, first)
        forms = FORMS if rounds % 8 == 0 else QUICK_FORMS
        lines += [f"  FOUND from string {first % len(texts)}: {wrong}" for wrong in findings(made, forms)]
        rounds, files, placed = rounds + 1, files + len(forms), placed + len(given)
    standby.close()
    figures = (
        f"ways out: {len(texts)} strings, {rounds} reports with {placed:,} texts, {files} files read back,"
        f" {len(texts)} file names, {len(lines)} harmful"
    )
    return [figures, *lines]
