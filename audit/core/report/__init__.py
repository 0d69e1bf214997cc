"""The report: everything that the document says, worked out from answers, scores and plan."""

from audit.core.report.build import build_report
from audit.core.report.shape import Report

__all__ = ["Report", "build_report"]
