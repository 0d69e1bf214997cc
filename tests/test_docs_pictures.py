"""The pictures in the papers are of the program as it is."""

import re

import pytest
from PIL import Image

from audit.errors import Language
from audit.locales.common import TOO_SMALL
from tools.pictures import DIGEST, LANGUAGES, PICTURES, digest, pages, screens, words

FETCHED = re.compile(r"""(?:href=|src=|url\()["']?https?:""")
AGAIN = "run: .venv/bin/python -m tools.pictures"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_screens_say_what_the_program_says(language: Language) -> None:
    for name, drawing in (await screens(language)).items():
        kept = (PICTURES / f"{name}.{language}.svg").read_text(encoding="utf-8")
        assert words(kept) == words(drawing), AGAIN
        assert not FETCHED.search(kept), "a picture must not ask the network"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_of_the_report_as_it_is(language: Language) -> None:
    for spoken, path in pages():
        if spoken == language:
            with Image.open(path) as image:
                assert image.info[DIGEST] == digest(language), AGAIN


def test_no_screen_says_that_the_window_is_too_small() -> None:
    for language in LANGUAGES:
        for path in PICTURES.glob(f"*.{language}.svg"):
            assert TOO_SMALL.to(language) not in words(path.read_text(encoding="utf-8")), path.name
