"""How a batch speaks: a bar where somebody watches, a line and the failures at the end."""

import shutil
import sys
from collections.abc import Sequence
from time import monotonic

from audit.core.display import visible
from audit.core.text import Text
from audit.errors import Language
from audit.locales import batch as words

EVERY = 0.2
"""Seconds between two pictures of the bar."""
LONGEST_BAR = 40


class Progress:
    """A bar with rate and time left on standard error; nothing where that is no terminal."""

    def __init__(self, total: int, language: Language, *, watched: bool = True) -> None:
        self._total, self._language = total, language
        self._watched = watched and sys.stderr.isatty()
        self._began, self._drawn = monotonic(), 0.0
        if total:
            self.show(0)

    def show(self, done: int) -> None:
        """So many are done."""
        now = monotonic()
        if self._watched and (now - self._drawn >= EVERY or done == self._total):
            self._drawn = now
            self._draw(bar(done, self._total, now - self._began, _width()).to(self._language))

    def clear(self) -> None:
        """Leave the line to whoever speaks next."""
        if self._watched:
            self._draw("")

    def _draw(self, line: str) -> None:
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)  # noqa: T201 - the bar


def _width() -> int:
    return shutil.get_terminal_size().columns


def bar(done: int, total: int, seconds: float, width: int) -> Text:
    """The bar and what stands beside it, in so many columns at most."""
    parts = [words.PROGRESS.fill(done=done, total=total)]
    if done and seconds > 1:
        parts.append(words.RATE.fill(rate=round(60 * done / seconds)))
        parts.append(words.LEFT.fill(time=span(seconds / done * (total - done))))
    says = Text.joined(parts, Text("  ", "  "))
    room = min(LONGEST_BAR, width - 4 - max(len(says.de), len(says.en)))
    if room < 5:
        return Text(says.de[: width - 1], says.en[: width - 1])
    full = room * done // total if total else room
    drawn = "█" * full + "·" * (room - full)
    return Text(f"{drawn}  {says.de}", f"{drawn}  {says.en}")


def span(seconds: float) -> Text:
    """A stretch of time, in seconds or minutes."""
    if seconds < 90:
        return words.SECONDS.fill(n=max(1, round(seconds)))
    return words.MINUTES.fill(n=round(seconds / 60))


def closing(written: int, unchanged: int, failed: int, left: int, seconds: float) -> Text:
    """What became of a batch: '200 written in 5 min (40 a minute), 2 failed'."""
    wrote = words.WRITTEN.fill(count=written)
    parts = [wrote]
    if written and seconds > 1:
        took = words.IN_TIME.fill(time=span(seconds))
        rate = words.RATE.fill(rate=round(60 * written / seconds))
        parts = [
            Text(f"{wrote.de} {took.de} ({rate.de})", f"{wrote.en} {took.en} ({rate.en})"),
        ]
    others = ((unchanged, words.UNCHANGED), (failed, words.FAILED), (left, words.OPEN))
    parts += [text.fill(count=count) for count, text in others if count]
    return Text.joined(parts, Text(", ", ", "))


def failures(found: Sequence[tuple[str, str]], language: Language) -> list[str]:
    """Each by its name, with the reason; several lines of a reason stand beneath it."""
    if not found:
        return []
    lines = [words.FAILURES.to(language)]
    for name, says in dict.fromkeys(found):  # in two languages it fails twice
        told = visible(says).replace("\n", "\n    ")
        lines.append(f"  {words.FAILURE.fill(name=visible(name), says=told).to(language)}")
    return lines
