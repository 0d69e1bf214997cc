"""Part 12: all answers and scores."""

from audit.core.answers import Answer, State
from audit.core.findings import KnowledgeGap
from audit.core.judging import Dimension
from audit.core.mode import Mode
from audit.core.questions import Question
from audit.core.report.given import QUESTION, Given
from audit.core.report.reference_parts import OpenQuestion, Record, RecordGroup, RecordRow
from audit.core.report.result import left_out, score_text
from audit.core.scorecard import DimensionResult, Item
from audit.core.scoring_rules import TOP
from audit.core.situation import asked_in
from audit.core.text import Text

_TITLE = Text("Alle Antworten", "All answers")
_ALL = Text("{count}, alle mit Antwort", "{count}, all with an answer")
_SOME = Text("{count}, davon {open} ohne Antwort", "{count}, {open} of them without an answer")
_GAPS = Text("Diese Fragen sind noch zu klären", "These questions are still to be settled")
_POINTS = Text("{score} von {top}", "{score} of {top}")
_DIMENSION = Text("{score} von 100", "{score} of 100")
_REASON = Text("trifft nicht zu: {reason}", "does not apply: {reason}")
_ASK = Text("zu fragen: {ask}", "to be asked: {ask}")
_ELSEWHERE = Text("mehr im Teil „Kanäle“", "more in the part ‘Channels’")
_UNPROVEN = Text("ohne Beleg, zählt {score}", "without evidence, counts {score}")
_HYPOTHETICAL = Text("noch nie vorgekommen, zählt {score}", "has never happened, counts {score}")


def record(given: Given) -> Record:
    """Every live question with its answer, and who is to answer what is unknown."""
    rows = {question.id: _row(given, question) for question in given.bank.questions if asked(given, question)}
    groups = (_group(given, dimension, rows) for dimension in in_order_of_asking(given))
    gaps = [gap for gap in given.found.gaps if asked(given, given.bank.question_by_id[gap.question])]
    return Record(
        heading=given.heading("record", _TITLE, _message(given, len(rows))),
        groups=tuple(group for group in groups if group.rows),
        unknown_title=given.words(_GAPS) if gaps else "",
        unknown=tuple(_open_question(given, gap) for gap in gaps),
    )


def asked(given: Given, question: Question) -> bool:
    """Whether this interview asks the question."""
    return question.id in given.card.live and asked_in(question, given.card.mode)


def _message(given: Given, total: int) -> str:
    without = sum(
        1 for question in given.bank.questions if asked(given, question) and _is_open(given, question)
    )
    count = given.counted(total, QUESTION)
    if not without:
        return given.words(_ALL, count=count)
    return given.words(_SOME, count=count, open=given.cardinal(without, QUESTION))


def _is_open(given: Given, question: Question) -> bool:
    answer = given.answers.by_question.get(question.id)
    item = given.card.item(question.id)
    computed = item is not None and item.score is not None and answer is None
    return not computed and (answer is None or answer.value is None)


def in_order_of_asking(given: Given) -> list[Dimension]:
    """The dimensions in the order of their first questions."""
    order = dict.fromkeys(question.dimension for question in given.bank.questions)
    return [given.bank.dimension_by_id[dimension] for dimension in order]


def _group(given: Given, dimension: Dimension, rows: dict[str, RecordRow]) -> RecordGroup:
    own = [q.id for q in given.bank.questions if q.dimension == dimension.id and q.id in rows]
    rated = dimension.weight > 0
    found = given.card.dimension(dimension.id) if rated else None
    return RecordGroup(
        name=given.words(dimension.name),
        score_text=_dimension_score(given, found) if found else "",
        rows=tuple(rows[question] for question in own),
    )


def _dimension_score(given: Given, found: DimensionResult) -> str:
    score = score_text(given, found)
    if found.score is None:
        return score
    apart = left_out(given, found)
    return given.words(_DIMENSION, score=score) + (f", {apart}" if apart else "")


def _row(given: Given, question: Question) -> RecordRow:
    item = given.card.item(question.id)
    answer = given.answers.by_question.get(question.id)
    score = item.score if item else None
    elsewhere = answer is not None and answer.value is not None and _told_elsewhere(given, question)
    return RecordRow(
        id=question.id,
        asked=given.words(question.ask.interview),
        answer=given.said(question.id, brief=elsewhere),
        score=score,
        score_text="" if score is None else _points(given, score),
        remark=remark(given, answer, item) or (given.words(_ELSEWHERE) if elsewhere else ""),
        evidence=answer.evidence.strip() if answer else "",
        note=answer.note.strip() if answer else "",
    )


def _told_elsewhere(given: Given, question: Question) -> bool:
    """Whether the part about channels tells each of them in full."""
    rules = given.texts.rules.channels
    shown = given.texts.channels is not None and given.card.track is None and given.card.mode is Mode.FULL
    return shown and rules is not None and rules.question == question.id


def _points(given: Given, score: float) -> str:
    return given.words(_POINTS, score=given.number(score), top=given.number(TOP))


def remark(given: Given, answer: Answer | None, item: Item | None) -> str:
    """Why it does not apply, who is to answer, why less counts than was said; or ''."""
    if answer is None:
        return ""
    if answer.state is State.NOT_APPLICABLE and answer.reason.strip():
        return given.words(_REASON, reason=answer.reason.strip())
    if answer.state is State.DONT_KNOW and answer.ask.strip():
        return given.words(_ASK, ask=answer.ask.strip())
    if item is not None and item.capped and item.score is not None:
        text = _HYPOTHETICAL if answer.hypothetical else _UNPROVEN
        return given.words(text, score=given.number(item.score))
    return ""


def _open_question(given: Given, gap: KnowledgeGap) -> OpenQuestion:
    asked = given.words(given.bank.question_by_id[gap.question].ask.interview)
    return OpenQuestion(id=gap.question, asked=asked, who=gap.ask.strip())
