"""Something that can be shot at: a way in, what it takes when all is well, and what counts as harm."""

import math
import random
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audit.core.display import visible
from audit.errors import ResonanzError
from benchmarks.fire.tally import Finding, Tally

SECONDS = 5.0
"""Of computing, which one input may take: the machine may be busy with something else."""
HANGING = 20.0
"""Of computing, after which an input is given up."""
LONGEST = 300_000
"""Characters of a complaint: all faults of a bank may be many lines, but not without end."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A way in."""

    name: str
    shoot: Callable[[bytes], None]
    """Takes the input as the program would; refuses with a ResonanzError."""
    seeds: tuple[bytes, ...] = (b"",)
    """Inputs that are all right, to begin with."""
    words: tuple[bytes, ...] = ()
    """What this reader listens to."""
    cost: int = 1
    """How many times slower than a parser one shot is."""
    change: "Change | None" = None
    """Changes an input whose structure plain changes would only break."""
    broken: tuple[bytes, ...] = ()
    """Inputs that are not all right, but good to begin with as well."""


Plain = Callable[[bytes], bytes]
"""Changes bytes of no particular structure."""
Change = Callable[[bytes, random.Random, Plain], bytes]


class HangingError(BaseException):
    """An input takes without end; not an Exception, so that no reader takes it for a fault of the input."""


def fire(aim: Aim, inputs: Iterable[bytes], tally: Tally | None = None, until: float = math.inf) -> Tally:
    """Shoot all inputs at an aim, or as many as there are seconds of the monotonic clock for."""
    kept = tally or Tally(aim.name)
    for content in inputs:
        if time.monotonic() > until:
            break
        kept.shots += 1
        if finding := verdict(aim, content, kept):
            kept.findings.append(finding)
    return kept


def verdict(aim: Aim, content: bytes, tally: Tally) -> Finding | None:
    """What harm one input does; None where it is taken, or refused with a sentence."""
    began = time.process_time()
    try:
        with _given_up():
            aim.shoot(content)
        harm = ""
    except ResonanzError as error:
        tally.refused += 1
        harm = unclear(error)
    except HangingError as error:
        harm = f"hangs at {_place(error)}"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are after
        harm = f"{type(error).__name__} at {_place(error)}"
    took = time.process_time() - began
    tally.slowest = max(tally.slowest, took)
    if not harm and took > SECONDS:
        harm = f"took more than {SECONDS:.0f} s"
    return Finding(aim.name, harm, content) if harm else None


def unclear(error: ResonanzError) -> str:
    """What is wrong with a complaint; '' where it is a clear one."""
    for sentence in (error.sentence("de"), error.sentence("en")):
        if not sentence.strip():
            return "a complaint without a word"
        if len(sentence) > LONGEST:
            return "a complaint without end"
        if visible(sentence) != sentence:
            return "a control character in a complaint"
    return ""


@contextmanager
def _given_up() -> Iterator[None]:
    def stop(_number: int, _frame: object) -> None:
        raise HangingError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANGING)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _place(error: BaseException) -> str:
    """The last lines of our own that the error came by."""
    trace, places = error.__traceback__, []
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "audit" in file.parts and "site-packages" not in file.parts:
            places.append(f"{file.name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " < ".join(reversed(places[-2:])) or "?"
