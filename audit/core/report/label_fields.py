"""The labels that a document needs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Every small word of the document; a missing translation does not pass the type checker."""

    contents: str
    page: str
    of: str
    prepared_for: str
    signature_date: str
    signature_name: str
    we_are_here: str
    without_gates: str
    index: str
    level: str
    confidence: str
    dimension: str
    score: str
    behaviour: str
    strengths: str
    findings: str
    contradictions: str
    evidence: str
    note: str
    thought: str
    action: str
    what: str
    who: str
    owner: str
    cover: str
    when: str
    due: str
    start: str
    hours: str
    measure: str
    baseline: str
    target: str
    obstacle: str
    sign: str
    week: str
    reserve: str
    slots: str
    reason: str
    figure: str
    does_not_count: str
    search_words: str
    where: str
    how: str
    status: str
    minutes: str
    log_sheet: str
    criterion: str
    in_house: str
    provider: str
    guide: str
    never: str
    patterns: str
    emergency_card: str
    light: str
    shows_when: str
    phone_chain: str
    phone: str
    name: str
    first_sentences: str
    time: str
    channel: str
    purpose: str
    followers: str
    open: str
    reply_time: str
    stop_rule: str
    group: str
    home: str
    checklist: str
    access: str
    weights: str
    gates: str
    limits: str
    thoughts_used: str
    sources: str
    particulars: str
    before: str
    now: str
    since: str
    question: str
    span: str
    to_fill: str
    """What a screen reader says of an empty field."""
