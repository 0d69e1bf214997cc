"""Shortcuts through WeasyPrint's layout: columns balanced in fewer rounds, plain properties looked up.

Like all shortcuts they are tied to the one version that they were written for (see faster.py).
"""

import importlib
import inspect
from typing import Any

from audit.render.faster import known

STEP = 8
"""Pixels by which columns grow at least until all fits: half a line, which nobody sees at their ends."""
_STEP_BY_STEP = "add_height = 1 if lost_space == inf else lost_space"
_IN_STRIDES = f"add_height = max({STEP}, 0 if lost_space == inf else lost_space)"


def take_shortcuts() -> None:
    """Let WeasyPrint lay out pages faster, with the same result."""
    if known():
        balance_in_strides()
        look_up_plainly()


def balance_in_strides() -> None:
    """WeasyPrint lays columns out anew for every pixel that they grow: half of the time of a short report."""
    column: Any = importlib.import_module("weasyprint.layout.column")
    block: Any = importlib.import_module("weasyprint.layout.block")
    source = inspect.getsource(column.columns_layout)
    if source.count(_STEP_BY_STEP) != 1:
        return
    quicker = source.replace(_STEP_BY_STEP, _IN_STRIDES).replace(
        "from .block", "from weasyprint.layout.block"
    )
    exec(compile(quicker, column.__file__, "exec"), vars(column))  # noqa: S102 - its own code, but for one number
    block.columns_layout = column.columns_layout


def look_up_plainly() -> None:
    """Most properties of most elements are set nowhere: those are inherited, or what they are at first."""
    css: Any = importlib.import_module("weasyprint.css")
    thorough = css.ComputedStyle.__missing__
    initial, inherited = _plain(css)
    physical = css.PHYSICAL_FUNCTIONS
    logical = {name(block="ttb", inline=way) for name in physical.values() for way in ("ltr", "rtl")}

    def look_up(style: Any, key: str) -> object:
        cascaded = style.cascaded
        if key in cascaded or (key in physical and not logical.isdisjoint(cascaded)):
            return thorough(style, key)
        if key in initial:
            value = style[key] = initial[key]
        elif key in inherited and style.parent_style is not None:
            value = style[key] = style.parent_style[key]
        else:
            value = thorough(style, key)
        return value

    css.ComputedStyle.__missing__ = look_up


def _plain(css: Any) -> tuple[dict[str, object], frozenset[str]]:
    """Values of properties that are not inherited and need no computing, and the names of inherited ones."""
    special = {"position", "float", "display", "page"}
    names = [
        name for name in css.INITIAL_VALUES if name not in special and not name.startswith("text_decoration_")
    ]
    initial = {
        name: css.INITIAL_VALUES[name]
        for name in names
        if name not in css.INHERITED and name not in css.INITIAL_NOT_COMPUTED
    }
    return initial, frozenset(name for name in names if name in css.INHERITED)
