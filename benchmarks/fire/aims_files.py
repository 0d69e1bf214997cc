"""The ways in that take files beside each other: banks, report texts, brands, logos, settings, keys."""

import os
import shutil
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from audit.banks.compiled import head, load_default_bank, packed, read_copy
from audit.banks.lint import lint
from audit.banks.load import load_bank
from audit.banks.report_reader import load_report_texts
from audit.banks.scaffold import new_bank
from audit.core.answers import Answers
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.source import Source
from audit.render.brand.png import SIGNATURE, clean_png
from audit.render.brand.reading import read_brand
from audit.render.brand.svg import clean_svg
from audit.settings import READERS, SETTINGS_FILE, Theme, load_settings, save_settings
from audit.store.opening import passphrase_in
from benchmarks.fire.aim import Aim

if TYPE_CHECKING:  # the screens are looked through only where their keys are wanted
    from audit.tui.keymap import Key

BANK_WORDS = (
    b"single_choice multi_choice matrix number free_text derived first_match thresholds count share levels "
    b"when any_of all_of not_ question chosen option options level weight seconds quick ask why de en id "
    b"kind actions gates checks tracks plan horizon hours impact effort triggers guard after flag score"
).split()
TOML_WORDS = (
    *(name.encode() for name in READERS),
    b"= [",
    b'"""',
    b"[[a]]",
    b"[a.b]",
    b"1979-05-27",
    b"0xff",
)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 30">'
    b'<defs><linearGradient id="a"><stop offset="0" stop-color="#123456"/></linearGradient>'
    b'<clipPath id="c"><rect width="9" height="9"/></clipPath><style>.x{fill:url(#a)}</style></defs>'
    b'<g transform="scale(2)" clip-path="url(#c)"><path class="x" d="M0 0h9v9z"/><circle r="3"/></g></svg>'
)
SVG_WORDS = (
    *(b"use image script foreignObject text filter animate set a switch symbol pattern mask".split()),
    *(b"xlink:href href onload style url(#a) url(file:///etc/passwd) @import data: javascript: &a;".split()),
    b"<!DOCTYPE s [<!ENTITY a 'b'>]>", b"<![CDATA[", b"]]>", b"<?xml-stylesheet href='x'?>", b"<!--",
    b"1e308",
)  # fmt: skip
BRAND = (
    b'name = "Kessler"\naddress = ["Weg 1", "50674 Koeln"]\nweb = "k.example"\nlegal = "HRB 1"\n'
    b'accent = "#0b5563"\nsecond = "#8a6d1f"\nlogo = "logo.svg"\nalt = "Logo"\ntemplates = "own"\n'
)
SETTINGS = (
    b'language = "en"\ntheme = "dark"\nvoice = "self"\nanimation = true\nname = "Frau Huber"\n'
    b'brand = "brand.toml"\nkeep_months = 36\nasked = true\n'
)
KEYS = b'[everywhere]\npalette = "ctrl+p"\n[interview]\nnote = ["n", "f5"]\n[home]\nnew = "?"\n'


def aims(folder: Path) -> tuple[Aim, ...]:
    """Each with a place for its files in this folder."""
    picture = (
        SIGNATURE
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(bytes(28 * 9)))
    )
    return (
        *_banks(folder),
        Aim("brand", partial(_brand, folder / "brand"), (BRAND,), (*TOML_WORDS, b"#fffffe", b"url(x)")),
        Aim("svg", _svg, (SVG,), SVG_WORDS),
        Aim("png", _png, (picture + _chunk(b"IEND", b""),), (b"IDAT", b"IHDR", b"PLTE", b"tRNS", b"IEND")),
        Aim("settings", partial(_settings, folder / "settings"), (SETTINGS,), TOML_WORDS),
        Aim("keys", partial(_keys, folder / "keys"), (KEYS,), (*TOML_WORDS, b"strg+", b"ctrl++", b"f25")),
        Aim("passphrase-file", partial(_passphrase, folder), (b"geheim\nmore\n",)),
        Aim("compiled-bank", partial(_compiled, folder), (_copy(),), cost=5),
    )


