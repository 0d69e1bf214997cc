"""Undo and redo."""

from __future__ import annotations

from audit.core.events import Answered
from audit.locales import plain as words
from audit.plain.desk import Desk


def travel(desk: Desk, *, redo: bool) -> str | None:
    """Take back the last change, or bring it back; gives the question it was about, if it is asked."""
    session = desk.session
    changes = session.state.undone if redo else session.state.done
    if not changes:
        desk.voice.say(words.NOTHING_TO_REDO if redo else words.NOTHING_TO_UNDO)
        return None
    last = changes[-1]
    question = last.answer.question if isinstance(last, Answered) else last.question
    if desk.attempt(session.redo if redo else session.undo):
        desk.voice.say(words.REDONE if redo else words.UNDONE)
        desk.tell_level()
    return question if any(live.id == question for live in desk.session.live) else None
