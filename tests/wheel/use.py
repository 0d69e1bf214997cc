"""Uses an installed Resonanz as a stranger would, far from the checkout: python use.py ROOM CHECKOUT

ROOM has the environment in venv/; everything that is written must land below ROOM, and nothing may be read
from CHECKOUT: a watcher in the environment reports what Python itself opens. Standard library only.
"""

import json
import os
import pty
import select
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOM, CHECKOUT = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
HOME, ELSEWHERE, TMP = ROOM / "home", ROOM / "elsewhere", ROOM / "tmp"
WATCHED = ROOM / "watched"
PROGRAM = ROOM / "venv" / "bin" / "resonanz"
FORMATS = {
    "pdf": b"%PDF",
    "html": b"<",
    "md": b"#",
    "docx": b"PK",
    "xlsx": b"PK",
    "csv": b"",
    "ics": b"BEGIN",
    "json": b"{",
}
PATIENCE = 30.0
COPY = "compiled.json"

WATCHER = """
import os, sys
ROOM, CHECKOUT, LOG = {room!r}, {checkout!r}, {log!r}
OWN = (ROOM, "/dev/")
out = os.open(LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

def watch(event, arguments):
    if event != "open" or not isinstance(arguments[0], (str, bytes)):
        return
    path, mode, flags = arguments
    path = os.path.abspath(os.fsdecode(path))
    writes = set(mode or "") & set("wax+") or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writes and not path.startswith(OWN):
        os.write(out, f"written: {{path}}\\n".encode())
    if path.startswith(CHECKOUT + os.sep):
        os.write(out, f"read from the checkout: {{path}}\\n".encode())

sys.addaudithook(watch)
"""


def watch() -> None:
    """Put the watcher into the environment: each Python that starts there runs it first."""
    site = next((ROOM / "venv" / "lib").glob("python3*")) / "site-packages"
    watcher = WATCHER.format(room=f"{ROOM}{os.sep}", checkout=str(CHECKOUT), log=str(WATCHED))
    (site / "_watcher.py").write_text(watcher, encoding="utf-8")
    (site / "watcher.pth").write_text("import _watcher\n", encoding="ascii")


