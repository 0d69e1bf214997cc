"""Part 2: index, level, confidence, bars and gates."""

from itertools import groupby

from audit.core.findings import behaviour_place
from audit.core.judging import Dimension
from audit.core.phrases import Noun, capitalised, sentence
from audit.core.report.decision import ladder, level_name, standing
from audit.core.report.given import ACTION, Given
from audit.core.report.parts import Bar, GateNote, Outlook, Result
from audit.core.report.stance import stance_words
from audit.core.report.trust import trust, trusted_because
from audit.core.scorecard import ActiveGate, DimensionResult
from audit.core.text import Text

_TITLE = Text("Ergebnis", "Result")
_MESSAGE = Text(
    "{index} von 100 – am stärksten: {best}, am schwächsten: {worst}",
    "{index} of 100 – strongest: {best}, weakest: {worst}",
)
_EVEN = Text("{index} von 100 – alle Bereiche liegen gleichauf", "{index} of 100 – the same in all areas")
_UNRATED = Text("Noch ist nichts bewertet", "Nothing has been rated yet")
_UNRATED_MORE = Text(
    "Sobald Fragen beantwortet sind, stehen hier Index, Stufe und die Werte der Bereiche.",
    "As soon as questions have been answered, index, level and the scores of the areas will stand here.",
)
_PROVISIONAL = Text(
    "Statt einer Stufe steht hier eine Spanne: Der Index liegt zwischen {low}, wenn alles Unbekannte fehlt, "
    "und {high}, wenn es so gut ist wie der Rest.",
    "In place of a level there is a range: the index lies between {low}, if all that is unknown is missing, "
    "and {high}, if it is as good as the rest.",
)
_UNKNOWN = Text(
    "{share} Prozent des Gefragten sind unbekannt – jede Stufe wäre geraten",
    "{share} per cent of what was asked is unknown – any level would be a guess",
)
_NO_LEVEL = Text("noch keine", "none yet")
_RANGE = Text("zwischen {low} und {high}", "between {low} and {high}")

_NOT_RATED = Text("nicht bewertet", "not rated")
_LEFT_OUT = Text("zählt hier nicht mit", "does not count here")
_STILL_OPEN = Text("noch offen", "still open")
OPEN_FROM = 20.0
"""Points that are open, from which nothing is said about behaviour: what is not known is no misconduct."""
_WEIGHT = Text("Gewicht {weight}", "weight {weight}")
_BAR = Noun(Text("Balken", "bar"), Text("Balken", "bars"), "m")
_BARS_SAY = Text(
    "{bars} von 0 bis 100. Am höchsten: {best} mit {top}. Am niedrigsten: {worst} mit {low}.",
    "{bars} from 0 to 100. Highest: {best} with {top}. Lowest: {worst} with {low}.",
)
_BARS_EVEN = Text(
    "{bars} von 0 bis 100, alle bewerteten bei {score}.",
    "{bars} from 0 to 100, all that are rated at {score}.",
)

_GATES = Text(
    "Eine Sperre begrenzt die Stufe, solange eine wichtige Voraussetzung fehlt. Gute Werte an anderer Stelle "
    "gleichen das nicht aus.",
    "A gate limits the level while an important condition is missing. Good scores elsewhere do not make "
    "up for it.",
)
_NO_GATES = Text("Keine Sperre begrenzt Ihr Ergebnis.", "No gate limits your result.")
_GATE_SAYS = Text(
    "Ohne diese Sperre wären Sie auf Stufe {free}; mit ihr höchstens auf Stufe {cap}.",
    "Without this gate you would be on level {free}; with it on level {cap} at most.",
)
_GATE_ON_TRACK = Text(
    "Diese Sperre mindert die Absicherung Ihrer Entscheidung.",
    "This gate lowers how well your decision is secured.",
)

