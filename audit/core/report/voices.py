"""Where several respondents of one firm see it differently, and how to talk about it."""

from audit.core.answers import Answers, Value
from audit.core.phrases import Noun, capitalised, shortened
from audit.core.report.follow_parts import Dispute, Saying, Voices, VoiceSpan
from audit.core.report.given import QUESTION, Given
from audit.core.report.said import said
from audit.core.respondents import QuestionSpread, Respondents, Spread, merge, spread
from audit.core.scoring_rules import TOP
from audit.core.text import Text

DISPUTES_SHOWN, LONGEST_ANSWER = 6, 140
WIDE = 2.0
"""Points of a question from which two see different firms rather than different shades."""

_TITLE = Text("Wo Sie es verschieden sehen", "Where you see it differently")
_APART = Text(
    "Am weitesten auseinander liegen Sie bei „{name}“: {span} zwischen {low} und {high}",
    "You are furthest apart on ‘{name}’: {span} between {low} and {high}",
)
_AGREED = Text("Sie sehen alle Bereiche gleich", "You see all areas alike")
_INTRO = Text(
    "{people} haben geantwortet, jede Person für sich. Unterschiede sind kein Fehler: Sie zeigen, was der "
    "eine sieht und die andere nicht. {reckoned}",
    "{people} have answered, each for themselves. Differences are no fault: they show what one sees and "
    "another does not. {reckoned}",
)
_OF_ONE = Text(
    "Alle Zahlen und der Plan dieses Berichts beruhen auf den Antworten von {who}; was die anderen gesagt "
    "haben, steht nur hier.",
    "All figures and the plan of this report rest on the answers of {who}; what the others have said stands "
    "only here.",
)
_COMMON = Text(
    "Dieser Bericht rechnet mit einer gemeinsamen Antwort auf jede Frage; wo Sie es verschieden sehen, gilt "
    "bei gewerteten Fragen die niedrigere.",
    "This report reckons with one common answer to each question; where you see it differently, of scored "
    "questions the lower one holds.",
)
_OWN = Text(
    "Dieser Bericht rechnet mit den Antworten, die in seinem eigenen Audit stehen.",
    "This report reckons with the answers that stand in its own audit.",
)
_PERSON = Noun(Text("Person", "person"), Text("Personen", "people"), "f")
_POINT = Noun(Text("Punkt", "point"), Text("Punkte", "points"), "m")
_INDEX = Text("Index", "Index")
_WHO = Text("am niedrigsten {low}, am höchsten {high}", "lowest {low}, highest {high}")
_SPAN_SAYS = Text("{name}: von {low} bis {high}", "{name}: from {low} to {high}")
_ALIKE_SAYS = Text("{name}: alle {low}", "{name}: all {low}")

_DISPUTES = Text("Die größten Unterschiede", "The widest differences")
_SCORE = Text("{score} von {top}", "{score} of {top}")
_COUNTS = Text("Im Bericht gilt: {answer}", "In this report: {answer}")
_MORE = Text(
    "{count} mehr haben verschiedene Antworten; sie stehen in den Audits der Einzelnen.",
    "{count} more have different answers; they stand in the audits of each.",
)
_ONE_MORE = Text(
    "Eine Frage mehr hat verschiedene Antworten; sie stehen in den Audits der Einzelnen.",
    "One question more has different answers; they stand in the audits of each.",
)
_TALK_WIDE = Text(
    "Lassen Sie zuerst {low}, dann {high} das letzte Beispiel erzählen; gewertet wird danach.",
    "Let first {low}, then {high} tell the latest example; judge afterwards.",
)
_TALK_NEAR = Text(
    "Fragen Sie {low} und {high}: Woran machen Sie das fest?",
    "Ask {low} and {high}: what do you base that on?",
)
_TALK_FACT = Text(
    "Das lässt sich nachsehen: Wer holt die Zahl oder den Beleg, und bis wann?",
    "This can be looked up: who brings the figure or the evidence, and by when?",
)
_TALK_TITLE = Text("So sprechen Sie darüber", "How to talk about it")
_TALK = Text(
    "Nehmen Sie sich eine halbe Stunde für höchstens drei Fragen. Wer die niedrigste Antwort gab, beginnt "
    "mit einem Beispiel; niemand widerspricht, bevor alle erzählt haben. Halten Sie fest, worauf Sie sich "
    "einigen und wer bis wann nachsieht, was offenbleibt.",
    "Take half an hour for three questions at most. Whoever gave the lowest answer begins with an example; "
    "nobody objects before all have told theirs. Note what you agree on, and who looks up by when what "
    "stays open.",
)


