"""Which open question tells most, and whether anything that is open can still change the level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audit.core.answers import Amount, Answer, Answers
from audit.core.bank import Bank
from audit.core.interview import live_questions
from audit.core.mode import Mode
from audit.core.possible.bounds import Possible, bounds, index_bounds, scenes_that_count, tables_that_count
from audit.core.possible.frames import frame_of
from audit.core.possible.kinds import Kind, Part, part_of
from audit.core.possible.prospect import Prospect, Scene
from audit.core.possible.spans import span
from audit.core.possible.tables import Entry, Table
from audit.core.questions import Derived, Question
from audit.core.scorecard import NORMAL, Scorecard
from audit.core.scoring import score
from audit.core.situation import Standing

SUGGESTED = 5
"""How many questions are suggested at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An open question, and what knowing the answer would do."""

    question: str
    narrows: float
    """Points by which the possible range of the index gets narrower; a mean over the answers that differ."""
    flips: bool
    """Some answer, all else as it is, changes the level that stands now."""
    decides_track: bool
    """Answers lead to different tracks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """The level is what it is, whatever is still answered."""

    level: int
    stands: bool
    """It is also what the answers give as they stand: the interview may end here."""


def possible(bank: Bank, answers: Answers, mode: Mode) -> Possible:
    """The lowest and the highest index and level over all completions of the answers.

    Open are the questions that this mode asks and that nobody has answered or knows the answer to. What is
    answered, not applicable or declined is settled. A completion answers everything that is open, in any way
    that the question allows; none of it stays unknown.
    """
    return bounds(Prospect(frame_of(bank, mode), answers))


def certain(bank: Bank, answers: Answers, mode: Mode) -> Certainty | None:
    """The level that no remaining answer can change; None while one can."""
    found = possible(bank, answers, mode)
    level = found.level_low
    if level is None or level != found.level_high or found.tracks != {NORMAL} or not found.always_rated:
        return None
    return Certainty(level=level, stands=score(bank, answers, mode).level == level)


def most_telling(
    bank: Bank, answers: Answers, mode: Mode, card: Scorecard, *, limit: int = SUGGESTED
) -> tuple[Telling, ...]:
    """The open questions that tell most, most telling first; `card` is the scorecard as the answers stand."""
    knowing = Knowing(Prospect(frame_of(bank, mode), answers))
    width = knowing.width() or 0.0
    found = []
    for question in live_questions(bank, answers, mode):
        if knowing.prospect.is_open(question) and (tries := knowing.tries(question)):
            after = [left for one in tries if (left := knowing.width(one)) is not None]
            found.append((width - sum(after) / len(after) if after else 0.0, question.id, tries))
    found.sort(key=lambda one: -one[0])
    return tuple(
        Telling(
            question=question,
            narrows=narrows,
            flips=any(score(bank, answers.with_answer(t.answer), mode).level != card.level for t in tries),
            decides_track=len({knowing.tracks(one) for one in tries}) > 1,
        )
        for narrows, question, tries in found[:limit]
        if narrows > 0
    )


@dataclass(frozen=True, slots=True)
class Try:
    """An answer that a question might get."""

    question: Question
    kind: Kind
    answer: Answer
    part: Part | None

    @property
    def settled(self) -> Kind:
        """The kind, with nothing left open of it."""
        value = self.answer.value
        numbers = (value.number,) if isinstance(value, Amount) else ()
        return replace(self.kind, part=self.part, numbers=numbers)


