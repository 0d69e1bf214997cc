"""A line to type into: keeps all of a paste, and nothing that could steer a terminal."""

from textual import events
from textual.actions import SkipAction
from textual.widgets import Input

from audit.core.checking import LONGEST_TEXT
from audit.core.display import one_line, visible

NUMERALS = frozenset("0123456789.,-+")


class Line(Input):
    """Textual's Input with one difference: pasted lines are joined instead of dropped."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        longest: int = LONGEST_TEXT,
        numeric: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(
            visible(value), placeholder=placeholder, max_length=longest, select_on_focus=False, id=id
        )
        self.numeric = numeric
        """Letters are left to the keys of the screen."""

    def show_end(self) -> None:
        """The cursor behind the last letter, and what stands there in sight."""
        self.cursor_position = len(self.value)
        self.scroll_to(x=self.max_scroll_x, animate=False, force=True)

    def on_paste(self, event: events.Paste) -> None:
        """Take over a paste, as one line."""
        event.prevent_default()
        event.stop()
        pasted = one_line(event.text[: 2 * LONGEST_TEXT]) or " "
        self.replace(pasted[: max(0, self._room)], *sorted(self.selection))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A number field takes digits and signs only; other keys are left to the screen."""
        return super().check_consume_key(key, character) and self._wants(character)

    def on_key(self, event: events.Key) -> None:
        """What the field does not want is kept from Textual's own handler, which comes after this one."""
        if event.is_printable and not self._wants(event.character):
            event.prevent_default()
        elif event.character and len(event.character) > 1:
            event.character = event.character[: max(1, self._room)]

    def action_cursor_left(self, select: bool = False) -> None:
        """In a number, leave the key to the screen where the cursor cannot go on."""
        if self.numeric and self.cursor_position == 0:
            raise SkipAction
        super().action_cursor_left(select)

    def action_cursor_right(self, select: bool = False) -> None:
        """In a number, leave the key to the screen where the cursor cannot go on."""
        if self.numeric and self.cursor_at_end:
            raise SkipAction
        super().action_cursor_right(select)

    @property
    def _room(self) -> int:
        return (self.max_length or LONGEST_TEXT) - len(self.value) + len(self.selected_text)

    def _wants(self, character: str | None) -> bool:
        return not self.numeric or (character is not None and set(character) <= NUMERALS)
