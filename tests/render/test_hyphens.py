"""Kept patterns hyphenate as parsed ones do, and a bad cache costs time only."""

from pathlib import Path

import pyphen  # type: ignore[import-untyped]
import pytest

from audit.render import hyphens

WORDS = ("Verantwortungsbereich", "Donaudampfschifffahrt", "Kundengespräch", "antworten", "a")


@pytest.fixture(autouse=True)
def no_patterns_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """pyphen as in a fresh process."""
    monkeypatch.setattr(pyphen, "hdcache", {})


def _hyphenated() -> list[list[int]]:
    return [pyphen.Pyphen(lang="de").positions(word) for word in WORDS]


def test_kept_patterns_are_as_good_as_parsed_ones(tmp_path: Path) -> None:
    expected = _hyphenated()
    pyphen.hdcache.clear()
    hyphens.prepare("de", tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    pyphen.hdcache.clear()
    hyphens.prepare("de", tmp_path)
    assert _hyphenated() == expected


def test_a_spoilt_cache_is_made_anew(tmp_path: Path) -> None:
    hyphens.prepare("de", tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    pyphen.hdcache.clear()
    kept.write_bytes(whole[:1000])
    hyphens.prepare("de", tmp_path)
    assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    hyphens.prepare("de", tmp_path / "file")
    assert any(_hyphenated())


def test_an_unknown_language_is_left_alone(tmp_path: Path) -> None:
    hyphens.prepare("tlh", tmp_path)
    assert not list(tmp_path.iterdir())
