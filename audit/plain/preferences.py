"""The settings, each to be changed on its own, and all of them at the first start."""

from __future__ import annotations

from dataclasses import replace

from audit.core.display import one_line
from audit.errors import ResonanzError
from audit.locales import plain as more
from audit.locales import settings as words
from audit.plain.orders import Command
from audit.plain.pages import SETTINGS
from audit.plain.place import Place
from audit.plain.settling import ask_settings
from audit.plain.voice import Voice
from audit.settings import SETTINGS_FILE, Settings
from audit.steps import ALL, FIRST, THEME, Step, told

STEPS: tuple[Step, ...] = ALL
ASKED: tuple[Step, ...] = tuple(step for step in FIRST if step is not THEME)
"""What is asked at the first start; colours mean nothing here."""


class Preferences(Place):
    """A list of what is set; a number changes it."""

    page = SETTINGS

    def show(self) -> None:
        """All of them, and where they are kept."""
        say, settings = self.voice.words, self.voice.services.settings
        self.voice.console.say()
        self.voice.say(words.TITLE)
        for number, step in enumerate(STEPS, 1):
            self.voice.console.say(f"{number}: {say(step.name)}: {one_line(told(step, settings, say))}")
        self.voice.say(words.KEPT_IN, path=settings.data / SETTINGS_FILE)

    def prompt(self) -> str:
        """What can be done."""
        return self.voice.words(more.SETTINGS_PROMPT)

    def hear(self, line: str) -> bool:
        """A number changes that one."""
        if not line:
            return False
        number = int(line) if line.isdecimal() and len(line) < 9 else 0
        if not 1 <= number <= len(STEPS):
            self.voice.say(more.NUMBER_OR_ORDER, keys=f"1–{len(STEPS)}")
            return True
        before, step = self.voice.services.settings, STEPS[number - 1]
        change(self.voice, ask_settings(self.voice, before, (step,)))
        say, settings = self.voice.words, self.voice.services.settings
        self.voice.say(more.SAVED_AS, answer=f"{say(step.name)}: {one_line(told(step, settings, say))}")
        return True

    def obey(self, command: Command) -> bool:
        """There are no orders of its own."""
        raise TypeError(command)


def change(voice: Voice, settings: Settings) -> None:
    """Let these hold, and keep them; raises UsageError where they cannot be kept."""
    before = voice.services.settings
    voice.services = replace(voice.services, settings=settings)
    if settings != before:
        voice.services.save_settings(settings)


def ask_once(voice: Voice) -> None:
    """At the first start offer a few questions; whoever does not want them is not asked again."""
    settings = voice.services.settings
    if settings.asked or not voice.console.listened_to:
        return
    try:
        if voice.sure(voice.words(more.SETTLE, n=len(ASKED))):
            settings = ask_settings(voice, settings, ASKED)
        change(voice, replace(settings, asked=True))
    except ResonanzError as error:
        voice.complain(error)
    voice.say(more.SETTLE_LATER)
