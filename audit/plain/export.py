"""Writing the report: in which language, where to."""

from __future__ import annotations

from pathlib import Path

from audit.core.export import Order
from audit.errors import Language, ReportError, ResonanzError
from audit.locales import export as words
from audit.locales import plain as more
from audit.plain.orders import CHOOSING, Commanded
from audit.plain.voice import Voice
from audit.session import Session


def export(voice: Voice, session: Session) -> None:
    """Ask where to, and write it; back again without one where the user wants that."""
    voice.console.say()
    voice.say(words.TITLE)
    try:
        language = voice.choose_language(words.LANGUAGE, CHOOSING)
        while not _written(voice, session, language):
            pass
    except Commanded:
        return
    except ResonanzError as error:
        voice.complain(error)


def _written(voice: Voice, session: Session, language: Language) -> bool:
    """Whether the report is where the user wants it; a complaint else."""
    proposed = voice.services.export_target(session, language)
    typed = voice.ask(voice.words(more.TARGET_PROMPT, proposed=proposed), CHOOSING, path=True)
    target = Path(typed) if typed else proposed
    voice.say(more.WRITING)
    try:
        if typed.startswith("~/"):
            target = target.expanduser()
        order = Order(language=language)
        written = voice.services.export(session.source(), order, target, _quietly)
    except ResonanzError as error:
        voice.complain(error)
        return False
    except OSError as error:
        voice.complain(_unwritable(target, error))
        return False
    voice.say(words.DONE)
    for path in written:
        voice.console.say(str(path))
    return True


def _quietly(share: float) -> None:
    """Say nothing while it is being written."""


def _unwritable(path: Path, error: OSError) -> ReportError:
    return ReportError(
        de=f"„{path}“ lässt sich nicht schreiben ({error.strerror}).",
        en=f"‘{path}’ cannot be written ({error.strerror}).",
        hint_de="Wählen Sie einen anderen Ort.",
        hint_en="Choose another place.",
    )
