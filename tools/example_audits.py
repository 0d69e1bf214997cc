"""Invented audits for the example reports: what the examples folder has, and the tracks that it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from audit.banks.answers_file import AnswersFile, read_answers
from audit.banks.compiled import load_default_bank
from audit.core.answers import Answer, Answers, State
from audit.core.checking import check
from audit.core.client import Client
from audit.core.comparison import Snapshot
from audit.core.mode import Mode
from audit.core.planning import make_plan
from audit.core.respondents import merge
from audit.core.scoring import score
from audit.core.source import Earlier, Source
from audit.core.text import Text
from audit.core.tracking import Stage, Track, latest
from audit.errors import Language
from audit.paths import examples_folder

BEFORE = date(2026, 8, 24)
"""The day of the audit that is followed up."""
UNKNOWN = ("LIS-1", "LIS-2", "CRI-1", "CRI-2", "GOA-1", "AUD-1", "CON-3", "MEA-1")
"""What nobody at the bakery knows in the provisional audit."""
BETTER: Mapping[str, object] = {"LIS-1": 3, "GOA-1": 3, "CRI-1": 3, "CRI-2": 3, "CON-4": 1}
"""The bakery three months on: better in four answers, worse in one."""
STAGES = (
    (Stage.DONE, Text("", "")),
    (Stage.DONE, Text("Steht an der Tafel in der Backstube.", "On the board in the bakehouse.")),
    (
        Stage.DOING,
        Text("Impressum fertig, Datenschutz fehlt noch", "Imprint done, privacy notice still missing"),
    ),
    (Stage.DROPPED, Text("Zwei Leute krank", "Two people ill")),
    (Stage.DONE, Text("", "")),
    (Stage.OPEN, Text("", "")),
)
"""What became of the first actions of the bakery's plan."""
OTHERS: Mapping[str, Mapping[str, object]] = {
    "Martin Hollerbusch": {"LIS-1": 0, "CON-3": 1, "GOA-1": 0, "PRO-4": 6, "CRI-1": 0},
    "Samira Yıldız": {"LIS-1": 3, "CRI-1": 3, "CON-3": 3, "AUD-1": 1},
}
"""Where the two others at the bakery see it differently."""


@dataclass(frozen=True, slots=True)
class Firm:
    """An invented firm and its answers; evidence by question."""

    client: Mapping[Language, Client]
    given: Mapping[str, object]
    evidence: Mapping[str, Text]


TAX = Firm(
    client={
        "de": Client(
            name="Steuerbüro Aldinger",
            sector="Steuerberatung für Handwerksbetriebe",
            contact="Ruth Aldinger",
            place="Ellwangen",
        ),
        "en": Client(
            name="Aldinger tax advisers",
            sector="tax advisers to the trades",
            contact="Ruth Aldinger",
            place="Ellwangen",
        ),
    },
    given={
        "PRO-1": "b2b", "PRO-2": 9, "PRO-3": "DE", "PRO-4": 2, "PRO-5": "against", "PRO-6": ["audience"],
        "PRO-7": "no", "LIS-1": 2, "LIS-2": ["google", "name", "staff"], "LIS-3": 2, "LIS-4": 3, "LIS-5": 2,
        "LIS-6": 1, "AUD-1": 3, "AUD-2": 2, "AUD-5": 2, "GOA-1": 3, "GOA-2": 4, "GOA-3": ["loyal", "staff"],
        "GOA-4": 3, "CHA-4": 3, "CON-3": 3, "CON-4": 3, "CON-7": 2, "CRI-1": 2, "CRI-1a": "no", "CRI-2": 2,
        "CRI-3": 1, "CRI-4": 3, "CRI-5": 3, "GOV-1": 3, "GOV-4": 2, "GOV-5": 3, "MEA-1": 2, "MEA-2": 2,
        "MEA-4": 3,
    },
    evidence={
        "LIS-1": Text("Google-Bewertung über das Wartezimmer, 4. November 2026",
                      "Google review about the waiting room, 4 November 2026"),
        "LIS-3": Text("Frau Seitz, Empfang", "Ms Seitz, reception"),
        "LIS-4": Text("Seit Mai gibt es Termine bis 19 Uhr.", "Since May there are appointments until 7 pm."),
        "AUD-1": Text("Handwerksbetriebe mit fünf bis 50 Leuten im Umkreis von 30 Kilometern",
                      "Trades with five to 50 people within 30 kilometres"),
        "GOA-1": Text("Zwei Auszubildende im Jahr, 95 Prozent der Mandate gehalten",
                      "Two apprentices a year, 95 per cent of clients kept"),
        "GOA-2": Text("Partnerrunde am 12. März 2026, Protokoll",
                      "Partners’ meeting on 12 March 2026, minutes"),
        "CON-3": Text("9 von 10 Anfragen aus Google", "9 of 10 enquiries from Google"),
        "CRI-1": Text("Bescheid zu spät weitergeleitet", "Assessment passed on late"),
        "CRI-2": Text("1 kritische Bewertung ohne Antwort", "1 critical review without a reply"),
        "CRI-5": Text("Fristenliste mit zweiter Unterschrift", "List of deadlines with a second signature"),
        "GOV-1": Text("Ruth Aldinger", "Ruth Aldinger"),
        "MEA-4": Text("Rückblick am 1. Oktober 2026", "Look back on 1 October 2026"),
    },
)  # fmt: skip
"""Decided against social media on purpose."""

