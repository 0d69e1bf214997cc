"""Goes through all that is still possible: the hubs' answers, and cluster by cluster what hangs on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from audit.core.answers import Answer, Answers, State
from audit.core.holding import holds
from audit.core.items import item_of, rests_on
from audit.core.judging import Track
from audit.core.possible.clauses import UNCAPPED, Capped
from audit.core.possible.frame import Cluster, Frame, Group
from audit.core.possible.kinds import Kind, Part, settled_kinds
from audit.core.possible.spans import span
from audit.core.possible.tables import Entry, Table
from audit.core.questions import Derived, Question
from audit.core.scorecard import Item
from audit.core.situation import Standing, asked_in


@dataclass(frozen=True, slots=True)
class Taken:
    """Kinds of answers taken for some variables."""

    kinds: Mapping[str, Kind]
    answers: Mapping[str, Answer]
    items: Mapping[str, Item]
    groups: Mapping[str, Group] = field(default_factory=dict)
    """Of hubs."""

    def with_kind(self, question: str, kind: Kind, group: Group | None = None) -> "Taken":
        """These and one more."""
        return Taken(
            kinds={**self.kinds, question: kind},
            answers={**self.answers, question: kind.answer} if kind.answer else self.answers,
            items={**self.items, question: kind.item} if kind.item else self.items,
            groups={**self.groups, question: group} if group else self.groups,
        )


NOTHING = Taken({}, {}, {})


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One way for the hubs to be answered, and the track that it leads to."""

    taken: Taken
    track: Track | None


