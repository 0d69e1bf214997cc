"""The report: everything that the document says, worked out from answers, scores and plan."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.core.report.build import build_report
    from audit.core.report.shape import Report

__all__ = ["Report", "build_report"]


def __getattr__(name: str) -> object:
    """Both come when asked for: whoever only needs how an answer is said does not wait for a whole report."""
    if name == "build_report":
        from audit.core.report.build import build_report

        return build_report
    if name == "Report":
        from audit.core.report.shape import Report

        return Report
    raise AttributeError(name)
