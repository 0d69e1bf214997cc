"""Where things lie, and that nobody else can look into what is kept."""

from pathlib import Path

import pytest

from audit import paths


def test_what_the_program_brings_along_is_there() -> None:
    assert (paths.questions_folder() / "social-media" / "bank.yaml").is_file()
    assert paths.templates_folder().name == "templates"
    assert paths.examples_folder().name == "examples"


def test_one_variable_moves_all_that_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RESONANZ_HOME", str(tmp_path / "here"))
    assert paths.data_folder() == tmp_path / "here"
    assert paths.cache_folder() == tmp_path / "here" / "cache"


def test_without_it_the_system_says_where(own_home: Path) -> None:
    assert own_home in paths.data_folder().parents
    assert own_home in paths.cache_folder().parents


def test_a_private_folder_is_open_to_nobody_else(tmp_path: Path) -> None:
    folder = paths.private(tmp_path / "one" / "two")
    assert [oct(each.stat().st_mode & 0o777) for each in (folder, folder.parent)] == ["0o700", "0o700"]


def test_a_private_folder_that_exists_is_left_as_it_is(tmp_path: Path) -> None:
    assert paths.private(paths.private(tmp_path / "one")) == tmp_path / "one"
