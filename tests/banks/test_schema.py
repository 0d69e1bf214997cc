"""The schema for editors knows every key that the bank uses, and no others."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from audit import paths
from audit.banks.nodes import Plain, read_document
from audit.banks.schema import Schema, schemas

FILES = sorted(paths.questions_folder().glob("*/*.yaml"))


def _offences(value: Plain, schema: Schema, root: Schema, at: str = "") -> Iterator[str]:
    """Keys that a schema does not know, or misses."""
    if isinstance(reference := schema.get("$ref"), str):
        definitions = root["$defs"]
        assert isinstance(definitions, Mapping)
        schema = definitions[reference.rsplit("/", 1)[-1]]
    properties, items = schema.get("properties"), schema.get("items")
    if isinstance(value, dict) and isinstance(properties, Mapping):
        required = schema.get("required")
        assert isinstance(required, list)
        yield from (f"{at}: {key} is missing" for key in required if key not in value)
        for key, each in value.items():
            if key not in properties:
                yield f"{at}: {key} is unknown"
            else:
                yield from _offences(each, properties[key], root, f"{at}/{key}")
    if isinstance(value, list) and isinstance(items, Mapping):
        for number, each in enumerate(value):
            yield from _offences(each, items, root, f"{at}/{number}")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_schema_fits_the_banks(path: Path) -> None:
    schema = schemas().get(path.stem, schemas()["dimension"])
    assert list(_offences(read_document(path).plain(), schema, schema)) == []


def test_the_schema_knows_no_key_that_does_not_exist() -> None:
    schema = schemas()["actions"]
    assert list(_offences([{"id": "A01", "titel": "x"}], schema, schema))[-1] == "/0: titel is unknown"
