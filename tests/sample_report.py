"""A report made by hand, for tests of whatever lays reports out; its texts are German."""

from dataclasses import replace

from audit.core.report.kits import (
    CardLight,
    ChannelRow,
    Channels,
    Comparison,
    CriticismKit,
    Emergency,
    Figure,
    FiguresSheet,
    GuideStep,
    Hour,
    ListeningKit,
    Phone,
    ReplyPattern,
    RoutineStep,
    SearchEntry,
    Source,
)
from audit.core.report.labels import LABELS
from audit.core.report.parts import (
    Bar,
    Contradiction,
    Decision,
    Finding,
    GateNote,
    Heading,
    Heard,
    Ladder,
    LeadAction,
    Outlook,
    Quote,
    Result,
    Rung,
    Strength,
)
from audit.core.report.plan_parts import (
    ActionCard,
    Cards,
    Later,
    Month,
    NotNowRow,
    PlannedAction,
    Slot,
    Stage,
    Task,
    Week,
)
from audit.core.report.reference_parts import (
    Fact,
    GateRule,
    Legal,
    LegalRow,
    Method,
    OpenQuestion,
    Record,
    RecordGroup,
    RecordRow,
    SeedNote,
    Weight,
)
from audit.core.report.shape import Imprint, Report
from audit.errors import Language

QUOTE = Quote(
    question="CON-3",
    asked="Antworten Sie auf Fragen, Kommentare und Nachrichten?",
    answer="Selten",
    evidence="3 von 10",
    note="Frau Huber liest abends mit, kommt aber nicht zum Antworten.",
)

NAMES = ("Zufall", "Megafon", "Zuhörer", "Gesprächspartner", "Lernpartner")
SPANS = ("0–19", "20–39", "40–59", "60–79", "80–100")

LADDER = Ladder(
    rungs=tuple(
        Rung(
            number=number,
            name=name,
            description=f"Woran man die Stufe {name} erkennt, steht hier. Der zweite Satz ist kürzer.",
            span=span,
            begins=20.0 * (number - 1),
            ends=20.0 * number,
            here=number == 2,
            without_gates=number == 3,
        )
        for number, (name, span) in enumerate(zip(NAMES, SPANS, strict=True), start=1)
    ),
    index=41.6,
    low=41.6,
    high=47.2,
    says="Von fünf Stufen ist die zweite erreicht, Megafon; ohne Sperre wäre es die dritte, Zuhörer.",
)

TITLES = (
    "Antwort-Regel: jede Frage, am selben Arbeitstag",
    "Kritik-Leitfaden in fünf Schritten – nie löschen, Anwalt zuletzt",
    "Zuhör-Routine mit festem Termin",
)
LEADS = tuple(
    LeadAction(
        number=number,
        id=f"A{number:02}",
        do="Beantworten Sie jede Frage am selben Arbeitstag.",
        who="Maria Huber" if number < 3 else "",
        role="Geschäftsführung",
        date="2026-11-30",
        when=f"Montag, 30. November 2026, 9:{(number - 1) * 30:02} Uhr",
        start="Schreiben Sie die Antwortzeiten in das Profil und schalten Sie die Benachrichtigungen ein.",
        hours=2.5,
        hours_text="2,5 Stunden",
        done_by="fertig bis 11. Dezember 2026",
        sign="Nach vier Wochen sind neun von zehn Fragen am selben Arbeitstag beantwortet.",
    )
    for number in (1, 2, 3)
)


def _heading(anchor: str, title: str, message: str) -> Heading:
    return Heading(anchor=anchor, title=title, message=message)


DECISION = Decision(
    heading=_heading("decision", "Montag, 9 Uhr", "Sie senden regelmäßig, aber wer Ihnen schreibt, wartet."),
    standing="Stufe 2 von 5: Megafon",
    ladder=LADDER,
    leads=LEADS,
    lead_title="Drei Maßnahmen für den Anfang",
    no_leads="",
    stop_title="Das lassen wir ab heute:",
    stop="Beiträge, die nur verkaufen, erscheinen höchstens zweimal unter zehn.",
    signature="So machen wir es.",
)

