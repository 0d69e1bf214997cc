"""The one page: level, three sentences, three actions, what to leave, when to look again."""

from audit.core.phrases import sentence, shortened
from audit.core.report.follow_parts import OnePage
from audit.core.report.given import ACTION, Given
from audit.core.report.parts import Decision, Heading, Result
from audit.core.report.texts import Story
from audit.core.text import Text

MOST_NAMED = 3
LONGEST_SENTENCE = 220
"""Letters that a sentence may take on the page."""

_TITLE = Text("Auf einer Seite", "On one page")
_GOOD = Text("Das trägt: {says}", "What carries: {says}")
_BAD = Text("Das bremst: {says}", "What holds you back: {says}")
_NOT_NOW = Text("Das darf warten:", "This may wait:")
_REST = Text("{titles} und {count} weitere", "{titles} and {count} more")
_AGAIN = Text("Nachsehen am {day}:", "Look again on {day}:")
_FIRST = Text("Zuerst diese Frage: {question}", "This question first: {question}")
_REVIEW = Text("Was hat sich geändert?", "What has changed?")


def one_page(given: Given, decision: Decision, result: Result, again: str) -> OnePage:
    """The page, made of what the other parts say; `again` is the question to ask first next time."""
    not_now = _not_now(given)
    heading = Heading(anchor="page", title=given.words(_TITLE), message=decision.heading.message)
    return OnePage(
        heading=heading,
        standing=decision.standing,
        ladder=decision.ladder,
        sentences=_sentences(given, result),
        lead_title=decision.lead_title,
        leads=decision.leads,
        no_leads=decision.no_leads,
        stop_title=decision.stop_title,
        stop=decision.stop,
        not_now_title=given.words(_NOT_NOW) if not_now else "",
        not_now=not_now,
        again_title=given.words(_AGAIN, day=given.day(given.again)),
        again=_again(given, again),
    )


def _again(given: Given, question: str) -> str:
    """What to ask first next time; '' where nothing has been asked yet."""
    if given.story is Story.EMPTY:
        return ""
    return given.words(_FIRST, question=question) if question else given.words(_REVIEW)


def _sentences(given: Given, result: Result) -> tuple[str, ...]:
    """How it stands, what carries it and what holds it back."""
    if given.story is Story.EMPTY:
        return (result.description,)
    said = [result.heading.message]
    if given.found.strengths:
        said.append(given.words(_GOOD, says=sentence(given.words(given.found.strengths[0].says))))
    if given.found.findings:
        said.append(given.words(_BAD, says=sentence(given.words(given.found.findings[0].headline))))
    return tuple(shortened(words, LONGEST_SENTENCE) for words in said)


def _not_now(given: Given) -> str:
    left = given.plan.not_now
    titles = [given.quoted(given.short_title(one.candidate.action)) for one in left]
    if len(titles) <= MOST_NAMED + 1:
        return sentence(given.listing(titles)) if titles else ""
    titles = titles[:MOST_NAMED]
    count = given.cardinal(len(left) - MOST_NAMED, ACTION)
    return sentence(given.words(_REST, titles=", ".join(titles), count=count))
