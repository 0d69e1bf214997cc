"""Who speaks with the user in the wizard: a speaker who knows the world outside."""

from __future__ import annotations

from audit.plain.console import Console
from audit.plain.speaker import Speaker
from audit.services import Services


class Voice(Speaker):
    """The voice of line mode."""

    def __init__(self, console: Console, services: Services) -> None:
        super().__init__(console, services.language)
        self.services = services
