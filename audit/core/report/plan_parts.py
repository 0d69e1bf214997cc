"""The parts of a report that make up the plan: worded and formatted, in one language."""

from dataclasses import dataclass

from audit.core.report.parts import Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCard:
    """A lead action in full."""

    number: int
    id: str
    title: str
    do: str
    why: str
    """Why for this firm, with its answer."""
    start: str
    steps: tuple[str, ...]
    who: str
    role: str
    cover: str
    """The stand-in's name, or ''."""
    due: str
    """In words; when to begin stands on the first page."""
    hours_text: str
    weekly_text: str
    """'' where nothing recurs."""
    measure: str
    """The figure, as a formula in words."""
    baseline: str
    """The firm's own starting value, or by when it is to be measured."""
    target: str
    obstacle: str
    seed: str
    seed_id: str
    source: str
    """Where the seed comes from; '' as long as there is none."""
    lifts: str
    """The gate that it helps to lift, in a sentence; or ''."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Part 4, the lead actions in full."""

    heading: Heading
    cards: tuple[ActionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Work on an action within one week."""

    id: str
    title: str
    what: str
    """Begin, go on, or finish."""
    who: str
    hours: float
    hours_text: str
    reserved: bool
    """Out of the reserve, beside the weekly hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One of the next weeks."""

    number: int
    title: str
    """'Woche 1'."""
    span: str
    """'30. November bis 4. Dezember'."""
    tasks: tuple[Task, ...]
    planned: float
    available: float
    reserved: float
    hours_text: str
    """'2,5 von 3 Stunden'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A time to block in the calendar."""

    title: str
    begin: str
    """ISO date and local time, 'YYYY-MM-DDTHH:MM'."""
    minutes: int
    weekly: bool
    text: str
    """Day and time in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Part 5, the next 30 days."""

    heading: Heading
    weeks: tuple[Week, ...]
    hours_text: str
    """All hours planned against all that are there."""
    hours_note: str
    """Where the figure comes from, and what is assumed."""
    chart_says: str
    slots: tuple[Slot, ...]
    relief: str
    """What to do first where it is too tight; else ''."""
    conflicts: tuple[str, ...] = ()
    """Where what was decided about the plan breaks its own rules, in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAction:
    """A row of the plan."""

    id: str
    title: str
    dimension: str
    who: str
    due: str
    hours_text: str
    weekly_text: str
    measure: str
    target: str
    because: str
    """What it waits for or builds on; or ''."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A later stretch of the plan."""

    title: str
    """'Tage 31 bis 90'."""
    span: str
    actions: tuple[PlannedAction, ...]
    hours_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotNowRow:
    """An action that is left out for now."""

    id: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stripe:
    """An action on the roadmap."""

    id: str
    title: str
    begins: float
    ends: float
    """Days since the plan began; the first is day 0."""
    due: str
    """The day by which it is done, in short."""
    stage: int
    """0 for the first stretch of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """All planned actions over the days of the plan."""

    title: str
    stripes: tuple[Stripe, ...]
    """In the order of beginning."""
    borders: tuple[float, ...]
    """The days on which the stretches of the plan end, the last is the end of the plan."""
    names: tuple[str, ...]
    """Of the stretches."""
    says: str
    """What the picture shows, in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An action in the field of impact and effort; places in thirds of a millimetre from left and top."""

    id: str
    label: str
    """'' where there is no room for words."""
    x: float
    """The more effort, the larger."""
    y: float
    """The more impact, the smaller."""
    words_x: float
    words_y: float
    """Where the words begin, or end, and the line that they stand on."""
    to_left: bool
    """The words end there."""
    planned: bool
    lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What every action brings and costs."""

    title: str
    marks: tuple[Mark, ...]
    """Pushed apart, so that none covers another."""
    wide: float
    tall: float
    """In thirds of a millimetre."""
    more: str
    """Words of the axes: 'viel Wirkung'; the same holds for the three below."""
    less: str
    little: str
    much: str
    planned: str
    """What a filled mark means, and an empty one below."""
    left: str
    says: str
    """What the picture shows, in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Part 6, the days after, and what is not done now."""

    heading: Heading
    stages: tuple[Stage, ...]
    not_now_title: str
    not_now_intro: str
    not_now: tuple[NotNowRow, ...]
    roadmap: Roadmap | None = None
    """None where nothing is planned."""
    field: Field | None = None
    """None where there are too few actions to compare."""
