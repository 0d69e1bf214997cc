"""A release: the source archive and the wheel, the bill of materials, and the checksums of all three.

    python -m tools.release             of the last commit, into dist/
    python -m tools.release --here DIR  of the files as they lie here, into DIR: to try it out

Everything is built twice, the second time from the unpacked source archive, in another folder, with another
umask, time zone, language and hash seed. Unless both give the same bytes there is no release.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from audit import __version__
from tools.locked import PROJECT, ROOT
from tools.sbom import bill

DIST = ROOT / "dist"
CHANGES = ROOT / "CHANGELOG.md"
NAME = f"{PROJECT}-{__version__}"
# The file formats begin in 1980; what is built only to be tried needs no better date.
SOME_DAY = "1577836800"
OTHERWISE = {"TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "7"}


def main(arguments: list[str]) -> int:
    """Build what was asked for; gives the exit code."""
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        match arguments:
            case []:
                problem = _unfit() or build_twice(_last_commit(room / "sources"), DIST, room, _its_time())
            case ["--here", folder]:
                problem = build_twice(ROOT, Path(folder), room, SOME_DAY)
            case _:
                problem = "usage: python -m tools.release [--here DIR]"
    if problem:
        sys.stderr.write(f"{problem}\n")
    return 1 if problem else 0


def build_twice(sources: Path, into: Path, room: Path, moment: str) -> str | None:
    """Build into a folder, and once more elsewhere; says what went wrong. `moment`: seconds since 1970."""
    first, second = into.absolute(), room / "second"
    for stale in first.glob(f"{NAME}*"):
        stale.unlink()
    _build(sources, first, {"SOURCE_DATE_EPOCH": moment})
    shutil.unpack_archive(first / f"{NAME}.tar.gz", room / "a b")
    _build(room / "a b" / NAME, second, {"SOURCE_DATE_EPOCH": moment, **OTHERWISE}, umask=0o077)
    if different := sorted(each.name for each in second.iterdir() if _sum(each) != _sum(first / each.name)):
        return f"Built twice, and not the same: {', '.join(different)}"
    (first / f"{NAME}.cdx.json").write_text(bill(), encoding="utf-8")
    sums = "".join(f"{_sum(each)}  {each.name}\n" for each in sorted(first.glob(f"{NAME}*")))
    (first / "SHA256SUMS").write_text(sums, encoding="ascii")
    return None


def _build(sources: Path, into: Path, environment: Mapping[str, str], umask: int = 0o022) -> None:
    """With the hatchling of uv.lock: another version may write other bytes."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(into), str(sources)]
    run = subprocess.run(  # noqa: S603 - our own interpreter
        command, env={**os.environ, **environment}, umask=umask, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise SystemExit(f"{run.stdout}{run.stderr}\n{sources} cannot be built.")


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _unfit() -> str | None:
    """Why this is no moment for a release."""
    if _git("status", "--porcelain"):
        return "There are changes that are not committed."
    if f"## [{__version__}]" not in CHANGES.read_text("utf-8"):
        return f"CHANGELOG.md says nothing of {__version__}."
    return None


def _last_commit(into: Path) -> Path:
    """The files of the last commit, and nothing that happens to lie beside them."""
    into.mkdir()
    _git("archive", "--format=tar", f"--output={into}.tar", "HEAD")
    shutil.unpack_archive(f"{into}.tar", into)
    return into


def _its_time() -> str:
    return _git("log", "-1", "--format=%ct")


def _git(*arguments: str) -> str:
    return subprocess.run(  # noqa: S603
        ["git", "-C", str(ROOT), *arguments],  # noqa: S607 - whoever has a clone has git
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
