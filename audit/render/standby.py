"""The one press of this program: started before it is needed, kept for the next report, then gone."""

import atexit
import os
import threading
from collections.abc import Callable
from pathlib import Path

from audit.core.export import Paper
from audit.errors import Language
from audit.paths import templates_folder
from audit.render.brand.value import PLAIN, Brand
from audit.render.messages import Job, Prepare, Printed
from audit.render.press import Press, nobody

REPORTS = 200
"""After so many a press is replaced by a new one, so that whatever leaks is given back."""


class Standby:
    """At most one press, for all threads of this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._press: Press | None = None
        self._printed = 0
        self._owner = os.getpid()

    def warm(self, language: Language, brand: Brand = PLAIN, paper: Paper = Paper.A4) -> None:
        """Start the press and let it load what a report needs; returns at once, raises ReportError."""
        if not self._lock.acquire(blocking=False):
            return  # somebody is printing: it is warm
        try:
            self._ready(language).prepare(
                Prepare(templates=str(templates_folder()), brand=brand, paper=paper)
            )
        finally:
            self._lock.release()

    def print(self, job: Job, language: Language, progress: Callable[[float], None] = nobody) -> Printed:
        """The printed report; raises ReportError."""
        with self._lock:
            press = self._ready(language, Path(job.templates))
            self._printed += 1
            try:
                return press.print(job, progress)
            finally:
                if not press.alive or self._printed >= REPORTS:
                    self._drop()

    def close(self) -> None:
        """End the press, if there is one."""
        with self._lock:
            self._drop()

    def _ready(self, language: Language, templates: Path | None = None) -> Press:
        if self._press is not None and (self._owner != os.getpid() or not self._press.alive):
            self._drop()
        if self._press is None:
            self._press, self._printed, self._owner = (
                Press(language=language, templates=templates),
                0,
                os.getpid(),
            )
        return self._press

    def _drop(self) -> None:
        press, self._press = self._press, None
        if press is not None and self._owner == os.getpid():  # a fork must not end what its parent uses
            press.close()


_STANDBY = Standby()
warm, print_job, close = _STANDBY.warm, _STANDBY.print, _STANDBY.close
atexit.register(_STANDBY.close)
