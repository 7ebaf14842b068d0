"""Read a file as a whole, where it is not too large for that."""

from __future__ import annotations

from typing import BinaryIO

from generator.reading.record import UnreadableError


def read_whole(file: BinaryIO, most: int, why_not: str | None = None) -> bytes:
    """All bytes of a file. Raises UnreadableError for one of more than ``most``, not read to its end.

    ``why_not`` is the reason that is given, where it is another than the number of bytes.
    """
    content = file.read(most + 1)
    if len(content) > most:
        raise UnreadableError(why_not or f"it has more than {most:,} bytes")
    return content
