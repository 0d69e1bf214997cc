"""What leaves a store and comes back: archives, answers files, sheets; elsewhere, and into the same store."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import yaml
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from audit.banks.answers_file import AnswersFile, parse_answers
from audit.banks.answers_writer import file_of, write_answers
from audit.core.answers import Answer, Answers, Cell, Grid, State, Value
from audit.core.dossier import Profile, keep_until
from audit.core.events import Answered, Event, Finished, OutcomeSet
from audit.core.interview import open_questions
from audit.core.mode import Mode
from audit.core.questions import Matrix, Question
from audit.core.situation import asked_in
from audit.moving.answers import begin_audit
from audit.moving.arriving import Fate, arrive
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from audit.moving.taking import archive, everything, one_audit, one_client
from audit.session import Reading
from audit.store.sqlite import SqliteStore
from tests.session.drawn import LINES, PICKS
from tests.session.expected import (
    BANK,
    Expected,
    History,
    Log,
    public_history,
    public_log,
)
from tests.session.interviews import MOST, few, some, started
from tests.session.mishaps import Mishaps
from tests.session.world import Snapshot, agrees

known = precondition(lambda self: self.files)


@dataclass(frozen=True)
class Archive:
    """An archive, and what it should hold."""

    path: Path
    held: Snapshot
    private: bool


class Taking(Mishaps):
    """A store from which audits are taken along, and into which they come back."""

    def __init__(self) -> None:
        super().__init__()
        self.archives: list[Archive] = []

    # Archives.

    @known
    @rule(program=PICKS, pick=PICKS, what=st.sampled_from(["all", "client", "audit"]), private=st.booleans())
    def take_along(self, program: int, pick: int, what: str, private: bool) -> None:
        """Everything, a client, or an audit."""
        store, held = self.store(program), self.snapshot()
        match what:
            case "audit" if self.audits:
                audit = self.audit(pick)
                selection = one_audit(store, audit)
                one = held.audits[audit]
                held = Snapshot({audit: one}, {one.filed[0]: held.files[one.filed[0]]})
            case "client":
                file = self.file(pick)
                selection = one_client(store, file)
                audits = {audit: one for audit, one in held.audits.items() if one.filed[0] == file}
                held = Snapshot(audits, {file: held.files[file]})
            case _:
                selection = everything(store)
        path = self.root / f"{len(self.archives)}.resonanz"
        path.write_bytes(archive(store, selection, private=private))
        self.archives.append(Archive(path, held if private else without_notes(held), private))

    @precondition(lambda self: self.archives)
    @rule(pick=PICKS)
    def arrive_at_a_new_clients(self, pick: int) -> None:
        """Into a store where there is nothing: all of it, as it was."""
        taken = self.archives[pick % len(self.archives)]
        with SqliteStore(taken.path.with_suffix(".db")) as store:
            arrivals = arrive(store, taken.path)
            assert {one.fate for one in arrivals} <= {Fate.NEW}
            assert {one.id for one in store.summaries()} == set(taken.held.audits)
            for audit, one in taken.held.audits.items():
                agrees(Reading(store, BANK, audit, self.clock), one)
            for file, history in taken.held.files.items():
                assert store.dossier_history(file) == history
        taken.path.with_suffix(".db").unlink()

    @precondition(lambda self: self.archives and len(self.audits) < MOST)
    @rule(program=PICKS, pick=PICKS, copies=st.booleans())
    def arrive_here(self, program: int, pick: int, copies: bool) -> None:
        """Into the store that they came from: nothing that is there is changed."""
        taken = self.archives[pick % len(self.archives)]
        arrivals = arrive(self.store(program), taken.path, copies=copies)
        told = iter(arrivals)
        for file, history in sorted(taken.held.files.items()):
            fate, after = arrived(self.files.get(file, ()), history, taken.private)
            assert next(told).fate is fate
            self.files |= {file: after} if after else {}
        for audit, one in sorted(taken.held.audits.items()):
            arrival = next(told)
            self._arrived(audit, one, taken.private, copies, arrival.fate, arrival.audit)
        assert next(told, None) is None

    def _arrived(
        self, audit: str, one: Expected, private: bool, copies: bool, fate: Fate, called: str
    ) -> None:
        ours = self.audits.get(audit)
        expected = fate_of(public_log(ours.log) if ours else (), public_log(one.log))
        if expected is Fate.CONFLICT and copies:
            assert (fate, called not in self.audits) == (Fate.COPIED, True)
            self.audits[called] = one
            return
        assert (fate, called) == (expected, audit)
        if fate is Fate.NEW:
            self._forget_windows(audit)
            self.audits[audit] = one
        elif fate is Fate.CONTINUED and ours:
            new = one.log[len(ours.log) :]
            kept = new if private else tuple(with_notes(new, ours.answers))
            self.audits[audit] = Expected((*ours.log, *kept), one.position or ours.position)

    def _forget_windows(self, audit: str) -> None:
        """Who still looks at an audit that was deleted, and is there again, is not looked at any more."""
        self.windows = [window for window in self.windows if window.session.id != audit]

    # Answers.

    @few
    @some
    @rule(
        program=PICKS,
        pick=PICKS,
        way=st.sampled_from(["yaml", "json", "csv"]),
        private=st.booleans(),
        same=st.booleans(),
        who=st.just("") | LINES,
    )
    def take_answers(self, program: int, pick: int, way: str, private: bool, same: bool, who: str) -> None:
        """The answers of an audit as a file or a sheet, and a new audit made of them."""
        audit, store = self.audit(pick), self.store(program)
        file = file_of(Reading(store, BANK, audit, self.clock), self.audits[audit].language)
        if way in {"yaml", "json"}:
            read, expected = through_text(file, way, private), as_written(file.answers, private)
        else:
            read, expected = through_sheet(file, way), as_in_a_sheet(file)
        assert read.answers == expected
        assert (read.mode, read.language, read.bank) == (file.mode, file.language, file.bank)
        self._bring(store, read, self.audits[audit].filed[0] if same else "", who)

    def _bring(self, store: SqliteStore, file: AnswersFile, dossier: str, who: str) -> None:
        lies_in = dossier or self.fitting(file.client)
        begun = begin_audit(store, BANK, file, self.now, dossier=dossier, respondent=who, keep_months=12)
        client = file.client if file.client.name or not lies_in else self.files[lies_in][-1][1].client
        assert begun.new_client == (not lies_in)
        if not lies_in:
            (lies_in,) = {one.id for one in store.dossiers()} - set(self.files)
            profile = Profile(client=client, keep_until=keep_until(self.now.date(), 12))
            self.files[lies_in] = ((self.now, profile),)
        events = brought(file.answers, self.now, who)
        ended = () if open_questions(BANK, file.answers, file.mode) else (Finished(),)
        first = started(client, file.mode, file.language, lies_in, "", who)
        self.audits[begun.audit] = Expected(()).then(self.now, first, *events, *ended)


def brought(answers: Answers, at: datetime, who: str) -> list[Event]:
    """The answers of a file, in the order of the bank, and what came of decisions."""
    given = [answers[question.id] for question in BANK.questions if question.id in answers]
    said = [Answered(replace(one, at=one.at or at, respondent=one.respondent or who)) for one in given]
    return [*said, *(OutcomeSet(action, outcome) for action, outcome in answers.outcomes.items())]


# What becomes of an archive.


def without_notes(held: Snapshot) -> Snapshot:
    """The same without private notes."""
    return Snapshot(
        {audit: Expected(public_log(one.log), one.position) for audit, one in held.audits.items()},
        {file: public_history(history) for file, history in held.files.items()},
    )


def fate_of(ours: tuple[object, ...], theirs: tuple[object, ...]) -> Fate:
    """What becomes of a log beside one that is there: one of them must begin as the other does."""
    if any(here != there for here, there in zip(ours, theirs, strict=False)):
        return Fate.CONFLICT
    if not ours:
        return Fate.NEW
    return Fate.CONTINUED if len(theirs) > len(ours) else Fate.KNOWN


def arrived(ours: History, theirs: History, private: bool) -> tuple[Fate, History]:
    """What becomes of a client's file, and how it stands then."""
    fate = fate_of(public_history(ours), public_history(theirs))
    if fate is Fate.NEW:
        return fate, theirs
    if fate is not Fate.CONTINUED:
        return fate, ours
    new = theirs[len(ours) :]
    note = ours[-1][1].note
    return fate, (*ours, *(new if private else ((at, replace(one, note=note)) for at, one in new)))


