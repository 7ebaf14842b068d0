"""Given names: what they hint of gender, and which are one name (data/given_*.txt)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from anyascii import anyascii

from generator.rule_tables import read_lines

_DATA = Path(__file__).parent / "data"


@cache
def given_names() -> dict[str, str]:
    """Given name in plain lower-case ASCII → "m", "f" or "u" (either)."""
    out = {}
    for line in read_lines(_DATA / "given_names.txt"):
        gender, _, names = line.partition(": ")
        out.update(dict.fromkeys(names.split(), gender))
    return out


def is_given_name(word: str) -> bool:
    """Whether a word as written in a text, with its accents and in any case, is a given name: "José"."""
    return (word if word.isascii() else anyascii(word)).lower() in given_names()


@cache
def given_variants() -> dict[str, int]:
    """Given name in plain lower-case ASCII → a number that all ways of writing the same name share."""
    return {
        name: i for i, line in enumerate(read_lines(_DATA / "given_variants.txt")) for name in line.split()
    }
