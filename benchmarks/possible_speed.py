"""How long it takes to say what is still possible, what tells most, and what is certain.

    .venv/bin/python -m benchmarks.possible_speed

Prints medians in milliseconds on the real bank, by mode and number of answers; the cost of the first call,
which works out the bank's structure; and how it grows with plain questions in further dimensions.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.judging import Dimension
from audit.core.mode import Mode
from audit.core.possible import certain, most_telling, possible
from audit.core.questions import Question
from audit.core.scoring import score
from tests.core.audits import BANK, answers, coherent

ANSWERED = (0, 10, 30, 50)
ROUNDS = 15


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median over some rounds."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return median(taken)


def some_answers(count: int) -> Answers:
    """The first answers of a coherent audit."""
    given = coherent(3)
    order = [question.id for question in BANK.questions if question.id in given]
    return answers({question: given[question] for question in order[:count]})


def widened(times: int) -> Bank:
    """The bank with copies of a dimension of plain questions."""
    pattern = BANK.dimension_by_id["LIS"]
    plain = [q for q in BANK.scored_questions["LIS"] if q.id != "LIS-1"]
    dimensions: list[Dimension] = []
    questions: list[Question] = []
    for place in range(times):
        id_ = f"X{place:03}"
        dimensions.append(replace(pattern, id=id_))
        questions += [replace(question, id=f"{id_}-{question.id}", dimension=id_) for question in plain]
    # A copy, so that what was worked out for the bank itself is not taken over.
    return replace(BANK, dimensions=(*BANK.dimensions, *dimensions), questions=(*BANK.questions, *questions))


def main() -> None:
    """Prints all figures."""
    for mode in Mode:
        first = milliseconds(lambda mode=mode: possible(replace(BANK), Answers(), mode), rounds=5)  # type: ignore[misc]
        print(f"{mode}: first call {first:.1f} ms")
        print(f"{'answers':>9} {'possible':>9} {'certain':>9} {'most telling':>13}")
        for count in ANSWERED:
            made = some_answers(count)
            card = score(BANK, made, mode)
            figures = (
                milliseconds(lambda made=made, mode=mode: possible(BANK, made, mode)),  # type: ignore[misc]
                milliseconds(lambda made=made, mode=mode: certain(BANK, made, mode)),  # type: ignore[misc]
                milliseconds(
                    lambda made=made, mode=mode, card=card: most_telling(BANK, made, mode, card)  # type: ignore[misc]
                ),
            )
            print(f"{count:>9} {figures[0]:>9.1f} {figures[1]:>9.1f} {figures[2]:>13.1f}")
    print("possible, nothing answered, with further dimensions of five plain questions each:")
    for times in (0, 10, 100):
        bank = widened(times)
        print(f"{times:>9} {milliseconds(lambda bank=bank: possible(bank, Answers(), Mode.FULL), 5):>9.1f}")  # type: ignore[misc]


if __name__ == "__main__":
    main()
