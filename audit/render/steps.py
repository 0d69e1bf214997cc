"""How far a report is: what WeasyPrint says of its steps, as a share of the whole."""

import logging
import re
from collections.abc import Callable

_SHARES = {"2": 0.02, "3": 0.06, "4": 0.11, "6": 0.74, "7": 0.89}
"""What is done when a step begins: measured on full reports in a running process."""
_LAYOUT, _LAYOUT_ENDS = 0.16, 0.65
"""Between these the pages are laid out, one after the other; then those that name other pages, again."""
_LETTERS = 4000
"""Letters of HTML that fill a page, as a rule."""
_STEP = re.compile(r"Step (\d)(?:.*Page (\d+)$)?")


class Steps(logging.Handler):
    """Listens to WeasyPrint and tells shares that never sink."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._tell: Callable[[float], None] = nobody
        self._pages = 1.0
        self._told = 0.0

    def begin(self, letters: int, tell: Callable[[float], None]) -> None:
        """A new report of so many letters begins, and this is who wants to hear of it."""
        self._pages, self._told, self._tell = max(1.0, letters / _LETTERS), 0.0, tell

    def emit(self, record: logging.LogRecord) -> None:
        """One step has begun."""
        share = self._share(record.getMessage())
        if share > self._told:
            self._told = share
            self._tell(share)

    def _share(self, message: str) -> float:
        found = _STEP.match(message)
        if found is None:
            return 0.0
        step, page = found.groups()
        if step != "5":
            return _SHARES.get(step, 0.0)
        before = (int(page) - 1) if page else 0
        return _LAYOUT + (_LAYOUT_ENDS - _LAYOUT) * min(before / self._pages, 1.0)


def nobody(share: float) -> None:
    """Where nobody wants to hear of it."""
