"""Every number opens into the parts it was made of: values, each with a plain sentence in both languages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.condition_words import in_words
from audit.core.phrases import number, points_text
from audit.core.plan import Candidate, NotNow, Plan, Reason
from audit.core.planning import lifting_actions
from audit.core.scorecard import ActiveGate, DimensionResult, Item, Scorecard
from audit.core.situation import asked_in
from audit.core.text import Text

WHOLES = ("level", "index", "range", "confidence", "plan")
"""What can be explained beside dimensions, questions, gates and actions."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A number, or a decision, and what it was made of."""

    about: str
    """level, index, range, confidence, plan, or the id of a dimension, question, gate or action."""
    says: Text
    parts: tuple["Explanation", ...] = ()


@dataclass(frozen=True, slots=True)
class Explainer:
    """Opens the numbers of one audit."""

    bank: Bank
    answers: Answers
    card: Scorecard
    plan: Plan

    def known(self) -> tuple[str, ...]:
        """Everything that can be explained."""
        ids = (
            *self.bank.dimension_by_id,
            *self.bank.question_by_id,
            *(gate.id for gate in self.bank.gates),
            *self.bank.action_by_id,
        )
        return (*WHOLES, *ids)

    def explain(self, about: str) -> Explanation | None:
        """What a number was made of; None where there is no such thing."""
        whole: dict[str, Callable[[], Explanation]] = {
            "level": self._level,
            "index": self._index,
            "range": self._range,
            "confidence": self._confidence,
            "plan": self._plan,
        }
        if about in whole:
            return whole[about]()
        if about in {dimension.id for dimension in self.bank.rated_dimensions}:
            return self._dimension(self.card.dimension(about))
        if about in self.bank.question_by_id:
            return self._question(about)
        if about in {gate.id for gate in self.bank.gates}:
            return self._gate(about)
        return self._action(about) if about in self.bank.action_by_id else None

    # Level and gates.

    def _level(self) -> Explanation:
        parts = (self._index(), *(self._active_gate(gate) for gate in self.card.gates if gate.bites))
        return Explanation("level", self._level_says(), parts)

    def _level_says(self) -> Text:
        card = self.card
        if card.index is None:
            return Text(
                "Noch keine Stufe, weil nichts bewertet ist.", "No level yet, because nothing is rated."
            )
        if card.badge is not None:
            words = Text("„{b}“, weil der Index {i} ist.", "‘{b}’, because the index is {i}.")
            return words.fill(b=card.badge.name, i=points_text(card.index))
        if card.level == card.level_without_gates:
            words = Text("Stufe {n}, weil der Index {i} ist.", "Level {n}, because the index is {i}.")
            return words.fill(n=card.level, i=points_text(card.index))
        reasons = _listed(clause.because for gate in card.gates if gate.bites for clause in gate.clauses)
        words = Text("Stufe {n} statt {f}, weil: {r}", "Level {n} instead of {f}, because: {r}")
        return words.fill(n=card.level, f=card.level_without_gates, r=reasons)

    def _gate(self, gate: str) -> Explanation:
        active = next((active for active in self.card.gates if active.gate.id == gate), None)
        if active is not None:
            return self._active_gate(active)
        name = next(g.name for g in self.bank.gates if g.id == gate)
        return Explanation(gate, Text("Die Sperre {g} ist offen.", "The gate {g} is open.").fill(g=name))

    def _active_gate(self, gate: ActiveGate) -> Explanation:
        words = Text("{g}: höchstens Stufe {c}. {b} {l}", "{g}: level {c} at most. {b} {l}")
        because = _listed(clause.because for clause in gate.clauses)
        says = words.fill(g=gate.gate.name, c=gate.gate.cap, b=because, l=gate.gate.lift)
        lifts = (self.bank.action_by_id[action] for action in lifting_actions(gate, self.plan))
        return Explanation(
            gate.gate.id, says, tuple(Explanation(a.id, _titled(a.id, a.title)) for a in lifts)
        )

    # Index, range, dimensions, items.

    def _index(self) -> Explanation:
        if self.card.index is None:
            return Explanation("index", Text("Noch nichts ist bewertet.", "Nothing is rated yet."))
        rated = [d for d in self.card.dimensions if d.counts and d.score is not None]
        sums = " + ".join(f"{_plain(d.weight)} × {{{d.id}}}" for d in rated)
        total = _plain(sum(d.weight for d in rated))
        words = Text(f"Index {{i}} = ({sums}) / {total}", f"Index {{i}} = ({sums}) / {total}")
        says = words.fill(i=points_text(self.card.index), **{d.id: points_text(d.score) for d in rated})
        return Explanation("index", says, tuple(self._dimension(d) for d in self.card.dimensions))

    def _range(self) -> Explanation:
        unknown = [item for item in self.card.items if item.unknown]
        words = Text(
            "Von {a} bis {b}: unten zählt jedes „Weiß nicht“ als 0, oben wie der Rest seines Bereichs.",
            "From {a} to {b}: at the low end every don’t-know counts 0, at the high end like the rest of its "
            "dimension.",
        )
        says = words.fill(a=points_text(self.card.low), b=points_text(self.card.high))
        return Explanation("range", says, tuple(self._item(item) for item in unknown))

    def _dimension(self, result: DimensionResult) -> Explanation:
        name, parts = self.bank.dimension_by_id[result.id].name, tuple(self._item(i) for i in result.items)
        counted = [item for item in result.items if item.score is not None]
        if result.score is None:
            words = Text("{n} ist nicht bewertet.", "{n} is not rated.")
            return Explanation(result.id, words.fill(n=name), parts)
        if not result.counts:
            words = Text("{n} {s}, zählt hier nicht mit.", "{n} {s}, does not count here.")
            return Explanation(result.id, words.fill(n=name, s=points_text(result.score)), parts)
        sums = " + ".join(f"{_plain(item.weight)} × {{{place}}}" for place, item in enumerate(counted))
        total = _plain(sum(item.weight for item in counted))
        filled = [figure(item.score, 2) for item in counted]
        de, en = (sums.format(*(getattr(f, language) for f in filled)) for language in ("de", "en"))
        words = Text("{n} {s} = 25 × ({p}) / {t}", "{n} {s} = 25 × ({p}) / {t}")
        return Explanation(
            result.id, words.fill(n=name, s=points_text(result.score), p=Text(de, en), t=total), parts
        )

    def _item(self, item: Item) -> Explanation:
        words = {
            State.OPEN: Text("{q} ist noch offen.", "{q} is still open."),
            State.NOT_APPLICABLE: Text("{q} trifft nicht zu und zählt nicht.", "{q} does not apply."),
            State.DONT_KNOW: Text("{q} weiß niemand und zählt 0.", "{q} is not known and counts 0."),
            State.DECLINED: Text("{q} ist nicht beantwortet und zählt 0.", "{q} was declined and counts 0."),
            State.ANSWERED: Text("{q} zählt {s} von 4.", "{q} counts {s} of 4."),
        }[item.state]
        if item.capped:
            words = Text("{q} zählt {s} statt {c} von 4, {w}.", "{q} counts {s} instead of {c} of 4, {w}.")
        why = _NEVER_HAPPENED if item.capped and self.answers[item.question].hypothetical else _UNPROVEN
        ask = self.bank.question_by_id[item.question].ask.interview
        asked = Text(f"{item.question} „{ask.de}“", f"{item.question} ‘{ask.en}’")
        says = words.fill(q=asked, s=figure(item.score, 2), c=figure(item.claimed, 2), w=why)
        return Explanation(item.question, says)

    def _question(self, question: str) -> Explanation:
        asked, when = self.bank.question_by_id[question], self.bank.question_by_id[question].when
        if question not in self.card.live:
            words = Text(
                "{q} ist nicht gefragt, weil dies nicht gilt: {w}.",
                "{q} is not asked, because this does not hold: {w}.",
            )
            return Explanation(question, words.fill(q=question, w=in_words(when, self.bank)))
        if not asked_in(asked, self.card.mode):
            words = Text("{q} gehört nicht zum Kurz-Audit.", "{q} is not part of the quick audit.")
            return Explanation(question, words.fill(q=question))
        item = self.card.item(question)
        if item is not None:
            return self._item(item)
        words = Text("{q} wird gefragt, aber nicht bewertet.", "{q} is asked, but not scored.")
        return Explanation(question, words.fill(q=question))

    # Confidence.

    def _confidence(self) -> Explanation:
        c = self.card.confidence
        words = Text(
            "Verlässlichkeit {v} = 100 × {k} × (0,20 + 0,50 × {c} + 0,30 × {e}) − {d}",
            "Confidence {v} = 100 × {k} × (0.20 + 0.50 × {c} + 0.30 × {e}) − {d}",
        )
        says = words.fill(
            v=points_text(c.value),
            k=figure(c.known, 2),
            c=figure(c.coverage, 2),
            e=figure(c.evidence, 2),
            d=figure(c.deduction),
        )
        shares = (
            ("known", Text("{x} des Gefragten ist bekannt.", "{x} of what was asked is known."), c.known),
            (
                "coverage",
                Text("{x} des Zutreffenden ist gefragt.", "{x} of what applies was asked."),
                c.coverage,
            ),
            ("evidence", Text("{x} der Belege liegen vor.", "{x} of the evidence was given."), c.evidence),
        )
        parts = [Explanation(about, words.fill(x=_percent(share))) for about, words, share in shares]
        parts += [Explanation(check.id, check.says) for check in self.card.contradictions]
        return Explanation("confidence", says, tuple(parts))

    # The plan.

    def _plan(self) -> Explanation:
        words = Text("{n} Maßnahmen bei {h} Stunden je Woche.", "{n} actions with {h} hours a week.")
        says = words.fill(n=len(self.plan.planned), h=figure(self.plan.hours_per_week))
        return Explanation("plan", says, tuple(self._candidate(one) for one in self.plan.sequence))

    def _action(self, action: str) -> Explanation:
        candidate = self.plan.candidates.get(action)
        if candidate is not None:
            return self._candidate(candidate)
        triggers = Text.joined(
            (in_words(t.when, self.bank) for t in self.bank.action_by_id[action].triggers), OR
        )
        words = Text(
            "{a} ist nicht nötig: dafür müsste gelten: {w}.", "{a} is not needed: it would take: {w}."
        )
        return Explanation(action, words.fill(a=action, w=triggers))

    def _candidate(self, one: Candidate) -> Explanation:
        p = one.priority
        words = Text(
            "{t}: P = {i} × {g} × {w} × {f} × {b} × {u} / {k} = {p}; {h} Stunden",
            "{t}: P = {i} × {g} × {w} × {f} × {b} × {u} / {k} = {p}; {h} hours",
        )
        factors = {"i": p.impact, "g": p.gap, "w": p.weight, "f": p.goal, "b": p.boost, "u": p.dependants}
        shown = {name: figure(value, 2) for name, value in {**factors, "k": p.effort, "p": p.value}.items()}
        says = words.fill(t=_titled(one.id, one.action.title), h=figure(one.hours), **shown)
        return Explanation(one.id, says, tuple(self._why(one)))

    def _why(self, one: Candidate) -> Iterable[Explanation]:
        for question in one.triggered_by:
            item = self.card.item(question)
            if item is not None:
                yield self._item(item)
        for boost in one.priority.boosts:
            words = Text("× {f}: {b}", "× {f}: {b}").fill(f=figure(boost.factor), b=boost.because)
            yield Explanation(one.id, words)
        yield Explanation(one.id, self._place(one))

    def _place(self, one: Candidate) -> Text:
        left = next((left for left in self.plan.not_now if left.candidate.id == one.id), None)
        if left is not None:
            return reason_in_words(left)
        stage = next(stage for stage in self.plan.stages if one in stage.planned)
        words = Text("Geplant für die Tage {a} bis {b}.", "Planned for days {a} to {b}.")
        return words.fill(a=stage.horizon.opens_on, b=stage.horizon.last_day)