def with_notes(log: Log, ours: Answers) -> Iterable[tuple[datetime, Event]]:
    """Answers that come without private notes, with those that are here."""
    for at, event in log:
        if isinstance(event, Answered) and event.answer.question in ours:
            note = ours[event.answer.question].private_note
            yield at, Answered(replace(event.answer, private_note=note))
        else:
            yield at, event


# What becomes of answers in a file and in a sheet.


def through_text(file: AnswersFile, way: str, private: bool) -> AnswersFile:
    """Written as an answers file and read again."""
    text = write_answers(file, BANK, private=private)
    if way == "yaml":
        return parse_answers(text, "antworten.yaml", "yaml", BANK)
    return parse_answers(json.dumps(yaml.safe_load(text)), "antworten.json", "json", BANK)


def through_sheet(file: AnswersFile, way: str) -> AnswersFile:
    """Written as a sheet and read again."""
    form = SheetFormat.CSV if way == "csv" else SheetFormat.XLSX
    content = make_sheet(BANK, file.mode, file.language, form, file)
    understood = read_back(content, f"bogen.{form.value}", lambda _: BANK)
    assert not [fault.told("en") for fault in understood.faults]
    return understood.file


def as_written(answers: Answers, private: bool) -> Answers:
    """How answers come out of a file: without the space around texts, private notes only if asked for."""
    found = {question: stripped(one, private) for question, one in answers.items()}
    return Answers(found, answers.outcomes)


