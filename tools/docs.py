"""The papers as a site in build/docs: every warning is an error.

python -m tools.docs            build it
python -m tools.docs links      list the links that lead out of it
python -m tools.docs ask        ask each of them whether it is still there (needs a network)
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
LINK = re.compile(r"https?://[^\s<>()`\"'\]]+[^\s<>()`\"'\].,;:]")
START = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Resonanz</title>
<meta http-equiv="refresh" content="0; url=docs/index.html"></head>
<body><p><a href="docs/index.html">Resonanz</a></p></body></html>
"""
"""The page at the top: the papers lie below it, as they do in the checkout."""


def main(wanted: str = "html") -> int:
    """Do what is wanted; gives the exit code."""
    match wanted:
        case "html":
            return _built("html", BUILD / "docs")
        case "ask":
            return _built("linkcheck", BUILD / "links")
        case "links":
            sys.stdout.writelines(f"{paper.relative_to(ROOT)}: {link}\n" for paper, link in links())
            return 0
        case _:
            sys.stderr.write(__doc__ or "")
            return 2


def links() -> Iterator[tuple[Path, str]]:
    """All links that lead out, with the papers that have them."""
    for paper in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]):
        for link in sorted(set(LINK.findall(paper.read_text(encoding="utf-8")))):
            yield paper, link


def _built(builder: str, target: Path) -> int:
    sphinx = [
        sys.executable,
        "-m",
        "sphinx",
        "--quiet",
        "--fresh-env",
        "--fail-on-warning",
        "--builder",
        builder,
    ]
    places = ["--conf-dir", "docs", "--doctree-dir", str(BUILD / "doctrees"), ".", str(target)]
    code = subprocess.run([*sphinx, *places], cwd=ROOT, check=False).returncode  # noqa: S603 - our own words
    if code == 0 and builder == "html":
        (target / "index.html").write_text(START, encoding="utf-8")
    return code


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:2]))
