"""An audit that is written: whatever is said is on disk before it counts, and can be taken back."""

from collections.abc import Iterable
from dataclasses import replace

from audit.core.answers import Answer, Grade, State
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE, check, check_text
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.events import (
    Answered,
    AuditState,
    Cleared,
    ClientChanged,
    Decided,
    Event,
    Filed,
    Finished,
    LanguageChanged,
    ModeChanged,
    Moved,
    OutcomeSet,
    Redone,
    Reopened,
    Tracked,
    Undecided,
    Undone,
)
from audit.core.interview import always_applies, may_not_apply, progress
from audit.core.mode import Mode
from audit.core.particulars import check_client, check_line
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from audit.core.summary import Figures
from audit.core.tracking import Stage, Track
from audit.errors import AnswersError, FrozenError, Language
from audit.session.reading import Reading
from audit.store import faults


class Writing(Reading):
    """An open audit. Each change is on disk before its method returns; StoreError means it is not.

    The answers of a finished audit stand still, and so does its mode: what would change them raises
    FrozenError. Its plan, the state of its actions, its language and the client's particulars do not.
    """

    # What is said.

    def answer(self, question: str, raw: object, *, hypothetical: bool = False) -> None:
        """Answer a question with what was typed or picked; raises AnswersError where it does not fit."""
        value = check(self.bank.question_by_id[question], raw)
        before = self.given(question)
        self._say(
            replace(before, state=State.ANSWERED, value=value, hypothetical=hypothetical, reason="", ask="")
        )

    def dont_know(self, question: str, ask: str = "") -> None:
        """Nobody knows; perhaps somebody would."""
        self._say(self._without_value(question, State.DONT_KNOW, ask=ask))

    def not_applicable(self, question: str, reason: str) -> None:
        """The question does not apply, for a reason; AnswersError where it always does."""
        if not may_not_apply(self.bank, self.answers, question):
            raise always_applies(question)
        self._say(self._without_value(question, State.NOT_APPLICABLE, reason=reason))

    def decline(self, question: str) -> None:
        """They know, and will not say."""
        self._say(self._without_value(question, State.DECLINED))

    def annotate(
        self,
        question: str,
        *,
        evidence: str | None = None,
        grade: Grade | None = None,
        note: str | None = None,
        private_note: str | None = None,
        marked: bool | None = None,
    ) -> None:
        """Write beside an answer; what is None stays as it is, and nothing new writes nothing."""
        before = self.given(question)
        after = replace(
            before,
            evidence=before.evidence if evidence is None else evidence,
            grade=before.grade if grade is None else grade,
            note=before.note if note is None else note,
            private_note=before.private_note if private_note is None else private_note,
            marked=before.marked if marked is None else marked,
        )
        if after != before:
            self._say(after)

    def clear(self, question: str) -> None:
        """The question is open again."""
        if question in self.answers:
            self._change(Cleared(question))

    def undo(self) -> bool:
        """Take back the last change; False where there is none."""
        return bool(self.state.done) and self._change(Undone())

    def redo(self) -> bool:
        """Bring back what was last taken back; False where there is none."""
        return bool(self.state.undone) and self._change(Redone())

    def import_answers(self, answers: Iterable[Answer]) -> None:
        """Take over answers from elsewhere, one by one."""
        for answer in answers:
            self._say(answer)

    # The plan, and what becomes of it.

    def decide(self, action: str, outcome: str) -> None:
        """Record what came of an action that ends in a decision."""
        self._write(OutcomeSet(action, outcome))

    def choose(self, choice: Choice) -> None:
        """Decide about an action of the plan; AnswersError where its words hold what no text may."""
        check_text(choice.action, choice.owner, LONGEST_LINE)
        check_text(choice.action, choice.note)
        self._write(Decided(choice))

    def unchoose(self, action: str) -> None:
        """Leave an action to the plan again."""
        if any(choice.action == action for choice in self.state.choices):
            self._write(Undecided(action))

    def track(self, action: str, stage: Stage, note: str = "") -> None:
        """Record how far an action is, as of today; AnswersError where the bank knows no such action."""
        if action not in self.bank.action_by_id:
            raise _no_such_action(action)
        check_text(action, note)
        known = self.tracks.get(action)
        if known is None or (known.stage, known.note) != (stage, note):
            self._write(Tracked(Track(action=action, stage=stage, on=self.clock().date(), note=note)))

    # The audit itself.

    def finish(self) -> None:
        """The interview is complete: from now on its answers stand still. Twice does no harm."""
        if not self.finished:
            self._look_at_the_file()
            self._write_if(self.client != self.state.client, ClientChanged(self.client))
            self._write(Finished())

    def reopen(self) -> None:
        """The answers may be changed again."""
        self._write_if(self.finished, Reopened())

    def go_to(self, question: str) -> None:
        """Stand at a question."""
        self._write_if(question != self.state.position, Moved(question))

    def set_mode(self, mode: Mode) -> None:
        """Ask more, or less; answers stay."""
        if mode is not self.mode:
            self._change(ModeChanged(mode))

    def set_language(self, language: Language) -> None:
        """Go on in another language."""
        self._write_if(language != self.language, LanguageChanged(language))

    def set_client(self, client: Client) -> None:
        """Correct the firm's particulars, here and in its file; other audits that go on follow the file.

        StaleError where the file says something else by now than what was seen here.
        """
        check_client(client)
        seen = self.dossier
        if seen is None or seen.profile.client == client:
            self._write_if(client != self.state.client, ClientChanged(client))
            return
        now = self.dossier = self.store.dossier(seen.id)
        if now.profile.client != seen.profile.client:
            raise faults.CLIENT_STALE.error()
        self._write_if(client != self.state.client, ClientChanged(client))
        changed = replace(now.profile, client=client)
        self.store.change_dossier(now.id, changed, self.clock(), after=now.number)
        self._look_at_the_file()

    def _look_at_the_file(self) -> None:
        """See the client's file as it is now."""
        self.dossier = self.store.dossier(self.state.dossier) if self.state.dossier else None

    def file_in(self, dossier: str, *, follows: str | None = None, respondent: str | None = None) -> None:
        """Lay the audit into a client's file; what is None stays as it is."""
        filed = Filed(
            dossier,
            self.state.follows if follows is None else follows,
            self.state.respondent if respondent is None else respondent,
        )
        check_line(filed.respondent)
        if filed != Filed(self.state.dossier, self.state.follows, self.state.respondent):
            self._write(filed)
            self._look_at_the_file()

    # How it is written.

    def _without_value(self, question: str, state: State, *, reason: str = "", ask: str = "") -> Answer:
        before = self.given(question)
        return replace(before, state=state, value=None, hypothetical=False, reason=reason, ask=ask)

    def _say(self, answer: Answer) -> None:
        _check_beside(answer)
        who = answer.respondent or self.state.respondent
        self._change(Answered(replace(answer, at=self.clock(), respondent=who)))

    def _change(self, event: Event) -> bool:
        """Write what changes answers, or what they count for."""
        if self.finished:
            raise _frozen()
        self._write(event)
        return True

    def _write_if(self, condition: bool, event: Event) -> None:
        if condition:
            self._write(event)

    def _write(self, event: Event) -> None:
        state, at = self.state.after(event), self.clock()
        moved = isinstance(event, Moved)
        card = self._card if moved else score(self.bank, state.answers, state.mode)
        figures = None if moved or card is None else figures_of(self.bank, state, card)
        self._number = self.store.append(self.id, event, at, after=self._number, figures=figures)
        self.state, self._card = state, card
        if moved:
            return
        self._plan = None
        if not state.finished or isinstance(event, Finished):
            self.as_of = at


