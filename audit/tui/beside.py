"""What stands beside the options of a question: how it was answered, evidence, notes."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from audit.core.answers import Answer, Grade, State
from audit.core.display import visible
from audit.core.evidence import grade_of
from audit.core.questions import Question, SingleChoice
from audit.core.scorecard import Scorecard
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import interview as words
from audit.wording import state_line

GRADES = {
    Grade.SAID: words.EVIDENCE_SAID,
    Grade.SHOWN: words.EVIDENCE_SHOWN,
    Grade.MEASURED: words.EVIDENCE_MEASURED,
}


def beside(
    question: Question,
    answer: Answer,
    card: Scorecard,
    say: Words,
    *,
    hypothetical: bool,
    probe: Text | None = None,
) -> Content:
    """All that is known of the answer beyond the option, a line each; then how to ask further."""
    lines = list(_lines(question, answer, card, say, hypothetical))
    if probe is not None:
        lines.append(Content.styled(say(words.PROBE, hint=visible(say(probe))), "$quiet italic"))
    return Content("\n").join(lines)


def _lines(
    question: Question, answer: Answer, card: Scorecard, say: Words, hypothetical: bool
) -> Iterator[Content]:
    if answer.state not in {State.OPEN, State.ANSWERED}:
        yield Content.styled(visible(state_line(answer, say)), "bold")
    if answer.marked:
        yield Content.styled(f"⚑ {say(words.MARKED)}", "$warning")
    if isinstance(question, SingleChoice) and question.hypothetical:
        sign = "[x]" if hypothetical else "[ ]"
        text = words.HYPOTHETICAL if hypothetical else words.HYPOTHETICAL_OFFER
        yield Content.assemble(("0", "$accent bold"), f"  {sign} ", (say(text), "$quiet"))
    if question.evidence:
        yield from _evidence(question.evidence.to(say.language), answer, say)
        item = card.item(question.id)
        if item is not None and item.capped and not answer.hypothetical:
            yield Content.styled(f"   {say(words.CAPPED)}", "$warning")
    elif answer.evidence:
        yield _labelled("e", say(words.LABEL_EVIDENCE), _proof(answer, say))
    if answer.note:
        yield _labelled("n", say(words.LABEL_NOTE), answer.note)
    if answer.private_note:
        yield _labelled("p", say(words.LABEL_PRIVATE), answer.private_note)


def _proof(answer: Answer, say: Words) -> str:
    """The evidence, and what it is worth."""
    grade = grade_of(answer)
    return answer.evidence if grade is None else f"{answer.evidence} ({say(GRADES[grade])})"


def _evidence(prompt: str, answer: Answer, say: Words) -> Iterator[Content]:
    if answer.evidence:
        yield _labelled("e", say(words.LABEL_EVIDENCE), _proof(answer, say))
    else:
        yield Content.assemble(
            ("e", "$accent bold"), (f"  {say(words.LABEL_EVIDENCE)}: {visible(prompt)}", "$quiet")
        )


def _labelled(key: str, label: str, text: str) -> Content:
    return Content.assemble((key, "$accent bold"), (f"  {label}: ", "$quiet"), visible(text))
