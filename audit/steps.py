"""What is asked once at the first start and can be changed ever after: one step each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from audit.core.text import Text
from audit.i18n import Words
from audit.locales import common
from audit.locales import settings as words
from audit.settings import LONGEST_NAME, MOST_MONTHS, Settings, Theme, Voice


@dataclass(frozen=True, slots=True)
class Choosing:
    """A setting of which there are a few."""

    name: Text
    why: Text
    options: tuple[Text, ...]
    chosen: Callable[[Settings], int]
    """The place of the option that holds."""
    choose: Callable[[Settings, int], Settings]


@dataclass(frozen=True, slots=True)
class Typing:
    """A setting that is typed."""

    name: Text
    why: Text
    value: Callable[[Settings], str]
    read: Callable[[Settings, str], Settings | Text]
    """The settings with what was typed, or what is wrong with it."""
    told: Callable[[Settings, Words], str]
    """The value as a list shows it; '' where there is none."""
    hint: Text | None = None
    number: bool = False
    longest: int = 1000


Step = Choosing | Typing
THEMES = (Theme.DARK, Theme.LIGHT, Theme.CONTRAST)
VOICES = (Voice.SELF, Voice.INTERVIEW)


def _name(settings: Settings, typed: str) -> Settings | Text:
    if len(typed) > LONGEST_NAME:
        return words.TOO_LONG.fill(most=LONGEST_NAME)
    return replace(settings, name=typed)


def _brand(settings: Settings, typed: str) -> Settings | Text:
    if not typed:
        return replace(settings, brand=None)
    try:
        path = Path(typed).expanduser().absolute()
        there = path.is_file()
    except (OSError, RuntimeError, ValueError):
        there = False
    return replace(settings, brand=path) if there else words.NO_SUCH_FILE


def _months(settings: Settings, typed: str) -> Settings | Text:
    if not typed:
        return replace(settings, keep_months=None)
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= MOST_MONTHS:
        return replace(settings, keep_months=int(typed))
    return words.NO_MONTHS.fill(most=MOST_MONTHS)


def _told_months(settings: Settings, say: Words) -> str:
    months = settings.keep_months
    return "" if months is None else say.count(months, words.ONE_MONTH, words.MONTHS)


LANGUAGE = Choosing(
    words.LANGUAGE,
    words.LANGUAGE_WHY,
    (
        Text(common.LANGUAGE_NAME.de, common.LANGUAGE_NAME.de),
        Text(common.LANGUAGE_NAME.en, common.LANGUAGE_NAME.en),
    ),
    lambda settings: 0 if settings.language == "de" else 1,
    lambda settings, place: replace(settings, language="de" if place == 0 else "en"),
)
THEME = Choosing(
    words.THEME,
    words.THEME_WHY,
    (words.DARK, words.LIGHT, words.CONTRAST),
    lambda settings: THEMES.index(settings.theme),
    lambda settings, place: replace(settings, theme=THEMES[place]),
)
NAME = Typing(words.NAME, words.NAME_WHY, lambda s: s.name, _name, lambda s, _: s.name, longest=LONGEST_NAME)
VOICE = Choosing(
    words.VOICE,
    words.VOICE_WHY,
    (words.SELF, words.INTERVIEW),
    lambda settings: VOICES.index(settings.voice),
    lambda settings, place: replace(settings, voice=VOICES[place]),
)
BRAND = Typing(
    words.BRAND,
    words.BRAND_WHY,
    lambda s: str(s.brand or ""),
    _brand,
    lambda s, _: str(s.brand or ""),
    hint=words.BRAND_HINT,
)
KEEP = Typing(
    words.KEEP,
    words.KEEP_WHY,
    lambda s: str(s.keep_months or ""),
    _months,
    _told_months,
    hint=words.KEEP_HINT,
    number=True,
    longest=4,
)
ANIMATION = Choosing(
    words.ANIMATION,
    words.ANIMATION_WHY,
    (words.STILL, words.MOVING),
    lambda settings: int(settings.animation),
    lambda settings, place: replace(settings, animation=bool(place)),
)
FIRST = (LANGUAGE, THEME, NAME, VOICE, BRAND, KEEP)
"""What is asked at the first start, in order."""
ALL = (*FIRST, ANIMATION)


def told(step: Step, settings: Settings, say: Words) -> str:
    """The value that holds, as a list shows it."""
    if isinstance(step, Choosing):
        return say(step.options[step.chosen(settings)])
    return step.told(settings, say) or say(words.NOT_SET)
