"""The files that a PDF carries, read by a library that must not be trusted with time or memory."""

import io

from audit.moving.confined import Json

LARGEST = 2_000_000
"""Bytes of one attached file."""
MOST = 10


def attachments(content: bytes) -> Json:
    """The files inside a PDF that could be answers, by name; any error: refuse it."""
    from pypdf import PdfReader

    if not content.lstrip()[:5] == b"%PDF-":
        raise ValueError("no PDF")
    reader, found = PdfReader(io.BytesIO(content), strict=False), dict[str, Json]()
    if reader.is_encrypted:
        raise PermissionError("locked with a password")
    for one in reader.attachment_list:
        if len(found) >= MOST:
            raise OverflowError("too many attachments")
        if one.name.lower().endswith((".yaml", ".yml", ".json")):
            data = one.content
            if len(data) > LARGEST:
                raise OverflowError("too large an attachment")
            found[one.name] = data.decode("utf-8")
    return found
