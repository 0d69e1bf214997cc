"""Part 3: what we heard from the firm."""

from dataclasses import replace

from audit.core.findings import Finding as Found
from audit.core.findings import Strength as Good
from audit.core.phrases import Noun, counted_object, sentence, shortened
from audit.core.report.given import Given
from audit.core.report.parts import Contradiction, Finding, Heard, Quote, Strength
from audit.core.scorecard import Scorecard
from audit.core.text import Text

SHORT_QUOTE = 90
MOST_UNKNOWN = 2
"""Unknown answers quoted with a finding."""

_TITLE = Text("Was wir von Ihnen gehört haben", "What we heard from you")
_STRENGTH = Noun(Text("Stärke", "strength"), Text("Stärken", "strengths"), "f")
_POINT = Noun(Text("Punkt", "point"), Text("Punkte", "points"), "m")
_BOTH = Text(
    "{strengths} können Sie nutzen, {points} sollten Sie ändern",
    "You can build on {strengths}, and {points} should change",
)
_ONLY_GOOD = Text("{strengths} können Sie nutzen", "You can build on {strengths}")
_CONTRADICTIONS = Text(
    "Klären Sie bitte, welche Antwort gilt; solange beide dastehen, ist das Ergebnis weniger verlässlich.",
    "Please settle which answer holds; while both stand, the result is less reliable.",
)


def heard(given: Given) -> Heard:
    """Strengths, findings and contradictions, each with the firm's own words."""
    found = given.found
    return Heard(
        heading=given.heading("heard", _TITLE, _message(given)),
        strengths=tuple(_strength(given, strength) for strength in found.strengths),
        findings=tuple(_finding(given, number, one) for number, one in enumerate(found.findings, start=1)),
        contradictions=_contradictions(given, given.card),
        contradictions_intro=given.words(_CONTRADICTIONS) if given.card.contradictions else "",
    )


def _message(given: Given) -> str:
    strengths = given.counted(len(given.found.strengths), _STRENGTH)
    if not given.found.findings:
        return given.words(_ONLY_GOOD, strengths=strengths)
    points = counted_object(len(given.found.findings), _POINT, given.language)
    return given.words(_BOTH, strengths=strengths, points=points)


def _strength(given: Given, strength: Good) -> Strength:
    return Strength(
        says=given.words(strength.says),
        quote=given.quote(strength.quotes[0]) if strength.quotes else None,
    )


def _finding(given: Given, number: int, finding: Found) -> Finding:
    seed, seed_id = given.seed((finding.seed,))
    return Finding(
        number=number,
        headline=sentence(given.words(finding.headline)),
        quotes=tuple(given.quote(question) for question in finding.quotes or _not_known(given)),
        consequence=sentence(given.words(finding.consequence)),
        seed=seed,
        seed_id=seed_id,
    )


def _not_known(given: Given) -> tuple[str, ...]:
    """What is laid beside a finding that no single answer stands for: the first unknown ones."""
    return tuple(gap.question for gap in given.found.gaps[:MOST_UNKNOWN])


def _again(quote: Quote) -> Quote:
    """An answer that was quoted before, in short."""
    return replace(quote, answer=shortened(quote.answer, SHORT_QUOTE), evidence="", note="")


def _contradictions(given: Given, card: Scorecard) -> tuple[Contradiction, ...]:
    quoted = {question for finding in given.found.findings for question in finding.quotes}
    return tuple(
        Contradiction(
            id=check.id,
            says=sentence(given.words(check.says)),
            quotes=tuple(
                _again(given.quote(question)) if question in quoted else given.quote(question)
                for question in check.questions
                if question in card.live
            ),
        )
        for check in card.contradictions
    )
