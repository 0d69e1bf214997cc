"""docs/method.md is true: its figures are those of the bank, and what it says of the program is so."""

import random
import re
from pathlib import Path

from audit.core.actions import Action
from audit.core.conditions import AllOf, Condition, Fact, Flag, Includes, Is, Not, Number, Rows, Score
from audit.core.questions import SingleChoice
from audit.core.scoring import level_at
from audit.headless import Result, evaluate
from tests.core.audits import BANK, BY_LEVEL, card_of, coherent

ROOT = Path(__file__).parents[1]
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its rank or above."""
    found = re.search(rf"^(#+) {re.escape(heading)}$\n(.*?)(?=^#{{1,2}} |\Z)", text, re.DOTALL | re.MULTILINE)
    assert found, f"there is no heading {heading!r}"
    return found[2]


def rows(text: str) -> dict[str, list[str]]:
    """The cells of all table rows, by the first cell."""
    lines = (line.strip("|").split("|") for line in text.splitlines() if line.startswith("|"))
    cells = [[cell.strip() for cell in line] for line in lines]
    return {row[0]: row[1:] for row in cells if row[0]}


# What is data must be the bank's.


def test_levels_and_dimensions_are_the_banks() -> None:
    levels = rows(section(METHOD, "Levels"))
    for level in BANK.levels:
        de, en, index, _ = levels[str(level.number)]
        assert (de, en) == (level.name.de, level.name.en)
        assert index.startswith(f"{level.begins_at:g} to ")
    dimensions = rows(section(METHOD, "Dimensions"))
    for dimension in BANK.rated_dimensions:
        name, weight, step, _ = dimensions[dimension.id]
        own = sum(question.weight for question in BANK.scored_questions[dimension.id])
        assert (name, weight) == (dimension.name.en, f"{dimension.weight:g}")
        assert step == f"{dimension.weight / 100 * 25 / own:.2f}"
    carried = sum(dimension.weight for dimension in BANK.rated_dimensions if dimension.first)
    assert f"carry {carried:g} of them" in METHOD


def test_the_table_of_questions_is_the_banks() -> None:
    table = rows(section(METHOD, "Items"))
    scored = [question for question in BANK.questions if question.weight]
    assert {name for name in table if re.fullmatch(r"[A-Z]{3}-\d", name)} == {q.id for q in scored}
    for question in scored:
        _, weight, rule, quick, evidence, not_applicable, when = table[question.id]
        assert weight == f"{question.weight:g}"
        assert (rule == "levels") == isinstance(question, SingleChoice)
        assert (quick == "yes", evidence == "yes") == (question.quick, question.evidence is not None)
        assert when == "computed" or (not_applicable == "yes") == question.may_be_not_applicable


def test_the_table_of_actions_is_the_banks() -> None:
    table = rows(section(METHOD, "The plan"))
    goals = [option.id for option in getattr(BANK.question_by_id["GOA-3"], "options", ())]
    assert {name for name in table if re.fullmatch(r"A\d\d", name)} == set(BANK.action_by_id)
    for action in BANK.actions:
        assert table[action.id] == [
            action.dimension,
            action.title.en,
            called_for_by(action),
            str(action.impact),
            str(action.effort),
            BANK.plan.horizons[action.horizon].id,
            f"{action.hours:g}",
            f"{action.hours_per_week:g}",
            " ".join(action.needs),
            " ".join(goal for goal in goals if goal in action.serves),
        ]


def called_for_by(action: Action) -> str:
    said = ", ".join(in_words(trigger.when) for trigger in action.triggers)
    return said if action.guard == AllOf(()) else f"{said}; only if {in_words(action.guard)}"


def in_words(condition: Condition) -> str:
    match condition:
        case Score(question, bounds) if bounds.at_most is not None:
            return f"{question} ≤ {bounds.at_most:g}"
        case Score(question, bounds):
            return f"{question} < {bounds.below:g}"
        case AllOf(parts):
            return " and ".join(in_words(part) for part in parts)
        case Not(Is(question, any_of)):
            return f"{question} not {'/'.join(sorted(any_of))}"
        case Includes(question, any_of):
            return f"{question} has {' or '.join(sorted(any_of))}"
        case Flag(flag):
            return flag
        case Fact("unknown_count", bounds):
            return f"unknown answers ≥ {bounds.at_least:g}"
        case Fact(_, bounds):
            return f"unknown share > {bounds.above:g}"
        case Number(question, bounds):
            return f"{question} ≥ {bounds.at_least:g}"
        case Rows(question):
            return f"an orphaned row in {question}"
        case _:
            raise AssertionError(f"docs/method.md has no words for {condition}")


def test_gates_and_checks_are_the_banks() -> None:
    gates = rows(section(METHOD, "Gates"))
    for gate in BANK.gates:
        assert gates[gate.id][0] == str(gate.cap)
    text = section(METHOD, "Gates")
    for gate in BANK.gates:
        for action in {action for clause in gate.clauses for action in clause.lifted_by}:
            assert action in text
    checks = rows(section(METHOD, "Confidence"))
    assert {name for name in checks if name.startswith("X")} == {check.id for check in BANK.checks}
    for check in BANK.checks:
        assert all(question in checks[check.id][0] for question in check.questions)


def test_the_numbers_of_the_plan_are_the_banks() -> None:
    rules, text = BANK.plan, section(METHOD, "Hours")
    for place, horizon in enumerate(rules.horizons):
        weeks, room, limits = rows(text)[horizon.id]
        assert weeks == f"{horizon.weeks:g}"
        assert weeks in room
        assert limits == " / ".join(str(limit[place]) for _, limit in rules.parallel)
    shares = [rules.shares[status] for status in ("active", "sporadic", "against")]
    assert "{:g} is free for improvement when the presence is active, {:g} occasional, {:g}".format(
        *shares
    ) in text.replace("\n", " ")
    for factor in rules.size_factors:
        assert f"× {factor.value:g}" in text
    assert f"reserve of {rules.reserve_hours:g} hours" in text
    assert f"exceed {rules.recurring_limit:g} × H" in text
    assert f"if P is {rules.pull_forward_from:g} or more" in text
    assert all(action in section(METHOD, "The plan") for action in rules.never_polish)


# What it says of the program must be so.


def example() -> Result:
    return evaluate(BANK, ROOT / "examples" / "bakery.en.yaml")


def test_the_worked_example_is_what_the_program_finds() -> None:
    text, result = section(METHOD, "A worked example"), example()
    card, plan = result.card, result.plan
    table = rows(text)
    assert table["Score"] == [f"{dimension.score:.1f}" for dimension in card.dimensions]
    assert table["Σ(w)"] == [f"{sum(item.weight for item in d.items):g}" for d in card.dimensions]
    assert f"÷ 100 = {card.index:.1f}" in text
    assert f"The level stays {card.level}." in text
    assert f"{card.low:.1f} to {card.high:.1f}" in text
    assert f"= {card.confidence.value:.1f}\n" in text
    for question, score in (("GOV-2", "2.29"), ("CHA-1", "1.5"), ("CHA-5", "3"), ("CON-9", "1.75")):
        item = card.item(question)
        assert item is not None
        assert f"{item.score:.2f}".rstrip("0").rstrip(".") == score
    assert f"× 1.2 × 1 × 1.2 ÷ 1.5 = {plan.candidates['A02'].priority.value:.1f}" in text
    assert f"begins {', '.join(c.id for c in plan.sequence[:3])}." in text
    assert f"0-30: {', '.join(c.id for c in plan.stages[0].planned)}." in " ".join(text.split())
    assert f"After 30 days: {plan.outlooks[0].index:.1f}, level {plan.outlooks[0].level}." in text
    assert plan.way_up is not None
    way = f"level {plan.way_up.level} takes {len(plan.way_up.actions)} actions and {plan.way_up.hours} hours"
    assert way in " ".join(text.split())


def test_the_level_hardly_depends_on_the_weights() -> None:
    """What docs/method.md says of weights that are up to 40 per cent higher or lower."""
    chance, changed, tried = random.Random(1), 0, 0
    for _ in range(100):
        scores = card_of(scattered(chance), evidence=True).dimension_scores
        for _ in range(20):
            weights = {d.id: d.weight * chance.uniform(0.6, 1.4) for d in BANK.rated_dimensions}
            changed += level_with(weights, scores) != level_with(
                {d.id: d.weight for d in BANK.rated_dimensions}, scores
            )
            tried += 1
    assert changed / tried < 0.03


def scattered(chance: random.Random) -> dict[str, object]:
    """Answers that lie one step around a common level."""
    base = chance.randrange(4)
    given = coherent(base)
    for question in BANK.questions:
        level = max(0, min(4, base + chance.choice((-1, 0, 0, 1))))
        if question.id in BY_LEVEL:
            given[question.id] = BY_LEVEL[question.id][level]
        elif question.weight and isinstance(question, SingleChoice):
            given[question.id] = level
    return given


def level_with(weights: dict[str, float], scores: object) -> int | None:
    assert isinstance(scores, dict)
    whole = sum(weights[dimension] for dimension in scores)
    return level_at(BANK, sum(weights[d] * score for d, score in scores.items()) / whole)


def test_the_boosts_are_the_banks() -> None:
    table = section(METHOD, "The plan")
    for boost in BANK.plan.boosts:
        actions = [action.id for action in BANK.actions if action.id in boost.which.actions]
        found = [line for line in table.splitlines() if line.startswith(f"| {boost.factor:g} |")]
        assert any(all(action in line for action in actions) for line in found), actions
        assert all(any(dimension in line for line in found) for dimension in boost.which.dimensions)
