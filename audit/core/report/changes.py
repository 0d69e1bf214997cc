"""What changed since the audit that this one follows up: level, index, areas, answers."""

from audit.core.answers import Answer
from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.comparison import Comparability, Comparison, ItemChange, Snapshot, compare
from audit.core.comparison_words import beside_the_answers, comparable
from audit.core.phrases import Noun, shortened, tenths
from audit.core.report.decision import standing_of
from audit.core.report.follow_parts import AnswerChange, BeforeAfter, Changes
from audit.core.report.given import Given
from audit.core.report.said import said
from audit.core.report.tracks import count_done, counts, moved_by_the_done, tracks
from audit.core.scorecard import Item
from audit.core.source import Earlier
from audit.core.text import Text

ANSWERS_SHOWN, LONGEST_ANSWER = 8, 120

_TITLE = Text("Was sich geändert hat", "What has changed")
_OTHER = Text(
    "Das frühere Audit hat anders gefragt; vergleichbar sind nur die Maßnahmen",
    "The earlier audit asked other questions; only the actions can be compared",
)
_UNRATED = Text("Noch fehlt eine Wertung zum Vergleich", "A score to compare with is still missing")
_MORE = Text("{points} mehr seit dem {day}", "{points} more since {day}")
_LESS = Text("{points} weniger seit dem {day}", "{points} less since {day}")
_SAME = Text("Derselbe Index wie am {day}", "The same index as on {day}")
_RISEN = Text("{change}: aus Stufe {a} wurde Stufe {b}", "{change}: level {a} has become level {b}")
_STAYED = Text("{change}, weiter Stufe {b}", "{change}, still level {b}")
_POINT = Noun(Text("Punkt", "point"), Text("Punkte", "points"), "m")

_INDEX = Text("Der Index ist {b}, vorher {a}: {d} Punkte.", "The index is {b}, before {a}: {d} points.")
_SHARES = Text(
    "Davon kommen {x} aus Ihren Antworten und {y} aus der neuen Fassung der Fragen.",
    "Of these {x} come of your answers and {y} of the new version of the questions.",
)
_STANDING = Text("{b}; vorher: {a}.", "{b}; before: {a}.")
_FAIR = Text(
    "Ein niedrigerer Wert ist nicht immer ein Rückschritt: Wer genauer hinsieht, urteilt strenger.",
    "A lower figure is not always a step back: whoever looks more closely judges more strictly.",
)
_COMMON = Text(
    "Die Zahlen in diesem Teil weichen darum vom Ergebnis ab.",
    "That is why the figures in this part differ from those of the result.",
)

_INDEX_BAR = Text("Index", "Index")
_BEFORE, _NOW = Text("vorher, {day}", "before, {day}"), Text("heute, {day}", "today, {day}")
_BAR_SAYS = Text("{name}: {after}, vorher {before}", "{name}: {after}, before {before}")

_ANSWERS = Text("Antworten, die den Index bewegt haben", "Answers that moved the index")
_REST = Text(
    "Alle übrigen Antworten zusammen: {points} Punkte.", "All other answers together: {points} points."
)
_NOT_ASKED = Text("nicht gefragt", "not asked")


def changes(given: Given) -> Changes | None:
    """What changed and what was done; None in a first audit."""
    if given.earlier is None:
        return None
    comparison = _compared(given, given.earlier)
    comparable_ones = comparison.comparability is not Comparability.NOT
    answers, notes = _answers(given, comparison)
    return Changes(
        heading=given.heading("changes", _TITLE, _message(given, given.earlier, comparison)),
        comparable=_comparable(given, comparison),
        summary=_summary(given, comparison) if comparable_ones else (),
        bars=_bars(given, comparison) if comparable_ones else (),
        before_label=given.words(_BEFORE, day=given.day(comparison.before.date)),
        after_label=given.words(_NOW, day=given.day(comparison.after.date)),
        bars_say=_bars_say(given, comparison) if comparable_ones else "",
        tracks=tracks(given, given.earlier, comparison),
        answers_title=given.words(_ANSWERS) if answers else "",
        answers=answers,
        notes=notes,
        **counts(given, given.earlier),
        moved_says=moved_by_the_done(given, given.earlier, comparison),
    )


def _compared(given: Given, earlier: Earlier) -> Comparison:
    now = Snapshot(
        bank=given.bank, answers=given.answers, mode=given.card.mode, card=given.card, date=given.today
    )
    return compare(earlier.snapshot, now)


# In a sentence.


def _message(given: Given, earlier: Earlier, comparison: Comparison) -> str:
    if comparison.comparability is Comparability.NOT:
        return given.words(_OTHER)
    done = count_done(given, earlier)
    first = _first_words(given, comparison)
    return f"{first}; {done}" if done else first


