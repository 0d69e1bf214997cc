"""What is done in an interview: answering, taking back, planning, finishing, another round, another voice."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from audit.banks.answers_file import AnswersFile, read_answers
from audit.core.answers import Answer, Grade, Picked, State
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.dossier import Profile, folded, keep_until
from audit.core.events import (
    Answered,
    Cleared,
    ClientChanged,
    Decided,
    Event,
    Filed,
    Finished,
    LanguageChanged,
    ModeChanged,
    OutcomeSet,
    Redone,
    Reopened,
    Started,
    Tracked,
    Undecided,
    Undone,
)
from audit.core.interview import live_questions, may_not_apply
from audit.core.mode import Mode
from audit.core.tracking import Stage, Track
from audit.errors import AnswersError, Language, StaleError, StoreError
from audit.paths import examples_folder
from audit.session import Session
from tests.session.drawn import (
    ACTIONS,
    BAD,
    CHOICES,
    CLIENTS,
    LINES,
    PICKS,
    QUESTIONS,
    RAW,
    TEXTS,
    Raw,
)
from tests.session.expected import BANK, Expected
from tests.session.world import Window, World, newest_first, refused

MODES = st.sampled_from(Mode)
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["de", "en"])
MOST = 12
"""Audits at once."""
UNRATED = {dimension.id for dimension in BANK.dimensions if not dimension.weight}
few = precondition(lambda self: len(self.audits) < MOST)
some = precondition(lambda self: self.audits)
open_ones = precondition(lambda self: self.windows)


def example() -> AnswersFile:
    """An interview that is complete."""
    return read_answers(examples_folder() / "wool-shop.en.yaml", BANK)


EXAMPLE = example()


class Interviews(World):
    """Audits that are begun and answered."""

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
        refused(
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
        audit, store = self.audit(pick), self.store(program)
        earlier = self.audits[audit]
        if earlier.ended is None:
            refused(StoreError, lambda: Session.follow_up(store, BANK, self.clock, audit, mode=mode))
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

    # Answering.

    @open_ones
    @rule(pick=PICKS, said=RAW)
    def answer(self, pick: int, said: Raw) -> None:
        """A question gets an answer."""
        window = self.window(pick)
        before = window.seen.given(said.question)
        after = replace(before, state=State.ANSWERED, value=said.value, hypothetical=False, reason="", ask="")
        self.say(window, lambda: window.session.answer(said.question, said.raw), after)

    @open_ones
    @rule(pick=PICKS, level=st.integers(0, 4))
    def would(self, pick: int, level: int) -> None:
        """They have never been criticised, and say what they would do."""
        window = self.window(pick)
        after = replace(
            window.seen.given("CRI-1"),
            state=State.ANSWERED,
            value=Picked(str(level)),
            hypothetical=True,
            reason="",
            ask="",
        )
        self.say(window, lambda: window.session.answer("CRI-1", level, hypothetical=True), after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS, ask=LINES)
    def dont_know(self, pick: int, question: str, ask: str) -> None:
        """Nobody knows; perhaps somebody would."""
        window = self.window(pick)
        after = without_value(window.seen.given(question), State.DONT_KNOW, ask=ask)
        self.say(window, lambda: window.session.dont_know(question, ask), after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS)
    def decline(self, pick: int, question: str) -> None:
        """They will not say; in line mode that is how a question is skipped."""
        window = self.window(pick)
        after = without_value(window.seen.given(question), State.DECLINED)
        self.say(window, lambda: window.session.decline(question), after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS, reason=TEXTS)
    def not_applicable(self, pick: int, question: str, reason: str) -> None:
        """It does not apply; where it does, that is refused."""
        window = self.window(pick)
        session = window.session
        if not may_not_apply(BANK, window.seen.answers, question):
            refused(AnswersError, lambda: session.not_applicable(question, reason))
            return
        after = without_value(window.seen.given(question), State.NOT_APPLICABLE, reason=reason)
        self.say(window, lambda: session.not_applicable(question, reason), after)

    @open_ones
    @rule(
        pick=PICKS,
        question=QUESTIONS,
        note=st.none() | TEXTS,
        private=st.none() | TEXTS,
        evidence=st.none() | TEXTS,
        grade=st.none() | st.sampled_from(Grade),
        marked=st.none() | st.booleans(),
    )
    def write_beside(
        self,
        pick: int,
        question: str,
        note: str | None,
        private: str | None,
        evidence: str | None,
        grade: Grade | None,
        marked: bool | None,
    ) -> None:
        """Notes, private notes, evidence, a mark."""
        window = self.window(pick)
        beside = {
            "note": note,
            "private_note": private,
            "evidence": evidence,
            "grade": grade,
            "marked": marked,
        }
        before = window.seen.given(question)
        after = replace(before, **{key: value for key, value in beside.items() if value is not None})  # type: ignore[arg-type]
        session = window.session

        def annotate() -> None:
            session.annotate(
                question, note=note, private_note=private, evidence=evidence, grade=grade, marked=marked
            )

        if after == before:
            annotate()
        else:
            self.say(window, annotate, after)

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS, bad=BAD, how=st.integers(0, 6))
    def write_what_cannot_be(self, pick: int, question: str, bad: str, how: int) -> None:
        """NUL, half a character and a text without end are refused, and nothing changes."""
        session = self.window(pick).session
        ways = (
            lambda: session.annotate(question, note=bad),
            lambda: session.annotate(question, private_note=bad),
            lambda: session.annotate(question, evidence=bad),
            lambda: session.dont_know(question, bad),
            lambda: session.track("A07", Stage.DOING, bad),
            lambda: session.set_client(replace(session.client, place=bad)),
            lambda: session.answer("CHA-1", {"website": {"state": "active", "purpose": bad}}),
        )
        refused(AnswersError, ways[how])

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS)
    def clear(self, pick: int, question: str) -> None:
        """The question is open again."""
        window = self.window(pick)
        events = (Cleared(question),) if question in window.seen.answers else ()
        self.write(window, lambda: window.session.clear(question), *events, frozen=True)

    @open_ones
    @rule(pick=PICKS)
    def undo(self, pick: int) -> None:
        """The last change is taken back."""
        window = self.window(pick)
        events = (Undone(),) if window.seen.said[0] else ()
        self.write(window, window.session.undo, *events, frozen=True)

    @open_ones
    @rule(pick=PICKS)
    def redo(self, pick: int) -> None:
        """It counts again."""
        window = self.window(pick)
        events = (Redone(),) if window.seen.said[1] else ()
        self.write(window, window.session.redo, *events, frozen=True)

    @open_ones
    @rule(pick=PICKS)
    def take_over_an_interview(self, pick: int) -> None:
        """All answers of a complete interview come in, one after the other."""
        window = self.window(pick)
        who, given = window.seen.filed[2], EXAMPLE.answers.values()
        events = [Answered(replace(one, at=self.now, respondent=one.respondent or who)) for one in given]
        self.write(window, lambda: window.session.import_answers(given), *events, frozen=True)

    # The plan.

    @open_ones
    @rule(pick=PICKS, outcome=st.sampled_from(["do", "listen_only", "leave", ""]))
    def decide(self, pick: int, outcome: str) -> None:
        """What came of the first decision of all."""
        window = self.window(pick)
        self.write(window, lambda: window.session.decide("A01", outcome), OutcomeSet("A01", outcome))

    @open_ones
    @rule(pick=PICKS, choice=CHOICES)
    def choose(self, pick: int, choice: Choice) -> None:
        """Accepted, rejected, pinned, put off, or put before another."""
        window = self.window(pick)
        self.write(window, lambda: window.session.choose(choice), Decided(choice))

    @open_ones
    @rule(pick=PICKS, action=ACTIONS)
    def unchoose(self, pick: int, action: str) -> None:
        """As the plan has it."""
        window = self.window(pick)
        events = (Undecided(action),) if action in window.seen.choices else ()
        self.write(window, lambda: window.session.unchoose(action), *events)

    @open_ones
    @rule(pick=PICKS, action=ACTIONS, stage=st.sampled_from(Stage), note=TEXTS)
    def track(self, pick: int, action: str, stage: Stage, note: str) -> None:
        """How far an action is."""
        window = self.window(pick)
        known = window.seen.tracks.get(action)
        same = known is not None and (known.stage, known.note) == (stage, note)
        track = Track(action=action, stage=stage, on=self.now.date(), note=note)
        events = () if same else (Tracked(track),)
        self.write(window, lambda: window.session.track(action, stage, note), *events)

    # The audit itself.

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS)
    def go_to(self, pick: int, question: str) -> None:
        """Where an interview stands makes nobody stale, but who is stale goes nowhere."""
        window = self.window(pick)
        audit, seen = window.session.id, window.seen
        now = self.audits.get(audit)
        if question == seen.position:
            window.session.go_to(question)
        elif now is None or len(now.log) != len(seen.log):
            refused(StoreError, lambda: window.session.go_to(question))
        else:
            window.session.go_to(question)
            self.audits[audit] = replace(now, position=question)
            window.seen = replace(seen, position=question)

    @open_ones
    @rule(pick=PICKS)
    def finish(self, pick: int) -> None:
        """From now on the answers stand still, and the firm is called what it was called then."""
        window = self.window(pick)
        seen = window.seen
        if seen.ended:
            window.session.finish()
            return
        events: list[Event] = [Finished()]
        if (history := self.files.get(seen.filed[0])) and history[-1][1].client != seen.client:
            events.insert(0, ClientChanged(history[-1][1].client))
        if self.write(window, window.session.finish, *events):
            window.file = self.files[seen.filed[0]][-1][1]

    @open_ones
    @rule(pick=PICKS)
    def reopen(self, pick: int) -> None:
        """It goes on."""
        window = self.window(pick)
        events = (Reopened(),) if window.seen.ended else ()
        self.write(window, window.session.reopen, *events)

    @open_ones
    @rule(pick=PICKS, mode=MODES)
    def set_mode(self, pick: int, mode: Mode) -> None:
        """Ask more, or less."""
        window = self.window(pick)
        events = (ModeChanged(mode),) if mode is not window.seen.mode else ()
        self.write(window, lambda: window.session.set_mode(mode), *events, frozen=True)

    @open_ones
    @rule(pick=PICKS, language=LANGUAGES)
    def set_language(self, pick: int, language: Language) -> None:
        """Go on in another language."""
        window = self.window(pick)
        events = (LanguageChanged(language),) if language != window.seen.language else ()
        self.write(window, lambda: window.session.set_language(language), *events)

    @open_ones
    @rule(pick=PICKS, client=CLIENTS)
    def correct_the_client(self, pick: int, client: Client) -> None:
        """In the audit and in the file; who has not seen how the file stands now is told so."""
        window = self.window(pick)
        history = self.files.get(window.seen.filed[0])
        now = history[-1][1] if history else None
        if now is not None and window.file.client not in {client, now.client}:
            refused(StaleError, lambda: window.session.set_client(client))
            window.file = now
            return
        self._correct(window, client, now)

    def _correct(self, window: Window, client: Client, now: Profile | None) -> None:
        events = (ClientChanged(client),) if client != window.seen.client else ()
        changes_file = window.file.client != client
        if changes_file and now is None:
            refused(StoreError, lambda: window.session.set_client(client))
        elif self.write(window, lambda: window.session.set_client(client), *events) and changes_file:
            assert now is not None
            file, changed = window.seen.filed[0], replace(now, client=client)
            self.files[file] = (*self.files[file], (self.now, changed))
            window.file = changed


def started(client: Client, mode: Mode, language: Language, file: str, follows: str, who: str) -> Started:
    """How an audit with the program's own bank begins."""
    return Started(client, BANK.id, BANK.version, BANK.digest, mode, language, file, follows, who)


def without_value(before: Answer, state: State, *, reason: str = "", ask: str = "") -> Answer:
    """An answer that is none."""
    return replace(before, state=state, value=None, hypothetical=False, reason=reason, ask=ask)


def same_firm(one: Client, other: Client) -> bool:
    """The same name, and no other trade or place where both are known."""
    if not one.name.strip() or folded(one.name) != folded(other.name):
        return False
    known = [(one.sector, other.sector), (one.place, other.place)]
    return all(not (here and there) or folded(here) == folded(there) for here, there in known)
