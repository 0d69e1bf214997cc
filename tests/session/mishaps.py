"""What befalls a store: clients come and go, the clock jumps, programs end, are killed, go back."""

import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from audit.core.dossier import Profile
from audit.errors import StaleError, StoreError
from audit.moving.forgetting import client_of, forget_in, traces
from audit.store.backup import back_up_file, free_name
from audit.store.replacing import restore
from tests.session.deciding import Deciding
from tests.session.drawn import CANARIES, MOMENTS, PICKS, PROFILES
from tests.session.expected import Expected
from tests.session.world import NAME, Snapshot

MOST_FILES = 8
MOST_BACKUPS = 6
STAYS = ("", "", "")
"""Steps without an argument are drawn too often: most of the time nothing comes of them."""
backed_up = precondition(lambda self: self.backups)
known = precondition(lambda self: self.files)
some = precondition(lambda self: self.audits)


@dataclass
class Backup:
    """A copy of the store, and what it should hold."""

    name: str
    held: Snapshot


class Mishaps(Deciding):
    """A store that is not left in peace."""

    def __init__(self) -> None:
        super().__init__()
        self.backups: list[Backup] = []

    # Clients.

    @precondition(lambda self: len(self.files) < MOST_FILES)
    @rule(program=PICKS, profile=PROFILES)
    def add_client(self, program: int, profile: Profile) -> None:
        """A client of whom there is no audit yet."""
        file = self.store(program).add_dossier(profile, self.now)
        self.files[file] = ((self.now, profile),)

    @known
    @rule(program=PICKS, pick=PICKS, profile=PROFILES, late=st.integers(0, 4).map(lambda n: n == 0))
    def change_client(self, program: int, pick: int, profile: Profile, late: bool) -> None:
        """A client's file is written anew; who has not seen the newest is told so."""
        file, store = self.file(pick), self.store(program)
        after = len(self.files[file]) - late
        if late:
            self.refused(StaleError, lambda: store.change_dossier(file, profile, self.now, after=after))
        else:
            store.change_dossier(file, profile, self.now, after=after)
            self.files[file] = (*self.files[file], (self.now, profile))

    @known
    @rule(program=PICKS, pick=PICKS)
    def forget_a_client(self, program: int, pick: int) -> None:
        """With all audits, in the store and in every backup: no byte of what is nowhere else is left."""
        file, store = self.file(pick), self.store(program)
        client = client_of(store, store.dossier(file))
        before = self._texts()
        store.delete_dossier(file)
        self._lose(file)
        for backup in traces(self.path, "", [client], self.root).backups:
            forget_in(backup, "", client.ids)
        for kept in self.backups:
            kept.held = without(kept.held, file, client.ids)
        assert not still_there(self._gone(before), self.path.parent)

    @known
    @rule(program=PICKS, pick=PICKS)
    def delete_a_client(self, program: int, pick: int) -> None:
        """From the store alone: the backups still know them."""
        file = self.file(pick)
        self.store(program).delete_dossier(file)
        self._lose(file)

    @some
    @rule(program=PICKS, pick=PICKS)
    def delete_an_audit(self, program: int, pick: int) -> None:
        """Windows on it see that when they next write."""
        audit = self.audit(pick)
        before = self._texts()
        self.store(program).delete(audit)
        del self.audits[audit]
        assert not still_there(self._gone(before), self.path.parent)

    @known
    @rule(program=PICKS)
    def what_is_gone_is_told(self, program: int) -> None:
        """What was deleted, or never was, is refused with a sentence."""
        store = self.store(program)
        self.refused(StoreError, lambda: store.entries("nosuchaudit0"))
        self.refused(StoreError, lambda: store.dossier("nosuchclient"))
        store.delete("nosuchaudit0")

    def _lose(self, file: str) -> None:
        now = without(self.snapshot(), file, frozenset())
        self.audits, self.files = now.audits, now.files

    def _texts(self) -> set[str]:
        """The canaries that stand somewhere."""
        told = repr(self.audits) + repr(self.files)
        return {f"Kanarie{number}vogel" for number in range(41) if f"Kanarie{number}vogel" in told}

    def _gone(self, before: set[str]) -> set[str]:
        """The canaries that neither the store nor a backup should have any more."""
        held = "".join(repr(backup.held) for backup in self.backups)
        gone = {word for word in before - self._texts() if word not in held}
        self.figures["canaries looked for after they were deleted"] += len(gone)
        return gone

    # Looking for words.

    @rule(program=PICKS, word=CANARIES)
    def search(self, program: int, word: str) -> None:
        """The audits where a word stands in an answer or beside it, as they are now, and no others."""
        found = {hit.audit for hit in self.store(program).search(word, limit=50)}
        assert {audit for audit, one in self.audits.items() if word in texts_of(one)} <= found
        assert all(word in repr(self.audits[audit].log) for audit in found)

    # The clock.

    @rule(at=MOMENTS)
    def the_clock_jumps(self, at: datetime) -> None:
        """Forwards or back, into another zone."""
        self.now = at

    @rule(seconds=st.integers(1, 100_000))
    def time_goes_by(self, seconds: int) -> None:
        """As it should."""
        self.now += timedelta(seconds=seconds)

    # Ends.

    @rule(how=st.sampled_from(["home", "killed", "copied", *STAYS]))
    def the_programs_end(self, how: str) -> None:
        """All are closed, or killed between two steps; or closed and the one file goes on as a copy."""
        match how:
            case "killed":
                self.killed()
            case "home" | "copied":
                self.close_all()
                assert [one.name for one in self.path.parent.iterdir() if one.is_file()] == [NAME]
                if how == "copied":
                    copy = self.path.with_name("copy.db")
                    shutil.copyfile(self.path, copy)
                    copy.replace(self.path)
                self.open_again()

    # Backups.

    @rule(really=st.sampled_from([True, *(False for _ in STAYS)]))
    def back_up(self, really: bool) -> None:
        """While others are at work."""
        if not really or len(self.backups) >= MOST_BACKUPS:
            return
        target = free_name(self.path, self.now)
        census = back_up_file(self.path, "", target)
        held = self.snapshot()
        assert (census.audits, census.clients) == (len(held.audits), len(held.files))
        assert census.entries == sum(len(one.log) for one in held.audits.values())
        self.backups.append(Backup(target.name, held))

    @backed_up
    @rule(pick=PICKS)
    def go_back(self, pick: int) -> None:
        """Everything is as it was; what there was until now is laid aside, whole."""
        backup = self.backups[pick % len(self.backups)]
        self.close_all()
        _, aside = restore(self.path, self._file(backup), "", self.now)
        assert aside is not None
        self.figures["backups put back"] += 1
        self.backups.append(Backup(aside.name, self.snapshot()))
        self.audits, self.files = dict(backup.held.audits), dict(backup.held.files)
        self.open_again()

    def _file(self, backup: Backup) -> Path:
        return self.path.parent / "backups" / backup.name


def without(held: Snapshot, file: str, audits: frozenset[str]) -> Snapshot:
    """The same without a client's file and its audits, and without these."""

    def stays(audit: str, one: Expected) -> bool:
        return one.filed[0] != file and audit not in audits

    return Snapshot(
        {audit: one for audit, one in held.audits.items() if stays(audit, one)},
        {one: history for one, history in held.files.items() if one != file},
    )


def texts_of(audit: Expected) -> str:
    """What is said in the answers; who said it is not looked through."""
    return repr([replace(answer, respondent="") for answer in audit.answers.values()])


def still_there(words: set[str], folder: Path) -> list[str]:
    """Those of the words that can be read in a file."""
    files = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    return [word for word in words if any(word.encode() in content for content in files)]
