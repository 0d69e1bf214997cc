"""What there is to do: an answers file or an audit for each report, and a key for everything that goes in."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

import msgspec

from audit import __version__
from audit.banks.limits import LARGEST
from audit.bulk.journal import Journal
from audit.bulk.tasks import Task
from audit.core.display import visible
from audit.core.export import Order
from audit.core.phrases import slug, stem
from audit.core.summary import Summary
from audit.errors import AnswersError, Language
from audit.paths import questions_folder, templates_folder
from audit.render.brand.value import Brand
from audit.reporting import targets

LANGUAGES: tuple[Language, ...] = ("de", "en")
ENDINGS = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is wanted of every audit."""

    order: Order
    languages: tuple[Language, ...]
    """Empty: each in its own."""
    today: str
    brand: Brand
    folder: Path
    """Where the reports go."""
    bank: Path | None


@dataclass(frozen=True, slots=True)
class _Subject:
    """An audit: its name for the user, a name for its files, what it is, and what names its content."""

    name: str
    stem: str
    file: bytes
    audit: str
    content: bytes


def tasks_of_files(folder: Path, wanted: Wanted) -> tuple[Task, ...]:
    """A task for each answers file of a folder and each language, by name. Raises AnswersError."""
    if not folder.is_dir():
        raise AnswersError(
            de=f"Den Ordner „{folder}“ gibt es nicht.",
            en=f"There is no folder “{folder}”.",
            hint_de="Nennen Sie den Ordner, in dem die Antwortdateien liegen.",
            hint_en="Name the folder that the answers files are in.",
        )
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and path.is_file())
    return _tasks(_subjects(files, wanted), wanted)


def _subjects(files: list[Path], wanted: Wanted) -> Iterator[_Subject]:
    taken: set[str] = set()
    for path in files:
        own = stem(path.stem) or "audit"
        tries = chain((own, f"{own}-{path.suffix[1:]}"), (f"{own}-{number}" for number in count(2)))
        free, names = next((one, names) for one in tries if not (names := _names(one, wanted)) & taken)
        taken |= names
        yield _Subject(visible(path.name), free, os.fsencode(path), "", _mark(path))


def _names(stem: str, wanted: Wanted) -> set[str]:
    """The names of all files that may be made under this one, as systems without capitals compare them."""
    orders = [replace(wanted.order, language=language) for language in wanted.languages or LANGUAGES]
    paths = (path for order in orders for path in targets(Path(_stem_for(stem, order, wanted)), order))
    return {unicodedata.normalize("NFC", path.name).casefold() for path in paths}


def _stem_for(stem: str, order: Order, wanted: Wanted) -> str:
    """In several languages each has a file of its own."""
    return f"{stem}-{order.language}" if len(wanted.languages) > 1 else stem


def _mark(path: Path) -> bytes:
    """Of what a file says; of one that is too long to be answers, of its beginning."""
    with path.open("rb") as file:
        return hashlib.sha256(file.read(LARGEST + 1)).digest()


def tasks_of_audits(audits: Iterable[Summary], wanted: Wanted) -> tuple[Task, ...]:
    """A task for each audit that has answers, and each language, the one changed last first."""
    return _tasks(
        (
            _Subject(
                name=f"{one.client} ({one.id})",
                stem=f"{slug(one.client, 60) or 'audit'}-{one.id}",
                file=b"",
                audit=one.id,
                content=f"{one.id} {one.changed.isoformat()}".encode(),
            )
            for one in audits
            if one.answered
        ),
        wanted,
    )


def _tasks(subjects: Iterable[_Subject], wanted: Wanted) -> tuple[Task, ...]:
    ground = _ground(wanted)
    return tuple(
        _task(subject, wanted, language, ground)
        for subject in subjects
        for language in (wanted.languages or (None,))
    )


def _task(subject: _Subject, wanted: Wanted, language: Language | None, ground: bytes) -> Task:
    order = replace(wanted.order, language=language) if language else wanted.order
    name = _stem_for(subject.stem, order, wanted)
    key = hashlib.sha256(b"\0".join((ground, subject.content, name.encode(), (language or "").encode())))
    return Task(
        name=subject.name,
        file=subject.file,
        audit=subject.audit,
        order=order,
        own_language=language is None,
        target=os.fsencode(wanted.folder / name),
        today=wanted.today,
        key=key.hexdigest(),
    )


def _ground(wanted: Wanted) -> bytes:
    """What all of them rest on: program, banks, templates, brand, date and order."""
    ground = hashlib.sha256(
        msgspec.msgpack.encode(
            (replace(wanted.order, language="de"), wanted.today, wanted.brand, __version__)
        )
    )
    for folder in (wanted.bank or questions_folder(), templates_folder()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".yaml", ".j2", ".css"} and path.is_file():
                ground.update(path.read_bytes())
    return ground.digest()


def allowed(task: Task, journal: Journal) -> Task:
    """The task, noted as begun; it writes over nothing but what a batch has written here before."""
    languages = LANGUAGES if task.own_language else (task.order.language,)
    paths = {
        path
        for language in languages
        for path in targets(Path(os.fsdecode(task.target)), replace(task.order, language=language))
    }
    foreign = {path.name for path in paths if path.exists()} - journal.own
    if not foreign:
        journal.begin(sorted(path.name for path in paths))
    return msgspec.structs.replace(task, overwrite=not foreign)
