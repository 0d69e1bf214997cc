"""Audits for tests: answers in the short form, checked by the real bank."""

from collections.abc import Mapping
from pathlib import Path

from audit.banks.load import load_bank
from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.checking import check
from audit.core.mode import Mode
from audit.core.plan import Plan
from audit.core.planning import make_plan
from audit.core.questions import MultiChoice, Number, SingleChoice
from audit.core.scorecard import Scorecard
from audit.core.scoring import score

BANK: Bank = load_bank(Path(__file__).parents[2] / "questions" / "social-media")

EVIDENCE = "Protokoll vom 3. März 2026"


def answers(given: Mapping[str, object], *, evidence: bool = False) -> Answers:
    """Answers from raw values; None stands for don't know, `...` for not applicable, an Answer for itself."""
    made = Answers()
    for question, raw in given.items():
        made = made.with_answer(_answer(question, raw, evidence))
    return made


def _answer(question: str, raw: object, evidence: bool) -> Answer:
    if isinstance(raw, Answer):
        return raw
    if raw is None:
        return Answer(question=question, state=State.DONT_KNOW)
    if raw is ...:
        return Answer(question=question, state=State.NOT_APPLICABLE, reason="gibt es nicht")
    asked = BANK.question_by_id[question]
    shown = EVIDENCE if evidence and asked.evidence is not None else ""
    return Answer(question=question, value=check(asked, raw), evidence=shown)


PROFILE: Mapping[str, object] = {
    "PRO-1": "local",
    "PRO-2": 60,
    "PRO-3": "DE",
    "PRO-4": 10,
    "PRO-5": "active",
    "PRO-7": "no",
    "CRI-1a": "no",
}

BY_LEVEL: Mapping[str, tuple[object, ...]] = {
    "GOA-3": (
        [],
        ["loyal", "new", "known", "trust", "service", "learn"],
        ["loyal", "new", "known", "trust"],
        ["loyal", "reach"],
        ["loyal", "trust"],
    ),
    "AUD-4": (["tricks"], ["prize"], ["prize", "content"], ["ads"], ["content"]),
    "LIS-2": (
        [],
        ["own"],
        ["own", "google"],
        ["own", "google", "portal", "name"],
        ["own", "google", "portal", "name", "media", "blogs"],
    ),
    "CON-1": (10, 8, 6, 4, 2),
    "MEA-2": (0, 20, 1, 4, 4),
    "GOV-2": (
        {},
        {"imprint": True, "privacy": True},
        {"imprint": True, "privacy": True, "images": True, "music": True},
        {"imprint": True, "privacy": True, "images": True, "music": True, "label": True, "contest": True},
        dict.fromkeys(("imprint", "privacy", "images", "music", "label", "contest", "access", "clean"), True),
    ),
    "CHA-1": (
        {"facebook": "orphaned"},
        {
            "facebook": {"state": "active", "purpose": "Fragen beantworten"},
            "instagram": "irregular",
            "youtube": "irregular",
            "tiktok": "irregular",
        },
        {"facebook": {"state": "active", "purpose": "Fragen beantworten"}, "instagram": "irregular"},
        {
            "facebook": {"state": "active", "purpose": "Fragen beantworten"},
            "instagram": {"state": "active", "purpose": "Einblicke geben"},
            "youtube": {"state": "active", "purpose": "Anleitungen zeigen"},
            "tiktok": "irregular",
        },
        {"facebook": {"state": "active", "purpose": "Fragen beantworten"}},
    ),
    "CON-9": tuple(
        {row.id: "purposeful" for row in BANK.question_by_id["CON-9"].rows[: 2 * level]}  # type: ignore[union-attr]
        for level in range(5)
    ),
}
"""Answers that score 0, 1, 2, 3, 4 where the level is not the answer itself (MEA-2 has no 3: 4)."""


def coherent(level: int, **changes: object) -> dict[str, object]:
    """A full audit in which every scored answer stands at the same level."""
    given: dict[str, object] = dict(PROFILE)
    for question in BANK.questions:
        if question.id in BY_LEVEL:
            given[question.id] = BY_LEVEL[question.id][level]
        elif question.weight and isinstance(question, SingleChoice):
            given[question.id] = level
        else:
            assert (
                question.id in given or not isinstance(question, Number | MultiChoice) or not question.weight
            )
    return {**given, **{key.replace("_", "-"): value for key, value in changes.items()}}


def card_of(given: Mapping[str, object], *, evidence: bool = False, mode: Mode = Mode.FULL) -> Scorecard:
    """The scorecard of raw answers."""
    return score(BANK, answers(given, evidence=evidence), mode)


def plan_of(given: Mapping[str, object], *, evidence: bool = False, mode: Mode = Mode.FULL) -> Plan:
    """The plan of raw answers."""
    made = answers(given, evidence=evidence)
    return make_plan(BANK, made, score(BANK, made, mode))
