"""Answers files: read with every fault at its line, written so that nothing is lost."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.banks.answers_file import AnswersFile, parse_answers, read_answers
from audit.banks.answers_writer import write_answers
from audit.banks.load import load_bank
from audit.banks.nodes import parse_document
from audit.core.answers import Amount, Answer, Answers, Grid, Picked, State, Ticked, Value, Words
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.errors import AnswersError
from tests.one_of_each import BANK

HEAD = "format: 1\nbank: small\nanswers:\n"


def read(entries: str) -> Answers:
    """The answers that these lines give."""
    return parse_answers(HEAD + entries, "x", "yaml", BANK).answers


def refused(text: str) -> list[str]:
    """All faults in German; that there are as many in English is asserted."""
    with pytest.raises(AnswersError) as caught:
        parse_answers(text, "x", "yaml", BANK)
    german = caught.value.sentence("de").split("\n")
    assert len(german) == len(caught.value.sentence("en").split("\n"))
    return german


def refused_entries(entries: str) -> list[str]:
    return refused(HEAD + entries)


def test_a_whole_file_is_read() -> None:
    file = parse_answers(
        """
format: 1
bank: small
bank_version: 1.0.0
mode: quick
language: en
client: {name: Huber's bakery, sector: bakery, contact: Anna Huber, place: Landshut}
outcomes: {A01: listen_only}
answers:
  PRO-1: local
  LIS-1: 2
  CRI-1: {value: 4, hypothetical: true, note: n, private_note: p, evidence: e, marked: true,
          respondent: Anna, at: 2026-03-03T14:05:00+01:00}
  GOV-2: {imprint: true, music: not_applicable}
  CHA-1: {facebook: {state: active, followers: 800}}
""",
        "x",
        "yaml",
        BANK,
    )
    assert file == AnswersFile(
        bank="small",
        bank_version="1.0.0",
        mode=Mode.QUICK,
        language="en",
        client=Client(name="Huber's bakery", sector="bakery", contact="Anna Huber", place="Landshut"),
        answers=file.answers,
    )
    assert file.answers.outcomes == {"A01": "listen_only"}
    assert file.answers["CRI-1"] == Answer(
        question="CRI-1",
        value=Picked("4"),
        hypothetical=True,
        note="n",
        private_note="p",
        evidence="e",
        marked=True,
        respondent="Anna",
        at=datetime(2026, 3, 3, 14, 5, tzinfo=timezone(timedelta(hours=1))),
    )
    assert file.answers["GOV-2"].value == Ticked(frozenset({"imprint"}), frozenset({"music"}))


def test_the_short_form_is_the_value() -> None:
    assert read("  LIS-1: 2") == read("  LIS-1: {value: 2}")
    assert read("  CON-9: {viral: tried}") == read("  CON-9: {value: {viral: tried}, note: ''}")


def test_json_is_read_alike() -> None:
    content = {"format": 1, "bank": "small", "answers": {"LIS-1": 2.0, "PRO-4": 3.5, "AUD-4": ["ads"]}}
    text = json.dumps(content, indent="\t")
    assert parse_answers(text, "x", "json", BANK).answers == read("  LIS-1: 2\n  PRO-4: 3.5\n  AUD-4: [ads]")


def test_the_states_are_read() -> None:
    answers = read(
        "  PRO-1: {state: dont_know, ask: Frau Huber}\n"
        "  LIS-1: {state: not_applicable, reason: Gibt es nicht.}\n"
        "  PRO-4: {state: declined}\n"
        "  PRO-2: {state: open, note: nachfragen}\n"
        "  CRI-1: {state: answered, value: 1}\n"
        "  PRO-7:\n"
    )
    assert (answers["PRO-1"].state, answers["PRO-1"].ask) == (State.DONT_KNOW, "Frau Huber")
    assert (answers["LIS-1"].state, answers["LIS-1"].reason) == (State.NOT_APPLICABLE, "Gibt es nicht.")
    assert answers["PRO-4"].state is State.DECLINED
    assert (answers["PRO-2"].state, answers["PRO-2"].note) == (State.OPEN, "nachfragen")
    assert answers["CRI-1"].state is State.ANSWERED
    assert "PRO-7" not in answers


def test_numbers_are_texts_where_texts_are_wanted() -> None:
    answers = read(
        "  END-1: 1.10\n"
        "  LIS-1: {value: 4, evidence: 0012, note: 7}\n"
        "  CHA-1: {google: {state: active, purpose: 24.10}}\n"
    )
    assert answers["END-1"].value == Words("1.10")
    assert (answers["LIS-1"].evidence, answers["LIS-1"].note) == ("0012", "7")
    assert answers["CHA-1"].value == Grid({"google": {"state": "active", "purpose": "24.10"}})


def test_texts_pass_unharmed() -> None:
    for words in ("../../x", "=cmd|' /C calc'!A0", "[/]", "{{ 7*7 }}", "<script>", "\u202eabc", "%s {0}"):
        text = json.dumps(
            {"format": 1, "bank": "small", "client": {"name": words}, "answers": {"END-1": words}}
        )
        file = parse_answers(text, "x", "json", BANK)
        assert file.client.name == words
        assert file.answers["END-1"].value == Words(words)
        assert parse_answers(write_answers(file, BANK), "x", "yaml", BANK) == file


# Faults.


def test_all_faults_are_told_each_at_its_line() -> None:
    faults = refused(
        "format: 1\n"
        "bank: small\n"
        "mode: quik\n"
        "answers:\n"
        "  LIS-1: 7\n"
        "  LIS-9: 2\n"
        "  CHA-1:\n"
        "    facebook: activ\n"
        "    gogle: active\n"
        "  AUD-4:\n"
        "    - ads\n"
        "    - boughtt\n"
        "  GOV-2: {imprint: maybe}\n"
        "  CHA-5: 4\n"
        "clint: {}\n"
    )
    assert faults == [
        "x:3: „quik“ ist hier nicht möglich. Meinten Sie „quick“?",
        "x:5: LIS-1: „7“ ist hier nicht möglich. Möglich sind: 0, 1, 2, 3, 4.",
        "x:6: Den Schlüssel „LIS-9“ gibt es hier nicht. Meinten Sie „LIS-1“?",
        "x:8: CHA-1 (facebook, state): „activ“ ist hier nicht möglich. Meinten Sie „active“?",
        "x:9: CHA-1: „gogle“ ist hier nicht möglich. Meinten Sie „google“?",
        "x:12: AUD-4: „boughtt“ ist hier nicht möglich. Meinten Sie „bought“?",
        "x:13: GOV-2 (imprint): „maybe“ ist hier nicht möglich. Möglich sind: true, false, not_applicable.",
        "x:14: CHA-5: Diese Antwort wird berechnet. Lassen Sie sie weg.",
        "x:15: Den Schlüssel „clint“ gibt es hier nicht. Meinten Sie „client“?",
    ]


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ("  LIS-1: {vaule: 2}", "Meinten Sie „value“?"),
        ("  LIS-1: {note: x}", "Hier fehlt „value“ oder „state“."),
        ("  LIS-1: {value: 2, state: dont_know}", "gehört kein „value“"),
        ("  LIS-1: {state: answered}", "Hier fehlt „value“."),
        ("  LIS-1: {state: dontknow}", "Meinten Sie „dont_know“?"),
        ("  LIS-1: dont_know", "Schreiben Sie {state: dont_know}."),
        ("  CRI-1: {state: not_applicable, reason: x}", "Diese Frage trifft immer zu."),
        ("  LIS-1: {value: 2, hypothetical: true}", "„hypothetical“ gibt es bei dieser Frage nicht."),
        ("  LIS-1: {value: 2, at: gestern}", "kein Zeitpunkt mit Zeitzone"),
        ("  LIS-1: {value: 2, at: 2026-03-03T14:05:00}", "kein Zeitpunkt mit Zeitzone"),
        ("  LIS-1: {value: 2, at: 0001-01-01T00:00:00+14:00}", "kein Zeitpunkt mit Zeitzone"),
        ("  LIS-1: {value: 2, marked: maybe}", "„marked“ muss true oder false sein"),
        ("  LIS-1: {value: 2, note: [x]}", "„note“ muss ein Text sein"),
        ("  LIS-1: [2]", "eine Liste"),
        ("  LIS-1: true", "„true“"),
        ("  AUD-4: []", "mindestens eine Antwort"),
        ("  PRO-2: 1.000", "nicht eindeutig"),
        ("  CHA-1: {facebook: {state: active}, nete: x}", "„nete“ ist hier nicht möglich"),
        ("  CHA-1: {facebook: {state: active}, note: x}", "Den Schlüssel „facebook“ gibt es hier nicht."),
        ("  LIS-1: {value: 2, note: '" + "x" * 10_001 + "'}", "10001 Zeichen"),
        ("  LIS-1: {value: 2, respondent: " + "x" * 201 + "}", "201 Zeichen"),
    ],
)
def test_a_fault_is_one_sentence_with_a_way_out(entries: str, words: str) -> None:
    faults = refused_entries(entries)
    assert words in faults[0]
    assert faults[0].startswith("x:4: ")


def test_what_the_file_must_have() -> None:
    assert refused("{}") == [
        "x:1: Hier fehlt „format“.",
        "x:1: Hier fehlt „bank“.",
        "x:1: Hier fehlt „answers“.",
    ]
    assert "Das Format „2“ ist unbekannt" in refused("format: 2\nbank: small\nanswers: {}")[0]
    assert "erwartet" in refused("[1]")[0]
    assert "erwartet" in refused(HEAD + "  - LIS-1")[0]
    assert refused("format: 1\nbank: small\nclient: {sector: x}\nanswers: {}") == ["x:3: Hier fehlt „name“."]


def test_a_file_of_another_bank_is_one_fault() -> None:
    assert refused("format: 1\nbank: garden\nanswers: {G-1: 3, G-2: 4}") == [
        "x:2: Diese Antworten gehören zum Fragenkatalog „garden“, geladen ist „small“."
    ]


def test_an_outcome_must_be_one_of_its_action() -> None:
    assert "„listen“" in refused(HEAD + "  LIS-1: 2\noutcomes: {A01: listen}")[0]
    assert "Meinten Sie „A01“?" in refused(HEAD + "  LIS-1: 2\noutcomes: {A02: leave}")[0]


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AnswersError, match="There is no such file"):
        read_answers(tmp_path / "none.yaml", BANK)


# Writing.


def test_what_is_written_is_pleasant_to_read() -> None:
    answers = Answers()
    for answer in (
        Answer(question="LIS-1", value=Picked("2"), note="Zeile eins.\nZeile zwei.", private_note="geheim"),
        Answer(question="PRO-1", value=Picked("local")),
        Answer(question="PRO-7", value=Picked("yes")),
        Answer(question="PRO-2", value=Amount(12.0)),
        Answer(question="PRO-4", state=State.DONT_KNOW, ask="Frau Huber"),
        Answer(question="CHA-1", value=Grid({"facebook": {"state": "active", "followers": 800.0}})),
        Answer(question="GOV-2", value=Ticked(frozenset({"imprint"}))),
        Answer(question="AUD-4", value=Ticked(frozenset({"ads", "bought"}))),
        Answer(question="END-1", state=State.OPEN),
    ):
        answers = answers.with_answer(answer)
    file = AnswersFile(bank="small", client=Client(name="Bäckerei Huber"), answers=answers)
    assert (
        write_answers(file, BANK)
        == """\
format: 1
bank: small
mode: full
language: de
client:
  name: Bäckerei Huber
answers:
  PRO-1: local
  PRO-7: 'yes'
  PRO-2: 12
  PRO-4:
    state: dont_know
    ask: Frau Huber
  LIS-1:
    value: 2
    note: |-
      Zeile eins.
      Zeile zwei.
  AUD-4: [bought, ads]
  CHA-1:
    facebook: {state: active, followers: 800}
  GOV-2: {imprint: true, privacy: false, music: false}
"""
    )


def test_private_notes_leave_only_when_asked_for() -> None:
    answers = Answers().with_answer(Answer(question="LIS-1", value=Picked("2"), private_note="geheim"))
    file = AnswersFile(bank="small", answers=answers)
    assert "geheim" not in write_answers(file, BANK)
    assert parse_answers(write_answers(file, BANK, private=True), "x", "yaml", BANK) == file


lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30).map(str.strip)
tricky = st.sampled_from(
    [
        "", "1e3", "1.10", "true", "~", "null", "# x", "- a", "a: b", "a\n b", "x\n\n", "a\n# b", "|", "'",
        "\\", "\ufeff", "a\u2028b", "a\x85b", "a\rb", "a\tb", "a \nb", "yes", "&a", "*a", "!x", "%x", "@x",
        "`x", "{", "[/]", "? x", "a\n\n  b", "---", "a\n...\nb",
    ]
).map(str.strip)  # fmt: skip
words = lines | tricky
values: dict[str, st.SearchStrategy[Value]] = {
    "PRO-1": st.sampled_from(["local", "shop", "b2b"]).map(Picked),
    "PRO-7": st.sampled_from(["yes", "no"]).map(Picked),
    "PRO-2": st.integers(1, 100_000).map(float).map(Amount),
    "PRO-4": st.floats(0, 1000).map(Amount),
    "LIS-1": st.sampled_from("01234").map(Picked),
    "CRI-1": st.sampled_from("01234").map(Picked),
    "AUD-4": st.frozensets(st.sampled_from(["bought", "prize", "ads"]), min_size=1).map(Ticked),
    "GOV-2": st.sampled_from(
        [
            Ticked(frozenset()),
            Ticked(frozenset({"imprint"}), frozenset({"music"})),
            Ticked(frozenset({"privacy"})),
        ]
    ),
    "CHA-1": words.map(
        lambda word: Grid({"google": {"state": "active", **({"purpose": word} if word else {})}})
    ),
    "CON-9": st.just(Grid({"news": {"use": "tried"}})),
    "END-1": words.filter(bool).map(Words),
}


@st.composite
def answers_of(draw: st.DrawFn, question: str) -> Answer:
    """Some answer to a question."""
    states = [
        State.ANSWERED,
        State.DONT_KNOW,
        State.DECLINED,
        *([State.NOT_APPLICABLE] * (question == "LIS-1")),
    ]
    state = draw(st.sampled_from(states))
    zones = st.just(UTC) | st.just(timezone(timedelta(hours=1)))
    return Answer(
        question=question,
        state=state,
        value=draw(values[question]) if state is State.ANSWERED else None,
        hypothetical=question == "CRI-1" and draw(st.booleans()),
        note=draw(words),
        private_note=draw(words),
        evidence=draw(words),
        reason=draw(words),
        ask=draw(words),
        marked=draw(st.booleans()),
        respondent=draw(words),
        at=draw(st.none() | st.datetimes(datetime(1900, 1, 1), timezones=zones)),  # noqa: DTZ001
    )


@given(st.data())
def test_nothing_is_lost_between_writing_and_reading(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(sorted(values)), unique=True, max_size=4))
    answers = Answers({question: data.draw(answers_of(question)) for question in chosen})
    client = Client(name=data.draw(words), sector=data.draw(words), place=data.draw(words))
    file = AnswersFile(
        bank="small", bank_version="1.0.0", mode=Mode.QUICK, language="en", client=client, answers=answers
    )
    text = write_answers(file, BANK, private=True)
    assert parse_answers(text, "x", "yaml", BANK) == file
    assert (
        parse_answers(json.dumps(parse_document(text, "x", "yaml").plain()), "x", "json", BANK).bank
        == "small"
    )
    assert write_answers(parse_answers(text.encode(), "x", "yaml", BANK), BANK, private=True) == text


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: (HEAD + text).encode(errors="replace"))
)
def test_whatever_the_bytes_it_is_a_file_or_a_sentence(content: bytes) -> None:
    for kind in ("yaml", "json"):
        try:
            parse_answers(content, "x", kind, BANK)
        except AnswersError:
            continue


# The samples that are shipped.

ROOT = Path(__file__).parents[2]
FIRMS = ("bakery", "pump-maker", "wool-shop")


@pytest.fixture(scope="module")
def social_media() -> Bank:
    return load_bank(ROOT / "questions" / "social-media")


@pytest.mark.parametrize("firm", FIRMS)
def test_a_sample_says_the_same_in_both_languages(firm: str, social_media: Bank) -> None:
    german, english = (
        read_answers(ROOT / "examples" / f"{firm}.{language}.yaml", social_media) for language in ("de", "en")
    )
    assert (german.language, english.language) == ("de", "en")
    assert german.mode is english.mode
    assert list(german.answers) == list(english.answers)
    for question, answer in german.answers.items():
        assert _without_words(answer) == _without_words(english.answers[question]), question


def _without_words(answer: Answer) -> tuple[object, ...]:
    value = answer.value
    if isinstance(value, Grid):
        value = Grid({row: {**cells, "purpose": "x"} for row, cells in value.rows.items()})
    texts = (answer.note, answer.private_note, answer.evidence, answer.reason, answer.ask, answer.respondent)
    return (answer.state, value, answer.hypothetical, answer.marked, answer.at, *map(bool, texts))


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda path: path.name)
def test_a_sample_is_written_as_it_was_read(path: Path, social_media: Bank) -> None:
    file = read_answers(path, social_media)
    text = write_answers(file, social_media, private=True)
    assert parse_answers(text, "x", "yaml", social_media) == file


def test_every_sample_is_there() -> None:
    names = {f"{firm}.{language}.yaml" for firm in FIRMS for language in ("de", "en")}
    assert names == {path.name for path in (ROOT / "examples").iterdir() if path.suffix}
