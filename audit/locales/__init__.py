"""The words of the interface: one module per screen, both languages side by side."""
