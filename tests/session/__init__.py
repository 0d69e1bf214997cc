"""Whatever is done to audits: a plain model of them, and the machine that compares it with the store."""
