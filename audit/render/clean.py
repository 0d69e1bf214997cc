"""Text on its way into a file that other programs show: nothing in it may steer them or break the file."""

import re

from audit.core.display import steerless

NOTHING = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
"""Code points that are no characters; XML refuses some of them."""
_LOST = re.compile("\r\n?|[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with control, direction and broken characters as signs; line ends and tabs stay."""
    return NOTHING.sub("\ufffd", steerless(text.replace("\r\n", "\n").replace("\r", "\n")))


def whole(text: str) -> str:
    """The text for a sheet that comes back: only what a sheet cannot keep, control characters above all, as
    signs; marks of direction are part of what was said, and stay."""
    return _LOST.sub(lambda lost: clean(lost[0]), text)
