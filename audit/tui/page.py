"""What all screens have: words in the language at hand, a bottom line with keys, calm when it is tight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from textual import events
from textual._styles_cache import StylesCache
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import Reactive
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from audit.i18n import Words
from audit.locales import common
from audit.tui.key_line import key_line
from audit.tui.keymap import Key, own, scoped

if TYPE_CHECKING:
    from audit.tui.app import ResonanzApp

Result = TypeVar("Result")


WIDTHS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]
HEIGHTS = [(0, "-low"), (18, "-middle"), (34, "-tall")]
"""From how many columns and lines on a screen has which class."""


def scope_of(name: str) -> str:
    """How keys.toml calls a screen: NewAuditScreen is new_audit."""
    bare = re.sub("(Screen|Dialog)$", "", name)
    return re.sub("(?<=[a-z])(?=[A-Z])", "_", bare).lower()


class Plain(Static):
    """A text that is never read as markup."""

    def __init__(self, content: str | Content = "", *, id: str | None = None, classes: str = "") -> None:  # noqa: A002
        super().__init__(_content(content), markup=False, id=id, classes=classes)

    def say(self, content: str | Content) -> None:
        """Show something else; the same again costs nothing."""
        new, old = _content(content), self.content
        if not (isinstance(old, Content) and old.is_same(new)):
            self.update(new, layout=self._may_grow(new, old))

    def _may_grow(self, new: Content, old: object) -> bool:
        """Whether it may take another number of lines: only then everything has to be laid out anew."""
        width = self.content_size.width
        if not width or not isinstance(old, Content) or not self.is_mounted:
            return True
        return _lines(new, width) != _lines(old, width)


def _lines(content: Content, width: int) -> int:
    return content.get_height({}, width)


def _content(content: str | Content) -> Content:
    return content if isinstance(content, Content) else Content(content)


class Page(Screen[Result], Generic[Result]):
    """A screen of the wizard."""

    AUTO_FOCUS = "*"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    KEYS: ClassVar[tuple[Key, ...]] = ()
    SCOPE: ClassVar[str] = "page"
    """The name of the screen in keys.toml."""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As Textual has it, but that a new focus paints what has it and had it, and not the whole screen."""

    def __init_subclass__(cls, **options: Any) -> None:
        """Give the screen its name, and its bindings the ids by which they can be remapped."""
        cls.SCOPE = scope_of(cls.__name__)
        if "BINDINGS" in cls.__dict__:
            cls.BINDINGS = [scoped(cls.SCOPE, binding) for binding in cls.BINDINGS]
        super().__init_subclass__(**options)

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

    def _on_mount(self, event: events.Mount) -> None:  # noqa: ARG002 - Textual calls every class's own
        self.repaint()

    def on_unmount(self) -> None:
        """What was painted here is forgotten; Textual's cache would keep the lines of a thousand widgets."""
        StylesCache.get_inner_outer.cache_clear()

    def repaint(self) -> None:
        """Write all words anew, in the language at hand."""
        self.query_one("#too-small", Plain).say(self.words(common.TOO_SMALL))
        self.paint_keys(self.KEYS)
        self.paint()

    def own(self, keys: tuple[Key, ...]) -> tuple[Key, ...]:
        """These keys as the user has them."""
        return own(self.SCOPE, keys, self.wizard.keymap)

    def paint_keys(self, keys: tuple[Key, ...]) -> None:
        """The line of keys, in two lines at most."""
        line = key_line(self.own(keys), self.words, max(20, self.size.width))
        self.query_one("#keys", Plain).say(line)

    def on_resize(self) -> None:
        """Lines follow the width."""
        if self.is_mounted:
            self.repaint()

    def paint(self) -> None:
        """Write the words of this screen."""

    def on_click(self, event: events.Click) -> None:
        """A click on a hint does what its key does."""
        match event.style.meta:
            case {"deed": str(action)}:
                self.carry_out(action)
            case {"press": str(key)}:
                typed = events.Key(key, None)
                typed.set_sender(self.app)  # sent by the screen, it would not go further than the screen
                self.app.post_message(typed)

    def flush(self) -> None:
        """Save what is typed and not yet saved: the wizard is about to end."""

    def action_help(self) -> None:
        """Explain the keys."""
        from audit.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.own(self.KEYS)))

    def deeds(self) -> tuple[Key, ...]:
        """What the list of all commands offers on this screen, beside what all screens have."""
        return self.own(self.KEYS)

    def carry_out(self, action: str | None) -> None:
        """Do what was chosen from the list of all commands."""
        if action:
            self.app.call_later(self.app.run_action, action, self)


class Dialog(ModalScreen[Result], Page[Result], Generic[Result]):
    """A small screen above another one."""
