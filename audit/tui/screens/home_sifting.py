"""Searching and sorting the list of audits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from audit.core.audit_list import Order
from audit.errors import ResonanzError
from audit.locales import common, home
from audit.tui.page import Plain
from audit.tui.screens.home_desk import Desk
from audit.tui.screens.home_rows import order_name

MOST_HITS = 500
"""More audits than anybody looks through."""

if TYPE_CHECKING:
    from textual.widgets import Input

    from audit.core.summary import Summary


class Sifting(Desk):
    """Which audits the list shows, and in which order."""

    def __init__(self) -> None:
        super().__init__()
        self.audits: tuple[Summary, ...] = ()
        """All that have been read."""
        self.order = Order.CHANGED
        self.sought = ""
        """What the list is searched for."""
        self.within: frozenset[str] | None = None
        """The audits where it stands in the answers; None while nobody has looked there."""

    def list_anew(self, audit: str = "") -> None:
        """List what is sought; the cursor goes to the audit that is named, or stays."""
        raise NotImplementedError

    def heading(self) -> Content:
        """The name of the program, what the list is sorted by, how much was found."""
        say = self.words
        brand = Content.assemble((say(common.APP), "$accent bold"), "  ", (say(common.TAGLINE), "$quiet"))
        told = []
        if self.order is not Order.CHANGED:
            told.append(say(order_name(self.order)))
        if self.sought.strip():
            found = len(self.rows.rows)
            where = home.FOUND if self.within is None else home.FOUND_WITHIN
            told.append(say(where, n=found) if found else say(home.NOTHING_FOUND))
        return brand + Content.styled("".join(f"   {one}" for one in told), "$accent")

    async def action_search(self) -> None:
        """Search: the list follows what is typed."""
        from audit.tui.widgets.line import Line  # it and what it needs wait until somebody searches

        if not self.audits:
            return
        if not self.query("#search"):
            await self.mount(Line(id="search", placeholder=self.words(home.SEARCH_HINT)), after=self.rows)
        self.query_one("#search").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only what has these words."""
        self.sought, self.within = event.value, None
        self.list_anew()
        self.query_one("#title", Plain).say(self.heading())

    def on_input_submitted(self) -> None:
        """Look into the answers too, and on to the list."""
        if self.sought.strip():
            self.within = self._with_answers_like(self.sought)
            self.list_anew()
            self.query_one("#title", Plain).say(self.heading())
        self.rows.focus()

    def _with_answers_like(self, words: str) -> frozenset[str] | None:
        try:
            hits = self.wizard.services.store.search(words, limit=MOST_HITS)
        except ResonanzError as error:
            self.wizard.complain(error)
            return None
        return frozenset(hit.audit for hit in hits)

    async def action_search_no_more(self) -> None:
        """All audits again."""
        if self.query("#search"):
            self.sought, self.within = "", None
            await self.query("#search").remove()
            self.list_anew()
            self.paint()
            self.rows.focus()

    def action_sort(self) -> None:
        """Sort by something else."""
        order = list(Order)
        self.order = order[(order.index(self.order) + 1) % len(order)]
        self.list_anew()
        self.paint()
