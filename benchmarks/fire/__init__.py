"""Firing at every way in and out on purpose: python -m benchmarks.fire [--minutes N] [PART …]"""
