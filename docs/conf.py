"""The papers as a site: Sphinx reads the Markdown where it lies (python -m tools.docs)."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parents[1]))

from audit import __version__  # the line above lets this be found

project = author = "Resonanz"
copyright = "Apache License 2.0"  # noqa: A001 - Sphinx wants this name
version = release = __version__

# The source folder is the checkout: a link between two papers is the same here and in a clone.
root_doc = "docs/index"
include_patterns = ["docs/**.md", "*.md"]
exclude_patterns = [
    ".*",
    "audit",
    "benchmarks",
    "build",
    "dist",
    "questions",
    "reports",
    "templates",
    "tests",
]
extensions = ["myst_parser"]
myst_enable_extensions = ["smartquotes"]
myst_heading_anchors = 4
nitpicky = True
# Examples leave things out, with … in their place.
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = "Resonanz"
html_copy_source = html_show_sourcelink = html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b5563", "color-brand-content": "#0b5563"},
    "dark_css_variables": {"color-brand-primary": "#7cc5d3", "color-brand-content": "#7cc5d3"},
}

LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)")


def only_pages(_app: "Sphinx", _name: str, source: list[str]) -> None:
    """Links to folders and to files that are no pages become their words: a site has no such places."""
    source[0] = LINK.sub(lambda link: link[0] if link[2].endswith(".md") else link[1], source[0])


def speak(_app: "Sphinx", name: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    """German pages say that they are German, for those who have them read out."""
    context["language"] = "de" if name.startswith("docs/de/") else "en"


def setup(app: "Sphinx") -> None:
    """What Sphinx calls."""
    app.connect("source-read", only_pages)
    app.connect("html-page-context", speak)
