"""The settings that hold, and the brand they name."""

from collections.abc import Iterator

from audit.doctor.finding import Finding, broken, fine, from_error
from audit.errors import ReportError
from audit.locales import doctor as words
from audit.settings import SETTINGS_FILE, Settings


def findings(settings: Settings) -> Iterator[Finding]:
    """A settings file with a fault has ended the program before; what it names may be missing yet."""
    path = settings.data / SETTINGS_FILE
    there = path.is_file()
    yield fine("settings", words.SETTINGS.fill(path=str(path)) if there else words.NO_SETTINGS)
    if settings.brand is not None:
        yield _brand(settings)


def _brand(settings: Settings) -> Finding:
    brand = settings.brand
    if brand is None or not brand.exists():
        return broken("brand", words.NO_BRAND.fill(path=str(brand)), words.CHOOSE_BRAND)
    from audit.render.brand.reading import read_brand

    try:
        read_brand(brand)
    except ReportError as error:
        return from_error("brand", error)
    return fine("brand", words.BRAND.fill(path=str(brand)))