OR = Text(" oder ", " or ")
_UNPROVEN = Text("weil kein Beleg dafür da ist", "because nothing proves it")
_NEVER_HAPPENED = Text("weil es noch nie vorgekommen ist", "because it has never happened")


def reason_in_words(left: NotNow) -> Text:
    """Why an action is not planned now, as a sentence."""
    return {
        Reason.HOURS: Text("Nicht jetzt: die Stunden reichen nicht.", "Not now: there are not enough hours."),
        Reason.PARALLEL: Text(
            "Nicht jetzt: es läuft schon genug nebeneinander.",
            "Not now: enough is going on at the same time.",
        ),
        Reason.RECURRING: Text(
            "Nicht jetzt: die laufende Arbeit je Woche wäre zu viel.",
            "Not now: the recurring work a week would be too much.",
        ),
        Reason.WAITS: Text("Nicht jetzt: wartet auf {a}.", "Not now: waits for {a}."),
        Reason.REJECTED: Text("Nicht geplant: von Ihnen abgelehnt.", "Not planned: you decided against it."),
    }[left.reason].fill(a=left.waits_for)


def figure(value: float | None, digits: int = 1) -> Text:
    """A number in both languages; a dash where there is none."""
    if value is None:
        return Text("–", "–")
    return Text(number(value, "de", digits), number(value, "en", digits))


def _plain(value: float) -> str:
    return number(value, "en", 0)


def _percent(share: float) -> Text:
    return Text(f"{number(share * 100, 'de', 0)} %", f"{number(share * 100, 'en', 0)}%")


def _titled(action: str, title: Text) -> Text:
    return Text(f"{action} {title.de}", f"{action} {title.en}")


def _listed(sentences: Iterable[Text]) -> Text:
    return Text.joined(dict.fromkeys(sentences), Text(" ", " "))
