"""What is wrong with a brand: every fault with its file and line, all of them told at once."""

from dataclasses import dataclass, field

from audit.core.spelling import shown_path
from audit.core.text import Text
from audit.errors import Language, ReportError

_NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be told about a line of a file; line 0 means the file as a whole."""

    file: str
    line: int
    says: Text
    way_out: Text = _NOTHING

    def told(self, language: Language) -> str:
        """`file:line: sentence`."""
        place = f"{shown_path(self.file)}:{self.line}" if self.line else shown_path(self.file)
        words = (self.says.to(language), self.way_out.to(language))
        return f"{place}: {' '.join(word for word in words if word)}"


@dataclass(slots=True)
class Remarks:
    """Faults, which forbid the brand, and notices, which say what was mended."""

    faults: list[Remark] = field(default_factory=list)
    notices: list[Remark] = field(default_factory=list)

    def raise_if_any(self) -> None:
        """Raise one ReportError that tells all faults, one per line."""
        if self.faults:
            told = sorted(self.faults, key=lambda fault: fault.line)
            raise ReportError(
                de="\n".join(fault.told("de") for fault in told),
                en="\n".join(fault.told("en") for fault in told),
            )


class Unfit(Exception):  # noqa: N818 - not an error of the program but a verdict on a file
    """A part of a brand that cannot be used, and why; whoever reads the brand knows the file and the line."""

    def __init__(self, says: Text, way_out: Text = _NOTHING, *, line: int = 0) -> None:
        super().__init__(says.en)
        self.says, self.way_out, self.line = says, way_out, line
