"""What the one who hands out work and those who do it say to each other."""

import msgspec

from audit.core.export import Order
from audit.render.brand.value import Brand


class Setup(msgspec.Struct, kw_only=True):
    """What a worker needs to know for all of its work."""

    brand: Brand
    bank: bytes
    """The folder of the bank; empty for the program's own banks. A path need not be text: see os.fsencode."""
    store: bytes
    """The file of the audits; empty where none of them is wanted."""
    passphrase: str = ""


class Task(msgspec.Struct, kw_only=True, frozen=True):
    """One report to make."""

    name: str
    """What the user calls it: a file, or a client."""
    file: bytes
    """The answers file; empty where it is an audit of the store."""
    audit: str
    order: Order
    own_language: bool
    """In the language of the audit itself, whatever the order says."""
    target: bytes
    today: str
    """ISO date."""
    key: str
    """Names what goes in: the same key, the same files."""
    overwrite: bool = False


class Written(msgspec.Struct, tag=True):
    """The files that were written, by their names."""

    files: list[str]


class Failed(msgspec.Struct, tag=True):
    """No report, for a reason that is worded already."""

    de: str
    en: str
    exit_code: int


Reply = Written | Failed

SETUPS = msgspec.msgpack.Decoder(Setup)
TASKS = msgspec.msgpack.Decoder(Task)
REPLIES: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)