_BARS = (
    ("LIS", "Zuhören", 41.7, 41.7, 52.0),
    ("CRI", "Umgang mit Kritik", 28.6, 28.6, 28.6),
    ("GOA", "Ziele", 55.0, 55.0, 55.0),
    ("CHA", "Kanäle", 62.5, 62.5, 62.5),
    ("CON", "Inhalte & Dialog", 37.5, 37.5, 37.5),
    ("AUD", "Zielgruppe & Strategie", 50.0, 50.0, 50.0),
    ("GOV", "Ressourcen, Verantwortung & Recht", 33.3, 33.3, 46.0),
)
RESULT = Result(
    heading=_heading("result", "Ergebnis", "Index 42 von 100, gebremst durch den Umgang mit Kritik."),
    standing="Stufe 2 von 5: Megafon",
    level_text="Stufe 2 von 5: Megafon",
    description="Es wird gesendet: Angebote, Aktionen, Pressetexte. Zugehört wird zufällig.",
    stance="Sollen, lassen oder nur zuhören? Machen.",
    stance_because="Ihre Zeit dafür: „5 Stunden pro Woche“. Das trägt einen Kanal.",
    index=41.6,
    index_text="42",
    range_text="zwischen 42 und 47",
    ladder=LADDER,
    confidence=58.0,
    confidence_text="mittel (58 von 100)",
    confidence_because="Drei Fragen sind offen, und nur für 4 von 12 Antworten liegt ein Beleg vor.",
    bars=(
        *(
            Bar(
                dimension=dimension,
                name=name,
                score=score,
                low=low,
                high=high,
                score_text=f"{score:.0f}",
                range_text=f"{low:.0f}–{high:.0f}" if low != high else "",
                weight_text="Gewicht 18",
                behaviour="gelegentlich, mehrere Quellen",
                counts=True,
            )
            for dimension, name, score, low, high in _BARS
        ),
        Bar(
            dimension="MEA",
            name="Messen & Lernen",
            score=None,
            low=None,
            high=None,
            score_text="nicht bewertet",
            range_text="",
            weight_text="Gewicht 7",
            behaviour="",
            counts=False,
        ),
    ),
    bars_say="Am höchsten liegt Kanäle mit 63 Punkten, am niedrigsten Umgang mit Kritik mit 29 Punkten.",
    gates=(
        GateNote(
            id="K1",
            name="Kritik bleibt liegen",
            because="Berechtigte Kritik wurde gelöscht, ignoriert oder abgewehrt.",
            says="Ohne diese Sperre wären Sie auf Stufe 3.",
            lift="Führen Sie den Kritik-Leitfaden ein und antworten Sie öffentlich.",
            actions=("Kritik-Leitfaden in fünf Schritten – nie löschen, Anwalt zuletzt",),
        ),
    ),
    gates_intro="Eine Sperre begrenzt die Stufe, solange eine wichtige Voraussetzung fehlt.",
    outlooks=(
        Outlook(day=30, index=48.0, index_text="48", standing="Stufe 3: Zuhörer"),
        Outlook(day=90, index=57.0, index_text="57", standing="Stufe 3: Zuhörer"),
        Outlook(day=180, index=64.0, index_text="64", standing="Stufe 4: Gesprächspartner"),
    ),
    outlook_says="Wenn der Plan wirkt: Index 48 nach 30 Tagen, 57 nach 90 und 64 nach 180 Tagen.",
    way_up="Der kürzeste Weg zur Stufe 3: zwei Maßnahmen, zusammen 4,5 Stunden.",
)

HEARD = Heard(
    heading=_heading("heard", "Was wir von Ihnen gehört haben", "Zwei Stärken tragen, fünf Stellen bremsen."),
    strengths=(
        Strength(says="Sie wissen, wen Sie erreichen wollen.", quote=QUOTE),
        Strength(says="Die Leitung steht dahinter.", quote=None),
    ),
    findings=tuple(
        Finding(
            number=number,
            headline="Wer Ihnen schreibt, wartet.",
            quotes=(QUOTE, QUOTE) if number == 1 else (QUOTE,),
            consequence="Wer keine Antwort bekommt, fragt beim nächsten Anbieter.",
            seed="Social Media ist eine Straße in beide Richtungen.",
            seed_id="S4-12",
        )
        for number in range(1, 6)
    ),
    contradictions=(
        Contradiction(id="X1", says="Änderungen ja, aber kein Beispiel: Was gilt?", quotes=(QUOTE, QUOTE)),
    ),
    contradictions_intro="Bitte klären Sie, welche der beiden Antworten gilt.",
)

