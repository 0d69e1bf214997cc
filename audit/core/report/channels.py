"""Part 10: what to do with each channel."""

from collections import Counter

from audit.core.answers import Amount
from audit.core.phrases import Noun, counted_object, sentence, shortened
from audit.core.questions import Matrix
from audit.core.report.given import LONGEST_QUOTE, Given
from audit.core.report.kits import ChannelRow, Channels
from audit.core.report.texts import ChannelTexts
from audit.core.text import Text
from audit.core.verdicts import ChannelRules, ChannelVerdict, Verdict

_TITLE = Text("Kanäle", "Channels")
_CHANNEL = Noun(Text("Kanal", "channel"), Text("Kanäle", "channels"), "m")
_PARTS = {
    Verdict.KEEP: Text("{count} behalten", "keep {count}"),
    Verdict.REST: Text("{count} ruhen lassen", "let {count} rest"),
    Verdict.CLOSE: Text("{count} schließen", "close {count}"),
}
_STAYS = Text("bleibt", "stays")
_NOW = Text("Heute: {said} pro Woche und Kanal.", "Today: {said} per week and channel.")
_THEN_ONE = Text(
    "Danach braucht einer laufend Zeit; er bekommt {hours}.",
    "After that one needs time every week; it gets {hours}.",
)
_THEN = Text(
    "Danach brauchen {count} laufend Zeit; jeder bekommt {hours}.",
    "After that {count} need time every week; each gets {hours}.",
)


def channels(given: Given) -> Channels | None:
    """A verdict on each channel; None where there is none."""
    rules, texts = given.texts.rules.channels, given.texts.channels
    if not given.found.channels or rules is None or texts is None:
        return None
    home = given.chosen(texts.homes)
    group = given.answers.by_question.get(texts.group)
    return Channels(
        heading=given.heading("channels", _TITLE, _message(given)),
        rows=tuple(_row(given, rules, texts, verdict) for verdict in given.found.channels),
        group=shortened(group.evidence, LONGEST_QUOTE) if group is not None else "",
        hours_text=_hours(given, texts.per_channel),
        home=sentence(given.words(home)) if home else "",
    )


def _message(given: Given) -> str:
    """'Drei Kanäle behalten, einen ruhen lassen, einen schließen'."""
    counts = Counter(verdict.verdict for verdict in given.found.channels)
    parts: list[str] = []
    for verdict, text in _PARTS.items():
        if counts[verdict]:
            count = _accusative(given, counts[verdict], noun=not parts)
            parts.append(given.words(text, count=count))
    return given.listing(parts)


def _accusative(given: Given, count: int, *, noun: bool) -> str:
    """A count of channels as the object of a sentence, with or without what is counted."""
    words = counted_object(count, _CHANNEL, given.language)
    return words if noun else words.split(" ", maxsplit=1)[0]


def _row(given: Given, rules: ChannelRules, texts: ChannelTexts, one: ChannelVerdict) -> ChannelRow:
    kept = one.verdict is Verdict.KEEP
    return ChannelRow(
        id=one.channel.id,
        name=given.words(one.channel.text),
        state=_state(given, rules.question, one.state),
        verdict=one.verdict.value,
        verdict_text=given.words(rules.verdicts[one.verdict]),
        reason=sentence(given.words(one.reason)),
        purpose=one.purpose,
        followers="" if one.followers is None else given.number(one.followers),
        open="" if one.open is None else given.number(one.open),
        reply_time=given.words(texts.reply_time) if kept else "",
        stop=given.words(_STAYS if one.always else texts.stop) if kept else "",
    )


def _state(given: Given, asked: str, state: str) -> str:
    question = given.bank.question_by_id[asked]
    columns = question.columns if isinstance(question, Matrix) else ()
    options = (option for column in columns for option in column.options if option.id == state)
    return next((given.words(option.text) for option in options), state)


def _hours(given: Given, per_channel: str) -> str:
    """Hours per channel now, and once the verdicts are followed."""
    item = given.card.item(per_channel)
    hours = given.answers.by_question.get(given.bank.plan.hours_question)
    if item is None or item.score is None or hours is None or not isinstance(hours.value, Amount):
        return ""
    now = given.words(_NOW, said=given.said(per_channel))
    kept = sum(1 for one in given.found.channels if one.verdict is Verdict.KEEP and not one.always)
    if not kept or not hours.value.number:
        return now
    count = given.cardinal(kept, _CHANNEL)
    then = _THEN_ONE if kept == 1 else _THEN
    return f"{now} {given.words(then, count=count, hours=given.duration(hours.value.number / kept))}"
