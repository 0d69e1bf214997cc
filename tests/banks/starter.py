"""The small bank that `resonanz bank new` writes, to be broken by tests."""

from pathlib import Path

from audit.banks.scaffold import new_bank


def starter(folder: Path) -> Path:
    """The bank in a folder called meetings."""
    new_bank(folder / "meetings")
    return folder / "meetings"


def spoil(folder: Path, name: str, old: str, new: str) -> str:
    """Replace words in a file of the bank that stand there once; gives `file:line`."""
    path = folder / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), "utf-8")
    return f"{path}:{text[: text.index(old)].count(chr(10)) + 1}"
