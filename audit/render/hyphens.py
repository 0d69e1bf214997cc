"""Hyphenation patterns that are parsed once and then kept on the disk, as data and not as code."""

import os
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import msgspec

from audit.paths import private

PYPHEN = "0.18.1"
"""The version whose insides this module knows; with any other one, pyphen parses by itself."""

_Kept = tuple[int, dict[str, tuple[int, bytes]]]
"""The longest pattern, and for each pattern its offset and its values."""


def prepare(language: str, cache: Path) -> None:
    """Give pyphen the patterns of a language: from the cache, or parsed (0.5 s for German) and then kept.

    A cache that cannot be read or written costs time and nothing else.
    """
    import pyphen  # type: ignore[import-untyped]

    key = pyphen.language_fallback(language)
    if pyphen.__version__ != PYPHEN or key is None or pyphen.LANGUAGES[key] in pyphen.hdcache:
        return
    kept = cache / f"hyphens-{PYPHEN}-{key}.msgpack"
    with suppress(OSError, msgspec.DecodeError):
        longest, patterns = msgspec.msgpack.decode(kept.read_bytes(), type=_Kept)
        _install(pyphen, key, longest, patterns)
        return
    _parse_and_keep(pyphen, key, kept)


def _install(pyphen: ModuleType, key: str, longest: int, patterns: dict[str, tuple[int, bytes]]) -> None:
    hyphens = object.__new__(pyphen.HyphDict)
    hyphens.patterns, hyphens.maxlen, hyphens.cache = patterns, longest, {}
    pyphen.hdcache[pyphen.LANGUAGES[key]] = hyphens


def _parse_and_keep(pyphen: ModuleType, key: str, kept: Path) -> None:
    parsed = pyphen.hdcache[pyphen.LANGUAGES[key]] = pyphen.HyphDict(pyphen.LANGUAGES[key])
    if any(type(value) is not int for _, values in parsed.patterns.values() for value in values):
        return  # a language whose hyphens change the spelling
    plain = {pattern: (start, bytes(values)) for pattern, (start, values) in parsed.patterns.items()}
    with suppress(OSError):
        draft = private(kept.parent) / f"{kept.name}.{os.getpid()}"
        draft.write_bytes(msgspec.msgpack.encode((parsed.maxlen, plain)))
        draft.replace(kept)
