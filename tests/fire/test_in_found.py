"""What once did harm does none any more: the inputs in tests/data/found, each called after its way in."""

from pathlib import Path

import pytest

from benchmarks.fire.aim import Aim, fire
from benchmarks.fire.readers import aims

FOUND = sorted((Path(__file__).parents[1] / "data" / "found").iterdir())


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Aim]:
    return {aim.name: aim for aim in aims(tmp_path_factory.mktemp("fire"))}


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_it_does_no_harm_any_more(path: Path, targets: dict[str, Aim]) -> None:
    aim = targets[path.name.split(".")[0]]
    assert not [finding.told for finding in fire(aim, [path.read_bytes()]).findings]


def test_there_is_something_to_try() -> None:
    assert FOUND
