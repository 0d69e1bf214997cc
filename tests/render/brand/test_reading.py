"""A brand file is read strictly: what is wrong is said with its line, what is mended is said as well."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.errors import ReportError
from audit.render.brand.colours import LEFT, READABLE, colour, contrast_on_white, darkened
from audit.render.brand.reading import check_brand, read_brand
from audit.render.brand.value import ACCENT, PLAIN
from tests.render.brand.files import SQUARE, SVG, png, put

WHOLE = """\
name = "Kessler & Brandt"
address = ["Lindenstraße 12", "50674 Köln"]
web = "kessler.example"
legal = "HRB 1"
logo = "pictures/logo.svg"
accent = "#0b5563"
second = "#8a6d1f"
"""


def test_everything_in_the_file_is_in_the_brand(tmp_path: Path) -> None:
    brand = read_brand(put(tmp_path, WHOLE, {"pictures/logo.svg": SVG.format(SQUARE)}))
    assert brand.name == "Kessler & Brandt"
    assert brand.address == ("Lindenstraße 12", "50674 Köln")
    assert (brand.accent, brand.second) == ("#0b5563", "#8a6d1f")
    assert brand.logo is not None
    assert brand.logo.within(60, 10) == (30, 10)
    assert brand.logo.says == "Kessler & Brandt"


def test_an_empty_file_is_nobodys_brand(tmp_path: Path) -> None:
    assert read_brand(put(tmp_path, "")) == PLAIN


def test_a_file_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    assert read_brand(put(tmp_path, '\ufeffname = "x"')).name == "x"


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("name = [", ":1:", "not written correctly"),
        ("name = x", ":1:", "not written correctly"),
        ('web = "x"\nnmae = "y"', ":2:", "‘name’"),
        ("\n\nname = 3", ":3:", "text in quotation marks"),
        ('address = "a"\nlegal = "' + "x" * 161 + '"', ":2:", "161 characters"),
        ("address = [1, 2]", ":1:", "list of lines"),
        ('address = ["1", "2", "3", "4", "5", "6"]', ":1:", "6 lines"),
        ('name = "a\\nb"', ":1:", "single line"),
        ('accent = "petrol"', ":1:", "#0b5563"),
        ('accent = "#12345"', ":1:", "no colour"),
        ('accent = "#ffffff"', ":1:", "darker"),
        ('accent = "#0b5563;} body{display:none"', ":1:", "no colour"),
        ('name = "x"\nlogo = "none.svg"', ":2:", "There is no"),
        ('logo = "logo.svg"', ":1:", "no description"),
        ('name = "x"\nlogo = "../logo.svg"', ":2:", "folder of the brand file"),
        ('name = "x"\nlogo = "/etc/passwd"', ":2:", "folder of the brand file"),
        ('name = "x"\nlogo = "https://example.org/logo.svg"', ":2:", "folder of the brand file"),
        ('templates = "brand.toml"', ":1:", "not a folder"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, place: str, said: str) -> None:
    path = put(tmp_path, text, {"logo.svg": SVG.format(SQUARE)})
    with pytest.raises(ReportError) as caught:
        read_brand(path)
    assert f"brand.toml{place}" in caught.value.en
    assert said in caught.value.en
    assert f"brand.toml{place}" in caught.value.de


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        read_brand(put(tmp_path, 'name = 1\nfoo = 2\naccent = "x"'))
    assert len(caught.value.en.splitlines()) == 3


def test_a_colour_that_is_too_light_is_darkened_and_that_is_said(tmp_path: Path) -> None:
    reading = check_brand(put(tmp_path, '# my brand\naccent = "#e0457b"'))
    assert contrast_on_white(reading.brand.accent) >= READABLE
    assert reading.brand.accent != "#e0457b"
    (notice,) = reading.notices
    assert notice.line == 2
    assert reading.brand.accent in notice.says.de
    assert "3,9 : 1" in notice.says.de


@given(st.integers(0, 0xFFFFFF))
def test_a_mended_colour_can_be_read_and_a_good_one_stays(number: int) -> None:
    shade = f"#{number:06x}"
    made = darkened(shade, READABLE)
    assert contrast_on_white(made) >= READABLE
    assert made == shade or contrast_on_white(shade) < READABLE


def test_short_and_long_ways_to_write_a_colour_are_the_same() -> None:
    assert colour("#0AF") == colour("#00aaff") == "#00aaff"
    assert contrast_on_white("#000000") == pytest.approx(21)
    assert contrast_on_white("#ffffff") == pytest.approx(1)
    assert contrast_on_white("#eeeeee") < LEFT < contrast_on_white("#cccccc")
    assert contrast_on_white(ACCENT) > READABLE


def test_a_file_that_is_missing_or_endless_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"none\.toml"):
        read_brand(tmp_path / "none.toml")
    with pytest.raises(ReportError, match="64 kB"):
        read_brand(put(tmp_path, "#" * 70_000))


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "end.html.j2").write_text("<p>x</p>", "ascii")
    (outside / "logo.svg").write_text(SVG.format(SQUARE), "ascii")
    folder = tmp_path / "brand"
    path = put(folder, 'name = "x"\nlogo = "logo.svg"\ntemplates = "own"')
    (folder / "logo.svg").symlink_to(outside / "logo.svg")
    (folder / "own").mkdir()
    (folder / "own" / "end.html.j2").symlink_to(outside / "end.html.j2")
    with pytest.raises(ReportError) as caught:
        read_brand(path)
    assert caught.value.en.count("symbolic link") == 2


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = put(tmp_path, 'name = "x"\nlogo = "logo.svg"')
    os.mkfifo(tmp_path / "logo.svg")
    with pytest.raises(ReportError, match="not an ordinary file"):
        read_brand(path)


def test_a_png_is_a_logo_too(tmp_path: Path) -> None:
    brand = read_brand(put(tmp_path, 'alt = "Logo"\nlogo = "l.png"', {"l.png": png(60, 20)}))
    assert brand.logo is not None
    assert (brand.logo.kind, brand.logo.width, brand.logo.height, brand.logo.says) == ("png", 60, 20, "Logo")


def test_a_logo_must_be_a_picture_of_ordinary_shape(tmp_path: Path) -> None:
    for content, said in ((b"GIF89a", "neither PNG nor SVG"), (png(400, 2), "15 times")):
        with pytest.raises(ReportError, match=said):
            read_brand(put(tmp_path, 'name = "x"\nlogo = "l.png"', {"l.png": content}))


def test_notes_beside_the_templates_are_passed_over_and_other_files_refused(tmp_path: Path) -> None:
    own = {"own/end.html.j2": "<p>x</p>", "own/README.md": "x", "own/.hidden": "x", "own/end.html.j2~": "x"}
    assert [file.name for file in read_brand(put(tmp_path, 'templates = "own"', own)).own] == ["end.html.j2"]
    with pytest.raises(ReportError, match=r"(?s)ende\.html\.j2.*Did you mean ‘end\.html\.j2’"):
        read_brand(put(tmp_path, 'templates = "own"', {"own/ende.html.j2": "x"}))
