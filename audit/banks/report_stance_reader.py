"""Reads the reality check of the followers, and the rules for doing something, leaving it, or listening."""

from collections.abc import Mapping

from audit.banks.conditions_reader import read_optional
from audit.banks.fields import Fields
from audit.banks.reading import Reading
from audit.banks.report_fields import COLUMN, ROW, column, entries, said, wording
from audit.core.reality import Band, RealityRules, Remark
from audit.core.stance import Course, CourseRule, ReasonRule, StanceRules
from audit.core.text import Text

OPTION = ("Die Antwort", "option")
_IN_BANDS = ("followers", "channels", "reading", "sometimes", "few", "nearly_all", "these")


def read_reality(fields: Fields, reading: Reading) -> RealityRules:
    """The reality check."""
    question = reading.named(fields, "question", reading.names.questions)
    shape = reading.names.questions.by_id.get(question)
    columns = shape.columns if shape else {}
    rows = shape.rows if shape else ()
    state = column(fields, "state", columns, reading)
    states = columns.get(state, ())
    numeric = shape.numeric if shape else ()
    reading_share, sometimes, nearly_all = _shares(fields, reading)
    return RealityRules(
        question=question,
        state=state,
        followers=reading.one_of(fields, "followers", numeric, COLUMN),
        active=frozenset(reading.some_of(fields, "active", states, OPTION, required=True)),
        leave_out=frozenset(reading.some_of(fields, "leave_out", rows, ROW)),
        names=_names(fields, rows, reading),
        reading=reading_share,
        sometimes=sometimes,
        nearly_all=nearly_all,
        bands=_bands(fields, reading),
        several=wording(fields, "several", reading, ()),
        remarks=entries(fields, "remarks", reading, _remark),
        source=wording(fields, "source", reading, ()),
    )


def _shares(fields: Fields, reading: Reading) -> tuple[float, float, float]:
    inner = fields.mapping("shares", required=True)
    if inner is None:
        return 0.0, 0.0, 0.0
    shares = [reading.between(inner, key, 0, 100) for key in ("reading", "sometimes", "nearly_all")]
    inner.done()
    return shares[0], shares[1], shares[2]


def _names(fields: Fields, rows: tuple[str, ...], reading: Reading) -> Mapping[str, Text]:
    """Other names for some rows; a name of any other row is an unknown key."""
    inner = fields.mapping("names")
    if inner is None:
        return {}
    found = {row: wording(inner, row, reading, ()) for row in rows if inner.has(row)}
    inner.done()
    return found


def _bands(fields: Fields, reading: Reading) -> tuple[Band, ...]:
    bands = entries(fields, "bands", reading, _band)
    limits = [band.below for band in bands[:-1]]
    rising = [limit for limit in limits if limit is not None]
    if not bands or bands[-1].below is not None or rising != limits or rising != sorted(set(rising)):
        reading.faults.add(
            fields.node.key("bands"),
            de="Die Grenzen unter „bands“ müssen steigen, und der letzte Eintrag darf keine haben.",
            en="The limits under ‘bands’ must rise, and the last entry must have none.",
            hint_de="Geben Sie jedem Eintrag außer dem letzten ein „below“.",
            hint_en="Give every entry but the last a ‘below’.",
        )
    return bands


def _band(entry: Fields, reading: Reading) -> Band:
    below = reading.between(entry, "below", 1, 1e9) if entry.has("below") else None
    return Band(said(entry, reading, _IN_BANDS), below)


def _remark(entry: Fields, reading: Reading) -> Remark:
    return Remark(read_optional(entry, "when", reading), said(entry, reading))


# The stance.


def read_stance(fields: Fields, reading: Reading) -> StanceRules:
    """The rules for doing something, leaving it, or listening only."""
    rules = entries(fields, "rules", reading, _rule)
    if not rules or getattr(rules[-1].reason.when, "parts", None) != ():
        reading.faults.add(
            fields.node.key("rules"),
            de="Die letzte Regel unter „rules“ muss immer gelten.",
            en="The last rule under ‘rules’ must always hold.",
            hint_de="Lassen Sie bei ihr „when“ weg.",
            hint_en="Leave out its ‘when’.",
        )
    return StanceRules(
        asks=reading.text(fields, "asks"),
        courses=_courses(fields, reading),
        rules=rules,
        reasons=entries(fields, "reasons", reading, _reason),
        first_says=reading.text(fields, "first_says"),
        first=entries(fields, "first", reading, _reason),
    )


def _courses(fields: Fields, reading: Reading) -> Mapping[Course, Text]:
    inner = fields.mapping("courses", required=True)
    if inner is None:
        return {}
    found = {course: reading.text(inner, course) for course in Course}
    inner.done()
    return found


def _rule(entry: Fields, reading: Reading) -> CourseRule:
    course = entry.word("course", [str(course) for course in Course])
    return CourseRule(Course(course or Course.OPEN), _reason(entry, reading))


def _reason(entry: Fields, reading: Reading) -> ReasonRule:
    """A sentence about some answers; its placeholders are the questions that it quotes."""
    quotes = reading.named_all(entry, "quotes", reading.names.questions)
    courses = entry.words("for", [str(course) for course in Course]) if entry.has("for") else ()
    return ReasonRule(
        when=read_optional(entry, "when", reading),
        says=said(entry, reading, quotes),
        quotes=quotes,
        courses=frozenset(Course(course) for course in courses),
    )
