"""The readers of text, shot at by a fuzzer that looks at which code its inputs reach (atheris, group `fire`).

Each reader has a process of its own, because the fuzzer never comes back:
python -m benchmarks.fire guided, or python -m benchmarks.fire.guided NAME SECONDS FOLDER
"""

import importlib.util
import re
import subprocess
import sys
import tempfile
from pathlib import Path

NAMES = (
    *("answers-yaml", "answers-json", "sheet-csv", "bank-bank", "bank-team", "report-findings"),
    *("brand", "svg", "png", "settings", "keys", "archive", "archive-audits", "archive-clients"),
)
LONGEST = 20_000
"""Bytes of an input: longer ones are fired by others."""
WATCHED = (
    *("audit.banks", "audit.moving", "audit.render.brand", "audit.settings", "audit.core.checking"),
    *("audit.core.toml_text", "audit.store.codec", "audit.store.strict", "audit.tui.keys_file"),
)


def run(minutes: float) -> list[str]:
    """All readers, each for the same time."""
    if importlib.util.find_spec("atheris") is None:
        return ["guided: skipped, atheris is not installed (uv sync --group fire, Python 3.11 to 3.13)"]
    return [line for name in NAMES for line in _one(name, max(5, int(minutes * 60 / len(NAMES))))]


def _one(name: str, seconds: int) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="fire-") as folder:
        ended = subprocess.run(
            [sys.executable, "-m", "benchmarks.fire.guided", name, str(seconds), folder],
            capture_output=True,
            check=False,
            timeout=seconds + 300,
        )
    said = ended.stderr.decode(errors="replace") + ended.stdout.decode(errors="replace")
    counted = re.search(r"stat::number_of_executed_units:\s+(\d+)", said) or re.search(
        r"Done (\d+) runs", said
    )
    reached = re.findall(r"cov: (\d+)", said)
    figures = (
        f"guided {name}: {counted[1] if counted else '?'} inputs, {reached[-1] if reached else '?'} branches"
    )
    found = [line.strip() for line in said.splitlines() if "FOUND" in line]
    if ended.returncode and not found:
        found = [f"  FOUND guided {name}: it ended with {ended.returncode}: {said[-400:]!r}"]
    return [figures, *dict.fromkeys(found)]


def _fuzz(name: str, seconds: str, folder: str) -> None:
    atheris = importlib.import_module("atheris")  # says nothing about its types, and is rarely there
    with atheris.instrument_imports(include=list(WATCHED), enable_loader_override=False):
        from benchmarks.fire.aim import verdict
        from benchmarks.fire.readers import aims
        from benchmarks.fire.tally import Tally
    home = Path(folder)
    aim = next(one for one in aims(home) if one.name == name)
    corpus = home / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(aim.seeds):
        (corpus / str(number)).write_bytes(seed)
    words = home / "words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in (*aim.words, b"\xff")), "ascii")
    tally, known = Tally(name), set[str]()

    def shoot(content: bytes) -> None:
        finding = verdict(aim, content, tally)
        if finding and finding.what not in known:
            known.add(finding.what)
            print(finding.told, flush=True)

    limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=20", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *limits, f"-dict={words}", "-rss_limit_mb=2000", str(corpus)], shoot)
    atheris.Fuzz()


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    _fuzz(*sys.argv[1:4])
