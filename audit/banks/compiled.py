"""A compiled copy of a bank, which loads some ten times faster than its YAML files.

The copy is data and nothing else: values packed as JSON (of what reads as fast, the quickest to import),
rebuilt into the classes named here. It holds for one state of the files, by their digest, and for one form of
these classes; a copy that does not fit, or is damaged, is passed over and made again.
"""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from audit import paths
from audit.banks.files import ID, bank_files, digest_of
from audit.core import actions, bounds, conditions, judging, planning_rules, questions, scoring_rules
from audit.core.bank import Bank
from audit.core.text import Text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

DEFAULT_BANK = "social-media"
BESIDE = "compiled.json"
"""The name of a copy that lies beside its bank."""
KEPT = 8
"""Copies kept in the cache."""
LONGEST_ID = 100
"""Letters; the system knows no longer names of folders than some 250 bytes."""

CLASSES: tuple[type["DataclassInstance"], ...] = (
    Text,
    *(
        bounds.Bounds, conditions.Is, conditions.Includes, conditions.Lacks, conditions.Number,
        conditions.Rows, conditions.RowSum, conditions.Score, conditions.DimensionScore,
        conditions.AnyDimension, conditions.Fact, conditions.Unproven, conditions.Unknown,
        conditions.Hypothetical, conditions.NoEvidence, conditions.EvidenceNumber, conditions.Mentions,
        conditions.Flag, conditions.Outcome, conditions.AllOf, conditions.AnyOf, conditions.Not,
    ),
    *(
        scoring_rules.ByLevel, scoring_rules.Band, scoring_rules.Thresholds, scoring_rules.Count,
        scoring_rules.Chosen, scoring_rules.Match, scoring_rules.FirstMatch, scoring_rules.Share,
        scoring_rules.MeanOfRows, scoring_rules.ShareOfRows, scoring_rules.RatioToRows,
    ),
    *(
        questions.Ask, questions.Option, questions.Column, questions.SingleChoice, questions.MultiChoice,
        questions.Number, questions.Matrix, questions.FreeText, questions.Derived,
    ),
    *(
        judging.Level, judging.Dimension, judging.Clause, judging.Gate, judging.Check,
        judging.NamedCondition, judging.Badge, judging.Track,
    ),
    *(actions.Trigger, actions.Action, actions.Seed, Bank),
    *(
        planning_rules.Selection, planning_rules.Boost, planning_rules.Urgency, planning_rules.Wait,
        planning_rules.Reserved, planning_rules.Horizon, planning_rules.Below, planning_rules.PlanRules,
    ),
)  # fmt: skip
"""Everything that a bank is made of."""

_FIELDS = {each: tuple(field.name for field in fields(each)) for each in CLASSES}
_NUMBER = {each: number for number, each in enumerate(CLASSES)}
_TUPLE, _SET = -1, -2
"""A list begins with the number of its class, or with one of these."""

FORM = hashlib.sha256(repr([(each.__qualname__, _FIELDS[each]) for each in CLASSES]).encode()).hexdigest()
"""Changes when a class or a field is added, renamed or moved."""

_ALWAYS = [_NUMBER[conditions.AllOf], [_TUPLE]]


def packed(value: object) -> object:
    """A value of a bank as lists, mappings and scalars. Raises KeyError for a class not named here."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return [_TUPLE, *map(packed, value)]
        case frozenset():
            return [_SET, *sorted(value)]
        case Mapping():
            return {key: packed(each) for key, each in value.items()}
        case _:
            kind = cast("type[DataclassInstance]", type(value))
            return [_NUMBER[kind], *(packed(getattr(value, name)) for name in _FIELDS[kind])]


def rebuilt(value: object) -> object:
    """What `packed` was given. Raises ValueError, TypeError or IndexError where nothing can be made of it."""
    match value:
        case list():
            # Others ask for this one by identity.
            return conditions.ALWAYS if value == _ALWAYS else _rebuilt_list(value)
        case dict():
            return MappingProxyType({key: rebuilt(each) for key, each in value.items()})
        case _:
            return value


def _rebuilt_list(value: list[object]) -> object:
    number = value[0]
    rest = [each if type(each) is str else rebuilt(each) for each in value[1:]]
    if number == _TUPLE:
        return tuple(rest)
    if number == _SET:
        return frozenset(rest)
    if not isinstance(number, int) or number < 0:
        raise ValueError(f"{number!r} is no class")
    kind: Callable[..., object] = CLASSES[number]
    return kind(**dict(zip(_FIELDS[CLASSES[number]], rest, strict=True)))


# Files.


def open_bank(folder: Path) -> Bank:
    """The bank in a folder, from a compiled copy where one is good. Raises BankError."""
    try:
        digest = digest_of(bank_files(folder))
        found = read_copy(folder / BESIDE, digest) or read_copy(cached(digest), digest)
    except OSError:
        found = None
    if found:
        return found
    from audit.banks.load import load_bank

    loaded = load_bank(folder)
    _keep(loaded)
    return loaded


def load_default_bank() -> Bank:
    """The bank that the program brings along. Raises BankError."""
    return open_bank(paths.questions_folder() / DEFAULT_BANK)


def open_own_bank(name: str) -> Bank | None:
    """The bank of this id that the program brings along; None where there is none. Raises BankError."""
    folder = paths.questions_folder() / name
    return open_bank(folder) if ID.fullmatch(name) and len(name) <= LONGEST_ID and folder.is_dir() else None


def precompile(folder: Path) -> Path:
    """Put a compiled copy beside a bank, for set-up; gives its path. Raises BankError, OSError."""
    from audit.banks.load import load_bank

    return write_copy(load_bank(folder), folder / BESIDE)


def cached(digest: str) -> Path:
    """Where the user's own copy of the bank with this digest lies."""
    return paths.cache_folder() / "banks" / f"{digest[:32]}.json"


def read_copy(path: Path, digest: str) -> Bank | None:
    """The bank in a compiled copy; None where there is none, or none that fits and is whole."""
    try:
        first, content = path.read_bytes().split(b"\n", 1)
        if first != head(digest, content):
            return None
        found = rebuilt(json.loads(content))
    except (OSError, ValueError, TypeError, IndexError, RecursionError):
        return None
    return found if isinstance(found, Bank) else None


def head(digest: str, content: bytes) -> bytes:
    """What a copy begins with: its form, the digest of the files it was made from, and a check of itself."""
    return " ".join((FORM, digest, hashlib.sha256(content).hexdigest())).encode()


def write_copy(whole: Bank, path: Path) -> Path:
    """Write a compiled copy, all or nothing. Raises OSError."""
    import tempfile

    content = json.dumps(packed(whole), ensure_ascii=False, separators=(",", ":")).encode()
    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(head(whole.digest, content) + b"\n" + content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def _keep(whole: Bank) -> None:
    """Keep a copy in the cache if that is possible; it only saves time."""
    path = cached(whole.digest)
    try:
        paths.private(path.parent)
        write_copy(whole, path)
        kept = sorted(path.parent.glob("*.json"), key=lambda each: each.stat().st_mtime, reverse=True)
        for old in kept[KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        return
