"""What may befall any line of the program is recognised, and told in its own words."""

import time

import pytest

from audit import cli
from audit.errors import lacks_memory
from audit.locales import commands as words


def come_of(cause: Exception) -> Exception:
    """An error that another one led to."""
    error = ValueError("x")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("can't start new thread"),
        RuntimeError("cannot join thread before it is started"),
        come_of(MemoryError()),
    ],
)
def test_what_comes_of_too_little_memory_is_known(error: Exception) -> None:
    assert lacks_memory(error)


@pytest.mark.parametrize("error", [None, RuntimeError("x"), come_of(ValueError()), OSError()])
def test_other_faults_are_not_taken_for_it(error: Exception | None) -> None:
    assert not lacks_memory(error)


def test_a_clock_beyond_what_can_be_counted_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def overflown() -> float:
        raise OverflowError

    monkeypatch.setattr(time, "time", overflown)
    monkeypatch.setattr(cli, "_run", lambda *_: overflown())
    assert cli.run(["score", "--lang", "en"]) == 1
    assert capsys.readouterr().err.strip() == words.CLOCK.en


def test_another_overflow_is_told_with_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def overflown(*_: object) -> int:
        raise OverflowError

    monkeypatch.setattr(cli, "_run", overflown)
    assert cli.run(["score", "--lang", "en"]) == 1
    assert "should not have happened (OverflowError in test_errors.py" in capsys.readouterr().err
