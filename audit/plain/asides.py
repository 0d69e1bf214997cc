"""What one can say in place of an answer, and beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from audit.core.answers import Grade
from audit.core.evidence import grade_of
from audit.core.interview import may_not_apply
from audit.core.plain import plain
from audit.core.questions import SingleChoice
from audit.core.text import Text
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.desk import Desk
from audit.plain.orders import Order
from audit.wording import history_lines

CLEAR = {"-", "–"}
Aside = Callable[[Desk, str], bool]
"""Gets what stood behind the order; gives whether to go on to the next question."""


def _dont_know(desk: Desk, who: str) -> bool:
    """Nobody here knows; who might?"""
    typed = who or desk.ask(_prompt(desk, words.ASK_WHO, more.OR_NOTHING), free=True)
    if not desk.attempt(lambda: desk.session.dont_know(desk.question.id, typed)):
        return False
    desk.saved(words.DONT_KNOW)
    return True


def _not_applicable(desk: Desk, reason: str) -> bool:
    """The question does not apply; why not?"""
    if not may_not_apply(desk.session.bank, desk.session.answers, desk.question.id):
        desk.voice.say(words.MUST_APPLY)
        return False
    typed = reason
    while not typed:
        typed = desk.ask(_prompt(desk, words.ASK_REASON, more.A_FEW_WORDS), free=True)
        if not typed:
            desk.voice.say(words.REASON_NEEDED)
    if not desk.attempt(lambda: desk.session.not_applicable(desk.question.id, typed)):
        return False
    desk.saved(words.NOT_APPLICABLE)
    return True


def _decline(desk: Desk, _rest: str) -> bool:
    """They would rather not say."""
    if not desk.attempt(lambda: desk.session.decline(desk.question.id)):
        return False
    desk.saved(words.DECLINED)
    return True


def _evidence(desk: Desk, text: str) -> bool:
    """What shows it."""
    title, question = desk.question.evidence or words.ASK_EVIDENCE, desk.question.id
    return _beside(
        desk,
        title,
        text,
        before=desk.answer.evidence,
        label=words.LABEL_EVIDENCE,
        keep=lambda typed: desk.session.annotate(question, evidence=typed),
    )


GRADES: Mapping[str, Grade | None] = {
    "1": Grade.SAID,
    "2": Grade.SHOWN,
    "3": Grade.MEASURED,
    "4": None,
}


def _grade(desk: Desk, said: str) -> bool:
    """What the evidence is worth; 4: what the rule makes of its words."""
    voice, answer = desk.voice, desk.answer
    if not answer.evidence:
        voice.say(more.NO_EVIDENCE)
        return False
    labels = (words.GRADE_SAID, words.GRADE_SHOWN, words.GRADE_MEASURED, words.GRADE_RULE)
    if said not in GRADES:
        voice.say(words.GRADE)
        voice.lines(voice.words(label) for label in labels)
        said = desk.ask(voice.words(more.GRADE_PROMPT), known=lambda typed: typed in GRADES)
    if said in GRADES:
        grade = GRADES[said] or grade_of(replace(answer, grade=None))
        if desk.attempt(lambda: desk.session.annotate(desk.question.id, grade=grade)):
            desk.saved(labels[int(said) - 1])
    return False


def _note(desk: Desk, text: str) -> bool:
    """A note for the report."""
    question = desk.question.id
    return _beside(
        desk,
        words.ASK_NOTE,
        text,
        before=desk.answer.note,
        label=words.LABEL_NOTE,
        keep=lambda typed: desk.session.annotate(question, note=typed),
    )


def _private_note(desk: Desk, text: str) -> bool:
    """A note for nobody else."""
    question = desk.question.id
    return _beside(
        desk,
        words.ASK_PRIVATE,
        text,
        before=desk.answer.private_note,
        label=words.LABEL_PRIVATE,
        keep=lambda typed: desk.session.annotate(question, private_note=typed),
    )


def _beside(
    desk: Desk, title: Text, text: str, *, before: str, label: Text, keep: Callable[[str], None]
) -> bool:
    """A text beside the answer; Enter keeps what was there, a dash deletes it."""
    if before and not text:
        desk.voice.console.say(f"{desk.voice.words(label)}: {before}")
    how = more.KEEP_OR_CLEAR if before else more.OR_NOTHING
    typed = text or desk.ask_and_keep(_prompt(desk, title, how), keep)
    if typed and desk.attempt(lambda: keep("" if typed in CLEAR else typed)):
        desk.saved(label)
    return False


def _prompt(desk: Desk, title: Text, how: Text) -> str:
    say = desk.voice.words
    return f"{say(title)} ({say(how)}):"


def _mark(desk: Desk, _rest: str) -> bool:
    """To come back to, or no longer."""
    marked = not desk.answer.marked
    if desk.attempt(lambda: desk.session.annotate(desk.question.id, marked=marked)):
        desk.voice.say(more.MARK_ON if marked else more.MARK_OFF)
    return False


def _hypothetical(desk: Desk, _rest: str) -> bool:
    """It never happened: what would they do?"""
    question, value = desk.question, desk.answer.value
    if not isinstance(question, SingleChoice) or not question.hypothetical:
        desk.voice.say(more.NOT_HERE)
        return False
    desk.hypothetical = not desk.hypothetical
    if value is not None and desk.save(plain(question, value)):
        desk.told()
    return False


def _history(desk: Desk, _rest: str) -> bool:
    """What became of the answer so far."""
    lines, voice = desk.session.history(desk.question.id), desk.voice
    if not lines:
        voice.say(words.HISTORY_NONE)
        return False
    voice.say(words.HISTORY_TITLE)
    voice.lines(history_lines(desk.question, lines, voice.words, voice.services.settings.name))
    return False


ASIDES: Mapping[Order, Aside] = {
    Order.DONT_KNOW: _dont_know,
    Order.NOT_APPLICABLE: _not_applicable,
    Order.DECLINE: _decline,
    Order.EVIDENCE: _evidence,
    Order.GRADE: _grade,
    Order.NOTE: _note,
    Order.PRIVATE: _private_note,
    Order.MARK: _mark,
    Order.HYPOTHETICAL: _hypothetical,
    Order.HISTORY: _history,
}
