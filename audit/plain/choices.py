"""Asking for options: one of them, any number of them, or item by item what is done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.core.answers import Ticked
from audit.core.plain import NOT_APPLICABLE, plain
from audit.core.questions import MultiChoice, Option, SingleChoice
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.console import Leaving
from audit.plain.desk import Desk
from audit.plain.orders import Commanded
from audit.plain.speaker import NO, YES

NONE = {"0", "-", "–"}
OUT = {"x", "–", "-"}
EACH = {"i", "each", "einzeln"}
"""Asks for one item, or one row, after the other."""


def ask_one(desk: Desk, question: SingleChoice) -> bool:
    """One option: by its number, its name in the bank, or its words."""
    options, keys = question.options, f"1–{len(question.options)}"
    taken = _taken(desk, question)
    prompt = more.ONE_PROMPT if taken is None else more.ONE_PROMPT_TAKEN
    say = desk.voice.words
    line = desk.ask(
        say(prompt, keys=keys, taken=taken.text if taken else ""),
        known=lambda typed: named(typed, options) is not None,
    )
    if not line:
        return _without_a_word(desk, taken, keys)
    option = named(line, options)
    if option is None:
        desk.voice.say(more.NUMBER_OR_ORDER, keys=keys)
        return False
    return desk.save(option.id)


def _without_a_word(desk: Desk, taken: Option | None, keys: str) -> bool:
    """Enter alone takes what is taken for granted, or keeps what was said."""
    if taken is not None:
        return desk.save(taken.id)
    if desk.is_open:
        desk.voice.say(more.NUMBER_OR_ORDER, keys=keys)
    return not desk.is_open


def _taken(desk: Desk, question: SingleChoice) -> Option | None:
    """The option that is taken for granted while nothing has been said."""
    if not desk.is_open or question.assume is None:
        return None
    return next((option for option in question.options if option.id == question.assume), None)


def named(line: str, options: Sequence[Option]) -> Option | None:
    """The option that a line means; a number is always its place in the list."""
    folded = line.strip().casefold()
    if folded.isdecimal():
        place = int(folded) if len(folded) < 9 else 0
        return options[place - 1] if 1 <= place <= len(options) else None
    for option in options:
        if folded in {option.id.casefold(), option.text.de.casefold(), option.text.en.casefold()}:
            return option
    short = "yes" if folded in YES else "no" if folded in NO else ""
    return next((option for option in options if short and option.id == short), None)


# Several.


def ask_many(desk: Desk, question: MultiChoice) -> bool:
    """Any number of options: all that hold, at once; a checklist also item by item."""
    say, options = desk.voice.words, question.options
    text = more.CHECK_PROMPT if question.checklist else more.MANY_PROMPT
    line = desk.ask(
        say(text, keys=f"1–{len(options)}"), known=lambda typed: listed(typed, options) is not None
    )
    if not line and desk.is_open and question.checklist:
        return _item_by_item(desk, question)
    if not line and not desk.is_open:
        return True
    if question.checklist and line.casefold() in EACH:
        return _item_by_item(desk, question)
    chosen = listed(line, options) if line else None
    if chosen is None:
        desk.voice.say(more.NUMBERS_WANTED, keys=f"1–{len(options)}")
        return False
    return desk.save({o.id: o in chosen for o in options} if question.checklist else [o.id for o in chosen])


def listed(line: str, options: Sequence[Option]) -> tuple[Option, ...] | None:
    """The options that a line names, in the bank's order; None where a word of it is none of them."""
    if line.strip() in NONE:
        return ()
    whole = named(line, options)
    if whole is not None:
        return (whole,)
    found = [named(word, options) for word in re.split(r"[,;\s]+", line.strip()) if word]
    if not found or None in found:
        return None
    return tuple(option for option in options if option in found)


def listed_places(line: str, most: int) -> tuple[int, ...]:
    """The numbers that a line lists, in their order; none where one of its words is no number from 1 on."""
    found = [
        int(word) if word.isdecimal() and len(word) < 9 else 0
        for word in re.split(r"[,;\s]+", line.strip())
        if word
    ]
    return tuple(sorted(set(found))) if all(1 <= place <= most for place in found) else ()


# A checklist.

Marks = dict[str, object]


def _item_by_item(desk: Desk, question: MultiChoice) -> bool:
    """Each item: done, not done, does not apply; what was said is kept even if the rest is not."""
    before = desk.answer.value
    marks: Marks = {}
    if isinstance(before, Ticked) and isinstance(given := plain(question, before), dict):
        marks.update(given)
    desk.voice.say(more.ITEM_LEGEND)
    try:
        for option in question.options:
            marks[option.id] = _item(desk, option, marks.get(option.id))
    except (Commanded, Leaving):
        if marks:
            desk.save(marks)
        raise
    return desk.save(marks)


def _item(desk: Desk, option: Option, before: object) -> object:
    """One item; Enter keeps what was said of it before."""
    say = desk.voice.words
    prompt = say(more.ASKED, item=option.text)
    if before is not None:
        states = {True: more.DONE, False: more.NOT_DONE, NOT_APPLICABLE: words.NOT_APPLICABLE}
        prompt = say(more.ASKED_KEPT, item=option.text, kept=states[before])
    while True:
        line = desk.ask(prompt, known=lambda typed: _mark(typed) is not None)
        mark = _mark(line) if line else before
        if mark is not None:
            return mark
        desk.voice.say(more.ITEM_WANTED)


def _mark(line: str) -> object:
    """What a line says of an item; None where it says nothing."""
    folded = line.casefold()
    if folded in YES | {"1"}:
        return True
    if folded in NO | {"2"}:
        return False
    return NOT_APPLICABLE if folded in OUT | {"3"} else None
