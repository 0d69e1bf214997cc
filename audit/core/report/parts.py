"""The parts of a report that say how it stands and what to do: worded and formatted, in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """How a part announces itself."""

    anchor: str
    """A name for links and bookmarks, ASCII."""
    title: str
    """What the part is, in a word or two."""
    message: str
    """What it says, in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What the firm itself said."""

    question: str
    """The question's id."""
    asked: str
    answer: str
    evidence: str
    """'' where none was given; the same holds for the note."""
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One level of the ladder."""

    number: int
    name: str
    description: str
    span: str
    """The indices it stands for: '40–59'."""
    begins: float
    ends: float
    """Where it lies between 0 and 100."""
    here: bool
    """Where the firm stands."""
    without_gates: bool
    """Where it would stand without its gates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The levels, lowest first; empty on a track that gives a badge."""

    rungs: tuple[Rung, ...]
    index: float | None
    low: float | None
    high: float | None
    """All 0 to 100."""
    says: str
    """What the picture shows, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadAction:
    """One of the three actions to begin with, in short."""

    number: int
    id: str
    do: str
    """What to do, beginning with the verb."""
    who: str
    """A name, or '' to fill in by hand."""
    role: str
    """Whose business it usually is."""
    date: str
    """The day in ISO form."""
    when: str
    """Day and time in words."""
    start: str
    """The first step, half an hour at most."""
    hours: float
    hours_text: str
    done_by: str
    """'fertig bis 4. Dezember 2026'."""
    sign: str
    """How you will know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Part 1, the page for Monday at nine."""

    heading: Heading
    standing: str
    """'Stufe 2 von 5: Megafon', or a badge, or 'vorläufig, zwischen x und y'."""
    ladder: Ladder
    leads: tuple[LeadAction, ...]
    lead_title: str
    no_leads: str
    """What to do where fewer than three actions lead; else ''."""
    stop_title: str
    stop: str
    """What is left off from today; '' where nothing is known."""
    signature: str
    """What the signature says; '' where there is nothing to sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A dimension's result."""

    dimension: str
    name: str
    score: float | None
    """0 to 100; None where it is not rated."""
    low: float | None
    high: float | None
    score_text: str
    """'42', or why there is no figure."""
    range_text: str
    """'38–55', or '' where nothing is open."""
    weight_text: str
    behaviour: str
    """How a firm with this score behaves."""
    counts: bool
    """Part of the index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateNote:
    """A gate that makes a difference."""

    id: str
    name: str
    because: str
    says: str
    """'Ohne diese Sperre wären Sie auf Stufe 3.'"""
    lift: str
    """How to lift it."""
    actions: tuple[str, ...]
    """The actions that do, as titles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where the plan leads."""

    day: int
    index: float | None
    index_text: str
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Part 2."""

    heading: Heading
    standing: str
    level_text: str
    """The same in short, beside the index: 'noch keine' where it is provisional."""
    description: str
    """What marks this level, or the badge, or what is missing for one."""
    stance: str
    """'Sollen, lassen oder nur zuhören? Machen.', or ''."""
    stance_because: str
    index: float | None
    index_text: str
    range_text: str
    """'zwischen 44 und 52', or '' where nothing is unknown."""
    ladder: Ladder
    confidence: float
    confidence_text: str
    confidence_because: str
    bars: tuple[Bar, ...]
    bars_say: str
    """What the picture shows, in a sentence."""
    gates: tuple[GateNote, ...]
    gates_intro: str
    outlooks: tuple[Outlook, ...]
    outlook_says: str
    """'' where there is none."""
    way_up: str
    """The cheapest way to the next level; '' where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that the answers show."""

    number: int
    headline: str
    quotes: tuple[Quote, ...]
    consequence: str
    seed: str
    """The thought behind it; '' where none is named."""
    seed_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two answers that do not go together."""

    id: str
    says: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something that is good already."""

    says: str
    quote: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Part 3, what we heard from the firm."""

    heading: Heading
    strengths: tuple[Strength, ...]
    findings: tuple[Finding, ...]
    contradictions: tuple[Contradiction, ...]
    contradictions_intro: str
