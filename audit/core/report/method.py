"""Part 13: how the result came about, and what it cannot show."""

from audit.core.judging import Gate
from audit.core.phrases import sentence
from audit.core.report.given import Given
from audit.core.report.reference_parts import Fact, GateRule, Method, SeedNote, Weight
from audit.core.report.result import matters
from audit.core.report.texts import Story
from audit.core.text import Text

QUESTIONS_AGAIN = 3
DIGEST_SHOWN = 16

_TITLE = Text("Methode und Grenzen", "Method and limits")
_MESSAGE = Text(
    "Eine Selbstauskunft zeigt viel, aber nicht alles",
    "What one says of oneself shows a lot, but not everything",
)
_FORMULA = (
    Text(
        "Jede Antwort zählt 0 bis 4 Punkte; wichtige Fragen zählen doppelt. Eine 4 zählt nur mit Beleg, "
        "sonst als 3. Was „weiß nicht“ ist, zählt 0 und öffnet eine Spanne; was nicht zutrifft, zählt "
        "nicht mit.",
        "Every answer counts 0 to 4 points; important questions count double. A 4 counts only with "
        "evidence, else as 3. A ‘don’t know’ counts 0 and opens a range; what does not apply does not "
        "count at all.",
    ),
    Text(
        "Der Wert eines Bereichs ist der gewichtete Durchschnitt seiner Fragen, von 0 bis 100. Der Index "
        "ist der gewichtete Durchschnitt der Bereiche. Stufen beginnen bei {steps}; Sperren können sie "
        "begrenzen.",
        "The score of an area is the weighted average of its questions, from 0 to 100. The index is the "
        "weighted average of the areas. Levels begin at {steps}; gates may limit them.",
    ),
    Text(
        "Die Verlässlichkeit ergibt sich daraus, wie viel gefragt, gewusst und belegt ist; jeder "
        "Widerspruch mindert sie. Eine reine Selbstauskunft ohne Belege erreicht nie „hoch“.",
        "Confidence follows from how much was asked, known and proven; every contradiction lowers it. "
        "What one says of oneself without evidence never reaches ‘high’.",
    ),
    Text(
        "Die Reihenfolge der Maßnahmen folgt aus Wirkung, Lücke, Gewicht des Bereichs, Ihren Zielen und "
        "der Dringlichkeit, geteilt durch den Aufwand. Zuerst kommt, was brennt und was das Recht "
        "verlangt.",
        "The order of the actions follows from impact, gap, weight of the area, your goals and urgency, "
        "divided by the effort. What is on fire and what the law demands comes first.",
    ),
)
_CAP = Text("bis Stufe {cap}", "up to level {cap}")
_BITES = Text("begrenzt Sie", "limits you")
_IDLE = Text("ohne Folge", "without effect")
_FREE = Text("greift nicht", "does not apply")

_BANK = Text("Fragenkatalog", "Question bank")
_DIGEST = Text("Prüfsumme des Katalogs", "Digest of the bank")
_DATE = Text("Datum", "Date")
_PROGRAM = Text("Programm", "Program")
_MODE = Text("Umfang", "Extent")
_AGAIN = Text("Das nächste Audit", "The next audit")
_AGAIN_SAYS = Text("In 90 Tagen fragen Sie zuerst:", "In 90 days ask first:")
FULL = Text("Vollständiges Audit", "Full audit")
QUICK = Text("Kurz-Audit", "Quick audit")


def method(given: Given, seeds: tuple[str, ...], *, short: bool) -> Method:
    """Formula, limits and particulars; in full also weights, gates, sources and the seeds that were used."""
    bank, texts = given.bank, given.texts.method
    steps = given.listing([given.number(level.begins_at) for level in bank.levels])
    return Method(
        heading=given.heading("method", _TITLE, given.words(_MESSAGE)),
        short=short,
        formula=tuple(given.words(text, steps=steps) for text in _FORMULA),
        limits=tuple(given.words(text) for text in texts.limits),
        weights=() if short else _weights(given),
        gates=() if short else tuple(_gate(given, gate) for gate in bank.gates),
        seeds=() if short else _seeds(given, seeds),
        sources=() if short else tuple(given.words(text) for text in texts.sources),
        facts=_facts(given),
        again_title=given.words(_AGAIN),
        again_date=given.day(given.again),
        again=given.words(_AGAIN_SAYS),
        again_questions=again_questions(given) if given.story is not Story.EMPTY else (),
    )


def _weights(given: Given) -> tuple[Weight, ...]:
    heaviest = sorted(given.bank.rated_dimensions, key=lambda dimension: -dimension.weight)
    return tuple(
        Weight(
            name=given.words(dimension.name),
            weight=given.number(dimension.weight),
            reason=sentence(given.words(dimension.reason)) if dimension.reason else "",
        )
        for dimension in heaviest
    )


def _gate(given: Given, gate: Gate) -> GateRule:
    found = next((one for one in given.card.gates if one.gate.id == gate.id), None)
    bites = found is not None and matters(given, found)
    return GateRule(
        id=gate.id,
        name=given.words(gate.name),
        cap=given.words(_CAP, cap=gate.cap),
        active=bites,
        active_text=given.words(_BITES if bites else _IDLE if found else _FREE),
    )


def _seeds(given: Given, used: tuple[str, ...]) -> tuple[SeedNote, ...]:
    """The thoughts that the report has named, in the order of the bank."""
    return tuple(
        SeedNote(id=seed.id, text=sentence(given.words(seed.text)))
        for seed in given.bank.seeds
        if seed.id in used
    )


def _facts(given: Given) -> tuple[Fact, ...]:
    bank = given.bank
    facts = (
        (_MODE, given.words(extent(given))),
        (_BANK, f"{given.words(bank.title)} ({bank.id} {bank.version})"),
        (_DIGEST, bank.digest[:DIGEST_SHOWN]),
        (_DATE, given.day(given.today)),
        (_PROGRAM, given.program),
    )
    return tuple(Fact(label=given.words(label), value=value) for label, value in facts)


def extent(given: Given) -> Text:
    """How much was asked."""
    return QUICK if given.card.mode == "quick" else FULL


def again_questions(given: Given) -> tuple[str, ...]:
    """The three questions to ask first: those that the leads are to move, then the weakest key questions."""
    moved = [question for lead in given.plan.lead for question in lead.triggered_by[:1]]
    scored = [item for item in given.card.items if item.score is not None]
    weakest = sorted(scored, key=lambda item: (-item.weight, item.score))
    keys = sorted(
        (question for question in given.bank.questions if question.weight),
        key=lambda question: -question.weight,
    )
    order = [*moved, *(item.question for item in weakest), *(question.id for question in keys)]
    live = [question for question in dict.fromkeys(order) if question in given.card.live]
    asked = [given.bank.question_by_id[question].ask.interview for question in live]
    return tuple(given.words(text) for text in asked[:QUESTIONS_AGAIN])
