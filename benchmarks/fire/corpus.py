"""The corpus: inputs that reached code no other reached, in tests/data/corpus, one ZIP for each reader."""

import hashlib
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "data" / "corpus"
LARGEST = 9_000
"""Bytes of one input that is kept: small ones say as much."""
ROOM = 60_000
"""Bytes of all that are kept for one reader, unpacked."""


def kept(name: str) -> tuple[bytes, ...]:
    """The inputs kept for a reader."""
    path = FOLDER / f"{name}.zip"
    if not path.exists():
        return ()
    with zipfile.ZipFile(path) as parts:
        return tuple(parts.read(one) for one in parts.namelist())


def keep(name: str, folder: Path) -> int:
    """Keep the inputs in a folder, small ones first, while there is room; gives how many there are now."""
    found = {path.read_bytes() for path in folder.glob("*")} | set(kept(name))
    chosen: dict[str, bytes] = {}
    room = ROOM
    for content in sorted(found, key=lambda one: (len(one), one)):
        room -= len(content)
        if room < 0 or len(content) > LARGEST:
            break
        chosen[hashlib.sha256(content).hexdigest()[:12]] = content
    if chosen:
        _write(FOLDER / f"{name}.zip", chosen)
    return len(chosen)


def _write(path: Path, inputs: dict[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in sorted(inputs.items()):
            parts.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
