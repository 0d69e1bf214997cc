"""Bombs that are plain files: answers, and what lies around: settings, brands, passphrases, stores."""

import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fire.bomb import Bomb, Make, written

HEAD = b"format: 1\nbank: social-media\n"


def documents() -> Iterator[Bomb]:
    """Answers files."""
    laughs = b"a0: &a0 ha\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 12)
    )
    yaml = {
        "aliases": laughs,
        "nested-lists": b"[" * 1_900_000,
        "nested-mappings": b"{a: " * 400_000,
        "nested-by-indent": b"".join(b" " * n + b"a:\n" for n in range(1_500)),
        "million-answers": HEAD + b"answers:\n" + b"".join(b" A%d: 1\n" % n for n in range(200_000)),
        "same-key": HEAD + b"answers:\n" + b" LIS-1: 2\n" * 180_000,
        "long-key": b"x" * 1_900_000 + b": 1",
        "long-text": HEAD + b"answers:\n END-1: '" + b"x" * 1_900_000 + b"'\n",
        "question-marks": b"? " * 900_000,
        "colons": b": " * 900_000,
        "dashes": b"- " * 900_000,
        "anchors": b"&a " * 600_000,
        "quotes": b"'" * 1_900_000,
        "folded": b"a: >\n" + b" x\n\n" * 400_000,
        "comments": b"#\n" * 900_000 + HEAD,
        "tags": b"!a " * 600_000,
        "large-number": HEAD + b"answers:\n PRO-4: " + b"9" * 1_900_000,
        "too-large": b"x" * 2_000_001,
    }
    for name, content in yaml.items():
        yield Bomb(f"yaml-{name}", "x.yaml", written(content), ("score", "x.yaml", "--json"))
    texts = {
        "nested-lists": b"[" * 1_900_000,
        "nested-objects": b'{"a":' * 390_000,
        "million-answers": b'{"bank":"social-media","answers":{'
        + b",".join(b'"A%d":1' % n for n in range(150_000))
        + b"}}",
        "escapes": b'{"bank":"' + b"\\u0041" * 320_000 + b'"}',
        "large-number": b'{"bank":' + b"9" * 1_900_000 + b"}",
        "spaces": b"{" + b" " * 1_900_000,
        "lines": b"[" + b"\n" * 1_900_000,
        "list-of-nothing": b"[" + b"0," * 900_000 + b"0]",
    }
    for name, content in texts.items():
        yield Bomb(f"json-{name}", "x.json", written(content), ("check", "x.json"))
    yield Bomb("endless-file", "x", written(b""), ("score", "/dev/zero"))
    yield Bomb("endless-import", "x", written(b""), ("import", "/dev/zero"))
    yield Bomb("folder", "x.yaml", lambda path: path.mkdir(), ("import", "x.yaml"))


def around() -> Iterator[Bomb]:
    """What is read without being named."""
    large = b"# " + b"x" * 50_000_000
    home = {
        "settings-large": large,
        "settings-nested": b"a = " + b"[" * 200_000,
        "settings-number": b"keep_months = " + b"9" * 900_000,
        "settings-dotted": b"a" + b".a" * 200_000 + b" = 1",
        "settings-tables": b"".join(b"[a%d]\n" % n for n in range(100_000)),
    }
    for name, content in home.items():
        yield Bomb(name, "home", _home(content), ("check", "nothing.yaml"))
    endless = (("RESONANZ_PASSPHRASE_FILE", "/dev/zero"),)
    yield Bomb("passphrase-endless", "home", _noise, ("doctor",), endless)
    yield Bomb("store-huge", "home", _huge_store, ("doctor",))
    brand = b'name = "x"\nlogo = "l.svg"\n#'
    yield Bomb("brand-large", "b.toml", written(brand + b"x" * 50_000_000), ("brand", "check", "b.toml"))
    yield Bomb("brand-endless", "x", written(b""), ("brand", "check", "/dev/zero"))
    yield Bomb("batch-of-everything", "in", _folder_of_everything, ("batch", "in", "-o", "out"))


def _home(settings: bytes) -> Make:
    def make(path: Path) -> None:
        path.mkdir()
        (path / "resonanz.toml").write_bytes(settings)

    return make


def _noise(path: Path) -> None:
    """What looks like an encrypted store."""
    path.mkdir()
    (path / "audits.db").write_bytes(os.urandom(40_960))


def _huge_store(path: Path) -> None:
    _noise(path)
    os.truncate(path / "audits.db", 3_000_000_000)


def _folder_of_everything(path: Path) -> None:
    path.mkdir()
    (path / "a.yaml").write_bytes(b"[" * 1_000_000)
    (path / "b.json").write_bytes(b'{"bank": "x"}')
    (path / "c.yaml").mkdir()
    (path / "d.yaml").symlink_to("d.yaml")
    (path / "e.yaml").write_bytes(b"")
    os.truncate(path / "e.yaml", 3_000_000_000)
