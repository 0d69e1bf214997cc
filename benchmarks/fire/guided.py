"""The readers of text, shot at by a fuzzer that looks at which code its inputs reach (atheris, group `fire`).

Each reader has a process of its own, because the fuzzer never comes back. It begins with what earlier runs
have kept in tests/data/corpus; `--keep` adds what is new:
python -m benchmarks.fire guided, or python -m benchmarks.fire.guided SECONDS [NAME …] [--keep]
"""

import argparse
import importlib.util
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.fire.corpus import keep, kept
from benchmarks.fire.ledger import note

if TYPE_CHECKING:  # what is watched must not be imported before the watching begins
    from benchmarks.fire.aim import Change

NAMES = (
    *(
        "answers-yaml",
        "answers-json",
        "sheet-csv",
        "sheet-cells",
        "journal",
        "compiled-bank",
        "passphrase-file",
    ),
    *("bank-bank", "bank-team", "bank-actions", "report-findings", "report-actions", "brand", "svg", "png"),
    *("settings", "keys", "archive", "archive-list", "archive-audits", "archive-clients", "archive-banks"),
    *("event", "profile", "xlsx", "xlsx-sheet1", "xlsx-sharedstrings", "xlsx-styles", "xlsx-workbook", "pdf"),
)
LONGEST = 20_000
"""Bytes of an input: longer ones are fired by others."""
LEAST = 20.0
"""Seconds: in fewer there is nothing to be learned."""
START = 6.0
"""Seconds until the first shot, on a machine that is not busy."""
FUZZ = "import sys; from benchmarks.fire.guided import fuzz; fuzz(*sys.argv[1:4])"
WATCHED = (
    *("audit.banks", "audit.moving", "audit.render.brand", "audit.settings", "audit.core.checking"),
    *("audit.core.toml_text", "audit.store.codec", "audit.store.strict", "audit.tui.keys_file"),
    *("audit.store.codec_parts", "audit.bulk.journal"),
)
LIBRARIES = {"xlsx": "openpyxl", "pdf": "pypdf"}
"""Watched as well, where they are what reads; that takes them seconds to start."""


def run(minutes: float) -> list[str]:
    """Readers one after the other, each for the same time; where there is little, some of them by chance."""
    if importlib.util.find_spec("atheris") is None:
        return ["guided: skipped, atheris is not installed (uv sync --group fire, Python 3.11 to 3.13)"]
    end, start, lines = time.monotonic() + minutes * 60, START, list[str]()
    names = random.sample(NAMES, len(NAMES))
    for done, name in enumerate(names):
        began = time.monotonic()
        left, fair = end - began - start, (end - began) / (len(names) - done) - start
        if done and left < LEAST / 2:
            return [*lines, f"guided: no time for {len(names) - done} of {len(names)} readers"]
        seconds = max(1.0, min(left, max(LEAST, fair)))
        lines += shot_at(name, seconds)
        start = time.monotonic() - began - seconds
    return lines


def shot_at(name: str, seconds: float, *, keeping: bool = False) -> list[str]:
    """One reader for some seconds; what reached new code is kept, if that is wanted."""
    with tempfile.TemporaryDirectory(prefix="fire-") as folder:
        lines = _one(name, int(seconds), folder)
        if keeping:
            lines.append(f"  {keep(name, Path(folder, 'corpus'))} inputs kept")
    return lines


def _one(name: str, seconds: int, folder: str) -> list[str]:
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            f"from benchmarks.fire import guided; guided.fuzz(*{(name, seconds, folder)!r})",
        ],
        capture_output=True,
        check=False,
        timeout=seconds + 300,
    )
    said = ended.stderr.decode(errors="replace") + ended.stdout.decode(errors="replace")
    counted = re.search(r"stat::number_of_executed_units:\s+(\d+)", said)
    reached = re.findall(r"cov: (\d+)", said)
    refused = re.findall(r"^refused (\d+)$", said, re.MULTILINE)
    inputs, survived = int(counted[1] if counted else 0), int(refused[-1] if refused else 0)
    note(inputs=inputs, survived=survived)
    figures = f"guided {name}: {inputs:,} inputs, {survived:,} refused with a sentence, "
    found = [line.strip() for line in said.splitlines() if "FOUND" in line]
    if ended.returncode and not found:
        found = [f"  FOUND guided {name}: it ended with {ended.returncode}: {said[-400:]!r}"]
    return [f"{figures}{reached[-1] if reached else '?'} branches", *dict.fromkeys(found)]


def fuzz(name: str, seconds: str, folder: str) -> None:
    """Shoot at one reader, and never come back."""
    atheris = importlib.import_module("atheris")  # says nothing about its types, and is rarely there
    libraries = [library for kind, library in LIBRARIES.items() if name.startswith(kind)]
    with atheris.instrument_imports(include=[*WATCHED, *libraries], enable_loader_override=False):
        from benchmarks.fire import aims_confined
        from benchmarks.fire.aim import verdict
        from benchmarks.fire.readers import aims
        from benchmarks.fire.tally import Tally
    home = Path(folder)
    # Forks would reach their code where nobody looks.
    every = (*aims_confined.aims(aims_confined.direct), *aims(home))
    aim = next(one for one in every if one.name == name)
    corpus = home / "corpus"
    corpus.mkdir()
    for number, seed in enumerate((*aim.seeds, *aim.broken, *kept(name))):
        (corpus / str(number)).write_bytes(seed)
    words = home / "words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in (*aim.words, b"\xff") if word), "ascii")
    tally, known = Tally(name), set[str]()

    def shoot(content: bytes) -> None:
        finding = verdict(aim, content, tally)
        if finding and finding.what not in known:
            known.add(finding.what)
            print(finding.told, flush=True)
        if tally.shots % SOMETIMES == 0:
            print(f"refused {tally.refused}", flush=True)
        tally.shots += 1

    # Looked up when it is called: before Fuzz() it is another function, which only complains.
    mutate = lambda part, most: atheris.Mutate(part, most)  # noqa: E731, PLW0108
    more = {"custom_mutator": _mutator(aim.change, mutate)} if aim.change else {}
    longest = max(LONGEST, 2 * max(map(len, aim.seeds))) if aim.change else LONGEST
    limits = [f"-max_total_time={seconds}", f"-max_len={longest}", "-timeout=60", "-print_final_stats=1"]
    atheris.Setup(["fire", *limits, f"-dict={words}", "-rss_limit_mb=2000", str(corpus)], shoot, **more)
    atheris.Fuzz()


def _mutator(change: "Change", mutate: Callable[[bytes, int], bytes]) -> Callable[[bytes, int, int], bytes]:
    """Changes inputs from within; their innermost parts as the fuzzer thinks best."""

    def changed(content: bytes, most: int, seed: int) -> bytes:
        rng = random.Random(seed)
        for _ in range(rng.choice((1, 1, 2, 4))):
            content = change(content, rng, lambda part: mutate(part, len(part) + 300))
        return content[:most]

    return changed


SOMETIMES = 20
"""Shots after which it is said how many were refused: at the end there is nobody to say it."""


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


def main() -> None:
    """Shoot at some readers, or at all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=float, help="for each")
    parser.add_argument("name", nargs="*", help="readers, else all")
    parser.add_argument("--keep", action="store_true", help="what reached new code, in tests/data/corpus")
    options = parser.parse_args()
    for name in options.name or NAMES:
        print("\n".join(shot_at(name, options.seconds, keeping=options.keep)), flush=True)


if __name__ == "__main__":
    main()
