"""What the papers say of the program is so: commands, keys, sentences; and both languages say the same."""

import ast
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from audit.cli import run
from audit.errors import Language
from tools.commands_page import PAGES, page
from tools.docs import LINK, links

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
TWINS = {
    "first-audit.md": "erste-standortbestimmung.md",
    "owner.md": "betrieb.md",
    "consultant.md": "beratung.md",
    "privacy.md": "datenschutz.md",
    "troubleshooting.md": "hilfe.md",
    "commands.md": "befehle.md",
}
GUIDES = [name for en, de in TWINS.items() if en != "commands.md" for name in (en, f"de/{de}")]
SAID = {
    "troubleshooting.md": re.compile(r"^\| “([^”]+)”", re.MULTILINE),
    "de/hilfe.md": re.compile(r"^\| „([^“]+)“", re.MULTILINE),
}
EXPLAINED = [
    *(ROOT / "audit" / "store" / f"{name}.py" for name in ("cipher", "faults")),
    *(ROOT / "audit" / "render" / f"{name}.py" for name in ("libraries", "press", "saving", "scarcity")),
]
"""The modules whose errors the page on troubleshooting knows, all of them."""
HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"
FENCED = re.compile(r"^```[^\n]*\n.*?^```", re.DOTALL | re.MULTILINE)


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


# The commands.


@pytest.mark.parametrize("language", PAGES)
def test_the_page_of_commands_is_the_programs(language: Language) -> None:
    assert PAGES[language].read_text("utf-8") == page(language), (
        "run: .venv/bin/python -m tools.commands_page"
    )


# The keys.


FIELDS = frozenset("12345-")
"""What the fields of questions and the hours in the plan take themselves."""


@pytest.mark.parametrize("name", GUIDES)
def test_the_keys_that_a_page_names_are_the_wizards(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keys", "--json"]) == 0
    screens = json.loads(capsys.readouterr().out).values()
    keys = {key for screen in screens for given in screen.values() for key in given}
    shown = re.findall(r"`(\S|F\d|(?:Ctrl|Strg)\+\w)`", FENCED.sub("", read(name)))
    pressed = {key.lower().replace("strg", "ctrl") if len(key) > 1 else key for key in shown}
    assert pressed <= keys | FIELDS | {"←"}


# Two languages.


def shape(text: str) -> list[str]:
    """What a page is made of, without its words: headings, items, rows, pictures, examples."""
    beginnings = (re.match(r"#+ |\d+\. |- |\| |!\[|```\w*|> |\*\*", line) for line in text.splitlines())
    marks = [mark[0].strip() for mark in beginnings if mark]
    return [mark for before, mark in pairwise(["", *marks]) if mark != ">" or before != ">"]


@pytest.mark.parametrize(("english", "german"), TWINS.items())
def test_both_languages_are_built_alike(english: str, german: str) -> None:
    assert shape(read(english)) == shape(read(f"de/{german}"))
    assert len(re.findall(r"`[^`]+`", read(english))) == len(re.findall(r"`[^`]+`", read(f"de/{german}")))


@pytest.mark.parametrize(("english", "german"), TWINS.items())
def test_each_page_leads_to_its_twin(english: str, german: str) -> None:
    if english != "commands.md":
        assert f"(de/{german})" in read(english)
        assert f"(../{english})" in read(f"de/{german}")


def test_every_german_page_has_an_english_one() -> None:
    assert {path.name for path in (DOCS / "de").glob("*.md")} == set(TWINS.values())


# Sentences of the program.


def text_of(node: ast.AST) -> str:
    """A text in the sources, with a hole where a value is put in."""
    match node:
        case ast.Constant(str(text)):
            return text
        case ast.JoinedStr(parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else HOLE for part in parts)
        case _:
            return ""


def sentences() -> str:
    """All texts in the sources."""
    paths = sorted((ROOT / "audit").rglob("*.py"))
    found = [
        text_of(node) for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    ]
    shell = [path.read_text(encoding="utf-8") for path in (ROOT / "tools").glob("*.sh")]
    return "\n".join([*filter(None, found), *shell])


def test_the_sentences_that_troubleshooting_explains_are_those_of_the_program() -> None:
    said = sentences()
    for name, pattern in SAID.items():
        quoted = pattern.findall(read(name))
        assert len(quoted) > 20
        assert not [one for one in quoted if one not in said], name


@pytest.mark.parametrize(("name", "which"), [("de/hilfe.md", "de"), ("troubleshooting.md", "en")])
def test_troubleshooting_knows_every_fault_of_store_and_printing(name: str, which: str) -> None:
    quoted = SAID[name].findall(read(name))
    unknown = [
        told for path in EXPLAINED for told in faults(path, which) if not any(one in told for one in quoted)
    ]
    assert not unknown


def faults(path: Path, which: str) -> list[str]:
    """The sentences by which a module's errors begin, in one language."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    said = [word.value for call in calls for word in call.keywords if word.arg == which]
    return [told for one in said if (told := text_of(one))]


# Links.


def test_links_that_lead_out_are_known() -> None:
    listed = list(links())
    assert listed == sorted(listed)
    assert all(LINK.fullmatch(link) and link.startswith("https://") for _, link in listed)


def test_every_page_is_in_the_contents() -> None:
    contents = "\n".join(re.findall(r"```\{toctree\}(.*?)```", read("index.md"), re.DOTALL)).split()
    for path in DOCS.rglob("*.md"):
        name = path.relative_to(DOCS).with_suffix("").as_posix()
        assert name in [*contents, "index"], f"docs/index.md does not lead to {name}"


# Form.


def test_headings_go_down_one_step_at_a_time() -> None:
    for path in DOCS.rglob("*.md"):
        levels = [
            len(mark) for mark in re.findall(r"^(#+) ", FENCED.sub("", path.read_text("utf-8")), re.MULTILINE)
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1, path.name
        assert all(below - above <= 1 for above, below in pairwise(levels)), path.name


def test_german_pages_quote_as_germans_do() -> None:
    for name in TWINS.values():
        text = re.sub(r"`[^`]*`", "", FENCED.sub("", read(f"de/{name}")))
        assert '"' not in text, name
        assert text.count("„") == text.count("“"), name
