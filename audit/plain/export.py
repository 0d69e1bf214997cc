"""Writing the report: in which language and forms, on which paper, where to; what will be readable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from audit.core.export import Order
from audit.core.text import Text
from audit.errors import Language, ReportError, ResonanzError
from audit.locales import common
from audit.locales import export as words
from audit.locales import plain as more
from audit.plain.choices import listed_places
from audit.plain.orders import Command, Commanded
from audit.plain.orders import Order as Orders
from audit.plain.pages import CHOOSING, EXPORTING
from audit.plain.place import Place
from audit.plain.redaction import readable_lines
from audit.plain.voice import Voice
from audit.session import Session
from audit.wording import EXTENTS, FORMATS, PAPERS, marked_lines

LANGUAGES: Mapping[Language, Text] = {
    "de": Text(common.LANGUAGE_NAME.de, common.LANGUAGE_NAME.de),
    "en": Text(common.LANGUAGE_NAME.en, common.LANGUAGE_NAME.en),
}
BRANDED = {True: words.WITH_BRAND, False: words.WITHOUT_BRAND}
ATTACHED = {True: words.ATTACHED, False: words.NOT_ATTACHED}
Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class Line:
    """Something that can be chosen: its name, what holds, and how it is changed."""

    name: Text
    value: str
    change: Callable[[], None]


class Exporting(Place):
    """The order, a line for each part of it; Enter writes."""

    page = EXPORTING

    def __init__(self, voice: Voice, session: Session) -> None:
        super().__init__(voice)
        self.session = session
        self.order = Order(language=voice.language)
        self.target: str = ""
        """Where to, where somebody has said so."""

    def run(self) -> None:
        """Until it is written, or the user goes back."""
        with suppress(ResonanzError):  # who wants the report is told what is missing when it is written
            self.voice.services.warm(self.order.language)
        super().run()

    # Showing.

    def show(self) -> None:
        """What would be written."""
        self.voice.console.say()
        self.voice.say(words.EXPORT)
        for number, line in enumerate(self._lines(), 1):
            self._say(number, line)

    def _say(self, number: int, line: Line) -> None:
        self.voice.console.say(f"{number}: {self.voice.words(line.name)}: {line.value}")

    def _lines(self) -> tuple[Line, ...]:
        say, order = self.voice.words, self.order
        forms = ", ".join(say(FORMATS[form]) for form in order.formats)
        lines = [
            Line(words.IN_LANGUAGE, say(LANGUAGES[order.language]), self._language),
            Line(words.FORMATS, forms, self._forms),
            Line(words.EXTENT, say(EXTENTS[order.extent]), self._extent),
            Line(words.PAPER, say(PAPERS[order.paper]), self._paper),
            Line(words.ATTACH, say(ATTACHED[order.attach]), self._attach),
            Line(words.TARGET, str(self._path()), self._file),
        ]
        if self.voice.services.settings.brand is not None:
            lines.insert(5, Line(words.BRAND, say(BRANDED[order.brand]), self._brand))
        return tuple(lines)

    def _path(self) -> Path:
        if self.target:
            return Path(self.target)
        return self.voice.services.export_target(self.session, self.order.language)

    def prompt(self) -> str:
        """What can be done."""
        return self.voice.words(more.EXPORT_PROMPT)

    # Choosing.

    def hear(self, line: str) -> bool:
        """Enter writes; a number changes a line."""
        if not line:
            return not self._written()
        lines = self._lines()
        number = int(line) if line.isdecimal() and len(line) < 9 else 0
        if not 1 <= number <= len(lines):
            self.voice.say(more.NUMBER_OR_ORDER, keys=f"1–{len(lines)}")
            return True
        with suppress(Commanded):  # back, from a choice: it stays as it was
            lines[number - 1].change()
            self._say(number, self._lines()[number - 1])
        return True

    def obey(self, command: Command) -> bool:
        """Everything that will be readable."""
        if command.order is not Orders.PREVIEW:
            raise ValueError(command)
        self.voice.portion(readable_lines(self.session, self.voice.words))
        return True

    def _one(self, name: Text, options: Mapping[Chosen, Text], now: Chosen) -> Chosen:
        keys, labels = list(options), [self.voice.words(text) for text in options.values()]
        return keys[self.voice.choose(name, labels, keys.index(now), CHOOSING)]

    def _language(self) -> None:
        language = self._one(words.IN_LANGUAGE, LANGUAGES, self.order.language)
        self.order = replace(self.order, language=language)

    def _extent(self) -> None:
        self.order = replace(self.order, extent=self._one(words.EXTENT, EXTENTS, self.order.extent))

    def _paper(self) -> None:
        self.order = replace(self.order, paper=self._one(words.PAPER, PAPERS, self.order.paper))

    def _attach(self) -> None:
        self.order = replace(self.order, attach=self._one(words.ATTACH, ATTACHED, self.order.attach))

    def _brand(self) -> None:
        self.order = replace(self.order, brand=self._one(words.BRAND, BRANDED, self.order.brand))

    def _forms(self) -> None:
        say, forms = self.voice.words, list(FORMATS)
        self.voice.lines(f"{number}: {say(FORMATS[form])}" for number, form in enumerate(forms, 1))
        while True:
            typed = self.voice.ask(say(more.FORMS_PROMPT), CHOOSING)
            if not typed:
                return
            if places := listed_places(typed, len(forms)):
                self.order = replace(self.order, formats=tuple(forms[place - 1] for place in places))
                return
            self.voice.say(more.NUMBERS_NEEDED, keys=f"1–{len(forms)}")

    def _file(self) -> None:
        prompt = self.voice.words(more.TARGET_PROMPT, proposed=self._path())
        self.target = self.voice.ask(prompt, CHOOSING, path=True) or self.target

    # Writing.

    def _written(self) -> bool:
        """Whether the files are where the user wants them; a complaint else."""
        target = self._path()
        self.voice.say(more.WRITING)
        try:
            if self.target.startswith("~"):
                target = target.expanduser()
            source = self.session.source()
            written = self.voice.services.export(source, self.order, target, _quietly)
            marked = self.voice.services.marked(source, self.order)
        except ResonanzError as error:
            self.voice.complain(error)
            return False
        except (OSError, RuntimeError) as error:
            self.voice.complain(_unwritable(target, error))
            return False
        self.voice.lines(self._done(written))
        self.voice.lines(marked_lines(marked, self.voice.words))
        return True

    def _done(self, written: Sequence[Path]) -> Iterator[str]:
        say = self.voice.words
        yield say(words.DONE) if len(written) == 1 else say(words.DONE_MANY, n=len(written))
        yield from map(str, written)


def _quietly(share: float) -> None:
    """Say nothing while it is being written."""


def _unwritable(path: Path, error: Exception) -> ReportError:
    why = getattr(error, "strerror", "") or str(error)
    return ReportError(
        de=f"„{path}“ lässt sich nicht schreiben ({why}).",
        en=f"‘{path}’ cannot be written ({why}).",
        hint_de="Wählen Sie einen anderen Ort.",
        hint_en="Choose another place.",
    )
