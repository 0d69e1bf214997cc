"""A compiled copy gives the same bank, quickly, and is never trusted further than it holds."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from audit import paths
from audit.banks import compiled
from audit.banks.compiled import cached, load_default_bank, open_bank, precompile, read_copy, write_copy
from audit.banks.load import load_bank
from audit.core.conditions import ALWAYS
from audit.errors import BankError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.questions_folder() / "social-media", tmp_path / "bank"))


def _unused(_: Path) -> None:
    pytest.fail("The YAML files were read although there is a good copy.")


def test_a_copy_gives_the_same_bank(folder: Path, tmp_path: Path) -> None:
    bank = load_bank(folder)
    assert read_copy(write_copy(bank, tmp_path / "copy"), bank.digest) == bank


def test_what_always_holds_stays_the_same_object(folder: Path, tmp_path: Path) -> None:
    bank = load_bank(folder)
    copy = read_copy(write_copy(bank, tmp_path / "copy"), bank.digest)
    assert copy
    assert copy.question_by_id["LIS-1"].when is ALWAYS


def test_the_second_time_a_bank_comes_from_its_copy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_bank(folder)
    monkeypatch.setattr("audit.banks.load.load_bank", _unused)
    assert open_bank(folder) == first


def test_a_copy_beside_the_bank_serves_without_a_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    precompile(folder)
    monkeypatch.setattr("audit.banks.load.load_bank", _unused)
    assert open_bank(folder).id == "social-media"
    assert not paths.cache_folder().exists()


def test_a_changed_bank_is_read_anew(folder: Path) -> None:
    precompile(folder)
    path = folder / "bank.yaml"
    path.write_text(path.read_text("utf-8").replace("de: Zufall", "de: Anfang", 1), "utf-8")
    assert open_bank(folder).levels[0].name.de == "Anfang"


@pytest.mark.parametrize(
    "damage",
    [
        lambda copy: b"",
        lambda copy: copy[: len(copy) // 2],
        lambda copy: copy.replace(b"Zufall", b"Unfall", 1),
        lambda copy: b"\xff\xfe" + copy,
        lambda copy: copy.split(b"\n", 1)[0] + b"\n[999]",
    ],
)
def test_a_damaged_copy_is_passed_over(folder: Path, damage: object) -> None:
    copy = precompile(folder)
    assert callable(damage)
    copy.write_bytes(damage(copy.read_bytes()))
    assert open_bank(folder).levels[0].name.de == "Zufall"


@pytest.mark.parametrize("content", [b"[[", b"[9999]", b"[]", b"[-7, 1]", b'"x"', b"[1]", b"[" * 20_000])
def test_a_copy_that_means_nothing_is_no_bank(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "copy"
    path.write_bytes(compiled.head("digest", content) + b"\n" + content)
    assert read_copy(path, "digest") is None


def test_a_cache_that_cannot_be_written_only_costs_time(folder: Path, own_home: Path) -> None:
    (own_home / ".cache").write_text("a file in the way")
    assert open_bank(folder).id == "social-media"


def test_copies_that_nobody_needs_any_more_are_cleared_away(folder: Path) -> None:
    for number in range(compiled.KEPT + 3):
        with (folder / "bank.yaml").open("a") as file:
            file.write(f"# {number}\n")
        open_bank(folder)
    assert len(list(cached("").parent.iterdir())) == compiled.KEPT


def test_a_broken_bank_is_told_as_ever(folder: Path) -> None:
    (folder / "bank.yaml").write_text("id: x\n")
    with pytest.raises(BankError, match=r"bank.yaml:1: ‘version’ is missing here"):
        open_bank(folder)


def test_neither_yaml_nor_anything_heavy_is_imported_when_the_copy_is_good() -> None:
    load_default_bank()
    code = (
        "import sys; from audit.banks.compiled import load_default_bank; load_default_bank();"
        "print({'yaml', 'msgspec', 'textual', 'jinja2'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
