"""Part 8: the listening kit."""

from audit.core.answers import Ticked
from audit.core.holding import holds
from audit.core.report.given import Given, name_in
from audit.core.report.kits import Comparison, ListeningKit, RoutineStep, SearchEntry, Source
from audit.core.report.texts import SearchText, SourceText
from audit.core.text import Text

_TITLE = Text("Werkzeug: Zuhören", "Kit: listening")
_MESSAGE = Text(
    "Zehn Minuten genügen, wenn Name, Ort und Uhrzeit feststehen",
    "Ten minutes are enough, once name, place and time are fixed",
)
_KNOWN, _NEW = Text("läuft schon", "in use"), Text("neu", "new")


def listening(given: Given) -> ListeningKit | None:
    """What to search for, where to listen, how to do it in ten minutes; None where the bank has no kit."""
    texts = given.texts.listening
    if texts is None:
        return None
    routine, advice = given.chosen(texts.routines), given.chosen(texts.advice)
    return ListeningKit(
        heading=given.heading("listening", _TITLE, given.words(_MESSAGE)),
        who=_who(given, texts.listener),
        searches=tuple(
            _search(given, one) for one in texts.searches if holds(one.when, given.standing) is True
        ),
        sources=tuple(
            _source(given, texts.asks, one)
            for one in texts.sources
            if holds(one.when, given.standing) is True
        ),
        routine_title=given.words(routine) if routine else "",
        routine=tuple(
            RoutineStep(minutes=step.minutes, what=given.words(step.what)) for step in texts.routine
        ),
        log_columns=tuple(given.words(column) for column in texts.log_columns),
        log_rows=texts.log_rows,
        comparisons=tuple(
            Comparison(
                criterion=given.words(row.criterion),
                in_house=given.words(row.in_house),
                provider=given.words(row.provider),
            )
            for row in texts.comparisons
        ),
        advice=given.words(advice) if advice else "",
    )


def _who(given: Given, listener: str) -> str:
    """Who listens: what the firm said, else the person in charge."""
    answer = given.answers.by_question.get(listener)
    return (name_in(answer.evidence) if answer is not None else "") or given.owner


def _search(given: Given, search: SearchText) -> SearchEntry:
    """A search with names filled in; empty words where a name is not known."""
    words = search.words.to(given.language) if search.words else ""
    known = {
        "company": given.client.name.strip(),
        "place": given.client.place.strip(),
        "contact": given.contact,
        "owner": given.owner,
    }
    missing = any(f"{{{name}}}" in words and not value for name, value in known.items())
    return SearchEntry(what=given.words(search.what), words="" if missing else words.format(**known))


def _source(given: Given, asks: str, source: SourceText) -> Source:
    answer = given.answers.by_question.get(asks)
    known = answer is not None and isinstance(answer.value, Ticked) and source.heard_by in answer.value.chosen
    return Source(
        name=given.words(source.name),
        how=given.words(source.how),
        known=known,
        status=given.words(_KNOWN if known else _NEW),
    )
