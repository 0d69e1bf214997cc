"""The orders of line mode: letters and words, the same in both languages; some take a text after them."""

from dataclasses import dataclass
from enum import Enum, auto

from audit.core.text import Text
from audit.locales import common, home, interview, result
from audit.locales import plain as words


class Order(Enum):
    """Something to do that is no answer."""

    BACK = auto()
    NEXT = auto()
    JUMP = auto()
    DONT_KNOW = auto()
    NOT_APPLICABLE = auto()
    DECLINE = auto()
    EVIDENCE = auto()
    NOTE = auto()
    PRIVATE = auto()
    MARK = auto()
    HYPOTHETICAL = auto()
    HISTORY = auto()
    UNDO = auto()
    REDO = auto()
    RESULT = auto()
    AGAIN = auto()
    LANGUAGE = auto()
    LIST = auto()
    HELP = auto()
    QUIT = auto()
    NEW = auto()
    FOLLOW = auto()
    SAMPLE = auto()
    DELETE = auto()
    MORE = auto()
    PLAN = auto()
    EXPLAIN = auto()
    EXPORT = auto()
    FINISH = auto()


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
LANGUAGE = Spoken(Order.LANGUAGE, ("l", "language", "sprache"), common.K_LANGUAGE[1])
AGAIN = Spoken(Order.AGAIN, (".", "again", "nochmal", "vorlesen"), words.K_AGAIN)
BACK = Spoken(Order.BACK, ("b", "<", "back", "zurück"), common.K_BACK[1])
ALWAYS: Page = (HELP, QUIT)

HOME: Page = (
    Spoken(Order.NEW, ("n", "new", "neu"), home.K_NEW[1]),
    Spoken(Order.RESULT, ("r", "result", "ergebnis"), home.K_RESULT[1], words.A_NUMBER),
    Spoken(Order.FOLLOW, ("f", "follow-up", "folge"), home.K_FOLLOW[1], words.A_NUMBER),
    Spoken(Order.DELETE, ("d", "delete", "löschen"), home.K_DELETE[1], words.A_NUMBER),
    Spoken(Order.SAMPLE, ("t", "sample", "example", "beispiel"), home.K_SAMPLE[1]),
    Spoken(Order.MORE, ("m", "more", "mehr"), words.K_MORE),
    LANGUAGE,
    AGAIN,
    *ALWAYS,
)
INTERVIEW: Page = (
    Spoken(Order.BACK, ("b", "<", "back", "zurück"), interview.K_BACK[1]),
    Spoken(Order.NEXT, ("s", ">", "next", "skip", "weiter", "überspringen"), words.K_NEXT),
    Spoken(
        Order.JUMP,
        ("g", "jump", "go", "gehe", "springe", "questions", "fragen"),
        interview.K_JUMP[1],
        words.A_QUESTION,
    ),
    Spoken(
        Order.DONT_KNOW,
        words.N_DONT_KNOW,
        interview.K_UNKNOWN[1],
        words.A_PERSON,
    ),
    Spoken(
        Order.NOT_APPLICABLE,
        words.N_NOT_APPLICABLE,
        interview.K_NA[1],
        words.A_REASON,
    ),
    Spoken(Order.DECLINE, words.N_DECLINE, interview.K_DECLINE[1]),
    Spoken(Order.EVIDENCE, ("e", "evidence", "beleg"), interview.K_EVIDENCE[1], words.SOME_TEXT),
    Spoken(Order.NOTE, ("n", "note", "notiz"), interview.K_NOTE[1], words.SOME_TEXT),
    Spoken(Order.PRIVATE, ("p", "private", "privat"), interview.K_PRIVATE[1], words.SOME_TEXT),
    Spoken(Order.MARK, ("m", "mark", "vormerken"), interview.K_MARK[1]),
    Spoken(Order.HYPOTHETICAL, ("h", "never", "nie"), interview.K_HYPOTHETICAL[1]),
    Spoken(Order.HISTORY, ("v", "history", "verlauf"), words.K_HISTORY),
    Spoken(Order.UNDO, ("u", "undo", "rückgängig"), interview.K_UNDO[1]),
    Spoken(Order.REDO, ("z", "redo", "wiederholen"), interview.K_REDO[1]),
    Spoken(Order.RESULT, ("r", "result", "ergebnis"), interview.K_RESULT[1]),
    LANGUAGE,
    AGAIN,
    Spoken(Order.LIST, ("o", "list", "home", "liste", "übersicht"), interview.K_HOME[1]),
    *ALWAYS,
)
CHOOSING: Page = (BACK, *ALWAYS)
END: Page = (Spoken(Order.FINISH, ("f", "finish", "fertig"), interview.K_FINISH[1]), *CHOOSING)
RESULT: Page = (
    Spoken(Order.PLAN, ("p", "plan"), words.K_PLAN),
    Spoken(Order.EXPLAIN, ("w", "why", "explain", "warum", "erkläre"), words.K_EXPLAIN, words.A_NUMBER_NAME),
    Spoken(Order.EXPORT, ("e", "export", "pdf"), result.K_EXPORT[1]),
    AGAIN,
    *CHOOSING,
)


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
