"""The commands, a module for each family of them; only the family that is called is imported."""
