"""What a report says about the subject of its bank: data, read beside the bank."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from audit.core.conditions import Condition
from audit.core.findings import FindingRules
from audit.core.reality import RealityRules
from audit.core.stance import StanceRules
from audit.core.text import Text


class Story(StrEnum):
    """Which story a report tells."""

    NORMAL = "normal"
    PROVISIONAL = "provisional"
    ABSTENTION = "abstention"
    ACUTE = "acute"
    TOP = "top"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence, and when it is said; the first that holds is taken."""

    when: Condition
    says: Text
    stories: frozenset[Story] = frozenset()
    """The stories it belongs to; none means all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords:
    """An action in the words of those who are to do it."""

    do: Text
    start: Text
    """A first step of half an hour at most."""
    sign: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A starting value that an answer gives; the first of the sources that has one."""

    says: Text
    """With {number} in it, unless it is fixed."""
    number: str = ""
    """A question that was answered by a number."""
    evidence_number: str = ""
    """A question whose evidence begins with one."""
    ticks: str = ""
    """A question with options to tick: how many are ticked, and as {total} how many apply."""
    fact: str = ""
    when: Condition | None = None
    """When a fixed starting value holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRule:
    """A figure to follow."""

    id: str
    when: Condition
    goals: frozenset[str]
    name: Text
    formula: Text
    target: Text
    start: Start | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTexts:
    """The figures sheet."""

    most: int
    measure_within_days: int
    figures: tuple[FigureRule, ...]
    starts: Mapping[str, Start]
    """Starting values of actions' own figures."""
    does_not_count: tuple[Text, ...]
    followers: Text | None
    """With {channels} in it; None where the bank has no channels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchText:
    """Something to search for; without words it is to be filled in by hand."""

    when: Condition
    what: Text
    words: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A place to listen at."""

    when: Condition
    heard_by: str
    """The option that says that the firm listens there already."""
    name: Text
    how: Text


@dataclass(frozen=True, slots=True)
class Pair:
    """A heading and what stands beside it."""

    head: Text
    body: Text


@dataclass(frozen=True, slots=True)
class RoutineText:
    """A step of the routine, in minutes."""

    minutes: str
    what: Text


@dataclass(frozen=True, slots=True)
class ComparisonText:
    """An aspect of doing it oneself or having it done."""

    criterion: Text
    in_house: Text
    provider: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ListeningTexts:
    """The listening kit."""

    listener: str
    """The question whose evidence names who listens."""
    asks: str
    """The question whose options are places to listen at."""
    searches: tuple[SearchText, ...]
    sources: tuple[SourceText, ...]
    routines: tuple[Line, ...]
    routine: tuple[RoutineText, ...]
    routine_for: frozenset[str]
    """The actions that put the routine in the calendar."""
    log_columns: tuple[Text, ...]
    log_rows: int
    comparisons: tuple[ComparisonText, ...]
    advice: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternText:
    """A reply to adapt."""

    case: Text
    words: Text
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class LightText:
    """A light of the emergency card; `who` may name people by their placeholders."""

    colour: str
    light: Text
    sign: Text
    what: Text
    who: Text


@dataclass(frozen=True, slots=True)
class PhoneText:
    """A link of the phone chain; `name` is a placeholder, or missing."""

    role: Text
    name: Text | None


@dataclass(frozen=True, slots=True)
class HourText:
    """A row of the timetable for the first day of a conflict."""

    time: Text
    what: Text
    who: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CriticismTexts:
    """The criticism kit."""

    acute: Condition
    """When there is a conflict now."""
    never: tuple[Text, ...]
    guide: tuple[Pair, ...]
    promises: tuple[Line, ...]
    promise: Text
    """With {promise} in it."""
    patterns: tuple[PatternText, ...]
    house_rules: tuple[Text, ...]
    lights: tuple[LightText, ...]
    phones: tuple[PhoneText, ...]
    first_sentences: tuple[Text, ...]
    timetable_title: Text
    timetable: tuple[HourText, ...]
    statement_title: Text
    statements: tuple[Line, ...]
    topics: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelTexts:
    """The page about channels; the rules of its verdicts stand among those of the findings."""

    group: str
    """The question whose evidence names the target group."""
    per_channel: str
    """The computed hours per channel."""
    reply_time: Text
    stop: Text
    homes: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalPoint:
    """A point of the checklist: an item of a checklist question, or done while a condition holds."""

    when: Condition
    question: str
    option: str
    done: Condition | None
    doubtful: bool
    """Whether it applies at all is not known: where it is not done it is unsettled."""
    topic: Text
    what: Text
    source: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalTexts:
    """The checklist of law and access."""

    as_of: date
    country: str
    """The question that names it."""
    disclaimer: Text
    points: tuple[LegalPoint, ...]
    access: tuple[LegalPoint, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the seeds come from whose ids begin like this."""

    begins: str
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodTexts:
    """What is said about the method."""

    limits: tuple[Text, ...]
    sources: tuple[Text, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTexts:
    """Everything that a report says about the subject of its bank; a kit that it does not need is None."""

    title: Text
    headlines: tuple[Line, ...]
    stops: tuple[Line, ...]
    relief: Text | None
    """Why to begin with the action that the plan proposes when the hours are too few."""
    rules: FindingRules
    actions: Mapping[str, ActionWords]
    figures: FigureTexts
    listening: ListeningTexts | None
    criticism: CriticismTexts | None
    channels: ChannelTexts | None
    reality: RealityRules | None
    """Shown on the figures sheet, beside what does not count."""
    stance: StanceRules | None
    legal: LegalTexts | None
    method: MethodTexts
