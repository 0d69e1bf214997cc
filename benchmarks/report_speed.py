"""How long one report takes, and how much memory: python -m benchmarks.report_speed [ROUNDS [FIRST]]

Every figure is a fresh process, the candidates in turn, so that a busy machine slows all of them alike. Stock
is WeasyPrint as its manual shows it, with the same page, style sheet and fonts; the floor is a line of text;
Chromium prints the same page, with a profile it has used before. FIRST is a checkout of an older version.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from audit.paths import templates_folder
from audit.render.html import render_html
from tests.sample_report import sample_report

FLOOR = """
import weasyprint
page = '<html lang="en"><title>x</title><p>One line of text.'
weasyprint.HTML(string=page).write_pdf(pdf_variant='pdf/ua-1')
"""
STOCK = """
import sys, weasyprint
from pathlib import Path
page, fonts = Path(sys.argv[1]), sys.argv[2]
style = page.with_suffix('.css').read_text('utf-8').replace('asset:', f'file://{fonts}/')
config = weasyprint.text.fonts.FontConfiguration()
sheet = weasyprint.CSS(string=style, font_config=config)
weasyprint.HTML(page).write_pdf(stylesheets=[sheet], font_config=config, pdf_variant='pdf/ua-1')
"""
OURS = """
try:
    from audit.render import standby  # ends the process that prints, so that its memory is counted
except ImportError:
    standby = None
from audit.render.pdf import render_pdf
from tests.sample_report import sample_report
render_pdf(sample_report())
if standby:
    standby.close()
"""
READY = """
import time
from audit.render import standby
from audit.render.pdf import render_pdf
from tests.sample_report import sample_report
report = sample_report()
standby.warm('de')
time.sleep(4)
began = time.perf_counter()
render_pdf(report)
print(time.perf_counter() - began)
standby.close()
"""
WARM = """
import time
from audit.render.pdf import job_for
from audit.render.press import Press
from tests.sample_report import sample_report
with Press(language='de') as press:
    press.print(job_for(sample_report()))
    began = time.perf_counter()
    for _ in range(5):
        press.print(job_for(sample_report()))
    print((time.perf_counter() - began) / 5)
"""


@dataclass
class Runs:
    """What was measured of one candidate."""

    seconds: list[float] = field(default_factory=list)
    computing: list[float] = field(default_factory=list)
    """Seconds of all its processes; what a busy machine lengthens least."""
    megabytes: list[float] = field(default_factory=list)

    def row(self, name: str, floor: float) -> str:
        """A line of the table."""
        middle, least = statistics.median(self.seconds), min(self.seconds)
        memory = f"{max(self.megabytes):.0f}" if self.megabytes else ""
        computing = f"{min(self.computing):.2f}" if self.computing else ""
        return f"| {name} | {middle:.2f} ({least:.2f}) | {least / floor:.1f} | {computing} | {memory} |"


def python(code: str, *arguments: str) -> list[str]:
    """A command that runs Python with a small environment."""
    return ["/usr/bin/env", "-", *_environment(), sys.executable, "-W", "ignore", "-c", code, *arguments]


def chromium(page: Path) -> list[str]:
    """A command that prints the page with Chromium; empty where there is none."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    profile, target = page.with_name("profile"), page.with_suffix(".chromium.pdf")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    places = [f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.as_uri()]
    return [program, *options, *places] if program else []


def run(command: list[str], folder: str = ".") -> tuple[float, float, float, str]:
    """Seconds, seconds of computing, peak memory in MB of the largest process, and what was printed."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder) as process:
        printed = process.stdout.read().decode() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"a candidate failed with {process.returncode}")
    computing = usage.ru_utime + usage.ru_stime
    return time.perf_counter() - began, computing, usage.ru_maxrss / 1024, printed


def _environment() -> list[str]:
    keep = ("PATH", "HOME", "LANG", "XDG_CACHE_HOME")
    return [
        "PYTHONPATH=.",
        *(f"{name}={os.environ[name]}" for name in keep if name in os.environ),
    ]


def main(rounds: int, first: str) -> None:
    """Measure and print a table in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text("<!DOCTYPE html>" + render_html(sample_report(), templates_folder()), "utf-8")
        css = (templates_folder() / "report.css").read_text("utf-8")
        page.with_suffix(".css").write_text(css, "utf-8")
        fonts = str(templates_folder() / "fonts")
        whole = css.replace("asset:", f"file://{fonts}/")
        shown = page.with_name("shown.html")
        shown.write_text(
            page.read_text("utf-8").replace("</head>", f"<style>{whole}</style></head>"), "utf-8"
        )
        candidates = {
            "floor": (python(FLOOR), "."),
            "stock": (python(STOCK, str(page), fonts), "."),
            "chromium": (chromium(shown), "."),
            "first version": (python(OURS) if first else [], first),
            "resonanz": (python(OURS), "."),
        }
        candidates = {name: command for name, command in candidates.items() if command[0]}
        for command, at in candidates.values():
            run(command, at)  # so that all find their files in memory, and their caches filled
        inside = {"resonanz, warmed up": READY, "resonanz, later ones": WARM}
        measured = {name: Runs() for name in (*candidates, *inside)}
        for _ in range(rounds):
            for name, (command, at) in candidates.items():
                seconds, computing, megabytes, _ = run(command, at)
                measured[name].computing.append(computing)
                measured[name].seconds.append(seconds)
                measured[name].megabytes.append(megabytes)
            for name, code in inside.items():
                measured[name].seconds.append(float(run(python(code))[3]))
    floor = min(measured["floor"].seconds)
    print("| one report | seconds, median (least) | × floor | computing, least | MB |")
    print("| --- | --- | --- | --- | --- |")
    for name, runs in measured.items():
        print(runs.row(name, floor))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5, sys.argv[2] if len(sys.argv) > 2 else "")
