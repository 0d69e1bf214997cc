"""Changes an open audit, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable

from audit.core.text import Text
from audit.errors import FrozenError, ResonanzError, StaleError, StoreError
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.voice import Voice
from audit.session import Session


class Keeper:
    """An open audit, read anew where somebody else has written meanwhile."""

    def __init__(self, voice: Voice, session: Session, reloaded: Text) -> None:
        self.voice, self.session = voice, session
        self._reloaded = reloaded
        """What is said where somebody else has written meanwhile."""

    def attempt(self, change: Callable[[], object], about: str = "") -> bool:
        """Carry out a change; where it is not on disk afterwards, say so. `about`: the question's id."""
        try:
            change()
        except StaleError:
            old = self.session
            self.session = Session(old.store, old.bank, old.id, old.clock)
            self.voice.say(self._reloaded)
        except FrozenError:
            return self._reopened() and self.attempt(change, about)
        except ResonanzError as error:
            self.voice.complain(error, about)
            if isinstance(error, StoreError) and self.voice.console.recalls:
                self.voice.say(more.BRING_BACK)
        else:
            return True
        return False

    def _reopened(self) -> bool:
        """Whether a finished audit may be changed again: asked once, before the first change."""
        self.voice.say(words.REOPEN_DETAIL)
        if not self.voice.sure(self.voice.words(words.REOPEN)):
            self.voice.say(more.STAYS_FINISHED)
            return False
        return self.attempt(self.session.reopen)
