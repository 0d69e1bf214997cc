"""The field of impact and effort: what an action brings this firm and what it costs, each legible."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log

from audit.core.phrases import shortened
from audit.core.plan import Candidate
from audit.core.report.given import Given
from audit.core.report.plan_parts import Field, Mark
from audit.core.report.texts import Story
from audit.core.text import Text

WIDE, TALL = 528.0, 168.0
"""The field, in thirds of a millimetre."""
EDGE, DOT, LINE, LETTER = 14.0, 4.0, 12.0, 5.4
"""Its margin, a mark's radius, a line of words and a letter."""
LONGEST, MOST, MOST_LEFT = (46, 30, 18), 12, 3
"""Letters of a label, as many as there is room for; marks in all, and of these what is not planned."""
FEWEST = 4
SHIFTS = tuple(LINE / 2 * n * sign for n in range(28) for sign in (1, -1))
"""How far words are moved down or up, the shortest way first."""

_TITLE = Text("Wirkung und Aufwand", "Impact and effort")
_MORE, _LESS = Text("mehr Wirkung", "more impact"), Text("weniger Wirkung", "less impact")
_LITTLE, _MUCH = Text("wenig Aufwand", "little effort"), Text("viel Aufwand", "much effort")
_PLANNED, _LEFT = Text("● geplant", "● planned"), Text("○ nicht jetzt", "○ not now")
_SAYS = Text(
    "Am meisten Wirkung für Sie: {best}. Am wenigsten Aufwand: {easy}.",
    "Most impact for you: {best}. Least effort: {easy}.",
)


@dataclass(frozen=True, slots=True)
class Box:
    """Room that a mark and its words take."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether both cover the same place."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def field(given: Given) -> Field | None:
    """The actions planned and the first of what is left out; None where urgency decides, or there are few."""
    if given.story is Story.ACUTE:
        return None
    planned = list(given.plan.planned)
    left = [one.candidate for one in given.plan.not_now[:MOST_LEFT]]
    shown = [*planned[: MOST - len(left)], *left]
    if len(shown) < FEWEST:
        return None
    return Field(
        title=given.words(_TITLE),
        marks=_marks(given, shown, {one.id for one in planned}),
        wide=WIDE,
        tall=TALL,
        more=given.words(_MORE),
        less=given.words(_LESS),
        little=given.words(_LITTLE),
        much=given.words(_MUCH),
        planned=given.words(_PLANNED),
        left=given.words(_LEFT) if left else "",
        says=_says(given, shown),
    )


def impact(candidate: Candidate) -> float:
    """What an action brings this firm: its priority without the effort that divides it."""
    return candidate.priority.value * candidate.priority.effort


def _says(given: Given, shown: list[Candidate]) -> str:
    best = max(shown, key=impact)
    easy = min(shown, key=lambda one: (one.hours, -impact(one)))
    names = {"best": given.short_title(best.action), "easy": given.short_title(easy.action)}
    return given.words(_SAYS, **names)


def _marks(given: Given, shown: list[Candidate], planned: set[str]) -> tuple[Mark, ...]:
    hours, impacts = [one.hours for one in shown], [impact(one) for one in shown]
    leads = {one.id for one in given.plan.lead}
    marks = [
        Mark(
            id=one.id,
            label=given.short_title(one.action),
            x=EDGE + (WIDE - 2 * EDGE) * (0.1 + 0.75 * _share(one.hours, hours)),
            y=EDGE + (TALL - 2 * EDGE) * (1 - _share(impact(one), impacts)),
            words_x=0.0,
            words_y=0.0,
            to_left=False,
            planned=one.id in planned,
            lead=one.id in leads,
        )
        for one in shown
    ]
    return pushed_apart(marks)


def _share(value: float, all_values: list[float]) -> float:
    """Where a value lies between the least and the most, 0 to 1: twice as much is always as far apart."""
    least, most = min(all_values), max(all_values)
    return log(value / least) / log(most / least) if most > least else 0.5


# Pushing apart: first the marks, then the words beside them; always in the same order, so always the same.


def pushed_apart(marks: list[Mark]) -> tuple[Mark, ...]:
    """The same marks where none covers another, each with its words at a free place."""
    taken: list[Box] = []
    placed = []
    for mark in marks:
        moved = _free_dot(mark, taken)
        taken.append(_dot(moved))
        placed.append(moved)
    return tuple(_worded(mark, taken) for mark in placed)


def _free_dot(mark: Mark, taken: list[Box]) -> Mark:
    step = 2 * DOT + 2
    for ring in range(12):
        for dx, dy in _ring(ring):
            x = min(max(mark.x + dx * step, EDGE), WIDE - EDGE)
            y = min(max(mark.y + dy * step, EDGE), TALL - EDGE)
            moved = replace(mark, x=x, y=y)
            if not any(_dot(moved).meets(box) for box in taken):
                return moved
    return mark


def _ring(ring: int) -> list[tuple[int, int]]:
    """The steps at one distance, downwards and sideways before upwards."""
    reach = range(-ring, ring + 1)
    steps = ((dx, dy) for dx in reach for dy in reach if max(abs(dx), abs(dy)) == ring)
    return sorted(steps, key=lambda step: (abs(step[0]), -step[1], step[0]))


def _dot(mark: Mark) -> Box:
    return Box(mark.x - DOT - 1, mark.y - DOT - 1, mark.x + DOT + 1, mark.y + DOT + 1)


def _worded(mark: Mark, taken: list[Box]) -> Mark:
    """With its words beside it, at its height or a little above or below; in short if need be."""
    for longest in LONGEST:
        said = replace(mark, label=shortened(mark.label, longest))
        for placed, box in _places(said):
            if not any(box.meets(other) for other in taken):
                taken.append(box)
                return placed
    return replace(mark, label="")


def _places(mark: Mark) -> Iterator[tuple[Mark, Box]]:
    """Where its words might stand within the field, the nearest first, and the room that they take there."""
    wide = len(mark.label) * LETTER
    for shift in SHIFTS:
        for to_left in (False, True):
            x, y = mark.x + (-DOT - 3 if to_left else DOT + 3), mark.y + shift
            box = Box(x - wide * to_left, y - LINE / 2, x + wide * (not to_left), y + LINE / 2)
            if box.left >= 0 and box.right <= WIDE and box.top >= 0 and box.bottom <= TALL:
                yield replace(mark, words_x=x, words_y=y + 3.4, to_left=to_left), box
