"""The shortcuts through WeasyPrint change the time, not the report."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from audit.paths import templates_folder
from audit.render import faster
from tests.render.printing import words

LONG_WAY = """
import sys
from pathlib import Path
from audit.render import faster
{change}
from audit.render.engine import Engine
from audit.render.messages import Printed
from audit.render.pdf import job_for
from audit.render.worker import Printer
from tests.sample_report import sample_report
reply = Printer(Engine(Path(sys.argv[1])), 1.0).answer(job_for(sample_report()))
assert isinstance(reply, Printed), reply
assert all("HarfBuzz" in line for line in reply.log), reply.log
sys.stdout.buffer.write(reply.pdf)
"""


def _texts(change: str, cache: Path) -> list[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry),
        "FONTCONFIG_FILE": str(templates_folder() / "fonts" / "fonts.conf"),
    }
    run = [sys.executable, "-W", "ignore", "-c", LONG_WAY.format(change=change), str(cache)]
    pdf = subprocess.run(run, env=environment, check=True, capture_output=True).stdout
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_the_installed_engine_is_the_one_the_shortcuts_are_for() -> None:
    assert faster.known()


def test_another_engine_takes_the_long_way_to_the_same_report(tmp_path: Path) -> None:
    assert _texts("faster.WEASYPRINT = '0'", tmp_path) == words("german")


def test_without_harfbuzz_subset_the_report_is_the_same(tmp_path: Path) -> None:
    change = "faster.import_weasyprint(); import weasyprint.pdf.fonts as f; f.harfbuzz_subset = None"
    assert _texts(change, tmp_path) == words("german")
