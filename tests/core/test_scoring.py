"""What the scores must be, worked out by hand from docs/method.md."""

import pytest

from audit.core.answers import Answer, State
from audit.core.confidence import confidence_band, proof_of
from audit.core.mode import Mode
from audit.core.scorecard import Band, Scorecard
from audit.core.scoring import level_at
from tests.core.audits import BANK, PROFILE, answers, card_of, coherent


def gate_ids(card: Scorecard) -> set[str]:
    return {gate.gate.id for gate in card.gates}


def score_of(question: str, raw: object, evidence: bool = True) -> float | None:
    item = card_of({**PROFILE, question: raw}, evidence=evidence).item(question)
    assert item is not None
    return item.score


@pytest.mark.parametrize(
    ("question", "raw", "expected"),
    [
        ("GOA-3", [], 0),
        ("GOA-3", ["reach"], 0),
        ("GOA-3", ["loyal"], 4),
        ("GOA-3", ["loyal", "reach"], 3),
        ("GOA-3", ["loyal", "new", "known"], 4),
        ("GOA-3", ["loyal", "new", "reach", "trust"], 2),
        ("GOA-3", ["loyal", "new", "known", "trust", "service", "learn"], 1),
        ("AUD-4", ["bought", "content"], 0),
        ("AUD-4", ["tricks", "content"], 0),
        ("AUD-4", ["prize"], 1),
        ("AUD-4", ["prize", "offline"], 2),
        ("AUD-4", ["ads"], 3),
        ("AUD-4", ["ads", "content"], 4),
        ("AUD-4", ["offline"], 4),
        ("LIS-2", [], 0),
        ("LIS-2", ["own"], 1),
        ("LIS-2", ["own", "name", "comp"], 2),
        ("LIS-2", ["own", "name", "comp", "staff", "blogs"], 3),
        ("LIS-2", ["own", "name", "comp", "staff", "blogs", "media"], 4),
        ("CON-1", 0, 4),
        ("CON-1", 2, 4),
        ("CON-1", 3, 3),
        ("CON-1", 5, 2),
        ("CON-1", 8, 1),
        ("CON-1", 9, 0),
        ("MEA-2", 0, 0),
        ("MEA-2", 1, 2),
        ("MEA-2", 2, 4),
        ("MEA-2", 7, 4),
        ("MEA-2", 8, 2),
        ("MEA-2", 12, 2),
        ("MEA-2", 13, 1),
        ("GOV-2", {"imprint": True, "privacy": True}, 1),
        (
            "GOV-2",
            {"imprint": True, "privacy": True, "music": "not_applicable", "contest": "not_applicable"},
            4 / 3,
        ),
        ("CON-9", {"viral": "tried", "monitoring": "purposeful", "news": "declined"}, 10 / 8),
        ("CHA-1", {}, 0),
        ("CHA-1", {"facebook": "active"}, 0),
        ("CHA-1", {"facebook": {"state": "active", "purpose": "Fragen beantworten"}}, 4),
        ("CHA-1", {"facebook": {"state": "active", "purpose": "x"}, "xing": "resting"}, 4),
        ("CHA-1", {"facebook": {"state": "active", "purpose": "x"}, "xing": "orphaned"}, 1),
        (
            "CHA-1",
            {"facebook": {"state": "active", "purpose": "x"}, "xing": "irregular", "tiktok": "irregular"},
            1.5,
        ),
        ("CHA-1", {"xing": "orphaned"}, 0),
    ],
)
def test_every_rule_gives_the_score_of_the_method(question: str, raw: object, expected: float) -> None:
    assert score_of(question, raw) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("hours", "channels", "expected"),
    [(1, 3, 0), (1.5, 3, 1), (3, 3, 2), (4.5, 3, 3), (7.5, 3, 4)],
)
def test_hours_per_channel_leave_out_website_and_google(hours: float, channels: int, expected: float) -> None:
    rows = ["facebook", "instagram", "tiktok", "youtube"][:channels]
    matrix = dict.fromkeys([*rows, "website", "google"], "active")
    item = card_of({**PROFILE, "PRO-4": hours, "CHA-1": matrix}).item("CHA-5")
    assert item is not None
    assert item.score == expected