@dataclass(slots=True)
class Prospect:
    """All completions of some answers."""

    frame: Frame
    answers: Answers
    _seen: dict[int, dict[object, Table]] = field(default_factory=dict)
    """Tables by cluster, and by what the cluster sees of the hubs."""
    _tables: dict[Scene, tuple[Table, ...]] = field(default_factory=dict)
    _scenes: tuple[Scene, ...] | None = None
    _settled: dict[tuple[str, bool], tuple[Kind, ...]] = field(default_factory=dict)
    _groups: dict[tuple[str, bool], tuple[Group, ...]] = field(default_factory=dict)

    # What is open.

    def is_open(self, question: Question) -> bool:
        """Whether the interview can still bring an answer, if the question is live."""
        if isinstance(question, Derived) or not asked_in(question, self.frame.mode):
            return False
        answer = self.answers.by_question.get(question.id)
        return answer is None or answer.state in {State.OPEN, State.DONT_KNOW}

    def _kinds(self, question: str, *, live: bool) -> tuple[Kind, ...]:
        asked = self.frame.bank.question_by_id[question]
        if live and self.is_open(asked):
            return self.frame.kinds(question)
        if (question, live) not in self._settled:
            atoms, answer = self.frame.atoms.get(question, ()), self.answers.by_question.get(question)
            kinds = settled_kinds(self.frame.reader, asked, atoms, self.frame.mode, answer, live=live)
            self._settled[question, live] = kinds
        return self._settled[question, live]

    def _hub_groups(self, hub: str, *, live: bool) -> tuple[Group, ...]:
        if live and self.is_open(self.frame.bank.question_by_id[hub]):
            return self.frame.groups(hub)
        if (hub, live) not in self._groups:
            self._groups[hub, live] = tuple(Group((kind,)) for kind in self._kinds(hub, live=live))
        return self._groups[hub, live]

    # The hubs.

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """All ways for the hubs to be answered."""
        if self._scenes is None:
            self._scenes = tuple(self._find_scenes())
        return self._scenes

    def _find_scenes(self) -> Iterator[Scene]:
        for taken in self._with_hubs(NOTHING, self.frame.hubs):
            standing = self._standing(taken)
            if self._may_be(taken.kinds, standing):
                tracks = self.frame.bank.tracks
                yield Scene(taken, next((t for t in tracks if holds(t.when, standing) is True), None))

    def _with_hubs(self, taken: Taken, hubs: Sequence[str]) -> Iterator[Taken]:
        if not hubs:
            yield taken
            return
        live = self._standing(taken).is_live(hubs[0])
        for group in self._hub_groups(hubs[0], live=live):
            yield from self._with_hubs(taken.with_kind(hubs[0], group.first, group), hubs[1:])

    def _standing(self, taken: Taken) -> Standing:
        answers = Answers(taken.answers, self.answers.outcomes)
        return Standing(self.frame.bank, answers, items=taken.items)

    def _may_be(self, kinds: Mapping[str, Kind], standing: Standing) -> bool:
        """Whether 'not applicable' was taken only where that is an answer."""
        return all(
            kind.away == standing.may_not_apply(question)
            for question, kind in kinds.items()
            if kind.away or kind.dodges
        )

    # The clusters.

    def _table(self, place: int, scene: Scene) -> Table:
        """All ways for the variables of a cluster to be answered, given the hubs."""
        cluster = self.frame.clusters[place]
        key = tuple(_view(cluster, hub, scene.taken.groups[hub]) for hub in cluster.hubs)
        tables = self._seen.setdefault(place, {})
        if key not in tables:
            tables[key] = Table(cluster, self.frame.clauses, tuple(self._find_entries(cluster, scene)))
        return tables[key]

    def all_tables(self, scene: Scene) -> tuple[Table, ...]:
        """Those of all clusters, in the order of the dimensions."""
        if scene not in self._tables:
            places = range(len(self.frame.clusters))
            self._tables[scene] = tuple(self._table(place, scene) for place in places)
        return self._tables[scene]

    def _find_entries(self, cluster: Cluster, scene: Scene) -> Iterator[Entry]:
        for homely in self._with_homes(scene.taken, cluster.homes):
            for taken in self._with_variables(homely, cluster.core):
                standing = self._standing(taken)
                if self._may_be({name: taken.kinds[name] for name in cluster.core}, standing):
                    yield self._entry(cluster, taken, standing)

    def _entry(self, cluster: Cluster, taken: Taken, standing: Standing) -> Entry:
        parts = dict(self._parts(cluster, taken, standing))
        caps = self._caps(cluster, taken, standing)
        return Entry(
            kinds={name: taken.kinds[name] for name in (*cluster.hubs, *cluster.core)},
            parts=parts,
            span=span(parts.values()),
            best=max(caps, default=UNCAPPED),
            worst=min(caps, default=UNCAPPED),
        )

    def _with_homes(self, taken: Taken, hubs: Sequence[str]) -> Iterator[Taken]:
        if not hubs:
            yield taken
            return
        for kind in taken.groups[hubs[0]].kinds:
            yield from self._with_homes(taken.with_kind(hubs[0], kind), hubs[1:])

    def _with_variables(self, taken: Taken, variables: Sequence[str]) -> Iterator[Taken]:
        if not variables:
            yield taken
            return
        live = self._standing(taken).is_live(variables[0])
        for kind in self._kinds(variables[0], live=live):
            yield from self._with_variables(taken.with_kind(variables[0], kind), variables[1:])

    def _caps(self, cluster: Cluster, taken: Taken, standing: Standing) -> set[int]:
        """The caps that the clauses can bring, whatever the silent variables are."""
        if not cluster.clauses:
            return set()
        if not cluster.silent:
            return {self._cap(cluster.clauses, taken, standing)}
        caps = set()
        for whole in self._with_variables(taken, cluster.silent):
            standing = self._standing(whole)
            if self._may_be({name: whole.kinds[name] for name in cluster.silent}, standing):
                caps.add(self._cap(cluster.clauses, whole, standing))
        return caps

    def _cap(self, clauses: Iterable[Capped], taken: Taken, standing: Standing) -> int:
        if self.frame.entries_read:
            computed = (self._entry_item(entry, standing) for entry in sorted(self.frame.entries_read))
            items = {item.question: item for item in computed if item is not None}
            standing.items = {**taken.items, **items}
        return min((c.cap for c in clauses if holds(c.when, standing) is True), default=UNCAPPED)

    def _entry_item(self, entry: str, standing: Standing) -> Item | None:
        asked = self.frame.bank.question_by_id[entry]
        if not all(standing.is_live(needed) for needed in rests_on(asked)):
            return None
        return item_of(asked, standing.answers, self.frame.mode)

    # The parts of a dimension.

    def _parts(self, cluster: Cluster, taken: Taken, standing: Standing) -> Iterator[tuple[str, Part]]:
        for question in cluster.questions:
            part = None
            if isinstance(question, Derived):
                if all(standing.is_live(needed) for needed in rests_on(question)):
                    rule = question.score
                    number, matrix = taken.kinds[rule.number], taken.kinds[rule.matrix]
                    part = self.frame.entry_part(question, number, matrix)
            elif question.id in taken.kinds:
                part = taken.kinds[question.id].part
            elif standing.is_live(question.id):
                part = self._plain_part(question, standing)
            if part is not None:
                yield question.id, part

    def _plain_part(self, question: Question, standing: Standing) -> Part | None:
        """Of a question that no condition reads."""
        away = question.may_be_not_applicable and standing.may_not_apply(question.id)
        if self.is_open(question):
            return self.frame.open_part(question.id, away=away)
        kinds = self._kinds(question.id, live=True)
        return next(kind.part for kind in kinds if len(kinds) == 1 or kind.away == away)


def _view(cluster: Cluster, hub: str, group: Group) -> object:
    """What a cluster sees of a hub's answer: everything at home, else what it reads."""
    if hub in cluster.homes:
        return group
    first = group.first
    return first.asleep, first.away, first.dodges, tuple(first.reads[at] for at in cluster.hubs[hub])
