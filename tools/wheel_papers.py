"""Made while the wheel is built: manual pages, completions for shells, and the bill of materials.

They come from the program itself, in a process of its own, so they cannot be out of date. An editable
installation goes without them.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BILL = "resonanz.cdx.json"


class PapersHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the papers to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the papers and say where in the wheel they belong."""
        if version == "editable":
            return
        self._room = tempfile.TemporaryDirectory()
        room = Path(self._room.name)
        # -B: what is built leaves nothing behind in the sources.
        command = [sys.executable, "-B", "-m", "tools.papers", str(room)]
        subprocess.run(command, cwd=self.root, env={**os.environ, "PYTHONPATH": self.root}, check=True)  # noqa: S603
        build_data["shared_data"][str(room / "share")] = "share"
        build_data["sbom_files"].append(str(room / BILL))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - as hatch calls it
        """Clear up."""
        if version != "editable":
            self._room.cleanup()
