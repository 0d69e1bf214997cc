"""What the wheel carries beyond the package: data, and papers that are made while it is built.

Manual pages, completions and the bill of materials come from the program itself, in a process of its own, so
they cannot be out of date. An editable installation needs none of it: it finds the data in the checkout.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = ("questions", "templates", "examples")
BILL = "resonanz.cdx.json"


class ContentsHook(BuildHookInterface):  # type: ignore[type-arg] # the configuration's type is hatch's affair
    """Adds data and papers to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the papers, and say what belongs where in the wheel."""
        if version == "editable":
            return
        self._room = tempfile.TemporaryDirectory()
        self._make_papers(Path(self._room.name))
        build_data["force_include"].update(
            {str(Path(self.root, name)): f"audit/_data/{name}" for name in DATA}
        )
        build_data["shared_data"][str(Path(self._room.name, "share"))] = "share"
        build_data["sbom_files"].append(str(Path(self._room.name, BILL)))

    def _make_papers(self, room: Path) -> None:
        # -B: building leaves nothing behind in the sources.
        command = [sys.executable, "-B", "-m", "tools.papers", str(room)]
        subprocess.run(command, cwd=self.root, env={**os.environ, "PYTHONPATH": self.root}, check=True)  # noqa: S603

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - so hatch calls it
        """Clear up."""
        if version != "editable":
            self._room.cleanup()
