"""One entry of an answers file: its short form, the value alone, or its long form with all that was noted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from audit.banks.faults import Faults, Placed
from audit.banks.fields import Fields
from audit.banks.nodes import Node
from audit.core.answers import Answer, Grade, State, Value
from audit.core.checking import LONGEST_LINE, LONGEST_TEXT, check, check_text
from audit.core.questions import FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.spelling import shown
from audit.errors import AnswersError

LONG_FORM = (
    "value",
    "state",
    "hypothetical",
    "reason",
    "ask",
    "evidence",
    "grade",
    "note",
    "private_note",
    "marked",
    "respondent",
    "at",
)
"""The keys of an answer that is more than its value, in the order of writing."""


def read_entry(question: Question, node: Node, faults: Faults) -> Answer | None:
    """The answer that stands in a file beside a question's id; None where it is at fault, which is noted."""
    if _is_bare_state(question, node, faults):
        return None
    if not _is_long(question, node):
        value = _value(question, node, faults)
        return Answer(question=question.id, value=value) if value else None
    fields = Fields(node, faults)
    state = _state(question, fields)
    given = fields.optional("value")
    value = _value(question, given, faults) if given and state is State.ANSWERED else None
    answer = Answer(
        question=question.id,
        state=state if value else _without_value(state),
        value=value,
        hypothetical=_hypothetical(question, fields),
        note=text_field(fields, "note", LONGEST_TEXT),
        private_note=text_field(fields, "private_note", LONGEST_TEXT),
        evidence=text_field(fields, "evidence", LONGEST_TEXT),
        grade=_grade(fields),
        reason=text_field(fields, "reason", LONGEST_TEXT),
        ask=text_field(fields, "ask", LONGEST_LINE),
        marked=fields.flag("marked"),
        respondent=text_field(fields, "respondent", LONGEST_LINE),
        at=_moment(fields),
    )
    fields.done()
    return answer


def _is_bare_state(question: Question, node: Node, faults: Faults) -> bool:
    """Whether someone wrote `dont_know` where `{state: dont_know}` is meant; that is noted."""
    word = node.value if isinstance(node.value, str) else ""
    bare = isinstance(question, SingleChoice | Number) and word in set(State)
    if bare:
        faults.add(
            node,
            de=f"{question.id}: „{node.spelling}“ ist ein Zustand, keine Antwort.",
            en=f"{question.id}: ‘{node.spelling}’ is a state, not an answer.",
            hint_de=f"Schreiben Sie {{state: {node.spelling}}}.",
            hint_en=f"Write {{state: {node.spelling}}}.",
        )
    return bare


def _without_value(state: State) -> State:
    """An answer whose value is at fault is read on as an open one, to find the other faults."""
    return State.OPEN if state is State.ANSWERED else state


def _is_long(question: Question, node: Node) -> bool:
    """Whether a mapping holds an answer's parts; else it is the value itself, of a matrix or a checklist."""
    if not isinstance(node.value, Mapping):
        return False
    match question:
        case Matrix():
            own = {row.id for row in question.rows}
        case MultiChoice(checklist=True):
            own = {option.id for option in question.options}
        case _:
            return True
    return any(key in LONG_FORM and key not in own for key in node.value)


def _state(question: Question, fields: Fields) -> State:
    if not fields.has("state"):
        if fields.has("value"):
            return State.ANSWERED
        _neither(question, fields)
        return State.OPEN
    before = len(fields.faults)
    state = State(fields.word("state", [state.value for state in State]))
    if len(fields.faults) > before:
        return State.OPEN
    if (state is State.ANSWERED) != fields.has("value"):
        _value_and_state(question, fields, state)
    if state is State.NOT_APPLICABLE and not question.may_be_not_applicable:
        fields.faults.add(
            fields.node.key("state"),
            de=f"{question.id}: Diese Frage trifft immer zu.",
            en=f"{question.id}: This question always applies.",
            hint_de="Weiß es niemand, dann schreiben Sie „state: dont_know“.",
            hint_en="If nobody knows, write ‘state: dont_know’.",
        )
    return state


def _neither(question: Question, fields: Fields) -> None:
    if set(fields.keys()) <= set(LONG_FORM):  # else a misspelt key is told, and that is enough
        fields.faults.add(
            fields.node,
            de=f"{question.id}: Hier fehlt „value“ oder „state“.",
            en=f"{question.id}: ‘value’ or ‘state’ is missing here.",
        )


