"""Whether hostile brands are refused, how soon, at what cost: python -m benchmarks.hostile_brands [WORD]

Every one of them is read and printed with in a process of its own, as `resonanz report` would. It must end
with a sentence that names a place, or be drawn and do no harm, within 5 seconds of computing and 500 MB.
"""

import resource
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

SECONDS, MEGABYTES = 5.0, 500
PLAIN = 'name = "Firma"\n'
LOGO = PLAIN + 'logo = "logo.svg"\n'
OWN = PLAIN + 'templates = "own"\n'
SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = "<svg " + SPACES + ' viewBox="0 0 9 9">{}</svg>'
GRADIENT = '<linearGradient id="{}" xlink:href="#{}"/>'
RUN = """
import sys
from pathlib import Path
from audit.errors import ReportError
from audit.render import standby
from audit.render.brand.reading import read_brand
from audit.render.pdf import render_pdf
from tests.sample_report import sample_quick
try:
    render_pdf(sample_quick(), brand=read_brand(Path(sys.argv[1])))
except ReportError as error:
    print(error.sentence("en"))
finally:
    standby.close()
"""

Files = dict[str, str | bytes]


def png(width: int, height: int, data: bytes) -> bytes:
    """A picture in shades of grey, whatever its data are."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def bomb() -> bytes:
    """Nine hundred million noughts, packed; never unpacked here."""
    packing = zlib.compressobj(9)
    return b"".join(packing.compress(b"\0" * 1_000_000) for _ in range(900)) + packing.flush()


def brands() -> Iterator[tuple[str, Files]]:
    """Brand files at fault, each by a name."""
    yield "no TOML", {"brand.toml": "name = ["}
    yield "unknown field", {"brand.toml": 'nmae = "x"'}
    yield "endless name", {"brand.toml": f'name = "{"x" * 60_000}"'}
    yield "file too large", {"brand.toml": PLAIN + "#" * 200_000}
    yield "nested without end", {"brand.toml": "name = " + "[" * 50_000}
    yield "colour that is none", {"brand.toml": 'accent = "url(file:///etc/passwd)"'}
    yield "white on white", {"brand.toml": 'accent = "#fffffe"'}
    yield "logo from elsewhere", {"brand.toml": PLAIN + 'logo = "../../../../etc/passwd"'}
    yield "logo by an absolute path", {"brand.toml": PLAIN + 'logo = "/etc/passwd"'}
    yield "logo from the network", {"brand.toml": PLAIN + 'logo = "https://example.org/x.svg"'}
    yield "templates from elsewhere", {"brand.toml": PLAIN + 'templates = "../.."'}
    yield "template of no block", {"brand.toml": OWN, "own/base.html.j2": "x"}
    yield "template too large", {"brand.toml": OWN, "own/end.html.j2": "x" * 100_000}
    yield "too many templates", {"brand.toml": OWN, **{f"own/{n}.txt": "x" for n in range(100)}}


def logos() -> Iterator[tuple[str, Files]]:
    """Logos at fault."""
    row = b"\0" * 4001
    yield "PNG that unpacks to much more", _logo(png(9, 9, bomb()), "png")
    yield "PNG of 60,000 pixels a side", _logo(png(60_000, 60_000, zlib.compress(b"")), "png")
    yield "PNG cut off", _logo(png(4000, 1000, zlib.compress(row * 1000))[:-900], "png")
    drawings = {
        "script": "<script>alert(1)</script>",
        "picture from a file": '<image xlink:href="file:///etc/passwd"/>',
        "style from a file": "<style>@import url(file:///etc/passwd);</style>",
        "filled from the network": '<path fill="url(https://example.org/x)" d="M0 0h1"/>',
        "used without end": "<g id='a'><use xlink:href='#a'/></g>",
        "too many": "<g/>" * 50_000,
        "too deep": "<g>" * 5_000 + "</g>" * 5_000,
        "huge": '<path d="M0 0h1e300"/>',
        "gradients in a circle": GRADIENT.format("a", "b") + GRADIENT.format("b", "a"),
        "page inside": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    }
    for name, drawing in drawings.items():
        yield f"SVG: {name}", _logo(SVG.format(drawing).encode(), "svg")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    yield "SVG: a billion laughs", _logo(f"<!DOCTYPE s [{laughs}]>{SVG.format('&a9;')}".encode(), "svg")
    outside = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "SVG: entity from a file", _logo((outside + SVG.format("&x;")).encode(), "svg")


def _logo(content: bytes, kind: str) -> Files:
    return {"brand.toml": PLAIN + f'logo = "logo.{kind}"\n', f"logo.{kind}": content}


TEMPLATES = {
    "loops without end": "{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}",
    "calls itself": "{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}",
    "includes itself": "{% include 'own/end.html.j2' %}",
    "doubles without end": "{% set n = namespace(x='x') %}"
    "{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "a thousand million letters": "{{ 'x' * 1000000000 }}",
    "a number without end": "{{ 9 ** (9 ** 9) }}",
    "padded without end": "{{ '%999999999d'|format(1) }}",
    "a million words": "{{ lipsum(n=1000000) }}",
    "reaches for the program": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "reaches through a function": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "changes the report": "{{ r.clear() }}",
    "knows no such name": "\n\n{{ nothing }}",
    "no template": "{% if %}",
    "not well-formed": "<p>never closed",
    "comment that swallows": "<!-- <p>",
    "DOCTYPE": '<!DOCTYPE x [<!ENTITY a "b">]>',
    "script": "<script>x</script>",
    "runs on load": '<p onload="x">x</p>',
    "picture from a file": '<p><img src="file:///etc/passwd" alt="x"/></p>',
    "style from a file": '<p style="background: url(file:///etc/passwd)">x</p>',
    "style from a file, disguised": '<p style="background: u\\72l(file:///etc/passwd)">x</p>',
    "attached file": '<link rel="attachment" href="file:///etc/passwd"/>',
    "link to a file": '<a href="file:///etc/passwd">x</a>',
    "cell over a million": '<table><tr><td colspan="1000000">x</td></tr></table>',
    "too deep": "{% for i in range(5000) %}<div>{% endfor %}{% for i in range(5000) %}</div>{% endfor %}",
    "too many elements": "{% for i in range(90000) %}<p>x</p>{% endfor %}",
    "flexible without end": "{% for i in range(16) %}<div style='display: flex'>{% endfor %}x"
    "{% for i in range(16) %}</div>{% endfor %}",
    "letters as large as a house": '<p style="font-size: 1000000000px">x</p>',
    "a long word that may break": "<p style='word-break: break-all'>"
    "{% for i in range(9000) %}abcdefgh{% endfor %}</p>",
    "drawn without end": "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>",
    "filtered without end": "{{ range(99999)|map('string')|sort|join|list|join|list|sort|join }}" * 30,
    "sleeps": "{% for a in range(99999) %}{{ 'x'.center(99999)|length }}{% endfor %}",
}
STYLES = {
    "fetches a style": "@import url(file:///etc/passwd);",
    "fetches a picture": "p { background: url(https://example.org/x.png) }",
    "fetches a picture, disguised": "p { background: u\\72l(file:///etc/passwd) }",
    "brings a font": "@font-face { font-family: x; src: url(asset:x.ttf) }",
    "variables that double": ":root { --a0: x; "
    + "".join(f"--a{n + 1}: var(--a{n}) var(--a{n});" for n in range(40))
    + " } p { content: var(--a40) }",
    "pages of ten pixels": "@page { size: 10px; margin: 0 }",
    "letters as large as a house": "p { font-size: 1e9px }",
    "columns without end": "body { columns: 100000 }",
    "everything flexible": "* { display: flex !important; flex-wrap: wrap !important }",
    "everything a grid": "* { display: grid !important }",
}


def cases() -> Iterator[tuple[str, Files]]:
    """All of them."""
    yield from brands()
    yield from logos()
    for name, text in TEMPLATES.items():
        yield f"template: {name}", {"brand.toml": OWN, "own/end.html.j2": text}
    for name, text in STYLES.items():
        yield f"style: {name}", {"brand.toml": OWN, "own/style.css": text}


def attempt(files: Files) -> tuple[float, float, str]:
    """Seconds of computing, peak megabytes of the largest process, what was said ('': it was printed)."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        command = [sys.executable, "-c", MEASURED, str(Path(folder, "brand.toml"))]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return 0.0, 0.0, f"TRACEBACK {done.stderr[-400:]}"
    said, _, figures = done.stdout.rstrip().rpartition("\n")
    seconds, kilobytes = figures.split()
    return float(seconds), int(kilobytes) / 1024, said


MEASURED = (
    RUN
    + """
    import resource
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(sum(use.ru_utime + use.ru_stime for use in used), max(use.ru_maxrss for use in used))
"""
)


def main() -> None:
    """Try them all and print a table; exit code 1 where one was too slow, too large or not refused."""
    worst = 0
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for name, files in cases():
        if wanted not in name:
            continue
        took, megabytes, said = attempt(files)
        fine = took <= SECONDS and megabytes <= MEGABYTES and "TRACEBACK" not in said
        worst |= not fine
        verdict = "ok  " if fine and said else ("drawn" if fine else "BAD ")
        print(
            f"{verdict} {took:5.1f} s {megabytes:5.0f} MB  {name}: {' '.join(said.split())[-150:]}",
            flush=True,
        )
    sys.exit(worst)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
    main()
