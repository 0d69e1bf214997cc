"""A JSON Schema of the files of a bank, for completion and hints in editors.

It says what may stand where. What only the whole bank shows (names that must exist, circles, rules that fit)
is for `load_bank` to say.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from audit.banks.actions_reader import KINDS as SEED_KINDS
from audit.banks.actions_reader import SCALE
from audit.banks.conditions_reader import FACTS, HEADS
from audit.banks.questions_reader import KINDS, QUICK
from audit.banks.rules_reader import RULES
from audit.core.planning_rules import PlanRules
from audit.core.scoring_rules import TOP

Schema = Mapping[str, object]

TEXT: Schema = {"$ref": "#/$defs/text"}
CONDITION: Schema = {"$ref": "#/$defs/condition"}
WORD: Schema = {"type": ["string", "number"]}
WORDS: Schema = {"anyOf": [WORD, {"type": "array", "items": WORD}]}
NUMBER: Schema = {"type": "number"}
WHOLE: Schema = {"type": "integer"}
FLAG: Schema = {"type": "boolean"}
ANYTHING: Schema = {}
BOUNDS = dict.fromkeys(("at_least", "at_most", "below", "above"), NUMBER)

PLAN_FORMS: Mapping[str, Schema] = {
    "size_factors": {"type": "array"},
    "recurring_factors": {"type": "array"},
    "parallel": {"type": "array"},
    "horizons": {"type": "array"},
    "boosts": {"type": "array"},
    "urgencies": {"type": "array"},
    "waits": {"type": "array"},
    "reserved": {"type": "array"},
    "shares": {"type": "object"},
    "full_gap": WORDS,
    "never_polish": WORDS,
    "first_relief": WORD,
}
PLAN_QUESTIONS = ("hours", "size", "status", "goals", "owner")


def schemas() -> Mapping[str, Schema]:
    """A schema for each kind of file: bank, dimension, actions, seeds."""
    return {
        "bank": _document("bank.yaml", _bank()),
        "dimension": _document("the questions of a dimension", _questions()),
        "actions": _document("actions.yaml", _list(_action())),
        "seeds": _document("seeds.yaml", _list(_seed())),
    }


def _document(title: str, schema: Schema) -> Schema:
    definitions = {"text": _object({"de": WORD, "en": WORD}, ("de", "en")), "condition": _condition()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **schema,
        "$defs": definitions,
    }


def _object(properties: Mapping[str, Schema], required: Sequence[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(words: Iterable[str]) -> Schema:
    return {"enum": [{"true": True, "false": False}.get(word, word) for word in words]}


def _condition() -> Schema:
    parts = dict.fromkeys(HEADS, ANYTHING)
    joined = {"all": _list(CONDITION), "any": _list(CONDITION), "not": CONDITION, "fact": _one_of(FACTS)}
    rest = {
        **dict.fromkeys(("any_of", "none_of", "includes", "questions"), WORDS),
        **dict.fromkeys(("lacks", "sum", "question", "score", "claimed", "dimension"), WORD),
        "rows": ANYTHING,
    }
    return _object({**parts, **joined, **rest, **BOUNDS})


def _bank() -> Schema:
    named = {"id": WORD, "name": TEXT}
    badge = _object({**named, "begins_at": NUMBER, "description": TEXT}, ("id", "name", "begins_at"))
    level = {"number": WHOLE, "begins_at": NUMBER, "name": TEXT, "description": TEXT}
    dimension = {**named, "weight": NUMBER, "first": FLAG, "reason": TEXT, "levels": _list(TEXT)}
    clause = {"when": CONDITION, "because": TEXT, "lifted_by": WORDS, "tracks": WORDS}
    gate = {
        **named,
        "cap": WHOLE,
        "knock_out": FLAG,
        "source": WORD,
        "lift": TEXT,
        "clauses": _list(_object(clause, ("when", "because"))),
    }
    check = {"id": WORD, "questions": WORDS, "when": CONDITION, "says": TEXT}
    track = {
        **named,
        "when": CONDITION,
        "leaves_out": WORDS,
        "badges": _list(badge),
        "capped_badge": WORD,
    }
    return _object(
        {
            "id": WORD,
            "version": WORD,
            "title": TEXT,
            "levels": _list(_object(level, tuple(level))),
            "dimensions": _list(_object(dimension, ("id", "name", "weight"))),
            "order": WORDS,
            "flags": _list(_object({"id": WORD, "when": CONDITION}, ("id", "when"))),
            "gates": _list(_object(gate, ("id", "cap", "knock_out", "name", "lift", "clauses"))),
            "checks": _list(_object(check, tuple(check))),
            "tracks": _list(_object(track, ("id", "name", "when", "badges", "capped_badge"))),
            "plan": _plan(),
        },
        ("id", "version", "title", "levels", "dimensions", "order", "plan"),
    )


def _plan() -> Schema:
    """The fields of the rules themselves, but that the questions stand together."""
    plain = [field.name for field in fields(PlanRules) if not field.name.endswith("_question")]
    questions = _object(dict.fromkeys(PLAN_QUESTIONS, WORD), PLAN_QUESTIONS)
    return _object({"questions": questions, **{name: PLAN_FORMS.get(name, NUMBER) for name in plain}})


def _questions() -> Schema:
    return _object({"dimension": WORD, "questions": _list(_question())}, ("dimension", "questions"))


def _question() -> Schema:
    voices = _object({"de": WORD, "en": WORD, "interview": TEXT, "self": TEXT})
    option = {"id": WORD, "level": WHOLE, "de": WORD, "en": WORD}
    column = {**option, "options": _list(_object(option)), "number": FLAG, "quick": FLAG}
    rules = {rule: ANYTHING for names in RULES.values() for rule in names}
    level = {"type": "number", "minimum": 0, "maximum": TOP}
    bands = _list(_object({"level": level, **BOUNDS}, ("level",)))
    properties = {
        "id": WORD,
        "kind": _one_of(KINDS),
        "quick": _one_of(QUICK),
        "weight": NUMBER,
        "seconds": WHOLE,
        "follows": WORD,
        "when": CONDITION,
        "not_applicable": {"anyOf": [FLAG, _object({"when": CONDITION}, ("when",))]},
        "ask": voices,
        **dict.fromkeys(("why", "probe", "heard", "hypothetical", "evidence", "unit"), TEXT),
        "options": _list(_object(option, ("de", "en"))),
        "rows": _list(_object(option, ("id", "de", "en"))),
        "columns": _list(_object(column, ("id", "de", "en"))),
        "empty": WORD,
        "checklist": FLAG,
        "whole": FLAG,
        **dict.fromkeys(("at_least", "lines"), WHOLE),
        **dict.fromkeys(("minimum", "maximum"), NUMBER),
        "assume": WORD,
        "score": _object({**rules, "thresholds": bands, "count": bands}),
        "seeds": WORDS,
    }
    return _object(properties, ("id", "kind", "ask", "why"))


def _action() -> Schema:
    scale = {"type": "integer", "minimum": 1, "maximum": SCALE}
    required = {
        "id": WORD,
        "dimension": WORD,
        "title": TEXT,
        "triggers": _list(CONDITION),
        "impact": scale,
        "effort": scale,
        "horizon": WORD,
        "hours": NUMBER,
        "hours_per_week": NUMBER,
        "owner": TEXT,
        "first_step": TEXT,
        "measure": TEXT,
        "target": TEXT,
    }
    option = _object({"id": WORD, "de": WORD, "en": WORD}, ("id", "de", "en"))
    others = {
        "guard": CONDITION,
        "steps": _list(TEXT),
        "obstacle": TEXT,
        "outcomes": _list(option),
        **dict.fromkeys(("needs", "serves", "tags", "seeds"), WORDS),
    }
    return _object({**required, **others}, tuple(required))


def _seed() -> Schema:
    properties = {
        "id": WORD,
        "kind": _one_of(SEED_KINDS),
        "de": WORD,
        "en": WORD,
        "asked_by": WORDS,
        "advised_by": WORDS,
        "note": TEXT,
    }
    return _object(properties, ("id", "kind", "de", "en"))
