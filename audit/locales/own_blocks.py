"""Words about templates of the user's own."""

from audit.core.text import Text

TOO_LONG = Text("Die Vorlage rechnet zu lange.", "The template computes for too long.")
TOO_MUCH = Text("Die Vorlage braucht zu viel Speicher.", "The template takes too much memory.")
CALLS_ITSELF = Text("Die Vorlage ruft sich endlos selbst auf.", "The template calls itself without end.")
FAULTY = Text("Die Vorlage ist fehlerhaft: {why}.", "The template is at fault: {why}.")
TOO_LARGE = Text("Was die Vorlage schreibt, ist zu lang.", "What the template writes is too long.")
TOO_MANY = Text(
    "Die Vorlage schreibt zu viele Elemente oder zu viele ineinander.",
    "The template writes too many elements, or too many in each other.",
)
NOT_PLAIN = Text(
    "Die Vorlage schreibt etwas, das mit <! oder <? beginnt; Kommentare stehen zwischen {# und #}.",
    "The template writes something that begins with <! or <?; comments stand between {# and #}.",
)
NOT_WELL_FORMED = Text(
    "Was die Vorlage schreibt, ist kein wohlgeformtes XHTML: {why}.",
    "What the template writes is not well-formed XHTML: {why}.",
)
TAG = Text(
    "Die Vorlage schreibt ein Element <{tag}>; das ist nicht erlaubt.",
    "The template writes an element <{tag}>, which is not allowed.",
)
ATTRIBUTE = Text(
    'Die Vorlage schreibt {name}="{value}"; das ist nicht erlaubt.',
    'The template writes {name}="{value}", which is not allowed.',
)
MEND = Text(
    "Berichtigen Sie die Vorlage, oder nehmen Sie „templates“ aus der Markendatei.",
    "Correct the template, or take ‘templates’ out of the brand file.",
)
LAYOUT_TOO_LONG = Text(
    "{files}: Die Seiten, die daraus entstehen, sind nicht in der Zeit zu setzen, die ihnen zusteht.",
    "{files}: the pages that come of these cannot be laid out in the time that they may take.",
)
LAYOUT_FAILED = Text(
    "{files}: Die Seiten, die daraus entstehen, lassen sich nicht setzen ({why}).",
    "{files}: the pages that come of these cannot be laid out ({why}).",
)
