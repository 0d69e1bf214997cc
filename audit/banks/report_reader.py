"""Reads what a report says about the subject of a bank: the folder `report` beside the bank's own files."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar, get_args

from audit.banks.catalogue import Catalogue, Shape
from audit.banks.conditions_reader import read_optional, read_required
from audit.banks.faults import Faults, Place
from audit.banks.fields import Fields
from audit.banks.nodes import Node, scan_file
from audit.banks.reading import Reading
from audit.banks.report_fields import ROW, column, entries, lines
from audit.banks.report_kits_reader import (
    read_criticism,
    read_figures,
    read_law,
    read_listening,
    read_method,
)
from audit.banks.report_stance_reader import read_reality, read_stance
from audit.core.bank import Bank
from audit.core.findings import FindingRule, FindingRules, StrengthRule
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.report.texts import ActionWords, ChannelTexts, Line, ReportTexts
from audit.core.text import Text
from audit.core.verdicts import ChannelRules, Reason, Verdict
from audit.errors import BankError

T = TypeVar("T")

FOLDER = "report"
FILES = ("actions", "decision", "figures", "findings", "method")
KITS = ("channels", "criticism", "law", "listening", "reality", "stance")
"""What not every subject needs: without the file the report has no such part."""


def load_report_texts(folder: Path, bank: Bank) -> ReportTexts:
    """The report's texts of the bank in a folder. Raises BankError with every fault at its file and line."""
    faults = Faults()
    paths = {name: folder / FOLDER / f"{name}.yaml" for name in (*FILES, *KITS)}
    nodes = {name: scan_file(path, faults) for name, path in paths.items() if name in FILES or path.exists()}
    faults.raise_if_any(BankError)
    reading = Reading(faults, catalogue_of(bank))
    documents = {name: node for name, node in nodes.items() if node is not None}
    texts = _texts(documents, reading)
    faults.raise_if_any(BankError)
    return texts


def _texts(documents: Mapping[str, Node], reading: Reading) -> ReportTexts:
    fields = {name: Fields(node, reading.faults) for name, node in documents.items() if name != "actions"}
    findings, strengths = _read_findings(fields["findings"], reading)
    texts = ReportTexts(
        title=reading.text(fields["decision"], "title"),
        headlines=lines(fields["decision"], "headlines", reading),
        stops=lines(fields["decision"], "stops", reading),
        relief=reading.optional_text(fields["decision"], "relief"),
        rules=FindingRules(
            findings=findings, strengths=strengths, channels=_kit(fields, "channels", _read_channels, reading)
        ),
        actions=_read_actions(documents["actions"], reading),
        figures=read_figures(fields["figures"], reading),
        listening=_kit(fields, "listening", read_listening, reading),
        criticism=_kit(fields, "criticism", read_criticism, reading),
        channels=_kit(fields, "channels", _read_channel_page, reading),
        reality=_kit(fields, "reality", read_reality, reading),
        stance=_kit(fields, "stance", read_stance, reading),
        legal=_kit(fields, "law", read_law, reading),
        method=read_method(fields["method"], reading),
    )
    for document in fields.values():
        document.done()
    _check_last_resort(fields["decision"], "headlines", texts.headlines, reading)
    _check_last_resort(fields["decision"], "stops", texts.stops, reading)
    return texts


def _kit(
    documents: Mapping[str, Fields], name: str, read: Callable[[Fields, Reading], T], reading: Reading
) -> T | None:
    """A part that may be missing."""
    return read(documents[name], reading) if name in documents else None


def _check_last_resort(fields: Fields, key: str, rules: tuple[Line, ...], reading: Reading) -> None:
    """Some sentence must hold whatever was answered."""
    if not rules or rules[-1].stories or getattr(rules[-1].when, "parts", None) != ():
        reading.faults.add(
            fields.node.key(key),
            de=f"Der letzte Satz unter „{key}“ muss immer gelten.",
            en=f"The last sentence under ‘{key}’ must always hold.",
            hint_de="Lassen Sie bei ihm „when“ und „for“ weg.",
            hint_en="Leave out its ‘when’ and ‘for’.",
        )


# The names of a bank that is already read.


def catalogue_of(bank: Bank) -> Catalogue:
    """The names that a bank gives."""
    names = Catalogue()
    names.questions.by_id.update({question.id: _shape(question) for question in bank.questions})
    names.dimensions.by_id.update({dimension.id: dimension.weight > 0 for dimension in bank.dimensions})
    names.actions.by_id.update(
        {action.id: tuple(outcome.id for outcome in action.outcomes) for action in bank.actions}
    )
    names.flags.by_id.update({flag.id: None for flag in bank.flags})
    names.seeds.by_id.update({seed.id: None for seed in bank.seeds})
    goals = names.questions.by_id[bank.plan.goals_question]
    names.goals.by_id.update(dict.fromkeys(goals.options))
    return names


