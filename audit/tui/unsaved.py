"""What is typed in a form and not saved: one press of Esc does not throw it away."""

from __future__ import annotations

from itertools import zip_longest

from audit.core.display import typed_over

Typed = tuple[str, ...]


class Unsaved:
    """Knows what a form began with, and for which texts it has been said that they are not saved."""

    def __init__(self, first: Typed, kept: Typed = ()) -> None:
        self._first = first
        """What the form showed before anybody typed."""
        self._kept = kept
        """The same as it is saved, which may hold signs that no form shows."""
        self._said: Typed | None = None

    def changed(self, typed: Typed) -> bool:
        """Whether there is anything to save."""
        return typed != self._first

    def may_go(self, typed: Typed) -> bool:
        """Whether a form may be left; the second time with the same texts it may."""
        if not self.changed(typed) or typed == self._said:
            return True
        self._said = typed
        return False

    def meant(self, typed: Typed) -> Typed:
        """What is to be saved: what nobody has touched of a text stays to the letter."""
        texts = zip_longest(typed, self._first, self._kept)
        return tuple(_meant(now, first, kept) for now, first, kept in texts if now is not None)


def _meant(now: str, first: str | None, kept: str | None) -> str:
    if kept is None:
        return now
    return kept if now == first else typed_over(kept.strip(), now)
