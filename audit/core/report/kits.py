"""The parts of a report to work with: worded and formatted, in one language."""

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
    reality: str
    """How many of the followers only read; '' where no numbers are known."""
    reality_source: str


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
