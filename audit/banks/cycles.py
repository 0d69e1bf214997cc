"""Finds what refers to itself in the end: questions, named conditions, actions."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from audit.core.conditions import (
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    Fact,
    Flag,
    Not,
    Score,
    questions_in,
)


def cycle(starts: Iterable[str], follow: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """The first circle found, its first name repeated at the end; () where there is none."""
    done: set[str] = set()
    for start in starts:
        path: list[str] = []
        ahead: list[Iterator[str]] = [iter((start,))]
        while ahead:
            name = next(ahead[-1], None)
            if name is None:
                ahead.pop()
                if path:
                    done.add(path.pop())
            elif name in path:
                return (*path[path.index(name) :], name)
            elif name not in done:
                path.append(name)
                ahead.append(iter(tuple(follow(name))))
    return ()


def parts_of(condition: Condition, flags: Mapping[str, Condition]) -> Iterator[Condition]:
    """All simple conditions in a tree, those of the named conditions in it included."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from parts_of(part, flags)
        case Not(part):
            yield from parts_of(part, flags)
        case Flag(flag) if flag in flags:
            rest = {name: when for name, when in flags.items() if name != flag}
            yield from parts_of(flags[flag], rest)
        case _:
            yield condition


def questions_behind(condition: Condition, flags: Mapping[str, Condition]) -> tuple[str, ...]:
    """All questions that a condition hangs on, those behind named conditions included."""
    return tuple(word for part in parts_of(condition, flags) for word in questions_in(part))


def flags_in(condition: Condition) -> tuple[str, ...]:
    """The named conditions that a condition refers to directly."""
    return tuple(part.id for part in parts_of(condition, {}) if isinstance(part, Flag))


def hangs_on_scores(condition: Condition, flags: Mapping[str, Condition]) -> bool:
    """Whether a condition refers to a score or a figure about the audit."""
    return any(
        isinstance(part, Score | DimensionScore | AnyDimension | Fact) for part in parts_of(condition, flags)
    )
