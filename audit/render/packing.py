"""Zip files that are the same bytes for the same content, whenever and wherever they are packed."""

import io
import time
import zipfile

from audit.errors import ReportError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip file knows."""
_LAST_YEAR = 2107
"""The last that it knows."""


def check_clock() -> None:
    """Raise ReportError where the clock stands at a year that no zip file can be dated with."""
    year = time.localtime().tm_year
    if not _EPOCH[0] <= year <= _LAST_YEAR:
        raise ReportError(
            de=f"Die Uhr dieses Rechners steht im Jahr {year}; ein Word-Dokument lässt sich so nicht packen.",
            en=f"The clock of this machine stands in the year {year}; no Word document can be packed then.",
            hint_de="Stellen Sie die Uhr, oder nehmen Sie eine andere Form.",
            hint_en="Set the clock, or take another form.",
        )


def repacked(archive: bytes) -> bytes:
    """The archive with its entries as they are, but for the time and the system that packed them."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as before,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as after,
    ):
        for entry in before.infolist():
            after.writestr(_entry(entry.filename), before.read(entry))
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
    return entry
