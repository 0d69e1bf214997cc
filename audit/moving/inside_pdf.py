"""The files that a PDF carries, read by a library that must not be trusted with time or memory."""

import io

from audit.moving.confined import Json

LARGEST = 2_000_000
"""Bytes of one attached file."""
MOST = 10


def attachments(content: bytes) -> Json:
    """The files inside a PDF that could be answers, by name; any error: refuse it."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    if not content.lstrip()[:5] == b"%PDF-":
        raise ValueError("no PDF")
    found: dict[str, Json] = {}
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
    except DependencyError as error:  # it has a lock that is opened by a library we do not have
        raise PermissionError("locked") from error
    if reader.is_encrypted:
        raise PermissionError("locked")
    for one in reader.attachment_list:
        if len(found) >= MOST:
            raise OverflowError("too many attachments")
        if one.name.lower().endswith((".yaml", ".yml", ".json")):
            data = one.content
            if len(data) > LARGEST:
                raise OverflowError("too large an attachment")
            found[one.name] = data.decode("utf-8")
    return found
