"""How long one report takes, and how much memory: python -m benchmarks.report_speed [ROUNDS]

Every figure is a fresh process, the candidates in turn, so that a busy machine slows all of them alike. Stock
is WeasyPrint as its manual shows it, with the same page, style sheet and fonts; the floor is a line of text.
"""

import os
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
from audit.render.pdf import render_pdf
from tests.sample_report import sample_report
render_pdf(sample_report())
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
    megabytes: list[float] = field(default_factory=list)

    def row(self, name: str, floor: float) -> str:
        """A line of the table."""
        middle, least = statistics.median(self.seconds), min(self.seconds)
        memory = f"{max(self.megabytes):.0f}" if self.megabytes else ""
        return f"| {name} | {middle:.2f} ({least:.2f}) | {least / floor:.1f} | {memory} |"


def run(code: str, *arguments: str) -> tuple[float, float, str]:
    """Seconds, peak memory in MB of the largest process, and what was printed."""
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    began = time.perf_counter()
    with subprocess.Popen(
        ["/usr/bin/env", "-", *_environment(), *command], stdout=subprocess.PIPE
    ) as process:
        printed = process.stdout.read().decode() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"a candidate failed with {process.returncode}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024, printed


def _environment() -> list[str]:
    keep = ("PATH", "HOME", "LANG", "XDG_CACHE_HOME")
    return [
        f"PYTHONPATH={Path.cwd()}",
        *(f"{name}={os.environ[name]}" for name in keep if name in os.environ),
    ]


def main(rounds: int) -> None:
    """Measure and print a table in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        page.write_text("<!DOCTYPE html>" + render_html(sample_report(), templates_folder()), "utf-8")
        page.with_suffix(".css").write_bytes((templates_folder() / "report.css").read_bytes())
        fonts = str(templates_folder() / "fonts")
        candidates = {"floor": (FLOOR,), "stock": (STOCK, str(page), fonts), "resonanz": (OURS,)}
        measured = {name: Runs() for name in (*candidates, "resonanz, warm")}
        for _ in range(rounds):
            for name, command in candidates.items():
                seconds, megabytes, _ = run(*command)
                measured[name].seconds.append(seconds)
                measured[name].megabytes.append(megabytes)
            measured["resonanz, warm"].seconds.append(float(run(WARM)[2]))
    floor = min(measured["floor"].seconds)
    print("| one report | seconds, median (least) | × floor | MB |")
    print("| --- | --- | --- | --- |")
    for name, runs in measured.items():
        print(runs.row(name, floor))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