@pytest.mark.parametrize("given", [{"CHA-1": None}, {"PRO-4": None}, {"CHA-1": {"website": "active"}}])
def test_the_computed_entry_is_left_out_while_it_cannot_be_computed(given: dict[str, object]) -> None:
    base = {**PROFILE, "CHA-1": {"facebook": "active"}}
    assert card_of({**base, **given}).item("CHA-5") is None


def test_an_unproven_four_counts_three() -> None:
    assert score_of("LIS-1", 4, evidence=False) == 3
    assert score_of("LIS-1", 4, evidence=True) == 4
    assert score_of("CON-2", 4, evidence=False) == 4, "no evidence is asked for here"


def test_what_one_only_would_do_counts_three_at_most() -> None:
    value = answers({"CRI-1": 4}, evidence=True)["CRI-1"]
    would = Answer(question="CRI-1", value=value.value, hypothetical=True, evidence="2026")
    item = card_of({**PROFILE, "CRI-1": would}).item("CRI-1")
    assert item is not None
    assert (item.claimed, item.score, item.capped) == (4, 3, True)


def test_a_dimension_is_the_weighted_mean() -> None:
    card = card_of({**PROFILE, "MEA-1": 3, "MEA-2": 1, "MEA-3": 0, "MEA-4": 1})
    assert card.dimension("MEA").score == pytest.approx(25 * (2 * 3 + 2 + 0 + 1) / 5)


def test_the_index_weighs_the_dimensions_that_are_rated() -> None:
    card = card_of({**PROFILE, "LIS-1": 2, "GOA-1": 4}, evidence=True)
    assert card.index == pytest.approx((18 * 50 + 12 * 100) / 30)


@pytest.mark.parametrize(("level", "expected"), [(0, 1), (1, 2), (2, 3), (3, 4)])
def test_coherent_answers_reach_their_level_and_no_gate_changes_it(level: int, expected: int) -> None:
    card = card_of(coherent(level), evidence=True)
    assert (card.level, card.level_without_gates) == (expected, expected)


def test_the_top_level_needs_proof() -> None:
    assert card_of(coherent(4), evidence=True).level == 5
    unproven = card_of(coherent(4))
    assert unproven.level == 4
    assert "G5" in gate_ids(unproven)
    assert unproven.confidence.value == pytest.approx(70 - unproven.confidence.deduction)


def test_a_full_interview_without_evidence_has_confidence_70() -> None:
    confidence = card_of(coherent(2)).confidence
    assert confidence.value == pytest.approx(70)
    assert confidence.band is Band.MEDIUM


def test_a_quick_interview_without_evidence_has_confidence_40() -> None:
    quick = {q.id: coherent(2)[q.id] for q in BANK.questions if q.quick}
    card = card_of(quick, mode=Mode.QUICK)
    assert card.confidence.value == pytest.approx(40, abs=0.5)
    assert card.confidence.band is Band.LOW


@pytest.mark.parametrize("level", [0, 1, 2, 3, 4])
def test_the_quick_interview_is_close_to_the_full_one(level: int) -> None:
    given = coherent(level)
    full, quick = card_of(given, evidence=True), card_of(given, evidence=True, mode=Mode.QUICK)
    assert full.index is not None
    assert quick.index is not None
    assert abs(full.index - quick.index) <= 4
    assert quick.level is not None
    assert quick.level <= 4


def test_not_applicable_leaves_the_sum() -> None:
    with_it = card_of({**PROFILE, "AUD-1": 2, "AUD-3": ...})
    assert with_it.dimension("AUD").score == 50


def test_a_dimension_is_not_rated_when_most_of_it_does_not_apply() -> None:
    away = dict.fromkeys(("CON-1", "CON-2", "CON-3", "CON-5", "CON-6"), ...)
    card = card_of({**PROFILE, **away, "CON-4": 4})
    assert not card.dimension("CON").rated
    less = dict.fromkeys(("CON-1", "CON-2", "CON-3"), ...)
    assert card_of({**PROFILE, **less, "CON-4": 4}).dimension("CON").rated


def test_replies_cannot_be_waved_away_while_there_is_an_account() -> None:
    """Else 'not applicable' would lift the gate that not replying closes."""
    away = {**coherent(4), "CON-3": ...}
    assert "K2" in gate_ids(card_of(away, evidence=True))
    assert "K2" not in gate_ids(card_of({**away, "CHA-1": {}}, evidence=True))


