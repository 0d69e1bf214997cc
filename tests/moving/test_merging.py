"""Several respondents' files as one."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.banks.answers_file import AnswersFile, parse_answers
from audit.core.answers import Answer, Answers, Picked, State
from audit.core.client import Client
from audit.core.mode import Mode
from audit.errors import AnswersError
from audit.moving.merging import Merged, merged_text
from tests.moving.audits import example, own_bank

Files = list[tuple[Path, AnswersFile]]


def file(*said: tuple[str, str], name: str = "") -> AnswersFile:
    answers = {question: Answer(question=question, value=Picked(option)) for question, option in said}
    return AnswersFile(bank="social-media", client=Client(name=name), answers=Answers(answers))


def merged(*files: tuple[str, AnswersFile]) -> tuple[Merged, Answers]:
    done = merged_text([(Path(name), one) for name, one in files], own_bank)
    return done, parse_answers(done.text, "merged", "yaml", own_bank).answers


def test_who_knows_fills_in_for_who_does_not() -> None:
    unsure = replace(
        file(), answers=Answers({"LIS-1": Answer(question="LIS-1", state=State.DONT_KNOW, ask="Ben")})
    )
    done, answers = merged(("anna.yaml", unsure), ("ben.yaml", file(("LIS-1", "3"))))
    assert answers["LIS-1"].value == Picked("3")
    assert done.people == ("anna", "ben")
    assert done.marked == ()


def test_what_differs_is_marked_and_told() -> None:
    done, answers = merged(("anna.yaml", file(("LIS-1", "1"))), ("ben.yaml", file(("LIS-1", "3"))))
    assert answers["LIS-1"].value == Picked("1")
    assert answers["LIS-1"].marked
    assert done.marked == ("LIS-1",)


def test_two_files_of_one_name_are_two_people() -> None:
    done, _ = merged(("a/x.yaml", file(("LIS-1", "1"))), ("b/x.yaml", file(("LIS-1", "3"))))
    assert done.people == ("x", "x (2)")


def test_answers_to_another_bank_are_refused() -> None:
    with pytest.raises(AnswersError, match="another question bank"):
        merged(("a.yaml", file()), ("b.yaml", replace(file(), bank="data-devices")))


def test_the_whole_interview_goes_before_the_quick_one() -> None:
    quick = replace(file(("LIS-1", "1")), mode=Mode.QUICK)
    done, _ = merged(("a.yaml", quick), ("b.yaml", file(("LIS-2", "own"))) if False else ("b.yaml", file()))
    assert "mode: full" in done.text


def test_private_notes_stay_out_unless_asked_for() -> None:
    files: Files = [(Path("a.yaml"), example())]
    assert "private_note" not in merged_text(files, own_bank).text
    assert "private_note" in merged_text(files, own_bank, private=True).text


scored = st.dictionaries(
    st.sampled_from(["LIS-1", "LIS-3", "GOA-1", "CRI-1"]), st.sampled_from(["0", "1", "2", "3", "4"])
)


@given(st.lists(scored, min_size=1, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_the_order_of_the_files_changes_nothing(said: list[dict[str, str]], random: object) -> None:
    files: Files = [(Path(f"p{n % 2}.yaml"), file(*one.items())) for n, one in enumerate(said)]
    mixed = files[:]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert merged_text(mixed, own_bank) == merged_text(files, own_bank)
