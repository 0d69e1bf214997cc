"""Where one can go from an audit in the list; what that needs is imported only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.locales import home as words
from audit.plain.orders import Order
from audit.plain.place import Place
from audit.plain.voice import Voice

if TYPE_CHECKING:
    from audit.core.summary import Summary
    from audit.session import Session


class Ways:
    """Opens and begins."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def session(self, audit: str) -> Session:
        """An audit, opened; raises StoreError, BankError."""
        from audit.session import Session

        services = self.voice.services
        return Session(services.store, services.load_bank(), audit, services.clock)

    def visit(self, audit: str, question: str = "") -> None:
        """The interview, in its own language; then ours again, unless another was set for good meanwhile."""
        from audit.plain.interview import Interview

        voice, session = self.voice, self.session(audit)
        language, before = voice.language, voice.services.settings.language
        if question:
            session.go_to(question)
        voice.speak(session.language)
        try:
            Interview(voice, session).run()
        finally:
            now = voice.services.settings.language
            voice.speak(language if now == before else now)

    def begin(self) -> None:
        """A new audit, and its interview at once; raises Commanded."""
        from audit.plain.beginning import begin

        self.visit(begin(self.voice))

    def go(self, order: Order, audit: Summary) -> None:
        """Something about an audit; raises Commanded, ResonanzError."""
        match order:
            case Order.RESULT:
                self._result(audit.id)
            case Order.PLAN | Order.TRACK | Order.EXPORT:
                self._place(order, self.session(audit.id)).run()
            case Order.CLIENT:
                self._client(audit)
            case Order.FINISH:
                self._finish(audit)
            case Order.TEMPLATE:
                from audit.plain.beginning import keep_as_template

                keep_as_template(self.voice, self.session(audit.id))
            case Order.ANOTHER:
                from audit.plain.beginning import another

                self.visit(another(self.voice, audit))
            case _:
                self._follow(audit.id)

    def _place(self, order: Order, session: Session) -> Place:
        from audit.plain.export import Exporting
        from audit.plain.planning import Planning
        from audit.plain.tracking import tracking

        match order:
            case Order.PLAN:
                return Planning(self.voice, session)
            case Order.TRACK:
                return tracking(self.voice, session)
            case _:
                return Exporting(self.voice, session)

    def _follow(self, audit: str) -> None:
        """A new audit that follows up this one."""
        from audit.session import Session

        services = self.voice.services
        begun = Session.follow_up(services.store, services.load_bank(), services.clock, audit)
        self.visit(begun.id)

    def _result(self, audit: str) -> None:
        """The result, and the question that somebody goes to from there."""
        from audit.plain.result import Result

        result = Result(self.voice, self.session(audit))
        result.run()
        if result.question:
            self.visit(audit, result.question)

    def _client(self, audit: Summary) -> None:
        from audit.plain.client_file import ClientFile

        if audit.dossier:
            ClientFile(self.voice, audit.dossier).run()
        else:
            self.voice.say(words.NO_FILE)

    def _finish(self, audit: Summary) -> None:
        """Let its answers stand still, or no longer; asked first where questions are open."""
        from audit.core.tracking import next_date

        session = self.session(audit.id)
        if session.finished:
            session.reopen()
            self.voice.say(words.DONE_REOPENED)
        elif self._sure_to_finish(session, audit):
            session.finish()
            day = self.voice.words.day(next_date(session.as_of.date()))
            self.voice.say(words.DONE_FINISHED, day=day)

    def _sure_to_finish(self, session: Session, audit: Summary) -> bool:
        from audit.plain.home_lines import name_of
        from audit.wording import unfinished

        if not session.open:
            return True
        say = self.voice.words
        self.voice.say(unfinished(len(session.open)))
        return self.voice.sure(say(words.FINISH, client=name_of(audit, say)))