def test_a_hidden_question_never_counts() -> None:
    card = card_of(coherent(4, PRO_5="against"), evidence=True)
    assert card.item("CON-1") is None
    assert "CON-1" not in card.live


def test_unknown_is_asked_rather_than_skipped() -> None:
    card = card_of({"PRO-5": None})
    assert {"CON-1", "CHA-3", "GOV-2", "GOV-4", "MEA-3"} <= set(card.live)


def test_dont_know_counts_nothing_and_opens_the_range() -> None:
    card = card_of({**PROFILE, "LIS-1": None, "LIS-2": ["own", "name", "comp"], "LIS-3": 4}, evidence=True)
    listening = card.dimension("LIS")
    assert listening.score == listening.low == pytest.approx(25 * 6 / 4)
    assert listening.high == pytest.approx(25 * 6 / 2)
    assert card.index == card.low


@pytest.mark.parametrize(
    ("share", "provisional"),
    [
        ({"LIS-1": 2, "AUD-1": 2, "GOA-1": 2, "MEA-1": None}, False),
        ({"LIS-1": 2, "AUD-1": 2, "GOA-1": None}, True),
    ],
)
def test_more_than_a_quarter_unknown_is_provisional(share: dict[str, object], provisional: bool) -> None:
    assert card_of({**PROFILE, **share}).provisional is provisional


@pytest.mark.parametrize(
    ("change", "gate", "cap"),
    [
        ({"CRI-1": 0}, "K1", 2),
        ({"CRI-1": None}, "K1", 2),
        ({"CON-3": 0}, "K2", 2),
        ({"CON-3": None}, "K2", 2),
        ({"AUD-4": ["bought", "content"]}, "K3", 2),
        ({"AUD-4": None}, "K3", 2),
        ({"GOV-2": {"privacy": True}}, "K4", 3),
        ({"GOV-2": {"imprint": True}}, "K4", 3),
        ({"GOA-1": 0}, "K5", 3),
        ({"AUD-1": None}, "K5", 3),
        ({"LIS-1": 0}, "G3", 2),
    ],
)
def test_each_gate_caps_the_level(change: dict[str, object], gate: str, cap: int) -> None:
    card = card_of({**coherent(4), **change}, evidence=True)
    assert gate in gate_ids(card)
    assert card.level == cap
    assert card.level_without_gates in {4, 5}


def test_the_imprint_gate_follows_the_country() -> None:
    lacking = {"GOV-2": {"privacy": True, "images": True, "music": True, "label": True, "contest": True}}

    def red(**changes: object) -> bool:
        return "K4" in gate_ids(card_of({**coherent(4, **changes), **lacking}, evidence=True))

    assert red(PRO_3="AT")
    assert red(PRO_3=None), "unknown counts as Germany"
    assert not red(PRO_3="CH", PRO_7="no")
    assert red(PRO_3="CH", PRO_7="yes")
    assert not red(PRO_3="XX")


def test_a_low_dimension_holds_the_level_at_three() -> None:
    low = {q.id: 1 for q in BANK.questions if q.dimension == "MEA" and q.id != "MEA-2"}
    card = card_of({**coherent(4), **low, "MEA-2": 20}, evidence=True)
    assert card.level == 3
    gate = next(gate for gate in card.gates if gate.gate.id == "G4")
    assert gate.dimensions == ("MEA",)


@pytest.mark.parametrize(("index_of", "badge"), [(4, "secured"), (2, "gaps"), (0, "unsecured")])
def test_a_justified_no_gets_a_badge_instead_of_a_level(index_of: int, badge: str) -> None:
    card = card_of(coherent(index_of, PRO_5="against"), evidence=True)
    assert card.level is None
    assert card.track_id == "abstention"
    assert card.badge is not None
    assert card.badge == next(b for b in card.track.badges if b.begins_at == {4: 60, 2: 40, 0: 0}[index_of])  # type: ignore[union-attr]
    assert not card.dimension("CHA").counts
    assert {gate.gate.knock_out for gate in card.gates} <= {True}
    assert badge


