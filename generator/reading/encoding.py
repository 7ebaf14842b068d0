"""Decode the bytes of a file, in whatever encoding they are."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from generator.reading.record import UnreadableError

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What English articles are found in that say nothing of their encoding, the usual one first. Left to all that
# it knows, charset-normalizer takes a short text with one accent for Latvian or Chinese.
_CANDIDATES = ["cp1252", "mac_roman"]
# Capitals with an accent where a quotation mark would be: Mac OS Roman read as cp1252 (ÒWe canÕt,Ó).
_MISPLACED = re.compile(r"(?<=[a-z,.?!])[À-Þ]|[À-Þ](?=[A-Z\s.,;])")
# What the names of charsets mean, by Python's names: WHATWG, Encoding, "Names and labels". Whoever writes the
# first has the second, which holds all of it and more: quotation marks, dashes.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Bytes in UTF-16 are known by their zeros; the others are Python's own.
_NEVER_MEANT = ("utf-16", "utf-32", "unicode", "raw", "idna", "punycode", "undefined")
# Their bytes are ASCII, and so are UTF-8 too, but mean something else.
_OF_SEVEN_BITS = ("iso2022", "hz", "utf-7")
_FAULT = "\ufffd"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# So much of what is beyond ASCII has to be UTF-8 where the rest of it is not.
_SOUND = 0.5
# Bytes that are looked at; what an encoding is shows early.
_SAMPLE = 200_000
_FEW = 20


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, ``notes`` on what was guessed or mended, in words, and the encoding ``guessed``."""

    text: str
    notes: tuple[str, ...] = ()
    guessed: str | None = None


def decode(content: bytes, said: str | None = None) -> Decoded:
    """The text of bytes: in what their mark names, in UTF-8, in ``said`` (a header's charset), or as guessed.

    UTF-8 with a fault in it is UTF-8, each fault U+FFFD. Raises UnreadableError where the bytes are no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _marked(content, mark, name)
    if wide := _utf_16(content):
        return _as_guessed(content, wide)
    known = _meant(said) if said else None
    if known and known.startswith(_OF_SEVEN_BITS) and (text := _if_sound(content, known)) is not None:
        return Decoded(text)
    if (text := _if_sound(content, "utf-8")) is not None:
        return Decoded(text)
    if faulty := _utf_8_with_faults(content):
        return faulty
    if known and (text := _if_sound(content, known)) is not None:
        return Decoded(text)
    return _as_guessed(content, _guessed(content[:_SAMPLE]))


def _marked(content: bytes, mark: bytes, name: str) -> Decoded:
    if name == "utf-8-sig" and _if_sound(content, name) is None and (faulty := _utf_8_with_faults(content)):
        return Decoded(faulty.text.removeprefix("\ufeff"), faulty.notes)
    return Decoded(_strictly(content, name))


def _meant(said: str) -> str | None:
    """What the name of a charset means on the web and in mail; None for one that means none there."""
    try:
        name = codecs.lookup(said.strip()).name
    except (LookupError, ValueError):
        return None
    return None if name.startswith(_NEVER_MEANT) else _MEANT.get(name, name)


def _if_sound(content: bytes, encoding: str) -> str | None:
    """The text of bytes in an encoding; None where they are not in it."""
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _utf_8_with_faults(content: bytes) -> Decoded | None:
    """The text of bytes that are UTF-8 but for a few: cut in a character, or with a byte of something else.

    By what is beyond ASCII: in no other encoding does prose hold characters of UTF-8 by chance.
    """
    text = content.decode("utf-8", "replace")
    faults = text.count(_FAULT) - content.count(_FAULT.encode())
    sound = len(_BEYOND_ASCII.findall(text)) - faults
    if b"\0" in content or sound * (1 - _SOUND) < faults * _SOUND:
        return None
    places = "1 place in it is" if faults == 1 else f"{faults:,} places in it are"
    return Decoded(text, (f"read as UTF-8; {places} no character and read as U+FFFD",))


def _utf_16(content: bytes) -> str | None:
    """Which UTF-16 bytes are that have no mark: every other byte of English is zero there."""
    sample = content[:_SAMPLE]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if len(sample) < _FEW or max(odd, even) * 4 < len(sample) or min(odd, even) * 8 > max(odd, even):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    if b"\0" in sample:
        raise UnreadableError("it is no text")
    matches = list(from_bytes(sample, cp_isolation=_CANDIDATES, preemptive_behaviour=False))
    if not matches:
        raise UnreadableError("it is no text")
    return min(
        matches, key=lambda m: (len(_MISPLACED.findall(str(m))), m.chaos, _CANDIDATES.index(m.encoding))
    ).encoding


def _as_guessed(content: bytes, encoding: str) -> Decoded:
    notes = (f"read as {encoding}, as its bytes suggest",)
    return Decoded(_strictly(content, encoding), notes, encoding)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"it is not {encoding.removesuffix('-sig').upper()} (byte {error.start})"
        ) from None
