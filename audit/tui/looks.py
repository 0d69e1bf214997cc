"""How the wizard speaks and looks, and that this is kept for the next start."""

from __future__ import annotations

from dataclasses import replace

from textual.reactive import reactive

from audit.core.display import visible
from audit.core.text import Text
from audit.errors import Language, ResonanzError
from audit.i18n import OTHER, Words
from audit.services import Services
from audit.settings import Settings, Voice
from audit.tui.endings import Ending
from audit.tui.gate import ControlGate
from audit.tui.page import Page
from audit.tui.themes import LOOKS, after


class Looks(Ending):
    """An app with the user's language, colours and settings."""

    language: reactive[Language] = reactive[Language]("de", init=False)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.words = Words(services.language)
        self.set_reactive(Looks.language, services.language)
        self._filters.append(ControlGate())
        for look in LOOKS.values():
            self.register_theme(look)
        self._look()

    @property
    def settings(self) -> Settings:
        """What the user has chosen, as it holds now."""
        return self.services.settings

    def change(self, settings: Settings) -> bool:
        """Let these settings hold, now and at the next start; whether they could be kept."""
        before = self.settings
        self.services = replace(self.services, settings=settings)
        self._look()
        if settings.language != before.language:
            self.language = settings.language
        if settings.voice is not before.voice:
            self._repaint()
        try:
            self.services.save_settings(settings)
        except ResonanzError as error:
            self.complain(error)
            return False
        return True

    def _look(self) -> None:
        self.theme = LOOKS[self.settings.theme].name
        self.animation_level = "full" if self.settings.animation else "none"

    def watch_language(self, language: Language) -> None:
        """Say everything in the other language at once."""
        self.words = Words(language)
        self._repaint()

    def _repaint(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Page) and screen.is_mounted:
                screen.repaint()

    def action_language(self) -> None:
        """The other language."""
        self.language = OTHER[self.language]

    def action_theme(self) -> None:
        """The next colours."""
        self.change(replace(self.settings, theme=after(self.settings.theme)))

    def action_voice(self) -> None:
        """Questions as in an interview, or as one puts them to oneself."""
        other = Voice.SELF if self.settings.voice is Voice.INTERVIEW else Voice.INTERVIEW
        self.change(replace(self.settings, voice=other))

    def say(self, text: Text, **values: object) -> None:
        """A word that goes away by itself."""
        self.notify(visible(self.words(text, **values)), markup=False)

    def complain(self, error: ResonanzError) -> None:
        """Show an error as its sentence."""
        self.notify(visible(error.sentence(self.language)), severity="error", timeout=10, markup=False)
