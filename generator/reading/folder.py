"""Find the files below a folder, and say what else lies there that is not read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.reading.outcome import Problem, file_name
from generator.reading.saved_pages import folders_of_pages

# Straight in a folder of articles: the files that these were made from, which `add` keeps there.
ORIGINALS = "originals"
NO_FILE = "left out, it is a pipe, a socket or a device"


def files_below(folder: Path) -> list[Path | Problem]:
    """The files, in order of path, with a Problem in the place of whatever is passed over.

    What is hidden (``.name``), what lies in its own ``originals``, and what a browser saved with a page
    ("Harbour_files" beside "Harbour.html") is left out in silence. A link is followed to a file that lies
    below the same folder, and no further: what it leads to elsewhere was not put here to be published.
    """
    found: list[tuple[Path, Path | Problem]] = []
    waiting = [folder]
    # A list of folders, not recursion: they may be nested deeper than Python's stack.
    while waiting:
        entries = list(_entries(waiting.pop()))
        of_pages = folders_of_pages(path.name for path, _ in entries)
        for path, mode in entries:
            if isinstance(mode, Problem):
                found.append((path, mode))
            elif stat.S_ISDIR(mode):
                waiting += [path] if path != folder / ORIGINALS and path.name not in of_pages else []
            else:
                reason = _why_not(path, mode, folder)
                found.append((path, Problem(file_name(path), reason) if reason else path))
    # By bytes, so that no locale changes the order.
    return [one for _, one in sorted(found, key=lambda pair: list(map(os.fsencode, pair[0].parts)))]


def _entries(folder: Path) -> Iterator[tuple[Path, int | Problem]]:
    """What lies in a folder, hidden things left out: each path with its mode, or why it is unknown."""
    try:
        with os.scandir(folder) as entries:
            paths = [folder / entry.name for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        yield folder, _unreadable(folder, error)
        return
    for path in paths:
        try:
            yield path, path.lstat().st_mode
        except PermissionError as error:
            # Its names may be listed and nothing in it may be looked at: that is one fault, of the folder.
            yield folder, _unreadable(folder, error)
            return
        except OSError as error:
            yield path, _unreadable(path, error)


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(file_name(path), f"left out, it cannot be read: {error.strerror}")


def _why_not(path: Path, mode: int, folder: Path) -> str | None:
    """Why something that is no folder is not read; None for a file, or a link to one below the folder."""
    if not stat.S_ISLNK(mode):
        return None if stat.S_ISREG(mode) else NO_FILE
    try:
        target = Path(os.path.realpath(path))
        mode = target.stat().st_mode
    except OSError as error:
        return f"left out, it is a link that cannot be followed: {error.strerror}"
    if not target.is_relative_to(os.path.realpath(folder)):
        return f"left out, it is a link out of {file_name(folder)}"
    if stat.S_ISDIR(mode):
        return "left out, it is a link to a folder; its files are read where they are"
    return None if stat.S_ISREG(mode) else NO_FILE
