"""A store for the wizard, and terminals that no test leaves running."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audits.db"


@pytest.fixture
def started() -> Iterator[list[Terminal]]:
    """Ends whatever a test leaves running."""
    running: list[Terminal] = []
    yield running
    for terminal in running:
        if terminal.process.poll() is None:
            terminal.process.kill()
            terminal.process.wait()
