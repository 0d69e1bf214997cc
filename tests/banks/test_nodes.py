"""Strict YAML and JSON, read into nodes that know their lines."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from audit.banks.faults import Fault, Faults, Place
from audit.banks.fields import Fields
from audit.banks.nodes import Kind, Node, parse_document, read_document
from audit.errors import AnswersError, BankError


def refused(text: str | bytes, kind: Kind = "yaml") -> str:
    """What the error says, in both languages."""
    with pytest.raises(AnswersError) as caught:
        parse_document(text, "x", kind)
    return f"{caught.value.sentence('de')} | {caught.value.sentence('en')}"


def entry(node: Node, key: str) -> Node:
    assert isinstance(node.value, Mapping)
    return node.value[key]


def scalar(word: str) -> object:
    return entry(parse_document(f"a: {word}", "x", "yaml"), "a").value


@pytest.mark.parametrize(
    "word",
    [
        "yes", "no", "on", "off", "Yes", "2026-03-03", "1.0.0", "0o17", "0x1f", "1_000", "1:30", "012",
        "+5", ".5", "1.", ".inf", ".nan", "NaN", "none", "1e999", "9" * 5000, "=", "<<",
    ],
)  # fmt: skip
def test_a_word_stays_a_word(word: str) -> None:
    assert scalar(word) == word


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2", 2),
        ("-3", -3),
        ("1.10", 1.1),
        ("1e3", 1000.0),
    ],
)
def test_only_truth_nothing_and_numbers_are_more_than_words(word: str, value: object) -> None:
    assert scalar(word) == value
    assert type(scalar(word)) is type(value)


@pytest.mark.parametrize("word", ["true", "null", "2", "1.10", "~"])
def test_what_is_quoted_is_a_word(word: str) -> None:
    assert scalar(f"'{word}'") == word
    assert scalar(f'"{word}"') == word


def test_a_number_remembers_how_it_was_written() -> None:
    node = parse_document("a: 1.10", "x", "yaml")
    assert Fields(node, Faults()).text("a") == "1.10"


@pytest.mark.parametrize(
    ("kind", "text"),
    [("yaml", "a: 1\nb:\n  - x\n  - c: 2\n"), ("json", '{"a": 1,\n"b":\n  ["x",\n  {"c": 2}]}')],
)
def test_every_node_and_key_knows_its_line(kind: Kind, text: str) -> None:
    node = parse_document(text, "x", kind)
    assert node.key("b").line == 2
    assert [part.line for part in Fields(node, Faults()).items("b")] == [3, 4]
    assert node.plain() == {"a": 1, "b": ["x", {"c": 2}]}


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse_document("\ufeffa: 1".encode(), "x", "yaml").plain() == {"a": 1}
    assert parse_document('\ufeff{"a": 1}'.encode(), "x", "json").plain() == {"a": 1}


# Refused.


@pytest.mark.parametrize("text", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000, "? " * 200_000])
def test_deep_nesting_is_a_sentence_and_no_crash(text: str) -> None:
    assert "mehr als 50-mal" in refused(text)


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000])
def test_deep_nesting_in_json_is_a_sentence_and_no_crash(text: str) -> None:
    assert "more than 50 deep" in refused(text, "json")


def test_fifty_deep_is_deep_enough() -> None:
    assert parse_document("[" * 50 + "]" * 50, "x", "yaml")
    assert parse_document("[" * 50 + "]" * 50, "x", "json")


def test_too_many_entries_are_refused_before_they_cost_much() -> None:
    assert "100000 Einträge" in refused("[" + "a," * 200_000 + "]")


def test_aliases_tags_and_second_documents_are_refused() -> None:
    assert "x:1: Der Verweis „&a“" in refused("a: &a 1\nb: *a")
    assert "x:1: Der Verweis „*a“" in refused("a: *a")
    assert "Typangabe" in refused("a: !!python/object/apply:os.system [id]")
    assert "Typangabe" in refused("a: !!str 1")
    assert "x:2: Hier beginnt ein zweites Dokument" in refused("a: 1\n---\nb: 2")


def test_merge_keys_merge_nothing() -> None:
    assert parse_document("<<: {a: 1}", "x", "yaml").plain() == {"<<": {"a": 1}}


@pytest.mark.parametrize(
    ("text", "kind"), [("a: 1\nb: 2\na: 3", "yaml"), ('{"a":1,\n"b":2,\n"a":3}', "json")]
)
def test_a_double_key_is_told_with_both_lines(text: str, kind: Kind) -> None:
    assert "x:3: Der Schlüssel „a“ steht schon in Zeile 1." in refused(text, kind)


def test_all_double_keys_are_told() -> None:
    assert refused("a: 1\na: 2\nb: {c: 1, c: 2}").count("steht schon") == 2


@pytest.mark.parametrize("text", ["? [a]\n: 1", "{[a]: 1}", "? {a: 1}\n: 1"])
def test_a_key_must_be_a_word(text: str) -> None:
    assert "Ein Schlüssel muss ein Wort sein." in refused(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: b: c", "Doppelpunkt"),
        ("a:\n\t- b", "Leerzeichen"),
        ("\ta: b", "Leerzeichen"),
        ("a: @b", "Sonderzeichen"),
        ("a: [1", "Klammern"),
        ("a: 'x", "Anführungszeichen"),
        ("a: 1\n  b: 2", "x:2:"),
    ],
)
def test_bad_yaml_comes_with_a_hint(text: str, hint: str) -> None:
    assert hint in refused(text)


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x7f", "\x80", "\ufffe"])
def test_control_characters_are_refused_with_their_line(sign: str) -> None:
    assert "x:2: Das Steuerzeichen" in refused(f"a: 1\nb: {sign}")
    assert sign not in refused(f"a: 1\nb: {sign}")


@pytest.mark.parametrize(
    ("text", "kind"), [('a: "\\0"', "yaml"), ('["\\u0000"]', "json"), ('["\\ud800"]', "json")]
)
def test_nul_and_half_characters_are_refused_even_when_escaped(text: str, kind: Kind) -> None:
    assert "ist in einem Text nicht erlaubt" in refused(text, kind)


def test_half_characters_in_a_text_are_refused() -> None:
    assert "UTF-8" in refused("a: \ud800")


def test_other_encodings_are_refused_with_the_line() -> None:
    assert "x:2: Das Byte 0xe4 ist kein gültiges UTF-8." in refused("a: 1\nb: ä".encode("latin-1"))
    assert "UTF-8" in refused("a: 1".encode("utf-16"))


@pytest.mark.parametrize("text", ["", "  \n", "# nichts\n", "---\n"])
def test_an_empty_file_is_called_empty(text: str) -> None:
    assert "leer" in refused(text)


def test_two_megabytes_are_the_limit() -> None:
    assert parse_document("x" * 2_000_000, "x", "yaml")
    assert "2 MB" in refused("x" * 2_000_001)


# JSON (the cases of the JSON test suite that programs stumble over).


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a":\t1,\r\n"b" : [ ]}', {"a": 1, "b": []}),
        ('["\\ud83d\\ude00 \\/ \\" \\\\ \\n"]', ['😀 / " \\ \n']),
        ("[1, -0, 0.5, 1e3, 1E-2, -1.5e+2]", [1, 0, 0.5, 1000.0, 0.01, -150.0]),
        ("[true,false,null]", [True, False, None]),
        ('""', ""),
        (" 4 ", 4),
        ("{}", {}),
        ('{"": {"a": {}}}', {"": {"a": {}}}),
        ('["\x7f\x80\uffff\U0010ffff"]', ["\x7f\x80\uffff\U0010ffff"]),
        ('{"yes": "no", "1": "1.10"}', {"yes": "no", "1": "1.10"}),
    ],
)
def test_json_is_read(text: str, value: object) -> None:
    assert parse_document(text, "x", "json").plain() == value


@pytest.mark.parametrize(
    "text",
    [
        "[1,]", "[,1]", "[1 2]", '{"a":1,}', '{"a" 1}', "{a: 1}", "{1:1}", "{'a': 1}", '{"a"}', '{"a":}',
        "[1", "{", '"', '"a', "[1]]", "[1] x", "NaN", "[NaN]", "[Infinity]", "[-Infinity]", "[1e999]",
        "[01]", "[-01]", "[1.]", "[.5]", "[+1]", "[0x1]", "[1e]", "[--1]", '["a\nb"]', '["a\tb"]',
        '["\\x"]', '["\\u12"]', "[True]", "[nul]", "tru", "/* x */ 1", "[1] // x", "\u00a0[1]",
        "[\uff11]", "&a 1", "[" + "9" * 5000 + "]", "[٣]",
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused_at_its_line(text: str) -> None:
    assert "x:1: Das ist kein gültiges JSON" in refused(text, "json")


# Files.


def test_a_file_is_json_where_its_name_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"a":\t"\\ud83d\\ude00"}')
    (tmp_path / "a.yml").write_text("a: '1'")
    assert read_document(tmp_path / "a.json").plain() == {"a": "😀"}
    assert read_document(tmp_path / "a.yml").plain() == {"a": "1"}


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").touch()
    for path, words in {
        tmp_path / "none.yaml": "Diese Datei gibt es nicht.",
        tmp_path: "Das ist ein Ordner, keine Datei.",
        tmp_path / "empty.yaml": "Diese Datei ist leer.",
        tmp_path / "empty.yaml" / "x": "lässt sich nicht lesen",
        tmp_path / ("x" * 300): "lässt sich nicht lesen",
        Path("a\0b"): "lässt sich nicht lesen",
    }.items():
        with pytest.raises(BankError) as caught:
            read_document(path, BankError)
        assert words in caught.value.sentence("de")
        assert "\n" not in caught.value.sentence("de")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_must_not_be_read_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.touch(mode=0)
    with pytest.raises(AnswersError, match="not permitted"):
        read_document(path)


def test_an_endless_file_ends() -> None:
    with pytest.raises(AnswersError, match="larger than 2 MB"):
        read_document(Path("/dev/zero"))


# Faults and fields.


def test_faults_are_told_in_the_order_of_their_lines() -> None:
    faults = Faults()
    for line in (9, 2):
        faults.add(
            Place("x", line), de=f"Fehler {line}.", en=f"Fault {line}.", hint_de="Weg.", hint_en="Out."
        )
    with pytest.raises(BankError) as caught:
        faults.raise_if_any(BankError)
    assert caught.value.sentence("de") == "x:2: Fehler 2. Weg.\nx:9: Fehler 9. Weg."
    assert str(caught.value) == "x:2: Fault 2. Out.\nx:9: Fault 9. Out."


def test_no_faults_raise_nothing() -> None:
    Faults().raise_if_any(BankError)


def test_a_flood_of_faults_is_counted() -> None:
    faults = Faults([Fault("x", line, "Falsch.", "Wrong.") for line in range(1, 502)])
    with pytest.raises(BankError, match="… and 1 more faults"):
        faults.raise_if_any(BankError)


def fields(text: str) -> tuple[Fields, Faults]:
    faults = Faults()
    return Fields(parse_document(text, "x", "yaml"), faults), faults


def said(faults: Faults) -> list[str]:
    return [fault.told("de") for fault in faults]


def test_fields_give_what_they_hold() -> None:
    reader, faults = fields("t: x\nn: 2.5\nw: 3\nf: true\nl: [a, b]\no: red\nm: {k: v}\none: z")
    assert reader.text("t") == "x"
    assert reader.number("n") == 2.5
    assert reader.whole("w") == 3
    assert reader.flag("f")
    assert reader.words("l", ("a", "b")) == ("a", "b")
    assert [node.plain() for node in reader.items("missing")] == []
    assert reader.words("one") == ("z",)
    assert reader.word("o", ("red", "blue")) == "red"
    inner = reader.mapping("m")
    assert inner
    assert inner.text("k") == "v"
    reader.done()
    assert not len(faults)


def test_every_wrong_field_is_told() -> None:
    reader, faults = fields("t: [x]\nn: viel\nw: 2.5\nf: maybe\nl: a\no: rot\nm: x")
    reader.text("t"), reader.number("n"), reader.whole("w"), reader.flag("f")
    reader.items("l"), reader.word("o", ("red", "blue")), reader.mapping("m"), reader.text("gone")
    assert said(faults) == [
        "x:1: „t“ muss ein Text sein, hier steht eine Liste.",
        "x:2: „n“ muss eine Zahl sein, hier steht „viel“.",
        "x:3: „w“ muss eine ganze Zahl sein, hier steht „2.5“.",
        "x:4: „f“ muss true oder false sein, hier steht „maybe“.",
        "x:5: „l“ muss eine Liste sein, hier steht „a“.",
        "x:6: „rot“ ist hier nicht möglich. Möglich sind: red, blue.",
        "x:7: Hier werden Felder erwartet („Schlüssel: Wert“), hier steht „x“.",
        "x:1: Hier fehlt „gone“.",
    ]


def test_an_unknown_key_is_told_at_its_line_with_a_suggestion() -> None:
    reader, faults = fields("weight: 1\nwieght: 2")
    reader.number("weight")
    reader.done()
    assert said(faults) == ["x:2: Den Schlüssel „wieght“ gibt es hier nicht. Meinten Sie „weight“?"]


def test_true_is_no_number_and_no_text() -> None:
    reader, faults = fields("a: true")
    assert (reader.number("a", 1.0), reader.text("a", "")) == (1.0, "")
    assert len(faults) == 2


def test_what_is_no_mapping_is_told_once() -> None:
    faults = Faults()
    reader = Fields(Node((), 3, "x"), faults)
    reader.text("a")
    reader.done()
    assert said(faults) == ["x:3: Hier werden Felder erwartet („Schlüssel: Wert“), hier steht eine Liste."]
