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
# Bytes that are looked at; what an encoding is shows early.
_SAMPLE = 200_000
_FEW = 20


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and ``guessed``: the encoding it seems to be in; None where it is certain."""

    text: str
    guessed: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What was guessed, in words."""
        return (f"read as {self.guessed}, as its bytes suggest",) if self.guessed else ()


def decode(content: bytes, said: str | None = None) -> Decoded:
    """The text of bytes: in what their mark names, in UTF-8, in ``said`` (a header's charset), or as guessed.

    Raises UnreadableError where the bytes are no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return Decoded(_strictly(content, name))
    if wide := _utf_16(content):
        return _as_guessed(content, wide)
    for known in ("utf-8", said):
        try:
            if known:
                return Decoded(content.decode(known))
        except (UnicodeDecodeError, LookupError):
            continue
    return _as_guessed(content, _guessed(content[:_SAMPLE]))


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
    return Decoded(_strictly(content, encoding), encoding)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"it is not {encoding.removesuffix('-sig').upper()} (byte {error.start})"
        ) from None
