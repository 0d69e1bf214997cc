"""What the wizard is given from outside; declared for both front ends in audit/services.py."""

from audit.services import Services

__all__ = ["Services"]
