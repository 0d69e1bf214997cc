"""Talking with line mode without a terminal."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from audit.core.bank import Bank
from audit.core.display import visible
from audit.core.mode import Mode
from audit.errors import Language
from audit.plain.app import talk
from audit.plain.console import Leaving
from audit.services import Services
from audit.session import Session
from tests.fakes import MemoryStore, begin, clock, services
from tests.wizard_bank import wizard_bank

Line = str | Callable[[], str]
"""What the user types, or what happens meanwhile and what is typed then."""


@dataclass
class Script:
    """A console that answers from a list, and keeps what was said; then the end that it was given."""

    lines: list[Line]
    end: Leaving = field(default_factory=lambda: Leaving(0))
    said: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    listened_to: bool = True
    recalls: bool = False

    def say(self, line: str = "") -> None:
        """Keep it, as a terminal would get it."""
        self.said.append(visible(line))

    def ask(self, prompt: str) -> str:
        """The next answer."""
        self.say(prompt)
        self.prompts.append(prompt)
        if not self.lines:
            raise self.end
        line = self.lines.pop(0)
        return line if isinstance(line, str) else line()


@dataclass
class Talk:
    """What came of a conversation."""

    code: int
    script: Script
    store: MemoryStore
    bank: Callable[[], Bank]

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(self.script.said)

    @property
    def last(self) -> str:
        """The last thing that was asked for."""
        return self.script.prompts[-1]

    @property
    def session(self) -> Session:
        """The audit changed last, as the store has it."""
        return Session(self.store, self.bank(), self.store.summaries()[0].id, clock)


def talked(
    *lines: Line,
    store: MemoryStore | None = None,
    end: Leaving | None = None,
    bank: Callable[[], Bank] = wizard_bank,
    given: Services | None = None,
    language: Language = "de",
) -> Talk:
    """A conversation in which the user types these lines and then leaves."""
    kept = store or MemoryStore()
    script = Script(list(lines), end or Leaving(0))
    code = talk(script, given or services(kept, bank=bank, language=language))
    return Talk(code, script, kept, bank)


def interviewed(
    at: str,
    *lines: Line,
    mode: Mode = Mode.FULL,
    end: Leaving | None = None,
    answers: Iterable[tuple[str, object]] = (),
    language: Language = "de",
) -> Talk:
    """The same in an interview that stands at a question."""
    store = MemoryStore()
    session = begin(store, mode=mode, language=language)
    for question, raw in answers:
        session.answer(question, raw)
    session.go_to(at)
    return talked("1", *lines, store=store, end=end, language=language)
