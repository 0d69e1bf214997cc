"""The field of impact and effort: what an action brings this firm and what it costs, each legible."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
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
WORDS_DOWN = 3.4
"""From the middle of a line of words to its foot."""
LONGEST, MOST, MOST_LEFT = (46, 30, 18), 12, 3
"""Letters of a label, as many as there is room for; marks in all, and of these what is not planned."""
FEWEST = 4
CLOSE = 7.0
"""How far words may be shifted before a line leads from the mark to them."""
STEPS = 16
"""Points of such a line that are looked at."""
ASIDE = (0, 20, 50)
"""How far words that stand apart may be moved sideways, away from the mark."""
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

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies within."""
        return self.left < x < self.right and self.top < y < self.bottom


@dataclass(frozen=True, slots=True)
class Way:
    """One way to place all words."""

    marks: tuple[Mark, ...]
    crossing: int
    """Lines that run over words or marks."""
    lines: int


ORDERS: tuple[Callable[[Mark], float], ...] = (
    lambda mark: 0.0 if mark.lead else 1.0,
    lambda mark: mark.y,
    lambda mark: -mark.y,
    lambda mark: mark.x,
    lambda mark: -mark.x,
)
"""In which orders words are tried to be placed: leads first, from above, below and the sides."""


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
    ways = [_all_worded(sorted(placed, key=key), list(taken)) for key in ORDERS]
    best = min(ways, key=lambda way: (way.crossing, way.lines))
    words = {mark.id: mark for mark in best.marks}
    return tuple(words[mark.id] for mark in placed)


def _all_worded(marks: list[Mark], taken: list[Box]) -> "Way":
    """All marks with their words, which take their places in this order."""
    lines: list[tuple[float, float]] = []
    worded, crossing = [], 0
    for mark in marks:
        placed, crosses = _worded(mark, taken, lines)
        worded.append(placed)
        crossing += crosses
    return Way(tuple(worded), crossing, sum(leads(mark) for mark in worded))


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


def _worded(mark: Mark, taken: list[Box], lines: list[tuple[float, float]]) -> tuple[Mark, bool]:
    """With its words beside it, at its height or a little above or below; in short if need be.

    Also whether a line crosses words or a mark, which is still better than no words at all.
    """
    for may_cross in (False, True):
        for placed, box in _free_places(mark, taken):
            line = _line(placed)
            if may_cross or not _crossed(box, line, taken, lines):
                taken.append(box)
                lines += line
                return placed, may_cross
    return replace(mark, label=""), True


def _free_places(mark: Mark, taken: list[Box]) -> Iterator[tuple[Mark, Box]]:
    for longest in LONGEST:
        for placed, box in _places(replace(mark, label=shortened(mark.label, longest))):
            if not any(box.meets(other) for other in taken):
                yield placed, box


def leads(mark: Mark) -> bool:
    """Whether a line leads from the mark to its words, because they stand apart."""
    return bool(mark.label) and abs(mark.words_y - WORDS_DOWN - mark.y) > CLOSE


def _line(mark: Mark) -> list[tuple[float, float]]:
    """Points of the line that leads to its words, but for those on the mark itself."""
    if not leads(mark):
        return []
    dx, dy = mark.words_x - mark.x, mark.words_y - WORDS_DOWN - mark.y
    shares = [step / STEPS for step in range(1, STEPS)]
    return [(mark.x + dx * share, mark.y + dy * share) for share in shares if share * abs(dy) > DOT + 1]


def _crossed(
    box: Box, line: list[tuple[float, float]], taken: list[Box], lines: list[tuple[float, float]]
) -> bool:
    """Whether words would stand on a line, or their line would run over words or a mark."""
    return any(box.holds(*point) for point in lines) or any(
        other.holds(*point) for other in taken for point in line
    )


def _places(mark: Mark) -> Iterator[tuple[Mark, Box]]:
    """Where its words might stand within the field, the nearest first, and the room that they take there."""
    wide = len(mark.label) * LETTER
    for shift, aside, to_left in product(SHIFTS, ASIDE, (False, True)):
        if aside == 0 or abs(shift) > CLOSE:
            x, y = mark.x + (-DOT - 3 - aside if to_left else DOT + 3 + aside), mark.y + shift
            box = Box(x - wide * to_left, y - LINE / 2, x + wide * (not to_left), y + LINE / 2)
            if box.left >= 0 and box.right <= WIDE and box.top >= 0 and box.bottom <= TALL:
                yield replace(mark, words_x=x, words_y=y + WORDS_DOWN, to_left=to_left), box
