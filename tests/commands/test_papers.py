"""What the parsers know, for shells and for `man`."""

import shutil
import subprocess

import pytest

from audit.cli import run
from audit.commands.families import ENTRIES
from audit.commands.papers import SHELLS


def printed(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    assert run(line) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_can_complete_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    script = printed(capsys, "completion", shell)
    assert {entry.name for entry in ENTRIES if entry.name not in script} == set()


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_shell_understands_its_completion(
    shell: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    script = printed(capsys, "completion", shell, "--lang", language)
    checked = subprocess.run([shell, "-n"], input=script, text=True, capture_output=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_bash_completes_a_command_that_is_begun(capsys: pytest.CaptureFixture[str]) -> None:
    script = printed(capsys, "completion", "bash")
    asks = 'COMP_WORDS=(resonanz sco); COMP_CWORD=1; _shtab_resonanz; echo "${COMPREPLY[@]}"'
    bash = subprocess.run(
        ["bash", "-c", f"{script}\n{asks}"], text=True, capture_output=True, check=True, timeout=20
    )
    assert bash.stdout.split() == ["score"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_manual_tells_of_every_command_and_exit_code(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = printed(capsys, "man", "--lang", language)
    assert {entry.name for entry in ENTRIES if f"resonanz {entry.name}" not in page} == set()
    assert all(f".B {code}\n" in page for code in range(7))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_manual_is_plain_markup_that_hides_nothing(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = printed(capsys, "man", "--lang", language)
    known = (".TH", ".SH", ".SS", ".TP", ".PP", ".B ")
    assert page.isascii()
    assert [
        line for line in page.splitlines() if line.startswith((".", "'")) and not line.startswith(known)
    ] == []
