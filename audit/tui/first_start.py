"""The first start: a few short questions, each to be skipped, and all of them only once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.tui.app import ResonanzApp


def ask(app: ResonanzApp, place: int = 0) -> None:
    """Ask for one thing after the other."""
    from audit.steps import FIRST
    from audit.tui.screens.step import StepDialog

    def on(further: bool | None) -> None:
        if further and place + 1 < len(FIRST):
            ask(app, place + 1)
        else:
            app.change(replace(app.settings, asked=True))

    app.push_screen(StepDialog(FIRST[place], place), on)