@dataclass(frozen=True, slots=True)
class Knowing:
    """What is still possible once one more answer is known: the completions that have it."""

    prospect: Prospect

    def tries(self, question: Question) -> tuple[Try, ...]:
        """Of the answers that conditions read alike, what counts least and what counts most."""
        return tuple(self._find_tries(question))

    def _find_tries(self, question: Question) -> Iterator[Try]:
        frame = self.prospect.frame
        if question.id not in frame.cluster_of:
            return
        standing = Standing(frame.bank, self.prospect.answers)
        alike = [group.kinds for group in frame.groups(question.id)] if question.id in frame.hubs else None
        for kinds in alike or [(kind,) for kind in frame.kinds(question.id)]:
            if not kinds[0].away or standing.may_not_apply(question.id):
                yield from self._ends(question, kinds)

    def tracks(self, one: Try) -> frozenset[str]:
        """The tracks that stay possible."""
        return frozenset(scene.track.id if scene.track else NORMAL for scene in self._scenes(one))

    def _scenes(self, one: Try) -> tuple[Scene, ...]:
        name = one.question.id
        if name not in self.prospect.frame.hubs:
            return self.prospect.scenes
        groups = ((scene, scene.taken.groups[name]) for scene in self.prospect.scenes)
        return tuple(scene for scene, group in groups if group.first.asleep or one.kind in group.kinds)

    def width(self, one: Try | None = None) -> float | None:
        """How far the index is open, if a question is answered so; None where that leaves no index."""
        known: dict[int, Table] = {}
        all_tables: list[Sequence[Table]] = []
        for scene in scenes_that_count(self._scenes(one) if one else self.prospect.scenes):
            tables: Sequence[Table] = tables_that_count(self.prospect, scene)
            if one is not None:
                tables = [self._known(table, one, known) for table in tables]
            if all(table.entries for table in tables):
                all_tables.append(tables)
        found = index_bounds(all_tables)
        return found[1] - found[0] if found else None

    def _known(self, table: Table, one: Try, known: dict[int, Table]) -> Table:
        frame = self.prospect.frame
        if frame.clusters[frame.cluster_of[one.question.id]] is not table.cluster:
            return table
        if id(table) not in known:
            entries = (self._with(table, entry, one) for entry in table.entries)
            known[id(table)] = Table(table.cluster, table.clauses, tuple(e for e in entries if e is not None))
        return known[id(table)]

    def _with(self, table: Table, entry: Entry, one: Try) -> Entry | None:
        """The same where the question is answered so; None where it cannot be."""
        name = one.question.id
        kind, before = entry.kinds.get(name), entry.parts.get(name)
        if kind is not None and kind is not one.kind:
            return entry if kind.asleep else None
        if kind is None and before is not None and not _allows(before, one):
            return None
        parts = dict(entry.parts)
        if before is not None and one.part is not None:
            parts[name] = one.part
        parts.update(self._computed(table, entry, one))
        return entry if parts == entry.parts else replace(entry, parts=parts, span=span(parts.values()))

    def _computed(self, table: Table, entry: Entry, one: Try) -> Iterator[tuple[str, Part]]:
        """The parts of the entries that are computed from the answer."""
        for computed in table.cluster.questions:
            if isinstance(computed, Derived) and computed.score.number == one.question.id:
                matrix = entry.kinds[computed.score.matrix]
                part = self.prospect.frame.entry_part(computed, one.settled, matrix)
                if part is not None and computed.id in entry.parts:
                    yield computed.id, part

    def _ends(self, question: Question, kinds: tuple[Kind, ...]) -> Iterator[Try]:
        frame = self.prospect.frame
        least = min(kinds, key=lambda kind: _count(kind, low=True))
        most = max(kinds, key=lambda kind: _count(kind, low=False))
        ends = (least, least.ends[0]), (most, most.ends[-1])
        alike = _count(least, low=True) == _count(most, low=False) and not least.numbers
        for kind, answer in ends[:1] if alike else ends:
            item = frame.reader.item(question, answer, frame.mode)
            yield Try(question, kind, answer, part_of(question, [(answer, item)]) if item else None)


def _count(kind: Kind, *, low: bool) -> float:
    found = kind.part and (kind.part.low if low else kind.part.high)
    return found or 0.0


def _allows(part: Part, one: Try) -> bool:
    """Whether 'not applicable', if that is the answer, is one."""
    return not one.kind.away or part.away or part.low is None
