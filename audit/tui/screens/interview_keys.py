"""The keys of the interview."""

from dataclasses import replace

from audit.core.answers import Answer
from audit.core.questions import Question
from audit.locales import common
from audit.locales import interview as words
from audit.tui.keymap import Key

NOT_APPLICABLE, EVIDENCE, HYPOTHETICAL = "not_applicable", "evidence", "hypothetical"
FINISH, RESULT = "finish_early", "result"

KEYS = (
    Key("", "1–9", "", words.K_NUMBER, shown=False),
    Key("", common.ENTER, "", words.K_ACCEPT),
    Key("left,b", "← b", "back", words.K_BACK),
    Key("right", "→", "next", words.K_NEXT),
    Key("s", "s", "skip", words.K_SKIP),
    Key("w,d", "w", "dont_know", words.K_UNKNOWN),
    Key("x", "x", NOT_APPLICABLE, words.K_NA),
    Key("a", "a", "decline", words.K_DECLINE, shown=False),
    Key("e", "e", EVIDENCE, words.K_EVIDENCE),
    Key("n", "n", "note", words.K_NOTE),
    Key("p", "p", "private_note", words.K_PRIVATE, shown=False),
    Key("m", "m", "mark", words.K_MARK, shown=False),
    Key("0", "0", HYPOTHETICAL, words.K_HYPOTHETICAL, shown=False),
    Key("h", "h", "history", words.K_HISTORY, shown=False),
    Key("u,ctrl+z", "u", "undo", words.K_UNDO),
    Key("ctrl+r", common.CTRL_R, "redo", words.K_REDO, shown=False),
    Key("k,c", "k", "correct", words.K_CORRECT, shown=False),
    Key("g", "g", "jump", words.K_JUMP),
    Key("slash", "/", "search", words.K_SEARCH, shown=False),
    Key("r", "r", "result", words.K_RESULT),
    Key("f", "f", FINISH, words.K_FINISH_EARLY, shown=False),
    Key("l", "l", "language", words.K_LANGUAGE, shown=False),
    Key("v", "v", "voice", words.K_VOICE, shown=False),
    Key("", words.PAGES, "", words.K_PAGES, shown=False),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("q,escape", "q", "home", words.K_HOME),
)


def keys_at(question: Question, answer: Answer, *, certain: bool = False) -> tuple[Key, ...]:
    """The keys that mean something at this question; where the level is certain, how to end here."""
    useless = set()
    if not question.may_be_not_applicable:
        useless.add(NOT_APPLICABLE)
    if not question.evidence and not answer.evidence:
        useless.add(EVIDENCE)
    found = (key for key in KEYS if key.action not in useless)
    return tuple(_ending(key) if certain else key for key in found)


def _ending(key: Key) -> Key:
    """Instead of the result the end, in the line of keys."""
    return replace(key, shown=key.action == FINISH) if key.action in {FINISH, RESULT} else key
