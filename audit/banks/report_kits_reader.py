"""Reads the texts of a report's kits: figures, listening, criticism, law, method."""

from datetime import date

from audit.banks.conditions_reader import FACTS, read_optional, read_required
from audit.banks.fields import Fields
from audit.banks.reading import Reading
from audit.banks.report_fields import PEOPLE, entries, lines, said, texts, wording
from audit.core.report.texts import (
    ComparisonText,
    CriticismTexts,
    FigureRule,
    FigureTexts,
    HourText,
    LegalPoint,
    LegalTexts,
    LightText,
    ListeningTexts,
    MethodTexts,
    Origin,
    Pair,
    PatternText,
    PhoneText,
    RoutineText,
    SearchText,
    SourceText,
    Start,
)

OPTION = ("Die Antwort", "option")


# Figures.


def read_figures(fields: Fields, reading: Reading) -> FigureTexts:
    """The figures sheet."""
    return FigureTexts(
        most=reading.whole_between(fields, "most", 1, 10),
        measure_within_days=reading.whole_between(fields, "measure_within_days", 1, 90),
        figures=entries(fields, "figures", reading, _figure),
        starts=dict(entries(fields, "starts", reading, _action_start)),
        does_not_count=texts(fields, "does_not_count", reading),
        followers=wording(fields, "followers", reading, ("channels",)) if fields.has("followers") else None,
    )


def _figure(fields: Fields, reading: Reading) -> FigureRule:
    start = fields.mapping("start")
    rule = FigureRule(
        id=reading.own_id(fields),
        when=read_optional(fields, "when", reading),
        goals=frozenset(reading.named_all(fields, "goals", reading.names.goals)),
        name=reading.text(fields, "name"),
        formula=reading.text(fields, "formula"),
        target=reading.text(fields, "target"),
        start=_start(start, reading) if start else None,
    )
    if start:
        start.done()
    return rule


def _action_start(fields: Fields, reading: Reading) -> tuple[str, Start]:
    return reading.named(fields, "action", reading.names.actions), _start(fields, reading)


def _start(fields: Fields, reading: Reading) -> Start:
    questions = reading.names.questions
    return Start(
        says=wording(fields, "says", reading, ("number", "total")),
        number=reading.named(fields, "number", questions) if fields.has("number") else "",
        evidence_number=reading.named(fields, "evidence_number", questions)
        if fields.has("evidence_number")
        else "",
        ticks=reading.named(fields, "ticks", questions) if fields.has("ticks") else "",
        fact=fields.word("fact", FACTS) if fields.has("fact") else "",
        when=read_required(fields, "when", reading) if fields.has("when") else None,
    )


# Listening.


def read_listening(fields: Fields, reading: Reading) -> ListeningTexts:
    """The listening kit."""
    asks = reading.named(fields, "asks", reading.names.questions)
    shape = reading.names.questions.by_id.get(asks)
    options = shape.options if shape else ()

    def source(entry: Fields, _: Reading) -> SourceText:
        return SourceText(
            when=read_optional(entry, "when", reading),
            heard_by=reading.one_of(entry, "heard_by", options, OPTION),
            name=reading.text(entry, "name"),
            how=reading.text(entry, "how"),
        )

    return ListeningTexts(
        listener=reading.named(fields, "listener", reading.names.questions),
        asks=asks,
        searches=entries(fields, "searches", reading, _search),
        sources=entries(fields, "sources", reading, source),
        routines=lines(fields, "routines", reading),
        routine=entries(fields, "routine", reading, _routine),
        routine_for=frozenset(reading.named_all(fields, "routine_for", reading.names.actions)),
        log_columns=texts(fields, "log_columns", reading),
        log_rows=reading.whole_between(fields, "log_rows", 1, 40),
        comparisons=entries(fields, "comparisons", reading, _comparison),
        advice=lines(fields, "advice", reading),
    )


def _search(fields: Fields, reading: Reading) -> SearchText:
    return SearchText(
        when=read_optional(fields, "when", reading),
        what=reading.text(fields, "what"),
        words=wording(fields, "words", reading, PEOPLE) if fields.has("words") else None,
    )


def _routine(fields: Fields, reading: Reading) -> RoutineText:
    return RoutineText(fields.text("minutes"), reading.text(fields, "what"))


