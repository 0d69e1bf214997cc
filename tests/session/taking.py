"""What leaves a store and comes back: archives, answers files, sheets; elsewhere, and into the same store."""

from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from audit.banks.answers_file import AnswersFile
from audit.banks.answers_writer import file_of
from audit.core.dossier import Profile, keep_until
from audit.core.events import Finished
from audit.core.interview import open_questions
from audit.moving.answers import begin_audit
from audit.moving.arriving import Fate, arrive
from audit.moving.taking import archive, everything, one_audit, one_client
from audit.session import Reading
from audit.store.sqlite import SqliteStore
from tests.session.answering import open_ones
from tests.session.beginnings import MOST, few, some, started
from tests.session.drawn import LINES, PICKS
from tests.session.expected import (
    BANK,
    Expected,
    public_log,
)
from tests.session.mishaps import Mishaps
from tests.session.returning import (
    alike,
    arrived,
    as_in_a_sheet,
    as_written,
    brought,
    fate_of,
    through_sheet,
    through_text,
    with_notes,
    without_notes,
)
from tests.session.world import Snapshot, agrees

WAYS = st.sampled_from(["yaml", "json", "csv", "xlsx"])
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
            self.figures[f"clients {fate.value} in an archive"] += 1
            self.files |= {file: after} if after else {}
        for audit, one in sorted(taken.held.audits.items()):
            arrival = next(told)
            self._arrived(audit, one, taken.private, copies, arrival.fate, arrival.audit)
        assert next(told, None) is None

    def _arrived(
        self, audit: str, one: Expected, private: bool, copies: bool, fate: Fate, called: str
    ) -> None:
        ours = self.audits.get(audit)
        self.figures[f"audits {fate.value} in an archive"] += 1
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
        way=WAYS,
        private=st.booleans(),
        same=st.booleans(),
        who=st.just("") | LINES,
    )
    def take_answers(self, program: int, pick: int, way: str, private: bool, same: bool, who: str) -> None:
        """The answers of an audit as a file or a sheet, and a new audit made of them."""
        self._take_answers(self.store(program), self.audit(pick), way, private, same, who)

    @few
    @open_ones
    @rule(program=PICKS, pick=PICKS, way=WAYS)
    def take_answers_that_have_changed(self, program: int, pick: int, way: str) -> None:
        """What did not apply, and does by now, keeps nobody from reading the answers again."""
        self.become_active(pick)
        audit = self.window(pick).session.id
        if audit in self.audits:
            self._take_answers(self.store(program), audit, way, private=True, same=True, who="")

    def _take_answers(
        self, store: SqliteStore, audit: str, way: str, private: bool, same: bool, who: str
    ) -> None:
        file = file_of(Reading(store, BANK, audit, self.clock), self.audits[audit].language)
        if way in {"yaml", "json"}:
            read, expected = through_text(file, way, private), as_written(file.answers, private)
        else:
            read, expected = through_sheet(file, way), as_in_a_sheet(file)
        self.figures[f"answers through {way}"] += 1
        alike(read.answers, expected)
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
