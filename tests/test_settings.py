"""Settings: read strictly, written carefully, and the user's own comments stay."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from audit.errors import UsageError
from audit.settings import SETTINGS_FILE, Settings, Theme, Voice, load_settings, save_settings


def written(folder: Path, words: str) -> Path:
    path = folder / SETTINGS_FILE
    path.write_text(words, encoding="utf-8")
    return path


def loaded(folder: Path, *, language: str | None = None, **environment: str) -> Settings:
    return load_settings(language=language, data=folder, environment=environment)


def test_without_a_file_the_language_is_the_systems(tmp_path: Path) -> None:
    assert loaded(tmp_path, LANG="de_AT.UTF-8") == Settings(language="de", data=tmp_path)
    assert loaded(tmp_path, LANG="fr_FR").language == "en"


def test_everything_that_stands_in_the_file_holds(tmp_path: Path) -> None:
    written(
        tmp_path,
        'language = "en"\ntheme = "contrast"\nvoice = "interview"\nanimation = true\n'
        'name = " Frau Huber "\nbrand = "brand.toml"\nkeep_months = 36\nasked = true\n',
    )
    assert loaded(tmp_path) == Settings(
        language="en",
        data=tmp_path,
        theme=Theme.CONTRAST,
        voice=Voice.INTERVIEW,
        animation=True,
        name="Frau Huber",
        brand=tmp_path / "brand.toml",
        keep_months=36,
        asked=True,
    )


def test_a_flag_comes_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    written(tmp_path, 'language = "de"\ntheme = "light"\n')
    assert loaded(tmp_path, RESONANZ_LANG="en").language == "en"
    assert loaded(tmp_path, language="de", RESONANZ_LANG="en").language == "de"
    assert loaded(tmp_path, RESONANZ_THEME="contrast").theme is Theme.CONTRAST


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('langage = "de"', "‘language’"),
        ('theme = "blau"', "dark, light, contrast"),
        ("theme = 3", "dark, light, contrast"),
        ("keep_months = 0", "1 to 600"),
        ("keep_months = true", "1 to 600"),
        ('asked = "yes"', "true, false"),
        ("brand = 1", "path"),
        ('language = "fr"', "de or en"),
    ],
)
def test_what_makes_no_sense_is_told_with_file_and_way_out(line: str, told: str, tmp_path: Path) -> None:
    path = written(tmp_path, line)
    with pytest.raises(UsageError) as caught:
        loaded(tmp_path)
    sentence = caught.value.sentence("en")
    assert str(path) in sentence
    assert line.split(" ", maxsplit=1)[0] in sentence
    assert told in sentence


def test_a_broken_file_is_a_sentence(tmp_path: Path) -> None:
    written(tmp_path, "language = [")
    with pytest.raises(UsageError, match="cannot be read"):
        loaded(tmp_path)


def test_a_word_of_the_environment_at_fault_names_its_variable(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="RESONANZ_THEME"):
        loaded(tmp_path, RESONANZ_THEME="blue")


def test_saving_keeps_comments_and_is_readable_for_the_owner_alone(tmp_path: Path) -> None:
    path = written(tmp_path, '# mine\nlanguage = "de"  # for now\n')
    before = loaded(tmp_path)
    after = replace(before, language="en", theme=Theme.LIGHT, keep_months=24, asked=True)
    save_settings(after, before)
    words = path.read_text(encoding="utf-8")
    assert "# mine" in words
    assert "# for now" in words
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert loaded(tmp_path) == after
    assert list(tmp_path.iterdir()) == [path]


def test_what_only_a_flag_said_is_not_written(tmp_path: Path) -> None:
    written(tmp_path, 'language = "de"\n')
    before = loaded(tmp_path, language="en")
    save_settings(replace(before, name="Ada"), before)
    assert loaded(tmp_path).language == "de"
    assert loaded(tmp_path).name == "Ada"


def test_what_is_taken_back_leaves_the_file(tmp_path: Path) -> None:
    written(tmp_path, "keep_months = 12\n")
    before = loaded(tmp_path)
    save_settings(replace(before, keep_months=None), before)
    assert loaded(tmp_path).keep_months is None


def test_a_folder_that_is_missing_is_made_private(tmp_path: Path) -> None:
    before = loaded(tmp_path / "new")
    save_settings(replace(before, asked=True), before)
    assert loaded(tmp_path / "new").asked
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    before = Settings(data=blocked)
    with pytest.raises(UsageError, match="cannot be written"):
        save_settings(replace(before, name="Ada"), before)
