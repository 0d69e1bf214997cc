"""A bank on another subject goes the whole way: nothing about social media is wired into the program."""

import ast
import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from audit import paths
from audit.banks.answers_file import read_answers
from audit.banks.drawing import Drawing
from audit.banks.lint import lint
from audit.banks.load import load_bank
from audit.cli import run
from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.questions import Matrix
from audit.core.source import Source
from audit.render.html import render_html
from audit.reporting import report_of
from tests.banks.starter import starter

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "data-devices").glob("*.yaml"))
DAY = date(2026, 11, 20)


@cache
def bank(name: str = "data-devices") -> Bank:
    return load_bank(paths.questions_folder() / name)


def test_the_second_bank_loads_and_leaves_nothing_to_doubt() -> None:
    assert lint(bank()) == ()


def test_it_is_another_bank_through_and_through() -> None:
    second, first = bank(), bank("social-media")
    assert len(second.levels) == 4
    assert not set(second.question_by_id) & set(first.question_by_id)
    assert not set(second.dimension_by_id) & set(first.dimension_by_id)
    assert not set(second.action_by_id) & set(first.action_by_id)
    assert [h.last_day for h in second.plan.horizons] == [14, 60, 120]
    assert second.plan.hours_question not in first.question_by_id


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_answers_file_finds_its_bank_by_the_id_in_it(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["score", str(example), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["bank"]["id"] == "data-devices"
    assert document["level"] == 1
    assert set(document["plan"]["horizons"]) == {"0-14", "15-60", "61-120"}
    assert [gate["id"] for gate in document["gates"]] == ["B2", "B3", "B4"]


def test_both_examples_say_the_same() -> None:
    german, english = (read_answers(path, bank()) for path in EXAMPLES)
    assert {q: a.value for q, a in german.answers.items()} == {q: a.value for q, a in english.answers.items()}


def test_files_of_different_banks_are_scored_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(EXAMPLES[0]), str(ROOT / "examples" / "bakery.de.yaml")]
    assert run(["score", *files, "--json"]) == 0
    found = [json.loads(line)["bank"]["id"] for line in capsys.readouterr().out.splitlines()]
    assert found == ["data-devices", "social-media"]


@pytest.mark.parametrize("what", ["level", "index", "confidence", "plan", "SAV", "SAV-3", "B1", "save"])
def test_every_number_opens(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "de", "explain", str(EXAMPLES[0]), what]) == 0
    said = capsys.readouterr().out
    assert said.strip()
    assert "None" not in said


