"""Numbers, dates, lists and plurals as German and English write them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor
from typing import Literal

from audit.core.text import Text
from audit.errors import Language

Gender = Literal["m", "f", "n"]

_MONTHS: dict[Language, tuple[str, ...]] = {
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
           "November", "Dezember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip
_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_NUMBERS: dict[Language, tuple[str, ...]] = {
    "de": ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
           "zwölf"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
           "twelve"),
}  # fmt: skip
_SHORT_MONTHS: dict[Language, tuple[str, ...]] = {
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in one and in many; `gender` is the German one."""

    one: Text
    many: Text
    gender: Gender


# Numbers.


def number(value: float, language: Language, digits: int = 1) -> str:
    """A number with at most so many decimals, none that are 0, and its thousands grouped."""
    words = f"{value:,.{digits}f}"
    whole, _, decimals = words.partition(".")
    decimals = decimals.rstrip("0")
    if language == "de":
        whole = whole.replace(",", ".")
    whole = "0" if whole == "-0" and not decimals else whole
    mark = "," if language == "de" else "."
    return f"{whole}{mark}{decimals}" if decimals else whole


def points(value: float, language: Language) -> str:
    """A score with one decimal; never rounded up to a whole number, so that 39.96 is not read as 40."""
    rounded = round(value, 1)
    if rounded.is_integer() and value < rounded - 1e-6:
        rounded = floor(value * 10) / 10
    return number(rounded, language)


def points_text(value: float | None) -> Text:
    """A score in both languages; a dash where there is none."""
    return Text("–", "–") if value is None else Text(points(value, "de"), points(value, "en"))


def signed(value: float, language: Language) -> str:
    """With its sign and one decimal, as '+2,4' and '−0,8'; '±0' where it rounds to nothing."""
    rounded = round(value, 1)
    sign = "±" if not rounded else "+" if rounded > 0 else "−"
    return f"{sign}{number(abs(rounded), language)}"


def tenths(parts: Sequence[float]) -> tuple[float, ...]:
    """Parts rounded to tenths so that they still add up to their sum, rounded: those cut off most go up."""
    scaled = [part * 10 for part in parts]
    down = [floor(part + 1e-9) for part in scaled]
    short = round(sum(scaled)) - sum(down)
    by_loss = sorted(range(len(parts)), key=lambda place: (down[place] - scaled[place], place))
    for place in by_loss[:short]:
        down[place] += 1
    return tuple(part / 10 for part in down)


def duration(hours: float, language: Language) -> str:
    """A stretch of work: '2,5 Stunden', and below an hour '30 Minuten', to the next five minutes."""
    if 0 < hours < 1:
        minutes = max(5, 5 * round(hours * 12))
        if minutes < 60:
            return f"{minutes} {'Minuten' if language == 'de' else 'minutes'}"
    words = number(hours, language)
    if language == "de":
        return f"{words} {'Stunde' if words == '1' else 'Stunden'}"
    return f"{words} {'hour' if words == '1' else 'hours'}"


def counted(count: int, noun: Noun, language: Language) -> str:
    """A count and its noun, in words up to twelve: 'eine Maßnahme', 'drei Maßnahmen', '14 Maßnahmen'."""
    words = (noun.one if count == 1 else noun.many).to(language)
    return f"{cardinal(count, noun.gender, language)} {words}"


def counted_object(count: int, noun: Noun, language: Language) -> str:
    """The same as the object of a sentence: 'einen Kanal'."""
    words = counted(count, noun, language)
    masculine = language == "de" and count == 1 and noun.gender == "m"
    return words.replace("ein ", "einen ", 1) if masculine else words


def cardinal(count: int, gender: Gender, language: Language) -> str:
    """A count in words up to twelve; 'eine' before a feminine noun, 'kein' or 'keine' for none."""
    if language == "de":
        if count == 1:
            return "eine" if gender == "f" else "ein"
        if count == 0:
            return "keine"
    return _NUMBERS[language][count] if 0 <= count <= 12 else number(count, language)


# Days.


def day(when: date, language: Language) -> str:
    """'22. November 2026', '22 November 2026'."""
    dot = "." if language == "de" else ""
    return f"{when.day}{dot} {_MONTHS[language][when.month - 1]} {when.year}"


