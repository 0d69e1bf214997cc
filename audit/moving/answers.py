"""Answers that come as a file or a sheet, or inside one of our own PDFs, as a new audit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from audit.banks.answers_file import AnswersFile, FindBank, parse_answers
from audit.banks.keeping import document_of
from audit.core.bank import Bank
from audit.core.dossier import Profile, keep_until, matching
from audit.core.events import Answered, Entry, Event, Finished, OutcomeSet, Started, replay
from audit.core.interview import open_questions
from audit.core.parcel import BroughtAudit, BroughtBank, BroughtDossier, Parcel
from audit.core.scoring import score
from audit.errors import AnswersError
from audit.moving.confined import Json, Kind, read_confined
from audit.session import Store
from audit.session.writing import figures_of
from audit.store.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """An audit that was made from answers."""

    audit: str
    client: str
    answers: int
    finished: bool
    new_client: bool
    """Whether a client's file was made for it."""


def begin_audit(
    store: Store,
    bank: Bank,
    file: AnswersFile,
    at: datetime,
    *,
    dossier: str = "",
    respondent: str = "",
    keep_months: int | None = None,
) -> Begun:
    """A new audit with these answers, all or nothing; finished where nothing is left to ask.

    It goes into the client's file named, else into the one that fits, else into a new one. Raises
    AnswersError where the bank cannot be kept beside it; StoreError.
    """
    document = None if store.bank(bank.digest) else document_of(bank)
    if document is None and store.bank(bank.digest) is None:
        raise _foreign(bank)
    found = (
        store.dossier(dossier) if dossier else matching(store.dossiers(name=file.client.name), file.client)
    )
    client = file.client if file.client.name or found is None else found.profile.client
    made = BroughtDossier(
        id=new_id(), entries=((at, Profile(client=client, keep_until=keep_until(at.date(), keep_months))),)
    )
    lies_in = found.id if found else made.id
    audit = _audit(bank, replace(file, client=client), at, lies_in, respondent)
    parcels: list[Parcel] = [BroughtBank(digest=bank.digest, document=document)] if document else []
    store.bring([*parcels, *([] if found else [made]), audit])
    return Begun(
        audit=audit.id,
        client=found.name if found else client.name,
        answers=len(file.answers),
        finished=audit.figures.finished,
        new_client=found is None,
    )


def _audit(bank: Bank, file: AnswersFile, at: datetime, dossier: str, respondent: str) -> BroughtAudit:
    events = list(_events(bank, file, at, dossier, respondent))
    entries = tuple(Entry(number, at, event) for number, event in enumerate(events, 1))
    state = replay(events)
    figures = figures_of(bank, state, score(bank, state.answers, state.mode))
    return BroughtAudit(id=new_id(), entries=entries, figures=figures)


def _events(bank: Bank, file: AnswersFile, at: datetime, dossier: str, respondent: str) -> Iterator[Event]:
    yield Started(
        file.client, bank.id, bank.version, bank.digest, file.mode, file.language, dossier, "", respondent
    )
    for answer in file.answers.values():
        yield Answered(replace(answer, at=answer.at or at, respondent=answer.respondent or respondent))
    for action, outcome in sorted(file.answers.outcomes.items()):
        yield OutcomeSet(action, outcome)
    if not open_questions(bank, file.answers, file.mode):
        yield Finished()


def named(file: AnswersFile, name: str) -> AnswersFile:
    """The file as it is, or under a name where it names no firm."""
    return file if file.client.name else replace(file, client=replace(file.client, name=name))


def _foreign(bank: Bank) -> AnswersError:
    return AnswersError(
        de=f"Den Fragenkatalog „{bank.id}“ bringt Resonanz nicht in dieser Fassung mit.",
        en=f"Resonanz does not bring the question bank ‘{bank.id}’ along in this version.",
        hint_de="Bewerten Sie die Datei mit „resonanz score“, ohne sie zu übernehmen.",
        hint_en="Score the file with ‘resonanz score’ instead of importing it.",
    )


# Inside a PDF.


def answers_in_pdf(content: bytes, path: Path, bank: FindBank) -> AnswersFile:
    """The answers that one of our own PDFs carries. Raises AnswersError where it carries none."""
    return answers_attached(read_confined(content, Kind.PDF, str(path)), str(path), bank)


def answers_attached(told: Json, name: str, bank: FindBank) -> AnswersFile:
    """The answers among the files that a PDF carries. Raises AnswersError where there are none."""
    attached = told if isinstance(told, dict) else {}
    for inner, text in attached.items():
        if inner.lower().endswith((".yaml", ".yml")) and isinstance(text, str):
            return parse_answers(text, f"{name} ({inner})", "yaml", bank)
    raise AnswersError(
        de=f"{name}: Dieses PDF trägt keine Antworten in sich.",
        en=f"{name}: This PDF carries no answers.",
        hint_de="Es muss von Resonanz sein, und mit angehängten Antworten ausgegeben.",
        hint_en="It must be one of Resonanz’s own, written with the answers attached.",
    )
