"""The result in a few lines, as `resonanz score` prints it."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit.errors import Language
from audit.headless import evaluate, summary
from tests.core.audits import BANK

BAKERY = Path(__file__).parents[1] / "examples" / "bakery.en.yaml"


@pytest.mark.parametrize(("language", "told"), [("de", "Index 39,9 von 100"), ("en", "Index 39.9 of 100")])
def test_an_index_that_misses_a_level_by_a_hair_does_not_read_as_if_it_met_it(
    language: Language, told: str
) -> None:
    source = evaluate(BANK, BAKERY).source
    nearly = replace(source, card=replace(source.card, index=39.96))
    assert any(line.startswith(told) for line in summary(BANK, nearly, language))
