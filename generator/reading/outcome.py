"""A problem of reading, reported in one line whatever a file's name or content is."""

from __future__ import annotations

import os
from dataclasses import dataclass

_LONGEST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, or not all of it: where, and why, in one line."""

    path: str
    reason: str

    def __str__(self) -> str:
        return on_one_line(f"{self.path}: {self.reason}")


def file_name(name: str | os.PathLike[str]) -> str:
    """A name or path on disk as text, with forward slashes; bytes that are no UTF-8 become ``\\xe9``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def too_long(longest: int) -> str:
    """Why a text of more than ``longest`` characters is left out."""
    return f"it is longer than {longest:,} characters (max_characters in mkdocs.yml)"


def quoted(words: str) -> str:
    """Words of a file within a message, shortened where they are long."""
    return repr(words if len(words) <= _LONGEST_QUOTED else words[:_LONGEST_QUOTED] + "…")


def on_one_line(words: str) -> str:
    """The words with an escape for what cannot be printed: controls, line ends, half a surrogate pair."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in words)
