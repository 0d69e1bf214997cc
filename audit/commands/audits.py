"""`resonanz audit`: the audits one by one, without the wizard."""

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit.commands.asking import agreed, fault
from audit.commands.at_hand import audit_called, client_called, now, session_of, store_of
from audit.commands.parsers import Commands
from audit.commands.telling import aligned, audit_cells, audit_head, track_lines
from audit.commands.voice import say, show, show_document, show_json, show_raw
from audit.core.display import one_line
from audit.core.summary import Summary
from audit.core.text import Text
from audit.core.tracking import Stage, Track, next_date
from audit.i18n import Words
from audit.locales import clients as words
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.core.answers import Answer
    from audit.core.history import HistoryLine
    from audit.core.searching import Hit
    from audit.session import Session


MOST_HITS = 500
"""Audits that a search names at most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command about one audit is given."""

    options: argparse.Namespace
    session: "Session"
    audit: Summary
    """As the list has it."""
    say: Words
    user: str
    """The name of whoever sits here; '' where they have not told."""


Work = Callable[[Asked], None]


def add(commands: Commands) -> None:
    """Add `resonanz audit` and what it can do."""
    language = commands.language
    audit = commands.noun("audit", words.AUDIT, "resonanz audit list")

    def about(name: str, work: Work, summary: Text, example: str = "huber") -> argparse.ArgumentParser:
        command = audit.add(name, _with_audit(work), summary, f"resonanz audit {name} {example}")
        command.add_argument("audit", metavar="AUDIT", help=words.WHICH.to(language))
        return command

    listed = audit.add("list", _list, words.AUDIT_LIST, "resonanz audit list")
    listed.add_argument("--client", metavar="CLIENT", help=words.OF_CLIENT.to(language))
    searched = audit.add("search", _search, words.AUDIT_SEARCH, "resonanz audit search newsletter")
    searched.add_argument("words", nargs="+", metavar="WORD", help=words.SEARCH_WORDS.to(language))
    shown = about("show", _show, words.AUDIT_SHOW)
    scored = about("score", _score, words.AUDIT_SCORE)
    answers = about("answers", _answers, words.AUDIT_ANSWERS, "huber > huber.yaml")
    answers.add_argument("--private", action="store_true", help=words.PRIVATE.to(language))
    history = about("history", _history, words.AUDIT_HISTORY, "huber LIS-1")
    history.add_argument("question", metavar="QUESTION", help=words.QUESTION.to(language))
    track = about("track", _track, words.AUDIT_TRACK, "huber A07 done")
    track.add_argument("action", nargs="?", metavar="ACTION", help=words.ACTION.to(language))
    track.add_argument("stage", nargs="?", metavar="STAGE", choices=[*Stage], help=words.STAGE.to(language))
    track.add_argument("--note", metavar="TEXT", default="", help=words.TRACK_NOTE.to(language))
    follow = about("follow-up", _follow_up, words.AUDIT_FOLLOW_UP)
    follow.add_argument("--mode", choices=("quick", "full"), help=words.MODE.to(language))
    about("finish", _finish, words.AUDIT_FINISH)
    about("reopen", _reopen, words.AUDIT_REOPEN)
    deleted = audit.add("delete", _delete, words.AUDIT_DELETE, "resonanz audit delete k3mwx7pqa2bc")
    deleted.add_argument("audit", metavar="AUDIT", help=words.WHICH.to(language))
    deleted.add_argument("--yes", action="store_true", help=words.YES.to(language))
    for told in (listed, searched, shown, scored, history, track, follow):
        told.add_argument("--json", action="store_true", help=words.AS_JSON.to(language))


def _with_audit(work: Work) -> Callable[[argparse.Namespace, Settings], int]:
    """A command about one audit, which is opened for it."""

    def run(options: argparse.Namespace, settings: Settings) -> int:
        with store_of(settings) as store:
            summary = audit_called(store, options.audit)
            session, voice = session_of(store, summary.id), Words(settings.language)
            work(Asked(options, session, summary, voice, settings.name))
        return 0

    return run


# Looking.


def _list(options: argparse.Namespace, settings: Settings) -> int:
    with store_of(settings) as store:
        dossier = client_called(store, options.client).id if options.client else None
        audits = store.summaries(dossier=dossier)
    if options.json:
        show_json([in_json(audit) for audit in audits])
    elif audits:
        show(aligned([audit_cells(audit, Words(settings.language)) for audit in audits]))
    else:
        say((words.NONE_OF_CLIENT if dossier else words.NO_AUDITS).to(settings.language))
    return 0


def _search(options: argparse.Namespace, settings: Settings) -> int:
    """Where words stand in the answers and notes, the audit changed last first."""
    with store_of(settings) as store:
        hits = store.search(" ".join(options.words), limit=MOST_HITS)
        clients = {one.id: one.client for one in store.summaries()} if hits else {}
    if options.json:
        show_json([_hit_data(hit, clients) for hit in hits])
    elif hits:
        names = {audit: one_line(name) for audit, name in clients.items()}
        show([f"{names[hit.audit]} ({hit.audit}): {line}" for hit in hits for line in _passages(hit)])
    else:
        say(words.NOTHING_FOUND.to(settings.language))
    return 0


def _passages(hit: "Hit") -> list[str]:
    return [" ".join(filter(None, (one.question, one_line(one.text)))) for one in hit.passages]


def _hit_data(hit: "Hit", clients: Mapping[str, str]) -> dict[str, object]:
    passages = [
        {"question": one.question or None, "where": one.spot.value, "text": one.text} for one in hit.passages
    ]
    return {"audit": hit.audit, "client": clients[hit.audit], "passages": passages}


