"""Cuts the report's fonts to the letters it needs.

    npm install --ignore-scripts --prefix FOLDER inter-ui@4.1.1 source-serif@4.5.1
    python tools/make_fonts.py FOLDER

Writes the faces and their licences into templates/fonts/. "Source" is a reserved font name, so the cut face
carries another one.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "templates" / "fonts"

INTER, SERIF = "inter-ui/web", "source-serif/TTF"
SERIF_NAME = "Resonanz Serif"
FACES = {
    "Inter-Regular.ttf": f"{INTER}/Inter-Regular.woff2",
    "Inter-Italic.ttf": f"{INTER}/Inter-Italic.woff2",
    "Inter-SemiBold.ttf": f"{INTER}/Inter-SemiBold.woff2",
    "Inter-More.ttf": f"{INTER}/Inter-Regular.woff2",
    "ResonanzSerif-Semibold.ttf": f"{SERIF}/SourceSerif4-Semibold.ttf",
}
LICENCES = {
    "Inter-LICENSE.txt": "inter-ui/LICENSE.txt",
    "ResonanzSerif-LICENSE.txt": "source-serif/LICENSE.md",
}

# LETTERS and MORE together are GLYPHS in audit/render/glyphs.py; a test compares them with the faces.
LETTERS = (
    "U+0020-007E,U+00A0-00AC,U+00AE-0148,U+014A-017F,U+0192,U+0218-021B,U+02C6,U+02C7,U+02D8-02DD,U+1E9E,"
    "U+2002,U+2003,U+2007-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,"
    "U+203A,U+2044,U+2070,U+2074-2079,U+2080-2089,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+221E,U+2248,"
    "U+2260,U+2264,U+2265,U+25A0,U+25A1,U+25B2,U+25BC,U+25CB,U+25CF,U+2713,U+2717"
)
# Names in Greek, Cyrillic and Vietnamese: one face for all weights, only for what the others lack.
MORE = "U+0384-038A,U+038C,U+038E-03A1,U+03A3-03CE,U+0400-045F,U+0490,U+0491,U+1EA0-1EF9"
FEATURES = [
    "kern",
    "liga",
    "tnum",
    "lnum",
    "locl",
    "mark",
    "mkmk",
    "ccmp",
    "calt",
    "case",
    "frac",
    "sups",
    "subs",
]


def cut(source: Path, target: Path) -> None:
    """Cut one face to the letters it is for, without hinting."""
    font = TTFont(source)
    font.flavor = None
    more = "More" in target.name
    options = subset.Options(
        layout_features=[] if more else FEATURES, hinting=False, notdef_outline=True, name_IDs=["*"]
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(MORE if more else LETTERS))
    subsetter.subset(font)
    if "Serif" in target.name:
        rename(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)
    print(f"{target.name}: {target.stat().st_size:,} bytes, {font['maxp'].numGlyphs} glyphs")  # noqa: T201


def rename(font: TTFont) -> None:
    """Take the reserved name out of the names by which a program or a reader knows the face."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID in {1, 3, 4, 6, 16, 18, 20, 21, 25}:
            said = str(record).replace("Source Serif 4", SERIF_NAME).replace("SourceSerif4", "ResonanzSerif")
            names.setName(said, record.nameID, record.platformID, record.platEncID, record.langID)


def main(modules: Path) -> None:
    """Cut all faces and copy their licences."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for name, source in FACES.items():
        cut(modules / source, FONTS / name)
    for name, source in LICENCES.items():
        shutil.copyfile(modules / source, FONTS / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "node_modules")
