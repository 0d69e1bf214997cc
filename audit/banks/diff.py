"""What has changed between two versions of a bank, and which part of its version that raises.

Major is what may change a score, a level or the confidence, and what answers files name; minor is what
changes the plan, or adds what is not scored; patch is wording (docs/bank.md, 'Versions').
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from audit.banks.diff_words import FIELDS, KINDS, in_short
from audit.banks.versions import Step
from audit.core.actions import Action, Seed, Trigger
from audit.core.bank import Bank
from audit.core.judging import Badge, Check, Clause, Dimension, Gate, Level, NamedCondition, Track
from audit.core.planning_rules import Boost, Horizon, PlanRules
from audit.core.questions import Ask, BaseQuestion, Column, Option
from audit.core.text import Text

WITH_ID = (
    Option,
    Column,
    Badge,
    BaseQuestion,
    Dimension,
    Check,
    Gate,
    NamedCondition,
    Track,
    Action,
    Seed,
    Horizon,
)
OPENED = (*WITH_ID, Ask, Clause, Trigger, Level, PlanRules, Boost)
"""What is compared field by field; anything else is the same or another."""
GIVEN = {"id", "question"}
"""What things are matched by, and what follows from a condition."""
LIGHT = {"seconds", "quick_context", "follows", "seeds", "lifted_by", "first", "questions", "source", "lines"}
"""Fields of what judges that change no score."""
GRAVE_TEXTS = {"evidence", "hypothetical"}
"""Texts whose mere presence changes a score."""

NEW, GONE = Text("{what} ist neu", "{what} is new"), Text("{what} entfällt", "{what} is gone")
ORDER = Text("{what}: andere Reihenfolge", "{what}: another order")
KIND = Text("eine andere Art von Frage", "another kind of question")
WORDING = Text("Wortlaut – {what}", "wording – {what}")
OTHER = Text("{what}: geändert", "{what}: changed")
VALUE = Text("{what}: {old} → {new}", "{what}: {old} → {new}")
NUMBER_OF = Text("{what}: {old} → {new} an der Zahl", "{what}: {old} → {new} in number")


@dataclass(frozen=True, slots=True)
class Change:
    """One change, and the part of the version that it raises."""

    step: Step
    place: str
    """The id of what has changed."""
    says: Text


def changes(old: Bank, new: Bank) -> tuple[Change, ...]:
    """All changes, the gravest first, otherwise in the order of the bank."""
    judge, advise = _Eye(old, new, Step.MAJOR), _Eye(old, new, Step.MINOR)
    found = (
        *judge.field(new.id, "id", old.id, new.id),
        *judge.field(new.id, "title", old.title, new.title),
        *judge.field(new.id, "levels", old.levels, new.levels),
        *judge.things("dimension", old.dimensions, new.dimensions),
        *judge.things("question", old.questions, new.questions),
        *judge.things("flag", old.flags, new.flags),
        *judge.things("gate", old.gates, new.gates),
        *judge.things("check", old.checks, new.checks),
        *judge.things("track", old.tracks, new.tracks),
        *advise.things("action", old.actions, new.actions),
        *advise.things("seed", old.seeds, new.seeds),
        *advise.inside("plan", old.plan, new.plan),
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda change: -change.step))


def needed(found: Iterable[Change]) -> Step:
    """The part of the version that some changes raise together."""
    return max((change.step for change in found), default=Step.NONE)


def _comes(one: object) -> Step:
    """What a new thing asks for: one that is not scored is minor, and so is advice."""
    match one:
        case BaseQuestion(weight=weight) | Dimension(weight=weight):
            return Step.MAJOR if weight else Step.MINOR
        case NamedCondition() | Action() | Seed() | Horizon():
            return Step.MINOR
        case _:
            return Step.MAJOR


def _goes(one: object) -> Step:
    """What a missing thing asks for: questions, options and outcomes stand in answers files."""
    match one:
        case Action(outcomes=outcomes):
            return Step.MAJOR if outcomes else Step.MINOR
        case Dimension(weight=weight):
            return Step.MAJOR if weight else Step.MINOR
        case NamedCondition() | Seed() | Horizon():
            return Step.MINOR
        case _:
            return Step.MAJOR


@dataclass(frozen=True, slots=True)
class _Eye:
    """Compares; whatever is not wording asks for `step`."""

    old: Bank
    new: Bank
    step: Step

    def things(self, kind: str, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[Change]:
        """Things with an id."""
        before, after = _by_id(old), _by_id(new)
        name = KINDS[kind]
        for id_ in _only(before, after):
            yield Change(_goes(before[id_]), id_, GONE.fill(what=name))
        for id_, one in after.items():
            if id_ in before:
                yield from self.inside(id_, before[id_], one)
            else:
                yield Change(_comes(one), id_, NEW.fill(what=name))
        if _common(before, after) != _common(after, before):
            yield Change(Step.MINOR, self.new.id, ORDER.fill(what=name))

    def inside(self, place: str, before: object, after: object) -> Iterator[Change]:
        """What is different within a thing."""
        if type(before) is not type(after):
            yield Change(Step.MAJOR, place, KIND)
            return
        for name in _names(after):
            yield from self.field(place, name, getattr(before, name), getattr(after, name))

    def field(self, place: str, name: str, before: object, after: object) -> Iterator[Change]:
        """What is different in a field."""
        if before == after:
            return
        match before, after:
            case Text(), Text():
                yield Change(Step.PATCH, place, WORDING.fill(what=FIELDS[name]))
            case (Text(), None) | (None, Text()):
                step = Step.MAJOR if name in GRAVE_TEXTS else Step.MINOR
                yield Change(step, place, (NEW if before is None else GONE).fill(what=FIELDS[name]))
            case tuple(), tuple():
                yield from self._several(place, name, before, after)
            case _ if isinstance(after, OPENED):
                yield from self.inside(place, before, after)
            case _:
                yield self._value(place, name, before, after)

    def _several(
        self, place: str, name: str, before: tuple[object, ...], after: tuple[object, ...]
    ) -> Iterator[Change]:
        one = next(iter((*before, *after)))
        if isinstance(one, WITH_ID):
            yield from self._options(place, name, _by_id(before), _by_id(after))
        elif isinstance(one, (Text, *OPENED)) and len(before) == len(after):
            for old, new in zip(before, after, strict=True):
                yield from self.field(place, name, old, new)
        elif isinstance(one, Text):
            yield Change(Step.MINOR, place, _counted(name, before, after))
        elif isinstance(one, OPENED):
            yield Change(self.step, place, _counted(name, before, after))
        else:
            yield self._value(place, name, before, after)

    def _options(
        self, place: str, name: str, before: Mapping[str, object], after: Mapping[str, object]
    ) -> Iterator[Change]:
        """Options, rows, columns, badges: named in answers and conditions by their ids."""
        for id_ in _only(before, after):
            yield Change(_goes(before[id_]), place, VALUE.fill(what=FIELDS[name], old=id_, new="–"))
        for id_, one in after.items():
            if id_ in before:
                yield from self.inside(f"{place} {id_}", before[id_], one)
            else:
                yield Change(self.step, place, VALUE.fill(what=FIELDS[name], old="–", new=id_))
        if _common(before, after) != _common(after, before):
            yield Change(Step.MINOR, place, ORDER.fill(what=FIELDS[name]))

    def _value(self, place: str, name: str, before: object, after: object) -> Change:
        old, new = in_short(before, self.old), in_short(after, self.new)
        step = Step.MINOR if name in LIGHT else self.step
        if old is None or new is None:
            return Change(step, place, OTHER.fill(what=FIELDS[name]))
        return Change(step, place, VALUE.fill(what=FIELDS[name], old=old, new=new))


def _counted(name: str, before: tuple[object, ...], after: tuple[object, ...]) -> Text:
    return NUMBER_OF.fill(what=FIELDS[name], old=len(before), new=len(after))


def _by_id(things: Iterable[object]) -> dict[str, object]:
    return {str(getattr(one, "id", "")): one for one in things}


def _only(these: Mapping[str, object], those: Mapping[str, object]) -> list[str]:
    return [id_ for id_ in these if id_ not in those]


def _common(these: Mapping[str, object], those: Mapping[str, object]) -> list[str]:
    return [id_ for id_ in these if id_ in those]


def _names(thing: object) -> Iterator[str]:
    """The fields of a thing that can differ by themselves."""
    if isinstance(thing, OPENED):
        yield from (field.name for field in fields(thing) if field.name not in GIVEN)
