"""What both front ends are given from outside, so that they can be tried without files, clock or printer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit.settings import Settings

if TYPE_CHECKING:  # at run time these would be imported before the first paint
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from audit.core.answers import Answer
    from audit.core.bank import Bank
    from audit.core.client import Client
    from audit.core.export import Marked, Order
    from audit.core.mode import Mode
    from audit.core.source import Source
    from audit.errors import Language
    from audit.session import Clock, Session, Store


def _forget(settings: Settings) -> None:
    """Keep nothing."""


def _everything_shown(_source: Source, _order: Order) -> Marked:
    """No letter is marked."""
    from audit.core.export import Marked

    return Marked()


def _stay_cold(language: Language) -> None:
    """Get nothing ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything the wizard needs of the world."""

    store: Store
    load_bank: Callable[[], Bank]
    """Called when the first audit is begun or opened, not before; may raise BankError."""
    clock: Clock
    export: Callable[[Source, Order, Path, Callable[[float], None]], tuple[Path, ...]]
    """Writes the files that are ordered and gives their paths; may run in a thread; raises ReportError.

    The path is that of the report; other forms lie beside it under the same name with their own extensions.
    The last argument is told how much is done, from 0 to 1, never less than before.
    """
    marked: Callable[[Source, Order], Marked] = _everything_shown
    """Which letters the PDF of this order marks for want of fonts, and where they were typed; raises as
    `export` does."""
    export_target: Callable[[Session, Language], Path]
    """Where the report goes unless somebody says otherwise."""
    import_sample: Callable[[Language], str]
    """Puts a finished example among the audits, and gives its id."""
    settings: Settings = field(default_factory=Settings)
    save_settings: Callable[[Settings], None] = _forget
    """Keeps what was chosen for the next start; raises UsageError."""
    warm: Callable[[Language], None] = _stay_cold
    """Gets ready what prints reports, before one is wanted; returns at once, raises ResonanzError."""

    @property
    def language(self) -> Language:
        """The language of the interface at the start."""
        return self.settings.language

    def begin(self, client: Client, mode: Mode, language: Language, answers: Iterable[Answer]) -> Session:
        """A new audit, saved, some of it answered already; raises ResonanzError."""
        from audit.session import Session

        session = Session.start(
            self.store,
            self.load_bank(),
            self.clock,
            client=client,
            mode=mode,
            language=language,
            keep_months=self.settings.keep_months,
        )
        session.import_answers(answers)
        return session