# Banks.


def _banks(folder: Path) -> list[Aim]:
    """One for each file of a small bank, which is shot at while the others stay as they are."""
    home = folder / "meetings"
    shutil.rmtree(home, ignore_errors=True)
    new_bank(home)
    return [
        Aim(f"bank-{path.stem}", partial(_bank, path), (path.read_bytes(),), tuple(BANK_WORDS), cost=4)
        for path in sorted(home.glob("*.yaml"))
    ] + [
        Aim(
            f"report-{path.stem}",
            partial(_report_texts, path),
            (path.read_bytes(),),
            tuple(BANK_WORDS),
            cost=4,
        )
        for path in sorted((home / "report").glob("*.yaml"))
    ]


def _with(path: Path, content: bytes, use: Callable[[], None]) -> None:
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        use()
    finally:
        path.write_bytes(before)


def _bank(path: Path, content: bytes) -> None:
    def use() -> None:
        bank = load_bank(path.parent)
        lint(bank)
        Source.of(bank, Answers({}), Client(name="x"), Mode.FULL)

    _with(path, content, use)


def _report_texts(path: Path, content: bytes) -> None:
    bank = _unharmed(path.parent.parent)
    _with(path, content, lambda: _ignore(load_report_texts(path.parent.parent, bank)))


_unharmed = cache(load_bank)


def _ignore(_: object) -> None:
    """It could be made; that is all we want to know."""


# Brands.


def _brand(folder: Path, content: bytes) -> None:
    (folder / "own").mkdir(parents=True, exist_ok=True)
    (folder / "logo.svg").write_bytes(SVG)
    (folder / "brand.toml").write_bytes(content)
    read_brand(folder / "brand.toml")


def _svg(content: bytes) -> None:
    """As a brand would: what cannot be drawn is a remark with a sentence."""
    from audit.errors import ReportError
    from audit.render.brand.faults import Unfit

    try:
        clean_svg(content)
    except Unfit as unfit:
        raise ReportError(de=unfit.says.de, en=unfit.says.en) from unfit


def _png(content: bytes) -> None:
    from audit.errors import ReportError
    from audit.render.brand.faults import Unfit

    try:
        clean_png(content)
    except Unfit as unfit:
        raise ReportError(de=unfit.says.de, en=unfit.says.en) from unfit


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


# Settings.


def _settings(folder: Path, content: bytes) -> None:
    """Read, and written again with something changed."""
    folder.mkdir(exist_ok=True)
    (folder / SETTINGS_FILE).write_bytes(content)
    found = load_settings(data=folder, environment={"HOME": os.environ.get("HOME", "/")})
    save_settings(replace(found, theme=Theme.LIGHT, keep_months=7), found)
    if (
        load_settings(data=folder, environment={}) != replace(found, theme=Theme.LIGHT, keep_months=7)
        and found.language == load_settings(data=folder, environment={}).language
    ):
        raise AssertionError("settings are not kept as they were chosen")


def _keys(folder: Path, content: bytes) -> None:
    from audit.core.display import visible
    from audit.tui.keys_file import KEYS_FILE, read_keys

    folder.mkdir(exist_ok=True)
    (folder / KEYS_FILE).write_bytes(content)
    for fault in read_keys(folder / KEYS_FILE, _scopes()).faults:
        if visible(fault.de) != fault.de or not fault.en.strip():
            raise AssertionError("a control character in a remark")


@cache
def _scopes() -> "dict[str, tuple[Key, ...]]":
    from audit.tui.keyring import scopes

    return scopes()


def _passphrase(folder: Path, content: bytes) -> None:
    (folder / "passphrase").write_bytes(content)
    passphrase_in(str(folder / "passphrase"))


def _copy() -> bytes:
    import json

    return json.dumps(packed(load_default_bank()), separators=(",", ":")).encode()


def _compiled(folder: Path, content: bytes) -> None:
    """A copy whose own check fits, as somebody could write it who wanted to."""
    digest = "0" * 64
    (folder / "copy.json").write_bytes(head(digest, content) + b"\n" + content)
    read_copy(folder / "copy.json", digest)
