"""Long days at the real screen: the program in a pseudo-terminal, with a store on the disk."""

import os
import re
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyte

from audit.banks.answers_file import read_answers
from audit.banks.compiled import load_default_bank
from audit.paths import examples_folder
from audit.session import Session
from audit.settings import SETTINGS_FILE
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from benchmarks.fire.day import Day, Held, held, measured
from benchmarks.fire.days_tour import TOUR, Place
from benchmarks.fire.terminal import Terminal

PATIENCE = 60.0
HOME = "Hollerbusch"
"""Stands in the list of audits."""
SIZES = (80, 24), (120, 40)
_PRIVATE = re.compile(rb"\x1b\[[<>=?][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p")
"""Sequences that pyte takes for text."""
_BEGUN = re.compile(rb"\x1b[^a-zA-Z]*\Z")
"""One that has not come to its end."""


class Unseen(Exception):  # noqa: N818 - what was looked for
    """A screen did not come, or does not go."""


class Watched(Terminal):
    """A terminal whose screen is followed as it is painted, for as long as one likes."""

    def __init__(self, home: Path, *arguments: str) -> None:
        super().__init__(*arguments, home=home, size=SIZES[0], environment={"TERM": "xterm-256color"})
        self._screen = pyte.Screen(self.columns, self.rows)
        self._stream = pyte.ByteStream(self._screen)

    def read(self, patience: float = 0.0) -> bool:
        """Take what has been painted, and paint it; nothing of it is kept."""
        if not super().read(patience):
            return False
        begun = _BEGUN.search(self.raw)
        end = begun.start() if begun else len(self.raw)
        self._stream.feed(_PRIVATE.sub(b"", self.raw[:end]))
        self.raw = self.raw[end:]
        return True

    def resize(self, columns: int, rows: int) -> None:
        """Another size."""
        super().resize(columns, rows)
        self._screen.resize(rows, columns)

    @property
    def shown(self) -> str:
        """The screen as a person sees it."""
        return "\n".join(self._screen.display)

    def see(self, sign: str, *, there: bool = True) -> None:
        """Wait until something stands on the screen, or is gone."""
        end = time.monotonic() + PATIENCE
        while (sign in self.shown) is not there:
            self.read(0.2)
            if time.monotonic() > end or self.process.poll() is not None:
                raise Unseen(f"{'no' if there else 'still'} {sign!r} on\n{self.shown}")

    def press(self, keys: str, sign: str, *, there: bool = True) -> float:
        """Milliseconds from a key until something stands on the screen, or is gone."""
        if (sign in self.shown) is there:
            raise Unseen(f"before {keys!r} it was {'there' if there else 'gone'}: {sign!r} on\n{self.shown}")
        began = time.perf_counter()
        os.write(self.master, keys.encode())
        self.see(sign, there=there)
        return 1000 * (time.perf_counter() - began)


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def furnish(home: Path, firms: Iterable[str] = ("wool-shop.de", "pump-maker.de", "bakery.de")) -> None:
    """The home of somebody who has audited some firms; the last one is the newest."""
    (home / SETTINGS_FILE).write_text('asked = true\nlanguage = "de"\n', "utf-8")
    bank = load_default_bank()
    with SqliteStore(home / DATABASE) as store:
        for name in firms:
            file = read_answers(examples_folder() / f"{name}.yaml", bank)
            session = Session.start(store, bank, now, client=file.client, mode=file.mode, language="de")
            session.import_answers(file.answers.values())


def visit(terminal: Watched, place: Place, around: str = HOME) -> Iterator[float]:
    """Open it, go everywhere inside, and leave again for what is around; gives how long each took to open."""
    yield terminal.press(place.keys, place.sign)
    for inner in place.inside:
        yield from visit(terminal, inner, place.sign)
    terminal.press(place.back, place.sign, there=False)
    terminal.see(around)


def screens(count: int, folder: Path, left: Path) -> Day:
    """All screens again and again, on a small terminal and a large one by turns."""
    furnish(folder)
    with Watched(folder) as terminal:
        terminal.see(HOME)

        def look() -> Held:
            terminal.settle()
            return held(terminal.process.pid, left)

        def one(number: int) -> list[float]:
            terminal.resize(*SIZES[number % 2])
            terminal.see(HOME)
            terminal.settle()
            return [taken for place in TOUR for taken in visit(terminal, place)]

        tours = -(-count // sum(place.count for place in TOUR))
        return measured("screens", max(10, tours), one, look)
