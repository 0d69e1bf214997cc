"""What an anonymous copy leaves out and what stays, line by line, before it is made."""

from audit.core.display import one_line
from audit.errors import Language
from audit.locales import moving as words
from audit.moving.anonymous import Disguise


def preview(disguise: Disguise, audits: int, language: Language) -> list[str]:
    """Every text that goes, what stands in its place, and what stays."""
    lines = [words.WILL_GO.fill(n=len(disguise.removed), audits=audits).to(language)]
    for (place, text), instead in disguise.removed.items():
        becomes = words.BECOMES.fill(instead=instead).to(language) if instead else words.GOES.to(language)
        lines.append(f"  {place.to(language)}: {one_line(text)}  {becomes}")
    return [*lines, "", *(text.to(language) for text in words.WILL_STAY)]
