"""The result as it stands, as a line or as a column: level, points, confidence, dimensions."""

from __future__ import annotations

from textual.content import Content

from audit.core.bank import Bank
from audit.core.display import visible
from audit.core.scorecard import DimensionResult, Scorecard
from audit.i18n import Words
from audit.locales import common, meter
from audit.wording import BANDS, points_line, verdict_line

FULL, EMPTY = "━", "─"
SHORT_TRACK = 6


def line(card: Scorecard, bank: Bank, say: Words, width: int) -> Content:
    """All that matters, in one line; where it is tight, without the range, then without the confidence."""
    if card.index is None:
        return Content.styled(_verdict(card, bank, say), "$quiet")
    band = say(meter.CONFIDENCE, band=say(BANDS[card.confidence.band]))
    bare = say(meter.POINTS, n=say.points(card.index))
    lines = [
        Content.assemble(
            (_verdict(card, bank, say), "bold"), ("".join(f"   {one}" for one in rest), "$quiet")
        )
        for rest in ((points_line(card, say), band), (bare, band), (bare,))
    ]
    return next((line for line in lines if line.cell_length <= width), lines[-1])


def _verdict(card: Scorecard, bank: Bank, say: Words) -> str:
    return visible(verdict_line(card, bank, say))


def column(card: Scorecard, bank: Bank, say: Words, width: int, *, tall: bool) -> Content:
    """The ladder of levels, the figures, and a bar for each dimension."""
    parts = [Content.styled(say(meter.HEADING), "$quiet")]
    parts += _ladder(card, bank, say)
    parts.append(Content(""))
    parts.append(Content.styled(points_line(card, say) or say(common.NO_LEVEL_YET), "bold"))
    if card.index is not None:
        band = say(BANDS[card.confidence.band])
        parts.append(Content(say(meter.CONFIDENCE_ROW, band=band, n=say.points(card.confidence.value))))
    parts.append(Content(""))
    for result in in_order(card, bank):
        parts += bar(result, bank, say, width, tall=tall)
    return Content("\n").join(parts)


def _ladder(card: Scorecard, bank: Bank, say: Words) -> list[Content]:
    if card.badge is not None or card.provisional:
        return [Content.styled(_verdict(card, bank, say), "bold")]
    return [
        Content.styled(f"▶ {level.number} {visible(say(level.name))}", "$accent bold")
        if level.number == card.level
        else Content.styled(f"  {level.number} {visible(say(level.name))}", "$quiet")
        for level in reversed(bank.levels)
    ]


def in_order(card: Scorecard, bank: Bank) -> list[DimensionResult]:
    """The dimensions, those named in the mission first."""
    first = {dimension.id for dimension in bank.dimensions if dimension.first}
    return sorted(card.dimensions, key=lambda result: result.id not in first)


def bar(result: DimensionResult, bank: Bank, say: Words, width: int, *, tall: bool) -> list[Content]:
    """A dimension's name, score and bar; on two lines where there is room."""
    name = visible(say(bank.dimension_by_id[result.id].name))
    number = "–" if result.score is None else say.points(result.score)
    if tall:
        room = width - 1 - len(number)
        head = Content(name).truncate(room, ellipsis=True)
        head = head + " " * max(1, width - head.cell_length - len(number)) + number
        return [head, _track(result.score, width)]
    room = max(8, width - SHORT_TRACK - 7)
    head = Content(name).truncate(room, ellipsis=True)
    return [
        head.pad_right(room - head.cell_length) + " " + _track(result.score, SHORT_TRACK) + f" {number:>5}"
    ]


def _track(score: float | None, width: int) -> Content:
    filled = round((score or 0) / 100 * width)
    return Content.assemble((FULL * filled, "$accent"), (EMPTY * (width - filled), "$track"))


def wide_bar(result: DimensionResult, bank: Bank, say: Words, width: int) -> list[Content]:
    """A dimension on one line that has room: name, bar, score."""
    name = visible(say(bank.dimension_by_id[result.id].name))
    room = min(36, max(16, width // 2))
    head = Content(name).truncate(room, ellipsis=True)
    number = say(common.NOT_RATED) if result.score is None else say.points(result.score)
    track = min(40, max(8, width - room - 16))
    return [head.pad_right(room - head.cell_length) + " " + _track(result.score, track) + f"  {number}"]
