"""`python -m audit`, and the command `resonanz`."""

import gc
import sys

# Collecting while importing costs more than it frees; the wizard freezes what is there and turns it on again.
gc.disable()


def main() -> int:
    """Run the command line; gives the exit code."""
    from audit.cli import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
