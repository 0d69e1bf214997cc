"""What the process that prints and the one that asks for it say to each other."""

from typing import IO, TypeVar

import msgspec

from audit.core.export import Paper
from audit.render.attachment import Attachment
from audit.render.brand.value import PLAIN, Brand

_SIZE = 8


class Prepare(msgspec.Struct, tag=True, kw_only=True):
    """Load what jobs of this kind will need, while there is time; not answered."""

    templates: str
    brand: Brand = PLAIN
    paper: Paper = Paper.A4


class Job(msgspec.Struct, tag=True, kw_only=True):
    """A document to print."""

    report: bytes
    """Its plain values as msgpack."""
    templates: str
    """The folder of the templates."""
    page: str
    """The template that lays it out."""
    attachments: tuple[Attachment, ...] = ()
    brand: Brand = PLAIN
    paper: Paper = Paper.A4


class Progress(msgspec.Struct, tag=True):
    """How much is done, from 0 to 1; any number of these come before the one reply."""

    share: float


class Printed(msgspec.Struct, tag=True):
    """The PDF, and what the engine complained about."""

    pdf: bytes
    log: list[str]


class Refused(msgspec.Struct, tag=True):
    """No PDF, for a reason that is worded already."""

    de: str
    en: str
    hint_de: str
    hint_en: str


class Broken(msgspec.Struct, tag=True):
    """No PDF, for a reason that nobody foresaw: where it happened, without anybody's words."""

    where: str


class NoLibraries(msgspec.Struct, tag=True):
    """Pango or one of the libraries that it brings is missing or too old."""


Reply = Printed | Refused | Broken | NoLibraries

Message = TypeVar("Message")

JOBS: msgspec.msgpack.Decoder[Job | Prepare] = msgspec.msgpack.Decoder(Job | Prepare)
REPLIES: msgspec.msgpack.Decoder[Progress | Reply] = msgspec.msgpack.Decoder(Progress | Reply)


def send(stream: IO[bytes], message: msgspec.Struct) -> None:
    """Write one message."""
    body = msgspec.msgpack.encode(message)
    stream.write(len(body).to_bytes(_SIZE, "big") + body)
    stream.flush()


def receive(stream: IO[bytes], kind: msgspec.msgpack.Decoder[Message]) -> Message:
    """Read one message; raises EOFError when the other side has gone."""
    size = int.from_bytes(_exactly(stream, _SIZE), "big")
    return kind.decode(_exactly(stream, size))


def _exactly(stream: IO[bytes], size: int) -> bytes:
    body = stream.read(size)
    if len(body) < size:
        raise EOFError
    return body