def _comparison(fields: Fields, reading: Reading) -> ComparisonText:
    return ComparisonText(
        reading.text(fields, "criterion"), reading.text(fields, "in_house"), reading.text(fields, "provider")
    )


# Criticism.


def read_criticism(fields: Fields, reading: Reading) -> CriticismTexts:
    """The criticism kit."""
    promised = ("company", "promise")
    return CriticismTexts(
        acute=read_required(fields, "acute", reading),
        never=texts(fields, "never", reading),
        guide=entries(fields, "guide", reading, _pair),
        promises=lines(fields, "promises", reading),
        promise=wording(fields, "promise", reading, promised),
        patterns=entries(fields, "patterns", reading, _pattern),
        house_rules=texts(fields, "house_rules", reading, promised),
        lights=entries(fields, "lights", reading, _light),
        phones=entries(fields, "phones", reading, _phone),
        first_sentences=texts(fields, "first_sentences", reading),
        timetable_title=reading.text(fields, "timetable_title"),
        timetable=entries(fields, "timetable", reading, _hour),
        statement_title=reading.text(fields, "statement_title"),
        statements=lines(fields, "statements", reading, PEOPLE),
        topics=lines(fields, "topics", reading),
    )


def _pair(fields: Fields, reading: Reading) -> Pair:
    return Pair(reading.text(fields, "name"), reading.text(fields, "what"))


def _pattern(fields: Fields, reading: Reading) -> PatternText:
    return PatternText(
        case=reading.text(fields, "case"),
        words=wording(fields, "words", reading, PEOPLE),
        note=reading.text(fields, "note"),
    )


def _light(fields: Fields, reading: Reading) -> LightText:
    return LightText(
        colour=fields.word("colour", ("green", "amber", "red")),
        light=reading.text(fields, "light"),
        sign=reading.text(fields, "sign"),
        what=reading.text(fields, "what"),
        who=wording(fields, "who", reading, PEOPLE),
    )


def _phone(fields: Fields, reading: Reading) -> PhoneText:
    name = wording(fields, "name", reading, PEOPLE) if fields.has("name") else None
    return PhoneText(reading.text(fields, "role"), name)


def _hour(fields: Fields, reading: Reading) -> HourText:
    return HourText(
        reading.text(fields, "time"), reading.text(fields, "what"), wording(fields, "who", reading, PEOPLE)
    )


# Law and method.


def read_law(fields: Fields, reading: Reading) -> LegalTexts:
    """The checklist of law and access."""
    return LegalTexts(
        as_of=_date(fields, "as_of", reading),
        country=reading.named(fields, "country", reading.names.questions),
        disclaimer=reading.text(fields, "disclaimer"),
        points=entries(fields, "points", reading, _point),
        access=entries(fields, "access", reading, _point),
    )


def _date(fields: Fields, key: str, reading: Reading) -> date:
    try:
        return date.fromisoformat(fields.text(key))
    except ValueError:
        reading.faults.add(
            fields.node.key(key),
            de="Hier wird ein Datum wie 2026-07-01 erwartet.",
            en="A date such as 2026-07-01 is expected here.",
        )
        return date.min


def _point(fields: Fields, reading: Reading) -> LegalPoint:
    question = reading.named(fields, "question", reading.names.questions)
    shape = reading.names.questions.by_id.get(question)
    options = shape.options if shape else ()
    by_option = fields.has("option")
    return LegalPoint(
        when=read_optional(fields, "when", reading),
        question=question,
        option=reading.one_of(fields, "option", options, OPTION) if by_option else "",
        done=None if by_option else read_required(fields, "done", reading),
        doubtful=fields.flag("doubtful"),
        topic=reading.text(fields, "topic"),
        what=reading.text(fields, "what"),
        source=reading.optional_text(fields, "source"),
    )


def read_method(fields: Fields, reading: Reading) -> MethodTexts:
    """What is said about the method."""
    return MethodTexts(
        limits=texts(fields, "limits", reading),
        sources=texts(fields, "sources", reading),
        origins=entries(fields, "origins", reading, _origin),
    )


def _origin(fields: Fields, reading: Reading) -> Origin:
    return Origin(fields.text("begins"), said(fields, reading))
