"""Do it, leave it, or listen only: the paragraph of part 2."""

from audit.core.answers import Answer
from audit.core.bank import Bank
from audit.core.phrases import sentence
from audit.core.report.given import Given
from audit.core.report.said import said
from audit.core.scorecard import Scorecard
from audit.core.situation import Standing
from audit.core.stance import Reason, Stance, StanceRules, stance
from audit.errors import Language


def stance_of(bank: Bank, rules: StanceRules, standing: Standing, card: Scorecard) -> Stance | None:
    """What the answers speak for, each reason with the answers in words."""

    def in_words(question: str, answer: Answer | None, language: Language) -> str:
        item = standing.items.get(question)
        score = item.score if item else None
        return said(bank.question_by_id[question], answer, score, language, brief=True)

    return stance(rules, standing, card, in_words)


def stance_words(given: Given) -> tuple[str, str]:
    """The question with its answer, and the reasons; both '' where bank or answers say nothing."""
    rules = given.texts.stance
    found = stance_of(given.bank, rules, given.standing, given.card) if rules else None
    if rules is None or found is None:
        return "", ""
    badge = f" {sentence(given.words(found.badge))}" if found.badge else ""
    because = _sentences(given, found.reasons)
    if found.first:
        because += f" {given.words(rules.first_says)} {_sentences(given, found.first)}"
    return f"{given.words(rules.asks)} {sentence(given.words(found.says))}{badge}", because


def _sentences(given: Given, reasons: tuple[Reason, ...]) -> str:
    return " ".join(sentence(given.words(reason.says)) for reason in reasons)
