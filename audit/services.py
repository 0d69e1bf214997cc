"""What both front ends are given from outside, so that they can be tried without files, clock or printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # at run time these would be imported before the first paint
    from collections.abc import Callable
    from pathlib import Path

    from audit.core.bank import Bank
    from audit.errors import Language
    from audit.session import Clock, Session, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything the wizard needs of the world."""

    store: Store
    load_bank: Callable[[], Bank]
    """Called when the first audit is begun or opened, not before; may raise BankError."""
    clock: Clock
    export: Callable[[Session, Language, Path], Path]
    """Writes the report and gives its path; may run in a thread; raises ReportError."""
    export_target: Callable[[Session, Language], Path]
    """Where the report goes unless somebody says otherwise."""
    import_sample: Callable[[Language], str]
    """Puts a finished example among the audits, and gives its id."""
    language: Language = "de"
    dark: bool = True
