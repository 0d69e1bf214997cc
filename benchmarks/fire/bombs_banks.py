"""Hostile question banks: a small sound bank each, with one thing wrong that somebody might do on purpose."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from audit.banks.scaffold import new_bank
from benchmarks.fire.bomb import Bomb, Make

Change = Callable[[bytes], bytes]
LINT = ("bank", "lint", "b")


def banks() -> Iterator[Bomb]:
    """All of them, thrown at the one that looks a bank through."""
    for name, (file, change) in {**_broken(), **_lying(), **_endless()}.items():
        yield Bomb(f"bank-{name}", "b", _changed(file, change), LINT)
    for name, make in _odd().items():
        yield Bomb(f"bank-{name}", "b", make, LINT)


def _changed(file: str, change: Change) -> Make:
    def make(path: Path) -> None:
        new_bank(path)
        (path / file).write_bytes(change((path / file).read_bytes()))

    return make


def _instead(old: bytes, new: bytes) -> Change:
    return lambda content: content.replace(old, new, 1)


def _behind(more: bytes) -> Change:
    return lambda content: content + more


def _broken() -> dict[str, tuple[str, Change]]:
    """No bank any more."""
    return {
        "no-utf8": ("team.yaml", _instead(b"Team", b"T\xff\xfe")),
        "nul": ("team.yaml", _instead(b"Team", b"Te\0am")),
        "steering": ("team.yaml", _instead(b"kind: number", b"kind: \x1b[31mnumber")),
        "tag": ("bank.yaml", _instead(b"id: b", b"id: !!python/object/apply:os.system [id]")),
        "alias": ("bank.yaml", _behind(b"\nx: &a [1]\ny: *a\n")),
        "merge-key": ("bank.yaml", _behind(b"\n<<: {id: other}\n")),
        "two-documents": ("bank.yaml", _behind(b"\n---\nid: other\n")),
        "double-key": ("bank.yaml", _behind(b"\nversion: 2.0.0\n")),
        "unknown-key": ("bank.yaml", _behind(b"\n'" + b"k" * 5_000 + b"': 1\n")),
        "empty": ("bank.yaml", lambda _content: b""),
        "a-list": ("bank.yaml", lambda _content: b"- a\n"),
        "no-questions": ("team.yaml", _instead(b"questions:", b"questions: []\nothers:")),
    }


def _lying() -> dict[str, tuple[str, Change]]:
    """Well-formed, and says what cannot be."""
    return {
        "id-that-leads-out": ("bank.yaml", _instead(b"\nid: b", b"\nid: ../../x")),
        "version-that-is-none": ("bank.yaml", _instead(b"1.0.0", b"9" * 900)),
        "weight-without-end": ("bank.yaml", _instead(b"weight: 45", b"weight: 1e308")),
        "weight-of-nothing": ("bank.yaml", _instead(b"weight: 45", b"weight: .nan")),
        "weight-of-900-digits": ("bank.yaml", _instead(b"weight: 45", b"weight: " + b"9" * 900)),
        "negative-seconds": ("team.yaml", _instead(b"seconds: 10", b"seconds: -10")),
        "limits-crossed": ("team.yaml", _instead(b"minimum: 1", b"minimum: 9999999")),
        "one-language": ("team.yaml", _instead(b"de: Wie viele", b"fr: Combien")),
        "same-question-twice": ("team.yaml", _instead(b"id: TEAM-2", b"id: TEAM-1")),
        "unknown-dimension": ("team.yaml", _instead(b"dimension: TEAM", b"dimension: GONE")),
        "unknown-reference": ("actions.yaml", _instead(b"score: PRE-1", b"score: GONE-1")),
        "action-of-no-effort": ("actions.yaml", _instead(b"effort: 1", b"effort: 0")),
        "asks-itself": (
            "team.yaml",
            _instead(b"    kind: number", b"    when: {answered: TEAM-1}\n    kind: number"),
        ),
        "template-code": ("report/findings.yaml", _behind(b"\nx: '{0.__class__}'\n")),
        "text-without-end": ("team.yaml", _instead(b"Wie viele", b"x" * 900_000)),
        "report-that-is-none": ("report/decision.yaml", lambda _content: b"[]"),
    }


def _endless() -> dict[str, tuple[str, Change]]:
    """Much of something."""
    option = b"".join(b"      - {id: o%d, de: a, en: b}\n" % n for n in range(40_000))
    question = b"".join(
        b"  - {id: TEAM-%d, kind: free_text, seconds: 1, ask: {de: a, en: b}, why: {de: a, en: b}}\n" % n
        for n in range(9, 15_000)
    )
    deep = b"{not: " * 4_000 + b"{answered: TEAM-1}" + b"}" * 4_000
    return {
        "laughs": (
            "bank.yaml",
            _behind(b"".join(b"a%d: &a%d [*a%d]\n" % (n, n, n - 1) for n in range(1, 9))),
        ),
        "nested-condition": (
            "team.yaml",
            _instead(b"    kind: number", b"    when: " + deep + b"\n    kind: number"),
        ),
        "forty-thousand-options": ("team.yaml", _instead(b"    options:\n", b"    options:\n" + option)),
        "fifteen-thousand-questions": ("team.yaml", _behind(b"\n" + question)),
        "brackets": ("actions.yaml", lambda _content: b"[" * 1_900_000),
        "forty-thousand-triggers": (
            "actions.yaml",
            _instead(
                b"    - {score: PRE-1",
                b"    - {score: PRE-1, at_most: 2}\n" * 40_000 + b"    - {score: PRE-1",
            ),
        ),
    }


def _odd() -> dict[str, Make]:
    """No ordinary files."""
    return {
        "nothing-in-it": lambda path: path.mkdir(),
        "huge-file": _huge,
        "many-files": _many,
        "folder-as-file": lambda path: _beside(path).mkdir(),
        "pipe-as-file": lambda path: os.mkfifo(_beside(path)),
        "link-without-end": lambda path: _beside(path).symlink_to("/dev/zero"),
        "link-to-itself": lambda path: _beside(path).symlink_to("x.yaml"),
        "link-to-a-secret": lambda path: _beside(path).symlink_to("/etc/passwd"),
        "report-as-file": _report_as_file,
    }


def _beside(path: Path) -> Path:
    new_bank(path)
    return path / "x.yaml"


def _huge(path: Path) -> None:
    _beside(path).touch()
    os.truncate(path / "x.yaml", 3_000_000_000)


def _many(path: Path) -> None:
    new_bank(path)
    for number in range(5_000):
        (path / f"f{number}.yaml").write_bytes(b"a")


def _report_as_file(path: Path) -> None:
    new_bank(path)
    (path / "report").rename(path / "was")
    (path / "report").write_bytes(b"x")
