"""Damage a sound seed file: the same damage for the same number, wherever it is made."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import yaml

# Changes to one file, at most.
_CHANGES = 4
# Levels of brackets: what Python's stack holds lies between them.
_LEVELS = (3, 40, 60, 900, 1100, 6000)
_ODD_NAMES = (b"caf\xe9", b"\xff\xfe", b"a\nb", b"\x1b[31m", b" ", b"con", "\u202ename".encode(), b"x" * 200)
_ENCODINGS = ("utf-16", "utf-16-le", "utf-8-sig", "utf-32", "cp1252", "latin-1", "mac-roman", "cp037")
# A field of a header or a record, up to its value.
_FIELD = re.compile(rb'^\w+: |"\w+": ?', re.MULTILINE)
_VALUE = re.compile(rb'"(?:[^"\\]|\\.)*"|[^,}\r\n]*')

_DATA = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
_SOUND: dict[str, bytes] = {name: content.encode("utf-8") for name, content in _DATA["sound"].items()}
# "surrogatepass": a half character as the bytes that no UTF-8 has.
_FRAGMENTS: list[bytes] = [
    *(fragment.encode("utf-8", "surrogatepass") for fragment in _DATA["fragments"]),
    *(repeated.encode("utf-8") * 500 for repeated in ("9", " ", "\n", "x", "“", "e\u0301")),
]
_VALUES: list[bytes] = [
    *(value.encode("utf-8") for value in _DATA["values"]),
    b"9" * 5000,
    b'"' + b"x" * 3000 + b'"',
]

Change = Callable[[Random, bytes], bytes]


def _cut(random: Random, content: bytes) -> tuple[int, int]:
    """Where a stretch of a file begins and ends."""
    start, end = sorted(random.randrange(len(content) + 1) for _ in range(2))
    return start, end


def _flip(random: Random, content: bytes) -> bytes:
    out = bytearray(content)
    for _ in range(random.randint(1, 8)):
        if out:
            out[random.randrange(len(out))] ^= 1 << random.choice((0, 1, 2, 3, 4, 5, 6, 6, 5, 4, 7))
    return bytes(out)


def _truncate(random: Random, content: bytes) -> bytes:
    start, end = _cut(random, content)
    return random.choice((content[:end], content[start:], content[:start] + content[end:]))


def _repeat(random: Random, content: bytes) -> bytes:
    start, end = _cut(random, content)
    return content[:end] + content[start:end] * random.choice((1, 2, 50)) + content[end:]


def _splice(random: Random, content: bytes) -> bytes:
    """A hostile fragment, anywhere or where a value or a line begins."""
    seams = [i + 1 for i, byte in enumerate(content) if byte in b'\n:"[{,-']
    at = random.choice(seams) if seams and random.random() < 0.7 else random.randrange(len(content) + 1)
    end = at if random.random() < 0.6 else min(len(content), at + random.randint(1, 12))
    return content[:at] + random.choice(_FRAGMENTS) + content[end:]


def _revalue(random: Random, content: bytes) -> bytes:
    """A field with a value that is none, or with a second one."""
    fields = list(_FIELD.finditer(content))
    if not fields:
        return content
    field = random.choice(fields)
    value = random.choice(_VALUES)
    found = _VALUE.match(content, field.end())
    end = found.end() if found else field.end()
    again = random.choice((b"", b"", b"\n" + field[0] + b"x", b", " + field[0] + b'"x"'))
    return content[: field.end()] + value + again + content[end:]


def _mix(random: Random, content: bytes) -> bytes:
    other = random.choice(list(_SOUND.values()))
    start, end = _cut(random, other)
    at = random.randrange(len(content) + 1)
    return content[:at] + other[start:end] + content[at:]


def _nest(random: Random, content: bytes) -> bytes:
    opening, closing = random.choice(
        ((b"[", b"]"), (b'{"a":', b"}"), (b"{a: ", b"}"), (b"- ", b""), (b"? ", b""), (b"[[],", b"]"))
    )
    levels = random.choice(_LEVELS)
    seams = [i + 1 for i, byte in enumerate(content) if byte in b":,"] or [0]
    at = random.choice(seams)
    return content[:at] + opening * levels + closing * random.choice((levels, 0, levels + 1)) + content[at:]


def _control(random: Random, content: bytes) -> bytes:
    out = bytearray(content)
    for _ in range(random.randint(1, 20)):
        out.insert(random.randrange(len(out) + 1), random.choice((*range(32), 127)))
    return bytes(out)


def _line_ends(random: Random, content: bytes) -> bytes:
    ends = (b"\r", b"\r\n", b"\n\r", b"\n\n", b"\r\r\n", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0b", b"")
    return content.replace(b"\n", random.choice(ends), random.choice((-1, 1, 2, 3)))


def _encode(random: Random, content: bytes) -> bytes:
    return content.decode("utf-8", "replace").encode(random.choice(_ENCODINGS), "replace")


_KINDS_OF_CHANGE: tuple[Change, ...] = (
    _flip,
    _truncate,
    _repeat,
    _splice,
    _splice,
    _revalue,
    _revalue,
    _mix,
    _nest,
    _control,
    _line_ends,
    _encode,
)


def mutated(number: int) -> tuple[bytes, bytes]:
    """The name and the content of a damaged file, always the same for a number."""
    random = Random(number)
    name = random.choice(list(_SOUND))
    content = _SOUND[name]
    for _ in range(random.randint(1, _CHANGES)):
        content = random.choice(_KINDS_OF_CHANGE)(random, content)
    stem, kind = os.fsencode(name).split(b".")
    if random.random() < 0.05:
        stem, kind = random.choice(_ODD_NAMES), random.choice((kind, b"txt", b"md", b"jsonl"))
    return stem + b"." + kind, content
