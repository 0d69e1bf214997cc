"""Every way out: naughty strings in every field of an audit, and what becomes of them in every form."""

import io
import itertools
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from audit.banks.answers_file import read_answers
from audit.core.answers import Answer, Answers, Grid, State, Words
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE, LONGEST_TEXT
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.comparison import Snapshot
from audit.core.display import visible
from audit.core.events import Started
from audit.core.export import Format, Order
from audit.core.mode import Mode
from audit.core.questions import Ask, FreeText
from audit.core.source import Earlier, Source
from audit.core.text import Text
from audit.core.tracking import Stage, Track, latest
from audit.errors import ResonanzError
from audit.render.brand.value import PLAIN, Brand, Logo
from audit.reporting import file_name, render
from benchmarks.fire.fields import LONG, with_texts
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
from benchmarks.fire.ledger import note
from benchmarks.fire.terminal import ROOT

NAUGHTY = ROOT / "tests" / "data" / "naughty" / "strings.json"
TODAY, BEFORE = date(2026, 11, 22), date(2026, 8, 24)
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
    "{x} {0.__class__} {} }{ %(x)s %s",
    "_x0041_ _x000D_",
    "[x]: javascript:alert(1)\n: {.x onclick=y} ^x^ [^1] $$x$$",
    "a;=cmd|' /C calc'!A0\n+1+cmd|'!A0",
    '&A &D &"Arial"&24 &&',
    "x" * 200,
    "漢" * 200,
    "-" * 200,
)
"""Those that the collection lacks."""
OWN_WORDS = FreeText(
    id="PRO-99", dimension="PRO", ask=Ask(Text("?", "?"), Text("?", "?")), why=Text("", ""), seconds=1
)
"""A kind of question that the bank at hand has not."""
FORMS = tuple(Format)
QUICK_FORMS = tuple(form for form in Format if form is not Format.PDF)


def strings() -> tuple[str, ...]:
    """All of them but what no text may hold, which is refused (half characters and NUL)."""
    found: list[str] = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    return tuple(dict.fromkeys(text for text in (*found, *OWN) if not re.search("[\0\ud800-\udfff]", text)))


# An audit whose every text is one of them.


@dataclass(slots=True)
class Filler:
    """Gives one text after the other, and keeps what it gave and where."""

    texts: Iterator[str]
    private: str = CANARY
    """What private notes say; '' where they say what the others do."""
    given: list[str] = field(default_factory=list)
    places: set[tuple[type, str]] = field(default_factory=set)

    def __call__(self, kind: type, name: str) -> str:
        """The text for a field."""
        self.places.add((kind, name))
        if name == "private_note" and self.private:
            return self.private
        text = next(self.texts)[: LONGEST_TEXT if name in LONG else LONGEST_LINE].strip()
        self.given.append(text)
        return text or "x"


def source(bank: Bank, example: Answers, texts: Sequence[str], first: int = 0) -> tuple[Source, Filler]:
    """The example with these texts in all of its fields, beginning with the one of this number.

    It follows up another audit, and several people have answered.
    """
    filler = Filler(itertools.islice(itertools.cycle(texts), first, None))
    client = with_texts(Client(name="x"), filler)
    bank = replace(bank, questions=(*bank.questions, OWN_WORDS))
    said = Answer(question=OWN_WORDS.id, value=Words("x"))
    made = _answers(example.with_answer(said), filler)
    actions = [action.id for action in bank.actions]
    choices = [with_texts(Choice(action=one, kind=Kind.ACCEPT), filler) for one in actions[:12]]
    whole = Source.of(bank, made, client, Mode.FULL, choices)
    tracks = [with_texts(Track(action=one, stage=Stage.DOING, on=TODAY), filler) for one in actions]
    snapshot = Snapshot(bank=bank, answers=example, mode=Mode.FULL, card=whole.card, date=BEFORE)
    earlier = Earlier(snapshot=snapshot, plan=whole.plan, tracks=latest(tracks))
    voices = {filler(Started, "respondent") + str(number): made for number in range(2)}
    return replace(whole, earlier=earlier, voices={**voices, "x": example}), filler


def brand(texts: Sequence[str], first: int = 0) -> tuple[Brand, Filler]:
    """A brand with these texts in all of its fields."""
    filler = Filler(itertools.islice(itertools.cycle(texts), first, None))
    content = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    logo = Logo(kind="svg", content=content, width=9, height=9, says="x")
    return with_texts(Brand(name="x", address=("x", "x"), logo=logo), filler), filler


def _answers(example: Answers, filler: Filler) -> Answers:
    made = Answers()
    for number, answer in enumerate(example.values()):
        made = made.with_answer(with_texts(_unknown(answer) if number % 7 == 3 else answer, filler))
    return made


def _unknown(answer: Answer) -> Answer:
    """The same where its value is of no use to a naughty string: who would know is one more text."""
    if answer.value is None or isinstance(answer.value, Grid | Words):
        return answer
    return replace(answer, state=State.DONT_KNOW, value=None)


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


def findings(made: Source, forms: Iterable[Format] = FORMS, whose: Brand = PLAIN) -> list[str]:
    """What is wrong with the forms of a report."""
    found = []
    for form in forms:
        try:
            pieces = render(made, Order(language="de", formats=(form,)), today=TODAY, brand=whose)
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
        made, filler = source(BANK, example, texts, first)
        whose, _ = brand(texts, first)
        forms = FORMS if rounds % 8 == 0 else QUICK_FORMS
        lines += [
            f"  FOUND from string {first % len(texts)}: {wrong}" for wrong in findings(made, forms, whose)
        ]
        rounds, files, placed = rounds + 1, files + len(forms), placed + len(filler.given)
    standby.close()
    note(inputs=placed + len(texts))
    figures = (
        f"ways out: {len(texts)} strings, {rounds} reports with {placed:,} texts, {files} files read back,"
        f" {len(texts)} file names, {len(lines)} harmful"
    )
    return [figures, *lines]
