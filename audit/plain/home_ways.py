"""Where one can go from an audit in the list."""

from __future__ import annotations

from audit.core.summary import Summary
from audit.core.tracking import next_date
from audit.locales import home as words
from audit.plain.beginning import another, begin, keep_as_template
from audit.plain.client_file import ClientFile
from audit.plain.export import Exporting
from audit.plain.interview import Interview
from audit.plain.orders import Order
from audit.plain.planning import Planning
from audit.plain.result import Result
from audit.plain.tracking import tracking
from audit.plain.voice import Voice
from audit.session import Session


class Ways:
    """Opens and begins."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def session(self, audit: str) -> Session:
        """An audit, opened; raises StoreError, BankError."""
        services = self.voice.services
        return Session(services.store, services.load_bank(), audit, services.clock)

    def visit(self, audit: str, question: str = "") -> None:
        """The interview, in its own language; then ours again, unless another was set for good meanwhile."""
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
        self.visit(begin(self.voice))

    def go(self, order: Order, audit: Summary) -> None:
        """Something about an audit; raises Commanded, ResonanzError."""
        match order:
            case Order.RESULT:
                self._result(audit.id)
            case Order.PLAN:
                Planning(self.voice, self.session(audit.id)).run()
            case Order.TRACK:
                tracking(self.voice, self.session(audit.id)).run()
            case Order.EXPORT:
                Exporting(self.voice, self.session(audit.id)).run()
            case Order.TEMPLATE:
                keep_as_template(self.voice, self.session(audit.id))
            case Order.CLIENT:
                self._client(audit)
            case Order.FINISH:
                self._finish(audit.id)
            case Order.ANOTHER:
                self.visit(another(self.voice, audit))
            case Order.FOLLOW:
                services = self.voice.services
                begun = Session.follow_up(services.store, services.load_bank(), services.clock, audit.id)
                self.visit(begun.id)
            case _:
                raise ValueError(order)

    def _result(self, audit: str) -> None:
        """The result, and the question that somebody goes to from there."""
        result = Result(self.voice, self.session(audit))
        result.run()
        if result.question:
            self.visit(audit, result.question)

    def _client(self, audit: Summary) -> None:
        if audit.dossier:
            ClientFile(self.voice, audit.dossier).run()
        else:
            self.voice.say(words.NO_FILE)

    def _finish(self, audit: str) -> None:
        """Let its answers stand still, or no longer."""
        session = self.session(audit)
        if session.finished:
            session.reopen()
            self.voice.say(words.DONE_REOPENED)
        else:
            session.finish()
            day = self.voice.words.day(next_date(session.as_of.date()))
            self.voice.say(words.DONE_FINISHED, day=day)