_OUTLOOK = Text("nach {day} Tagen Index {index}", "index {index} after {day} days")
_OUTLOOKS = Text(
    "Wenn jede geplante Maßnahme die Antworten, die sie ausgelöst haben, auf 3 von 4 Punkten hebt: "
    "{outlooks}. Das ist eine Rechnung, kein Versprechen.",
    "If every planned action raises the answers that called for it to 3 of 4 points: {outlooks}. This is "
    "arithmetic, not a promise.",
)
_WAY_UP = Text(
    "Der kürzeste Weg auf Stufe {level}: {count}, {hours} – {titles}.",
    "The shortest way to level {level}: {count}, {hours} – {titles}.",
)
_MORE = Text("{count} weitere", "{count} more")
TITLES_SHOWN = 3


def result(given: Given) -> Result:
    """Index, level, confidence, bars and gates."""
    card = given.card
    bars = tuple(_bar(given, dimension) for dimension in _in_order(given))
    has_result = card.index is not None and not card.provisional
    the_stance, stance_because = stance_words(given)
    gates = tuple(_gate(given, gate) for gate in given.card.gates if matters(given, gate))
    return Result(
        heading=given.heading("result", _TITLE, _message(given)),
        standing=standing(given),
        level_text=given.words(_NO_LEVEL) if card.provisional else standing(given),
        description=_description(given),
        stance=the_stance,
        stance_because=stance_because,
        index=card.index,
        index_text=_index(given),
        range_text="" if card.provisional else _range(given),
        ladder=ladder(given),
        confidence=card.confidence.value,
        confidence_text=trust(given),
        confidence_because=trusted_because(given),
        bars=bars,
        bars_say=_bars_say(given),
        gates=gates,
        gates_intro=given.words(_GATES if gates else _NO_GATES) if has_result else "",
        outlooks=_outlooks(given),
        outlook_says=_outlook_says(given),
        way_up=_way_up(given),
    )


def _extremes(given: Given) -> tuple[DimensionResult, DimensionResult] | None:
    """The best and the worst of the dimensions that count."""
    rated = [d for d in given.card.dimensions if d.counts and d.score is not None]
    if not rated:
        return None
    return max(rated, key=lambda d: d.score or 0.0), min(rated, key=lambda d: d.score or 0.0)


def dimension_name(given: Given, dimension: str) -> str:
    """What a dimension is called."""
    return given.words(given.bank.dimension_by_id[dimension].name)


def _message(given: Given) -> str:
    ends = _extremes(given)
    if ends is None:
        return given.words(_UNRATED)
    best, worst = ends
    if given.card.provisional:
        return given.words(_UNKNOWN, share=given.number(round(given.card.unknown_share * 100)))
    index = given.points(given.card.index)
    if best.score == worst.score:
        return given.words(_EVEN, index=index)
    names = {"best": dimension_name(given, best.id), "worst": dimension_name(given, worst.id)}
    return given.words(_MESSAGE, index=index, **names)


def _description(given: Given) -> str:
    card = given.card
    if card.index is None:
        return given.words(_UNRATED_MORE)
    if card.provisional:
        return given.words(_PROVISIONAL, low=given.points(card.low), high=given.points(card.high))
    if card.badge is not None:
        return given.words(card.badge.description)
    level = next((level for level in given.bank.levels if level.number == card.level), None)
    return given.words(level.description) if level else ""


def _index(given: Given) -> str:
    """The index; as long as it is provisional where it lies."""
    low, high = given.points(given.card.low), given.points(given.card.high)
    return f"{low}–{high}" if given.card.provisional and low != high else given.points(given.card.index)


def _range(given: Given) -> str:
    low, high = given.points(given.card.low), given.points(given.card.high)
    return "" if low == high else given.words(_RANGE, low=low, high=high)


# Bars.


def _in_order(given: Given) -> list[Dimension]:
    """The rated dimensions, those of the mission first."""
    return sorted(given.bank.rated_dimensions, key=lambda dimension: not dimension.first)


def _bar(given: Given, dimension: Dimension) -> Bar:
    found = given.card.dimension(dimension.id)
    low, high = given.points(found.low), given.points(found.high)
    return Bar(
        dimension=dimension.id,
        name=given.words(dimension.name),
        score=found.score,
        low=found.low,
        high=found.high,
        score_text=score_text(given, found),
        range_text="" if low == high else f"{low}–{high}",
        weight_text=given.words(_WEIGHT, weight=given.number(dimension.weight)),
        behaviour=_behaviour(given, dimension, found),
        counts=found.counts and found.rated,
    )


