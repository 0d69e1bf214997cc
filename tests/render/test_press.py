"""The process that prints is held short: by time, by memory, by what it may read."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from audit.core.report import Report
from audit.errors import ReportError
from audit.paths import templates_folder
from audit.render import libraries
from audit.render.messages import Prepare, Printed
from audit.render.pdf import job_for
from audit.render.press import Press
from tests.sample_report import sample_quick

Templates = Callable[[str], Path]


def printed_with(templates: Path, report: Report) -> Printed:
    """The report, printed by a press of its own."""
    with Press(language="de", templates=templates) as press:
        return press.print(job_for(report, templates=templates))


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    """A copy of the templates whose decision page is another."""

    def with_page(page: str) -> Path:
        copy = tmp_path / "templates"
        shutil.copytree(templates_folder(), copy)
        (copy / "parts" / "decision.html.j2").write_text(page, "utf-8")
        return copy

    return with_page


@pytest.mark.parametrize(
    "page",
    [
        '<h1>x</h1><p><img alt="x" src="file:///etc/passwd"/></p>',
        '<h1>x</h1><p style="background: url(https://example.org/x.png)">x</p>',
        '<h1>x</h1><link rel="stylesheet" href="file:///etc/passwd"/>',
        '<h1>x</h1><p><img alt="x" src="asset:../report.css"/></p>',
    ],
)
def test_nothing_is_fetched_but_the_bundled_fonts(templates: Templates, page: str) -> None:
    with pytest.raises(ReportError, match="FatalURLFetchingError"):
        printed_with(templates(page), sample_quick())


def test_a_page_that_is_not_well_formed_is_refused(templates: Templates) -> None:
    with pytest.raises(ReportError, match="ParseError"):
        printed_with(templates("<p>never closed"), sample_quick())


def test_a_template_that_reaches_for_the_program_is_refused(templates: Templates) -> None:
    with pytest.raises(ReportError, match="template"):
        printed_with(templates("{{ ''.__class__.__mro__ }}"), sample_quick())


def test_a_template_that_never_ends_is_stopped(templates: Templates) -> None:
    endless = "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}"
    copy = templates(endless)
    with (
        Press(language="de", templates=copy, wall=2.0) as press,
        pytest.raises(ReportError, match="2 seconds"),
    ):
        press.print(job_for(sample_quick(), templates=copy))


def test_a_template_that_takes_all_memory_is_stopped(templates: Templates) -> None:
    doubled = "{% for a in range(40) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}"
    greedy = "{% set ns = namespace(x='x' * 1000000) %}" + doubled
    with pytest.raises(ReportError, match=r"[Mm]emory"):
        printed_with(templates(greedy), sample_quick())


def test_a_process_that_dies_is_a_sentence() -> None:
    with Press(language="de") as press:
        os.kill(press._process.pid, signal.SIGKILL)
        with pytest.raises(ReportError, match="computing time or memory"):
            press.print(job_for(sample_quick()))


def test_a_system_that_starts_no_process_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(ReportError, match="could not be laid out"):
        printed_with(templates_folder(), sample_quick())


def test_one_press_prints_several_reports_and_all_the_same() -> None:
    with Press(language="de") as press:
        job = job_for(sample_quick())
        assert press.print(job).pdf == press.print(job).pdf


def test_a_press_tells_how_far_it_is_and_never_goes_back() -> None:
    told: list[float] = []
    with Press(language="de") as press:
        press.print(job_for(sample_quick()), told.append)
        first = list(told)
        told.clear()
        press.print(job_for(sample_quick()), told.append)
    for shares in (first, told):
        assert shares == sorted(shares)
        assert shares[-1] == 1.0
        assert len(set(shares)) > 8
    assert first[0] >= 0.25  # the start is part of the first report
    assert told[0] == 0.0


def test_a_press_that_was_prepared_prints_the_same() -> None:
    with Press(language="de") as press:
        plain = press.print(job_for(sample_quick())).pdf
    with Press(language="de") as press:
        press.prepare(Prepare(templates=str(templates_folder())))
        assert press.print(job_for(sample_quick())).pdf == plain


def test_a_press_dies_with_the_program_that_started_it_and_leaves_nothing(tmp_path: Path) -> None:
    code = """
import os
from audit.render.messages import Prepare
from audit.render.press import Press
press = Press(language="de")
print(press._process.pid, flush=True)
os.kill(os.getpid(), 9)
"""
    own = {**os.environ, "TMPDIR": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, check=False)
    child = int(run.stdout)
    deadline = time.monotonic() + 20
    while _runs(child) and time.monotonic() < deadline:
        os.sched_yield()
    assert not _runs(child)
    assert not list(tmp_path.iterdir())


def test_a_press_leaves_no_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Press(language="de") as press:
        press.print(job_for(sample_quick()))
        assert any(path.is_file() for path in tmp_path.rglob("*"))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_a_press_that_gets_ready_again_and_again_takes_no_more_memory(tmp_path: Path) -> None:
    """Whoever opens the export screen a hundred times in a day has it get ready a hundred times."""
    with Press(language="de") as press:

        def most_after(times: int) -> int:
            for _ in range(times):
                press.prepare(Prepare(templates=str(templates_folder())))
            with pytest.raises(ReportError):  # the answer comes after all that was asked before
                press.print(job_for(sample_quick(), templates=tmp_path))
            status = Path(f"/proc/{press._process.pid}/status").read_text("utf-8")
            return int(status.partition("VmHWM:")[2].split()[0])

        once = most_after(1)
        assert most_after(60) - once < 5_000  # kilobytes


def test_a_machine_without_room_for_temporary_files_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    with pytest.raises(ReportError, match="temporary files"):
        Press(language="en")


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
        # A container may have nobody to bury it.
        return ") Z " not in Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return False


def test_a_machine_without_pango_hears_the_one_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "weasyprint"
    package.mkdir()
    (package / "__init__.py").write_text("raise OSError('cannot load library libgobject-2.0-0')", "ascii")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(libraries, "_system", lambda: "debian")
    with pytest.raises(ReportError, match="Pango") as caught:
        printed_with(templates_folder(), sample_quick())
    assert "apt install libpango-1.0-0" in caught.value.hint_de


def test_a_machine_with_an_old_pango_hears_how_old_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "weasyprint"
    package.mkdir()
    (package / "__init__.py").write_text("raise OSError('undefined symbol: pango_font_get_hb_font')", "ascii")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(libraries, "pango_version", lambda: "1.40.14")
    with pytest.raises(ReportError, match=r"too old: 1\.40\.14; PDF reports need 1\.44") as caught:
        printed_with(templates_folder(), sample_quick())
    assert "docx" in caught.value.hint_de


@pytest.mark.parametrize(
    ("version", "old"),
    [("1.40.14", True), ("0.99", True), ("1.44.0", False), ("1.50.12", False), ("2.0", False), ("", False)],
)
def test_a_pango_that_does_not_tell_its_version_may_be_new_enough(version: str, old: bool) -> None:
    assert libraries.is_too_old(version) is old


@pytest.mark.parametrize(
    ("told", "family"),
    [
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, "debian"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "debian"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "rhel"),
        ({"ID": "opensuse-tumbleweed"}, "suse"),
        ({"ID": "alpine"}, "alpine"),
        ({"ID": "plan9"}, ""),
    ],
)
def test_the_command_is_the_one_of_this_system(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, str], family: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: told)
    assert libraries._system() == family
    assert libraries.missing().hint_en.startswith("Install")
