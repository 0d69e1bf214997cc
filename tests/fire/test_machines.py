"""Machines and terminals that are not as they should be: what docs/behaviour.md says is what happens."""

from pathlib import Path

import pytest

from benchmarks.fire import disk, machines_disk, machines_variables, traced
from benchmarks.fire.machines import LINES, MACHINES, Machine, Outcome, can, every_day, fault, tried
from benchmarks.fire.machines_screen import Trial, trials
from benchmarks.fire.machines_storms import trials as storms

DAILY = (
    "1×1",
    "500×200",
    "TERM=no-such-terminal",
    "TERM='', dumb",
    "a storm of sizes",
    "no colour",
    "nobody reads",
)
STORMS = (
    "SIGTERM at settings",
    "SIGTERM at the palette",
    "SIGTERM at an export under way",
    "SIGTERM at the first byte",
    "SIGTERM after 0.3 s",
    "50 MB of memory",
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


@pytest.mark.parametrize(
    ("name", "trial"),
    [pytest.param(*one, id=one[0]) for one in storms() if one[0] in STORMS],
)
def test_the_wizard_weathers_a_storm(name: str, trial: Trial, tmp_path: Path) -> None:
    assert trial(tmp_path) == "", name


@pytest.mark.parametrize("name", ["the full screen", "line mode", "export", "settings", "sheet"])
def test_a_disk_that_fills_up_costs_nothing_that_was_confirmed(name: str) -> None:
    if not disk.can():
        pytest.skip("no small disk can be made here (unshare, mount)")
    tried_there = machines_disk.tried([name], [4])
    assert [one["wrong"] for one in tried_there] == [""]


def test_a_file_that_is_half_there_is_found() -> None:
    made = {"work/plan.pdf": b"%PDF whole"}
    assert machines_disk.left_behind("report", (), made, made) == ""
    assert "half" in machines_disk.left_behind("report", (), {"work/plan.pdf": b"%PDF"}, made)
    assert "leaves" in machines_disk.left_behind("report", (), {"work/.plan.pdf.7": b""}, made)


def test_the_full_screen_writes_nowhere_else_and_reaches_nobody(tmp_path: Path) -> None:
    if not can(traced.CAN):
        pytest.skip("strace is not installed")
    wrong, calls = traced.session(tmp_path)
    assert wrong == ""
    assert traced.beyond(calls) == []
    assert traced.outside(calls, tmp_path) == []


def test_a_call_that_leaves_the_folders_or_the_machine_is_found() -> None:
    home = '7 openat(AT_FDCWD, "/home/a/audits.db", O_RDWR|O_CREAT) = 3'
    away = '7 openat(AT_FDCWD, "/home/ab/x", O_WRONLY|O_CREAT) = 3'
    reading = '7 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3'
    call = "7 connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0"
    assert traced.outside([home, away, reading, call], Path("/home/a")) == [away]
    assert traced.beyond([home, away, reading, call]) == [call]


@pytest.mark.parametrize("shot", machines_variables.shots()[:8], ids=lambda shot: shot[0])
def test_a_variable_that_holds_what_does_not_fit_does_no_harm(
    shot: machines_variables.Shot, tmp_path: Path
) -> None:
    assert machines_variables.fault(shot, tmp_path) == ""


def test_no_connection_leaves_the_machine_in_line_mode(tmp_path: Path) -> None:
    trace = 'strace -f -qq -e trace=network -o trace.txt "$@"'
    machine = Machine("traced", trace, LINES, 0, typed="t\n1\nr\nq\nq\n", needs="strace -o /dev/null true")
    if not can(machine.needs):
        pytest.skip("strace is not installed")
    assert fault(machine, tried(machine, tmp_path)) == ""
    calls = (tmp_path / "trace.txt").read_text().splitlines()
    assert [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call] == []