def test_on_the_abstention_track_handling_criticism_badly_caps_the_badge() -> None:
    card = card_of(coherent(4, PRO_5="against", CRI_1=0, CON_3=0, GOA_1=0), evidence=True)
    assert gate_ids(card) == {"K1"}
    assert card.badge is not None
    assert card.badge.begins_at == 40


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ({"LIS-4": 4}, "X1"),
        ({"CRI-2": 4, "GOV-1": 1}, "X2"),
        ({"CRI-2": 4, "PRO-4": 0.5}, "X2"),
        (
            {
                "CHA-1": dict.fromkeys(("facebook", "instagram", "tiktok", "youtube", "xing"), "active"),
                "PRO-4": 1.5,
            },
            "X3",
        ),
        ({"GOA-1": 3, "MEA-1": 1}, "X4"),
        ({"CON-1": 9, "CON-2": 3}, "X6"),
        ({"AUD-4": ["prize"], "AUD-3": 3}, "X7"),
        ({"GOA-3": ["loyal", "new", "known", "trust", "service", "learn"], "GOA-1": 3}, "X8"),
        ({"LIS-1": 4, "LIS-3": 0}, "X9"),
    ],
)
def test_each_contradiction_is_found(change: dict[str, object], check: str) -> None:
    assert check in {found.id for found in card_of({**PROFILE, **change}).contradictions}


def test_never_criticised_but_open_reviews_is_a_contradiction() -> None:
    never = Answer(question="CRI-1", value=answers({"CRI-1": 3})["CRI-1"].value, hypothetical=True)
    speed = Answer(question="CRI-2", value=answers({"CRI-2": 2})["CRI-2"].value, evidence="3 offen")
    assert "X5" in {found.id for found in card_of({**PROFILE, "CRI-1": never, "CRI-2": speed}).contradictions}


def test_an_owner_who_has_left_contradicts_good_access() -> None:
    said = Answer(
        question="GOV-1", value=answers({"GOV-1": 2})["GOV-1"].value, evidence="unser ehemaliger Azubi"
    )
    assert "X10" in {found.id for found in card_of({**PROFILE, "GOV-1": said, "GOV-3": 3}).contradictions}


def test_contradictions_cost_five_points_each_and_twenty_at_most() -> None:
    many = {
        "LIS-4": 4,
        "CRI-2": 4,
        "GOV-1": 1,
        "GOA-1": 3,
        "MEA-1": 1,
        "CON-1": 9,
        "CON-2": 3,
        "LIS-1": 4,
        "LIS-3": 0,
    }
    card = card_of({**PROFILE, **many})
    assert len(card.contradictions) == 5
    assert card.confidence.deduction == 20


def test_nothing_answered_gives_no_index() -> None:
    card = card_of({})
    assert (card.index, card.level, card.low) == (None, None, None)


def test_a_declined_answer_counts_like_an_unknown_one() -> None:
    declined = Answer(question="LIS-1", state=State.DECLINED)
    card = card_of({**PROFILE, "LIS-1": declined, "LIS-3": 4}, evidence=True)
    assert card.dimension("LIS").score == pytest.approx(100 / 3)
    assert card.unknown_count == 0


@pytest.mark.parametrize(
    ("index", "level"), [(None, None), (0, 1), (19.9, 1), (20, 2), (20 - 1e-12, 2), (79.9, 4), (100, 5)]
)
def test_a_level_begins_at_its_index(index: float | None, level: int | None) -> None:
    assert level_at(BANK, index) == level


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (100, Band.HIGH),
        (75, Band.HIGH),
        (74.9, Band.MEDIUM),
        (50, Band.MEDIUM),
        (49.9, Band.LOW),
        (0, Band.LOW),
    ],
)
def test_confidence_is_high_from_75_and_medium_from_50(value: float, band: Band) -> None:
    assert confidence_band(value) is band


def test_proof_weighs_coverage_and_evidence_and_shrinks_with_what_is_unknown() -> None:
    assert proof_of(1, 1, 1) == pytest.approx(100)
    assert proof_of(1, 0, 0) == pytest.approx(20)
    assert proof_of(1, 0.5, 0) == pytest.approx(45)
    assert proof_of(0.5, 1, 0.5) == pytest.approx(42.5)
    assert proof_of(0, 1, 1) == 0
