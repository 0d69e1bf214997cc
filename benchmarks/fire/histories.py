"""Long histories of audits: whatever is done to them, the store gives back what was said.

A state machine (tests/session) does everything that can change an audit, in any order, and compares the store
with a plain model after every step. Here as often as there is time, with PDFs, and sheets that are read in
their own process, as of a stranger; and four programs that write at once:
python -m benchmarks.fire.histories [RUNS [SEED]]
"""

import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.errors import HypothesisWarning
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from audit.banks.answers_writer import file_of
from audit.core.export import Format, Order
from audit.errors import ResonanzError
from audit.moving.answers import answers_in_pdf
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from audit.render import standby
from audit.reporting import render
from audit.session import Session
from audit.store.inspection import inspect
from audit.store.sqlite import SqliteStore
from benchmarks import store_kill
from benchmarks.fire.ledger import note
from tests.session.beginnings import some
from tests.session.drawn import PICKS
from tests.session.expected import BANK
from tests.session.returning import alike, as_in_a_sheet, as_written
from tests.session.taking import Taking

AT_ONCE, STEPS = 10, 50
"""Histories between two looks at the clock, and steps of each at most."""
PROGRAMS, WRITES = 4, 300
SELDOM = 20
"""A page is printed in one of so many cases."""


class Histories(Taking):
    """With what takes long as well."""

    @some
    @precondition(lambda self: self.now.year < 2100)
    @rule(program=PICKS, pick=PICKS)
    def take_a_pdf(self, program: int, pick: int) -> None:
        """The answers that a report carries are those of the audit."""
        if pick % SELDOM:
            return
        audit = self.audit(pick // SELDOM)
        source = Session(self.store(program), BANK, audit, self.clock).source()
        order = Order(language=self.audits[audit].language, formats=(Format.PDF,))
        (piece,) = render(source, order, today=self.now.date())
        read = answers_in_pdf(piece.content, Path("bericht.pdf"), lambda _: BANK)
        self.figures["answers through pdf"] += 1
        alike(read.answers, as_written(self.audits[audit].answers, private=False))

    @some
    @rule(program=PICKS, pick=PICKS)
    def take_a_sheet_of_a_stranger(self, program: int, pick: int) -> None:
        """The workbook is read in a process of its own."""
        if pick % SELDOM:
            return
        audit = self.audit(pick // SELDOM)
        session = Session(self.store(program), BANK, audit, self.clock)
        file = file_of(session, session.language)
        content = make_sheet(BANK, file.mode, file.language, SheetFormat.XLSX, file)
        understood = read_back(content, "bogen.xlsx", lambda _: BANK)
        self.figures["answers through another process"] += 1
        assert not understood.faults
        alike(understood.file.answers, as_in_a_sheet(file))


def tell(runs: int, number: int) -> str:
    """So many histories that follow from a number; what went wrong, '' where nothing did."""
    how = settings(
        max_examples=runs,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        print_blob=False,
    )
    try:
        run_state_machine_as_test(seed(number)(Histories), settings=how)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are after
        last = traceback.extract_tb(error.__traceback__)[-1]
        told = error.sentence("en") if isinstance(error, ResonanzError) else ascii(str(error))[:200]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return f"  FOUND {type(error).__name__} at {place} with number {number}: {told}"
    return ""


def four_programs() -> str:
    """Four programs write 300 entries each, into an audit of their own, at once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "audits.db"
        with SqliteStore(path) as store:
            audits = [store.create(store_kill.STARTED, store_kill.NOON) for _ in range(PROGRAMS)]
        command = [sys.executable, store_kill.__file__, "--write", str(path), str(WRITES)]
        writers = [
            subprocess.Popen([*command, audit], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for audit in audits
        ]
        told = [writer.communicate() for writer in writers]
        held = inspect(path, "")
    complaints = sum(bool(said) for _, said in told)
    lost = PROGRAMS * (WRITES + 1) - held.entries
    figure = f"{PROGRAMS} programs × {WRITES} writes: {complaints} complaints, {lost} lost"
    return f"  FOUND {figure}" if complaints or lost or held.damage else figure


def run(minutes: float, runs: int = 0, number: int = 0) -> list[str]:
    """Histories for so long, or so many; gives the figures."""
    warnings.simplefilter("ignore", HypothesisWarning)
    began, done, found = time.monotonic(), 0, list[str]()
    while done < runs or time.monotonic() < began + 60 * minutes:
        number += 1
        if wrong := tell(AT_ONCE, number):
            found.append(wrong)
        done += AT_ONCE
        if runs:
            print(f"  {done} of {runs}, {len(found)} differ {wrong}", flush=True)
    standby.close()
    counts = ", ".join(f"{count:,} {what}" for what, count in sorted(Histories.figures.items()))
    note(inputs=sum(Histories.figures.values()))
    return [f"histories: {counts}; {len(found)} differ", *found, four_programs()]


if __name__ == "__main__":
    WANTED = [int(word) for word in sys.argv[1:]]
    print("\n".join(run(0, *(WANTED or [1000]))))
