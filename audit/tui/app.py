"""The app: takes keys one at a time, chooses the first screen, and opens what can be opened from anywhere."""

from __future__ import annotations

import sys
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen

from audit.core.display import visible
from audit.locales import common, palette
from audit.locales import settings as settings_words
from audit.services import Services
from audit.tui.keymap import Key, bindings, scoped
from audit.tui.looks import Looks
from audit.tui.page import Page
from audit.tui.screens.home import HomeScreen
from audit.tui.typeahead import TypeAhead

KEYS = (
    Key("ctrl+p,colon", ":", "app.palette", palette.K_PALETTE),
    Key("f2", "F2", "app.settings", settings_words.K_SETTINGS),
    Key("ctrl+t", common.CTRL_T, "app.theme", common.K_THEME),
    Key("f3", "F3", "app.voice", palette.K_VOICE),
    Key("ctrl+z", common.CTRL_Z, "app.suspend", palette.K_SUSPEND),
    Key("ctrl+q", common.CTRL_Q, "app.leave", common.K_QUIT),
)
"""What can be done on every screen."""


class ResonanzApp(Looks):
    """The wizard."""

    CSS_PATH = "resonanz.tcss"
    TITLE = "Resonanz"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        # Leaving comes before whatever has the focus.
        Binding("ctrl+q", "leave", show=False, priority=True, id="everywhere.leave"),
        *(scoped("", binding) for binding in bindings(KEYS[:-1])),
    ]

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.typed = TypeAhead(self, super().on_event)
        self.pondering = 0
        """How many things are being worked out beside the screen."""
        self.keymap: dict[str, str] = {}
        """The user's own keys by the id of what they do."""
        self._learn_keys()

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
    def unheard(self) -> bool:
        """Whether something has been typed that is not dealt with yet."""
        return self.typed.unheard

    @property
    def too_small(self) -> bool:
        """The terminal shows nothing but a request for more room, so keys would go nowhere anybody sees."""
        return bool(self.screen_stack) and bool(self.screen.classes & {"-narrow", "-low"})

    def _learn_keys(self) -> None:
        path = self.settings.data / "keys.toml"
        if not path.is_file():
            return
        from audit.tui.keyring import scopes
        from audit.tui.keys_file import read_keys

        chosen = read_keys(path, scopes())
        self.keymap = dict(chosen.keys)
        self.set_keymap(self.keymap)
        for fault in chosen.faults:
            told = visible(self.words(fault))
            self.call_later(self.notify, told, severity="warning", timeout=10, markup=False)

    # From anywhere.

    def action_palette(self) -> None:
        """Everything that can be done here."""
        from audit.tui.screens.palette import PaletteScreen

        page = self.screen
        if isinstance(page, Page) and not isinstance(page, PaletteScreen):
            self.push_screen(PaletteScreen(page), page.carry_out)

    def action_settings(self) -> None:
        """What was chosen once for all."""
        from audit.tui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    def action_help_quit(self) -> None:
        """Somebody pressed ctrl+c to leave."""
        self.notify(self.words(common.QUIT_WITH), markup=False)


def run(services: Services) -> int:
    """Show the wizard until the user leaves it; gives the exit code."""
    app = ResonanzApp(services)
    app.hold_signals()
    app.run()
    return app.return_code or 0