def test_its_report_is_a_pdf_about_its_own_subject(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    assert run(["report", str(EXAMPLES[0]), "-o", str(target), "--date", DAY.isoformat()]) == 0
    words = " ".join(page.extract_text() for page in PdfReader(target).pages)
    assert "Aktionsplan Daten und Geräte" in words
    assert "Stufe 1 von 4: Glück" in words
    assert not re.search("Social|Follower|Kanäle|Kanal |Zuhören|Bewertungsportal", words)


def every_audit() -> Iterator[tuple[Answers, Mode]]:
    drawing = Drawing.of(bank(), 1)
    for answers in (drawing.random(), drawing.coherent(0.4), *drawing.extremes()):
        yield from ((answers, mode) for mode in Mode)


def test_every_story_can_be_told_about_it() -> None:
    """Nothing answered, everything unknown, best and worst, in full and in short."""
    told = set()
    for answers, mode in every_audit():
        source = Source.of(bank(), answers, Client(name="Tischlerei Birnbaum"), mode)
        for language in ("de", "en"):
            report = report_of(source, "de" if language == "de" else "en", DAY)
            told.add(report.track)
            assert not {"channels", "listening", "criticism", "legal"} & set(report.order)
            assert "None" not in report.result.bars_say
    assert told >= {"empty", "provisional", "normal", "top"}


def test_a_report_without_the_kits_is_laid_out() -> None:
    source = Source.of(bank(), Drawing.of(bank(), 2).coherent(0.6), Client(name="Birnbaum"), Mode.FULL)
    page = render_html(report_of(source, "en", DAY), paths.templates_folder())
    assert "Four bars from 0 to 100." in page
    assert "Social" not in page


def test_the_ladder_gives_each_level_the_room_it_has() -> None:
    source = Source.of(bank(), Drawing.of(bank(), 2).coherent(0.6), Client(name="Birnbaum"), Mode.FULL)
    rungs = report_of(source, "en", DAY).decision.ladder.rungs
    assert [(rung.begins, rung.ends) for rung in rungs] == [(0, 30), (30, 55), (55, 80), (80, 100)]


# Banks from elsewhere.


def test_a_bank_in_a_folder_of_ones_own_is_used_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = starter(tmp_path)
    answers, target = str(folder / "examples" / "answers.yaml"), tmp_path / "plan.pdf"
    assert run(["--lang", "en", "score", answers, "--bank", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("Level 1 of 3: Talk\n")
    assert run(["--lang", "en", "explain", answers, "PRE", "--bank", str(folder)]) == 0
    assert run(["--lang", "en", "report", answers, "--bank", str(folder), "-o", str(target)]) == 0
    assert "Meetings action plan" in PdfReader(target).pages[0].extract_text()


def test_a_bank_that_is_not_at_hand_is_a_sentence_with_a_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = starter(tmp_path) / "examples" / "answers.yaml"
    assert run(["--lang", "en", "score", str(answers)]) == 4
    said = capsys.readouterr().err
    assert said == f"{answers}:3: There is no question bank ‘meetings’ here. Name its folder with --bank.\n"


@pytest.mark.parametrize("name", ["../social-media", "/etc", "..", "data-devices/report"])
def test_the_id_in_a_file_leads_nowhere_else(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(f"format: 1\nbank: {name}\nanswers: {{}}\n", "utf-8")
    assert run(["--lang", "en", "score", str(path)]) == 4
    assert "There is no question bank" in capsys.readouterr().err


def test_answers_for_another_bank_than_the_one_named_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", "score", str(EXAMPLES[0]), "--bank", str(starter(tmp_path))]) == 4
    assert "belong to the question bank ‘data-devices’; ‘meetings’ is loaded" in capsys.readouterr().err


def test_a_bank_without_report_texts_scores_but_says_what_its_report_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = starter(tmp_path)
    shutil.rmtree(folder / "report")
    answers = str(folder / "examples" / "answers.yaml")
    assert run(["--lang", "en", "score", answers, "--bank", str(folder)]) == 0
    capsys.readouterr()
    target = str(tmp_path / "plan.pdf")
    assert run(["--lang", "en", "report", answers, "--bank", str(folder), "-o", target]) == 3
    assert f"{folder / 'report' / 'decision.yaml'}: There is no such file." in capsys.readouterr().err


# Nothing is wired in.

NAMES_ITS_DEFAULT = {"compiled.py"}
SHOWS_AN_EXAMPLE = {"bank.py", "answers.py", "report.py", "files.py", "audits.py", "clients.py"}


def sources() -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / "audit").rglob("*.py")):
        yield path, path.read_text("utf-8")


@pytest.mark.parametrize("name", ["social-media", "data-devices"])
def test_no_module_knows_a_question_an_action_a_gate_or_a_check(name: str) -> None:
    kinds = (bank(name).questions, bank(name).actions, bank(name).gates, bank(name).checks)
    # Ids that are common words, such as ‘save’, say nothing when they are found.
    ids = [re.escape(one.id) for kind in kinds for one in kind if re.search(r"\d", one.id)]
    known = re.compile(rf"(?<![\w-])({'|'.join(ids)})(?![\w-])")
    wired = {f"{path.name}: {found}" for path, text in sources() for found in known.findall(text)}
    # Nor are the examples in the help.
    assert {found for found in wired if found.partition(":")[0] not in SHOWS_AN_EXAMPLE} == set()


def test_no_module_knows_a_dimension_or_a_channel() -> None:
    first = bank("social-media")
    rows = {row.id for q in first.questions if isinstance(q, Matrix) for row in q.rows}
    names = {d.id for d in first.dimensions} | rows - {"reputation", "contact", "news", "local"}
    wired = set()
    for path, text in sources():
        constants = (node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
        wired |= {f"{path.name}: {word}" for word in constants if isinstance(word, str) and word in names}
    assert wired == set()


def test_only_the_choice_of_a_default_names_the_bank() -> None:
    naming = {path.name for path, text in sources() if "social-media" in text}
    assert naming <= NAMES_ITS_DEFAULT | SHOWS_AN_EXAMPLE
