"""A disk that fills up, at twenty points: under every command that writes, and while somebody answers.

Whatever a command cannot write, it says so in a sentence; what is left behind is whole, and the audits are as
they were.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from audit.bulk.journal import FILE as JOURNAL
from audit.store.inspection import inspect
from audit.store.opening import DATABASE
from benchmarks.fire.disk import SIZE, Disk, can, template
from benchmarks.fire.disk_answers import WAYS, answering_fault
from benchmarks.fire.ledger import note
from benchmarks.fire.machines import UNFORESEEN
from benchmarks.fire.terminal import ROOT, steering

POINTS = (0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 640, 768, 1024, 1536, 3072)
"""Kilobytes that are left."""
ROOM = ("space", "room", "full", "grow")
"""One of these is in every sentence about it."""
FORMS = "pdf,html,md,docx,xlsx,csv,ics,json"
COMMANDS: dict[str, tuple[str, ...]] = {
    "report": (
        "report",
        "answers/bakery.en.yaml",
        "--format",
        FORMS,
        "--date",
        "2026-03-02",
        "-o",
        "plan.pdf",
    ),
    "export": ("export", "--all", "-o", "all.resonanz"),
    "export anonymous": ("export", "--client", "Huber", "--anonymous", "-o", "some.resonanz"),
    "import": ("import", "answers/wool-shop.en.yaml"),
    "import an archive": ("import", "--copies", "before.resonanz"),
    "backup": ("backup", "copies"),
    "restore": ("restore", "--yes", "before.db"),
    "batch": ("batch", "answers", "-o", "made", "--format", "pdf,json", "--date", "2026-03-02"),
    "sheet": ("sheet", "-o", "sheet.xlsx"),
    "settings": ("init", "--name", "Anna", "--keep-months", "24", "--no-input"),
    "purge": ("purge", "--client", "Huber", "--yes"),
    "demo": ("demo",),
    "score": ("score", "answers/bakery.en.yaml", "--json"),
}
SHRINKING = {"purge", "restore"}
"""After these there may be less in the store than before."""
STEADY = {"report", "batch", "sheet", "demo"}
"""These write the same bytes each time."""
KEPT = ("home/backups/", "home/cache/", "home/audits.db", "home/resonanz.toml")
"""What may come and go in the folder of the user's data."""


# What is found.


def _wrong_words(code: int, said: str) -> str:
    if found := [word for word in UNFORESEEN if word in said]:
        return f"says {found[0]!r}: {said[-300:]}"
    if code not in {0, 2, 5, 6}:
        return f"ends with {code}: {said[-300:]}"
    if code and not any(word in said for word in ROOM):
        return f"ends with {code} and says nothing of room: {said[-300:]}"
    return steering(said.encode())


def left_behind(
    name: str, before: Iterable[str], after: Mapping[str, bytes], made: Mapping[str, bytes]
) -> str:
    """A file that is only half there, or that nobody asked for."""
    for file, content in after.items():
        if file in before or file.startswith(KEPT) or Path(file).name == JOURNAL:
            continue
        if file not in made:
            return f"leaves {file} behind"
        if (content != made[file]) if name in STEADY else not content:
            return f"leaves half of {file} behind"
    return ""


def _store_harmed(disk: Disk, name: str, entries: int) -> str:
    census = inspect(disk.home / DATABASE, "")
    if census.damage:
        return f"damages the store: {census.damage}"
    lost = census.entries < entries and name not in SHRINKING
    return f"loses {entries - census.entries} entries" if lost else ""


def command_fault(disk: Disk, base: Path, name: str, kilobytes: int, made: Mapping[str, bytes]) -> str:
    """What a command does wrong with so much room; '' where nothing. `made`: what it makes with more room."""
    disk.lay_out(base, kilobytes)
    before, entries = set(disk.files()), inspect(base / "home" / DATABASE, "").entries
    try:
        told = disk.run(COMMANDS[name])
    except subprocess.TimeoutExpired:
        return "does not end"
    disk.make_room()
    after = disk.files()
    wrong = _wrong_words(told.returncode, (told.stdout + told.stderr).decode("utf-8", "replace"))
    missing = "" if told.returncode else ", ".join(sorted(set(made) - set(after) - before))
    return (
        wrong
        or (missing and f"says it is done, and there is no {missing}")
        or left_behind(name, before, after, made)
        or _store_harmed(disk, name, entries)
    )


def _made(disk: Disk, base: Path, name: str) -> Mapping[str, bytes]:
    """What a command makes where there is room."""
    disk.lay_out(base, SIZE * 1024)
    before = set(disk.files())
    told = disk.run(COMMANDS[name])
    if told.returncode:
        raise AssertionError(f"{name}: {told.stderr.decode()}")
    return {
        file: content
        for file, content in disk.files().items()
        if file not in before and not file.startswith(KEPT)
    }


# All of it.


def findings(
    folder: Path, names: Sequence[str], points: Sequence[int], until: float
) -> Iterator[dict[str, str]]:
    """What was tried, and what is wrong with it; for a process with a view of the file system of its own."""
    base, disk, ways = template(folder / "template"), Disk(folder / "disk"), {way.name: way for way in WAYS}
    for name in names:
        made = {} if name in ways else _made(disk, base, name)
        for point in points:
            if time.monotonic() > until:
                return
            wrong = (
                answering_fault(disk, base, ways[name], point)
                if name in ways
                else command_fault(disk, base, name, point, made)
            )
            yield {"name": name, "point": str(point), "wrong": wrong}


def tried(names: Sequence[str], points: Sequence[int], minutes: float = 60.0) -> list[dict[str, str]]:
    """The same in such a process; what was tried, and what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="fire-") as folder:
        told = subprocess.run(
            ["unshare", "-m", sys.executable, "-m", "benchmarks.fire.machines_disk", folder, *names, "at"]
            + [str(point) for point in points]
            + ["for", str(minutes)],
            capture_output=True,
            cwd=ROOT,
            check=False,
        )
    if told.returncode:
        raise AssertionError(told.stderr.decode("utf-8", "replace")[-2000:])
    return [json.loads(line) for line in told.stdout.splitlines()]


def run(minutes: float) -> list[str]:
    """Every command and both front ends, at every point."""
    if not can():
        return ["full disks: not here, no small disk can be made (unshare, mount)"]
    began = tried([*(way.name for way in WAYS), *COMMANDS], POINTS, minutes)
    wrong = [
        f"  FOUND {one['name']}, {one['point']} kB left: {one['wrong']}" for one in began if one["wrong"]
    ]
    note(inputs=len(began), survived=len(began) - len(wrong))
    return [f"full disks: {len(began)} tried, {len(wrong)} not as documented", *wrong]


def main(arguments: Sequence[str]) -> None:
    """FOLDER NAME … at POINT … for MINUTES."""
    folder, rest = Path(arguments[0]), arguments[1:]
    names, points = rest[: rest.index("at")], rest[rest.index("at") + 1 : rest.index("for")]
    until = time.monotonic() + 60 * float(rest[-1])
    for one in findings(folder, names, [int(point) for point in points], until):
        print(json.dumps(one), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
