"""Some processes that share the work: each is replaced after a while, and none outlives the pool."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Literal

from audit.bulk.tasks import REPLIES, Failed, Reply, Setup, Task
from audit.errors import ReportError
from audit.locales import batch as words
from audit.render.messages import receive, send

TASKS_EACH = 100
"""After so many reports a process makes way for a new one: whatever has leaked is given back."""
SECONDS_EACH = 600.0
"""How long one task may take; a report takes two seconds."""
PATIENCE = 20.0
"""Seconds for a process to end by itself once there is no more work."""

Tell = Callable[[Task, Reply], None]
Interrupted = Literal["interrupted"]
INTERRUPTED: Interrupted = "interrupted"
"""News of ctrl-c."""


class Hand:
    """A process that works."""

    def __init__(self, setup: Setup) -> None:
        self.done = 0
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "audit.bulk.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)},
            process_group=0,  # ctrl-c is for the one who hands out the work
        )
        self._tell(setup)

    @property
    def tired(self) -> bool:
        """Whether another one is to go on."""
        return self.done >= TASKS_EACH or self._process.poll() is not None

    def do(self, task: Task) -> Reply:
        """What came of a task."""
        self.done += 1
        timer = threading.Timer(SECONDS_EACH, self.kill)
        timer.daemon = True
        timer.start()
        try:
            self._tell(task)
            return self._heard()
        except (EOFError, OSError):
            self.kill()
            return Failed(words.DIED.de, words.DIED.en, ReportError.exit_code)
        finally:
            timer.cancel()

    def _heard(self) -> Reply:
        if self._process.stdout is None:
            raise EOFError
        return receive(self._process.stdout, REPLIES)

    def _tell(self, message: Setup | Task) -> None:
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):  # it has died: the answer that does not come says so
                send(self._process.stdin, message)

    def rest(self) -> None:
        """Let it end; it has nothing to do."""
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def kill(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()


class Pool:
    """Hands out tasks, one to each process that is free."""

    def __init__(self, setup: Setup, workers: int) -> None:
        self._setup, self._workers = setup, workers
        self._todo: queue.SimpleQueue[Task] = queue.SimpleQueue()
        self._news: queue.SimpleQueue[tuple[Task, Reply] | Interrupted | None] = queue.SimpleQueue()
        """What has become of a task; None from a process that has nothing more to do."""
        self._hands: dict[int, Hand] = {}
        self._stopped = threading.Event()
        self._running = workers

    def run(self, tasks: Iterable[Task], tell: Tell, stopping: Callable[[], None]) -> None:
        """Do all tasks and tell of each, in the caller's thread.

        At the first KeyboardInterrupt `stopping` is called, what is begun is finished, and it is raised
        again; at a second one everything ends at once.
        """
        for task in tasks:
            self._todo.put(task)
        # An exception could come between hearing of a report and telling of it, and the report would be lost.
        usual = signal.getsignal(signal.SIGINT)
        if usual is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, lambda *_: self._news.put(INTERRUPTED))
        try:
            for number in range(self._workers):
                threading.Thread(target=self._work, args=(number,), daemon=True).start()
            self._listen(tell, stopping)
        finally:
            signal.signal(signal.SIGINT, usual)
        if self._stopped.is_set():
            raise KeyboardInterrupt

    def _listen(self, tell: Tell, stopping: Callable[[], None]) -> None:
        while self._running:
            news = self._news.get()
            if news is None:
                self._running -= 1
            elif news != INTERRUPTED:
                tell(*news)
            elif self._stopped.is_set():
                self._kill_all()
                return
            else:
                self._stopped.set()
                stopping()

    def _kill_all(self) -> None:
        for hand in list(self._hands.values()):
            hand.kill()

    def _work(self, number: int) -> None:
        """In a thread of its own: keeps one process busy."""
        try:
            while not self._stopped.is_set():
                task = self._todo.get_nowait()
                self._news.put((task, self._done(number, task)))
        except queue.Empty:
            pass
        finally:
            if number in self._hands:
                self._hands[number].rest()
            self._news.put(None)

    def _done(self, number: int, task: Task) -> Reply:
        try:
            return self._hand(number).do(task)
        except OSError:  # the system lets no more processes begin
            return Failed(words.DIED.de, words.DIED.en, ReportError.exit_code)

    def _hand(self, number: int) -> Hand:
        hand = self._hands.get(number)
        if hand is not None and hand.tired:
            hand.rest()
            hand = None
        if hand is None:
            hand = self._hands[number] = Hand(self._setup)
        return hand
