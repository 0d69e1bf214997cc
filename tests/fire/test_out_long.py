"""Reports with very much in them are made in time."""

from dataclasses import replace

from audit.banks.answers_file import read_answers
from audit.paths import examples_folder
from benchmarks.fire.out_long import LONG, SECONDS, many, seconds
from tests.core.audits import BANK


def test_200_questions_and_2000_chinese_characters_in_one_answer_take_no_half_minute() -> None:
    answers = read_answers(examples_folder() / "bakery.de.yaml", BANK).answers
    longer = answers.with_answer(replace(answers["LIS-1"], note=LONG["2,000 Chinese characters"]))
    made = many(BANK, longer)
    assert len(made.bank.questions) == 200
    assert seconds(made) < SECONDS
