"""Where audits live: one SQLite file for each user, an append-only log for each audit."""