def _first_words(given: Given, comparison: Comparison) -> str:
    whole = comparison.difference
    if whole is None:
        return given.words(_UNRATED)
    day = given.day(comparison.before.date)
    rounded = abs(round(whole, 1))
    words = _SAME if not rounded else _MORE if whole > 0 else _LESS
    change = given.words(words, points=_points(given, rounded), day=day)
    was, now = comparison.card_before.level, comparison.card_after.level
    provisional = comparison.card_before.provisional or comparison.card_after.provisional
    if was is None or now is None or provisional:
        return change
    return given.words(_STAYED if was == now else _RISEN, change=change, a=was, b=now)


def _points(given: Given, value: float) -> str:
    noun = _POINT.one if value == 1 else _POINT.many
    return f"{given.number(value)} {given.words(noun)}"


def _comparable(given: Given, comparison: Comparison) -> str:
    words = given.words(comparable(comparison))
    if comparison.comparability is not Comparability.COMMON:
        return words
    return f"{words} {given.words(_COMMON)}"


def _summary(given: Given, comparison: Comparison) -> tuple[str, ...]:
    before, after = comparison.card_before, comparison.card_after
    stood, stands = standing_of(given, before), standing_of(given, after)
    sentences = [given.words(_STANDING, a=stood, b=stands)] if stood != stands else [f"{stands}."]
    if (whole := comparison.difference) is None:
        return tuple(sentences)
    figures = {"a": given.points(before.index), "b": given.points(after.index), "d": given.signed(whole)}
    sentences.append(given.words(_INDEX, **figures))
    by_answers, by_bank = comparison.by_answers or 0.0, comparison.by_bank or 0.0
    if abs(by_bank) > TOLERANCE:
        x, y = tenths((by_answers, by_bank))
        sentences.append(given.words(_SHARES, x=given.signed(x), y=given.signed(y)))
    if round(whole, 1) < 0:
        sentences.append(given.words(_FAIR))
    return tuple(sentences)


# The picture: index and areas, then and now.


def _bars(given: Given, comparison: Comparison) -> tuple[BeforeAfter, ...]:
    scores = comparison.card_before.dimension_scores, comparison.card_after.dimension_scores
    moved = {change.dimension: change.by_answers + change.by_bank for change in comparison.dimensions}
    shown = [d for d in given.bank.rated_dimensions if d.id in scores[0] or d.id in scores[1]]
    points = dict(zip(moved, tenths(tuple(moved.values())), strict=True))
    index = BeforeAfter(
        name=given.words(_INDEX_BAR),
        before=comparison.card_before.index,
        after=comparison.card_after.index,
        before_text=given.points(comparison.card_before.index),
        after_text=given.points(comparison.card_after.index),
        points_text=given.signed(comparison.difference) if comparison.difference is not None else "",
    )
    return (
        index,
        *(
            BeforeAfter(
                name=given.words(dimension.name),
                before=scores[0].get(dimension.id),
                after=scores[1].get(dimension.id),
                before_text=given.points(scores[0].get(dimension.id)),
                after_text=given.points(scores[1].get(dimension.id)),
                points_text=given.signed(points.get(dimension.id, 0.0)),
            )
            for dimension in sorted(shown, key=lambda dimension: not dimension.first)
        ),
    )


def _bars_say(given: Given, comparison: Comparison) -> str:
    return (
        "; ".join(
            given.words(_BAR_SAYS, name=bar.name, after=bar.after_text, before=bar.before_text)
            for bar in _bars(given, comparison)
        )
        + "."
    )


# Answer by answer.


def _answers(given: Given, comparison: Comparison) -> tuple[tuple[AnswerChange, ...], tuple[str, ...]]:
    """The answers that moved the index most, and in sentences the rest and what else changed."""
    moved = [change for change in comparison.items if abs(change.points) > TOLERANCE]
    rounded = tenths([change.points for change in moved])
    shown = tuple(
        _answer(given, comparison, change, points)
        for change, points in zip(moved[:ANSWERS_SHOWN], rounded, strict=False)
    )
    notes = [given.words(note) for note in beside_the_answers(comparison)]
    if len(moved) > ANSWERS_SHOWN:
        notes.insert(0, given.words(_REST, points=given.signed(sum(rounded[ANSWERS_SHOWN:]))))
    return shown, tuple(notes)


def _answer(given: Given, comparison: Comparison, change: ItemChange, points: float) -> AnswerChange:
    before, after = comparison.before.bank, comparison.after.bank
    asked = after if change.question in after.question_by_id else before
    return AnswerChange(
        question=change.question,
        asked=given.words(asked.question_by_id[change.question].ask.interview),
        before=_said(given, before, change.question, change.answer_before, change.before),
        after=_said(given, after, change.question, change.answer_after, change.after),
        points_text=given.signed(points),
    )


def _said(given: Given, bank: Bank, question: str, answer: Answer | None, item: Item | None) -> str:
    if question not in bank.question_by_id or (answer is None and item is None):
        return given.words(_NOT_ASKED)
    words = said(
        bank.question_by_id[question], answer, item.score if item else None, given.language, brief=True
    )
    return shortened(words, LONGEST_ANSWER)
