"""TOML that somebody has written, read within limits: whatever is wrong with it is a ValueError."""

LARGEST = 64_000
"""Bytes."""
MOST_DOTS = 1_000
"""In one line: names in very many parts take the parser quadratic time."""


def table_in(content: bytes) -> dict[str, object]:
    """The table that a file holds; a longer one than `LARGEST` need not be read on.

    Raises ValueError, which says in the words of the parser what is wrong.
    """
    if len(content) > LARGEST:
        raise ValueError("more than 64 kB")
    return table_of(content.decode("utf-8-sig"))


def table_of(text: str) -> dict[str, object]:
    """The same of a text."""
    import tomllib

    if any(line.count(".") > MOST_DOTS for line in text.splitlines()):
        raise ValueError("a line with too many dots")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        raise ValueError("a number that is too long") from None
