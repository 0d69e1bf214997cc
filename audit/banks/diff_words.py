"""The words for what may change in a bank: kinds of things, their fields, and values in short."""

from collections.abc import Mapping
from typing import get_args

from audit.banks.sheets import figure, same
from audit.core.bank import Bank
from audit.core.condition_words import in_words
from audit.core.conditions import Condition
from audit.core.text import Text

KINDS: Mapping[str, Text] = {
    "dimension": Text("die Dimension", "the dimension"),
    "question": Text("die Frage", "the question"),
    "flag": Text("das Merkmal", "the flag"),
    "gate": Text("die Sperre", "the gate"),
    "check": Text("die Prüfung", "the check"),
    "track": Text("das Verfahren", "the track"),
    "action": Text("die Maßnahme", "the action"),
    "seed": Text("die Aussage", "the statement"),
}

FIELDS: Mapping[str, Text] = {
    "id": Text("Kennung", "id"),
    "dimension": Text("Dimension", "dimension"),
    "interview": Text("Frage", "question"),
    "self": Text("Frage", "question"),
    "ask": Text("Frage", "question"),
    "why": Text("Warum", "why"),
    "heard": Text("Rückmeldung", "mirrored answer"),
    "probe": Text("Hinweis fürs Gespräch", "hint for the interview"),
    "evidence": Text("Beleg", "evidence"),
    "weight": Text("Gewicht", "weight"),
    "seconds": Text("Sekunden", "seconds"),
    "quick": Text("Kurzbefragung", "quick interview"),
    "quick_context": Text("in der Kurzbefragung ohne Wertung", "in the quick interview, unscored"),
    "when": Text("Bedingung", "condition"),
    "may_be_not_applicable": Text("„trifft nicht zu“ möglich", "‘does not apply’ possible"),
    "not_applicable_when": Text("„trifft nicht zu“ möglich, wenn", "‘does not apply’ possible when"),
    "follows": Text("folgt auf", "follows"),
    "seeds": Text("Aussagen", "statements"),
    "options": Text("Antwort", "option"),
    "assume": Text("Annahme, solange unbekannt", "assumed while unknown"),
    "hypothetical": Text("Frage, falls es nie vorkam", "question if it never happened"),
    "score": Text("Wertung", "scoring"),
    "checklist": Text("Checkliste", "checklist"),
    "at_least": Text("mindestens anzukreuzen", "to be ticked at least"),
    "minimum": Text("kleinste Zahl", "least number"),
    "maximum": Text("größte Zahl", "greatest number"),
    "whole": Text("nur ganze Zahlen", "whole numbers only"),
    "unit": Text("Einheit", "unit"),
    "rows": Text("Zeile", "row"),
    "columns": Text("Spalte", "column"),
    "empty": Text("leere Zeile", "empty row"),
    "lines": Text("Zeilen zum Schreiben", "lines to write on"),
    "text": Text("Text", "text"),
    "level": Text("Punkte", "points"),
    "title": Text("Titel", "title"),
    "number": Text("Nummer", "number"),
    "begins_at": Text("beginnt bei", "begins at"),
    "name": Text("Name", "name"),
    "description": Text("Beschreibung", "description"),
    "reason": Text("Begründung", "reason"),
    "first": Text("steht vorn", "shown first"),
    "levels": Text("Stufen", "levels"),
    "questions": Text("Fragen", "questions"),
    "says": Text("Text", "text"),
    "cap": Text("Obergrenze", "cap"),
    "clauses": Text("Fälle", "clauses"),
    "lift": Text("Aufhebung", "how to lift it"),
    "knock_out": Text("eine Antwort genügt", "one answer is enough"),
    "source": Text("Quelle", "source"),
    "leaves_out": Text("lässt aus", "leaves out"),
    "badges": Text("Prädikat", "badge"),
    "capped_badge": Text("bestes Prädikat bei einer Sperre", "best badge with a gate"),
    "triggers": Text("Auslöser", "triggers"),
    "guard": Text("nur, wenn", "only if"),
    "impact": Text("Wirkung", "impact"),
    "effort": Text("Aufwand", "effort"),
    "horizon": Text("Zeitraum", "horizon"),
    "owner": Text("Zuständigkeit", "person in charge"),
    "first_step": Text("erster Schritt", "first step"),
    "steps": Text("Schritte", "steps"),
    "measure": Text("Kennzahl", "figure"),
    "target": Text("Zielwert", "target"),
    "obstacle": Text("Hindernis", "obstacle"),
    "hours": Text("Stunden", "hours"),
    "hours_per_week": Text("Stunden pro Woche", "hours per week"),
    "needs": Text("braucht vorher", "needs first"),
    "serves": Text("dient den Zielen", "serves the goals"),
    "outcomes": Text("Entscheidung", "outcome"),
    "tags": Text("Stichworte", "tags"),
    "kind": Text("Art", "kind"),
    "asked_by": Text("danach fragen", "asked about by"),
    "advised_by": Text("dazu raten", "advised by"),
    "note": Text("Anmerkung", "note"),
    "because": Text("Begründung", "reason"),
    "lifted_by": Text("wird aufgehoben durch", "lifted by"),
    "tracks": Text("gilt in den Verfahren", "speaks on the tracks"),
    "first_day": Text("erster Tag", "first day"),
    "last_day": Text("letzter Tag", "last day"),
    "weeks": Text("Wochen", "weeks"),
    "hours_question": Text("Frage nach den Stunden", "question about hours"),
    "hours_assumed": Text("angenommene Stunden", "hours assumed"),
    "size_question": Text("Frage nach der Größe", "question about size"),
    "status_question": Text("Frage nach dem Stand", "question about the state"),
    "goals_question": Text("Frage nach den Zielen", "question about goals"),
    "owner_question": Text("Frage nach der Zuständigkeit", "question about who is in charge"),
    "horizons": Text("Zeitraum", "horizon"),
    "shares": Text("Anteile der Stunden", "shares of the hours"),
    "share_unknown": Text("Anteil, solange unbekannt", "share while unknown"),
    "size_factors": Text("Faktoren der Größe", "factors of size"),
    "recurring_factors": Text("Faktoren der laufenden Arbeit", "factors of recurring work"),
    "recurring_limit": Text("Grenze der laufenden Arbeit", "limit of recurring work"),
    "parallel": Text("Maßnahmen nebeneinander", "parallel actions"),
    "pull_forward_from": Text("Vorrang, ab dem vorgezogen wird", "priority from which to pull forward"),
    "goal_factor": Text("Faktor für Ziele", "factor for goals"),
    "mean_weight": Text("mittleres Gewicht", "mean weight"),
    "dependants_bonus": Text("Zuschlag je Abhängigem", "bonus per dependant"),
    "dependants_limit": Text("Grenze des Zuschlags", "limit of the bonus"),
    "boosts": Text("Verstärkungen", "boosts"),
    "urgencies": Text("Dringendes", "urgencies"),
    "waits": Text("Wartendes", "waits"),
    "reserved": Text("aus der Reserve", "from the reserve"),
    "reserve_hours": Text("Stunden der Reserve", "hours of the reserve"),
    "full_gap": Text("immer mit voller Lücke", "always with a full gap"),
    "few": Text("wenige Maßnahmen", "few actions"),
    "polish_up_to": Text("Feinschliff bis", "polish up to"),
    "never_polish": Text("nie als Feinschliff", "never as polish"),
    "first_relief": Text("erste Entlastung", "first relief"),
    "raise_to": Text("hebt auf", "raises to"),
    "which": Text("Auswahl", "selection"),
    "factor": Text("Faktor", "factor"),
    "gate": Text("Sperre", "gate"),
}
"""Every field of a bank that can differ; a test sees to it that none is missing."""

YES, NO = Text("ja", "yes"), Text("nein", "no")
NOTHING = Text("–", "–")


def in_short(value: object, bank: Bank) -> Text | None:
    """A value in a few words; None where it takes more than that."""
    match value:
        case None:
            return NOTHING
        case bool():
            return YES if value else NO
        case int() | float():
            return figure(value)
        case str():
            return same(value or "–")
        case tuple() | frozenset():
            return _listed(value)
        case _ if isinstance(value, get_args(Condition)):
            return in_words(value, bank)
        case _:
            return None


def _listed(words: tuple[object, ...] | frozenset[object]) -> Text | None:
    if not all(isinstance(word, str) for word in words):
        return None
    ordered = words if isinstance(words, tuple) else sorted(map(str, words))
    return same(", ".join(map(str, ordered)) or "–")
