"""Part 11: the checklist of law and access."""

from audit.core.answers import Picked, State, Ticked
from audit.core.holding import holds
from audit.core.phrases import Noun, full_month
from audit.core.questions import SingleChoice
from audit.core.report.given import Given
from audit.core.report.reference_parts import Legal, LegalRow
from audit.core.report.texts import LegalPoint
from audit.core.text import Text

_TITLE = Text("Recht und Zugänge", "Law and access")
_POINT = Noun(Text("Punkt ist offen", "point is open"), Text("Punkte sind offen", "points are open"), "m")
_UNKNOWN = Noun(
    Text("Punkt ist ungeklärt", "point is unsettled"),
    Text("Punkte sind ungeklärt", "points are unsettled"),
    "m",
)
_ONE_MORE = Text("{open}, einer ist ungeklärt", "{open}, one is unsettled")
_MORE = Text("{open}, {count} sind ungeklärt", "{open}, {count} are unsettled")
_ALL_DONE = Text("Alle zutreffenden Punkte sind erledigt", "All points that apply are done")
_AS_OF = Text("Stand: {month}", "As of {month}")
_COUNTRY = Text("{country} (angenommen)", "{country} (assumed)")

_STATUS = {
    "done": Text("in Ordnung", "fine"),
    "open": Text("offen", "open"),
    "not_applicable": Text("trifft nicht zu", "does not apply"),
    "unknown": Text("ungeklärt", "unsettled"),
}


def legal(given: Given) -> Legal | None:
    """What the law asks in this country, and how it stands; None where nothing of it applies."""
    texts = given.texts.legal
    if texts is None:
        return None
    rows = tuple(_row(given, one) for one in texts.points if holds(one.when, given.standing) is True)
    access = tuple(_row(given, one) for one in texts.access if holds(one.when, given.standing) is True)
    if all(row.status == "not_applicable" for row in (*rows, *access)):
        return None
    return Legal(
        heading=given.heading("legal", _TITLE, _message(given, (*rows, *access))),
        country=_country(given, texts.country),
        as_of=given.words(_AS_OF, month=full_month(texts.as_of, given.language)),
        disclaimer=given.words(texts.disclaimer),
        rows=rows,
        access=access,
    )


def _message(given: Given, rows: tuple[LegalRow, ...]) -> str:
    still_open = sum(1 for row in rows if row.status == "open")
    unknown = sum(1 for row in rows if row.status == "unknown")
    if not still_open:
        return given.counted(unknown, _UNKNOWN) if unknown else given.words(_ALL_DONE)
    words = given.counted(still_open, _POINT)
    if not unknown:
        return words
    more = _ONE_MORE if unknown == 1 else _MORE
    return given.words(more, open=words, count=given.cardinal(unknown, _UNKNOWN))


def _country(given: Given, asked: str) -> str:
    question = given.bank.question_by_id[asked]
    answer = given.standing.answer(question.id)
    picked = answer.value.option if answer is not None and isinstance(answer.value, Picked) else ""
    options = question.options if isinstance(question, SingleChoice) else ()
    name = next((given.words(option.text) for option in options if option.id == picked), "")
    said = given.answers.by_question.get(question.id)
    assumed = said is None or said.value is None
    return given.words(_COUNTRY, country=name) if name and assumed else name


def _row(given: Given, point: LegalPoint) -> LegalRow:
    status = _status(given, point)
    return LegalRow(
        topic=given.words(point.topic),
        what=given.words(point.what),
        status=status,
        status_text=given.words(_STATUS[status]),
        who=given.owner if status in {"open", "unknown"} else "",
        source=given.words(point.source) if point.source else "",
    )


def _status(given: Given, point: LegalPoint) -> str:
    """done, open, not_applicable or unknown."""
    answer = given.answers.by_question.get(point.question)
    if not given.standing.is_live(point.question):
        return "not_applicable"
    if answer is None or answer.state in {State.OPEN, State.DONT_KNOW, State.DECLINED}:
        return "unknown"
    if answer.state is State.NOT_APPLICABLE:
        return "not_applicable"
    if point.done is not None:
        if holds(point.done, given.standing) is True:
            return "done"
        return "unknown" if point.doubtful else "open"
    if not isinstance(answer.value, Ticked):
        return "unknown"
    if point.option in answer.value.not_applicable:
        return "not_applicable"
    return "done" if point.option in answer.value.chosen else "open"
