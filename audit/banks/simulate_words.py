"""A simulation as a table of 80 columns, and as data."""

from collections.abc import Callable, Iterator, Mapping

from audit.banks.sheets import WIDTH
from audit.banks.simulate import SWAY, Simulation, Spread
from audit.core.bank import Bank
from audit.core.phrases import number, shortened
from audit.core.text import Text
from audit.errors import Language

CELL = 11
LABEL = WIDTH - 3 * CELL
SIGN: Mapping[Language, str] = {"de": " %", "en": "%"}
Cells = Callable[[Spread], str]
Row = tuple[str, Cells]

KINDS = {
    "random": Text("zufällig", "random"),
    "coherent": Text("stimmig", "coherent"),
    "extreme": Text("extrem", "extreme"),
}
_TITLE = Text(
    "{title} {version}: {runs} Antwortsätze, Startwert {seed}", "{title} {version}: {runs} sets, seed {seed}"
)
_SETS = Text("Antwortsätze", "Sets of answers")
_RESULT = Text("Ergebnis (Anteil)", "Result (share)")
_LEVEL = Text("Stufe {n}: {name}", "Level {n}: {name}")
_PROVISIONAL = Text("vorläufig, zu viel ist unbekannt", "provisional, too much is unknown")
_NONE = Text("ohne Wertung", "not rated")
_INDEX = Text("Index", "Index")
_FIGURES = (
    Text("kleinster", "least"),
    Text("unteres Viertel", "lower quartile"),
    Text("Mitte", "median"),
    Text("oberes Viertel", "upper quartile"),
    Text("größter", "greatest"),
)
_GATES = Text("Sperren (besteht / begrenzt die Stufe)", "Gates (holds / lowers the level)")
_CHECKS = Text("Prüfungen (schlägt an)", "Checks (speaks)")
_ACTIONS = Text("Maßnahmen (wird hervorgerufen)", "Actions (is called for)")
_WEIGHTS = Text("Gewichte um bis zu {n} % verändert", "Weights varied by up to {n}%")
_CHANGED = Text("Anteil der Wägungen mit anderer Stufe", "share of weighings with another level")
_TOUCHED = Text("Antwortsätze mit mindestens einer solchen", "sets with at least one such weighing")
_SHIFT = Text("Index verschiebt sich im Mittel um", "index shifts on average by")
_MOST = Text("… und höchstens um", "… and at most by")
_NEVER_ASKED = Text("Nie gefragt", "Never asked")
_NEVER_CALLED = Text("Nie hervorgerufen", "Never called for")
_NEVER_REACHED = Text("Nie erreichte Stufen", "Levels never reached")


def as_table(simulation: Simulation, bank: Bank, language: Language) -> list[str]:
    """The simulation as lines of 80 columns at most."""
    title = _TITLE.fill(
        title=bank.title, version=bank.version, runs=simulation.runs, seed=simulation.seed
    ).to(language)
    heads = "".join(KINDS[spread.kind].to(language).rjust(CELL) for spread in simulation.spreads)
    lines = [shortened(title, WIDTH), "", " " * LABEL + heads]
    for heading, rows in _blocks(simulation, bank, language):
        lines += [heading, *(_row(label, cells, simulation) for label, cells in rows)]
    return [*lines, "", *_never(simulation, language)]


def _row(label: str, cells: Cells, simulation: Simulation) -> str:
    words = "".join(cells(spread).rjust(CELL) for spread in simulation.spreads)
    return f"  {shortened(label, LABEL - 2):{LABEL - 2}}{words}"


def _blocks(simulation: Simulation, bank: Bank, language: Language) -> Iterator[tuple[str, list[Row]]]:
    yield _RESULT.to(language), list(_results(simulation, bank, language))
    yield _INDEX.to(language), [_index_row(place, language) for place in range(len(_FIGURES))]
    gates = [(f"{gate.id}  {gate.name.to(language)}", _gate_cells(gate.id, language)) for gate in bank.gates]
    checks = [
        (f"{one.id}  {one.says.to(language)}", _share("checks", one.id, language)) for one in bank.checks
    ]
    actions = [
        (f"{one.id}  {one.title.to(language)}", _share("actions", one.id, language)) for one in bank.actions
    ]
    for heading, rows in ((_GATES, gates), (_CHECKS, checks), (_ACTIONS, actions)):
        if rows:
            yield heading.to(language), rows
    yield _WEIGHTS.fill(n=round(100 * SWAY)).to(language), list(_sway_rows(language))


