"""Machines and terminals that are not as they should be: what docs/behaviour.md says is what happens."""

from pathlib import Path

import pytest

from benchmarks.fire.machines import LINES, MACHINES, REPORT, Machine, Outcome, can, every_day, fault, tried
from benchmarks.fire.machines_screen import Trial, trials

DAILY = (
    "1×1",
    "500×200",
    "TERM=no-such-terminal",
    "TERM='', dumb",
    "a storm of sizes",
    "no colour",
    "nobody reads",
)
STOPPED = "stopped and continued"
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("machine", list(every_day()), ids=lambda machine: machine.name)
def test_a_machine_is_met_as_documented(machine: Machine, tmp_path: Path) -> None:
    if not can(machine.needs):
        pytest.skip("this machine cannot be made here")
    assert fault(machine, tried(machine, tmp_path)) == ""


@pytest.mark.parametrize(
    ("name", "trial"), [pytest.param(*one, id=one[0]) for one in trials() if one[0] in {*DAILY, STOPPED}]
)
def test_the_wizard_lives_in_any_terminal(name: str, trial: Trial, tmp_path: Path) -> None:
    assert trial(tmp_path) == "", name


def test_what_is_not_as_documented_is_found() -> None:
    machine = Machine("any", "", (), 0, "First:")
    good = Outcome(0, b"First:\n", b"", 0.1)
    assert fault(machine, good) == ""
    assert "ends with 6" in fault(machine, Outcome(6, b"First:\n", b"", 0.1))
    assert "does not say" in fault(machine, Outcome(0, b"", b"", 0.1))
    assert "Traceback" in fault(machine, Outcome(0, b"First:", b"Traceback (most", 0.1))
    assert fault(machine, Outcome(0, b"First: \x1b]52;c;eA==\x07", b"", 0.1))
    assert fault(machine, Outcome(-1, b"", b"", 60.0)) == "does not end"


def test_every_machine_stands_in_the_table() -> None:
    table = (ROOT / "docs" / "behaviour.md").read_text("utf-8")
    assert [machine.name for machine in MACHINES if f"| {machine.name} |" not in table] == []


@pytest.mark.parametrize("command", [LINES, REPORT], ids=["a session", "a report"])
def test_no_connection_leaves_the_machine(command: tuple[str, ...], tmp_path: Path) -> None:
    trace = 'strace -f -qq -e trace=network -o trace.txt "$@"'
    machine = Machine("traced", trace, command, 0, typed="t\n1\nr\nq\nq\n", needs="strace -o /dev/null true")
    if not can(machine.needs):
        pytest.skip("strace is not installed")
    assert fault(machine, tried(machine, tmp_path)) == ""
    calls = (tmp_path / "trace.txt").read_text().splitlines()
    assert [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call] == []