def environment(**more: str) -> dict[str, str]:
    """Nothing of this user's, and nothing that leads to the checkout."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(HOME),
        "TMPDIR": str(TMP),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        **more,
    }


def resonanz(*arguments: str, said: str = "", **more: str) -> str:
    """What the command gives on standard output; fails where it fails."""
    run = subprocess.run(
        [PROGRAM, *arguments],
        input=said,
        cwd=ELSEWHERE,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
        timeout=2 * PATIENCE,
    )
    assert run.returncode == 0, f"resonanz {' '.join(arguments)} ended with {run.returncode}:\n{run.stderr}"
    return run.stdout


def example(language: str) -> Path:
    """An answers file that the package brings along."""
    return next(
        (ROOM / "venv").glob(f"lib/python3*/site-packages/audit/_data/examples/bakery.{language}.yaml")
    )


def the_data_are_those_of_the_checkout() -> None:
    data = example("en").parents[1]
    for name in ("questions", "templates", "examples"):
        # Compiled copies of the banks lie in the checkout while its tests run; they have no place in a wheel.
        compared = subprocess.run(["diff", "-r", "-x", COPY, CHECKOUT / name, data / name], check=False)
        assert compared.returncode == 0, f"The wheel does not carry {name}/ as it is."
    assert not list(data.rglob(COPY))


def the_wheel_tells_what_it_is_made_of() -> None:
    wheel = next((ROOM / "dist").glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        bill = json.loads(
            archive.read(next(name for name in names if name.endswith("/sboms/resonanz.cdx.json")))
        )
    assert {"textual", "weasyprint", "Inter"} <= {component["name"] for component in bill["components"]}
    assert bill["metadata"]["component"]["version"] in wheel.name
    assert sum("/licenses/" in name for name in names) == 3, "the licence, and those of two fonts"


def a_file_is_scored_in_both_languages() -> None:
    english = resonanz("score", str(example("en")))
    german = resonanz("score", "--lang", "de", str(example("de")))
    assert "Level 3 of 5" in english
    assert "Stufe 3 von 5" in german
    assert json.loads(resonanz("score", "--json", str(example("en"))))


def every_form_of_the_report_is_written() -> None:
    resonanz("report", str(example("de")), "--format", ",".join(FORMATS), "-o", "plan.pdf", "--lang", "de")
    for form, begins in FORMATS.items():
        assert (ELSEWHERE / f"plan.{form}").read_bytes().lstrip(b"\xef\xbb\xbf").startswith(begins), form


def the_demo_writes_its_plan() -> None:
    resonanz("demo")
    assert next(ELSEWHERE.glob("reports/*.pdf")).read_bytes().startswith(b"%PDF")


def the_papers_are_installed_and_current() -> None:
    share = ROOM / "venv" / "share"
    assert (share / "man/man1/resonanz.1").read_text("utf-8") == resonanz("man", "--lang", "en")
    assert (share / "man/de/man1/resonanz.1").read_text("utf-8") == resonanz("man", "--lang", "de")
    completions = {
        "bash": "bash-completion/completions/resonanz",
        "zsh": "zsh/site-functions/_resonanz",
        "fish": "fish/vendor_completions.d/resonanz.fish",
    }
    for shell, place in completions.items():
        installed = (share / place).read_text("utf-8").split()
        assert installed == resonanz("completion", shell).split(), shell
    bash = f'. "{share / completions["bash"]}"; complete -p resonanz'
    assert (
        subprocess.run(
            ["bash", "--norc", "-c", bash], env=environment(), stdout=subprocess.DEVNULL, check=False
        ).returncode
        == 0
    )


def the_banks_are_found() -> None:
    for bank in (example("en").parents[1] / "questions").iterdir():
        assert bank.name in resonanz("bank", "show", str(bank), "--json")


def an_interview_by_pipe_is_kept() -> None:
    """A new quick audit of a firm, one answer, and the end of the input."""
    resonanz("--plain", said="n\nZum Löwen GmbH\n\n\n1\n1\n1\n")
    (kept,) = json.loads(resonanz("audit", "list", "--json"))
    assert "Zum Löwen GmbH" in json.dumps(kept, ensure_ascii=False)
    store = next(HOME.rglob("audits.db"))
    assert store.stat().st_mode & 0o077 == 0, "open to others"


def the_wizard_starts_in_a_terminal() -> None:
    """In German, since the flag says so: the questions of the first start are skipped, then `q` ends it."""
    leader, follower = pty.openpty()
    wizard = subprocess.Popen(
        [PROGRAM, "--lang", "de"],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        cwd=ELSEWHERE,
        env=environment(),
    )
    os.close(follower)
    for sign, key in (("Esc alles überspringen", b"\x1b"), ("Löwen", b"q"), ("\x1b[?1049l", b"")):
        for _ in until(leader, sign.encode()):
            pass  # read on, so that the wizard never waits for us
        os.write(leader, key)
    assert wizard.wait(PATIENCE) == 0
    os.close(leader)


def until(terminal: int, sign: bytes) -> Iterator[bytes]:
    """What the terminal is sent, to where this has come."""
    deadline, seen = time.monotonic() + PATIENCE, b""
    while sign not in seen:
        assert select.select([terminal], [], [], max(0.0, deadline - time.monotonic()))[0], seen[-2000:]
        yield (more := os.read(terminal, 65536))
        seen += more


def nothing_else_was_touched() -> None:
    """Not the checkout, and nothing beyond the user's folders."""
    assert not WATCHED.read_text("utf-8"), WATCHED.read_text("utf-8")


def main() -> None:
    """All of it, in this order."""
    for folder in (HOME, ELSEWHERE, TMP):
        folder.mkdir()
    watch()
    for use in (
        the_data_are_those_of_the_checkout,
        the_wheel_tells_what_it_is_made_of,
        a_file_is_scored_in_both_languages,
        every_form_of_the_report_is_written,
        the_demo_writes_its_plan,
        the_papers_are_installed_and_current,
        the_banks_are_found,
        an_interview_by_pipe_is_kept,
        the_wizard_starts_in_a_terminal,
        nothing_else_was_touched,
    ):
        use()
        print(f"- {use.__name__.replace('_', ' ')}")


main()
