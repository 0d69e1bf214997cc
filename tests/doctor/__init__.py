"""Tests of audit.doctor."""
