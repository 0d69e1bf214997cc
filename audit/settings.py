"""Settings: flags before environment before resonanz.toml before defaults, as one frozen value."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from audit.errors import Language, UsageError

SETTINGS_FILE = "resonanz.toml"


class Theme(StrEnum):
    """The colours of the full screen."""

    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


class Voice(StrEnum):
    """How questions are put."""

    INTERVIEW = "interview"
    """To somebody who is being asked."""
    SELF = "self"
    """To oneself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user has chosen once for all."""

    language: Language = "de"
    data: Path = Path()
    """The folder of the user's audits and settings."""
    theme: Theme = Theme.DARK
    voice: Voice = Voice.SELF
    animation: bool = False
    name: str = ""
    """Who asks; stands in the history of answers and on the report."""
    brand: Path | None = None
    """The brand file for reports; None: without a brand."""
    keep_months: int | None = None
    """How long a new client's data are kept unless a date is set; None: nobody has said."""
    asked: bool = False
    """Whether the user was asked for all this once."""


def load_settings(
    *, language: str | None = None, data: Path, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The settings that hold; raises UsageError where one of them makes no sense."""
    written = _written(data / SETTINGS_FILE)
    chosen = language or environment.get("RESONANZ_LANG") or written.get("language")
    return Settings(language=_language(chosen) if chosen else language_of(environment), data=data)


def language_of(environment: Mapping[str, str]) -> Language:
    """German where the system speaks German, English elsewhere."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "de" if environment[name].lower().startswith("de") else "en"
    return "en"


def _language(word: str) -> Language:
    short = word.lower()[:2]
    if short in {"de", "en"}:
        return "de" if short == "de" else "en"
    raise UsageError(
        de=f"Die Sprache „{word}“ gibt es hier nicht.",
        en=f"There is no language ‘{word}’ here.",
        hint_de="Wählen Sie de oder en.",
        hint_en="Choose de or en.",
    )


def _written(path: Path) -> dict[str, str]:
    """The settings file as words; an absent file is an empty one."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise UsageError(
            de=f"Die Einstellungen in {path} sind nicht lesbar: {fault}.",
            en=f"The settings in {path} cannot be read: {fault}.",
            hint_de="Berichtigen oder löschen Sie die Datei.",
            hint_en="Correct the file or delete it.",
        ) from fault
    return {key: str(value) for key, value in document.items()}
