"""Know the folder that a browser saves beside a page for its pictures, scripts and frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from generator.reading.outcome import Problem, file_name
from generator.rule_tables import read_lines

_PAGES = (".html", ".htm", ".xhtml")


def folders_of_pages(names: Iterable[str]) -> frozenset[str]:
    """What the folders of saved pages are called, by the names of what lies beside them.

    >>> "Harbour_files" in folders_of_pages(["Harbour.html", "notes.txt"])
    True
    """
    stems = [name[: -len(kind)] for name in names for kind in _PAGES if name.lower().endswith(kind)]
    return frozenset(stem + ending for stem in stems for ending in _endings())


def without_folders_of_pages(named: Sequence[Path]) -> Iterator[Path | Problem]:
    """The paths that a user names but for folders of saved pages: ``folder/*`` names these, too.

    One is passed over in silence where its page is named as well; where the page only lies beside it, with
    a Problem in its place.
    """
    places = {_place(path) for path in named}
    for path in named:
        place = _place(path)
        pages = _pages_of(place)
        if not pages:
            yield path
        elif not any(page in places for page in pages):
            yield Problem(file_name(path), f"left out, it holds what a browser saved with {pages[0].name}")


def _place(path: Path) -> Path:
    """Where a path lies, with the name that the user gives it: a link is not followed."""
    try:
        return path.parent.resolve() / path.name if path.name else path.resolve()
    except (OSError, ValueError):
        # No file can have this name; who opens it says so.
        return path


def _pages_of(folder: Path) -> list[Path]:
    """The pages beside a folder that it may have been saved with."""
    try:
        if not folder.is_dir():
            return []
        beside = sorted(path for path in folder.parent.iterdir() if path.suffix.lower() in _PAGES)
    except (OSError, ValueError):
        # What lies beside it may not be looked at, or cannot have this name: no page is known to be its own.
        return []
    return [path for path in beside if folder.name in folders_of_pages([path.name])]


@cache
def _endings() -> tuple[str, ...]:
    return tuple(read_lines(Path(__file__).parent / "data" / "folders_of_saved_pages.txt"))