_KINDS: Mapping[type[Question], str] = {
    SingleChoice: "single_choice",
    MultiChoice: "multi_choice",
    Number: "number",
    Matrix: "matrix",
    FreeText: "free_text",
    Derived: "derived",
}


def _shape(question: Question) -> Shape:
    options = question.options if isinstance(question, SingleChoice | MultiChoice | Derived) else ()
    matrix = question if isinstance(question, Matrix) else None
    return Shape(
        kind=_KINDS[type(question)],
        scored=question.weight > 0,
        checklist=isinstance(question, MultiChoice) and question.checklist,
        evidence=question.evidence is not None,
        hypothetical=isinstance(question, SingleChoice) and question.hypothetical is not None,
        options=tuple(option.id for option in options),
        rows=tuple(row.id for row in matrix.rows) if matrix else (),
        columns={c.id: tuple(option.id for option in c.options) for c in matrix.columns} if matrix else {},
        numeric=frozenset(c.id for c in matrix.columns if c.number) if matrix else frozenset(),
    )


# Findings, actions, channels.


def _read_findings(
    fields: Fields, reading: Reading
) -> tuple[tuple[FindingRule, ...], tuple[StrengthRule, ...]]:
    findings = entries(fields, "findings", reading, _finding)
    return findings, entries(fields, "strengths", reading, _strength)


def _finding(fields: Fields, reading: Reading) -> FindingRule:
    return FindingRule(
        id=reading.own_id(fields),
        rank=fields.whole("rank"),
        when=read_required(fields, "when", reading),
        headline=reading.text(fields, "headline"),
        consequence=reading.text(fields, "consequence"),
        quotes=reading.named_all(fields, "quotes", reading.names.questions),
        seed=reading.named(fields, "seed", reading.names.seeds) if fields.has("seed") else "",
    )


def _strength(fields: Fields, reading: Reading) -> StrengthRule:
    return StrengthRule(
        when=read_optional(fields, "when", reading),
        says=reading.text(fields, "says"),
        quotes=reading.named_all(fields, "quotes", reading.names.questions),
        modest=fields.flag("modest"),
    )


def _read_actions(node: Node, reading: Reading) -> Mapping[str, ActionWords]:
    words: dict[str, ActionWords] = {}
    for entry in node.value if isinstance(node.value, tuple) else ():
        fields = Fields(entry, reading.faults)
        action = reading.named(fields, "id", reading.names.actions)
        words[action] = ActionWords(
            do=reading.text(fields, "do"),
            start=reading.text(fields, "start"),
            sign=reading.text(fields, "sign"),
        )
        fields.done()
    for action in reading.names.actions.by_id:
        if action not in words:
            reading.faults.add(
                Place(node.file, node.line),
                de=f"Für die Maßnahme „{action}“ fehlen die Worte.",
                en=f"The words for the action ‘{action}’ are missing.",
            )
    return words


def _read_channels(fields: Fields, reading: Reading) -> ChannelRules:
    question = reading.named(fields, "question", reading.names.questions)
    shape = reading.names.questions.by_id.get(question)
    columns = shape.columns if shape else {}
    state = column(fields, "state", columns, reading)
    states = columns.get(state, ())
    rows = shape.rows if shape else ()

    def some(key: str) -> frozenset[str]:
        return frozenset(reading.some_of(fields, key, states, ("Die Antwort", "option"), required=True))

    return ChannelRules(
        question=question,
        state=state,
        purpose=column(fields, "purpose", columns, reading),
        followers=column(fields, "followers", columns, reading),
        open=column(fields, "open", columns, reading),
        active=some("active"),
        irregular=some("irregular"),
        orphaned=some("orphaned"),
        resting=some("resting"),
        always=frozenset(reading.some_of(fields, "always", rows, ROW)),
        hours_each=reading.between(fields, "hours_each", 0.1, 100),
        verdicts=_verdicts(fields, reading),
        reasons=_reasons(fields, reading),
    )


def _reasons(fields: Fields, reading: Reading) -> Mapping[Reason, Text]:
    reasons: tuple[Reason, ...] = get_args(Reason)
    inner = fields.mapping("reasons", required=True)
    if inner is None:
        return {}
    found = {reason: reading.text(inner, reason) for reason in reasons}
    inner.done()
    return found


def _verdicts(fields: Fields, reading: Reading) -> Mapping[Verdict, Text]:
    inner = fields.mapping("verdicts", required=True)
    if inner is None:
        return {}
    found = {verdict: reading.text(inner, verdict) for verdict in Verdict}
    inner.done()
    return found


def _read_channel_page(fields: Fields, reading: Reading) -> ChannelTexts:
    return ChannelTexts(
        group=reading.named(fields, "group", reading.names.questions),
        per_channel=reading.named(fields, "per_channel", reading.names.questions),
        reply_time=reading.text(fields, "reply_time"),
        stop=reading.text(fields, "stop"),
        homes=lines(fields, "homes", reading),
    )