CARDS = Cards(
    heading=_heading("cards", "Die drei ersten Maßnahmen", "Antworten, zuhören, Kritik annehmen."),
    cards=tuple(
        ActionCard(
            number=lead.number,
            id=lead.id,
            title=TITLES[lead.number - 1],
            do=lead.do,
            why="Sie antworten selten. Diese Maßnahme hebt die Sperre „Kein Dialog“ auf.",
            start=lead.start,
            steps=("Legen Sie zwei Antwortfenster am Tag fest.", "Benennen Sie eine Vertretung."),
            who=lead.who,
            role=lead.role,
            cover="",
            due="Freitag, 4. Dezember 2026",
            hours_text=lead.hours_text,
            weekly_text="dazu 30 Minuten pro Woche",
            measure="Beantwortet / beantwortbar",
            baseline="3 von 10",
            target="≥ 90 %",
            obstacle="In der Adventszeit fehlt Zeit; dann reicht ein Antwortfenster am Abend.",
            seed="Social Media ist eine Straße in beide Richtungen.",
            seed_id="S4-12",
            source="",
            lifts="Hebt die Sperre „Kein Dialog“ auf.",
        )
        for lead in LEADS
    ),
)


def _week(number: int, span: str, planned: float) -> Week:
    task = Task(
        id="A01",
        title=TITLES[0],
        what="beginnen",
        who="Maria Huber",
        hours=planned,
        hours_text=f"{planned:.1f}".replace(".", ",") + " Stunden",
        reserved=False,
    )
    return Week(
        number=number,
        title=f"Woche {number}",
        span=span,
        tasks=(task, replace(task, id="A35", title="Rechts-Basis herstellen", reserved=True))[: 3 - number],
        planned=planned,
        available=2.4,
        reserved=1.5 if number == 1 else 0.0,
        hours_text=f"{planned:.1f} von 2,4 Stunden".replace(".", ","),
    )


MONTH = Month(
    heading=_heading("month", "Die nächsten 30 Tage", "7 Stunden Arbeit in vier Wochen."),
    weeks=(
        _week(1, "30. November bis 4. Dezember", 2.4),
        _week(2, "7. bis 11. Dezember", 2.4),
        _week(3, "14. bis 18. Dezember", 1.5),
        _week(4, "21. bis 25. Dezember", 0.7),
    ),
    hours_text="7 von 10,3 Stunden",
    hours_note="Sie haben 6 Stunden pro Woche genannt; 40 Prozent davon rechnen wir für Verbesserungen.",
    chart_says="Woche 1 und 2 sind voll, danach bleibt Luft.",
    slots=(
        Slot(
            title="Antwort-Regel: erster Schritt",
            begin="2026-11-30T09:00",
            minutes=30,
            weekly=False,
            text="Montag, 30. November 2026, 9:00 Uhr, 30 Minuten",
        ),
        Slot(
            title="Zuhör-Routine",
            begin="2026-11-30T08:40",
            minutes=10,
            weekly=True,
            text="jeden Montag, 8:40 Uhr, 10 Minuten",
        ),
    ),
    relief="",
)

_PLANNED = PlannedAction(
    id="A05",
    title="Plan auf einer Seite",
    dimension="Zielgruppe & Strategie",
    who="Maria Huber",
    due="26. Februar 2027",
    hours_text="2,5 Stunden",
    weekly_text="",
    measure="beantwortete Fragen am selben Tag / alle",
    target="≥ 80 %",
    because="baut auf A02 auf",
)
LATER = Later(
    heading=_heading("later", "Danach – und was wir lassen", "Erst das Fundament, dann der Ausbau."),
    stages=(
        Stage(
            title="Tage 31 bis 90",
            span="bis 28. Februar 2027",
            actions=(_PLANNED, replace(_PLANNED, id="A11")),
            hours_text="9 von 20,6 Stunden",
        ),
        Stage(
            title="Tage 91 bis 180",
            span="bis 29. Mai 2027",
            actions=(replace(_PLANNED, id="A22"),),
            hours_text="4 von 31 Stunden",
        ),
    ),
    not_now_title="Nicht jetzt",
    not_now_intro="Das lassen Sie mit gutem Gewissen liegen.",
    not_now=(
        NotNowRow(id="A16", title="Eigene Heimat aufbauen", reason="Die Stunden reichen dafür nicht."),
        NotNowRow(
            id="A24", title="Acht Methodenfelder durchgehen", reason="Wartet auf „Plan auf einer Seite“."
        ),
    ),
)

