"""Text on its way into a file that other programs show: nothing in it may steer them or break the file."""

import re

from audit.core.display import steerless

NOTHING = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
"""Code points that are no characters; XML refuses some of them."""


def clean(text: str) -> str:
    """The text with control, direction and broken characters as signs; line ends and tabs stay."""
    return NOTHING.sub("\ufffd", steerless(text.replace("\r\n", "\n").replace("\r", "\n")))
