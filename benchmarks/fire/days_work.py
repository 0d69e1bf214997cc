"""Long days without a screen: answers into one audit, and exports of ever other firms."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from audit.banks.answers_file import read_answers
from audit.core.answers import Answers
from audit.core.client import Client
from audit.core.export import Extent, Format, Order, Paper
from audit.core.mode import Mode
from audit.core.source import Source
from audit.paths import examples_folder
from audit.session import Session
from audit.store.sqlite import SqliteStore
from benchmarks.fire.day import Day, here, measured, timed
from tests.core.audits import BANK

FIRMS = "bakery.de", "pump-maker.en", "wool-shop.de"
"""Among the examples; a whole round of them costs the same every time."""


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def answers(count: int, folder: Path, left: Path) -> Day:
    """One audit is answered again and again; then it is opened once more and must hold the last of each."""
    levels = [q.id for q in BANK.questions if q.weight and q.id.startswith(("LIS-1", "CRI-1", "GOA-1"))]
    with SqliteStore(folder / "audits.db") as store:
        session = Session.start(store, BANK, now, client=Client(name="Huber"), mode=Mode.FULL, language="de")

        def one(number: int) -> None:
            question = levels[number % len(levels)]
            if number % 3 == 2:
                session.annotate(question, note=f"Notiz {number}")
            else:
                session.answer(question, str(number % 5))

        day = measured("answers", count, timed(one), here(left))
        again = Session(store, BANK, session.id, now)
        assert again.answers == session.answers, "lost answers"
    return day


def exports(count: int, folder: Path, left: Path, forms: tuple[str, ...] = ()) -> Day:
    """One export after the other, none of which says what another has said."""
    from audit.render import standby
    from audit.reporting import export

    kinds = tuple(map(Format, forms)) or tuple(Format)
    sources = [_firm(name) for name in FIRMS]

    def one(number: int) -> None:
        order = Order(
            language="de" if number // 3 % 2 else "en",
            formats=kinds,
            paper=Paper.A4 if number // 6 % 2 else Paper.LETTER,
            extent=Extent.WHOLE if number % 10 else Extent.ONE_PAGE,
        )
        source = _with_own_words(sources[number % len(sources)], number)
        export(source, order, folder / "plan.pdf", today=date(2026, 11, 22), overwrite=True)

    try:
        return measured("exports", count, timed(one), here(left))
    finally:
        standby.close()


def _firm(name: str) -> Source:
    file = read_answers(examples_folder() / f"{name}.yaml", BANK)
    return Source.of(BANK, file.answers, file.client, Mode.FULL)


def _with_own_words(source: Source, number: int) -> Source:
    """A firm with a name and notes of its own, and with a letter that hardly any other has."""
    note = f"Notiz {number} {chr(0x100 + number)}"
    noted = {name: replace(answer, note=f"{answer.note} {note}") for name, answer in source.answers.items()}
    answers = Answers(noted, source.answers.outcomes)
    return replace(source, answers=answers, client=Client(name=f"Firma {number}"))
