"""Taking audits along: archives, answer sheets, merging, anonymous copies, and forgetting."""
