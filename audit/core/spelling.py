"""Words at fault: shown safely, and the nearest word that was perhaps meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from audit.core.display import visible
from audit.core.text import Text

SHOWN = 60
"""Characters of a word at fault that are shown."""
SHOWN_PATH = 400


def shown(word: str) -> str:
    """A word as it may stand in a sentence: short, on one line, control characters made visible."""
    short = word if len(word) <= SHOWN else word[: SHOWN - 1] + "…"
    return _printable(short)


def shown_path(path: str) -> str:
    """A path as it may stand in a sentence; of a very long one the end, which names the file."""
    short = path if len(path) <= SHOWN_PATH else "…" + path[1 - SHOWN_PATH :]
    return _printable(short)


def _printable(word: str) -> str:
    """Control characters as they are written in programs, and no towers of marks."""
    return visible("".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in word))


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like a word, or None where none is like it."""
    by_folded = {candidate.casefold(): candidate for candidate in candidates}
    # Longer words are no slips of the finger, and comparing them takes long.
    close = get_close_matches(word.casefold(), by_folded, n=1) if len(word) <= SHOWN else []
    return by_folded[close[0]] if close else None


def way_out(word: str, candidates: Iterable[str]) -> Text:
    """'Did you mean …?', else the words that are possible where they are few, else nothing."""
    words = tuple(candidates)
    if near := nearest(word, words):
        return Text(f"Meinten Sie „{near}“?", f"Did you mean ‘{near}’?")
    if 0 < len(words) <= 10:
        return Text(f"Möglich sind: {', '.join(words)}.", f"Possible are: {', '.join(words)}.")
    return Text("", "")
