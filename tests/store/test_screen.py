"""The real program, killed while somebody types into it."""

import random
from pathlib import Path

from benchmarks.screen_kill import begin, found, one_kill


def test_what_the_screen_has_confirmed_is_there_after_every_kill(tmp_path: Path) -> None:
    rolls, number = random.Random(7), 0
    begin(tmp_path)
    for _ in range(2):
        run = one_kill(tmp_path, number + 1, 0.3 + rolls.random() * 0.4)
        last = found(tmp_path)
        assert max(run.confirmed, number) <= last <= max(run.typed, number)
        number = last
