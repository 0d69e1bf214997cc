"""What reports are printed with; WeasyPrint itself is not loaded, its version stands beside it."""

import ctypes
from collections.abc import Iterator
from importlib import metadata

from audit.core.text import Text
from audit.doctor.finding import Finding, broken, fine
from audit.locales import doctor as words
from audit.paths import templates_folder

_PANGO = (
    "libpango-1.0.so.0",
    "libpango-1.0.dylib",
    "/opt/homebrew/lib/libpango-1.0.dylib",
    "libpango-1.0-0.dll",
)
_LEAST_PANGO = (1, 44)


def findings() -> Iterator[Finding]:
    """The library, what it draws text with, and the fonts that come along."""
    yield _weasyprint()
    yield _pango()
    yield _fonts()


def _weasyprint() -> Finding:
    try:
        version = metadata.version("weasyprint")
    except metadata.PackageNotFoundError:
        return broken("weasyprint", words.NO_WEASYPRINT, words.INSTALL_AGAIN)
    return fine("weasyprint", words.WEASYPRINT.fill(version=version))


def _pango() -> Finding:
    version = _pango_version()
    if version and tuple(map(int, version.split(".")[:2])) >= _LEAST_PANGO:
        return fine("pango", words.PANGO.fill(version=version))
    from audit.render.libraries import missing

    error = missing()
    return broken("pango", Text(error.de, error.en), Text(error.hint_de, error.hint_en))


def _pango_version() -> str:
    for name in _PANGO:
        try:
            tell = ctypes.CDLL(name).pango_version_string
        except (OSError, AttributeError):
            continue
        tell.restype = ctypes.c_char_p
        said: bytes = tell()
        return said.decode("ascii", "replace")
    return ""


def _fonts() -> Finding:
    folder = templates_folder() / "fonts"
    count = len(list(folder.glob("*.ttf"))) if folder.is_dir() else 0
    if count == 0:
        return broken("fonts", words.NO_FONTS.fill(folder=str(folder)), words.INSTALL_AGAIN)
    return fine("fonts", words.FONTS.fill(count=count))
