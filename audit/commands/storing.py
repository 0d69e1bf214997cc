"""Opens the user's own store for a command."""

from audit.settings import Settings
from audit.store.asking import in_terminal
from audit.store.opening import DATABASE, open_store
from audit.store.sqlite import SqliteStore


def opened(settings: Settings) -> SqliteStore:
    """The user's own store; the caller closes it. Raises StoreError."""
    return open_store(settings.data / DATABASE, in_terminal(settings.language))
