"""Know the folder that a browser saves beside a page for its pictures, scripts and frames."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator.rule_tables import read_lines

_PAGES = (".html", ".htm", ".xhtml")


def folders_of_pages(names: Iterable[str]) -> frozenset[str]:
    """What the folders of saved pages are called, by the names of what lies beside them.

    >>> "Harbour_files" in folders_of_pages(["Harbour.html", "notes.txt"])
    True
    """
    stems = [name[: -len(kind)] for name in names for kind in _PAGES if name.lower().endswith(kind)]
    return frozenset(stem + ending for stem in stems for ending in _endings())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(read_lines(Path(__file__).parent / "data" / "folders_of_saved_pages.txt"))
