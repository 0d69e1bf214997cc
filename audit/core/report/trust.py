"""How far a result can be trusted, in words."""

from audit.core.phrases import Noun, sentence
from audit.core.report.given import QUESTION, Given
from audit.core.scorecard import Band
from audit.core.text import Text

_BANDS = {
    Band.HIGH: Text("hoch ({value} von 100)", "high ({value} of 100)"),
    Band.MEDIUM: Text("mittel ({value} von 100)", "medium ({value} of 100)"),
    Band.LOW: Text("niedrig ({value} von 100)", "low ({value} of 100)"),
}
_COVERAGE = Text(
    "besprochen sind {share} Prozent der Fragen", "{share} per cent of the questions have been gone through"
)
_COVERAGE_QUICK = Text(
    "vom vollständigen Fragebogen sind {share} Prozent besprochen",
    "{share} per cent of the full questionnaire has been gone through",
)
_EVIDENCE = Text("Belege liegen zu {share} Prozent vor", "evidence is given for {share} per cent")
_NO_EVIDENCE = Text("Belege fehlen", "evidence is missing")
_UNKNOWN = Text("{count} kann heute niemand beantworten", "nobody can answer {count} today")
_CONTRADICT = Text("{count} passen nicht zusammen", "{count} do not fit together")
_PAIR = Noun(Text("Antwortpaar", "pair of answers"), Text("Antwortpaare", "pairs of answers"), "n")
_ONE_CONTRADICTS = Text("ein Antwortpaar passt nicht zusammen", "one pair of answers does not fit together")


def trust(given: Given) -> str:
    """The band and its figure; '–' while nothing is rated."""
    confidence = given.card.confidence
    if given.card.index is None:
        return "–"
    return given.words(_BANDS[confidence.band], value=given.points(confidence.value))


def trusted_because(given: Given) -> str:
    """Why the result can be trusted so far, from the parts that the figure is made of."""
    confidence = given.card.confidence
    if given.card.index is None:
        return ""
    coverage = _COVERAGE_QUICK if given.card.mode == "quick" else _COVERAGE
    parts = [given.words(coverage, share=_percent(given, confidence.coverage))]
    parts.append(
        given.words(_EVIDENCE, share=_percent(given, confidence.evidence))
        if confidence.evidence
        else given.words(_NO_EVIDENCE)
    )
    unknown = given.card.unknown_count
    if unknown:
        parts.append(given.words(_UNKNOWN, count=given.counted(unknown, QUESTION)))
    parts += _contradicting(given)
    return sentence(given.listing(parts))


def _contradicting(given: Given) -> list[str]:
    count = len(given.card.contradictions)
    if not count:
        return []
    if count == 1:
        return [given.words(_ONE_CONTRADICTS)]
    return [given.words(_CONTRADICT, count=given.counted(count, _PAIR))]


def _percent(given: Given, share: float) -> str:
    return given.number(round(share * 100))
