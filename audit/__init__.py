"""Resonanz: scores a business's social media maturity and writes its action plan."""

__version__ = "0.1.0"
