"""Simulated answers: the same seed gives the same figures, and the figures are shares of what was drawn."""

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from audit import paths
from audit.banks.drawing import Drawing
from audit.banks.load import load_bank
from audit.banks.simulate import Simulation, Spread, simulate
from audit.banks.simulate_words import as_table
from audit.cli import run
from audit.core.bank import Bank
from audit.core.conditions import Is
from audit.core.mode import Mode
from audit.core.scoring import score

ROOT = Path(__file__).parents[2]


@cache
def bank(name: str = "data-devices") -> Bank:
    return load_bank(paths.questions_folder() / name)


@cache
def simulated(name: str = "data-devices") -> Simulation:
    return simulate(bank(name), 120, 1)


def spread(of: Simulation, kind: str) -> Spread:
    return next(one for one in of.spreads if one.kind == kind)


def test_the_same_seed_gives_the_same_figures() -> None:
    assert simulate(bank(), 40, 7) == simulate(bank(), 40, 7)
    assert simulate(bank(), 40, 7) != simulate(bank(), 40, 8)


def test_the_figures_hang_on_nothing_but_the_seed() -> None:
    """Not on how this process happens to order sets."""
    code = "import sys; from audit.cli import run; run(['bank', 'simulate', 'data-devices', '--runs', '30'])"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize("name", ["data-devices", "social-media"])
def test_all_shares_lie_between_0_and_1_and_levels_add_up(name: str) -> None:
    for one in simulated(name).spreads:
        assert sum(one.levels.values()) == pytest.approx(1)
        groups = (one.levels, one.gates, one.bites, one.checks, one.actions)
        assert all(0 < share <= 1 for group in groups for share in group.values())
        assert all(one.bites.get(gate, 0) <= share for gate, share in one.gates.items())
        assert list(one.index) == sorted(one.index)


@pytest.mark.parametrize("name", ["data-devices", "social-media"])
def test_everything_of_a_good_bank_happens(name: str) -> None:
    found = simulated(name)
    assert (found.never_asked, found.never_called, found.never_reached) == ((), (), ())


def test_a_question_that_is_never_asked_is_named() -> None:
    asleep = replace(bank().question_by_id["DEV-1"], when=Is("BIZ-3", frozenset()))
    questions = tuple(asleep if one.id == asleep.id else one for one in bank().questions)
    assert simulate(replace(bank(), questions=questions), 20, 1).never_asked == ("DEV-1",)


def test_coherent_firms_reach_every_level_and_random_ones_stay_in_the_middle() -> None:
    levels = {str(level.number) for level in bank().levels}
    assert set(spread(simulated(), "coherent").levels) >= levels
    least, lower, _, upper, greatest = spread(simulated(), "random").index
    assert 10 < lower < upper < 70
    assert greatest - least > 20


def test_extremes_go_to_both_ends() -> None:
    assert spread(simulated(), "extreme").index[0] == 0
    assert spread(simulated(), "extreme").index[-1] == 100


def test_weights_hardly_matter_for_coherent_answers() -> None:
    """docs/method.md, 'Dimensions'."""
    sway = spread(simulated("social-media"), "coherent").sway
    assert sway.changed < 0.03
    assert sway.shift < 1


def test_every_drawn_answer_is_one_that_the_bank_can_score() -> None:
    drawing = Drawing.of(bank("social-media"), 3)
    for answers in (drawing.random(), drawing.coherent(0.5), *drawing.extremes()):
        card = score(bank("social-media"), answers, Mode.FULL)
        assert card.index is None or 0 <= card.index <= 100
        scored = {item.question for item in card.items if item.claimed is not None}
        assert scored <= {q.id for q in bank("social-media").questions if q.weight}


def test_a_more_mature_firm_scores_higher() -> None:
    drawing = Drawing.of(bank(), 1)
    indices = [score(bank(), drawing.coherent(step / 4), Mode.FULL).index or 0 for step in range(5)]
    assert indices == sorted(indices)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_table_fits_80_columns(language: str) -> None:
    for name in ("data-devices", "social-media"):
        lines = as_table(simulated(name), bank(name), "de" if language == "de" else "en")
        assert max(map(len, lines)) <= 80


def test_the_figures_are_data_for_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bank", "simulate", "data-devices", "--runs", "10", "--seed", "4", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["seed"] == 4
    assert document["random"]["sets"] == document["coherent"]["sets"] == 5
    assert document["coherent"]["weights"]["varied_by"] == 0.4


@pytest.mark.parametrize("wrong", [["--runs", "x"], ["--runs", "1"], ["--seed", "-1"]])
def test_numbers_that_make_no_sense_are_refused(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "de", "bank", "simulate", "data-devices", *wrong]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_hundred_sets_take_no_more_than_seconds() -> None:
    begin = time.process_time()
    simulate(bank("social-media"), 100, 1)
    assert time.process_time() - begin < 6
