"""Tests of audit.store."""
