"""What evidence is worth: graded by the interviewer or, where that is left open, by a rule."""

import re
from typing import assert_never

from audit.core.answers import Answer, Grade

LINK = re.compile(r"://|\bwww\.|\b[\w-]+\.(?:at|ch|com|de|eu|info|li|net|org)\b", re.IGNORECASE)


def grade_of(answer: Answer) -> Grade | None:
    """The grade that counts; None where no evidence is given.

    The rule: a digit makes it measured (a date, a number), a link makes it shown, other words are said. Only
    the interviewer knows whether a document was there to see.
    """
    words = answer.evidence.strip()
    if not words:
        return None
    if answer.grade is not None:
        return answer.grade
    if any(letter.isdigit() for letter in words):
        return Grade.MEASURED
    return Grade.SHOWN if LINK.search(words) else Grade.SAID


def evidence_worth(answer: Answer) -> float:
    """What it adds to the share of evidence: 1 where it can be checked, 0.5 for words, 0 for none."""
    grade = grade_of(answer)
    match grade:
        case None:
            return 0.0
        case Grade.SAID:
            return 0.5
        case Grade.SHOWN | Grade.MEASURED:
            return 1.0
        case _:
            assert_never(grade)
