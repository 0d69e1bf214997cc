"""The reality check: how many of the followers only read, and how few say nearly everything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import floor

from audit.core.answers import Grid
from audit.core.bank import Bank
from audit.core.conditions import Condition
from audit.core.holding import holds
from audit.core.phrases import cardinal, listing, number, sentence
from audit.core.questions import Matrix, Option
from audit.core.situation import Standing
from audit.core.text import Text
from audit.errors import Language

_SPACE = Text(" ", " ")


@dataclass(frozen=True, slots=True)
class Band:
    """How the check is worded for so many followers."""

    says: Text
    below: float | None = None
    """None where there is no upper limit."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What has to be added, and when."""

    when: Condition
    says: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RealityRules:
    """Where the followers stand among the answers, the rule of thumb, and its wording."""

    question: str
    state: str
    followers: str
    """Columns of the question."""
    active: frozenset[str]
    """Options of the state column."""
    leave_out: frozenset[str]
    """Rows that have readers, but nothing that these could say in public."""
    names: Mapping[str, Text]
    """Names of rows that read differently within a sentence."""
    reading: float
    sometimes: float
    nearly_all: float
    """Shares of the followers, in per cent."""
    bands: tuple[Band, ...]
    """By rising limit; the last has none."""
    several: Text
    """Added where more than one channel was counted."""
    remarks: tuple[Remark, ...]
    source: Text
    """Where the rule of thumb comes from, with its year, and how far it carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality:
    """What is to be expected of the followers."""

    channels: tuple[Option, ...]
    """The active channels that a number was given for, the largest first."""
    followers: int
    reading: int
    sometimes: int
    nearly_all: int
    """People, rounded to two digits."""
    says: Text
    source: Text


def reality(bank: Bank, rules: RealityRules, standing: Standing) -> Reality | None:
    """What is to be expected of the followers; None where no active channel has a number of them."""
    counted = _counted(bank, rules, standing)
    if not counted:
        return None
    followers = sum(counted.values())
    shares = (rules.reading, rules.sometimes, rules.nearly_all)
    reading, sometimes, nearly_all = (rounded(followers * share / 100) for share in shares)
    channels = tuple(row for row in _rows(bank, rules) if row.id in counted)
    found = Reality(
        channels=tuple(sorted(channels, key=lambda row: -counted[row.id])),
        followers=followers,
        reading=reading,
        sometimes=sometimes,
        nearly_all=nearly_all,
        says=Text("", ""),
        source=rules.source,
    )
    return _worded(rules, standing, found)


def rounded(count: float) -> int:
    """To the next whole number, and to two digits at most: 12.4 -> 12, 1116 -> 1100."""
    whole = floor(count + 0.5)
    step = int(10 ** max(0, len(str(whole)) - 2))
    return floor(count / step + 0.5) * step


def _rows(bank: Bank, rules: RealityRules) -> tuple[Option, ...]:
    question = bank.question_by_id[rules.question]
    return question.rows if isinstance(question, Matrix) else ()


def _counted(bank: Bank, rules: RealityRules, standing: Standing) -> dict[str, int]:
    """The followers of each active channel, where they are known."""
    answer = standing.answers.by_question.get(rules.question)
    grid = answer.value if answer is not None and standing.is_live(rules.question) else None
    if not isinstance(grid, Grid):
        return {}
    cells = {
        row.id: grid.cell(row.id, rules.followers)
        for row in _rows(bank, rules)
        if row.id not in rules.leave_out and grid.cell(row.id, rules.state) in rules.active
    }
    return {row: int(cell) for row, cell in cells.items() if isinstance(cell, int | float) and cell >= 1}


# Words.


def _worded(rules: RealityRules, standing: Standing, found: Reality) -> Reality:
    band = next(band for band in rules.bands if band.below is None or found.followers < band.below)
    added = [rules.several] if len(found.channels) > 1 else []
    added += [remark.says for remark in rules.remarks if holds(remark.when, standing) is True]
    says = Text.joined((_filled(rules, band, found), *added), _SPACE)
    return replace(found, says=says)


def _filled(rules: RealityRules, band: Band, found: Reality) -> Text:
    names = [rules.names.get(row.id, row.text) for row in found.channels]
    filled = band.says.fill(
        followers=_both(lambda language: number(found.followers, language)),
        channels=_both(lambda language: listing([name.to(language) for name in names], language)),
        reading=_both(lambda language: number(found.reading, language)),
        sometimes=_both(lambda language: number(found.sometimes, language)),
        few=_both(lambda language: cardinal(found.sometimes, "m", language)),
        nearly_all=_both(lambda language: number(found.nearly_all, language)),
        these=_both(lambda language: cardinal(found.nearly_all, "m", language)),
    )
    return Text(sentence(filled.de), sentence(filled.en))


def _both(words: Callable[[Language], str]) -> Text:
    return Text(words("de"), words("en"))
