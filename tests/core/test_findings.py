"""Findings, strengths and channel verdicts follow from the answers, and are fair."""

import pytest

from audit.core.answers import Answers
from audit.core.conditions import questions_in
from audit.core.findings import Findings, find
from audit.core.mode import Mode
from audit.core.scoring import score
from audit.core.verdicts import Verdict
from tests.core.audits import BANK, answers, coherent
from tests.core.reports import TEXTS


def found(given: dict[str, object], mode: Mode = Mode.FULL, *, evidence: bool = False) -> Findings:
    """What raw answers show."""
    made = answers(given, evidence=evidence)
    return find(BANK, TEXTS.rules, made, score(BANK, made, mode))


@pytest.mark.parametrize("level", range(4))
@pytest.mark.parametrize("mode", list(Mode))
def test_an_ordinary_audit_has_five_findings_and_two_strengths(level: int, mode: Mode) -> None:
    shown = found(coherent(level), mode)
    assert len(shown.findings) == 5
    assert len(shown.strengths) >= 2


def test_even_the_best_have_strengths_and_no_invented_findings() -> None:
    shown = found(coherent(4), evidence=True)
    assert len(shown.strengths) == 4
    assert len({finding.id for finding in shown.findings}) == len(shown.findings)


def test_nothing_answered_shows_nothing() -> None:
    shown = find(BANK, TEXTS.rules, Answers(), score(BANK, Answers(), Mode.FULL))
    assert shown == Findings(findings=(), strengths=(), gaps=(), channels=())


def test_there_are_enough_rules() -> None:
    assert len(TEXTS.rules.findings) >= 18
    assert len(TEXTS.rules.strengths) >= 10


def test_the_gravest_comes_first_and_a_dimension_speaks_twice_at_most() -> None:
    shown = found(coherent(0, CRI_1a="yes"))
    assert shown.findings[0].id == "conflict"
    dimensions = [BANK.question_by_id[f.quotes[0]].dimension for f in shown.findings if f.quotes]
    assert all(dimensions.count(dimension) <= 2 for dimension in dimensions)


def test_what_nobody_knows_is_never_held_against_the_firm() -> None:
    shown = found({**coherent(3), **dict.fromkeys(("CRI-1", "CON-3", "LIS-1"))})
    assert not {"criticism-unanswered", "silence", "deaf"} & {finding.id for finding in shown.findings}
    assert {gap.question for gap in shown.gaps} == {"CRI-1", "CON-3", "LIS-1"}


def test_an_answer_that_contradicts_another_is_not_praised() -> None:
    shown = found(coherent(3, LIS_4=4))
    assert not any("LIS-4" in strength.quotes for strength in shown.strengths)


def test_every_quote_has_an_answer_to_show() -> None:
    for level in range(5):
        made = answers(coherent(level))
        card = score(BANK, made, Mode.FULL)
        for finding in find(BANK, TEXTS.rules, made, card).findings:
            assert all(question in made or card.item(question) for question in finding.quotes)


def test_a_finding_quotes_one_of_the_answers_that_it_rests_on() -> None:
    for rule in TEXTS.rules.findings:
        about = set(questions_in(rule.when))
        assert not about or not rule.quotes or about & set(rule.quotes), rule.id


# Channels.


def verdict_on(rows: dict[str, object], hours: float = 10) -> dict[str, Verdict]:
    """What is said of each channel."""
    shown = found(coherent(2, PRO_4=hours, CHA_1=rows))
    return {one.channel.id: one.verdict for one in shown.channels}


def test_a_living_channel_with_a_purpose_is_kept_and_an_orphan_without_one_closed() -> None:
    rows: dict[str, object] = {"facebook": {"state": "active", "purpose": "Fragen"}, "tiktok": "orphaned"}
    assert verdict_on(rows) == {"facebook": Verdict.KEEP, "tiktok": Verdict.CLOSE}


def test_an_orphan_with_a_purpose_rests() -> None:
    assert verdict_on({"tiktok": {"state": "orphaned", "purpose": "Azubis"}}) == {"tiktok": Verdict.REST}


def test_where_the_hours_are_few_only_the_channels_with_a_purpose_are_kept() -> None:
    rows: dict[str, object] = {
        "facebook": "active",
        "instagram": {"state": "active", "purpose": "Einblicke"},
        "google": "orphaned",
    }
    assert verdict_on(rows, hours=1) == {
        "google": Verdict.KEEP,
        "facebook": Verdict.REST,
        "instagram": Verdict.KEEP,
    }


def test_a_channel_that_says_that_it_rests_may_rest() -> None:
    assert verdict_on({"xing": "resting"}) == {"xing": Verdict.REST}


def test_an_untouched_matrix_has_no_verdicts() -> None:
    assert verdict_on({}) == {}
