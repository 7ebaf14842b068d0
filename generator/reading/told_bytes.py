"""Files that tell how much of them was read, whatever reads them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, BinaryIO

from generator.stages import advance


class _ToldFile(io.FileIO):
    """A file that tells what of it is read, and no more than there is where it is read twice."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self._untold = size_of(file)

    def readinto(self, buffer: Any, /) -> int | None:
        """As any file has it."""
        return self._tell(super().readinto(buffer))

    def readall(self) -> bytes:
        """As any file has it."""
        got = super().readall()
        self._tell(len(got))
        return got

    def _tell(self, got: int | None) -> int | None:
        if new := min(got or 0, self._untold):
            self._untold -= new
            advance(new)
        return got


def open_told(file: Path) -> BinaryIO:
    """The file, opened to read bytes. Raises OSError where it cannot be."""
    return io.BufferedReader(_ToldFile(file))


def size_of(file: Path) -> int:
    """The bytes of a file; 0 of one that cannot be looked at, which is told where it is read."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
