"""The parts of a report to work with and to look things up in: worded and formatted, in one language."""

from dataclasses import dataclass

from audit.core.report.parts import Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure to follow."""

    name: str
    formula: str
    baseline: str
    """The firm's own starting value, or by when it is to be measured."""
    target: str
    date: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresSheet:
    """Part 7."""

    heading: Heading
    figures: tuple[Figure, ...]
    months: tuple[str, ...]
    """Headings of the columns to fill in by hand."""
    does_not_count: tuple[str, ...]
    """Figures that look good and steer nothing, with the firm's own numbers where it gave them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """Something to search for."""

    what: str
    words: str
    """'' to fill in by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place to listen at."""

    name: str
    how: str
    known: bool
    """The firm already listens there."""
    status: str
    """The same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineStep:
    """A step of a routine."""

    minutes: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A row of a table that weighs two ways."""

    criterion: str
    in_house: str
    provider: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningKit:
    """Part 8."""

    heading: Heading
    who: str
    """Who listens, as far as it was said."""
    searches: tuple[SearchEntry, ...]
    sources: tuple[Source, ...]
    routine_title: str
    routine: tuple[RoutineStep, ...]
    log_columns: tuple[str, ...]
    log_rows: int
    """Empty rows to fill in by hand."""
    comparisons: tuple[Comparison, ...]
    advice: str
    """Which of the two ways fits this firm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStep:
    """A step of the criticism guide."""

    number: int
    name: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyPattern:
    """A reply to adapt."""

    case: str
    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLight:
    """A light of the emergency card."""

    light: str
    """The colour's name."""
    colour: str
    """green, amber or red."""
    sign: str
    """When it shows."""
    what: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A link of the phone chain; name and number may be '' to fill in by hand."""

    role: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """A row of the 24-hour timetable."""

    time: str
    what: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """What to do within 24 hours, in an open conflict."""

    title: str
    hours: tuple[Hour, ...]
    statement_title: str
    statement: str
    """The first words of the management, to adapt."""
    topic_note: str
    """What matters with this kind of conflict; or ''."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriticismKit:
    """Part 9; short in a quick audit, with the emergency first in an acute one."""

    heading: Heading
    short: bool
    emergency: Emergency | None
    never: tuple[str, ...]
    """What is never done."""
    steps: tuple[GuideStep, ...]
    promise_title: str
    promise: str
    patterns: tuple[ReplyPattern, ...]
    rules_title: str
    rules: tuple[str, ...]
    """House rules to pin; empty when short, and so are the three below."""
    lights: tuple[CardLight, ...]
    phones: tuple[Phone, ...]
    first_sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRow:
    """A channel, and what to do with it."""

    id: str
    name: str
    state: str
    verdict: str
    """keep, rest or close."""
    verdict_text: str
    reason: str
    purpose: str
    """'' to fill in by hand; the same holds for the stop criterion."""
    followers: str
    open: str
    reply_time: str
    stop: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Channels:
    """Part 10."""

    heading: Heading
    rows: tuple[ChannelRow, ...]
    group: str
    """The target group, in the firm's own words; or ''."""
    hours_text: str
    """Hours per channel, before and after."""
    home: str
    """The place on the web that is their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRow:
    """A point of the legal and access checklist."""

    topic: str
    what: str
    status: str
    """done, open, not_applicable or unknown."""
    status_text: str
    who: str
    """Who sees to it; '' where it is done or does not apply."""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Legal:
    """Part 11."""

    heading: Heading
    country: str
    as_of: str
    """'Stand: Juli 2026'."""
    disclaimer: str
    rows: tuple[LegalRow, ...]
    access: tuple[LegalRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """A question, and what was said."""

    id: str
    asked: str
    answer: str
    score: float | None
    score_text: str
    remark: str
    """Why it does not apply, who is to answer, why less counts than was said; or ''."""
    evidence: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordGroup:
    """The questions of a dimension."""

    name: str
    score_text: str
    rows: tuple[RecordRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that somebody is to answer."""

    id: str
    asked: str
    who: str
    """'' to fill in by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Part 12, all answers and scores."""

    heading: Heading
    groups: tuple[RecordGroup, ...]
    unknown_title: str
    unknown: tuple[OpenQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a dimension weighs, and why."""

    name: str
    weight: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRule:
    """A gate, whether it limits the result or not."""

    id: str
    name: str
    cap: str
    """'höchstens Stufe 2'."""
    active: bool
    active_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedNote:
    """A thought behind the report, and where it was used."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Part 13; weights, gates, seeds and sources are empty when short."""

    heading: Heading
    short: bool
    formula: tuple[str, ...]
    """Paragraphs."""
    limits: tuple[str, ...]
    weights: tuple[Weight, ...]
    gates: tuple[GateRule, ...]
    seeds: tuple[SeedNote, ...]
    sources: tuple[str, ...]
    facts: tuple[Fact, ...]
    """Bank, digest, date, program."""
    again_title: str
    again_date: str
    again: str
    again_questions: tuple[str, ...]
    """The three to ask first."""
