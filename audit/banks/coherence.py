"""What can be checked only once the whole bank is read: that nothing refers to itself in the end."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from audit.banks.catalogue import Named
from audit.banks.cycles import cycle, flags_in, hangs_on_scores, questions_behind
from audit.banks.faults import Faults
from audit.banks.reading import Reading
from audit.core.bank import Bank

T = TypeVar("T")


def check_coherence(bank: Bank, reading: Reading) -> None:
    """Note circles, questions that hang on scores, and dimensions without questions."""
    names, faults = reading.names, reading.faults
    flags = {flag.id: flag.when for flag in bank.flags}
    whens = {question.id: question.when for question in bank.questions}
    needs = {action.id: action.needs for action in bank.actions}
    _no_circle(names.flags, flags, lambda word: flags_in(flags[word]), faults)
    _no_circle(names.questions, whens, lambda word: questions_behind(whens[word], flags), faults)
    _no_circle(names.actions, needs, needs.__getitem__, faults)
    _no_scores(bank, reading)
    _questions_everywhere(bank, reading)


def _no_circle(
    kind: Named[T], starts: Iterable[str], follow: Callable[[str], Iterable[str]], faults: Faults
) -> None:
    known = frozenset(starts)
    circle = cycle(
        known & kind.places.keys(), lambda word: [next_ for next_ in follow(word) if next_ in known]
    )
    if circle:
        chain = " → ".join(circle)
        faults.add(
            kind.places[circle[0]],
            de=f"{kind.de} „{circle[0]}“ hängt am Ende von sich selbst ab: {chain}.",
            en=f"The {kind.en} ‘{circle[0]}’ hangs on itself in the end: {chain}.",
            hint_de="Nehmen Sie einen dieser Verweise heraus.",
            hint_en="Take one of these references out.",
        )


def _no_scores(bank: Bank, reading: Reading) -> None:
    """Whether a question is asked must not hang on a score: scores hang on what is asked."""
    flags = {flag.id: flag.when for flag in bank.flags}
    for question in bank.questions:
        if hangs_on_scores(question.when, flags) or hangs_on_scores(question.not_applicable_when, flags):
            reading.faults.add(
                reading.names.questions.places[question.id],
                de=f"Ob „{question.id}“ gestellt wird, darf nicht von Punkten abhängen.",
                en=f"Whether ‘{question.id}’ is asked must not hang on scores.",
                hint_de="Beziehen Sie die Bedingung auf Antworten („question“).",
                hint_en="Let the condition refer to answers (‘question’).",
            )


def _questions_everywhere(bank: Bank, reading: Reading) -> None:
    asked = {question.dimension for question in bank.questions}
    scored = {question.dimension for question in bank.questions if question.weight}
    for dimension in bank.dimensions:
        place = reading.names.dimensions.places.get(dimension.id)
        if place is None or dimension.id in (scored if dimension.weight else asked):
            continue
        reading.faults.add(
            place,
            de=f"Zur Dimension „{dimension.id}“ gibt es keine Frage, die zählt.",
            en=f"There is no question that counts for the dimension ‘{dimension.id}’.",
            hint_de="Ergänzen Sie eine Datei mit „dimension“ und „questions“.",
            hint_en="Add a file with ‘dimension’ and ‘questions’.",
        )