def score_text(given: Given, found: DimensionResult) -> str:
    """The score of a dimension in words."""
    return given.words(_NOT_RATED) if found.score is None else given.points(found.score)


def left_out(given: Given, found: DimensionResult) -> str:
    """Says of a dimension that it does not count on this track; '' where it does."""
    return "" if found.counts or found.score is None else given.words(_LEFT_OUT)


def _behaviour(given: Given, dimension: Dimension, found: DimensionResult) -> str:
    if found.score is None or not dimension.levels:
        return ""
    if (found.high or 0.0) - (found.low or 0.0) >= OPEN_FROM:
        return given.words(_STILL_OPEN)
    behaviour = given.words(dimension.levels[behaviour_place(found.score, len(dimension.levels))])
    apart = left_out(given, found)
    return f"{behaviour} ({apart})" if apart else behaviour


def _bars_say(given: Given) -> str:
    ends = _extremes(given)
    if ends is None:
        return sentence(given.words(_UNRATED))
    best, worst = ends
    bars = capitalised(given.counted(len(given.bank.rated_dimensions), _BAR))
    if best.score == worst.score:
        return given.words(_BARS_EVEN, bars=bars, score=given.points(best.score))
    return given.words(
        _BARS_SAY,
        bars=bars,
        best=dimension_name(given, best.id),
        top=given.points(best.score),
        worst=dimension_name(given, worst.id),
        low=given.points(worst.score),
    )


# Gates.


def matters(given: Given, gate: ActiveGate) -> bool:
    """Whether a gate makes a difference; on a track without levels every gate does."""
    return not given.card.provisional and (gate.bites or given.card.badge is not None)


def _gate(given: Given, gate: ActiveGate) -> GateNote:
    lifting = [given.bank.action_by_id[action] for action in gate.lifted_by]
    free = given.card.level_without_gates
    because = [sentence(given.words(clause.because)) for clause in gate.clauses]
    return GateNote(
        id=gate.gate.id,
        name=given.words(gate.gate.name),
        because=" ".join(because),
        says=given.words(_GATE_SAYS, free=free, cap=gate.gate.cap) if free else given.words(_GATE_ON_TRACK),
        lift=sentence(given.words(gate.gate.lift)),
        actions=tuple(given.title(action) for action in lifting),
    )


# Where the plan leads.


def _outlooks(given: Given) -> tuple[Outlook, ...]:
    """Index and level in time; none where too much is unknown to say, or where nothing would move."""
    outlooks = given.plan.outlooks
    if given.card.provisional or not outlooks or outlooks[-1].index == given.card.index:
        return ()
    return tuple(
        Outlook(
            day=outlook.day,
            index=outlook.index,
            index_text=given.points(outlook.index),
            standing=level_name(given, outlook.level),
        )
        for outlook in outlooks
        if outlook.index is not None
    )


def _outlook_says(given: Given) -> str:
    told = [next(same) for _, same in groupby(_outlooks(given), lambda outlook: outlook.index_text)]
    outlooks = [given.words(_OUTLOOK, day=outlook.day, index=outlook.index_text) for outlook in told]
    return given.words(_OUTLOOKS, outlooks=given.listing(outlooks)) if outlooks else ""


def _way_up(given: Given) -> str:
    way = given.plan.way_up
    if way is None or given.card.provisional or not way.actions:
        return ""
    shown = way.actions if len(way.actions) <= TITLES_SHOWN + 1 else way.actions[:TITLES_SHOWN]
    titles = [given.quoted(given.short_title(given.bank.action_by_id[action])) for action in shown]
    if len(shown) < len(way.actions):
        titles.append(given.words(_MORE, count=given.cardinal(len(way.actions) - len(shown), ACTION)))
    return given.words(
        _WAY_UP,
        level=way.level,
        count=given.counted(len(way.actions), ACTION),
        hours=given.duration(way.hours),
        titles=given.listing(titles),
    )
