"""A file is there whole or not at all, and each obstacle is a sentence."""

import errno
import os
from pathlib import Path
from typing import Never

import pytest

from audit.errors import ReportError
from audit.render.saving import check_target, save


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="is a folder"):
        check_target(tmp_path, overwrite=True)


def test_a_device_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReportError, match="device or a pipe"):
        check_target(pipe, overwrite=True)


def test_only_its_keeper_may_read_it(tmp_path: Path) -> None:
    save(b"one", tmp_path / "plan.pdf", overwrite=False)
    assert (tmp_path / "plan.pdf").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="There is no folder"):
        check_target(tmp_path / "none" / "plan.pdf", overwrite=False)


def test_a_closed_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ReportError, match="may not be written to"):
        check_target(tmp_path / "plan.pdf", overwrite=False)


def test_an_existing_file_is_replaced_only_on_purpose(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    save(b"one", target, overwrite=False)
    with pytest.raises(ReportError, match="exists already"):
        save(b"two", target, overwrite=False)
    assert target.read_bytes() == b"one"
    save(b"three", target, overwrite=True)
    assert target.read_bytes() == b"three"
    assert list(tmp_path.iterdir()) == [target]


def test_a_dangling_link_is_an_existing_file(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").symlink_to(tmp_path / "nowhere")
    with pytest.raises(ReportError, match="exists already"):
        check_target(tmp_path / "plan.pdf", overwrite=False)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EACCES, "may not be written to"),
        (errno.EROFS, "may not be written to"),
        (errno.EIO, "could not be written"),
    ],
)
def test_what_the_disk_refuses_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(_handle: int) -> Never:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ReportError, match=said) as caught:
        save(b"content", tmp_path / "plan.pdf", overwrite=False)
    assert caught.value.de
    assert caught.value.hint_de
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="too long"):
        save(b"content", tmp_path / ("x" * 300 + ".pdf"), overwrite=False)


def test_a_disk_without_hard_links_still_keeps_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> Never:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    save(b"one", tmp_path / "plan.pdf", overwrite=False)
    with pytest.raises(ReportError, match="exists already"):
        save(b"two", tmp_path / "plan.pdf", overwrite=False)
    assert (tmp_path / "plan.pdf").read_bytes() == b"one"