def weekday(when: date, language: Language) -> str:
    """'Montag, 30. November 2026', 'Monday, 30 November 2026'."""
    return f"{_WEEKDAYS[language][when.weekday()]}, {day(when, language)}"


def weekday_name(when: date, language: Language) -> str:
    """'Montag', 'Monday'."""
    return _WEEKDAYS[language][when.weekday()]


def clock(minutes: int, language: Language) -> str:
    """A time of day in minutes since midnight: '9:30 Uhr', '9:30'."""
    words = f"{minutes // 60}:{minutes % 60:02}"
    return f"{words} Uhr" if language == "de" else words


def month(when: date, language: Language) -> str:
    """'Dez. 2026', 'Dec 2026'."""
    return f"{_SHORT_MONTHS[language][when.month - 1]} {when.year}"


def short_day(when: date, language: Language) -> str:
    """'4. Dez.', '4 Dec'."""
    dot = "." if language == "de" else ""
    return f"{when.day}{dot} {_SHORT_MONTHS[language][when.month - 1]}"


def short_date(when: date, language: Language) -> str:
    """'4. Dez. 2026', '4 Dec 2026'."""
    return f"{short_day(when, language)} {when.year}"


def full_month(when: date, language: Language) -> str:
    """'Juli 2026', 'July 2026'."""
    return f"{_MONTHS[language][when.month - 1]} {when.year}"


def span(first: date, last: date, language: Language) -> str:
    """'30. November bis 4. Dezember', '7. bis 11. Dezember'; the years only where they differ."""
    dot, to = (".", "bis") if language == "de" else ("", "to")
    names = _MONTHS[language]
    end = f"{last.day}{dot} {names[last.month - 1]}"
    if first.year != last.year:
        return f"{day(first, language)} {to} {day(last, language)}"
    if first.month != last.month:
        return f"{first.day}{dot} {names[first.month - 1]} {to} {end}"
    return end if first == last else f"{first.day}{dot} {to} {end}"


def next_monday(today: date) -> date:
    """The Monday after today."""
    return today + timedelta(days=7 - today.weekday())


# Words.


def listing(words: Sequence[str], language: Language) -> str:
    """'a, b und c', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    joint = "und" if language == "de" else "and"
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


_INNER_QUOTES = str.maketrans({"„": "‚", "“": "‘"})


def quoted(words: str, language: Language) -> str:
    """In quotation marks; quotations within become inner ones."""
    if language == "de":
        return f"„{words.translate(_INNER_QUOTES)}“"
    inner = re.sub("‘([^‘’]*)’", "“\\1”", words)
    return f"‘{inner}’"


_ENDS = (".", "!", "?", "…", ":", ".“", "!“", "?“", ".’", "!’", "?’")


def sentence(words: str) -> str:
    """With a capital letter and a full stop, where they are missing."""
    words = words.strip()
    if not words:
        return ""
    ended = words if words.endswith(_ENDS) else f"{words}."
    return ended[0].upper() + ended[1:]


def capitalised(words: str) -> str:
    """With a capital letter, to begin a sentence."""
    return words[:1].upper() + words[1:]


def shortened(words: str, longest: int) -> str:
    """On one line and at most so long; what is cut ends at a word, with an ellipsis."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[longest // 2 :] else cut} …"


_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l"})


def slug(words: str, longest: int = 80) -> str:
    """A name for files and links: ASCII letters, digits and hyphens; '' where nothing is left."""
    plain = unicodedata.normalize("NFC", words).casefold().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    return re.sub("[^a-z0-9]+", "-", ascii_only).strip("-")[:longest].strip("-")


_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(?=$|\.)", re.IGNORECASE)
_STEM_BYTES = 200


def stem(name: str) -> str:
    """A name for files made of that of another: letters of every script, nothing that steers or misleads.

    No system takes it for a device, an option or a hidden file; '' where nothing is left.
    """
    signs = "".join("-" if sign in '<>:"/\\|?*' or not sign.isprintable() else sign for sign in name)
    short = signs.encode()[:_STEM_BYTES].decode(errors="ignore")
    return _DEVICES.sub(r"\1-", short.strip(" .").lstrip("-"))
