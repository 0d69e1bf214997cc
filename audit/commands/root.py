"""`resonanz` itself: the wizard where no command is named, and the help that shows all commands at once."""

from audit import __version__
from audit.commands.families import ENTRIES, add_commands
from audit.commands.parsers import Commands, Parser, Run, speak, with_common_options
from audit.core.text import Text
from audit.errors import Language
from audit.locales import commands as words


class Root(Parser):
    """The outermost parser."""

    def __init__(self, language: Language) -> None:
        super().__init__(prog="resonanz", description=words.SUMMARY.to(language), add_help=False)
        self._spoken = language
        with_common_options(self, language)
        version = f"resonanz {__version__}"
        self.add_argument("--version", action="version", version=version, help=words.VERSION.to(language))
        self.add_argument("--plain", action="store_true", help=words.PLAIN.to(language))

    def format_usage(self) -> str:
        """The line that shows how a command line is made."""
        return f"{words.USE.to(self._spoken)}: {words.CALL.to(self._spoken)}\n"

    def format_help(self) -> str:
        """The commands in their groups and the options, on one screen."""
        formatter = self._get_formatter()
        formatter.add_text(self.description)
        options = self._optionals
        formatter.start_section(options.title)
        formatter.add_arguments(options._group_actions)
        formatter.end_section()
        below = words.MORE_HELP.to(self._spoken)
        return f"{self.format_usage()}\n{formatter.format_help()}\n{self._groups()}\n\n{below}\n"

    def _groups(self) -> str:
        groups: dict[Text, list[str]] = {entry.group: [] for entry in ENTRIES}
        for entry in ENTRIES:
            groups[entry.group].append(entry.name)
        names = {group.to(self._spoken): ", ".join(there) for group, there in groups.items()}
        width = max(map(len, names)) + 2
        return "\n".join(f"{title + ':':<{width}}{there}" for title, there in names.items())


def root_parser(language: Language, run: Run, wanted: str | None) -> Root:
    """The parser, with the family of the wanted command; with all of them for None, with none for ''."""
    speak(language)
    parser = Root(language)
    parser.set_defaults(run=run, lang=None)
    if wanted != "":
        add_commands(Commands(parser, language), wanted)
    return parser
