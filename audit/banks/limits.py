"""How large a document may be that somebody else has written."""

LARGEST = 2_000_000
"""Bytes."""