def figures_of(bank: Bank, state: AuditState, card: Scorecard) -> Figures:
    """What the list of audits shows of an audit."""
    far = progress(bank, state.answers, state.mode)
    return Figures(
        client=state.client.name,
        mode=state.mode,
        language=state.language,
        answered=far.answered,
        total=far.total,
        index=card.index,
        level=None if card.provisional else card.level,
        finished=state.finished,
    )


def _check_beside(answer: Answer) -> None:
    """Raise AnswersError where what is noted beside an answer could not be kept in a file and read again."""
    for text in (answer.note, answer.private_note, answer.evidence, answer.reason):
        check_text(answer.question, text)
    for line in (answer.ask, answer.respondent):
        check_text(answer.question, line, LONGEST_LINE)


def _frozen() -> FrozenError:
    return FrozenError(
        de="Dieses Audit ist abgeschlossen; seine Antworten stehen fest.",
        en="This audit is finished, and its answers stand still.",
        hint_de="Öffnen Sie es wieder, oder beginnen Sie ein Folge-Audit.",
        hint_en="Reopen it, or begin a follow-up.",
    )


def _no_such_action(action: str) -> AnswersError:
    return AnswersError(
        de=f"Eine Maßnahme „{action}“ gibt es nicht.",
        en=f"There is no action ‘{action}’.",
        hint_de="Nehmen Sie eine Kennung aus dem Plan.",
        hint_en="Take an id from the plan.",
    )
