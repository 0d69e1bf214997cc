"""Command lines and environments nobody would type, given to the real program."""

import random
import shutil
import tempfile
import time
from pathlib import Path

from audit.commands.families import ENTRIES
from audit.paths import examples_folder
from benchmarks.fire import program
from benchmarks.fire.tally import Tally

VERBS = (
    "lint", "show", "simulate", "diff", "new", "schema", "check", "list", "add", "edit", "delete",
    "note", "keep", "move", "file", "assign", "set", "change", "remove", "bash", "zsh", "fish",
    "restore", "template", "keys", "export", "log", "open", "finish", "reopen", "track", "search",
)  # fmt: skip
OPTIONS = (
    "--lang", "--plain", "-q", "--version", "--json", "--format", "-o", "--output", "--overwrite",
    "--brand", "--paper", "--bank", "--client", "--audit", "--all", "--private", "--anonymous",
    "--preview", "--copies", "--anyway", "--respondent", "--mode", "--from", "--keep", "--yes",
    "--limit", "--older-than", "--what", "-h", "--", "-", "-x", "--=x", "--lang=xx", "--lang=de",
    "--format=pdf,pdf", "--format=xyz",
)  # fmt: skip
WORDS = (
    *(
        "",
        " ",
        "a",
        "x.yaml",
        "bakery.en.yaml",
        "broken.yaml",
        "folder",
        "link",
        "no-such-file",
        "../x",
        "-1",
        "0",
    ),
    *(
        "9" * 400,
        "1e999",
        "NaN",
        "A" * 5_000,
        "ä" * 300,
        "\x1b[31m",
        "\x9b2J",
        "\u202eabc",
        "\udcff",
        "\udc80.yaml",
    ),
    *(
        "{0}",
        "%s",
        "[/red]",
        "{{7*7}}",
        "$(id)",
        "`id`",
        "'; DROP TABLE audits; --",
        "=1+1",
        "LIS",
        "LIS-1",
        "plan",
    ),
    *(
        "~nobody-here/x",
        "~/x",
        "2026-02-30",
        "2026-03-02",
        "1;2",
        "pdf",
        "docx,xlsx",
        "json",
        "csv",
        "de",
        "en",
        "con",
    ),
)
NAMES = (
    *("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "TERM", "COLUMNS", "LINES", "TZ", "HOME", "XDG_DATA_HOME"),
    *("RESONANZ_LANG", "RESONANZ_THEME", "RESONANZ_VOICE", "RESONANZ_PLAIN", "RESONANZ_HOME", "NO_COLOR"),
    *("RESONANZ_PASSPHRASE_FILE", "XDG_CACHE_HOME", "COLORTERM", "FORCE_COLOR", "EDITOR", "PAGER"),
)
VALUES = (
    *(
        "",
        "C",
        "POSIX",
        "de_DE@euro",
        "xx_XX.UTF-8",
        "de",
        "dumb",
        "0",
        "-1",
        "99999999",
        "A" * 9_000,
        "\x1b[31m",
    ),
    *(
        "\udcff",
        "~nobody-here",
        "~",
        "relative/home",
        "no-such-file",
        "folder",
        "broken.yaml",
        "\u202e",
        "CONTRAST",
    ),
)
SECONDS = 15.0
"""Of computing: a whole PDF and a simulation are among them."""


def run_one(rng: random.Random, folder: Path, tally: Tally) -> None:
    """One command line in one environment."""
    arguments, environment = line(rng), world(rng)
    ended = program.run(arguments, folder, environment)
    tally.shots += 1
    tally.refused += ended.code in {2, 3, 4, 5, 6}
    tally.slowest, tally.largest = max(tally.slowest, ended.seconds), max(tally.largest, ended.megabytes)
    if finding := program.harm("line", ended, ascii((arguments, environment)).encode(), seconds=SECONDS):
        tally.findings.append(finding)


def line(rng: random.Random) -> list[str]:
    """The arguments of a command line: mostly a command, and things that may or may not belong to it."""
    command = [rng.choice(ENTRIES).name] if rng.random() < 0.9 else []
    verb = [rng.choice(VERBS)] if rng.random() < 0.4 else []
    rest = [rng.choice(OPTIONS) if rng.random() < 0.5 else rng.choice(WORDS) for _ in range(rng.randrange(6))]
    return [*command, *verb, *rest]


def world(rng: random.Random) -> dict[str, str]:
    """A few variables with values that make little sense."""
    return {rng.choice(NAMES): rng.choice(VALUES) for _ in range(rng.choice((0, 0, 1, 2, 5)))}


def furnish(folder: Path) -> Path:
    """A folder with files that the words name; nothing that is written leads out of its parent."""
    here = folder / "here"
    here.mkdir()
    shutil.copy(examples_folder() / "bakery.en.yaml", here)
    (here / "broken.yaml").write_bytes(b"bank: [\xff")
    (here / "folder").mkdir()
    (here / "link").symlink_to("link")
    return here


def run(minutes: float) -> list[str]:
    """As many as there is time for."""
    tally, rng, end = Tally("command lines"), random.Random(4), time.monotonic() + minutes * 60
    with tempfile.TemporaryDirectory(prefix="fire-") as name:
        here = furnish(Path(name))
        while time.monotonic() < end:
            run_one(rng, here, tally)
    return tally.lines()
