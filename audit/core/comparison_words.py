"""A comparison of two audits in plain sentences."""

from collections.abc import Iterator

from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.comparison import Comparability, Comparison, ItemChange
from audit.core.phrases import day, number, points_text, quoted, signed
from audit.core.scorecard import Item, Scorecard
from audit.core.text import Text


def in_sentences(comparison: Comparison) -> tuple[Text, ...]:
    """What changed, the whole first; whether the two may be compared at all comes before everything."""
    if comparison.comparability is Comparability.NOT:
        return (comparable(comparison),)
    if comparison.empty:
        return (comparable(comparison), Text("Es hat sich nichts geändert.", "Nothing has changed."))
    return (
        comparable(comparison),
        *_index(comparison),
        *_level(comparison),
        *_gates(comparison),
        *_contradictions(comparison),
        *(_item(comparison, change) for change in comparison.items),
        *_weights(comparison),
        *_lost(comparison),
    )


def beside_the_answers(comparison: Comparison) -> tuple[Text, ...]:
    """What changed beside index, level and answers: gates, contradictions, weights, what no longer fits."""
    return (
        *_gates(comparison),
        *_contradictions(comparison),
        *_weights(comparison),
        *_lost(comparison),
    )


# How far they can be compared.


def comparable(comparison: Comparison) -> Text:
    """How far the two audits can be compared, in a sentence."""
    before, after = comparison.before, comparison.after
    words = {
        Comparability.WHOLE: Text(
            "Die Audits vom {a} und vom {b} sind vergleichbar.",
            "The audits of {a} and of {b} can be compared.",
        ),
        Comparability.COMMON: Text(
            "Das eine Audit ist kurz, das andere vollständig: Vergleichbar sind nur die gemeinsamen Fragen.",
            "One audit is quick, the other full: only the questions that both ask can be compared.",
        ),
        Comparability.RESCORED: Text(
            "Die Wertung hat sich von Fassung {v} zu Fassung {w} geändert: Verglichen werden die früheren "
            "Antworten nach neuer Wertung, nicht die gedruckten Zahlen.",
            "The scoring changed from version {v} to version {w}: compared are the earlier answers by the "
            "new scoring, not the figures as printed.",
        ),
        Comparability.NOT: Text(
            "Die Audits beruhen auf verschiedenen Fragensammlungen und sind nicht vergleichbar.",
            "The audits rest on different sets of questions and cannot be compared.",
        ),
    }[comparison.comparability]
    days = (Text(day(one.date, "de"), day(one.date, "en")) for one in (before, after))
    return words.fill(**dict(zip("ab", days, strict=True)), v=before.bank.version, w=after.bank.version)


# The whole.


def _index(comparison: Comparison) -> Iterator[Text]:
    whole, between = comparison.difference, comparison.card_between
    if whole is None or between is None:
        return
    before, after = comparison.card_before.index, comparison.card_after.index
    figures = {"a": points_text(before), "b": points_text(after), "d": _signed(whole)}
    by_bank, by_answers = comparison.by_bank or 0.0, comparison.by_answers or 0.0
    if abs(by_bank) <= TOLERANCE:
        words = Text(
            "Der Index ist {b}, vorher {a}: {d} Punkte.", "The index is {b}, before {a}: {d} points."
        )
        yield words.fill(**figures)
        return
    words = Text(
        "Der Index ist {b}, vorher {a}: {d} Punkte, davon {x} durch Antworten und {y} durch die neue Fassung "
        "der Fragen.",
        "The index is {b}, before {a}: {d} points, of which {x} by answers and {y} by the new version of the "
        "questions.",
    )
    yield words.fill(x=_signed(by_answers), y=_signed(by_bank), **figures)


def _level(comparison: Comparison) -> Iterator[Text]:
    before, after = _standing(comparison.card_before), _standing(comparison.card_after)
    if before != after:
        yield Text("{b}, vorher {a}.", "{b}, before {a}.").fill(a=before, b=after)


def _standing(card: Scorecard) -> Text:
    if card.provisional or (card.level is None and card.badge is None):
        return Text("Keine Stufe", "No level")
    if card.badge is not None:
        return Text(f"„{card.badge.name.de}“", f"‘{card.badge.name.en}’")
    return Text("Stufe {n}", "Level {n}").fill(n=card.level)


def _gates(comparison: Comparison) -> Iterator[Text]:
    for gate in comparison.lifted:
        yield Text("Aufgehoben: {g}.", "Lifted: {g}.").fill(g=gate.name)
    for gate in comparison.imposed:
        words = Text("Neu: {g}, höchstens Stufe {c}.", "New: {g}, level {c} at most.")
        yield words.fill(g=gate.name, c=gate.cap)


def _contradictions(comparison: Comparison) -> Iterator[Text]:
    for check in comparison.vanished:
        yield Text("Geklärt: {c}", "Cleared up: {c}").fill(c=check.says)
    for check in comparison.arisen:
        yield Text("Neuer Widerspruch: {c}", "New contradiction: {c}").fill(c=check.says)


# Question by question.


def _item(comparison: Comparison, change: ItemChange) -> Text:
    before, after = _score(change.before), _score(change.after)
    asked = _asked(comparison, change.question)
    if before is None and after is None:
        return Text("{q}: anders beantwortet.", "{q}: answered differently.").fill(q=asked)
    if before is None or after is None:
        words = (
            Text("{q}: zählt jetzt mit, mit {b} von 4; {p} Punkte.", "{q}: counts now, {b} of 4; {p} points.")
            if before is None
            else Text("{q}: zählt nicht mehr mit, vorher {a} von 4; {p} Punkte.",
                      "{q}: no longer counts, before {a} of 4; {p} points.")
        )  # fmt: skip
    elif before == after:
        words = Text("{q}: {b} von 4 wie vorher; {p} Punkte.", "{q}: {b} of 4 as before; {p} points.")
    else:
        words = Text("{q}: {b} von 4, vorher {a}; {p} Punkte.", "{q}: {b} of 4, before {a}; {p} points.")
    filled = {name: _figure(score) for name, score in (("a", before), ("b", after)) if score is not None}
    return words.fill(q=asked, p=_signed(change.points), **filled)


def _score(item: Item | None) -> float | None:
    return item.score if item else None


def _asked(comparison: Comparison, question: str) -> Text:
    bank: Bank = comparison.after.bank
    if question not in bank.question_by_id:
        bank = comparison.before.bank
    words = bank.question_by_id[question].ask.interview
    return Text(f"{question} {quoted(words.de, 'de')}", f"{question} {quoted(words.en, 'en')}")


def _weights(comparison: Comparison) -> Iterator[Text]:
    for change in comparison.dimensions:
        if abs(change.by_weight) > TOLERANCE:
            name = comparison.after.bank.dimension_by_id[change.dimension].name
            words = Text("{n} wiegt anders; {p} Punkte.", "{n} weighs differently; {p} points.")
            yield words.fill(n=name, p=_signed(change.by_weight))


def _lost(comparison: Comparison) -> Iterator[Text]:
    if comparison.lost:
        words = Text(
            "Frühere Antworten, die zu den heutigen Fragen nicht mehr passen: {q}.",
            "Earlier answers that no longer fit today’s questions: {q}.",
        )
        yield words.fill(q=", ".join(comparison.lost))


# Figures.


def _figure(value: float) -> Text:
    return Text(number(value, "de", 2), number(value, "en", 2))


def _signed(value: float) -> Text:
    return Text(signed(value, "de"), signed(value, "en"))
