"""Explanations as passages: a sentence, and beneath it what it was made of, each of which opens in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual.content import Content

from audit.core.display import visible
from audit.core.explain import Explainer, Explanation
from audit.core.plan import Plan
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import result as words
from audit.session import Session
from audit.tui.folding import hanging
from audit.tui.widgets.reading import Passage

Tell = Callable[[Words, int], Sequence[Passage]]


class Opener:
    """Opens the numbers of an open audit, and keeps in mind what lies behind each of their parts."""

    def __init__(self, session: Session, plan: Plan | None = None) -> None:
        self._explainer = Explainer(
            session.bank, session.answers, session.card, session.plan if plan is None else plan
        )
        self._parts: dict[str, Explanation] = {}

    def __call__(self, about: str) -> Tell | None:
        """How to tell what is behind this; None where nothing is."""
        found = self._parts.get(about) or self._explainer.explain(about)
        if found is None:
            return None
        whole: Explanation = found
        return lambda say, width: tuple(self._told(whole, say, width))

    def reasons(self, action: str) -> tuple[Text, ...]:
        """Why an action is called for, and why in its place."""
        found = self._explainer.explain(action)
        return tuple(part.says for part in found.parts) if found else ()

    def _told(self, whole: Explanation, say: Words, width: int) -> Iterator[Passage]:
        yield Passage(Content.styled(visible(say(whole.says)), "bold"))
        if not whole.parts:
            return
        yield Passage(Content(""))
        yield Passage(Content.styled(say(words.BEHIND), "$accent bold"))
        for place, part in enumerate(whole.parts):
            key = f"{whole.about}/{place}"
            opens = bool(part.parts) or self._leads_on(whole, part)
            if part.parts:
                self._parts[key] = part
            lines = hanging("• ", visible(say(part.says)), width)
            yield Passage(Content("\n").join(lines), (key if part.parts else part.about) if opens else "")

    def _leads_on(self, whole: Explanation, part: Explanation) -> bool:
        """Whether a part without parts of its own is a thing that has some."""
        found = None if part.about == whole.about else self._explainer.explain(part.about)
        return found is not None and bool(found.parts)
