"""The papers as a site: Sphinx reads the Markdown where it lies, README and CHANGELOG included."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from audit import __version__  # the line above lets this be found

project = "Resonanz"
author = "Resonanz"
copyright = "Resonanz, Apache 2.0"  # noqa: A001 - Sphinx wants this name
version = release = __version__

# The source folder is the checkout, so that links between papers are the same here and in a clone.
root_doc = "docs/index"
include_patterns = ["docs/**.md", "*.md"]
exclude_patterns = [".*", "audit", "build", "dist", "questions", "reports", "templates", "tests", "tools"]
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "smartquotes"]
myst_heading_anchors = 4
nitpicky = True
# Examples show only part of a document, with … for the rest.
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = "Resonanz"
html_baseurl = ""
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b5563", "color-brand-content": "#0b5563"},
    "dark_css_variables": {"color-brand-primary": "#7cc5d3", "color-brand-content": "#7cc5d3"},
}

LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)")


def without_folders(app, name, source):
    """Links to folders and to files that are no pages become their words: a site has no such places."""
    folder = (ROOT / name).parent

    def in_words(link):
        return link[0] if link[2].endswith(".md") else link[1]

    source[0] = LINK.sub(in_words, source[0])
    del folder


def speak(app, name, template, context, tree):
    """German pages say that they are German, for those who have them read out."""
    context["language"] = "de" if name.startswith("docs/de/") else "en"


def setup(app):
    """What Sphinx calls."""
    app.connect("source-read", without_folders)
    app.connect("html-page-context", speak)
