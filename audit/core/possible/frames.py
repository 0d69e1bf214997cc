"""Frames are made once per bank and mode, and kept."""

from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.possible.frame import Frame
from audit.core.possible.shaping import make_frame

_FRAMES: list[Frame] = []
"""Those made last."""
KEPT = 8


def frame_of(bank: Bank, mode: Mode) -> Frame:
    """The structure of a bank in a mode, made once."""
    frame = next((f for f in _FRAMES if f.bank is bank and f.mode is mode), None)
    if frame is None:
        frame = make_frame(bank, mode)
        _FRAMES[:] = [frame, *_FRAMES[: KEPT - 1]]
    return frame
