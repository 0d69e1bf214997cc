"""Settings: flags before environment before resonanz.toml before defaults, as one frozen value."""

import errno
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from audit.core.text import Text
from audit.errors import Language, UsageError
from audit.paths import meant, opened

SETTINGS_FILE = "resonanz.toml"
LONGEST_NAME = 120
MOST_MONTHS = 600


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


# Reading.

ENVIRONMENT = {"language": "RESONANZ_LANG", "theme": "RESONANZ_THEME", "voice": "RESONANZ_VOICE"}
"""What may also be said in the environment, and where."""


def load_settings(
    *, language: str | None = None, data: Path, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The settings that hold; raises UsageError where one of them makes no sense."""
    path = data / SETTINGS_FILE
    written: dict[str, Any] = {key: _read(key, value, path, data) for key, value in _document(path).items()}
    for key, name in ENVIRONMENT.items():
        if environment.get(name):
            written[key] = _spoken(key, environment[name], name)
    if language:
        written["language"] = _spoken("language", language, "--lang")
    return replace(Settings(language=language_of(environment), data=data), **written)


def language_of(environment: Mapping[str, str]) -> Language:
    """German where the system speaks German, English elsewhere."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "de" if environment[name].lower().startswith("de") else "en"
    return "en"


def _document(path: Path) -> dict[str, object]:
    """The settings file; an absent one is empty."""
    from audit.core.toml_text import table_in

    try:
        return table_in(_written(path))
    except (FileNotFoundError, NotADirectoryError):  # what is wrong with the folder, the store will say
        return {}
    except OSError as fault:
        if fault.errno == errno.ENAMETOOLONG:  # the same
            return {}
        raise _unreadable(path, fault.strerror or "") from fault
    except ValueError as fault:
        raise _unreadable(path, str(fault)) from fault


def _written(path: Path) -> bytes:
    from audit.core.toml_text import LARGEST

    with opened(path) as file:
        return file.read(LARGEST + 1)


def _unreadable(path: Path, why: str) -> UsageError:
    return UsageError(
        de=f"Die Einstellungen in {path} sind nicht lesbar: {why}.",
        en=f"The settings in {path} cannot be read: {why}.",
        hint_de="Berichtigen oder löschen Sie die Datei.",
        hint_en="Correct the file or delete it.",
    )


class _MisfitError(Exception):
    """A value that a setting cannot have; the text says what it can."""

    def __init__(self, possible: Text) -> None:
        super().__init__(possible.en)
        self.possible = possible


def _read(key: str, value: object, path: Path, data: Path) -> Any:
    """A value of the file, checked."""
    from audit.core.spelling import shown, way_out

    if key not in READERS:
        hint = way_out(key, READERS)
        raise UsageError(
            de=f"{path}: Eine Einstellung „{shown(key)}“ gibt es nicht.",
            en=f"{path}: there is no setting ‘{shown(key)}’.",
            hint_de=f"{hint.de} Berichtigen oder streichen Sie die Zeile.".strip(),
            hint_en=f"{hint.en} Correct or remove the line.".strip(),
        )
    try:
        return READERS[key](value, data)
    except _MisfitError as misfit:
        told = shown(str(value))
        raise UsageError(
            de=f"{path}: „{told}“ ist kein Wert für „{key}“.",
            en=f"{path}: ‘{told}’ is no value for ‘{key}’.",
            hint_de=misfit.possible.de,
            hint_en=misfit.possible.en,
        ) from None


def _spoken(key: str, word: str, where: str) -> Any:
    """A value from the environment or the command line, checked; a language may be a whole locale."""
    from audit.core.spelling import shown

    try:
        return READERS[key](word.lower()[:2] if key == "language" else word.lower(), Path())
    except _MisfitError as misfit:
        raise UsageError(
            de=f"{where}: „{shown(word)}“ gibt es hier nicht.",
            en=f"{where}: there is no ‘{shown(word)}’ here.",
            hint_de=misfit.possible.de,
            hint_en=misfit.possible.en,
        ) from None


Chosen = TypeVar("Chosen", bound=StrEnum)


def _one_of(kind: type[Chosen]) -> Callable[[object, Path], Chosen]:
    def read(value: object, _data: Path) -> Chosen:
        with suppress(ValueError):
            return kind(str(value))
        words = ", ".join(kind)
        raise _MisfitError(Text(f"Möglich sind: {words}.", f"Possible are: {words}."))

    return read


def _language(value: object, _data: Path) -> Language:
    if isinstance(value, str) and value in {"de", "en"}:
        return "de" if value == "de" else "en"
    raise _MisfitError(Text("Wählen Sie de oder en.", "Choose de or en."))


def _flag(value: object, _data: Path) -> bool:
    if isinstance(value, bool):
        return value
    raise _MisfitError(Text("Möglich sind: true, false.", "Possible are: true, false."))


def _name(value: object, _data: Path) -> str:
    if isinstance(value, str) and len(value) <= LONGEST_NAME:
        return value.strip()
    raise _MisfitError(Text("Möglich ist ein Name in Anführungszeichen.", "A name in quotes is possible."))


def _brand(value: object, data: Path) -> Path | None:
    if isinstance(value, str) and "\0" not in value:
        return data / meant(value) if value.strip() else None
    raise _MisfitError(
        Text(
            "Möglich ist der Pfad einer Datei in Anführungszeichen.",
            "The path of a file in quotes is possible.",
        )
    )


def _months(value: object, _data: Path) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST_MONTHS:
        return value
    raise _MisfitError(
        Text(
            f"Möglich sind ganze Monate von 1 bis {MOST_MONTHS}.",
            f"Possible are whole months from 1 to {MOST_MONTHS}.",
        )
    )


READERS: dict[str, Callable[[object, Path], Any]] = {
    "language": _language,
    "theme": _one_of(Theme),
    "voice": _one_of(Voice),
    "animation": _flag,
    "name": _name,
    "brand": _brand,
    "keep_months": _months,
    "asked": _flag,
}
"""What may stand in the file, and how it is read."""


# Writing.


def save_settings(settings: Settings, before: Settings) -> None:
    """Write into the file what differs from before; its comments and all else stay. Raises UsageError.

    What only a flag or the environment said for once, and nobody changed, is thereby not written.
    """
    changed = {
        key: getattr(settings, key) for key in READERS if getattr(settings, key) != getattr(before, key)
    }
    if not changed:
        return
    path = settings.data / SETTINGS_FILE
    try:
        _replace(path, _amended(path, changed))
    except (OSError, ValueError, RecursionError) as fault:
        why = getattr(fault, "strerror", None) or f"TOML: {fault}"
        raise UsageError(
            de=f"Die Einstellungen lassen sich nicht in {path} schreiben: {why}.",
            en=f"The settings cannot be written to {path}: {why}.",
            hint_de="Sie gelten, bis Resonanz endet.",
            hint_en="They hold until Resonanz ends.",
        ) from fault


def _amended(path: Path, changed: Mapping[str, object]) -> str:
    import tomlkit

    document = tomlkit.parse(_written(path).decode("utf-8-sig") if path.exists() else "")
    for key, value in changed.items():
        if value is None:
            document.pop(key, None)
        else:
            document[key] = str(value) if isinstance(value, Path | StrEnum) else value
    return tomlkit.dumps(document)


def _replace(path: Path, words: str) -> None:
    """The new file at once or not at all, readable for its owner alone."""
    from audit.paths import private

    private(path.parent)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
