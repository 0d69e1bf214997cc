"""Parts of a report beyond a first audit by one person: what changed, who differs; and the one page."""

from dataclasses import dataclass

from audit.core.report.parts import Heading, Ladder, LeadAction


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """A score then and now."""

    name: str
    before: float | None
    """0 to 100; None where it was not rated. The same holds for `after`."""
    after: float | None
    before_text: str
    after_text: str
    points_text: str
    """Points of the index that came of it: '+2,4'; '' where there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionTrack:
    """What became of an action of the earlier plan."""

    id: str
    title: str
    stage: str
    """open, doing, done or dropped."""
    stage_text: str
    on: str
    """Since when, in short; '' where nothing was noted."""
    note: str
    """In the words of whoever noted it."""
    moved: str
    """What the answers behind it did to the index; '' unless it is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """An answer that is another one now."""

    question: str
    asked: str
    before: str
    after: str
    points_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since the earlier audit, and what was done; comes second."""

    heading: Heading
    comparable: str
    """How far the two audits can be compared, in a sentence."""
    summary: tuple[str, ...]
    """Level, index and what moved it, in sentences; the points add up."""
    bars: tuple[BeforeAfter, ...]
    """The index first, then the dimensions; empty where nothing can be compared."""
    before_label: str
    after_label: str
    bars_say: str
    """What the picture shows, in sentences."""
    done_title: str
    done_says: str
    """How many actions are done, under way, open and dropped."""
    tracks: tuple[ActionTrack, ...]
    """Of all planned actions: done first, dropped last."""
    moved_says: str
    """What the actions that are done moved; '' where none is."""
    answers_title: str
    answers: tuple[AnswerChange, ...]
    """Those that moved the index most."""
    notes: tuple[str, ...]
    """Gates lifted or new, contradictions cleared up or new, answers that no longer fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSpan:
    """How far apart the respondents see a dimension, or the index."""

    name: str
    low: float
    high: float
    """0 to 100."""
    each: tuple[str, ...]
    """One for each person, in the order of `people`; '–' where somebody has none."""
    span_text: str
    """'36 Punkte'."""
    who: str
    """Who sees it lowest and who highest; '' where they agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What one of them said."""

    who: str
    answer: str
    score_text: str
    """'2 von 4', or '' where nothing is scored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A question that was answered differently."""

    question: str
    asked: str
    sayings: tuple[Saying, ...]
    counts: str
    """The answer that this report rests on."""
    talk: str
    """How to talk about it, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Where several respondents see it differently."""

    heading: Heading
    intro: str
    people: tuple[str, ...]
    heads: tuple[str, ...]
    """The same as short as they can be told apart: 'Lena H.'."""
    spans: tuple[VoiceSpan, ...]
    """The index first."""
    spans_say: str
    """What the bars show, in sentences."""
    disputes_title: str
    disputes: tuple[Dispute, ...]
    more: str
    """How many further questions were answered differently; ''."""
    talk_title: str
    talk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePage:
    """What matters most, on a single page."""

    heading: Heading
    standing: str
    ladder: Ladder
    sentences: tuple[str, ...]
    """Three at most."""
    lead_title: str
    leads: tuple[LeadAction, ...]
    no_leads: str
    stop_title: str
    stop: str
    not_now_title: str
    not_now: str
    """What may be left, in a sentence; '' where nothing is."""
    again_title: str
    again: str
    """When to look again, and at what."""