FIGURES = FiguresSheet(
    heading=_heading("figures", "Kennzahlen-Blatt", "Vier Zahlen genügen."),
    figures=tuple(
        Figure(
            name=name,
            formula="beantwortete Nachrichten ÷ Nachrichten, die eine Antwort brauchen",
            baseline="3 von 10" if number == 0 else "noch zu messen bis 14. Dezember 2026",
            target="9 von 10",
            date="28. Februar 2027",
            who="Maria Huber",
        )
        for number, name in enumerate(("Antworten", "Antwortzeit", "Herkunft neuer Kunden", "Änderungen"))
    ),
    months=("Dez. 2026", "Jan. 2027", "Feb. 2027", "März 2027", "Apr. 2027", "Mai 2027"),
    does_not_count=("Follower (heute 800)", "„Gefällt mir“-Angaben"),
    reality="Von 1.240 Followern auf Instagram lesen erfahrungsgemäß rund 1.100 nur mit.",
    reality_source="Faustregel 90-9-1: Jakob Nielsen, 2006.",
)

LISTENING = ListeningKit(
    heading=_heading("listening", "Werkzeug: Zuhören", "Zehn Minuten am Tag genügen."),
    who="Maria Huber",
    searches=(
        SearchEntry(what="Firmenname", words="„Bäckerei Huber“"),
        SearchEntry(what="Firmenname und Ort", words="Bäckerei Huber Rosenheim"),
        SearchEntry(what="Wichtigstes Produkt", words=""),
    ),
    sources=(
        Source(name="Google-Bewertungen", how="Neue zuerst lesen", known=True, status="hören Sie schon"),
        Source(name="Lokale Gruppen", how="Nach dem Namen suchen", known=False, status="neu"),
    ),
    routine_title="Zehn Minuten, dreimal in der Woche",
    routine=(
        RoutineStep(minutes="0–3", what="Suchliste durchgehen."),
        RoutineStep(minutes="3–6", what="Neue Bewertungen und Kommentare lesen."),
        RoutineStep(minutes="6–9", what="Antworten oder weitergeben."),
        RoutineStep(minutes="9–10", what="In die Fundliste eintragen."),
    ),
    log_columns=("Datum", "Ort", "Thema", "Ton", "Antwort nötig?", "Erledigt"),
    log_rows=8,
    comparisons=(
        Comparison(criterion="Fundstellen pro Woche", in_house="bis etwa 30", provider="mehr als 30"),
        Comparison(criterion="Sprachen", in_house="eine oder zwei", provider="mehrere"),
    ),
    advice="Für ein Unternehmen Ihrer Größe genügt das eigene Team.",
)

EMERGENCY = Emergency(
    title="Die nächsten 24 Stunden",
    hours=(
        Hour(time="Stunde 0–1", what="Nichts löschen, nichts drohen, alles sichern.", who="Maria Huber"),
        Hour(time="Stunde 1–3", what="Betroffene anrufen.", who="Geschäftsführung"),
        Hour(time="Stunde 3–6", what="Erklärung veröffentlichen.", who="Geschäftsführung"),
        Hour(time="bis Stunde 24", what="Stand und nächsten Termin nennen.", who="Geschäftsführung"),
    ),
    statement_title="Ihre erste Erklärung",
    statement="Uns ist ein Fehler passiert: [was]. Das tut uns leid. Wir haben [Abhilfe] veranlasst.",
    topic_note="Im Service zählt die Lösung mehr als die Begründung.",
)

