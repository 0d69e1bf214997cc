"""One press for the whole program: warmed up ahead, kept for the next report, replaced when it has died."""

import os
import signal
import threading

import pytest

from audit.errors import ReportError
from audit.render.pdf import job_for
from audit.render.standby import Standby
from tests.sample_report import sample_quick


@pytest.fixture
def standby() -> Standby:
    return Standby()


def test_a_press_that_was_warmed_up_is_the_one_that_prints(standby: Standby) -> None:
    standby.warm("de")
    warmed = standby._press
    standby.warm("de")
    told: list[float] = []
    made = standby.print(job_for(sample_quick()), "de", told.append)
    assert made.pdf.startswith(b"%PDF")
    assert warmed is not None
    assert standby._press is warmed
    assert told[-1] == 1.0
    standby.close()
    assert not warmed.alive


def test_a_press_that_has_died_is_replaced(standby: Standby) -> None:
    standby.warm("de")
    assert standby._press is not None
    process = standby._press._process
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert standby.print(job_for(sample_quick()), "de").pdf.startswith(b"%PDF")
    standby.close()


def test_a_press_is_replaced_after_many_reports(standby: Standby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.render.standby.REPORTS", 1)
    standby.print(job_for(sample_quick()), "de")
    assert standby._press is None


def test_two_threads_print_one_after_the_other(standby: Standby) -> None:
    made: list[bytes] = []

    def work() -> None:
        made.append(standby.print(job_for(sample_quick()), "de").pdf)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 2
    assert made[0] == made[1]
    standby.close()


def test_a_press_that_cannot_start_is_a_sentence(standby: Standby, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(ReportError, match="could not be laid out"):
        standby.warm("de")
