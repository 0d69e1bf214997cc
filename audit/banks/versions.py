"""Versions of a bank: three numbers, and which of them a change raises."""

from dataclasses import dataclass
from enum import IntEnum

from audit.core.spelling import shown
from audit.core.text import Text


class Step(IntEnum):
    """The part of a version that a change raises."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


NAMES = {
    Step.MAJOR: Text("Erste Zahl (andere Wertung)", "First number (scores change)"),
    Step.MINOR: Text("Zweite Zahl (anderer Plan, Neues ohne Wertung)", "Second number (plan, unscored news)"),
    Step.PATCH: Text("Dritte Zahl (Wortlaut)", "Third number (wording)"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is declared, and what would be right."""

    old: str
    declared: str
    right: str
    """The next version that the changes allow; the old one where nothing has changed."""
    fits: bool
    """Whether the declared version says at least as much as the changes, and no more than that."""


def verdict(old: str, declared: str, step: Step) -> Verdict:
    """Whether a version fits the changes since another one; both as three numbers with dots."""
    return Verdict(old, declared, raised(old, step), risen(old, declared) is step)


def raised(version: str, step: Step) -> str:
    """The next version after this one."""
    major, minor, patch = _numbers(version)
    match step:
        case Step.MAJOR:
            return f"{major + 1}.0.0"
        case Step.MINOR:
            return f"{major}.{minor + 1}.0"
        case Step.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case Step.NONE:
            return version


def risen(old: str, new: str) -> Step | None:
    """The part by which a version has risen; None where it has fallen."""
    before, after = _numbers(old), _numbers(new)
    if after < before:
        return None
    steps = zip((Step.MAJOR, Step.MINOR, Step.PATCH), before, after, strict=True)
    return next((step for step, was, is_ in steps if was != is_), Step.NONE)


SINCE = {
    Step.PATCH: Text(
        "Beantwortet wurde Fassung {old}, hier ist {new}: Nur der Wortlaut hat sich geändert.",
        "Version {old} was answered, this is {new}: only the wording has changed.",
    ),
    Step.MINOR: Text(
        "Beantwortet wurde Fassung {old}, hier ist {new}: Die Wertung ist gleich, Fragen ohne Wertung und "
        "der Plan können sich geändert haben.",
        "Version {old} was answered, this is {new}: scores are the same; unscored questions and the plan may "
        "have changed.",
    ),
    Step.MAJOR: Text(
        "Beantwortet wurde Fassung {old}, hier ist {new}: Die Wertung hat sich geändert, die Zahlen sind mit "
        "früheren nicht vergleichbar.",
        "Version {old} was answered, this is {new}: the scoring has changed, the figures cannot be compared "
        "with earlier ones.",
    ),
}
FALLEN = Text(
    "Beantwortet wurde die neuere Fassung {old}, hier ist {new}: Vielleicht fehlen Fragen.",
    "The newer version {old} was answered, this is {new}: questions may be missing.",
)
NO_VERSION = Text(
    "„{old}“ ist keine Fassung; erwartet werden drei Zahlen wie {new}.",
    "‘{old}’ is no version; three numbers are expected, such as {new}.",
)


def remark(answered: str | None, bank: str) -> Text | None:
    """What it means that another version was answered; None where it is the same, or nobody said."""
    if answered is None or answered == bank:
        return None
    try:
        step = risen(answered, bank)
    except ValueError:
        return NO_VERSION.fill(old=shown(answered), new=bank)
    return (FALLEN if step is None else SINCE[step]).fill(old=answered, new=bank)


def _numbers(version: str) -> tuple[int, int, int]:
    major, minor, patch = (int(part) for part in version.split("."))
    return major, minor, patch
