"""Turns good inputs into bad ones: bits, cuts, words in wrong places. The same seed, the same inputs."""

import random
from collections.abc import Iterator

from benchmarks.fire.aim import Aim

ODD = (
    *(bytes([byte]) for byte in (0x00, 0x07, 0x08, 0x1A, 0x1B, 0x7F, 0x80, 0x9B, 0xC0, 0xFE, 0xFF)),
    b"\r\n", b"\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xe2\x80\xa8",
    b"\xc2\x85",
    "👩‍👩‍👧".encode(), b"e" + "\u0301".encode() * 40, "ＡＢ＝".encode(),
    b"[" * 200, b"{" * 200, b"(" * 200, b'"', b"'", b"`", b"\\", b"\\u0000", b"\\ud800", b"\\x1b", b"%s",
    b"{0}", b"{{",
    b"0", b"-1", b"1e999", b"-0.0", b"NaN", b"Infinity", b"9" * 400, b"9" * 5000, b"0x7fffffff", b"1_000",
    b".5", b"1.",
    b"true", b"null", b"~", b"yes", b"on", b"[]", b"{}", b"[[]]", b'""', b"- ", b": ", b"? ", b"| ", b"> ",
    b"&a ", b"*a",
    b"!!python/object:os.system ", b"%YAML 9.9\n", b"---\n", b"...\n", b"<<: ", b"#", b"@", b"=1+1",
    b"../", b"/dev/zero",
    b"A" * 300, b"A" * 70_000, b"~root/", b"~nobody-here/", b"file:///etc/passwd", b"con", b"2026-02-30",
    b"9999-12-31",
)  # fmt: skip
"""Bytes that readers stumble over."""


def inputs(aim: Aim, count: int, seed: int = 0) -> Iterator[bytes]:
    """The seeds of an aim as they are, then so many that were changed."""
    beginnings = (*aim.seeds, *aim.broken)
    yield from beginnings
    rng = random.Random(f"{aim.name} {seed}")
    words = (*aim.words, *ODD)

    def plain(part: bytes) -> bytes:
        return changed(part, rng, words)

    for _ in range(count):
        content = rng.choice(beginnings)
        for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
            content = aim.change(content, rng, plain) if aim.change else plain(content)
        yield content


def changed(content: bytes, rng: random.Random, words: tuple[bytes, ...]) -> bytes:
    """An input, changed in one way or another."""
    at = rng.randrange(len(content) + 1)
    end = min(len(content), at + rng.choice((1, 1, 2, 4, 16, 200, 5000)))
    head, part, tail = content[:at], content[at:end], content[end:]
    match rng.randrange(9):
        case 0:
            return head + bytes([rng.randrange(256)]) + tail
        case 1:
            return head + tail
        case 2:
            return head
        case 3:
            return head + part * rng.choice((2, 3, 50)) + tail
        case 4:
            return head + (bytes([part[0] ^ 1 << rng.randrange(8)]) + part[1:] if part else b"") + tail
        case 5:
            return head + rng.choice(words) + tail
        case 6 | 7:
            return _word_for_word(content, rng, words)
        case _:
            return _line_for_line(content, rng)


def _word_for_word(content: bytes, rng: random.Random, words: tuple[bytes, ...]) -> bytes:
    """One word between signs in place of another."""
    end = content.find(rng.choice((b" ", b"\n", b",", b'"', b"}", b">")), rng.randrange(len(content) + 1))
    start = max(content.rfind(sign, 0, max(end, 0)) for sign in (b" ", b"\n", b",", b'"', b"<", b"[")) + 1
    return content[:start] + rng.choice(words) + content[end:] if end > start else content


def _line_for_line(content: bytes, rng: random.Random) -> bytes:
    """One line left out, doubled, moved, or put in further."""
    lines = content.split(b"\n")
    line = lines.pop(rng.randrange(len(lines)))
    for _ in range(rng.choice((0, 1, 2))):
        lines.insert(rng.randrange(len(lines) + 1), rng.choice((b"", b"  ", b"      ")) + line)
    return b"\n".join(lines)
