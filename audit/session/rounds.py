"""Audits of one client beside each other: what an audit follows up, and who else answers in its round.

A round is what is asked at one time: the audits of a client's file that stand equally far from its beginning
along `follows`, each begun within the time from one audit to its follow-up after the one before. First audits
are the first round, their follow-ups the second, whichever of the first each of them follows; so several
people who answer a follow-up find each other. When nobody has begun for longer than that, the next audit
begins another round, even where it follows up none.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.summary import Summary
from audit.core.tracking import LOOK_AGAIN
from audit.session.reading import Reading

if TYPE_CHECKING:
    from audit.core.respondents import ByRespondent
    from audit.core.source import Earlier

LONGEST_PAUSE = timedelta(days=LOOK_AGAIN)
"""Between one beginning and the next in the same round."""


def followed(reading: Reading) -> Reading | None:
    """The audit that this one follows up, with the bank it was made with; None where it has been deleted."""
    follows, beside = reading.state.follows, beside_it(reading)
    if follows not in beside:
        return None
    return Reading(reading.store, reading.bank, follows, reading.clock)


def beside_it(reading: Reading) -> dict[str, Summary]:
    """All audits of the client's file, by id; those changed last first."""
    if not reading.state.dossier:
        return {}
    return {one.id: one for one in reading.store.summaries(dossier=reading.state.dossier)}


def as_earlier(reading: Reading) -> Earlier:
    """An audit as a report on its follow-up needs it."""
    from audit.core.comparison import Snapshot
    from audit.core.source import Earlier

    snapshot = Snapshot(
        bank=reading.bank,
        answers=reading.answers,
        mode=reading.mode,
        card=reading.card,
        date=reading.as_of.date(),
    )
    return Earlier(snapshot=snapshot, plan=reading.plan, tracks=reading.tracks)


def voices_of(reading: Reading) -> ByRespondent:
    """Everybody's answers in the round of an audit, asked with the same bank; empty where one answered.

    Who began twice is heard as they spoke last, but in a report on an audit of theirs as they did in that.
    """
    who, found = reading.state.respondent, dict[str, Answers]()
    if who:
        found[who] = reading.answers
    for one in in_round_with(reading):
        if one.respondent and one.respondent not in found:
            voice = Reading(reading.store, reading.bank, one.id, reading.clock)
            if voice.state.bank_digest == reading.state.bank_digest:
                found[one.respondent] = voice.answers
    return MappingProxyType(found if len(found) > 1 else {})


def in_round_with(reading: Reading) -> tuple[Summary, ...]:
    """The audits of the round of an audit, itself too; those changed last first."""
    beside = beside_it(reading)
    if reading.id not in beside:
        return ()
    depth = _depth(reading.id, beside)
    equally_far = [one for one in beside.values() if _depth(one.id, beside) == depth]
    near = _run(sorted(equally_far, key=lambda one: one.created), reading.id)
    return tuple(one for one in equally_far if one.id in near)


def _run(by_beginning: list[Summary], audit: str) -> set[str]:
    """The ids around an audit between which there is no long pause."""
    run: list[Summary] = []
    for one in by_beginning:
        if run and one.created - run[-1].created > LONGEST_PAUSE:
            if any(earlier.id == audit for earlier in run):
                break
            run = []
        run.append(one)
    return {one.id for one in run}


def _depth(audit: str, beside: Mapping[str, Summary]) -> int:
    """How many audits lie before this one; of those that were deleted nobody knows."""
    before: set[str] = set()
    while audit in beside and beside[audit].follows in beside.keys() - before:
        audit = beside[audit].follows
        before.add(audit)
    return len(before)


def fitting(reading: Reading, bank: Bank, question: str) -> Answer | None:
    """An answer of an earlier audit as far as it is one to the question as a bank asks it now."""
    from audit.core.comparison import fits_question

    answer = reading.answers.by_question.get(question)
    old, new = reading.bank.question_by_id.get(question), bank.question_by_id.get(question)
    if answer is None or answer.state is State.OPEN or old is None or new is None:
        return None
    return answer if fits_question(old, new, answer) else None


def taken_over(reading: Reading, bank: Bank) -> tuple[Answer, ...]:
    """What a follow-up need not ask anew: the answers of sections that are not rated, such as the profile."""
    rated = {dimension.id for dimension in bank.rated_dimensions}
    known = (fitting(reading, bank, q.id) for q in bank.questions if q.dimension not in rated)
    return tuple(
        Answer(question=answer.question, value=answer.value, note=answer.note)
        for answer in known
        if answer is not None and answer.value is not None
    )
