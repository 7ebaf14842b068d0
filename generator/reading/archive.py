"""Look into a zip file: what it holds is read as if it lay in the zip's folder."""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from generator.reading.input_file import InputFile
from generator.reading.outcome import Problem, file_name
from generator.reading.record import UnreadableError
from generator.reading.saved_pages import folders_of_pages
from generator.reading.zip_limits import check_limits

_LEFT_BY_MACOS = "__MACOSX"


def sources_in(archive: InputFile) -> Iterator[InputFile | Problem]:
    """The files in a zip file, in the order of their names; folders in it are stories, as folders are.

    What is hidden, or what a browser saved with a page, is left out in silence. A path that leads out of the
    zip file is a Problem, and so are a link or a zip file in it, and one that is empty or would unpack to too
    much as a whole.
    """
    try:
        with archive.open() as file, zipfile.ZipFile(file) as zipped:
            check_limits(zipped)
            of_pages = folders_of_pages(zipped.namelist())
            seen = [info for info in zipped.infolist() if not _is_unread(info.filename, of_pages)]
            if not seen:
                yield archive.problem("left out, no file is in it")
            for info in sorted(seen, key=lambda info: info.filename):
                yield _member(archive, zipped, info)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        yield archive.problem(f"left out, it is no zip file that can be read: {error}")
    except UnreadableError as error:
        yield archive.problem(f"left out, {error}")


def _inner_path(name: str) -> PurePosixPath:
    """The path of a file within its zip file; some programs write it as Windows has it."""
    return PurePosixPath(name.replace("\\", "/"))


def _is_unread(name: str, of_pages: frozenset[str]) -> bool:
    """Whether it is a folder, is hidden, or was saved with a page."""
    if name.endswith("/"):
        return True
    path = _inner_path(name)
    parts = path.parts
    if any(str(above) in of_pages for above in path.parents):
        return True
    return _LEFT_BY_MACOS in parts or any(part.startswith(".") and part != ".." for part in parts)


def _member(archive: InputFile, zipped: zipfile.ZipFile, info: zipfile.ZipInfo) -> InputFile | Problem:
    inner = _inner_path(info.filename)
    named = f"{archive.path}/{info.filename}"
    if not inner.name:
        return Problem(named, "left out, it has no name in the zip file")
    if inner.is_absolute() or ".." in inner.parts or ":" in inner.parts[0]:
        return Problem(named, "left out, its path leads out of the zip file")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Problem(named, "left out, it is a link, which is not followed")
    if inner.suffix.lower() == ".zip":
        return Problem(named, "left out, it is a zip file in a zip file")
    below = file_name(str(inner.parent)) if inner.parent != PurePosixPath() else ""
    story = "/".join(part for part in (archive.story, below) if part)
    shown = f"{archive.shown}/{inner}"
    return InputFile(inner.name, shown, named, story, lambda: _unpacked(zipped, info), archive.file)


def _unpacked(zipped: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    """A file of the zip. Raises UnreadableError for one that is damaged or locked by a password."""
    try:
        return io.BytesIO(zipped.read(info))
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, EOFError, OSError) as error:
        raise UnreadableError(f"it cannot be unpacked: {error}") from None
