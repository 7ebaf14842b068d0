"""Given names and what they hint of gender (data/given_names.txt)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "given_names.txt"


@cache
def given_names() -> dict[str, str]:
    """Given name in plain lower-case ASCII → "m", "f" or "u" (either)."""
    out = {}
    for line in _FILE.read_text("utf-8").splitlines():
        gender, _, names = line.partition(": ")
        if names and not line.startswith("#"):
            out.update(dict.fromkeys(names.split(), gender))
    return out
