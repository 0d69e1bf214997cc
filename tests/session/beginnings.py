"""How audits begin: a first one, a follow-up, another voice, and one more window on what is there."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from audit.core.answers import Answer
from audit.core.client import Client
from audit.core.dossier import Profile, folded, keep_until
from audit.core.events import (
    Answered,
    Event,
    Filed,
    Started,
)
from audit.core.interview import live_questions
from audit.core.mode import Mode
from audit.errors import AnswersError, Language, StoreError
from audit.session import Session
from tests.session.drawn import (
    BAD,
    CLIENTS,
    LINES,
    PICKS,
)
from tests.session.expected import BANK, Expected
from tests.session.world import World, newest_first

MODES = st.sampled_from(Mode)
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["de", "en"])
MOST = 12
"""Audits at once."""
UNRATED = {dimension.id for dimension in BANK.dimensions if not dimension.weight}
few = precondition(lambda self: len(self.audits) < MOST)
some = precondition(lambda self: self.audits)


class Beginnings(World):
    """Audits that are begun."""

    # Beginning.

    @initialize(client=CLIENTS)
    def first(self, client: Client) -> None:
        """There is always one to begin with."""
        self.begin(0, client, Mode.FULL, "de", "", None)

    @few
    @rule(
        pick=PICKS,
        client=CLIENTS,
        mode=MODES,
        language=LANGUAGES,
        who=st.just("") | LINES,
        months=st.none() | st.integers(0, 120),
    )
    def begin(
        self, pick: int, client: Client, mode: Mode, language: Language, who: str, months: int | None
    ) -> None:
        """A new audit; it goes into the file that fits, or into a new one."""
        fits = self.fitting(client)
        session = Session.start(
            self.store(pick),
            BANK,
            self.clock,
            client=client,
            mode=mode,
            language=language,
            respondent=who,
            keep_months=months,
        )
        if fits is None:
            until = keep_until(self.now.date(), months)
            self.files[session.state.dossier] = ((self.now, Profile(client=client, keep_until=until)),)
        self.begun(session, started(client, mode, language, fits or session.state.dossier, "", who))

    @rule(pick=PICKS, bad=BAD, which=st.sampled_from(["name", "sector", "contact", "place"]))
    def begin_with_what_cannot_be(self, pick: int, bad: str, which: str) -> None:
        """No particular of a firm may hold it."""
        client = replace(Client(name="Huber"), **{which: bad})
        store = self.store(pick)
        self.refused(
            AnswersError,
            lambda: Session.start(store, BANK, self.clock, client=client, mode=Mode.FULL, language="de"),
        )

    def fitting(self, client: Client) -> str | None:
        """The file of this firm, of those changed last first."""
        order = newest_first({file: history[-1][0] for file, history in self.files.items()})
        return next((one for one in order if same_firm(self.files[one][-1][1].client, client)), None)

    def begun(self, session: Session, *events: Event, position: str = "") -> None:
        """An audit is there that was not."""
        assert session.id not in self.audits
        made = Expected(()).then(self.now, *events)
        self.audits[session.id] = replace(made, position=position)
        self.opened(session)

    @some
    @rule(program=PICKS, pick=PICKS)
    def look(self, program: int, pick: int) -> None:
        """One more window on an audit."""
        self.opened(Session(self.store(program), BANK, self.audit(pick), self.clock))

    @few
    @some
    @rule(program=PICKS, pick=PICKS, mode=st.none() | MODES)
    def follow_up(self, program: int, pick: int, mode: Mode | None) -> None:
        """A finished audit is asked again; what is not rated is taken over."""
        finished = [audit for audit, one in self.audits.items() if one.ended]
        audit = finished[pick % len(finished)] if finished and pick % 4 else self.audit(pick)
        earlier, store = self.audits[audit], self.store(program)
        if earlier.ended is None:
            self.refused(StoreError, lambda: Session.follow_up(store, BANK, self.clock, audit, mode=mode))
            return
        session = Session.follow_up(store, BANK, self.clock, audit, mode=mode)
        file, _, who = earlier.filed
        client = self.files[file][-1][1].client
        opening = started(client, mode or earlier.mode, earlier.language, file, audit, who)
        taken = [
            Answered(Answer(question=one.id, value=said.value, note=said.note, at=self.now, respondent=who))
            for one in BANK.questions
            if one.dimension in UNRATED and (said := earlier.given(one.id)).value is not None
        ]
        after = Expected(()).then(self.now, opening, *taken)
        at = live_questions(BANK, after.answers, after.mode)[0].id
        self.begun(session, opening, *taken, position=at)

    @few
    @some
    @rule(program=PICKS, pick=PICKS, so_far=LINES, now=LINES)
    def another_voice(self, program: int, pick: int, so_far: str, now: str) -> None:
        """Somebody else of the firm answers too."""
        audit = self.audit(pick)
        first = self.audits[audit]
        file, follows, who = first.filed
        session = Session.beside(self.store(program), BANK, self.clock, audit, so_far=so_far, now=now)
        if so_far != who:
            self.audits[audit] = first.then(self.now, Filed(file, follows, so_far))
        client = first.client if first.ended else self.files[file][-1][1].client
        self.begun(session, started(client, first.mode, first.language, file, follows, now))


def started(client: Client, mode: Mode, language: Language, file: str, follows: str, who: str) -> Started:
    """How an audit with the program's own bank begins."""
    return Started(client, BANK.id, BANK.version, BANK.digest, mode, language, file, follows, who)


def same_firm(one: Client, other: Client) -> bool:
    """The same name, and no other trade or place where both are known."""
    if not one.name.strip() or folded(one.name) != folded(other.name):
        return False
    known = [(one.sector, other.sector), (one.place, other.place)]
    return all(not (here and there) or folded(here) == folded(there) for here, there in known)
