"""The screens of the wizard, each with its own style sheet beside it."""
