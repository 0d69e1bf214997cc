"""The check-up: whether everything the program needs is there, and everything it keeps is sound."""
