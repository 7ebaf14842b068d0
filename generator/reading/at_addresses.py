"""Articles at an address such as s3://bucket/articles, wherever fsspec knows the way to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from generator.errors import UserError
from generator.extras import extra
from generator.reading.folder import ORIGINALS
from generator.reading.input_file import InputFile
from generator.reading.outcome import Problem, file_name
from generator.reading.saved_pages import folders_of_pages


def sources_at(address: str) -> Iterator[InputFile | Problem]:
    """The file at an address, or those in the folder there, in order of path; sub-folders are stories.

    What is hidden, or what a browser saved with a page, is left out in silence, as it is on a disk.
    Raises UserError where what knows the way is not installed.
    """
    address = address.rstrip("/")
    try:
        files, root, found = _listed(address)
    except UserError:
        raise
    except Exception as error:  # whatever those who keep the files raise
        yield Problem(address, f"left out, it cannot be read: {error}")
        return
    top, of_pages = PurePosixPath(root).name, folders_of_pages(found)
    if not found:
        yield Problem(address, "there is no such file, or nothing is in such a folder")
    for below in found:
        open_ = partial(files.open, f"{root}/{below}" if below else root, "rb")
        if not below:
            yield InputFile(top, file_name(top), address, "", open_, None)
        elif not _is_passed_over(PurePosixPath(below), of_pages):
            story = file_name(PurePosixPath(below).parent) if "/" in below else ""
            shown = f"{file_name(top)}/{file_name(below)}"
            yield InputFile(PurePosixPath(below).name, shown, f"{address}/{below}", story, open_, None)


def _listed(address: str) -> tuple[Any, str, list[str]]:
    """What gives the files at an address, its way there, and each file's way below it; "" for itself."""
    with extra("remote", address):
        from fsspec.core import url_to_fs

        files, root = url_to_fs(address)
    if files.isfile(root):
        return files, root, [""]
    # By bytes, as on a disk.
    found = sorted((path[len(root) :].strip("/") for path in files.find(root)), key=_in_bytes)
    return files, root, found


def _in_bytes(path: str) -> list[bytes]:
    return [part.encode("utf-8", "surrogateescape") for part in path.split("/")]


def _is_passed_over(path: PurePosixPath, of_pages: frozenset[str]) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return hidden or path.parts[0] == ORIGINALS or any(str(above) in of_pages for above in path.parents)