def voices(given: Given) -> Voices | None:
    """Where the respondents differ; None where fewer than two answered."""
    if len(given.voices) < 2:
        return None
    found = spread(given.bank, given.voices, given.card.mode)
    people = tuple(sorted(given.voices))
    spans = tuple(_spans(given, found, people))
    differing = [one for one in found.disagreements if len(one.answers) > 1]
    disputes = tuple(_dispute(given, one) for one in differing[:DISPUTES_SHOWN])
    return Voices(
        heading=given.heading("voices", _TITLE, _message(given, found)),
        intro=given.words(
            _INTRO,
            people=capitalised(given.counted(len(people), _PERSON)),
            reckoned=_reckoned(given, people),
        ),
        people=people,
        heads=_short(people),
        spans=spans,
        spans_say="; ".join(_span_says(given, span) for span in spans) + ".",
        disputes_title=given.words(_DISPUTES) if disputes else "",
        disputes=disputes,
        more=_more(given, len(differing) - len(disputes)),
        talk_title=given.words(_TALK_TITLE) if disputes else "",
        talk=given.words(_TALK) if disputes else "",
    )


def _reckoned(given: Given, people: tuple[str, ...]) -> Text:
    """Whose answers the figures of the report rest on."""
    who = next((name for name in people if given.voices[name] == given.answers), None)
    if who is not None:
        return _OF_ONE.fill(who=who)
    common = merge(given.bank, given.voices)
    alike = all(_value(common, q.id) == _value(given.answers, q.id) for q in given.bank.questions)
    return _COMMON if alike else _OWN


def _value(answers: Answers, question: str) -> Value | None:
    answer = answers.by_question.get(question)
    return answer.value if answer is not None else None


def _short(people: tuple[str, ...]) -> tuple[str, ...]:
    """First names, with an initial; in full where these are not enough to tell people apart."""
    short = tuple(_first_and_initial(name) for name in people)
    return short if len(set(short)) == len(people) else people


def _first_and_initial(name: str) -> str:
    words = name.split()
    return f"{words[0]} {words[-1][0]}." if len(words) > 1 else name


def _message(given: Given, found: Respondents) -> str:
    widest = max(found.dimensions.items(), key=lambda pair: pair[1].range, default=None)
    if widest is None or not widest[1].range:
        return given.words(_AGREED)
    low, high = _ends(widest[1])
    name = given.words(given.bank.dimension_by_id[widest[0]].name)
    return given.words(_APART, name=name, span=_points(given, widest[1].range), low=low, high=high)


def _ends(spread: Spread) -> tuple[str, str]:
    """Who sees it lowest and who highest."""
    values = spread.values
    return min(values, key=lambda name: values[name]), max(values, key=lambda name: values[name])


def _points(given: Given, value: float) -> str:
    noun = _POINT.one if round(value, 1) == 1 else _POINT.many
    return f"{given.number(value)} {given.words(noun)}"


# Areas.


def _spans(given: Given, found: Respondents, people: tuple[str, ...]) -> list[VoiceSpan]:
    rated = sorted(given.bank.rated_dimensions, key=lambda dimension: not dimension.first)
    rows = [(given.words(_INDEX), found.index)]
    rows += [(given.words(dimension.name), found.dimensions[dimension.id]) for dimension in rated]
    return [_span(given, name, one, people) for name, one in rows if len(one.values) > 1]


def _span(given: Given, name: str, spread: Spread, people: tuple[str, ...]) -> VoiceSpan:
    low, high = _ends(spread)
    return VoiceSpan(
        name=name,
        low=min(spread.values.values()),
        high=max(spread.values.values()),
        each=tuple(given.points(spread.values.get(person)) for person in people),
        span_text=_points(given, spread.range),
        who=given.words(_WHO, low=low, high=high) if spread.range else "",
    )


def _span_says(given: Given, span: VoiceSpan) -> str:
    words = _SPAN_SAYS if span.who else _ALIKE_SAYS
    return given.words(words, name=span.name, low=given.points(span.low), high=given.points(span.high))


# Questions.


def _dispute(given: Given, one: QuestionSpread) -> Dispute:
    return Dispute(
        question=one.question,
        asked=given.words(given.bank.question_by_id[one.question].ask.interview),
        sayings=tuple(_saying(given, one, name) for name in one.answers),
        counts=given.words(_COUNTS, answer=given.quoted(_brief(given.said(one.question, brief=True)))),
        talk=_talk(given, one),
    )


def _saying(given: Given, one: QuestionSpread, name: str) -> Saying:
    question = given.bank.question_by_id[one.question]
    claimed = one.spread.values.get(name)
    score = "" if claimed is None else given.words(
        _SCORE, score=given.number(claimed), top=given.number(TOP)
    )  # fmt: skip
    answer = said(question, one.answers[name], claimed, given.language, brief=True)
    return Saying(who=name, answer=_brief(answer), score_text=score)


def _brief(words: str) -> str:
    return shortened(words, LONGEST_ANSWER)


def _talk(given: Given, one: QuestionSpread) -> str:
    if not one.spread.range:
        return given.words(_TALK_FACT)
    low, high = _ends(one.spread)
    return given.words(_TALK_WIDE if one.spread.range >= WIDE else _TALK_NEAR, low=low, high=high)


def _more(given: Given, count: int) -> str:
    if count < 1:
        return ""
    if count == 1:
        return given.words(_ONE_MORE)
    counted = given.counted(count, QUESTION)
    return given.words(_MORE, count=capitalised(counted))