BICYCLES = Firm(
    client={
        "de": Client(
            name="Radwerk Ostertor", sector="Fahrradwerkstatt", contact="Imke Brandes", place="Bremen"
        ),
        "en": Client(
            name="Ostertor Cycle Works", sector="bicycle workshop", contact="Imke Brandes", place="Bremen"
        ),
    },
    given={
        "PRO-1": "local", "PRO-2": 11, "PRO-3": "DE", "PRO-4": 8, "PRO-5": "active", "PRO-7": "no",
        "LIS-1": 4, "LIS-2": ["own", "google", "portal", "name", "media", "staff"], "LIS-3": 4, "LIS-4": 4,
        "LIS-5": 4, "LIS-6": 3, "AUD-1": 4, "AUD-2": 3, "AUD-3": 4, "AUD-4": ["content", "offline"],
        "AUD-5": 4, "GOA-1": 4, "GOA-2": 4, "GOA-3": ["loyal", "trust"], "GOA-4": 3,
        "CHA-1": {
            "website": {"state": "active", "purpose": "Termine"},
            "google": {"state": "active", "purpose": "Anfahrt", "open": 0},
            "instagram": {"state": "active", "purpose": "Handgriffe", "followers": 2310, "open": 1},
        },
        "CHA-2": 4, "CHA-3": 3, "CHA-4": 4, "CON-1": 1, "CON-2": 4, "CON-3": 4, "CON-4": 4, "CON-5": 3,
        "CON-6": 4, "CON-7": 3, "CON-8": 3,
        "CON-9": dict.fromkeys(("monitoring", "contact", "reputation", "news", "events"), "purposeful"),
        "CRI-1": 4, "CRI-1a": "no", "CRI-2": 4, "CRI-3": 4, "CRI-4": 4, "CRI-5": 4, "CRI-6": 3, "GOV-1": 4,
        "GOV-2": dict.fromkeys(
            ("imprint", "privacy", "images", "music", "label", "contest", "access", "clean"), True
        ),
        "GOV-3": 4, "GOV-4": 3, "GOV-5": 4, "MEA-1": 4, "MEA-2": 4, "MEA-3": 4, "MEA-4": 4,
    },
    evidence={
        "LIS-1": Text("Bewertung zur Abholzeit am Samstag, 20. November 2026",
                      "Review about Saturday pick-up, 20 November 2026"),
        "LIS-3": Text("Imke Brandes, Vertretung Joris Behn", "Imke Brandes, stand-in Joris Behn"),
        "LIS-4": Text("Leihrad während der Reparatur seit April; Kostenvoranschlag als Foto seit Juli",
                      "Loan bicycle during repairs since April; estimate as a photo since July"),
        "AUD-1": Text("Pendler, die ihr Rad am selben Tag brauchen",
                      "Commuters who need their bicycle the same day"),
        "AUD-5": Text("Plan vom 7. Januar 2026", "Plan of 7 January 2026"),
        "GOA-1": Text("70 Prozent Stammkunden bis Dezember 2026; Note 4,7 bei Google",
                      "70 per cent regulars by December 2026; 4.7 on Google"),
        "GOA-2": Text("7. Januar 2026, Imke Brandes", "7 January 2026, Imke Brandes"),
        "CON-1": Text("„Kette in drei Minuten pflegen“, 16. November 2026",
                      "‘A chain cared for in three minutes’, 16 November 2026"),
        "CON-3": Text("10 von 10", "10 of 10"),
        "CON-6": Text("Falsche Bremsbeläge, 3. September 2026", "Wrong brake pads, 3 September 2026"),
        "CRI-1": Text("Rad am zugesagten Tag nicht fertig", "Bicycle not ready on the day promised"),
        "CRI-2": Text("0 kritische Bewertungen ohne Antwort", "0 critical reviews without a reply"),
        "CRI-3": Text("Ordner neben der Kasse, geübt am 4. Mai 2026",
                      "Folder beside the till, practised on 4 May 2026"),
        "CRI-4": Text("Warum dauert eine Inspektion zehn Tage?", "Why does a service take ten days?"),
        "CRI-5": Text("Zusagen nur noch mit freiem Platz im Kalender",
                      "Promises only with a free place in the calendar"),
        "GOV-1": Text("Imke Brandes, Vertretung Joris Behn", "Imke Brandes, stand-in Joris Behn"),
        "MEA-1": Text("61 Prozent Stammkunden im Oktober", "61 per cent regulars in October"),
        "MEA-3": Text("Abholung bis 19 Uhr, Wartezeit halbiert", "Pick-up until 7 pm, waiting halved"),
        "MEA-4": Text("2. November 2026", "2 November 2026"),
    },
)  # fmt: skip
"""At the top level, with room for finishing touches."""


