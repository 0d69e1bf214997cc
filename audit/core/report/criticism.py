"""Part 9: the criticism kit, and the first day of an open conflict."""

from audit.core.phrases import sentence
from audit.core.report.given import Given
from audit.core.report.kits import CardLight, CriticismKit, Emergency, GuideStep, Hour, Phone, ReplyPattern
from audit.core.report.texts import CriticismTexts, Story
from audit.core.text import Text

_TITLE = Text("Werkzeug: Umgang mit Kritik", "Kit: handling criticism")
_TITLE_ACUTE = Text("Akut: die ersten 24 Stunden", "Acute: the first 24 hours")
_MESSAGE = Text("Nie löschen, schnell antworten, Anwalt zuletzt", "Never delete, answer fast, lawyer last")
_MESSAGE_ACUTE = Text(
    "Heute zählt nur eines: einräumen, was stimmt, und mit den Menschen sprechen",
    "Today only one thing counts: admit what is true, and talk to people",
)
_PROMISE = Text("Unser Antwort-Versprechen", "Our reply promise")
_RULES = Text("Hausregeln zum Anheften", "House rules to pin")


def criticism(given: Given, *, short: bool) -> CriticismKit | None:
    """Guide, promise, replies; in full also house rules and emergency card; in a conflict a timetable.

    None where the bank has no such kit.
    """
    texts = given.texts.criticism
    return None if texts is None else _kit(given, texts, short=short)


def _kit(given: Given, texts: CriticismTexts, *, short: bool) -> CriticismKit:
    acute = given.story is Story.ACUTE
    title, message = (_TITLE_ACUTE, _MESSAGE_ACUTE) if acute else (_TITLE, _MESSAGE)
    return CriticismKit(
        heading=given.heading("criticism", title, given.words(message)),
        short=short,
        emergency=_emergency(given, texts) if acute else None,
        never=tuple(given.words(text) for text in texts.never),
        steps=tuple(
            GuideStep(number=number, name=given.words(step.head), what=given.words(step.body))
            for number, step in enumerate(texts.guide, start=1)
        ),
        promise_title=given.words(_PROMISE),
        promise=_filled(given, texts, texts.promise),
        patterns=tuple(
            ReplyPattern(
                case=given.words(pattern.case),
                words=_filled(given, texts, pattern.words),
                note=given.words(pattern.note),
            )
            for pattern in texts.patterns
        ),
        rules_title=given.words(_RULES),
        rules=() if short else tuple(_filled(given, texts, text) for text in texts.house_rules),
        lights=() if short else _lights(given, texts),
        phones=() if short else _phones(given, texts),
        first_sentences=() if short else tuple(given.words(text) for text in texts.first_sentences),
    )


def _filled(given: Given, texts: CriticismTexts, text: Text) -> str:
    """A text with the names and the promise filled in."""
    promise = given.chosen(texts.promises) or Text("", "")
    return given.words(text, **given.people, promise=promise)


def _named(given: Given, who: Text | None) -> str:
    """Names in place of their placeholders; '' to fill in by hand where the only name is not known."""
    if who is None:
        return ""
    known = {**dict.fromkeys(given.people, ""), "owner": given.owner, "contact": given.contact}
    return given.words(who, **known).strip(" ,")


def _lights(given: Given, texts: CriticismTexts) -> tuple[CardLight, ...]:
    return tuple(
        CardLight(
            light=given.words(light.light),
            colour=light.colour,
            sign=given.words(light.sign),
            what=given.words(light.what),
            who=_named(given, light.who),
        )
        for light in texts.lights
    )


def _phones(given: Given, texts: CriticismTexts) -> tuple[Phone, ...]:
    return tuple(
        Phone(role=given.words(phone.role), name=_named(given, phone.name)) for phone in texts.phones
    )


def _emergency(given: Given, texts: CriticismTexts) -> Emergency:
    statement, topic = given.chosen(texts.statements), given.chosen(texts.topics)
    return Emergency(
        title=given.words(texts.timetable_title),
        hours=tuple(
            Hour(time=given.words(row.time), what=given.words(row.what), who=_named(given, row.who))
            for row in texts.timetable
        ),
        statement_title=given.words(texts.statement_title),
        statement=_filled(given, texts, statement) if statement else "",
        topic_note=sentence(given.words(topic)) if topic else "",
    )
