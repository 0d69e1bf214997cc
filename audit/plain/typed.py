"""Asking for a number, and for words of one's own."""

from __future__ import annotations

from audit.core.answers import Amount
from audit.core.questions import Number
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.console import Leaving
from audit.plain.desk import Desk
from audit.plain.orders import Commanded


def ask_number(desk: Desk, question: Number) -> bool:
    """A number with its unit and its limits."""
    say = desk.voice.words
    low, high = say.number(question.minimum, 2), say.number(question.maximum, 2)
    limits = say(words.NUMBER_RANGE, low=low, high=high)
    unit = f"{say(question.unit)}, " if question.unit else ""
    try:
        typed = desk.ask(say(more.NUMBER_PROMPT, unit=unit, limits=limits))
    except Leaving as end:
        if end.draft.strip():
            desk.save(end.draft.strip())
        raise
    if not typed:
        return _keep(desk)
    value = desk.answer.value
    if isinstance(value, Amount) and typed == say.number(value.number, 6):
        return True
    return desk.save(typed)


def _keep(desk: Desk) -> bool:
    """Nothing was typed: on, unless nothing has been said yet either."""
    if desk.is_open:
        desk.voice.say(more.ANSWER_FIRST)
    return not desk.is_open


def ask_text(desk: Desk) -> bool:
    """Words of one's own, as many lines as one likes; an empty line ends them."""
    typed: list[str] = []
    prompt = desk.voice.words(more.TEXT_PROMPT)
    try:
        while line := desk.ask(prompt, free=True):
            typed.append(line)
            prompt = desk.voice.words(more.TEXT_MORE)
    except Leaving as end:
        typed.append(end.draft.strip())
        _save_text(desk, typed)
        raise
    except Commanded:  # an order in the middle of a text must not lose what stands there
        _save_text(desk, typed)
        raise
    return _save_text(desk, typed) if typed else _keep(desk)


def _save_text(desk: Desk, typed: list[str]) -> bool:
    text = "\n".join(typed).strip()
    return bool(text) and desk.save(text)
