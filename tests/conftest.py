"""Hides the developer's own machine from every test: home, settings, language, network."""

import gc
import itertools
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# On CI the same examples each time: a red run must be the fault of the change it stands beside.
hypothesis.settings.register_profile(
    "resonanz", deadline=None, database=None, derandomize=bool(os.environ.get("CI"))
)
hypothesis.settings.load_profile("resonanz")

_HOME_FOLDERS = {
    "HOME": "",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}
_LOCALE = ("LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME")
_LOOKS = ("COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TERM_PROGRAM")
_QUESTIONS = Path(__file__).parent.parent / "questions"
_LONG = {
    "test_whole_interviews",
    "test_snapshots",
    "test_snapshots_around",
    "test_sizes",
    "test_themes",
    "test_tracks",
    "test_printed",
    "test_machines",
    "test_report_examples",
}
"""Files of tests that take more than ten seconds and would come late."""


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile the banks, as set-up may: else each process in a new home reads all their YAML."""
    if _leads(session):
        for bank in _QUESTIONS.glob("*/bank.yaml"):
            with suppress(Exception):  # what is wrong with a bank, its own tests say
                from audit.banks.compiled import precompile

                precompile(bank.parent)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Take the copies away again: they would outlive a change in how banks are read."""
    if _leads(session):
        for copy in _QUESTIONS.glob("*/compiled.json"):
            copy.unlink(missing_ok=True)


def _leads(session: pytest.Session) -> bool:
    """Whether this process leads: not so those to which xdist hands out tests."""
    return not hasattr(session.config, "workerinput")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: a long file that came last would run beside an idle processor."""
    items.sort(key=lambda item: item.path.stem not in _LONG)


def pytest_collection_finish() -> None:
    """Spare the collector what stays to the end: else it looks through all of pytest again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Places for homes; counted here, for pytest looks through the whole folder for each new number."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, the C locale and a common terminal, also for the processes that a test starts."""
    home = next(_homes)
    home.mkdir()
    for name in [*_LOCALE, *_LOOKS, *(name for name in os.environ if name.startswith("RESONANZ_"))]:
        monkeypatch.delenv(name, raising=False)
    for name, folder in _HOME_FOLDERS.items():
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    return home


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Any attempt to reach beyond this machine fails the test; sockets between processes stay allowed."""

    def guarded(method: Any) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family != socket.AF_UNIX:
                pytest.fail(f"This test tried to reach {address!r} over the network.")
            return method(self, address)

        return connect

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex))
        yield
