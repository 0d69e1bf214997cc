"""What can be loaded and is yet doubtful: dead branches, actions that nobody calls for, careless texts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from audit.banks.cycles import parts_of, questions_behind
from audit.banks.imagining import results
from audit.banks.unreachable import highest_index, unreachable_levels, unreachable_options
from audit.core.bank import Bank
from audit.core.conditions import ALWAYS, AllOf, Condition, Score
from audit.core.judging import Badge
from audit.core.questions import Column, Option, SingleChoice
from audit.core.text import Text

WHOLE = 100.0
"""What the weights of the dimensions add up to."""
BAND = 1e-6
BAD = (0.0, 1.0, 2.0)
"""Scores that leave something to do."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something doubtful, and the id of what it is about."""

    place: str
    says: Text


def lint(bank: Bank) -> tuple[Remark, ...]:
    """All remarks on a bank; () for one that leaves nothing to doubt."""
    rules: tuple[Callable[[Bank], Iterator[Remark]], ...] = (
        _weights,
        _conditions,
        _later_questions,
        _levels,
        _choices,
        _heights,
        _quick,
        _triggers,
        _actions,
        _trace,
        _texts,
    )
    return tuple(remark for rule in rules for remark in rule(bank))


def _remark(place: str, de: str, en: str) -> Remark:
    return Remark(place, Text(de, en))


def _weights(bank: Bank) -> Iterator[Remark]:
    total = sum(dimension.weight for dimension in bank.dimensions)
    if abs(total - WHOLE) > BAND:
        yield _remark(
            bank.id,
            f"Die Gewichte der Dimensionen ergeben {total:g}, nicht 100.",
            f"The weights of the dimensions add up to {total:g}, not 100.",
        )
    for question in bank.questions:
        levels = isinstance(question, SingleChoice) and any(
            each.level is not None for each in question.options
        )
        if not question.weight and (levels or getattr(question, "score", None)):
            yield _remark(
                question.id,
                "Die Frage hat eine Wertung, aber kein Gewicht.",
                "The question has a way to score but no weight.",
            )


# Conditions.


def _conditions(bank: Bank) -> Iterator[Remark]:
    for place, condition, optional in all_conditions(bank):
        found = results(condition, bank)
        if found == {False}:
            yield _remark(place, "Diese Bedingung kann nie erfüllt sein.", "This condition can never hold.")
        if found == {True} and not (optional and condition is ALWAYS):
            yield _remark(place, "Diese Bedingung ist immer erfüllt.", "This condition always holds.")


def all_conditions(bank: Bank) -> Iterator[tuple[str, Condition, bool]]:
    """Every condition with the id of its owner, and whether it may be left out."""
    for question in bank.questions:
        yield question.id, question.when, True
        yield question.id, question.not_applicable_when, True
    for gate in bank.gates:
        yield from ((gate.id, clause.when, False) for clause in gate.clauses)
    yield from ((flag.id, flag.when, False) for flag in bank.flags)
    yield from ((check.id, check.when, False) for check in bank.checks)
    yield from ((track.id, track.when, False) for track in bank.tracks)
    for action in bank.actions:
        yield action.id, action.guard, True
        yield from ((action.id, trigger.when, False) for trigger in action.triggers)
    plan = bank.plan
    yield from (("plan", boost.when, True) for boost in plan.boosts if boost.when)
    yield from ((urgency.action, urgency.when, False) for urgency in plan.urgencies)
    yield from ((wait.wait_for, wait.when, False) for wait in plan.waits)
    yield from ((reserved.action, reserved.when, True) for reserved in plan.reserved)


def _later_questions(bank: Bank) -> Iterator[Remark]:
    """A condition about a question that comes later is open when it is needed."""
    order = {question.id: number for number, question in enumerate(bank.questions)}
    for question in bank.questions:
        for word in dict.fromkeys(questions_behind(question.when, bank.flag_by_id)):
            if order[word] > order[question.id]:
                yield _remark(
                    question.id,
                    f"Die Bedingung hängt von „{word}“ ab; danach wird erst später gefragt.",
                    f"The condition hangs on ‘{word}’, which is asked only later.",
                )


# Scores and actions.


def _levels(bank: Bank) -> Iterator[Remark]:
    for question in bank.questions:
        for says in unreachable_levels(question):
            yield Remark(question.id, says)


def _choices(bank: Bank) -> Iterator[Remark]:
    for question in bank.questions:
        for says in unreachable_options(question):
            yield Remark(question.id, says)


def _heights(bank: Bank) -> Iterator[Remark]:
    """Levels that even the best answers do not reach, and gates that leave every level open."""
    highest = highest_index(bank)
    for level in bank.levels:
        if level.begins_at > highest + BAND:
            yield _remark(
                bank.id,
                f"Die Stufe {level.number} ist unerreichbar: Der Index wird höchstens {highest:.0f}.",
                f"Level {level.number} is out of reach: the index is {highest:.0f} at most.",
            )
    for gate in bank.gates:
        if gate.cap >= bank.levels[-1].number:
            yield _remark(
                gate.id,
                "Diese Sperre begrenzt nichts: Ihre Obergrenze ist die höchste Stufe.",
                "This gate limits nothing: its cap is the highest level.",
            )


