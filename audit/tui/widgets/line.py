"""A line to type into: keeps all of a paste, and nothing that could steer a terminal."""

from textual import events
from textual.widgets import Input

from audit.core.checking import LONGEST_TEXT
from audit.core.display import one_line, visible


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

    def _on_paste(self, event: events.Paste) -> None:
        """Take over a paste, as one line."""
        event.prevent_default()
        event.stop()
        room = (self.max_length or LONGEST_TEXT) - len(self.value)
        self.insert_text_at_cursor(one_line(event.text[: 2 * LONGEST_TEXT])[: max(0, room)])

    async def _on_key(self, event: events.Key) -> None:
        """A number field takes digits and signs only; with other keys the screen may do something."""
        if self.numeric and event.character and event.is_printable and event.character not in "0123456789.,-+":
            event.prevent_default()
            return
        await super()._on_key(event)
