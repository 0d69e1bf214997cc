"""Many reports at once: what is to be made, by whom, and what was made already."""
