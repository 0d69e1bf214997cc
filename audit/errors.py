"""The errors of the program: each is one sentence and a way out, in both languages.

    ResonanzError           exit code
    ├── UsageError          2   a command line or a setting that makes no sense
    ├── BankError           3   a question bank that cannot be used
    ├── AnswersError        4   an answers file, or one answer, that cannot be used
    ├── StoreError          5   the audits cannot be read or written
    │   ├── StaleError      5   another program has changed the audit meanwhile
    │   ├── PassphraseError 5   the audits are encrypted, and not with this passphrase
    │   └── FrozenError     5   the audit is finished
    └── ReportError         6   a report cannot be made or written

Exit code 1 is an error nobody foresaw, 130 an interruption by the user.
"""

from typing import ClassVar, Generic, Literal, TypeVar

Language = Literal["de", "en"]


class ResonanzError(Exception):
    """A sentence for the user, and what to do about it."""

    exit_code: ClassVar[int] = 1

    def __init__(self, *, de: str, en: str, hint_de: str = "", hint_en: str = "") -> None:
        super().__init__(en)
        self.de, self.en = de, en
        self.hint_de, self.hint_en = hint_de, hint_en

    def sentence(self, language: Language) -> str:
        """The fault and the way out as one text."""
        parts = (self.de, self.hint_de) if language == "de" else (self.en, self.hint_en)
        return " ".join(part for part in parts if part)


class UsageError(ResonanzError):
    """A command line or a setting that makes no sense."""

    exit_code = 2


class BankError(ResonanzError):
    """A question bank that cannot be used; the sentence names file and line."""

    exit_code = 3


class AnswersError(ResonanzError):
    """An answers file, or a single answer, that cannot be used."""

    exit_code = 4


class StoreError(ResonanzError):
    """The audits of this user cannot be read or written."""

    exit_code = 5


class StaleError(StoreError):
    """Another program has changed the audit since it was read here."""


class PassphraseError(StoreError):
    """The audits are encrypted, and there is no passphrase, or it does not fit."""


class FrozenError(StoreError):
    """The audit is finished: its answers may be changed once it is reopened."""


class ReportError(ResonanzError):
    """A report cannot be made or written."""

    exit_code = 6


E = TypeVar("E", bound=ResonanzError)


class Fault(Generic[E]):
    """An error waiting to happen: its sentences may name things, as {path} does."""

    def __init__(self, kind: type[E], *, de: str, en: str, hint_de: str, hint_en: str) -> None:
        self.kind = kind
        self.de, self.en = de, en
        self.hint_de, self.hint_en = hint_de, hint_en

    def error(self, **named: object) -> E:
        """The error, with what its sentences name put in."""
        return self.kind(
            de=self.de.format_map(named),
            en=self.en.format_map(named),
            hint_de=self.hint_de.format_map(named),
            hint_en=self.hint_en.format_map(named),
        )


_NO_THREAD = {"can't start new thread", "cannot join thread before it is started"}


def lacks_memory(error: BaseException | None) -> bool:
    """Whether memory ran out: an error says so, or one that it came of, or a thread that could not begin."""
    while error is not None:
        if isinstance(error, MemoryError) or (isinstance(error, RuntimeError) and str(error) in _NO_THREAD):
            return True
        error = error.__cause__ or error.__context__
    return False
