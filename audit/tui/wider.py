"""What the result says beyond the figures: the course, the reality check, what changed since last time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from audit.core.comparison import Comparison, ItemChange
from audit.core.comparison_words import in_sentences
from audit.core.display import one_line, visible
from audit.core.phrases import sentence, signed
from audit.core.reality import Reality
from audit.core.report.said import said
from audit.core.scorecard import Scorecard
from audit.core.stance import Stance
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import result as words
from audit.session import Reading, Session
from audit.session.insights import Said, since
from audit.tui.explaining import Tell
from audit.tui.folding import hanging
from audit.tui.result_view import heading
from audit.tui.widgets.reading import Passage

COURSE, FIRST, REALITY, CHANGE = "course", "first", "reality", "change"
KINDS = frozenset({COURSE, FIRST, REALITY, CHANGE})
CHANGES = 6
"""Answers that moved the index most, at most; the report has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wider:
    """What was worked out; None where the bank has no such rules, or there is nothing to say."""

    course: Stance | None = None
    reality: Reality | None = None
    since: Comparison | None = None

    def passages(self, say: Words, width: int) -> Iterator[Passage]:
        """All of it."""
        if self.since is not None:
            yield from self._since(self.since, say, width)
        if self.course is not None:
            yield from self._course(self.course, say, width)
        if self.reality is not None:
            yield from _under(words.REALITY, say)
            yield _line(self.reality.says, say, width, f"{REALITY}:0")

    def _course(self, course: Stance, say: Words, width: int) -> Iterator[Passage]:
        yield from _under(words.COURSE, say)
        badge = f" {sentence(visible(say(course.badge)))}" if course.badge else ""
        yield Passage(Content.styled(sentence(visible(say(course.says))) + badge, "bold"))
        for kind, reasons in ((COURSE, course.reasons), (FIRST, course.first)):
            for place, reason in enumerate(reasons):
                yield _line(reason.says, say, width, f"{kind}:{place}")

    def _since(self, since: Comparison, say: Words, width: int) -> Iterator[Passage]:
        yield from _under(words.SINCE, say)
        whole = in_sentences(since)
        without = whole[: len(whole) - len(since.items)] if since.items else whole
        for says in without:
            yield _line(says, say, width)
        for place, change in enumerate(since.items[:CHANGES]):
            yield _line(_moved(change, since), say, width, f"{CHANGE}:{place}")
        if len(since.items) > CHANGES:
            yield Passage(Content.styled(say(words.MORE_CHANGES, n=len(since.items) - CHANGES), "$quiet"))

    def behind(self, kind: str, place: str, session: Session) -> Tell | None:
        """What a sentence rests on."""
        if kind == REALITY and self.reality is not None:
            return resting_on(self.reality.says, self.reality.source, (), session)
        if kind == CHANGE and self.since is not None:
            return _before_and_after(self.since.items[int(place)], self.since)
        if self.course is None:
            return None
        reason = (self.course.reasons if kind == COURSE else self.course.first)[int(place)]
        return resting_on(reason.says, None, reason.quotes, session)


ALONE = Wider()


def wider_of(session: Session, said: Said, card: Scorecard, earlier: Reading | None) -> Wider:
    """All that the bank has rules for, and the comparison with the audit that is followed up."""
    changed = since(earlier, session, card) if earlier else None
    return Wider(course=said.course, reality=said.reality, since=changed)


def _under(title: Text, say: Words) -> Iterator[Passage]:
    yield Passage(Content(""))
    yield heading(say(title))


def _line(says: Text, say: Words, width: int, about: str = "") -> Passage:
    return Passage(Content("\n").join(hanging("• ", visible(sentence(say(says))), width)), about)


def _moved(change: ItemChange, since: Comparison) -> Text:
    """A question that is answered differently, and what that moved."""
    bank = since.after.bank if change.question in since.after.bank.question_by_id else since.before.bank
    asked = bank.question_by_id[change.question].ask.interview
    return words.MOVED.fill(q=asked, p=Text(signed(change.points, "de"), signed(change.points, "en")))


def _before_and_after(change: ItemChange, since: Comparison) -> Tell:
    """The two answers beside each other."""

    def tell(say: Words, width: int) -> Sequence[Passage]:
        told = [Passage(Content.styled(visible(say(_moved(change, since))), "bold")), Passage(Content(""))]
        for label, snapshot, answer in (
            (words.LAST_TIME, since.before, change.answer_before),
            (words.NOW, since.after, change.answer_after),
        ):
            question = snapshot.bank.question_by_id.get(change.question)
            text = one_line(said(question, answer, None, say.language)) if question else "–"
            told.append(Passage(Content("\n").join(hanging(f"{say(label)}: ", visible(text), width))))
        return told

    return tell


def resting_on(says: Text, more: Text | None, quotes: Sequence[str], session: Session) -> Tell:
    """A sentence, what follows from it, and the answers that it rests on."""

    def tell(say: Words, width: int) -> Sequence[Passage]:
        told = [Passage(Content.styled(visible(say(says)), "bold"))]
        if more is not None:
            told += [Passage(Content("")), Passage(Content(visible(say(more))))]
        for question in quotes:
            item = session.card.item(question)
            answer = said(
                session.bank.question_by_id[question],
                session.answers.by_question.get(question),
                item.score if item else None,
                say.language,
                brief=True,
            )
            line = say(words.YOUR_ANSWER, id=question, answer=one_line(answer))
            lines = hanging("• ", line, width)
            told += [Passage(Content("")), Passage(Content("\n").join(lines), question)]
        return told

    return tell
