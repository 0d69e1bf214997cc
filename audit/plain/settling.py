"""Asks for the settings line by line: what holds now is proposed, and nothing typed leaves it."""

from __future__ import annotations

from typing import assert_never

from audit.core.display import one_line
from audit.core.text import Text
from audit.locales import plain as words
from audit.plain.speaker import Speaker
from audit.settings import Settings
from audit.steps import LANGUAGE, Choosing, Step, Typing, told

NOTHING = "-"
"""Typed where a setting is to be empty again."""


def ask_settings(speaker: Speaker, settings: Settings, steps: tuple[Step, ...]) -> Settings:
    """The settings after these questions; from the language on, in the language chosen."""
    for step in steps:
        settings = _asked(speaker, settings, step)
        if step is LANGUAGE:
            speaker.speak(settings.language)
    return settings


def _asked(speaker: Speaker, settings: Settings, step: Step) -> Settings:
    match step:
        case Choosing():
            labels = [speaker.words(option) for option in step.options]
            place = speaker.choose(step.why, labels, step.chosen(settings))
            return step.choose(settings, place)
        case Typing():
            return _typed(speaker, settings, step)
        case _:
            assert_never(step)


def _typed(speaker: Speaker, settings: Settings, step: Typing) -> Settings:
    speaker.say(step.why)
    if step.hint:
        speaker.console.say(f"({speaker.words(step.hint)})")
    now = one_line(told(step, settings, speaker.words))
    prompt = speaker.words(words.KEEP_OR_CHANGE if step.value(settings) else words.TYPE_OR_SKIP, now=now)
    while True:
        line = speaker.ask(f"{speaker.words(step.name)} {prompt}", free=True, path=True)
        if not line:
            return settings
        found = step.read(settings, "" if line == NOTHING else line)
        if not isinstance(found, Text):
            return found
        speaker.say(found)
