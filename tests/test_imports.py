"""What a start really imports: the contracts read the sources, and do not see an import inside a function."""

import json
import subprocess
import sys

import pytest

HEAVY = {"textual", "questionary", "prompt_toolkit", "jinja2", "weasyprint", "yaml"}

EVERYTHING_IN_CORE = """
import pkgutil, audit.core
for module in pkgutil.walk_packages(audit.core.__path__, "audit.core."):
    __import__(module.name)
"""
VERSION = """
import runpy
sys.argv = ["resonanz", "--version"]
try:
    runpy.run_module("audit", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
"""


def imported_by(code: str) -> set[str]:
    """The modules that a new process has after running `code`, beyond those it was born with."""
    watched = f"""
import sys
born = set(sys.modules)
{code}
import json
print()
print(json.dumps(sorted(set(sys.modules) - born)))
"""
    run = subprocess.run([sys.executable, "-P", "-c", watched], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout.splitlines()[-1]))


def packages(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_the_core_needs_nothing_but_the_standard_library() -> None:
    modules = imported_by(EVERYTHING_IN_CORE)
    assert packages(modules) - sys.stdlib_module_names == {"audit"}
    inner = {module for module in modules if module.startswith("audit.")}
    assert {module for module in inner if not module.startswith("audit.core")} <= {"audit.errors"}


@pytest.mark.parametrize("code", ["import audit.cli", VERSION], ids=["import", "--version"])
def test_the_way_to_the_first_screen_imports_nothing_heavy(code: str) -> None:
    modules = imported_by(code)
    assert "audit.cli" in modules
    assert not packages(modules) & HEAVY
