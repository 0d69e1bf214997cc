"""The parts of a report to look things up in: worded and formatted, in one language."""

from dataclasses import dataclass

from audit.core.report.parts import Heading


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