CRITICISM = CriticismKit(
    heading=_heading("criticism", "Werkzeug: Kritik", "Nie löschen, Anwalt zuletzt."),
    short=False,
    emergency=None,
    never=("Kritik löschen", "drohen", "öffentlich streiten"),
    steps=tuple(
        GuideStep(number=number, name=name, what="Was dabei zu tun ist, in einem Satz.")
        for number, name in enumerate(
            ("Lesen", "Danken", "Einordnen", "Antworten mit Lösung", "Ursache melden"), start=1
        )
    ),
    promise_title="Unser Versprechen",
    promise="Wir antworten auf Kritik an Arbeitstagen innerhalb von 24 Stunden.",
    patterns=tuple(
        ReplyPattern(
            case=case,
            words="Guten Tag [Name], danke für Ihre offene Rückmeldung. Das ist unser Fehler.",
            note="Öffentlich antworten, Einzelheiten persönlich klären.",
        )
        for case in ("Unser Fehler", "Teils unser Fehler", "Nicht unser Fehler")
    ),
    rules_title="Unsere Hausregeln",
    rules=("Kritik ist willkommen.", "Beleidigungen entfernen wir.", "Wir antworten innerhalb eines Tages."),
    lights=(
        CardLight(
            light="Grün",
            colour="green",
            sign="Einzelne Kritik",
            what="Nach Leitfaden antworten",
            who="Maria Huber",
        ),
        CardLight(light="Gelb", colour="amber", sign="Mehrere am selben Tag", what="Leitung anrufen", who=""),
        CardLight(light="Rot", colour="red", sign="Presse fragt an", what="Erklärung der Leitung", who=""),
    ),
    phones=(Phone(role="Zuständig", name="Maria Huber"), Phone(role="Vertretung", name="")),
    first_sentences=("Wir haben Ihre Kritik gelesen und prüfen sie.", "Bis [Uhrzeit] melden wir uns."),
)

CHANNELS = Channels(
    heading=_heading("channels", "Kanäle", "Drei behalten, einen ruhen lassen, einen schließen."),
    rows=(
        ChannelRow(
            id="google",
            name="Google-Unternehmensprofil",
            state="aktiv",
            verdict="keep",
            verdict_text="behalten",
            reason="Hier bewerten Kunden Sie, ob Sie dabei sind oder nicht.",
            purpose="Bewertungen und Öffnungszeiten",
            followers="",
            open="4",
            reply_time="am selben Arbeitstag",
            stop="bleibt",
        ),
        ChannelRow(
            id="tiktok",
            name="TikTok",
            state="verwaist",
            verdict="close",
            verdict_text="schließen",
            reason="Seit mehr als 180 Tagen geschieht hier nichts, und ein Zweck ist nicht genannt.",
            purpose="",
            followers="41",
            open="",
            reply_time="",
            stop="",
        ),
    ),
    group="Familien im Umkreis von zehn Kilometern",
    hours_text="Heute 0,5 Stunden je Kanal, danach 1,5 Stunden.",
    home="Ihre Website gehört Ihnen; sie ist aktuell.",
)

_LEGAL = LegalRow(
    topic="Impressum",
    what="Das Impressum ist von jedem Profil in höchstens zwei Klicks erreichbar (§ 5 DDG).",
    status="open",
    status_text="offen",
    who="Maria Huber",
    source="[L1]",
)
LEGAL = Legal(
    heading=_heading("legal", "Recht und Zugänge", "Zwei Punkte sind offen."),
    country="Deutschland",
    as_of="Stand: Juli 2026",
    disclaimer="Das ist keine Rechtsberatung. Fragen Sie im Zweifel Ihre Kammer oder eine Kanzlei.",
    rows=(_LEGAL, replace(_LEGAL, topic="Datenschutz", status="done", status_text="erledigt", who="")),
    access=(replace(_LEGAL, topic="Zwei Administratoren", source=""),),
)

RECORD = Record(
    heading=_heading("record", "Alle Antworten", "48 von 51 Fragen sind beantwortet."),
    groups=(
        RecordGroup(
            name="Zuhören",
            score_text="42 Punkte",
            rows=(
                RecordRow(
                    id="LIS-1",
                    asked="Wissen Sie, was im Netz über Sie gesagt wird?",
                    answer="Gelegentlich, ohne festen Rhythmus",
                    score=2.0,
                    score_text="2 von 4",
                    remark="",
                    evidence="Bewertung vom 3. März",
                    note="",
                ),
                RecordRow(
                    id="LIS-3",
                    asked="Wer hört zu – eigenes Team oder Dienstleister?",
                    answer="weiß nicht",
                    score=0.0,
                    score_text="0 von 4",
                    remark="Frau Huber weiß es",
                    evidence="",
                    note="",
                ),
            ),
        ),
    ),
    unknown_title="Wer diese Fragen beantwortet",
    unknown=(
        OpenQuestion(id="LIS-3", asked="Wer hört zu – eigenes Team oder Dienstleister?", who="Frau Huber"),
    ),
)

