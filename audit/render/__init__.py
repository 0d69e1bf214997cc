"""A Report as a page, as a PDF, and on its way to the disk."""