def _value_and_state(question: Question, fields: Fields, state: State) -> None:
    if state is State.ANSWERED:
        fields.faults.add(
            fields.node,
            de=f"{question.id}: Hier fehlt „value“.",
            en=f"{question.id}: ‘value’ is missing here.",
        )
    else:
        fields.faults.add(
            fields.node.key("value"),
            de=f"{question.id}: Zu „state: {state}“ gehört kein „value“.",
            en=f"{question.id}: ‘value’ does not go with ‘state: {state}’.",
            hint_de="Lassen Sie eines von beiden weg.",
            hint_en="Leave out one of the two.",
        )


def _hypothetical(question: Question, fields: Fields) -> bool:
    flag = fields.flag("hypothetical")
    if flag and not (isinstance(question, SingleChoice) and question.hypothetical):
        fields.faults.add(
            fields.node.key("hypothetical"),
            de=f"{question.id}: „hypothetical“ gibt es bei dieser Frage nicht.",
            en=f"{question.id}: ‘hypothetical’ does not exist for this question.",
            hint_de="Lassen Sie es weg.",
            hint_en="Leave it out.",
        )
    return flag


def _grade(fields: Fields) -> Grade | None:
    if not fields.has("grade"):
        return None
    word = fields.word("grade", [grade.value for grade in Grade])
    return Grade(word) if word in set(Grade) else None


def _moment(fields: Fields) -> datetime | None:
    words = fields.text("at", "")
    if not words:
        return None
    try:
        moment = datetime.fromisoformat(words)
        if moment.tzinfo and moment.astimezone(UTC):
            return moment
    except (ValueError, OverflowError):
        pass
    fields.faults.add(
        fields.node.key("at"),
        de=f"„{shown(words)}“ ist kein Zeitpunkt mit Zeitzone.",
        en=f"‘{shown(words)}’ is not a time with a time zone.",
        hint_de="Schreiben Sie ihn so: 2026-03-03T14:05:00+01:00.",
        hint_en="Write it like this: 2026-03-03T14:05:00+01:00.",
    )
    return None


def text_field(fields: Fields, key: str, longest: int, *, required: bool = False) -> str:
    """A text of at most so many characters, without the space around it."""
    words = fields.text(key, None if required else "")
    try:
        return check_text(key, words, longest)
    except AnswersError as error:
        _note(error, fields.node.key(key), fields.faults)
        return ""


# Values.


def _value(question: Question, node: Node, faults: Faults) -> Value | None:
    before = len(faults)
    for place, part in _parts(question, node):
        _check(_lenient(question), part, place, faults)
    if len(faults) > before:
        return None
    return _check(question, _raw(question, node), node, faults)


def _check(question: Question, raw: object, place: Placed, faults: Faults) -> Value | None:
    try:
        return check(question, raw)
    except AnswersError as error:
        _note(error, place, faults)
        return None


def _note(error: AnswersError, place: Placed, faults: Faults) -> None:
    faults.add(place, de=error.de, en=error.en, hint_de=error.hint_de, hint_en=error.hint_en)


def _parts(question: Question, node: Node) -> Iterator[tuple[Placed, object]]:
    """A value's rows or entries one by one, so that each fault is found at its own line."""
    match question, node.value:
        case ((Matrix() | MultiChoice(checklist=True)), Mapping() as entries):
            for key, entry in entries.items():
                yield node.key(key), {key: _raw(question, entry)}
        case MultiChoice(), tuple() as entries:
            for entry in entries:
                yield entry, [_raw(question, entry)]


def _lenient(question: Question) -> Question:
    return replace(question, at_least=0) if isinstance(question, MultiChoice) else question


_THOUSANDS = re.compile(r"-?[0-9]{1,3}\.[0-9]{3}")


def _raw(question: Question, node: Node) -> object:
    """Builtins to be checked; numbers stay as written where text is wanted, or where 1.000 may mean 1000."""
    match question:
        case FreeText():
            return _builtins(node, words=True)
        case Matrix():
            texts = {column.id for column in question.columns if not column.options and not column.number}
            return _builtins(node, texts=frozenset(texts))
        case _:
            return _builtins(node)


def _builtins(node: Node, *, texts: frozenset[str] = frozenset(), words: bool = False) -> object:
    match node.value:
        case tuple() as entries:
            return [_builtins(entry) for entry in entries]
        case Mapping() as entries:
            return {key: _builtins(entry, texts=texts, words=key in texts) for key, entry in entries.items()}
        case bool():
            return node.value
        case int() | float() if words or _THOUSANDS.fullmatch(node.spelling):
            return node.spelling
        case _:
            return node.value
