"""What evidence is worth."""

import pytest

from audit.core.answers import Answer, Grade, Picked
from audit.core.evidence import evidence_worth, grade_of


@pytest.mark.parametrize(
    ("words", "grade", "worth"),
    [
        ("", None, 0),
        ("  ", None, 0),
        ("das machen wir schon lange", Grade.SAID, 0.5),
        ("www.huber.de", Grade.SHOWN, 1),
        ("siehe https://huber.example/blog", Grade.SHOWN, 1),
        ("huber.at", Grade.SHOWN, 1),
        ("Bildschirmfoto liegt bei", Grade.SAID, 0.5),
        ("am 3. März", Grade.MEASURED, 1),
        ("12 von 20", Grade.MEASURED, 1),
    ],
)
def test_the_rule_grades_what_the_interviewer_leaves_open(
    words: str, grade: Grade | None, worth: float
) -> None:
    answer = Answer(question="LIS-1", value=Picked("4"), evidence=words)
    assert grade_of(answer) is grade
    assert evidence_worth(answer) == worth


def test_the_interviewer_knows_better_than_the_rule() -> None:
    heard = Answer(question="LIS-1", value=Picked("4"), evidence="so um die 20", grade=Grade.SAID)
    seen = Answer(question="LIS-1", value=Picked("4"), evidence="die Liste lag vor mir", grade=Grade.SHOWN)
    assert (evidence_worth(heard), evidence_worth(seen)) == (0.5, 1)


def test_a_grade_without_evidence_is_worth_nothing() -> None:
    assert evidence_worth(Answer(question="LIS-1", value=Picked("4"), grade=Grade.MEASURED)) == 0
