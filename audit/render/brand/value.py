"""A brand as a value: read from a file once, and then passed on to everything that is printed."""

from dataclasses import dataclass
from typing import Literal

ACCENT = "#0b5563"
"""The program's own colour, where no brand has another."""

LogoKind = Literal["png", "svg"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture that was looked through and may be drawn."""

    kind: LogoKind
    content: bytes
    width: float
    """In units of its own; only the proportion counts."""
    height: float
    says: str
    """What a screen reader says in its place."""

    @property
    def asset(self) -> str:
        """What pages and style sheets call it."""
        return f"logo.{self.kind}"

    def within(self, width: float, height: float) -> tuple[float, float]:
        """Width and height as large as a frame allows, in the units of the frame."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """A template or style sheet of the user's own, read into memory: nothing opens the folder again."""

    name: str
    """Which block it stands for, with its extension: `cover.html.j2`."""
    path: str
    """What the user calls it; for sentences about its faults."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Whose report it is, and how it looks; as it is made without arguments, nobody's."""

    name: str = ""
    address: tuple[str, ...] = ()
    web: str = ""
    legal: str = ""
    logo: Logo | None = None
    accent: str = ACCENT
    """`#rrggbb`, at least 4.5 : 1 on white."""
    second: str | None = None
    """`#rrggbb`, at least 3 : 1 on white; None: derived from the accent."""
    own: tuple[OwnFile, ...] = ()

    @property
    def signed(self) -> str:
        """What stands in the foot of every page: name and legal line, the name once."""
        parts = (self.name, self.legal) if self.name not in self.legal else (self.legal,)
        return " · ".join(part for part in parts if part)


PLAIN = Brand()
"""Nobody's brand."""
