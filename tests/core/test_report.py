"""The report says everything in one language, plainly, from the answers, for every track."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path

import pytest

from audit.core.answers import Answer, Answers, State
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.report import Report
from audit.core.report.labels import LABELS
from audit.errors import Language
from tests.core.audits import PROFILE, answers, coherent
from tests.core.reports import CLIENT, EXAMPLES, TODAY, example, report, words

LANGUAGES: tuple[Language, ...] = ("de", "en")

UNKNOWN = ("LIS-1", "LIS-2", "CRI-1", "CRI-2", "GOA-1", "AUD-1", "CON-3", "MEA-1")
ABSTAINING = {key: value for key, value in coherent(3).items() if not key.startswith(("CHA", "CON"))}

AUDITS: Mapping[str, Mapping[str, object]] = {
    "nothing": {},
    **{f"level {level}": coherent(level) for level in range(5)},
    "provisional": {**coherent(2), **dict.fromkeys(UNKNOWN)},
    "acute": coherent(1, CRI_1a="yes", CRI_1b="product", CRI_1c="yes"),
    "acute, not our fault": coherent(3, CRI_1a="yes", CRI_1b="staff", CRI_1c="no"),
    "abstention": {**ABSTAINING, "PRO-5": "against"},
    "asleep": coherent(1, PRO_5="dormant"),
    "undecided": coherent(0, PRO_5="none"),
    "bought": coherent(2, AUD_4=["bought", "content"]),
    "no hours": coherent(1, PRO_4=0),
    "one answer": {"PRO-4": 3},
    "everything unknown": dict.fromkeys(coherent(2)),
    "Swiss": coherent(2, PRO_3="CH"),
    "Austrian": coherent(2, PRO_3="AT"),
    "elsewhere": coherent(2, PRO_3="XX"),
}  # fmt: skip


def named(name: str, language: Language = "de", mode: Mode = Mode.FULL, *, evidence: bool = False) -> Report:
    """The report of one of the audits, built once for all who read it."""
    return _built(name, language, mode, evidence)


@cache
def _built(name: str, language: Language, mode: Mode, evidence: bool) -> Report:
    return report(AUDITS[name], language, mode=mode, evidence=evidence)


def every_report() -> Iterator[tuple[str, Callable[[], Report]]]:
    """How to get every audit in both languages, full and quick, and every example in both languages."""
    for language in LANGUAGES:
        for name in AUDITS:
            for mode in Mode:
                shown = name == "level 4"
                yield f"{name}, {language}, {mode}", partial(named, name, language, mode, evidence=shown)
        for path in EXAMPLES:
            yield f"{path.name}, {language}", partial(example, path, language)


REPORTS = dict(every_report())


@pytest.fixture(params=REPORTS)
def any_report(request: pytest.FixtureRequest) -> Report:
    """One report after the other."""
    return REPORTS[request.param]()


# Every report.


def test_no_placeholder_and_no_none_is_left_in_any_text(any_report: Report) -> None:
    for text in words(any_report):
        assert "{" not in text
        assert "}" not in text
        assert text != "None"
        assert any_report.language == "en" or "None" not in text
        assert "  " not in text.strip() or "\n" in text


def test_every_heading_is_a_title_and_a_sentence(any_report: Report) -> None:
    for heading in any_report.contents:
        assert heading.anchor.isascii()
        assert heading.title
        assert heading.message.endswith((".", "!", "?", "“", "’"))
        assert heading.message[0].isupper() or heading.message[0].isdigit() or heading.message[0] in "„‘"


def test_the_order_names_parts_that_are_there(any_report: Report) -> None:
    assert tuple(any_report.parts) == any_report.order
    assert any_report.order[0] == "decision"
    assert len(set(any_report.order)) == len(any_report.order)


def test_german_texts_of_ours_have_no_straight_quotes() -> None:
    for name in AUDITS:
        for text in words(named(name, "de")):
            assert '"' not in text, name
            assert "'" not in text, name


def test_english_texts_of_ours_have_no_straight_quotes_and_no_german_ones() -> None:
    for name in AUDITS:
        for text in words(named(name, "en")):
            assert not set("\"'„") & set(text), (name, text)


def test_the_languages_differ_in_words_and_agree_in_figures() -> None:
    for name in AUDITS:
        german, english = named(name, "de"), named(name, "en")
        assert german.order == english.order
        assert [lead.id for lead in german.decision.leads] == [lead.id for lead in english.decision.leads]
        assert [week.planned for week in german.month.weeks] == [week.planned for week in english.month.weeks]
        assert german.decision.heading.message != english.decision.heading.message


def test_both_languages_have_every_label() -> None:
    for labels in LABELS.values():
        assert all(getattr(labels, field.name).strip() for field in fields(labels))


def test_findings_and_cards_leave_no_sentence_empty(any_report: Report) -> None:
    for finding in any_report.heard.findings if any_report.heard else ():
        assert finding.headline
        assert finding.consequence
    for card in any_report.cards.cards if any_report.cards else ():
        assert all((card.title, card.do, card.why, card.start, card.measure, card.baseline, card.target))
        assert card.hours_text


def test_the_hours_of_the_weeks_add_up_to_the_plan() -> None:
    for name in AUDITS:
        made = named(name)
        ids = {task.id for week in made.month.weeks for task in week.tasks}
        planned = sum(week.planned for week in made.month.weeks)
        by_task = sum(task.hours for week in made.month.weeks for task in week.tasks if not task.reserved)
        assert planned == pytest.approx(by_task), name
        assert planned <= sum(week.available for week in made.month.weeks) + 2.0, name
        assert {lead.id for lead in made.decision.leads[:1]} <= ids or not ids, name


# The first page.


@pytest.mark.parametrize("offset", range(7))
def test_the_leads_begin_next_monday_at_nine(offset: int) -> None:
    today = TODAY + timedelta(days=offset)
    leads = report(coherent(1), today=today).decision.leads
    begin = date.fromisoformat(leads[0].date)
    assert begin.weekday() == 0
    assert today < begin <= today + timedelta(days=7)
    assert leads[0].when.endswith("9:00 Uhr")
    assert leads[0].when.startswith("Montag, ")


def test_the_first_page_has_three_actions_a_sentence_and_one_thing_to_stop() -> None:
    page = report(coherent(1)).decision
    assert len(page.leads) == 3
    assert page.heading.message == "Sie senden viel, aber niemand hört zu."
    assert page.stop
    assert all(lead.who == "Maria Huber" for lead in page.leads)


def test_the_person_in_charge_comes_from_the_answer_and_not_from_the_contact() -> None:
    given = {**coherent(2), "GOV-1": Answer(question="GOV-1", value=answers({"GOV-1": 2})["GOV-1"].value,
                                            evidence="Tom Berger, nebenbei")}  # fmt: skip
    assert report(given).decision.leads[0].who == "Tom Berger"


def test_without_any_name_the_field_stays_empty_to_fill_in() -> None:
    made = report(coherent(1), client=Client(name="Huber"))
    assert {lead.who for lead in made.decision.leads} == {""}
    assert made.criticism is not None
    assert "[Name]" in made.criticism.patterns[0].words


# Tracks.


def test_an_acute_conflict_is_page_two_with_a_timetable_and_begins_today() -> None:
    made = named("acute")
    assert made.order[:2] == ("decision", "criticism")
    assert made.track == "acute"
    assert made.criticism is not None
    assert made.criticism.emergency is not None
    assert "ein Fehler passiert" in made.criticism.emergency.statement
    assert made.decision.leads[0].date == TODAY.isoformat()
    assert made.decision.leads[0].when == "heute, Sonntag, 22. November 2026"


def test_who_is_at_fault_decides_the_words_of_the_statement() -> None:
    kit = named("acute, not our fault").criticism
    emergency = kit.emergency if kit else None
    assert emergency is not None
    assert "Fehler" not in emergency.statement
    assert "Mitarbeitende" in emergency.topic_note


def test_where_too_much_is_unknown_no_level_is_named() -> None:
    for mode in Mode:
        made = named("provisional", mode=mode)
        assert made.track == "provisional"
        assert made.decision.standing.startswith("Vorläufig: Index zwischen")
        assert not any(rung.here for rung in made.decision.ladder.rungs)
        assert made.decision.leads[0].id == "A43"
        assert made.record is not None
        assert {gap.id for gap in made.record.unknown} >= {"LIS-1", "CRI-1"}


def test_where_nothing_at_all_is_known_the_report_is_provisional_and_not_empty() -> None:
    made = named("everything unknown")
    assert made.track == "provisional"
    assert made.record is not None
    assert len(made.record.unknown) > 40


def test_without_hours_the_report_says_so_and_names_the_cheapest_source() -> None:
    made = named("no hours")
    assert made.month.hours_note.startswith("Sie haben keine Stunden genannt.")
    assert made.decision.no_leads == made.month.relief != ""


def test_a_justified_no_gets_a_badge_and_no_page_about_channels() -> None:
    made = named("abstention")
    assert made.track == "abstention"
    assert made.decision.standing.startswith("Bewusster Verzicht")
    assert made.decision.ladder.rungs == ()
    assert made.channels is None
    assert "channels" not in made.order


def test_the_top_level_is_praised_and_polished() -> None:
    made = report(coherent(4), evidence=True)
    assert made.track == "top"
    assert made.decision.standing == "Stufe 5 von 5: Lernpartner"


def test_where_nothing_is_to_be_done_no_page_says_so_at_length() -> None:
    made = report(coherent(4), evidence=True)
    assert not {"cards", "month", "later"} & set(made.order)
    assert made.decision.no_leads.startswith("Die Antworten rufen keine Maßnahme auf.")


def test_where_nothing_was_asked_there_is_nothing_to_sign_and_nothing_to_ask_again() -> None:
    made = report({})
    assert made.decision.signature == ""
    assert made.method.again_questions == ()


def test_who_abstains_is_not_blamed_for_channels_and_posts() -> None:
    made = report({**coherent(2), "PRO-5": "against"})
    assert made.heard is not None
    quoted = {quote.question[:3] for finding in made.heard.findings for quote in finding.quotes}
    assert quoted
    assert not quoted & {"CHA", "CON"}


def test_the_first_page_and_the_card_name_the_same_end() -> None:
    made = report(coherent(1, CRI_1a="yes", CRI_1b="product", CRI_1c="yes", AUD_4=["bought"], PRO_4=1))
    assert made.cards is not None
    for lead, card in zip(made.decision.leads, made.cards.cards, strict=True):
        assert card.due.endswith(lead.done_by.removeprefix("fertig bis "))


def test_an_outlook_that_stays_the_same_is_told_once() -> None:
    says = named("no hours").result.outlook_says
    assert says.count("Index") == 1


def test_channels_keep_the_order_of_their_verdicts_and_the_hours_their_grammar() -> None:
    one = report(coherent(4), evidence=True).channels
    two = report(coherent(3)).channels
    assert one is not None
    assert two is not None
    assert "Danach braucht einer laufend Zeit; er bekommt" in one.hours_text
    assert "Danach brauchen drei laufend Zeit; jeder bekommt" in two.hours_text


def test_open_and_unsettled_points_of_the_law_make_a_sentence() -> None:
    given = {**coherent(2), "GOV-3": None}
    made = report(given).legal
    assert made is not None
    assert made.heading.message.endswith(" ungeklärt.")
    assert ";" not in made.heading.message


def test_an_empty_audit_is_a_short_document_that_says_what_to_do() -> None:
    made = report({})
    assert made.track == "empty"
    assert made.order == ("decision", "result", "method")
    assert made.decision.no_leads
    assert made.decision.leads == ()


def test_a_quick_report_has_five_parts_two_of_them_short() -> None:
    made = report(coherent(2), mode=Mode.QUICK)
    assert made.order == ("decision", "result", "month", "criticism", "method")
    assert made.criticism is not None
    assert made.criticism.short
    assert made.method.short


def test_a_gate_that_bites_says_which_level_there_would_be_without_it() -> None:
    made = named("bought")
    gate = next(gate for gate in made.result.gates if gate.id == "K3")
    assert gate.says == "Ohne diese Sperre wären Sie auf Stufe 3; mit ihr höchstens auf Stufe 2."
    assert gate.lift
    assert gate.actions


# What is said, and what is not.


def test_private_notes_are_nowhere_in_the_report() -> None:
    made = Answers()
    for answer in answers(coherent(1, CRI_1a="yes")).values():
        made = made.with_answer(replace(answer, private_note="KANARIENVOGEL", note="sichtbar"))
    for language in LANGUAGES:
        texts = list(words(report(made, language)))
        assert not any("KANARIENVOGEL" in text for text in texts)
        assert any("sichtbar" in text for text in texts)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_private_notes_of_the_examples_are_nowhere_either(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    notes = [line.split("private_note:")[1].strip() for line in lines if "private_note:" in line]
    texts = list(words(example(path, "de")))
    assert not any(note[:30] in text for note in notes for text in texts)


HOSTILE = (
    "{owner} {0} %s {{x}}",
    "<script>alert(1)</script>",
    "[/red] [@click=app.quit]x[/]",
    "=cmd|' /C calc'!A0",
    "\x1b]52;c;aGk=\x07 \u202eabc",
    "../../etc/passwd",
    '„Zitat“ ‘quote’ "x"',
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_passes_through_as_text(hostile: str) -> None:
    made = Answers()
    for answer in answers(coherent(1, CRI_1a="yes")).values():
        made = made.with_answer(replace(answer, evidence=hostile, note=hostile))
    client = Client(name=hostile, sector=hostile, contact=hostile, place=hostile)
    for language in LANGUAGES:
        found = report(made, language, client=client)
        assert found.record is not None
        assert found.record.groups[0].rows[0].note == hostile.strip()
        assert found.imprint.client == hostile.strip()
        assert found.imprint.file_name.replace("-", "").isalnum()
        assert found.imprint.file_name.isascii()


def test_a_long_note_is_whole_in_the_record_and_short_in_the_findings() -> None:
    note = "Wort " * 800
    made = Answers()
    for answer in answers(coherent(1)).values():
        made = made.with_answer(replace(answer, note=note))
    found = report(made)
    assert found.heard is not None
    assert found.record is not None
    assert all(len(quote.note) <= 330 for finding in found.heard.findings for quote in finding.quotes)
    assert any(row.note == note.strip() for group in found.record.groups for row in group.rows)


def test_every_live_question_stands_in_the_record_with_its_reason() -> None:
    given = coherent(2, CON_3=None)
    given["CHA-3"] = Answer(question="CHA-3", state=State.NOT_APPLICABLE, reason="nur ein Kanal")
    made = report(given)
    assert made.record is not None
    rows = {row.id: row for group in made.record.groups for row in group.rows}
    assert rows["CHA-3"].remark == "trifft nicht zu: nur ein Kanal"
    assert rows["CON-3"].answer == "weiß nicht"
    assert rows["LIS-1"].score_text == "2 von 4"


def test_the_search_list_is_filled_in_and_leaves_products_to_the_hand() -> None:
    made = report(coherent(2))
    assert made.listening is not None
    searches = {entry.what: entry.words for entry in made.listening.searches}
    assert searches["Firmenname"] == "„Bäckerei Huber“"
    assert searches["Wichtigstes Produkt"] == ""


def test_the_law_is_that_of_the_country() -> None:
    sources = {}
    for country in ("DE", "AT", "CH", "XX"):
        legal = report(coherent(2, PRO_3=country)).legal
        assert legal is not None
        assert legal.as_of == "Stand: Juli 2026"
        assert "keine Rechtsberatung" in legal.disclaimer
        sources[country] = {row.source for row in legal.rows}
    assert any("DDG" in source for source in sources["DE"])
    assert any("ECG" in source for source in sources["AT"])
    assert not any("DDG" in source for country in ("AT", "CH", "XX") for source in sources[country])


def test_every_finding_and_lead_names_its_thought_and_the_method_page_lists_it() -> None:
    made = report(coherent(1))
    assert made.heard is not None
    assert made.cards is not None
    used = {finding.seed_id for finding in made.heard.findings} | {card.seed_id for card in made.cards.cards}
    assert "" not in used
    assert {seed.id for seed in made.method.seeds} == used
    assert all(card.source for card in made.cards.cards)


def test_a_scrap_of_work_does_not_spill_into_the_next_week() -> None:
    for name in AUDITS:
        weeks = named(name).month.weeks
        for week in weeks[1:]:
            for task in week.tasks:
                assert task.what != "abschließen" or task.hours >= 0.25 or week is weeks[-1], name


def test_followers_appear_only_among_what_does_not_count() -> None:
    made = report(
        coherent(2, CHA_1={"facebook": {"state": "active", "purpose": "Fragen", "followers": 1200}})
    )
    assert made.figures is not None
    assert "Follower heute: Facebook 1.200" in made.figures.does_not_count
    assert not any("ollower" in figure.name for figure in made.figures.figures)
    assert 3 <= len(made.figures.figures) <= 5


def test_a_starting_value_comes_from_the_firms_own_answer() -> None:
    given = {**coherent(1), "CON-3": Answer(question="CON-3", value=answers({"CON-3": 1})["CON-3"].value,
                                            evidence="3 von 10")}  # fmt: skip
    made = report(given)
    assert made.figures is not None
    assert made.figures.figures[0].baseline == "3 von 10"


def test_the_next_audit_is_a_working_day_about_ninety_days_on() -> None:
    made = report(coherent(2), today=date(2026, 11, 22))
    assert made.method.again_date == "22. Februar 2027"
    assert len(made.method.again_questions) == 3


def test_the_file_is_named_after_firm_and_day() -> None:
    made = report(coherent(2), client=replace(CLIENT, name="Bäckerei Größmann & Söhne"))
    assert made.imprint.file_name == "aktionsplan-social-media-baeckerei-groessmann-soehne-2026-11-22"


def test_a_profile_alone_makes_a_report_without_a_crash() -> None:
    for language in LANGUAGES:
        assert report(PROFILE, language).order[0] == "decision"