def _quick(bank: Bank) -> Iterator[Remark]:
    for dimension, questions in bank.scored_questions.items():
        if not any(question.quick for question in questions):
            yield _remark(
                dimension,
                "Die Kurzbefragung bewertet diese Dimension nicht.",
                "The quick interview does not score this dimension.",
            )


def _triggers(bank: Bank) -> Iterator[Remark]:
    calling = {
        part.question
        for action in bank.actions
        for trigger in action.triggers
        for part in parts_of(trigger.when, bank.flag_by_id)
        if isinstance(part, Score) and any(map(part.bounds.hold, BAD))
    }
    for questions in bank.scored_questions.values():
        for question in questions:
            if question.id not in calling:
                yield _remark(
                    question.id,
                    "Ein schlechtes Ergebnis dieser Frage ruft keine Maßnahme hervor.",
                    "A bad result of this question calls for no action.",
                )


def _actions(bank: Bank) -> Iterator[Remark]:
    for action in bank.actions:
        whens = tuple(trigger.when for trigger in action.triggers)
        if not whens:
            yield _remark(action.id, "Nichts ruft diese Maßnahme hervor.", "Nothing calls for this action.")
        elif all(True in results(when, bank) for when in (action.guard, *whens)) and not any(
            True in results(AllOf((action.guard, when)), bank) for when in whens
        ):
            yield _remark(
                action.id,
                "Was diese Maßnahme hervorruft, schließt ihre Bedingung („guard“) aus.",
                "What calls for this action is excluded by its own condition (‘guard’).",
            )


# Trace.


def _trace(bank: Bank) -> Iterator[Remark]:
    carriers = {each.id: each.seeds for each in (*bank.questions, *bank.actions)}
    for seed in bank.seeds:
        if not seed.asked_by or not seed.advised_by:
            yield _remark(
                seed.id,
                "Diese Aussage trägt keine Frage oder keine Maßnahme.",
                "No question or no action carries this statement.",
            )
        for word in (*seed.asked_by, *seed.advised_by):
            if seed.id not in carriers[word]:
                yield _one_sided(word, seed.id)
    carried = {seed.id: {*seed.asked_by, *seed.advised_by} for seed in bank.seeds}
    for word, seeds in carriers.items():
        for each in seeds:
            if word not in carried[each]:
                yield _one_sided(each, word)


def _one_sided(place: str, missing: str) -> Remark:
    return _remark(
        place,
        f"Hier fehlt der Verweis zurück auf „{missing}“.",
        f"The reference back to ‘{missing}’ is missing.",
    )


# Texts.

_CARELESS = (
    (re.compile(r"[\"']"), "gerade Anführungszeichen", "straight quotation marks"),
    (re.compile(r"(^|\s)--?(\s|$)"), "Bindestrich statt Gedankenstrich (–)", "hyphen in place of a dash (–)"),
    (
        re.compile(r"\.\.\."),
        "drei Punkte statt Auslassungszeichen (…)",
        "three dots in place of an ellipsis (…)",
    ),
    (re.compile(r"\s{2}|^\s|\s$"), "überflüssiger Leerraum", "superfluous space"),
)
_FOREIGN = (re.compile(r"^[^‚]*‘|”"), re.compile(r"„"))
"""Quotation marks that belong to the other language: in German, in English."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def _texts(bank: Bank) -> Iterator[Remark]:
    for place, text in _all_texts(bank.id, bank):
        for words, foreign in zip((text.de, text.en), _FOREIGN, strict=True):
            for pattern, de, en in _CARELESS:
                if pattern.search(words):
                    yield _remark(place, f"{de}: {words}", f"{en}: {words}")
            if foreign.search(words):
                yield _remark(
                    place,
                    f"Anführungszeichen der anderen Sprache: {words}",
                    f"quotation marks of the other language: {words}",
                )
        if text.de == text.en and len(_WORDS.findall(text.de)) > 2 < len(text.de.split()):
            yield _remark(
                place, f"In beiden Sprachen gleich: {text.de}", f"The same in both languages: {text.en}"
            )
        if set(_PLACEHOLDER.findall(text.de)) != set(_PLACEHOLDER.findall(text.en)):
            yield _remark(place, f"Verschiedene Platzhalter: {text.de}", f"Different placeholders: {text.en}")


def _all_texts(place: str, value: object) -> Iterator[tuple[str, Text]]:
    """Every text in a value, with the id of the nearest thing that has one."""
    match value:
        case Text():
            yield place, value
        case tuple():
            for each in value:
                yield from _all_texts(place, each)
        case Option() | Column() | Badge():
            for field in fields(value):
                yield from _all_texts(place, getattr(value, field.name))
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _all_texts(getattr(value, "id", place), getattr(value, field.name))
