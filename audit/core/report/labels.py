"""The labels of the document: column headings and small words, the same fields in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from audit.errors import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Every small word of the document; a missing translation does not pass the type checker."""

    contents: str
    page: str
    of: str
    prepared_for: str
    date: str
    signature_date: str
    signature_name: str
    we_are_here: str
    without_gates: str
    index: str
    level: str
    range: str
    confidence: str
    dimension: str
    score: str
    weight: str
    behaviour: str
    in_day: str
    strengths: str
    findings: str
    contradictions: str
    you_said: str
    evidence: str
    note: str
    consequence: str
    thought: str
    source: str
    why: str
    action: str
    what: str
    who: str
    owner: str
    cover: str
    when: str
    begin: str
    due: str
    start: str
    steps: str
    hours: str
    per_week: str
    measure: str
    baseline: str
    target: str
    obstacle: str
    sign: str
    week: str
    planned: str
    available: str
    reserve: str
    slots: str
    reason: str
    figure: str
    formula: str
    months_to_fill: str
    does_not_count: str
    search_for: str
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
    house_rules: str
    emergency_card: str
    light: str
    shows_when: str
    phone_chain: str
    phone: str
    name: str
    first_sentences: str
    time: str
    channel: str
    state: str
    verdict: str
    purpose: str
    followers: str
    open: str
    reply_time: str
    stop_rule: str
    group: str
    home: str
    topic: str
    checklist: str
    access: str
    question: str
    answer: str
    remark: str
    weights: str
    gates: str
    cap: str
    limits: str
    thoughts_used: str
    sources: str
    particulars: str
    to_fill: str
    """What a screen reader says of an empty field."""


_DE = Labels(
    contents="Inhalt",
    page="Seite",
    of="von",
    prepared_for="Für",
    date="Datum",
    signature_date="Ort, Datum",
    signature_name="Unterschrift",
    we_are_here="Hier stehen Sie",
    without_gates="ohne Sperre",
    index="Index",
    level="Stufe",
    range="Spanne",
    confidence="Verlässlichkeit",
    dimension="Bereich",
    score="Punkte",
    weight="Gewicht",
    behaviour="So verhält sich ein Unternehmen mit diesem Wert",
    in_day="Nach",
    strengths="Das ist gut",
    findings="Das fällt auf",
    contradictions="Das passt noch nicht zusammen",
    you_said="Ihre Worte",
    evidence="Beleg",
    note="Notiz",
    consequence="Folge",
    thought="Gedanke dahinter",
    source="Quelle",
    why="Warum",
    action="Maßnahme",
    what="Was",
    who="Wer",
    owner="Zuständig",
    cover="Vertretung",
    when="Wann",
    begin="Beginn",
    due="Bis",
    start="Erster Schritt",
    steps="Weitere Schritte",
    hours="Stunden",
    per_week="pro Woche",
    measure="Kennzahl",
    baseline="Startwert",
    target="Zielwert",
    obstacle="Damit ist zu rechnen",
    sign="Woran Sie es merken",
    week="Woche",
    planned="geplant",
    available="vorhanden",
    reserve="aus der Reserve",
    slots="Termine zum Eintragen",
    reason="Grund",
    figure="Kennzahl",
    formula="So wird gerechnet",
    months_to_fill="Monatswerte zum Eintragen",
    does_not_count="Zählt nicht",
    search_for="Suchen nach",
    search_words="Suchworte",
    where="Wo",
    how="Wie",
    status="Stand",
    minutes="Minuten",
    log_sheet="Fundliste",
    criterion="Gesichtspunkt",
    in_house="Eigenes Team",
    provider="Dienstleister",
    guide="Kritik-Leitfaden in fünf Schritten",
    never="Nie",
    patterns="Drei Antwortmuster",
    house_rules="Hausregeln zum Anheften",
    emergency_card="Notfallkarte",
    light="Ampel",
    shows_when="Zeichen",
    phone_chain="Telefonkette",
    phone="Telefon",
    name="Name",
    first_sentences="Erste Sätze",
    time="Uhrzeit",
    channel="Kanal",
    state="Stand",
    verdict="Empfehlung",
    purpose="Zweck",
    followers="Follower",
    open="offen",
    reply_time="Antwortzeit",
    stop_rule="Schluss, wenn",
    group="Zielgruppe",
    home="Eigene Heimat im Netz",
    topic="Thema",
    checklist="Rechtliches",
    access="Zugänge",
    question="Frage",
    answer="Antwort",
    remark="Anmerkung",
    weights="Gewichte",
    gates="Sperren",
    cap="Obergrenze",
    limits="Grenzen",
    thoughts_used="Gedanken, auf die sich dieser Bericht stützt",
    sources="Quellen",
    particulars="Angaben",
    to_fill="zum Ausfüllen",
)

_EN = Labels(
    contents="Contents",
    page="Page",
    of="of",
    prepared_for="For",
    date="Date",
    signature_date="Place, date",
    signature_name="Signature",
    we_are_here="You are here",
    without_gates="without the gate",
    index="Index",
    level="Level",
    range="Range",
    confidence="Confidence",
    dimension="Area",
    score="Points",
    weight="Weight",
    behaviour="How a business with this score behaves",
    in_day="After",
    strengths="What is good",
    findings="What stands out",
    contradictions="What does not fit together yet",
    you_said="Your words",
    evidence="Evidence",
    note="Note",
    consequence="Consequence",
    thought="The thought behind it",
    source="Source",
    why="Why",
    action="Action",
    what="What",
    who="Who",
    owner="In charge",
    cover="Cover",
    when="When",
    begin="Begins",
    due="Due",
    start="First step",
    steps="Further steps",
    hours="Hours",
    per_week="per week",
    measure="Figure",
    baseline="Starting value",
    target="Target",
    obstacle="What to expect",
    sign="How you will know",
    week="Week",
    planned="planned",
    available="available",
    reserve="from the reserve",
    slots="Times to put in the calendar",
    reason="Reason",
    figure="Figure",
    formula="How it is worked out",
    months_to_fill="Monthly values to fill in",
    does_not_count="Does not count",
    search_for="Search for",
    search_words="Search words",
    where="Where",
    how="How",
    status="Status",
    minutes="Minutes",
    log_sheet="Log sheet",
    criterion="Aspect",
    in_house="Own team",
    provider="Provider",
    guide="Criticism guide in five steps",
    never="Never",
    patterns="Three reply patterns",
    house_rules="House rules to pin",
    emergency_card="Emergency card",
    light="Light",
    shows_when="Sign",
    phone_chain="Phone chain",
    phone="Phone",
    name="Name",
    first_sentences="First sentences",
    time="Time",
    channel="Channel",
    state="State",
    verdict="Advice",
    purpose="Purpose",
    followers="Followers",
    open="open",
    reply_time="Reply time",
    stop_rule="Stop when",
    group="Target group",
    home="A home on the web of your own",
    topic="Topic",
    checklist="Legal points",
    access="Access",
    question="Question",
    answer="Answer",
    remark="Remark",
    weights="Weights",
    gates="Gates",
    cap="Limit",
    limits="Limits",
    thoughts_used="Thoughts that this report rests on",
    sources="Sources",
    particulars="Particulars",
    to_fill="to fill in",
)

LABELS: Mapping[Language, Labels] = MappingProxyType({"de": _DE, "en": _EN})