def in_json(audit: Summary) -> dict[str, object]:
    """An audit as the list of audits has it."""
    return {
        "id": audit.id,
        "client": audit.client,
        "client_id": audit.dossier or None,
        "bank": audit.bank,
        "mode": audit.mode.value,
        "language": audit.language,
        "created": audit.created.isoformat(),
        "changed": audit.changed.isoformat(),
        "finished": audit.ended.isoformat() if audit.ended else None,
        "answered": audit.answered,
        "total": audit.total,
        "index": None if audit.index is None else round(audit.index, 1),
        "level": audit.level,
        "follows": audit.follows or None,
        "respondent": audit.respondent or None,
    }


def _show(asked: Asked) -> None:
    from audit.headless import summary

    if asked.options.json:
        again = next_date(asked.audit.ended.date()).isoformat() if asked.audit.ended else None
        actions = [_track_in_json(track) for _, track in sorted(asked.session.tracks.items())]
        show_json(in_json(asked.audit) | {"next": again, "actions": actions})
        return
    result = summary(asked.session.bank, asked.session.source(), asked.say.language)
    tracks = [f"  {line}" for line in track_lines(asked.session, asked.say)]
    below = ["", asked.say(words.ACTIONS), *tracks] if tracks else []
    show([*audit_head(asked.audit, asked.say), "", *result, *below])


def _score(asked: Asked) -> None:
    from audit.headless import summary
    from audit.render.score_json import score_json

    source = asked.session.source()
    if asked.options.json:
        show_document(score_json(source, indent=2))
    else:
        show([one_line(asked.audit.client), "", *summary(source.bank, source, asked.say.language)])


def _answers(asked: Asked) -> None:
    from audit.banks.answers_writer import file_of, write_answers

    session = asked.session
    file = file_of(session, session.language)
    document = write_answers(file, session.bank, private=asked.options.private).rstrip("\n")
    if sys.stdout.isatty():
        show([document])
    else:
        show_raw(document)


def _history(asked: Asked) -> None:
    question = asked.session.bank.question_by_id.get(asked.options.question)
    if question is None:
        raise fault(words.NEVER_ASKED.fill(word=asked.options.question), words.SEE_ANSWERS)
    lines = asked.session.history(question.id)
    if asked.options.json:
        show_json([_line_in_json(line) for line in lines])
    elif lines:
        heading = f"{question.id}  {asked.say(question.ask.interview)}"
        from audit.wording import history_lines

        show([heading, "", *history_lines(question, lines, asked.say, asked.user)])
    else:
        say(words.NO_HISTORY.to(asked.say.language))


def _line_in_json(line: "HistoryLine") -> dict[str, object]:
    return {
        "at": line.at.isoformat(),
        "deed": line.deed.value,
        "who": line.who or None,
        "before": _answer_in_json(line.before),
        "after": _answer_in_json(line.after),
    }


def _answer_in_json(answer: "Answer | None") -> dict[str, object] | None:
    from audit.store.codec_parts import answer_to_json

    return answer_to_json(answer) if answer else None


# Going on.


def _track(asked: Asked) -> None:
    if asked.options.action and not asked.options.stage:
        raise fault(words.STAGE_NEEDED, words.STAGE_NEEDED_HINT)
    if asked.options.action:
        asked.session.track(asked.options.action, Stage(asked.options.stage), asked.options.note.strip())
    if asked.options.json:
        show_json([_track_in_json(track) for _, track in sorted(asked.session.tracks.items())])
    elif asked.session.tracks:
        show(track_lines(asked.session, asked.say))
    else:
        say(words.NO_TRACKS.to(asked.say.language))


def _track_in_json(track: Track) -> dict[str, object]:
    on = track.on.isoformat()
    return {"action": track.action, "stage": track.stage.value, "on": on, "note": track.note}


def _follow_up(asked: Asked) -> None:
    from audit.banks.compiled import load_default_bank
    from audit.core.mode import Mode
    from audit.session import Session

    mode = Mode(asked.options.mode) if asked.options.mode else None
    begun = Session.follow_up(asked.session.store, load_default_bank(), now, asked.audit.id, mode=mode)
    if asked.options.json:
        show_json({"id": begun.id, "follows": asked.audit.id, "client_id": begun.state.dossier})
        return
    show([begun.id])
    say(words.BEGUN.fill(id=begun.id).to(asked.say.language))


def _finish(asked: Asked) -> None:
    from audit.wording import unfinished

    still_open = 0 if asked.session.finished else len(asked.session.open)
    asked.session.finish()
    if still_open:
        say(asked.say(unfinished(still_open)))
    again = next_date(asked.session.as_of.date())
    say(asked.say(words.FINISHED, day=asked.say.day(again)))


def _reopen(asked: Asked) -> None:
    asked.session.reopen()
    say(words.REOPENED.to(asked.say.language))


def _delete(options: argparse.Namespace, settings: Settings) -> int:
    with store_of(settings) as store:
        audit = audit_called(store, options.audit)
        question = words.DELETE_AUDIT.fill(id=audit.id, name=audit.client, n=audit.answered)
        if not options.yes and not agreed(question, settings.language):
            say(words.KEPT_ALL.to(settings.language))
            return 0
        store.delete(audit.id)
    say(words.DELETED.fill(name=f"{audit.client} ({audit.id})").to(settings.language))
    say(words.IN_BACKUPS.to(settings.language))
    return 0
