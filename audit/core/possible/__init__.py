"""What can still become of an audit, by any answers to what is open (docs/method.md)."""

from audit.core.possible.bounds import Possible
from audit.core.possible.telling import Certainty, Telling, certain, most_telling, possible

__all__ = ["Certainty", "Possible", "Telling", "certain", "most_telling", "possible"]
