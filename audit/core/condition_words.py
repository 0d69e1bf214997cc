"""Conditions in plain words, for 'asked because', 'not asked because' and 'called for by'."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import assert_never

from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import (
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    EvidenceNumber,
    Fact,
    Flag,
    Hypothetical,
    Includes,
    Is,
    Lacks,
    Mentions,
    NoEvidence,
    Not,
    Number,
    Outcome,
    Rows,
    RowSum,
    Score,
    Unknown,
    Unproven,
)
from audit.core.phrases import number
from audit.core.questions import Matrix, MultiChoice, Option, Question, SingleChoice
from audit.core.text import Text

AND, OR = Text(" und ", " and "), Text(" oder ", " or ")

FACTS = {
    "unknown_count": Text("die Zahl der „Weiß nicht“-Antworten ist {b}", "the number of don’t-knows is {b}"),
    "unknown_share": Text("der Anteil des Unbekannten ist {b}", "the share of what is unknown is {b}"),
    "proof": Text("die Verlässlichkeit vor Abzügen ist {b}", "the confidence before deductions is {b}"),
    "quick": Text("es ist ein Kurz-Audit", "it is a quick audit"),
}


Ask = Callable[[Bank, str], Text]
"""How a question is named."""


def _ask(bank: Bank, question: str) -> Text:
    """A question by its words, in quotation marks."""
    asked = bank.question_by_id[question].ask.interview
    return Text(f"„{asked.de}“ ({question})", f"‘{asked.en}’ ({question})")


def in_words(condition: Condition, bank: Bank, ask: Ask = _ask) -> Text:
    """The condition as a clause, without a full stop; `ask` names questions."""
    match condition:
        case AllOf(parts):
            return _joined((in_words(part, bank, ask) for part in parts), AND) or Text("immer", "always")
        case AnyOf(parts):
            return _joined((in_words(part, bank, ask) for part in parts), OR) or Text("nie", "never")
        case Not(part):
            return Text("nicht: {x}", "not: {x}").fill(x=in_words(part, bank, ask))
        case Flag(flag):
            return in_words(bank.flag_by_id[flag], bank, ask)
        case Outcome(action, any_of):
            return _outcome(bank, action, any_of)
        case Is() | Includes() | Lacks() | Number() | Rows() | RowSum():
            return _about_answer(condition, bank, ask)
        case Score() | DimensionScore() | AnyDimension() | Fact():
            return _about_score(condition, bank, ask)
        case Unproven() | Unknown() | Hypothetical() | NoEvidence() | EvidenceNumber() | Mentions():
            return _about_proof(condition, bank, ask)
        case _:
            assert_never(condition)


def bounds_in_words(bounds: Bounds) -> Text:
    """'mindestens 3', 'at least 3'; 'genau' where both ends are the same."""
    if bounds.at_least is not None and bounds.at_least == bounds.at_most:
        return _figure(Text("genau {n}", "exactly {n}"), bounds.at_least)
    parts = (
        (bounds.at_least, Text("mindestens {n}", "at least {n}")),
        (bounds.above, Text("über {n}", "above {n}")),
        (bounds.at_most, Text("höchstens {n}", "at most {n}")),
        (bounds.below, Text("unter {n}", "below {n}")),
    )
    said = (_figure(words, limit) for limit, words in parts if limit is not None)
    return _joined(said, AND) or Text("beliebig", "anything")


def _figure(words: Text, figure: float) -> Text:
    return words.fill(n=Text(number(figure, "de", 2), number(figure, "en", 2)))


def _joined(parts: Iterable[Text], between: Text) -> Text | None:
    there = list(parts)
    return Text.joined(there, between) if there else None


def _options(question: Question) -> tuple[Option, ...]:
    match question:
        case SingleChoice(options=options) | MultiChoice(options=options):
            return options
        case Matrix(columns=columns):
            return tuple(option for column in columns for option in column.options)
        case _:
            return ()


def _chosen(bank: Bank, question: str, ids: frozenset[str]) -> Text:
    texts = [option.text for option in _options(bank.question_by_id[question]) if option.id in ids]
    said = (Text(f"„{text.de}“", f"‘{text.en}’") for text in texts)
    return _joined(said, OR) or Text("?", "?")


def _outcome(bank: Bank, action: str, any_of: frozenset[str]) -> Text:
    outcomes = [option.text for option in bank.action_by_id[action].outcomes if option.id in any_of]
    said = _joined((Text(f"„{text.de}“", f"‘{text.en}’") for text in outcomes), OR) or Text("?", "?")
    return Text("{a} endete mit {o}", "{a} ended with {o}").fill(a=action, o=said)


def _about_answer(condition: Is | Includes | Lacks | Number | Rows | RowSum, bank: Bank, ask: Ask) -> Text:
    asked = ask(bank, condition.question)
    chosen = partial(_chosen, bank, condition.question)
    match condition:
        case Is(_, any_of) | Includes(_, any_of):
            return Text("die Antwort auf {q} ist {o}", "the answer to {q} is {o}").fill(
                q=asked, o=chosen(any_of)
            )
        case Lacks(_, option):
            lacking = chosen(frozenset({option}))
            return Text("bei {q} fehlt {o}", "{o} is lacking at {q}").fill(q=asked, o=lacking)
        case Number(_, bounds):
            words = Text("die Antwort auf {q} ist {b}", "the answer to {q} is {b}")
            return words.fill(q=asked, b=bounds_in_words(bounds))
        case Rows(_, _, any_of, bounds):
            words = Text("bei {q} steht {b} Mal {o}", "{q} has {b} times {o}")
            return words.fill(q=asked, b=bounds_in_words(bounds), o=chosen(any_of))
        case RowSum(_, _, _, bounds):
            words = Text("die Summe bei {q} ist {b}", "the sum at {q} is {b}")
            return words.fill(q=asked, b=bounds_in_words(bounds))
        case _:
            assert_never(condition)


def _about_score(condition: Score | DimensionScore | AnyDimension | Fact, bank: Bank, ask: Ask) -> Text:
    words, bounds = Text("{q} zählt {b}", "{q} counts {b}"), bounds_in_words(condition.bounds)
    match condition:
        case Score(question):
            return words.fill(q=ask(bank, question), b=bounds)
        case DimensionScore(dimension):
            return words.fill(q=bank.dimension_by_id[dimension].name, b=bounds)
        case AnyDimension():
            return Text("ein Bereich zählt {b}", "a dimension counts {b}").fill(b=bounds)
        case Fact(name):
            return FACTS[name].fill(b=bounds)
        case _:
            assert_never(condition)


def _about_proof(
    condition: Unproven | Unknown | Hypothetical | NoEvidence | EvidenceNumber | Mentions,
    bank: Bank,
    ask: Ask,
) -> Text:
    match condition:
        case Mentions(_, words):
            return Text(f"genannt ist „{words[0]}“ oder Ähnliches", f"‘{words[-1]}’ or the like is named")
        case Unproven(question):
            words_ = Text("{q} ist nicht belegt", "{q} is not proven")
        case Unknown(question):
            words_ = Text("auf {q} weiß niemand die Antwort", "nobody knows the answer to {q}")
        case Hypothetical(question):
            words_ = Text("{q} ist nur gedacht beantwortet", "{q} is answered as a mere thought")
        case NoEvidence(question):
            words_ = Text("zu {q} ist kein Beleg genannt", "no evidence is given for {q}")
        case EvidenceNumber(question, bounds):
            words_ = Text("die Zahl im Beleg zu {q} ist {b}", "the figure in the evidence for {q} is {b}")
            return words_.fill(q=ask(bank, question), b=bounds_in_words(bounds))
        case _:
            assert_never(condition)
    return words_.fill(q=ask(bank, question))
