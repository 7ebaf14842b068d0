"""Bounds for what a zip file may unpack to, so that a small file cannot fill a machine."""

from __future__ import annotations

import zipfile

from generator.reading.record import UnreadableError

MOST_FILES = 20_000
MOST_UNPACKED_BYTES = 1_000_000_000


def check_limits(archive: zipfile.ZipFile) -> None:
    """Raise UnreadableError for a zip file of too many files, or too many bytes once unpacked.

    What it says of its sizes is true enough: zipfile unpacks no more of a file than is said there.
    """
    files = archive.infolist()
    if len(files) > MOST_FILES:
        raise UnreadableError(f"it holds {len(files):,} files, more than {MOST_FILES:,}")
    size = sum(file.file_size for file in files)
    if size > MOST_UNPACKED_BYTES:
        raise UnreadableError(f"it unpacks to {size:,} bytes, more than {MOST_UNPACKED_BYTES:,}")
