"""Every way in, fired at for a moment; `python -m benchmarks.fire` does so for long."""
