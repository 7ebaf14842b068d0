"""The words that pronouns are read by (data/pronouns.yml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.rule_tables import read_keys

_DATA = Path(__file__).parent / "data" / "pronouns.yml"


@cache
def pronoun_genders() -> dict[str, str]:
    """Third-person pronoun of people, in small letters → "m" or "f"."""
    return {word: gender for gender in ("m", "f") for word in _table()[gender]}


@cache
def asking_verbs() -> frozenset[str]:
    """Lemmas of verbs whose object is who is asked to act or to answer."""
    return frozenset(_table()["asking"])


@cache
def _table() -> dict[str, list[str]]:
    return read_keys(_DATA, ("m", "f", "asking"))
