"""Clients' files: which one is meant, and how long it is kept."""

from datetime import UTC, date, datetime

import pytest

from audit.core.client import Client
from audit.core.dossier import Dossier, Profile, folded, keep_until, matching

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def file_of(name: str, *, sector: str = "", place: str = "") -> Dossier:
    client = Client(name=name, sector=sector, place=place)
    return Dossier(id=name, number=1, profile=Profile(client=client), created=NOON, changed=NOON)


@pytest.mark.parametrize("typed", ["Bäckerei Huber", " bäckerei  HUBER ", "BÄCKEREI HUBER"])
def test_a_name_is_the_same_however_it_is_typed(typed: str) -> None:
    assert matching([file_of("Müller"), file_of("Bäckerei Huber")], Client(name=typed)) is not None


def test_firms_of_one_name_are_told_apart_by_place_and_sector() -> None:
    files = [file_of("Huber", place="Wien"), file_of("Huber", place="Passau", sector="Bäckerei")]
    assert matching(files, Client(name="Huber", place="passau")) == files[1]
    assert matching(files, Client(name="Huber", place="Passau", sector="Friseur")) is None
    assert matching(files, Client(name="Huber", place="Linz")) is None
    assert matching(files, Client(name="Huber")) == files[0]


def test_a_part_of_a_name_and_no_name_at_all_are_nobodys_file() -> None:
    assert matching([file_of("Huber KG"), file_of("")], Client(name="Huber")) is None
    assert matching([file_of("")], Client(name=" ")) is None


def test_folding_twice_is_folding_once() -> None:
    for name in ("Straße 5", "STRASSE 5", "İstanbul", "ﬁ", "ẞ"):
        assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize(
    ("today", "months", "until"),
    [
        (date(2026, 3, 2), 24, date(2028, 3, 2)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 2), 10**9, date(9999, 7, 2)),
        (date(2026, 3, 2), None, None),
    ],
)
def test_data_are_kept_for_so_many_months(today: date, months: int | None, until: date | None) -> None:
    assert keep_until(today, months) == until
