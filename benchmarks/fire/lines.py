"""Command lines and environments nobody would type, given to the real program."""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from audit.banks.answers_file import parse_answers
from audit.banks.compiled import load_default_bank, open_own_bank
from audit.banks.scaffold import new_bank
from audit.moving.answers import begin_audit
from audit.paths import examples_folder
from audit.store.backup import back_up_file
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from benchmarks.fire import program
from benchmarks.fire.tally import Tally, told
from benchmarks.fire.tree import ANSWERS, BACKUP, BANK, BRAND, FOLDER, commands

WORDS = (
    "", " ", "-", "--", "-x", "--=x", "-1", "0", "00", "1e999", "NaN", "-0.0", "0x10", "٣", "9" * 400,
    "1_000", "A" * 5_000, "ä" * 300, "a" * 255, "a\nb", "a\rb", "a\tb", "\x1b[31m", "\x1b]52;c;eA==\x07",
    "\x9b2J", "\u202eabc", "\u2028", "\ufeff", "\udcff", "\udc80.yaml", "e" + "\u0301" * 60, "👩‍👩‍👧", "漢字",
    "مرحبا", "{0}", "%s", "%(prog)s", "[/red]", "[@click=app.quit]x", "{{7*7}}", "$(id)", "`id`", "; id",
    "\"", "'", "\\", "'; DROP TABLE audits; --", "*", "?", "%", "_", "=1+1", "@file", "<script>", "</w:t>",
    "LIS", "LIS-1", "plan", "level", "done", "Huber", "huber", "bakery", "social-media", "all", "none",
    "x.yaml", "bakery.en.yaml", "broken.yaml", "folder", "link", "no-such-file", "../x", "../../../../x/y",
    ".", "..", "/", "/dev/null", "/dev/zero", "/proc/self/mem", "bank", "brand.toml", "file:///etc/passwd",
    "http://example.org/", "~nobody-here/x", "~/x", "con", "nul.pdf", "x.pdf", "x.", "2026-02-30",
    "2026-03-02", "9999-12-31", "0001-01-01", "1;2", ",", ",,", "pdf", "pdf,pdf", "docx,xlsx", "json", "csv",
    "de", "en", "de,en", "xx", "a4", "full",
)  # fmt: skip
"""What people, scripts and attackers may put anywhere."""
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
HOME = "home"
SECONDS = 15.0
"""Of computing: a whole PDF and a simulation are among them."""


def run_one(rng: random.Random, folder: Path, tally: Tally) -> None:
    """One command line in one environment."""
    shoot(line(rng), world(rng), folder, tally)


def shoot(arguments: Sequence[str], environment: dict[str, str], folder: Path, tally: Tally) -> None:
    """The program with these arguments; what it does is noted."""
    renew(folder)
    ended = program.run(arguments, folder, environment)
    tally.shots += 1
    tally.refused += ended.code in {2, 3, 4, 5, 6}
    tally.slowest, tally.largest = max(tally.slowest, ended.seconds), max(tally.largest, ended.megabytes)
    told = ascii((arguments, environment)).encode()
    if finding := program.harm("line", ended, told, seconds=SECONDS):
        tally.findings.append(finding)


def sweep(rng: random.Random) -> Iterator[tuple[str, ...]]:
    """Every place of every command with every word, the rest of the line as it should be; in any order."""
    every = [
        command.line(place, word)
        for command in commands()
        for place in command.places
        for word in (WORDS if place.takes else ("",))
    ]
    rng.shuffle(every)
    yield from every


def line(rng: random.Random) -> tuple[str, ...]:
    """A command with some of what it takes and some of what it does not, fitting or not."""
    command = rng.choice(commands())
    words: list[str] = [*command.names]
    for place in command.places:
        if rng.random() < (0.7 if place.needed else 0.25):
            words += place.with_value(rng.choice(WORDS) if rng.random() < 0.6 else place.fits)
    if rng.random() < 0.3:
        words.insert(rng.randrange(len(words) + 1), rng.choice(WORDS))
    return tuple(words)


def world(rng: random.Random) -> dict[str, str]:
    """A few variables with values that make little sense."""
    return {rng.choice(NAMES): rng.choice(VALUES) for _ in range(rng.choice((0, 0, 1, 2, 5)))}


def furnish(folder: Path) -> Path:
    """A folder with files that the words name; nothing that is written leads out of its parent."""
    here = folder / "here"
    here.mkdir()
    shutil.copy(examples_folder() / ANSWERS, here)
    new_bank(here / BANK)
    (here / BRAND).write_text('name = "Kessler"\n', "utf-8")
    (here / "secret").write_text("geheim\n", "utf-8")
    (here / "broken.yaml").write_bytes(b"bank: [\xff")
    (here / FOLDER).mkdir()
    (here / "link").symlink_to("link")
    keep(here)
    return here


def keep(here: Path) -> None:
    """A store with an audit in it, in the place where the program looks for it, and a backup of it."""
    file = parse_answers((here / ANSWERS).read_bytes(), ANSWERS, "yaml", open_own_bank)
    file = replace(file, client=replace(file.client, name="Huber"))
    with SqliteStore(here / HOME / DATABASE) as store:
        begin_audit(store, load_default_bank(), file, datetime(2026, 3, 2, 12, tzinfo=UTC))
    back_up_file(here / HOME / DATABASE, "", here / BACKUP)
    shutil.copytree(here / HOME, here.parent / HOME)


def renew(here: Path) -> None:
    """Whatever was done to the store, undone."""
    shutil.rmtree(here / HOME, ignore_errors=True)
    shutil.copytree(here.parent / HOME, here / HOME)


def run(minutes: float) -> list[str]:
    """As many as there is time for: one of the sweep, then one by chance."""
    end, rng = time.monotonic() + minutes * 60, random.Random()
    swept, chance = Tally("command lines, one word odd"), Tally("command lines, by chance")
    with tempfile.TemporaryDirectory(prefix="fire-") as name:
        here, left = furnish(Path(name)), sweep(rng)
        while time.monotonic() < end:
            if odd := next(left, None):
                shoot(odd, {}, here, swept)
            run_one(rng, here, chance)
    return told([swept, chance])
