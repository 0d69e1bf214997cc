"""Reports of every track for the other forms, and one in which every text is an attack."""

from functools import cache
from pathlib import Path

from audit.core.answers import Answer, Answers
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.report import Report
from audit.errors import Language
from audit.paths import templates_folder
from tests.core.audits import BANK, PROFILE, answers
from tests.core.reports import EXAMPLES, example, report
from tests.core.tracks import follow_up, several

TEMPLATES = templates_folder()
TRACKS = ("full", "quick", "acute", "provisional", "empty", "followed", "several")
LANGUAGES: tuple[Language, ...] = ("de", "en")

ATTACKS = (
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</style></title></svg><iframe src='http://example.org'>",
    "{{ 7*7 }} {% for x in range(9) %} ${7*7}",
    "# Titel\n\n* **fett** [da](http://example.org) ![x](y) <http://example.org> www.example.org `code`",
    "| a | b |\n|---|---|\n> zitat &amp; $x$ ~~weg~~ :smile:",
    "\x1b]52;c;AAAA\x07\x00\x85 \u202etxt.exe\u2066 \ud800 \ufffe",
    "Zeile\r\nATTENDEE:mailto:x@example.org\r\nBEGIN:VALARM",
    "👩‍👩‍👧 emoji 🎉 漢字 عربي",
    "+49 1234 @all -1 ＝1+1",
)


def attack(number: int) -> str:
    """One of the attacks, told from the others by its number."""
    return f"{ATTACKS[number % len(ATTACKS)]} №{number}"


@cache
def track(name: str, language: Language) -> Report:
    """A report of each track."""
    match name:
        case "full":
            return example(_file("bakery", language), language)
        case "quick":
            return example(_file("pump-maker", language), language)
        case "acute":
            return example(_file("wool-shop", language), language)
        case "provisional":
            scored = {question.id: None for question in BANK.questions if question.weight}
            return report({**PROFILE, **scored}, language)
        case "followed":
            return follow_up(language)
        case "several":
            return several(language)
        case _:
            return report({}, language)


def _file(name: str, language: Language) -> Path:
    return next(path for path in EXAMPLES if path.name == f"{name}.{language}.yaml")


@cache
def hostile(language: Language = "de") -> Report:
    """A report whose every text by the user is an attack."""
    given = answers({**PROFILE, "LIS-1": "2", "GOA-1": "1", "CRI-2": "0", "AUD-3": None})
    made = Answers()
    for number, answer in enumerate(given.values()):
        made = made.with_answer(_attacked(answer, number))
    client = Client(name=attack(0), sector=attack(1), contact=attack(2), place=attack(3))
    return report(made, language, mode=Mode.FULL, client=client)


def _attacked(answer: Answer, number: int) -> Answer:
    return Answer(
        question=answer.question,
        state=answer.state,
        value=answer.value,
        note=attack(number),
        evidence=attack(number + 3),
        private_note="streng geheim",
        ask=attack(number + 5) if answer.value is None else "",
    )
