"""What both front ends say alike, in the language at hand."""

from typing import assert_never

from audit.core.answers import Answer, State
from audit.core.bank import Bank
from audit.core.plan import NotNow, Reason
from audit.i18n import Words
from audit.locales import interview, result


def state_line(answer: Answer, say: Words) -> str:
    """How a question stands, in a few words."""
    match answer.state:
        case State.OPEN:
            return say(interview.OPEN)
        case State.ANSWERED:
            return say(interview.ANSWERED)
        case State.DECLINED:
            return say(interview.DECLINED)
        case State.DONT_KNOW:
            return say(interview.DONT_KNOW_ASK, who=answer.ask) if answer.ask else say(interview.DONT_KNOW)
        case State.NOT_APPLICABLE:
            text = interview.NOT_APPLICABLE_BECAUSE if answer.reason else interview.NOT_APPLICABLE
            return say(text, reason=answer.reason)
        case _:
            assert_never(answer.state)


def reason_line(left: NotNow, bank: Bank, say: Words) -> str:
    """Why an action is not planned now, in a few words."""
    match left.reason:
        case Reason.HOURS:
            return say(result.NOT_NOW_HOURS)
        case Reason.PARALLEL:
            return say(result.NOT_NOW_PARALLEL)
        case Reason.RECURRING:
            return say(result.NOT_NOW_RECURRING)
        case Reason.REJECTED:
            return say(result.NOT_NOW_REJECTED)
        case Reason.WAITS:
            return say(result.NOT_NOW_WAITS, action=bank.action_by_id[left.waits_for].title)
        case _:
            assert_never(left.reason)
