"""What all screens have: words in the language at hand, a bottom line with keys, calm when it is tight."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from audit.core.text import Text
from audit.i18n import Words
from audit.locales import common
from audit.tui.keymap import Key

if TYPE_CHECKING:
    from audit.tui.app import ResonanzApp

Result = TypeVar("Result")


class Plain(Static):
    """A text that is never read as markup."""

    def __init__(self, content: str | Content = "", *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(_content(content), markup=False, id=id, classes=classes)

    def say(self, content: str | Content) -> None:
        """Show something else."""
        self.update(_content(content))


def _content(content: str | Content) -> Content:
    return content if isinstance(content, Content) else Content(content)


class Page(Screen[Result], Generic[Result]):
    """A screen of the wizard."""

    AUTO_FOCUS = "*"
    KEYS: ClassVar[tuple[Key, ...]] = ()

    @property
    def wizard(self) -> ResonanzApp:
        """The app, with its services and its language."""
        return cast("ResonanzApp", self.app)

    @property
    def words(self) -> Words:
        """The words in the language at hand."""
        return self.wizard.words

    def compose(self) -> ComposeResult:
        """The parts of the screen, the line of keys, and what a tiny terminal shows in their place."""
        yield from self.parts()
        yield Plain(id="keys")
        yield Plain(id="too-small")

    def parts(self) -> ComposeResult:
        """What the screen is made of."""
        yield from ()

    def on_mount(self) -> None:
        """Write all words."""
        self.repaint()

    def repaint(self) -> None:
        """Write all words anew, in the language at hand."""
        self.query_one("#too-small", Plain).say(self.words(common.TOO_SMALL))
        self.query_one("#keys", Plain).say(key_line(self.KEYS, self.words))
        self.paint()

    def paint(self) -> None:
        """Write the words of this screen."""

    def flush(self) -> None:
        """Save what is typed and not yet saved: the wizard is about to end."""

    def action_help(self) -> None:
        """Explain the keys."""
        from audit.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.KEYS))


class Dialog(ModalScreen[Result], Page[Result], Generic[Result]):
    """A small screen above another one."""


def key_line(keys: tuple[Key, ...], words: Words) -> Content:
    """The keys in a row: the key in the accent colour, what it does behind it."""
    parts: list[Content] = []
    for key in keys:
        if key.shown:
            parts.append(key_hint(label_of(key, words), words(key.said[0])))
    return Content("   ").join(parts)


def key_hint(label: str, meaning: str) -> Content:
    """A key and its meaning; they stay together on one line."""
    return Content.assemble((label, "$accent bold"), "\u00a0", (meaning.replace(" ", "\u00a0"), "$quiet"))


def label_of(key: Key, words: Words) -> str:
    """How the key is called."""
    return words(key.label) if isinstance(key.label, Text) else key.label
