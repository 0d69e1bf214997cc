"""`resonanz bank lint` on a small bank with one fault each: what it says, where, and with which exit code."""

from pathlib import Path

import pytest

from audit.cli import run
from tests.banks.starter import spoil, starter


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return starter(tmp_path)


@pytest.fixture
def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> "Lint":
    return Lint(folder, capsys)


class Lint:
    """Runs the command on the folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, language: str = "en") -> list[str]:
        assert run(["--lang", language, "bank", "lint", str(self.folder)]) == 3
        said = self.capsys.readouterr()
        return (said.out or said.err).splitlines()


SLEEPING = "    when: {question: TEAM-3, any_of: [weekly]}\n"
GATE = "      - when: {score: DEC-1, at_most: 0}\n"


def test_a_bank_without_a_doubt_is_fine(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "bank", "lint", str(folder)]) == 0
    assert capsys.readouterr().out == "Meetings: fine – 8 questions, 4 actions.\n"


def test_a_level_that_no_answer_reaches_is_told_with_its_place(folder: Path, told: Lint) -> None:
    spoil(folder, "deciding.yaml", "        - {level: 4, above: 8}", "        - {level: 4, above: 10}")
    at = f"{folder / 'deciding.yaml'}:23"
    assert told() == [f"{at}: DEC-2: The answer 9 gets no points."]


def test_a_question_with_nothing_to_choose_is_told(folder: Path, told: Lint) -> None:
    spoil(folder, "team.yaml", "      - {id: rarely, de: Seltener, en: Less often}\n", "")
    spoil(folder, "bank.yaml", "{weekly: 0.5, rarely: 0.8}", "{weekly: 0.5}")
    assert any(
        line.endswith("TEAM-3: There is nothing to choose here but ‘Every week or more often’.")
        for line in told()
    )


def test_a_dead_branch_is_told(folder: Path, told: Lint) -> None:
    both = "{all: [{question: TEAM-3, any_of: [weekly]}, {question: TEAM-3, any_of: [rarely]}]}"
    spoil(folder, "deciding.yaml", SLEEPING, f"    when: {both}\n")
    assert [line.split(": ", 1)[1] for line in told()] == ["DEC-2: This condition can never hold."]


def test_a_branch_that_dies_because_of_another_branch_is_told(folder: Path, told: Lint) -> None:
    asked = "{de: Was soll besser werden?, en: What is to become better?}"
    spoil(folder, "team.yaml", f"    ask: {asked}", f"{SLEEPING}    ask: {asked}")
    rarely = "{all: [{question: TEAM-4, includes: time}, {question: TEAM-3, any_of: [rarely]}]}"
    spoil(folder, "deciding.yaml", SLEEPING, f"    when: {rarely}\n")
    assert [line.split(": ", 1)[1] for line in told()] == ["DEC-2: This condition can never hold."]


def test_a_circle_is_told(folder: Path, told: Lint) -> None:
    at = spoil(
        folder, "team.yaml", "  - id: TEAM-3\n", "  - id: TEAM-3\n    when: {question: DEC-2, at_least: 1}\n"
    )
    (line,) = told()
    assert line.startswith((f"{at}: ", f"{folder / 'deciding.yaml'}:"))
    assert "hangs on itself in the end" in line


def test_a_missing_translation_is_told(folder: Path, told: Lint) -> None:
    at = spoil(folder, "deciding.yaml", "{de: Niemand, en: Nobody}".replace("{", ""), "de: Niemand}")
    assert told() == [f"{at}: The English text (‘en’) is missing here."]
    assert told("de") == [f"{at}: Hier fehlt der englische Text („en“)."]


def test_a_scored_question_that_calls_for_no_action_is_told(folder: Path, told: Lint) -> None:
    spoil(folder, "actions.yaml", "    - {score: DEC-2, at_most: 2}", "    - {score: DEC-1, at_most: 1}")
    at = f"{folder / 'deciding.yaml'}:23"
    assert told() == [f"{at}: DEC-2: A bad result of this question calls for no action."]


def test_praise_for_a_good_result_is_no_call_for_action(folder: Path, told: Lint) -> None:
    spoil(folder, "actions.yaml", "    - {score: DEC-2, at_most: 2}", "    - {score: DEC-2, at_least: 4}")
    assert [line.split(": ", 1)[1] for line in told()] == [
        "DEC-2: A bad result of this question calls for no action."
    ]


def test_an_action_that_nothing_calls_for_is_told(folder: Path, told: Lint) -> None:
    spoil(folder, "actions.yaml", "  triggers:\n    - {score: DEC-2, at_most: 2}\n", "  triggers: []\n")
    assert "M4: Nothing calls for this action." in "\n".join(told())


def test_an_action_whose_own_condition_excludes_its_call_is_told(folder: Path, told: Lint) -> None:
    trigger = "    - {score: DEC-2, at_most: 2}\n"
    spoil(folder, "actions.yaml", trigger, f"{trigger}  guard: {{score: DEC-2, at_least: 3}}\n")
    (line,) = told()
    assert line.endswith("M4: What calls for this action is excluded by its own condition (‘guard’).")


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ("{score: DEC-1, at_least: 5}", "This condition can never hold."),
        ("{not: {score: DEC-1, at_least: 5}}", "This condition always holds."),
    ],
)
def test_a_gate_that_never_or_always_holds_is_told(folder: Path, told: Lint, when: str, says: str) -> None:
    spoil(folder, "bank.yaml", GATE, f"      - when: {when}\n")
    (line,) = told()
    assert line == f"{folder / 'bank.yaml'}:68: G1: {says}"


def test_a_gate_that_leaves_every_level_open_is_told(folder: Path, told: Lint) -> None:
    spoil(folder, "bank.yaml", "    cap: 2\n", "    cap: 3\n")
    (line,) = told()
    assert line.endswith("G1: This gate limits nothing: its cap is the highest level.")


def test_a_level_out_of_reach_is_told(folder: Path, told: Lint) -> None:
    best = "      - level: 4\n        de: Thema und Ziel stehen fest, und ohne Ziel fällt das Treffen aus\n"
    best += "        en: Topic and aim are fixed, and without an aim there is no meeting\n"
    spoil(folder, "preparing.yaml", best, "")
    spoil(folder, "bank.yaml", "    begins_at: 75\n", "    begins_at: 95\n")
    (line,) = told()
    assert line.endswith("meetings: Level 3 is out of reach: the index is 92 at most.")


def test_a_statement_without_a_trace_is_told(folder: Path, told: Lint) -> None:
    seed = "- {id: T1, kind: claim, de: Zeit ist Geld., en: Time is money.}\n"
    (folder / "seeds.yaml").write_text(seed, "utf-8")
    assert told() == [f"{folder / 'seeds.yaml'}:1: T1: No question or no action carries this statement."]


def test_remarks_are_data_and_their_number_is_said_beside(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder, "bank.yaml", "    cap: 2\n", "    cap: 3\n")
    assert run(["--lang", "de", "bank", "lint", str(folder)]) == 3
    said = capsys.readouterr()
    assert said.out.endswith("G1: Diese Sperre begrenzt nichts: Ihre Obergrenze ist die höchste Stufe.\n")
    assert said.err == "Eine Bemerkung.\n"


def test_an_action_without_words_for_the_report_is_told(folder: Path, told: Lint) -> None:
    words = (folder / "report" / "actions.yaml").read_text("utf-8")
    (folder / "report" / "actions.yaml").write_text(words[: words.index("- id: M4")], "utf-8")
    assert told() == [f"{folder / 'report' / 'actions.yaml'}:3: The words for the action ‘M4’ are missing."]
