"""What a reader of one format draws from a file: records that may become articles, and what is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator.model import PublishedFrom


@dataclass(frozen=True, slots=True)
class Record:
    """An article as a file has it: its text, and the values of its fields as they were written.

    ``values`` are by the names that generator/reading/data/fields.yml knows. ``date_from`` is what gave the
    date, if there is one; ``place`` is where in its file the record is ("line 3"), None where the file is the
    article. ``notes`` say in words what was guessed, or could not be used.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    date_from: PublishedFrom = "record"
    place: str | None = None
    notes: tuple[str, ...] = ()


class UnreadableError(ValueError):
    """A file, or a record in it, that is no article; the message says why in one line."""


@contextmanager
def damaged_where_it_fails(kind: str) -> Iterator[None]:
    """Around a library's reading of a file: whatever it raises is the file's fault, an UnreadableError.

    Readers of formats raise all kinds of errors at what is damaged (KeyError, RecursionError, struct.error).
    """
    try:
        yield
    except (UnreadableError, OSError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableError(f"it is damaged, or no {kind} ({type(error).__name__})") from error


def why_left_out(error: Exception) -> str:
    """In a few words, why a file or a record is left out whose reading raised an error, whichever it is."""
    if isinstance(error, UnreadableError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"it cannot be read: {error.strerror}"
    return f"it broke its reader: {error!a}"
