"""What can still become of an audit, by any answers to what is open (docs/method.md, 'What is still possible')."""

from audit.core.possible.bounds import Possible
from audit.core.possible.questions import possible

__all__ = ["Possible", "possible"]
