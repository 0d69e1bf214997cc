"""How far the actions of a plan are, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from audit.core.plan import Candidate
from audit.core.tracking import Stage
from audit.locales import plain as more
from audit.locales import plan
from audit.locales import tracking as words
from audit.plain.actions import Actions
from audit.plain.keeper import Keeper
from audit.plain.orders import Command, Order
from audit.plain.pages import TRACKING
from audit.plain.voice import Voice
from audit.session import Session
from audit.wording import STAGES

ORDERS = {
    Order.OPEN: Stage.OPEN,
    Order.DOING: Stage.DOING,
    Order.DONE: Stage.DONE,
    Order.DROPPED: Stage.DROPPED,
}


def tracking(voice: Voice, session: Session) -> Tracking:
    """The state of an audit's actions."""
    return Tracking(voice, Keeper(voice, session, plan.RELOADED))


class Tracking(Actions):
    """The actions of the plan with their state."""

    page = TRACKING

    def show(self) -> None:
        """All that is planned, and whatever somebody has said something about."""
        say, shown = self.voice.words, self._shown()
        self.numbered = tuple(one.id for one in shown)
        self.voice.console.say()
        self.voice.console.say(f"{say(words.TITLE)}: {', '.join(self.session.names)}")
        if not shown:
            self.voice.say(words.NOTHING)
            return
        counts = Counter(self._stage(one.id) for one in shown)
        self.voice.say(more.COUNTS, **{stage.value: counts[stage] for stage in Stage})
        self.voice.say(more.TRACK_HINT)
        self.voice.portion(self._lines(shown))

    def _shown(self) -> tuple[Candidate, ...]:
        plan, tracks = self.session.plan, self.session.tracks
        planned = {one.id for one in plan.planned}
        return tuple(one for one in plan.sequence if one.id in planned or one.id in tracks)

    def _stage(self, action: str) -> Stage:
        track = self.session.tracks.get(action)
        return track.stage if track else Stage.OPEN

    def _lines(self, shown: tuple[Candidate, ...]) -> Iterator[str]:
        say = self.voice.words
        for number, one in enumerate(shown, 1):
            track = self.session.tracks.get(one.id)
            day = f", {say(more.SINCE_DAY, day=say.day(track.on))}" if track else ""
            note = f", {track.note}" if track and track.note else ""
            stage = say(STAGES[self._stage(one.id)])
            yield f"{number}: {say(one.action.title)} – {stage}{day}{note} ({one.id})"

    def prompt(self) -> str:
        """The orders."""
        return self.voice.words(more.TRACK_PROMPT if self.numbered else more.BACK_PROMPT)

    def hear(self, line: str) -> bool:
        """A number alone says nothing about its state."""
        if line:
            self.voice.say(more.STATE_FIRST)
        return bool(line)

    def obey(self, command: Command) -> bool:
        """Another state, or a note."""
        if command.order is Order.PLAN:
            from audit.plain.planning import Planning

            planning = Planning(self.voice, self.session)
            planning.run()
            self.keeper.session = planning.session
            self.show()
            return True
        one, said = self.action(command.rest)
        if one is None:
            return True
        track = self.session.tracks.get(one.id)
        note = track.note if track else ""
        if command.order is Order.NOTE:
            written = self.text(words.NOTE, said, note)
            if written is not None:
                self._track(one.id, self._stage(one.id), written)
        else:
            self._track(one.id, ORDERS[command.order], said or note)
        return True

    def _track(self, action: str, stage: Stage, note: str) -> None:
        if self.keeper.attempt(lambda: self.session.track(action, stage, note), action):
            told = self.voice.words(STAGES[stage])
            self.voice.say(
                more.SAVED_AS, answer=f"{told}, {note} ({action})" if note else f"{told} ({action})"
            )