def _results(simulation: Simulation, bank: Bank, language: Language) -> Iterator[Row]:
    yield _SETS.to(language), lambda spread: str(spread.sets)
    names = {str(one.number): _LEVEL.fill(n=one.number, name=one.name) for one in bank.levels}
    names |= {badge.id: badge.name for track in bank.tracks for badge in track.badges}
    names |= {"provisional": _PROVISIONAL, "none": _NONE}
    for key, name in names.items():
        if key in {str(one.number) for one in bank.levels} or any(
            key in s.levels for s in simulation.spreads
        ):
            yield name.to(language), _share("levels", key, language)


def _share(group: str, key: str, language: Language) -> Cells:
    """The share that a key has in one of the groups of a spread."""

    def cells(spread: Spread) -> str:
        shares: Mapping[str, float] = getattr(spread, group)
        return percent(shares.get(key, 0.0), language)

    return cells


def percent(share: float, language: Language) -> str:
    """A share in whole per cent; what is there but rounds to nothing is '<1 %'."""
    words = "<1" if 0 < share < 0.005 else f"{share * 100:.0f}"
    return f"{words}{SIGN[language]}"


def _gate_cells(gate: str, language: Language) -> Cells:
    def cells(spread: Spread) -> str:
        return f"{spread.gates.get(gate, 0) * 100:.0f}/{percent(spread.bites.get(gate, 0.0), language)}"

    return cells


def _index_row(place: int, language: Language) -> Row:
    return _FIGURES[place].to(language), lambda spread: number(spread.index[place], language)


def _sway_rows(language: Language) -> Iterator[Row]:
    yield (
        _CHANGED.to(language),
        lambda spread: f"{number(spread.sway.changed * 100, language)}{SIGN[language]}",
    )
    yield (
        _TOUCHED.to(language),
        lambda spread: f"{number(spread.sway.touched * 100, language)}{SIGN[language]}",
    )
    yield _SHIFT.to(language), lambda spread: number(spread.sway.shift, language, 2)
    yield _MOST.to(language), lambda spread: number(spread.sway.most, language)


def _never(simulation: Simulation, language: Language) -> Iterator[str]:
    for label, words in (
        (_NEVER_ASKED, simulation.never_asked),
        (_NEVER_CALLED, simulation.never_called),
        (_NEVER_REACHED, tuple(map(str, simulation.never_reached))),
    ):
        yield shortened(f"{label.to(language)}: {', '.join(words) or '–'}", WIDTH)


# For scripts.


def as_data(simulation: Simulation, bank: Bank) -> dict[str, object]:
    """The simulation for scripts: shares of 1, rounded."""
    return {
        "bank": {"id": bank.id, "version": bank.version, "digest": bank.digest},
        "runs": simulation.runs,
        "seed": simulation.seed,
        **{spread.kind: _data_of(spread) for spread in simulation.spreads},
        "never_asked": list(simulation.never_asked),
        "never_called": list(simulation.never_called),
        "never_reached": list(simulation.never_reached),
    }


def _data_of(spread: Spread) -> dict[str, object]:
    least, lower, median, upper, greatest = (round(figure, 1) for figure in spread.index)
    return {
        "sets": spread.sets,
        "levels": _rounded(spread.levels),
        "index": {"least": least, "lower": lower, "median": median, "upper": upper, "greatest": greatest},
        "gates": _rounded(spread.gates),
        "bites": _rounded(spread.bites),
        "checks": _rounded(spread.checks),
        "actions": _rounded(spread.actions),
        "weights": {
            "varied_by": SWAY,
            "changed": round(spread.sway.changed, 4),
            "touched": round(spread.sway.touched, 4),
            "shift": round(spread.sway.shift, 2),
            "most": round(spread.sway.most, 2),
        },
    }


def _rounded(shares: Mapping[str, float]) -> dict[str, float]:
    return {key: round(share, 4) for key, share in shares.items()}