def audit(name: str, language: Language) -> Source:
    """An invented audit of one of the tracks; raises KeyError for a name that is none."""
    match name:
        case "follow-up":
            return _followed_up(language)
        case "several-respondents":
            return _several(language)
        case "provisional":
            bakery = _file("bakery", language)
            return _source(bakery, _changed(bakery.answers, dict.fromkeys(UNKNOWN)))
        case "abstention" | "level-5":
            firm = {"abstention": TAX, "level-5": BICYCLES}[name]
            return Source.of(load_default_bank(), _answers(firm, language), firm.client[language], Mode.FULL)
        case _:
            file = _file(name, language)
            return _source(file, file.answers)


def _file(name: str, language: Language) -> AnswersFile:
    return read_answers(examples_folder() / f"{name}.{language}.yaml", load_default_bank())


def _source(file: AnswersFile, answers: Answers) -> Source:
    return Source.of(load_default_bank(), answers, file.client, file.mode)


def _answers(firm: Firm, language: Language) -> Answers:
    made = _changed(Answers(), firm.given)
    for question, evidence in firm.evidence.items():
        made = made.with_answer(replace(made[question], evidence=evidence.to(language)))
    return made


def _changed(answers: Answers, given: Mapping[str, object]) -> Answers:
    """The same answers but for some; None stands for don't know."""
    bank = load_default_bank()
    for question, raw in given.items():
        if raw is None:
            answer = Answer(question=question, state=State.DONT_KNOW)
        else:
            answer = Answer(question=question, value=check(bank.question_by_id[question], raw))
        answers = answers.with_answer(answer)
    return answers


def _followed_up(language: Language) -> Source:
    bank, file = load_default_bank(), _file("bakery", language)
    card = score(bank, file.answers, file.mode)
    plan = make_plan(bank, file.answers, card)
    tracks = latest(
        Track(action=one.id, stage=stage, on=date(2026, 9, 7), note=note.to(language))
        for one, (stage, note) in zip(plan.planned, STAGES, strict=False)
    )
    snapshot = Snapshot(bank=bank, answers=file.answers, mode=file.mode, card=card, date=BEFORE)
    earlier = Earlier(snapshot=snapshot, plan=plan, tracks=tracks)
    return replace(_source(file, _changed(file.answers, BETTER)), earlier=earlier)


def _several(language: Language) -> Source:
    file = _file("bakery", language)
    bare = Answers()
    for answer in file.answers.values():
        bare = bare.with_answer(replace(answer, note="", evidence=""))
    voices = {name: _changed(bare, changes) for name, changes in OTHERS.items()}
    everybody = {"Lena Hollerbusch": file.answers, **voices}
    return replace(_source(file, merge(load_default_bank(), everybody)), voices=everybody)


TRACKS: tuple[str, ...] = (
    "bakery",
    "wool-shop",
    "pump-maker",
    "follow-up",
    "several-respondents",
    "provisional",
    "abstention",
    "level-5",
)
LANGUAGES: tuple[Language, ...] = ("de", "en")
