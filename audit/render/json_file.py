"""The whole report as JSON, for other programs (docs/formats.md, 'A report as JSON')."""

import json
from typing import TYPE_CHECKING

from audit.core.display import escaped
from audit.core.source import Source
from audit.render.plain import plain
from audit.render.score_json import score_document

if TYPE_CHECKING:
    from audit.core.report import Report

FORMAT = 1
_LABELS = "labels"
"""The small words of the printed document; they say nothing about the firm."""


def json_file(report: "Report", source: Source) -> str:
    """The document: what the report says, and the score as `resonanz score` gives it."""
    told = {name: value for name, value in plain(report).items() if name != _LABELS}
    document = {
        "format": FORMAT,
        "kind": "resonanz-report",
        "score": score_document(source),
        "report": told,
    }
    return escaped(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"
