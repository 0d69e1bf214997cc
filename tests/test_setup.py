"""The set-up scripts, on machines that are made up: stub commands on the PATH, stub answers of the system."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
SETUP = CHECKOUT / "tools" / "setup.sh"
SCRIPTS = [CHECKOUT / name for name in ("resonanz", "check", "tools/setup.sh", "tests/wheel/run")]
UNAVAILABLE = 69

# What bash would understand and a plain POSIX shell would not.
BASHISMS = re.compile(
    r"\[\[|<<<|<\(|\bfunction \w|\blocal \b|\$'|\$\{\w+[\^,/:]{1,2}[^-+=?}]|\[ [^]]*==|&>|\bsource "
)

MANAGERS = {
    "apt-get": "apt-get update && apt-get install --no-install-recommends "
    "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "dnf install python3 pango",
    "pacman": "pacman -S --needed python pango",
    "apk": "apk add python3 pango harfbuzz-subset",
}


class Machine:
    """A system with a few real tools and the stub commands a test gives it; none of them has root."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / "bin"
        self.commands.mkdir()
        self.checkout = folder / "my checkout"
        shutil.copytree(CHECKOUT / "tools", self.checkout / "tools")
        for name in ("resonanz", "uv.lock", "pyproject.toml"):
            shutil.copy(CHECKOUT / name, self.checkout / name)
        for name in ("sh", "cat", "cksum", "date", "dirname", "env", "mkdir", "readlink", "rm"):
            (self.commands / name).symlink_to(shutil.which(name) or name)
        (self.commands / "python3").symlink_to(Path(sys.executable).resolve())
        self.command("id", "echo 1000")

    def command(self, name: str, body: str = "exit 1") -> None:
        """Puts a command of this name on the machine; by default one that fails."""
        path = self.commands / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def shell(self, code: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs `code` after reading tools/setup.sh, with no terminal."""
        script = f'set -eu; here={str(self.checkout)!r}; . "$here/tools/setup.sh"; {code}'
        return self.run("sh", "-c", script, **environment)

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env={"PATH": str(self.commands), "HOME": os.environ["HOME"], "LANG": "C.UTF-8", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def set_up(
        self, lacking: str, purpose: str = "run", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """A set-up on a machine that lacks `lacking`, up to where the environment would be made."""
        stubs = f"what_is_lacking() {{ echo {lacking!r}; }}; make_environment() {{ echo going on; exit 0; }};"
        return self.shell(f"{stubs} make_ready {purpose}", **environment)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
@pytest.mark.parametrize("shell", ["sh", "dash"])
def test_scripts_are_plain_posix(script: Path, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    assert subprocess.run([shell, "-n", script], check=False).returncode == 0
    code = [
        line for line in script.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    embedded = re.sub(r"-c '\n.*?\n'", "", "\n".join(code), flags=re.DOTALL)
    assert not BASHISMS.search(re.sub(r"-c '[^']*'", "", embedded))


def test_the_scripts_can_be_started() -> None:
    for name in ("resonanz", "check", ".ci/run", "tests/wheel/run"):
        assert os.access(CHECKOUT / name, os.X_OK), name


@pytest.mark.parametrize("manager", MANAGERS)
def test_without_root_the_exact_line_is_printed(machine: Machine, manager: str) -> None:
    machine.command(manager)
    run = machine.set_up("python3-venv")
    assert run.returncode == UNAVAILABLE
    assert f"    su -c '{MANAGERS[manager]}'\n" in run.stderr
    assert run.stdout == ""


def test_where_there_is_sudo_the_line_uses_it(machine: Machine) -> None:
    machine.command("dnf")
    machine.command("sudo")
    assert "    sudo sh -c 'dnf install python3 pango'\n" in machine.set_up("python3-venv").stderr


def test_a_mac_needs_no_administrator(machine: Machine) -> None:
    machine.command("brew")
    assert "\n    brew install python pango\n" in machine.set_up("libpango-1.0.dylib").stderr


def test_without_pango_the_wizard_starts_all_the_same(machine: Machine) -> None:
    machine.command("apt-get")
    run = machine.set_up("libpango-1.0.so.0")
    assert (run.returncode, run.stdout) == (0, "going on\n")
    assert "apt-get install" in run.stderr
    assert machine.set_up("libpango-1.0.so.0", purpose="dev").returncode == UNAVAILABLE


def test_root_installs_after_saying_so_and_updates_the_lists_only_if_needed(machine: Machine) -> None:
    machine.command("id", "echo 0")
    machine.command("apt-get", f'echo "$1" >>"{machine.checkout}/asked"; [ -e "{machine.checkout}/updated" ]')
    machine.set_up("python3-venv")
    assert (machine.checkout / "asked").read_text(encoding="utf-8").split() == ["install", "update"]

    (machine.checkout / "asked").unlink()
    (machine.checkout / "updated").touch()
    run = machine.set_up("python3-venv")
    assert (machine.checkout / "asked").read_text(encoding="utf-8").split() == ["install"]
    assert "To be installed: python3-venv libpango-1.0-0" in run.stderr


def test_what_is_there_is_found(machine: Machine) -> None:
    assert machine.shell("find_python; what_is_lacking").stdout == "\n"


def test_nothing_missing_nothing_asked(machine: Machine) -> None:
    machine.command("apt-get", "echo never >&2")
    run = machine.set_up("")
    assert run.stdout == "going on\n"
    assert "apt-get" not in run.stderr


def test_german_where_the_system_speaks_german(machine: Machine) -> None:
    machine.command("apt-get")
    run = machine.set_up("python3-venv", LANG="de_AT.UTF-8")
    assert "Danach bitte noch einmal starten." in run.stderr
    assert "Missing" not in run.stderr


ONLY_WITHOUT = 'sync_with() { case "$*" in *encryption*) return 1 ;; esac; };'


def test_where_encryption_cannot_be_had_everything_else_is_set_up(machine: Machine) -> None:
    run = machine.shell(f"purpose=run; {ONLY_WITHOUT} fetch_libraries")
    assert (run.returncode, run.stdout) == (0, "")
    assert "There is no encryption with a passphrase for this system; everything else works." in run.stderr


def test_where_nothing_can_be_had_nothing_is_said_of_encryption(machine: Machine) -> None:
    run = machine.shell("purpose=run; sync_with() { return 1; }; fetch_libraries")
    assert (run.returncode, run.stderr) == (1, "")


def test_an_old_python_is_named(machine: Machine) -> None:
    machine.command("python3", '[ "$1" = --version ] && echo Python 3.9.2')
    run = machine.run("sh", str(machine.checkout / "resonanz"))
    assert run.returncode == UNAVAILABLE
    assert run.stderr.strip() == (
        "Resonanz needs Python 3.11 or later (found: Python 3.9.2); please install it and start again."
    )


def test_a_folder_that_cannot_be_written_is_named(machine: Machine) -> None:
    (machine.checkout / ".venv").touch()  # root may write anywhere, but not make a folder of a file
    run = machine.run("sh", str(machine.checkout / "resonanz"))
    assert run.returncode == UNAVAILABLE
    assert run.stderr.count("\n") == 1
    assert "cannot be written to" in run.stderr


def test_a_second_start_sets_nothing_up(machine: Machine) -> None:
    python = machine.checkout / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    machine.shell('fingerprint >"$venv/.ready-run"')
    start = str(machine.checkout / "resonanz")

    run = machine.run("sh", start, "score", "a b")
    assert (run.stdout, run.stderr) == ("-P -m audit score a b\n", "")

    (machine.checkout / "link").symlink_to("resonanz")
    assert machine.run("sh", str(machine.checkout / "link"), "demo").stdout == "-P -m audit demo\n"


@pytest.mark.parametrize("changed", ["uv.lock", "pyproject.toml"])
def test_other_libraries_mean_a_new_set_up(machine: Machine, changed: str) -> None:
    (machine.checkout / ".venv" / "bin").mkdir(parents=True)
    (machine.checkout / ".venv" / "bin" / "python").symlink_to("/bin/sh")
    ask = "stamp=$venv/.ready-run; is_ready && echo ready || echo stale"
    machine.shell('fingerprint >"$venv/.ready-run"')
    assert machine.shell(ask).stdout == "ready\n"
    with (machine.checkout / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert machine.shell(ask).stdout == "stale\n"


def test_uv_itself_is_held_to_its_hashes(machine: Machine) -> None:
    lock = tomllib.loads((CHECKOUT / "uv.lock").read_text(encoding="utf-8"))
    uv = next(package for package in lock["package"] if package["name"] == "uv")
    line = machine.shell("find_python; locked_uv").stdout.split()
    assert line == [f"uv=={uv['version']}", *(f"--hash={wheel['hash']}" for wheel in uv["wheels"])]


def test_the_lock_belongs_to_the_project_file() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = tomllib.loads((CHECKOUT / "uv.lock").read_text(encoding="utf-8"))
    own = next(package["metadata"] for package in lock["package"] if package["name"] == "resonanz")

    def locked(requirements: list[dict[str, str]]) -> set[str]:
        return {each["name"] + each.get("specifier", "") for each in requirements}

    def plain(requirements: Iterable[str]) -> set[str]:
        return {each.partition(" ;")[0] for each in requirements}

    extras = [each for extra in project["project"]["optional-dependencies"].values() for each in extra]
    asked = {*project["project"]["dependencies"], *extras}
    assert plain(asked) == locked(own["requires-dist"]), "run: .venv/bin/uv lock"
    for group, requirements in project["dependency-groups"].items():
        assert plain(requirements) == locked(own["requires-dev"][group]), "run: .venv/bin/uv lock"
