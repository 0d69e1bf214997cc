"""Words of the result as it stands."""

from audit.core.text import Text

HEADING = Text("Stand jetzt", "As it stands")
POINTS = Text("{n} Punkte", "{n} points")
POINTS_RANGE = Text("{n} Punkte ({low}–{high})", "{n} points ({low}–{high})")
CONFIDENCE = Text("Verlässlichkeit {band}", "confidence {band}")
CONFIDENCE_ROW = Text("Verlässlichkeit: {band} ({n})", "Confidence: {band} ({n})")
BETWEEN = Text("vorläufig, zwischen {low} und {high}", "provisional, between {low} and {high}")
