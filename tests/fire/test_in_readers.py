"""Whatever a file says: it is taken, or refused with a sentence in both languages."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fire.aim import Aim, fire
from benchmarks.fire.mutations import inputs
from benchmarks.fire.readers import aims

DATA = Path(__file__).parents[1] / "data"
NAMES = (
    *("answers-yaml", "answers-json", "sheet-csv", "sheet-cells", "journal"),
    *("bank-actions", "bank-bank", "bank-deciding", "bank-preparing", "bank-team"),
    *("report-actions", "report-decision", "report-figures", "report-findings", "report-method"),
    *("brand", "svg", "png", "settings", "keys", "passphrase-file", "compiled-bank"),
    *("archive", "archive-audits", "archive-banks", "archive-clients", "archive-list"),
    *(
        "event",
        "profile",
        "store",
        "backup",
        "template",
        "pdf",
        "xlsx",
        "xlsx-content_types",
        "xlsx-links",
        "xlsx-workbook",
    ),
    *("xlsx-sheet1", "xlsx-sheet2", "xlsx-sharedstrings", "xlsx-styles", "sheet-xlsx", "sheet-pdf"),
)
SHOTS = 20


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Aim]:
    return {aim.name: aim for aim in aims(tmp_path_factory.mktemp("fire"), slow=True)}


def unharmed(aim: Aim, contents: list[bytes]) -> None:
    assert not [finding.told for finding in fire(aim, contents).findings]


def test_every_way_in_is_fired_at(targets: dict[str, Aim]) -> None:
    assert set(targets) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_all_right_is_taken_and_what_is_changed_does_no_harm(
    name: str, targets: dict[str, Aim]
) -> None:
    aim = targets[name]
    contents = list(inputs(aim, max(1, SHOTS // aim.cost)))
    assert fire(aim, aim.seeds).refused == 0
    unharmed(aim, contents[len(aim.seeds) :])


def suite(name: str) -> list[list[str]]:
    read: list[list[str]] = json.loads((DATA / name).read_text("utf-8"))
    return read


@pytest.mark.parametrize("name", ["answers-json", "sheet-cells", "journal", "compiled-bank"])
def test_the_json_suite_does_no_harm(name: str, targets: dict[str, Aim]) -> None:
    unharmed(targets[name], [case[1].encode("utf-8", "surrogatepass") for case in suite("json/suite.json")])


@pytest.mark.parametrize("name", ["answers-yaml", "bank-bank", "report-decision"])
def test_the_yaml_suite_does_no_harm(name: str, targets: dict[str, Aim]) -> None:
    unharmed(targets[name], [case[2].encode("utf-8", "surrogatepass") for case in suite("yaml/suite.json")])


@pytest.mark.parametrize("name", ["settings", "brand", "keys", "svg", "sheet-csv", "passphrase-file"])
def test_naughty_strings_do_no_harm(name: str, targets: dict[str, Aim]) -> None:
    strings: list[str] = json.loads((DATA / "naughty" / "strings.json").read_text("utf-8"))
    plain = [text.encode("utf-8", "surrogatepass") for text in strings]
    quoted = [b"name = " + json.dumps(text).encode() for text in strings]
    unharmed(targets[name], [*plain, *quoted])


@pytest.mark.parametrize(
    "name", ["answers-yaml", "answers-json", "settings", "keys", "brand", "svg", "png", "archive"]
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_any_bytes_do_no_harm(name: str, content: bytes, targets: dict[str, Aim]) -> None:
    unharmed(targets[name], [content, targets[name].seeds[0][:40] + content])


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=12,
)
questions = st.sampled_from(
    ["PRO-1", "PRO-4", "LIS-1", "CHA-1", "GOV-2", "CON-9", "CRI-1", "CRI-1a", "END-1", "X"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.dictionaries(questions, values, max_size=6), client=values)
def test_any_json_as_answers_does_no_harm(
    answers: dict[str, object], client: object, targets: dict[str, Aim]
) -> None:
    document = {"format": 1, "bank": "social-media", "client": client, "answers": answers}
    unharmed(targets["answers-json"], [json.dumps(document).encode()])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    key=st.sampled_from(["language", "theme", "voice", "animation", "name", "brand", "keep_months", "x"]),
    value=values,
)
def test_any_value_of_a_setting_does_no_harm(key: str, value: object, targets: dict[str, Aim]) -> None:
    unharmed(targets["settings"], [f"{key} = {json.dumps(value)}".encode()])
