"""Keys of one's own: read from keys.toml, checked, and shown wherever keys are named."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit.locales import palette
from audit.services import Services
from audit.settings import Settings
from audit.tui.keymap import EVERYWHERE, Key, identity, label
from audit.tui.keyring import scopes
from audit.tui.keys_file import KEYS_FILE, Chosen, key_named, read_keys
from audit.tui.page import Page
from audit.tui.screens.client import ClientScreen
from audit.tui.screens.home import HomeScreen
from audit.tui.screens.new_audit import NewAuditScreen
from audit.tui.screens.palette import PaletteScreen
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import LARGE, wizard


def with_keys(folder: Path, words: str, store: MemoryStore | None = None) -> Services:
    (folder / KEYS_FILE).write_text(words, encoding="utf-8")
    return replace(services(store), settings=Settings(data=folder, asked=True))


def read(folder: Path, words: str) -> Chosen:
    path = folder / KEYS_FILE
    path.write_text(words, encoding="utf-8")
    return read_keys(path, scopes())


def test_every_screen_has_a_name_in_both_languages() -> None:
    assert set(scopes()) <= set(palette.SCOPES)


def test_no_two_keys_of_a_screen_have_the_same_name() -> None:
    for scope, keys in scopes().items():
        names = [identity(scope, key.action) for key in keys if key.action]
        assert len(names) == len(set(names)), scope


def test_the_usual_keys_of_a_screen_do_not_clash() -> None:
    for scope, keys in scopes().items():
        named = [name for key in keys for name in key.keys.split(",") if name]
        assert len(named) == len(set(named)), (scope, named)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("x", "x"),
        ("D", "D"),
        ("?", "question_mark"),
        (":", "colon"),
        ("F5", "f5"),
        ("Ctrl+X", "ctrl+x"),
        ("strg+k", "ctrl+k"),
        ("ctrl+shift+left", "ctrl+shift+left"),
        ("hyper+x", None),
        ("nonsense", None),
        ("", None),
    ],
)
def test_a_key_is_understood_as_people_write_it(written: str, meant: str | None) -> None:
    assert key_named(written) == meant


def test_a_key_is_called_as_it_stands_on_the_keyboard() -> None:
    assert label("ctrl+p,colon").de == "Strg+P :"
    assert label("f2").en == "F2"
    assert label("space").de == "Leer"


def test_a_key_of_ones_own_takes_the_place_of_the_usual_one(tmp_path: Path) -> None:
    assert read(tmp_path, '[home]\nnew = ["y", "F6"]\n') == Chosen({"home.new": "y,f6"})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('[home]\nnwe = "y"', "‘home.new’"),
        ('[hom]\nnew = "y"', "hom.new"),
        ('new = "y"', "‘new’"),
        ('[home]\nnew = "ctrl+nothing"', "no key"),
        ("[home]\nnew = 3", "no key"),
        ('[home]\nnew = "enter"', "lists and fields"),
        ('[home]\nnew = "x"', "belongs to home.finish"),
        ('[home]\nnew = "ctrl+q"', "belongs to everywhere.leave"),
        ('[home]\nnew = "y"\nsort = "y"', "belongs to home.new"),
        ("[home", "cannot be read"),
    ],
)
def test_what_is_wrong_is_told(words: str, told: str, tmp_path: Path) -> None:
    chosen = read(tmp_path, words)
    assert len(chosen.faults) == 1
    assert told in chosen.faults[0].en
    assert "home.sort" not in chosen.keys


def test_two_keys_may_change_places(tmp_path: Path) -> None:
    chosen = read(tmp_path, '[home]\nresult = "p"\nplan = "r"\n')
    assert chosen == Chosen({"home.result": "p", "home.plan": "r"})


async def test_the_wizard_obeys_and_shows_the_users_own_keys(tmp_path: Path) -> None:
    given = with_keys(tmp_path, '[home]\nnew = "y"\n[everywhere]\nhelp = "F9"\n')
    async with wizard(given=given, size=LARGE) as driver:
        assert "y neu" in driver.text("#keys")
        assert "F9 Hilfe" in driver.text("#keys")
        assert "Drücken Sie y" in driver.shown()
        await driver.press("n")
        assert isinstance(driver.app.screen, HomeScreen)
        await driver.press("f9")
        assert "y   " in driver.text("#list")
        await driver.press("escape", "y")
        assert isinstance(driver.app.screen, NewAuditScreen)


async def test_a_fault_among_the_keys_is_told_and_the_others_hold(tmp_path: Path) -> None:
    given = with_keys(tmp_path, '[home]\nnew = "y"\nnothing = "z"\n')
    async with wizard(given=given) as driver:
        assert "home.nothing" in driver.shown()
        await driver.press("y")
        assert isinstance(driver.app.screen, NewAuditScreen)


async def test_without_a_file_of_keys_the_other_screens_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.tui.keyring.scopes", lambda: pytest.fail("all screens were imported"))
    async with wizard() as driver:
        assert driver.app.keymap == {}


# The list of all commands.


async def test_the_palette_lists_what_the_screen_and_the_wizard_can_do() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, size=(120, 50), keys=["colon"]) as driver:
        assert isinstance(driver.app.screen, PaletteScreen)
        for words in ("Den Plan ansehen und ändern", "Andere Farben", "Resonanz beenden"):
            assert words in driver.shown()


async def test_a_word_in_either_language_finds_a_command_and_enter_carries_it_out() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["ctrl+p"]) as driver:
        await driver.type("client’s file", "enter")
        assert isinstance(driver.app.screen, ClientScreen)


async def test_arrows_choose_and_escape_does_nothing() -> None:
    async with wizard(keys=["colon", "down", "up", "escape"]) as driver:
        assert isinstance(driver.app.screen, HomeScreen)
        await driver.press("colon", *"zzzz")
        assert "Dafür gibt es hier nichts." in driver.shown()
        await driver.press("enter")
        assert isinstance(driver.app.screen, PaletteScreen)


async def test_a_field_keeps_its_colon() -> None:
    async with wizard(keys=["n", *"a:b"]) as driver:
        assert isinstance(driver.app.screen, NewAuditScreen)
        await driver.press("ctrl+s")
        assert driver.interview.session.client.name == "a:b"


@pytest.mark.parametrize("scope", sorted(set(scopes()) - {EVERYWHERE}))
def test_every_command_of_a_screen_exists(scope: str) -> None:
    from textual.app import App

    from audit.tui.app import ResonanzApp

    screens = {page.SCOPE: page for page in _pages()}
    for key in scopes()[scope]:
        assert not key.action or _has(key, screens[scope], ResonanzApp, App), key.action


def _pages() -> list[type[Page[object]]]:
    found: list[type[Page[object]]] = []
    waiting: list[type[Page[object]]] = [Page]
    while waiting:
        waiting += (page := waiting.pop()).__subclasses__()
        found.append(page)
    return found


def _has(key: Key, screen: type, *apps: type) -> bool:
    name = key.action.partition("(")[0]
    if name.startswith("app."):
        return any(hasattr(app, f"action_{name[4:]}") for app in apps)
    return hasattr(screen, f"action_{name}")
