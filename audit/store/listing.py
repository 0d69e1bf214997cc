"""Summaries of audits as rows of the file and back."""

from collections.abc import Iterable
from datetime import datetime
from sys import intern

from audit.core.mode import Mode
from audit.core.summary import Figures, Summary
from audit.store.texts import language_from_text

Column = str | int | float | None

_SELECT = """
    SELECT audits.id, bank, audits.created, audits.changed, coalesce(dossiers.name, client), mode, language,
        answered, total, score, level, finished, ended, coalesce(dossier, ''), follows, respondent
    FROM audits LEFT JOIN dossiers ON dossiers.id = dossier
"""
_ORDER = "ORDER BY audits.moment DESC, audits.rowid DESC LIMIT ?"
NEWEST_FIRST = f"{_SELECT} {_ORDER}"
OF_ONE_CLIENT = f"{_SELECT} WHERE dossier = ? {_ORDER}"


def to_columns(figures: Figures) -> tuple[Column, ...]:
    """The columns from `client` on."""
    return (
        figures.client,
        figures.mode.value,
        figures.language,
        figures.answered,
        figures.total,
        figures.index,
        figures.level,
        int(figures.finished),
    )


def from_rows(rows: Iterable[tuple[object, ...]]) -> tuple[Summary, ...]:
    """Row by row: ten thousand are never there twice. Raises ValueError as `from_row` does."""
    return tuple(map(from_row, rows))


def from_row(row: tuple[object, ...]) -> Summary:
    """All columns as a summary; raises ValueError where one cannot be what was written."""
    match row:
        case (
            str() as audit, str() as bank, str() as created, str() as changed, str() as client,
            str() as mode, str() as language, int() as answered, int() as total,
            float() | None as index, int() | None as level, 0 | 1 as finished, str() | None as ended,
            str() as dossier, str() as follows, str() as respondent,
        ):  # fmt: skip
            # Many audits share these words: each is kept once.
            return Summary(
                id=audit,
                bank=intern(bank),
                created=datetime.fromisoformat(created),
                changed=datetime.fromisoformat(changed),
                client=intern(client),
                mode=Mode(mode),
                language=language_from_text(language),
                answered=answered,
                total=total,
                index=index,
                level=level,
                finished=finished == 1,
                ended=None if ended is None else datetime.fromisoformat(ended),
                dossier=intern(dossier),
                follows=intern(follows),
                respondent=intern(respondent),
            )
        case _:
            raise ValueError("a damaged row")
