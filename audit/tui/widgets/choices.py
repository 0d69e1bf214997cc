"""Fields for choices: one option, or any number of them."""

from __future__ import annotations

from audit.core.answers import Picked, State, Ticked
from audit.core.display import visible
from audit.core.questions import MultiChoice, SingleChoice
from audit.locales import interview as words
from audit.tui.widgets.field import Case, narrowed
from audit.tui.widgets.lines import ListField

DONE, NOT_DONE, OUT = "[x]", "[ ]", "[–]"


class OneField(ListField):
    """One option of several: its number answers."""

    @property
    def question(self) -> SingleChoice:
        """The question on show."""
        return narrowed(self.case.question, SingleChoice)

    @property
    def chosen(self) -> str | None:
        """The option that stands as the answer."""
        value = self.case.answer.value
        return value.option if isinstance(value, Picked) else None

    @property
    def size_of_list(self) -> int:
        """One line for each option."""
        return len(self.question.options)

    def item(self, index: int) -> tuple[str, str]:
        """A filled circle for the answer."""
        option = self.question.options[index]
        sign = "●" if option.id == self.chosen else "○"
        return sign, visible(option.text.to(self.case.language))

    def first_cursor(self) -> int | None:
        """On the answer, or on the option that is taken for granted; else nowhere."""
        if self.case.answer.state not in {State.OPEN, State.ANSWERED}:
            return None
        wanted = self.chosen or self.question.assume
        ids = [option.id for option in self.question.options]
        return ids.index(wanted) if wanted in ids else None

    def pick(self, index: int) -> None:
        """This option is the answer; whoever saves it shows the field anew, saved or not."""
        self.cursor = index
        self.post_message(self.Given(self.question.id, self.question.options[index].id))

    def submit(self) -> None:
        """Take the option under the cursor; nothing is ever passed by without a word."""
        if self.cursor is not None and self.question.options[self.cursor].id != self.chosen:
            self.pick(self.cursor)
        elif self.case.answer.state is State.OPEN:
            self.post_message(self.Hint(words.CHOOSE_FIRST.fill(keys=f"1–{self.size_of_list}")))
        else:
            self.post_message(self.Next())

    def hint(self) -> str:
        """The numbers."""
        return self.case.words(words.HINT_SINGLE, keys=f"1–{self.size_of_list}")


class ManyField(ListField):
    """Any number of options; in a checklist each may also not apply."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self._before = self._now = Ticked(frozenset())
        self._asked_again = False

    @property
    def question(self) -> MultiChoice:
        """The question on show."""
        return narrowed(self.case.question, MultiChoice)

    def present(self, case: Case) -> None:
        """Show another question."""
        value, draft = case.answer.value, case.draft
        self._before = value if isinstance(value, Ticked) else Ticked(frozenset())
        self._now = Ticked(frozenset(draft)) if isinstance(draft, list) else self._before
        self._asked_again = False
        super().present(case)

    @property
    def size_of_list(self) -> int:
        """One line for each option."""
        return len(self.question.options)

    def item(self, index: int) -> tuple[str, str]:
        """A box, ticked or not."""
        option = self.question.options[index]
        sign = DONE if option.id in self._now.chosen else NOT_DONE
        if option.id in self._now.not_applicable:
            sign = OUT
        return sign, visible(option.text.to(self.case.language))

    def pick(self, index: int) -> None:
        """Tick, untick; in a checklist the third time: does not apply."""
        self.cursor = index
        option = self.question.options[index].id
        chosen, out = set(self._now.chosen), set(self._now.not_applicable)
        if option in chosen:
            chosen.discard(option)
            if self.question.checklist:
                out.add(option)
        elif option in out:
            out.discard(option)
        else:
            chosen.add(option)
        self._now = Ticked(frozenset(chosen), frozenset(out))
        self._asked_again = False
        self.redraw()

    def submit(self) -> None:
        """Save; an empty list only on a second Enter, since the first may be a slip."""
        answered = self.case.answer.state is State.ANSWERED
        if answered and self._now == self._before:
            self.post_message(self.Next())
        elif not self._now.chosen and not self._now.not_applicable and not self._asked_again:
            self._asked_again = True
            self.post_message(self.Hint(words.NOTHING_TICKED))
        else:
            self.post_message(self.Given(self.question.id, self._raw()))

    def draft(self) -> object:
        """The ticks, where they changed."""
        return self._raw() if self._now != self._before else None

    def _raw(self) -> object:
        if not self.question.checklist:
            return [option.id for option in self.question.options if option.id in self._now.chosen]
        return {
            option.id: "not_applicable"
            if option.id in self._now.not_applicable
            else option.id in self._now.chosen
            for option in self.question.options
        }

    def hint(self) -> str:
        """The numbers, and what the boxes mean."""
        text = words.HINT_CHECK if self.question.checklist else words.HINT_MULTI
        return self.case.words(text, keys=f"1–{self.size_of_list}")
