"""What the places that speak of actions share: which one is meant, and what is said of it."""

from __future__ import annotations

from audit.core.plan import Candidate, Plan
from audit.core.spelling import nearest
from audit.core.text import Text
from audit.locales import plain as words
from audit.plain.keeper import Keeper
from audit.plain.place import EMPTIED, Place
from audit.plain.voice import Voice
from audit.session import Session


class Actions(Place):
    """Actions by their numbers as they were said last, or by their ids."""

    def __init__(self, voice: Voice, keeper: Keeper) -> None:
        super().__init__(voice)
        self.keeper = keeper
        self.numbered: tuple[str, ...] = ()
        """The ids as they were numbered last: numbers stay while decisions move actions about."""

    @property
    def session(self) -> Session:
        """The open audit, as it was read last."""
        return self.keeper.session

    @property
    def plan(self) -> Plan:
        """The plan that is spoken of."""
        return self.session.plan

    def found(self, word: str) -> Candidate | None:
        """The action that a number or an id means; None, with a sentence, where there is none."""
        known = {one.casefold(): one for one in (*self.numbered, *self.plan.candidates)}
        number = int(word) if word.isdecimal() and len(word) < 9 else 0
        numbered = self.numbered[number - 1] if 1 <= number <= len(self.numbered) else None
        wanted = numbered or known.get(word.casefold())
        one = self.plan.candidates.get(wanted) if wanted else None
        if one is None:
            self.voice.say(words.NO_ACTION, word=word)
            if near := nearest(word.upper(), known.values()):
                self.voice.say(words.DID_YOU_MEAN, word=near)
        return one

    def action(self, said: str) -> tuple[Candidate | None, str]:
        """The action at the beginning of what stood behind an order, and the rest; asked for if need be."""
        line = said or self.typed(self.voice.words(words.ASK_ACTION)) or ""
        word, _, rest = line.partition(" ")
        return (self.found(word) if word else None), rest.strip()

    def text(self, title: Text, said: str, now: str) -> str | None:
        """A text that is said already, or asked for; '' empties it, None leaves it."""
        if said:
            return "" if said in EMPTIED else said
        return self.changed(self.voice.words(title), now)
