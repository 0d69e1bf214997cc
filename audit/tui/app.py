"""The app: holds the services and the language, chooses screens, and ends well whatever happens."""

from __future__ import annotations

import asyncio
import sys
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.reactive import reactive
from textual.screen import Screen

from audit.core.display import visible
from audit.errors import Language, ResonanzError
from audit.i18n import OTHER, Words
from audit.locales import common
from audit.services import Services
from audit.settings import Theme
from audit.tui.endings import SIGNALS, crash_note, thaw
from audit.tui.gate import ControlGate
from audit.tui.page import Page
from audit.tui.screens.home import HomeScreen
from audit.tui.themes import DARK, LIGHT
from audit.tui.typeahead import TypeAhead


class ResonanzApp(App[None]):
    """The wizard."""

    CSS_PATH = "resonanz.tcss"
    TITLE = "Resonanz"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", "", show=False, priority=True, id="leave"),
        Binding("ctrl+t", "theme", "", show=False, id="theme"),
    ]
    language: reactive[Language] = reactive[Language]("de", init=False)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.animation_level = "none"
        self.words = Words(services.language)
        self.set_reactive(ResonanzApp.language, services.language)
        self.typed = TypeAhead(self, super().on_event)
        self.pondering = 0
        """How many things are being worked out beside the screen."""
        self._filters.append(ControlGate())
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = (LIGHT if services.settings.theme is Theme.LIGHT else DARK).name

    def get_driver_class(self) -> type[Driver]:
        """Textual's own, made calmer where that is known how to do."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from audit.tui.driver import CalmDriver

        return CalmDriver

    def get_default_screen(self) -> Screen[None]:
        """The list of audits."""
        return HomeScreen()

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes one at a time; everything else as it comes."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if not self.too_small or (isinstance(event, events.Key) and event.key == "ctrl+q"):
                await self.typed.take(event)
        else:
            await super().on_event(event)

    @property
    def too_small(self) -> bool:
        """The terminal shows nothing but a request for more room, so keys would go nowhere anybody sees."""
        return bool(self.screen_stack) and bool(self.screen.classes & {"-narrow", "-low"})

    # Words and looks.

    def watch_language(self, language: Language) -> None:
        """Say everything in the other language at once."""
        self.words = Words(language)
        for screen in self.screen_stack:
            if isinstance(screen, Page) and screen.is_mounted:
                screen.repaint()

    def action_language(self) -> None:
        """The other language."""
        self.language = OTHER[self.language]

    def action_theme(self) -> None:
        """Light or dark."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_help_quit(self) -> None:
        """Somebody pressed ctrl+c to leave."""
        self.notify(self.words(common.QUIT_WITH), markup=False)

    def complain(self, error: ResonanzError) -> None:
        """Show an error as its sentence."""
        self.notify(visible(error.sentence(self.language)), severity="error", timeout=10, markup=False)

    # The ends.

    def on_mount(self) -> None:
        """Listen for the system asking to end; the garbage collector may come back when all is painted."""
        self.set_timer(1.0, thaw)
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.add_signal_handler(number, self.leave, 128 + number)

    def on_unmount(self) -> None:
        """Listen no more."""
        for number in SIGNALS:
            asyncio.get_running_loop().remove_signal_handler(number)

    def action_leave(self) -> None:
        """End, at the user's wish."""
        self.leave(0)

    def leave(self, code: int) -> None:
        """Save every draft, then end with this exit code."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Page):
                screen.flush()
        self.exit(return_code=code)

    def _fatal_error(self) -> None:
        self._exit_renderables.append(crash_note(self._exception, self.words))
        self._close_messages_no_wait()


def run(services: Services) -> int:
    """Show the wizard until the user leaves it; gives the exit code."""
    app = ResonanzApp(services)
    app.run()
    return app.return_code or 0
