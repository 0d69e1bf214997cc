"""A place for a store, and one with something in it."""

from pathlib import Path

import pytest

from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, figures, started


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "resonanz" / "audits.db"


@pytest.fixture
def audit(path: Path) -> str:
    """An audit with three entries, in a store that is closed."""
    with SqliteStore(path) as store:
        audit = store.create(started(), NOON)
        for number in (1, 2):
            store.append(audit, answered(f"LIS-{number}"), NOON, after=number, figures=figures())
    return audit