def stripped(answer: Answer, private: bool) -> Answer:
    """An answer whose texts have no space around them."""
    return replace(
        answer,
        note=answer.note.strip(),
        private_note=answer.private_note.strip() if private else "",
        evidence=answer.evidence.strip(),
        reason=answer.reason.strip(),
        ask=answer.ask.strip(),
    )


def as_in_a_sheet(file: AnswersFile) -> Answers:
    """How answers come out of a sheet: those that the interview asks for, without what is for the interviewer."""
    found = {}
    for question in BANK.questions:
        if question.id in file.answers and asked_in(question, file.mode):
            answer = in_a_sheet(question, file.answers[question.id], file.mode)
            if answer != Answer(question=question.id, state=State.OPEN):
                found[question.id] = answer
    return Answers(found)


def in_a_sheet(question: Question, answer: Answer, mode: Mode) -> Answer:
    """An answer with what stands beside it in a sheet."""
    public = stripped(answer, private=False)
    return replace(
        public, value=_cells(question, answer.value, mode), grade=None, marked=False, respondent="", at=None
    )


def _cells(question: Question, value: Value | None, mode: Mode) -> Value | None:
    if not isinstance(question, Matrix) or not isinstance(value, Grid) or mode is Mode.FULL:
        return value
    quick = {column.id for column in question.columns if column.quick}
    return Grid({row: _only(cells, quick) for row, cells in value.rows.items()})


def _only(cells: Mapping[str, Cell], columns: set[str]) -> dict[str, Cell]:
    return {column: cell for column, cell in cells.items() if column in columns}
