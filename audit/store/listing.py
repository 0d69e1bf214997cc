"""Summaries of audits as rows of the file and back."""

from datetime import datetime

from audit.core.mode import Mode
from audit.core.summary import Figures, Summary
from audit.store.texts import language_from_text

Column = str | int | float | None

NEWEST_FIRST = """
    SELECT id, bank, created, changed, client, mode, language, answered, total, score, level, finished
    FROM audits ORDER BY moment DESC, rowid DESC LIMIT ?
"""


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


def from_row(row: tuple[object, ...]) -> Summary:
    """All columns as a summary; raises ValueError where one cannot be what was written."""
    match row:
        case (
            str() as audit,
            str() as bank,
            str() as created,
            str() as changed,
            str() as client,
            str() as mode,
            str() as language,
            int() as answered,
            int() as total,
            float() | None as index,
            int() | None as level,
            0 | 1 as finished,
        ):
            return Summary(
                id=audit,
                bank=bank,
                created=datetime.fromisoformat(created),
                changed=datetime.fromisoformat(changed),
                client=client,
                mode=Mode(mode),
                language=language_from_text(language),
                answered=answered,
                total=total,
                index=index,
                level=level,
                finished=finished == 1,
            )
        case _:
            raise ValueError("a damaged row")
