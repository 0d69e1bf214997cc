"""The orders of line mode: letters and words, the same in both languages; some take a text after them."""

from dataclasses import dataclass
from enum import Enum, auto

from audit.core.text import Text
from audit.locales import common
from audit.locales import plain as words


class Order(Enum):
    """Something to do that is no answer."""

    HELP = auto()
    QUIT = auto()
    BACK = auto()
    AGAIN = auto()
    MORE = auto()
    LANGUAGE = auto()

    # In the interview.
    NEXT = auto()
    JUMP = auto()
    DONT_KNOW = auto()
    NOT_APPLICABLE = auto()
    DECLINE = auto()
    EVIDENCE = auto()
    GRADE = auto()
    NOTE = auto()
    PRIVATE = auto()
    MARK = auto()
    HYPOTHETICAL = auto()
    HISTORY = auto()
    VOICE = auto()
    CORRECT = auto()
    UNDO = auto()
    REDO = auto()
    LIST = auto()
    FINISH = auto()
    ASK_ALL = auto()

    # Around an audit.
    NEW = auto()
    RESULT = auto()
    PLAN = auto()
    TRACK = auto()
    EXPORT = auto()
    FOLLOW = auto()
    ANOTHER = auto()
    CLIENT = auto()
    DELETE = auto()
    DELETE_CLIENT = auto()
    SAMPLE = auto()
    TEMPLATE = auto()
    SEARCH = auto()
    SORT = auto()
    SETTINGS = auto()

    # About a result.
    EXPLAIN = auto()
    FINDINGS = auto()
    SINCE = auto()
    TELLING = auto()
    PREVIEW = auto()

    # About an action of the plan.
    ACCEPT = auto()
    REJECT = auto()
    PIN = auto()
    DUE = auto()
    OWNER = auto()
    AHEAD = auto()
    UNDECIDE = auto()
    HOURS = auto()
    SAVE = auto()
    WEEKS = auto()
    OPEN = auto()
    DOING = auto()
    DONE = auto()
    DROPPED = auto()

    # In a client's file.
    PERSON = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class Spoken:
    """How an order is typed, and what it does."""

    order: Order
    names: tuple[str, ...]
    """The letter first."""
    does: Text
    more: Text | None = None
    """What may follow the order; None where nothing may."""


@dataclass(frozen=True, slots=True)
class Command:
    """An order as it was typed, with what stood behind it."""

    order: Order
    rest: str = ""


class Commanded(Exception):  # noqa: N818 - no fault: the user wants something else than to answer
    """An order came where an answer was asked for."""

    def __init__(self, command: Command) -> None:
        super().__init__(command.order.name)
        self.command = command


Page = tuple[Spoken, ...]
"""The orders of one place."""

HELP = Spoken(Order.HELP, ("?", "help", "hilfe"), common.K_HELP[1])
QUIT = Spoken(Order.QUIT, ("q", "quit", "exit", "ende", "beenden"), words.K_QUIT)
MORE = Spoken(Order.MORE, ("+", "more", "mehr"), words.K_MORE)
ALWAYS: Page = (MORE, HELP, QUIT)


def read(line: str, page: Page) -> Command | None:
    """The order that a line is; None where it is none of this place."""
    folded = " ".join(line.split()).casefold()
    for spoken in page:
        if folded in {name.casefold() for name in spoken.names}:
            return Command(spoken.order)
    for spoken in page:
        if spoken.more is not None and (rest := _after(line, spoken)):
            return Command(spoken.order, rest)
    return None


def _after(line: str, spoken: Spoken) -> str:
    """What stands behind an order's name; '' where the line does not begin with it."""
    parts = line.split()
    for name in sorted(spoken.names, key=len, reverse=True):
        count = len(name.split())
        if " ".join(parts[:count]).casefold() == name.casefold():
            return line.split(maxsplit=count)[-1] if len(parts) > count else ""
    return ""
