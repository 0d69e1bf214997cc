"""What reports are printed with; WeasyPrint itself is not loaded, its version stands beside it."""

from collections.abc import Iterator
from importlib import metadata

from audit.core.text import Text
from audit.doctor.finding import Finding, broken, fine
from audit.locales import doctor as words
from audit.paths import templates_folder


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
    from audit.render import libraries

    version = libraries.pango_version()
    if version and not libraries.is_too_old(version):
        return fine("pango", words.PANGO.fill(version=version))
    error = libraries.lacking()
    return broken("pango", Text(error.de, error.en), Text(error.hint_de, error.hint_en))


def _fonts() -> Finding:
    folder = templates_folder() / "fonts"
    count = len(list(folder.glob("*.ttf"))) if folder.is_dir() else 0
    if count == 0:
        return broken("fonts", words.NO_FONTS.fill(folder=str(folder)), words.INSTALL_AGAIN)
    return fine("fonts", words.FONTS.fill(count=count))
