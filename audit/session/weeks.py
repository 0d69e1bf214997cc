"""The first 30 days of a plan week by week, as the report has them."""

from datetime import date

from audit.banks.report_reader import load_report_texts
from audit.core.plan import Plan
from audit.core.report.build import build_report
from audit.core.report.plan_parts import Month
from audit.errors import Language
from audit.paths import questions_folder
from audit.session.reading import Reading


def month_of(reading: Reading, plan: Plan, today: date, language: Language) -> Month:
    """The weeks; takes a moment. Raises BankError for a bank without a report."""
    bank = reading.bank
    return build_report(
        bank=bank,
        texts=load_report_texts(questions_folder() / bank.id, bank),
        answers=reading.answers,
        card=reading.card,
        plan=plan,
        client=reading.client,
        mode=reading.mode,
        language=language,
        today=today,
        program_version="",
    ).month