METHOD = Method(
    heading=_heading("method", "Methode und Grenzen", "Eine Selbstauskunft zeigt viel, aber nicht alles."),
    short=False,
    formula=("Jede Antwort zählt 0 bis 4 Punkte.", "Der Index ist das gewichtete Mittel der Bereiche."),
    limits=("Der Bericht beruht auf Ihren eigenen Angaben.", "Niemand hat Ihre Profile von außen geprüft."),
    weights=(
        Weight(name="Zuhören", weight="18", reason="Zuhören ist die Voraussetzung für alles Weitere."),
        Weight(name="Umgang mit Kritik", weight="17", reason="Ein schlechter Tag zerstört Jahre."),
    ),
    gates=(
        GateRule(
            id="K1",
            name="Kritik bleibt liegen",
            cap="höchstens Stufe 2",
            active=True,
            active_text="gilt",
        ),
    ),
    seeds=(SeedNote(id="S4-12", text="Social Media ist eine Straße in beide Richtungen."),),
    sources=("Einwiller und Steilen 2015: Beschwerden in sozialen Medien",),
    facts=(
        Fact(label="Fragebogen", value="social-media 1.0.0"),
        Fact(label="Prüfsumme", value="3f2a9c0d1e5b"),
        Fact(label="Datum", value="22. November 2026"),
        Fact(label="Programm", value="Resonanz 0.1.0"),
    ),
    again_title="Das nächste Audit",
    again_date="20. Februar 2027",
    again="Fragen Sie in 90 Tagen zuerst diese drei:",
    again_questions=("Antworten Sie auf Fragen?", "Wissen Sie, was gesagt wird?", "Was messen Sie?"),
)

FULL = Report(
    language="de",
    track="normal",
    quick=False,
    imprint=Imprint(
        title="Aktionsplan Social Media",
        client="Bäckerei Huber",
        sector="Bäckerei",
        place="Rosenheim",
        contact="Maria Huber",
        date="22. November 2026",
        date_iso="2026-11-22",
        mode="Vollständiges Audit",
        file_name="aktionsplan-baeckerei-huber-2026-11-22",
        bank="social-media 1.0.0",
        digest="3f2a9c0d1e5b",
        program="Resonanz 0.1.0",
    ),
    labels=LABELS["de"],
    order=(
        "decision",
        "result",
        "heard",
        "cards",
        "month",
        "later",
        "figures",
        "listening",
        "criticism",
        "channels",
        "legal",
        "record",
        "method",
    ),
    decision=DECISION,
    result=RESULT,
    heard=HEARD,
    cards=CARDS,
    month=MONTH,
    later=LATER,
    figures=FIGURES,
    listening=LISTENING,
    criticism=CRITICISM,
    channels=CHANNELS,
    legal=LEGAL,
    record=RECORD,
    method=METHOD,
)


def sample_report(language: Language = "de") -> Report:
    """A full report on the normal track; in English only its labels are English."""
    return replace(FULL, language=language, labels=LABELS[language])


def sample_quick() -> Report:
    """A quick report: five parts, two of them short."""
    return replace(
        FULL,
        quick=True,
        order=("decision", "result", "month", "criticism", "method"),
        heard=None,
        cards=None,
        later=None,
        figures=None,
        listening=None,
        criticism=replace(CRITICISM, short=True, rules=(), lights=(), phones=(), first_sentences=()),
        channels=None,
        legal=None,
        record=None,
        method=replace(METHOD, short=True, weights=(), gates=(), seeds=(), sources=()),
    )


def sample_acute() -> Report:
    """A full report in an open conflict: the criticism kit comes second, with its timetable."""
    rest = tuple(name for name in FULL.order if name not in {"decision", "criticism"})
    return replace(
        FULL,
        track="acute",
        order=("decision", "criticism", *rest),
        criticism=replace(CRITICISM, emergency=EMERGENCY),
    )


def sample_abstention() -> Report:
    """A report on a justified no: a badge instead of a level, and an empty ladder."""
    badge = "Bewusster Verzicht – gut abgesichert"
    ladder = Ladder(rungs=(), index=62.0, low=62.0, high=62.0, says=f"{badge}, Index 62 von 100.")
    return replace(
        FULL,
        track="abstention",
        decision=replace(DECISION, standing=badge, ladder=ladder),
        result=replace(
            RESULT,
            standing=badge,
            level_text=badge,
            ladder=ladder,
            outlooks=(),
            outlook_says="",
            way_up="",
            gates=(),
        ),
        order=tuple(name for name in FULL.order if name != "channels"),
        channels=None,
    )
