"""Ids: twelve letters and digits that are hard to confuse, good in a file name and in a web address."""

import os

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""32, so that each byte gives one of them with the same chance."""
_LENGTH = 12


def new_id() -> str:
    """One that nobody has had before."""
    return "".join(LETTERS[byte % len(LETTERS)] for byte in os.urandom(_LENGTH))
