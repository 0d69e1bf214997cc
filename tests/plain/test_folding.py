"""Lines that are broken between words."""

import io
import os
import pty
import select
import struct
from fcntl import ioctl
from termios import TIOCSWINSZ

from hypothesis import given
from hypothesis import strategies as st

from audit.plain.console import Lines
from audit.plain.folding import cells, folded

TEXT = st.text(alphabet=st.sampled_from("ab–ü漢🎉 \u0301"), max_size=120)


@given(TEXT, st.integers(20, 60))
def test_nothing_but_blanks_is_lost(line: str, width: int) -> None:
    assert "".join(" ".join(folded(line, width)).split()) == "".join(line.split())


@given(TEXT, st.integers(20, 60))
def test_no_piece_is_wider_than_the_terminal_but_one_long_word(line: str, width: int) -> None:
    assert all(cells(piece) <= width or len(piece.split()) == 1 for piece in folded(line, width))


def test_a_path_stays_whole_and_can_be_copied() -> None:
    path = "/home/anna/berichte/" + "x" * 60
    assert path in list(folded(f"Die Datei liegt hier: {path}", 40))


def test_what_follows_keeps_the_indentation() -> None:
    assert list(folded("    eins zwei drei vier fünf", 20)) == ["    eins zwei drei", "    vier fünf"]


def test_wide_letters_count_twice_and_marks_not_at_all() -> None:
    assert cells("漢字") == 4
    assert cells("e\u0301") == 1


def test_a_terminal_gets_words_whole_and_a_pipe_gets_lines_whole() -> None:
    line = "Zuhören kostet eine Stunde in der Woche und bringt mehr als jeder Beitrag."
    piped = io.StringIO()
    Lines(io.StringIO(), piped, echoed=False).say(line)
    assert piped.getvalue() == f"{line}\n"
    assert on_a_terminal(line, 30) == [
        "Zuhören kostet eine Stunde in",
        "der Woche und bringt mehr als",
        "jeder Beitrag.",
    ]


def on_a_terminal(line: str, columns: int) -> list[str]:
    """The lines that a terminal of so many columns gets."""
    master, slave = pty.openpty()
    ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with os.fdopen(slave, "w", encoding="utf-8") as target:
        Lines(io.StringIO(), target, echoed=True).say(line)
        target.flush()
        seen = b""
        while select.select([master], [], [], 0.1)[0]:
            seen += os.read(master, 4096)
    os.close(master)
    return seen.decode().splitlines()
