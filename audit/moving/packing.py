"""An archive as a file: a ZIP of JSON documents with a list of them and their fingerprints.

Read with limits: what unpacks to too much, is not listed or not as listed is refused. The same documents give
the same bytes.
"""

import hashlib
import io
import json
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from audit.core.spelling import shown_path
from audit.errors import AnswersError, ReportError
from audit.store.strict import Fields, MisfitError, parse

FORMAT, VERSION = "resonanz-archive", 1
LIST = "manifest.json"
NAMES = re.compile(r"(clients|audits|banks)/[a-z0-9]{1,64}\.json")

LARGEST = 160_000_000
"""Bytes of all documents together, unpacked: some twelve thousand audits, and what memory can hold."""
LARGEST_DOCUMENT = 16_000_000
MOST = 50_000
"""Documents."""
SQUEEZED = 200
"""Times smaller than its content an archive may be; an ordinary one is ten times smaller."""
_BORN = (1980, 1, 1, 0, 0, 0)
"""Stands in a ZIP for no time at all."""


def packed(documents: Iterable[tuple[str, bytes]], *, private: bool, anonymous: bool) -> bytes:
    """The archive that holds these documents, in their order; each comes with its name.

    Raises ReportError where it would be larger than one that is taken in again.
    """
    listed: list[dict[str, object]] = []
    target = io.BytesIO()
    total = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, document in documents:
            total += len(document)
            if total > LARGEST or len(document) > LARGEST_DOCUMENT or len(listed) >= MOST - 1:
                raise _too_much_for_one()
            mark = hashlib.sha256(document).hexdigest()
            listed.append({"name": name, "size": len(document), "sha256": mark})
            _put(parts, name, document)
        head = {"format": FORMAT, "version": VERSION, "private": private, "anonymous": anonymous}
        _put(parts, LIST, json.dumps({**head, "files": listed}, indent=1).encode())
    return target.getvalue()


def _put(parts: zipfile.ZipFile, name: str, document: bytes) -> None:
    entry = zipfile.ZipInfo(name, _BORN)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
    parts.writestr(entry, document)


def is_archive(path: Path) -> bool:
    """Whether a file is one of our archives, whatever its name and version."""
    if not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as parts:
            return LIST in parts.namelist()
    except (OSError, ValueError, struct.error, zipfile.BadZipFile, NotImplementedError):
        return False


class Unpacking:
    """An archive that is read; use as a context manager. Whatever is wrong with it is an AnswersError."""

    def __init__(self, path: Path) -> None:
        self.name = shown_path(str(path))
        try:
            self._parts = zipfile.ZipFile(path)
            self._sizes = self._checked(path.stat().st_size)
            self._listed = self._read_list()
        except FAULTS as error:
            raise damaged(self.name) from error

    def __enter__(self) -> "Unpacking":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._parts.close()

    def names(self, folder: str) -> tuple[str, ...]:
        """The documents of a folder, sorted."""
        return tuple(name for name in sorted(self._listed) if name.startswith(f"{folder}/"))

    def document(self, name: str) -> bytes:
        """One document, as it was packed."""
        try:
            document = self._parts.read(name)
        except FAULTS as error:
            raise damaged(self.name) from error
        if hashlib.sha256(document).hexdigest() != self._listed[name]:
            raise damaged(self.name)
        return document

    def _checked(self, size: int) -> Mapping[str, int]:
        """The sizes by name; of a ZIP that unpacks to no more than it may."""
        entries = self._parts.infolist()
        sizes = {entry.filename: entry.file_size for entry in entries}
        total = sum(sizes.values())
        if len(sizes) != len(entries):
            raise MisfitError("the same name twice")
        if (
            len(entries) > MOST
            or total > min(LARGEST, SQUEEZED * size)
            or max(sizes.values()) > LARGEST_DOCUMENT
        ):
            raise too_large(self.name)
        return sizes

    def _read_list(self) -> Mapping[str, str]:
        fields = parse(self._parts.read(LIST).decode())
        if fields.take("format") != FORMAT:
            raise MisfitError("another format")
        if fields.take("version") != VERSION:
            raise _newer(self.name)
        self.private, self.anonymous = fields.take("private") is True, fields.take("anonymous") is True
        found = fields.take("files")
        fields.end()
        listed = dict(self._listing(Fields(one)) for one in (found if isinstance(found, list) else []))
        if set(listed) != set(self._sizes) - {LIST}:
            raise MisfitError("the list does not fit")
        return listed

    def _listing(self, fields: Fields) -> tuple[str, str]:
        name, size, mark = fields.text("name"), fields.number("size"), fields.text("sha256")
        fields.end()
        if not NAMES.fullmatch(name) or self._sizes.get(name) != size:
            raise MisfitError("not as listed")
        return name, mark


FAULTS = (
    OSError,
    ValueError,
    KeyError,
    RuntimeError,
    EOFError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)
"""What a damaged or forged ZIP may end in."""


def _too_much_for_one() -> ReportError:
    return ReportError(
        de="So viele Audits fasst ein Archiv nicht.",
        en="One archive cannot hold so many audits.",
        hint_de="Nehmen Sie einen Kunden nach dem anderen mit (--client), oder alles mit „resonanz backup“.",
        hint_en="Take one client after the other (--client), or everything with ‘resonanz backup’.",
    )


def damaged(name: str) -> AnswersError:
    """The archive is not as it was written."""
    return AnswersError(
        de=f"{name}: Dieses Archiv ist beschädigt oder verändert worden.",
        en=f"{name}: This archive is damaged or has been altered.",
        hint_de="Es wurde nichts übernommen. Lassen Sie sich die Datei noch einmal geben.",
        hint_en="Nothing was taken over. Ask for the file again.",
    )


def too_large(name: str) -> AnswersError:
    """The archive would take more than it may."""
    return AnswersError(
        de=f"{name}: Dieses Archiv enthält mehr, als ein Archiv enthalten darf.",
        en=f"{name}: This archive holds more than an archive may.",
        hint_de="Es wurde nichts übernommen. Lassen Sie sich die Datei noch einmal geben.",
        hint_en="Nothing was taken over. Ask for the file again.",
    )


def _newer(name: str) -> AnswersError:
    return AnswersError(
        de=f"{name}: Dieses Archiv hat eine neuere Fassung von Resonanz geschrieben.",
        en=f"{name}: This archive was written by a newer version of Resonanz.",
        hint_de="Bringen Sie Resonanz auf den neuesten Stand.",
        hint_en="Update Resonanz.",
    )
