"""`python -m audit`, and the command `resonanz`."""

import gc
import os
import sys

# Collecting while importing costs more than it frees; the wizard freezes what is there and turns it on again.
gc.disable()


def main() -> int:
    """Run the command line; gives the exit code."""
    # What is written here was said in confidence: reports, backups and copies are born for one user's eyes.
    os.umask(0o077)
    from audit.cli import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
