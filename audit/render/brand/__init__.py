"""The brand of whoever hands over the report: name, logo, colours, and templates of their own."""
