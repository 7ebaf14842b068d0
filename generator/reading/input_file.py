"""A file to be read, on disk or in a zip file: its name, where it is shown to be, and its story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from generator.reading.outcome import Problem, file_name


@dataclass(frozen=True, slots=True)
class InputFile:
    """``name`` is the file's own; ``shown`` its path as articles have it, without this machine's folders;
    ``path`` its path as a user wrote it, for messages; ``file`` what holds it on disk, itself or a zip file:
    None of one at an address.
    """

    name: str
    shown: str
    path: str
    story: str
    open: Callable[[], BinaryIO]
    file: Path | None

    @property
    def kind(self) -> str:
        """What the name ends in, such as ``.txt``, in lower case."""
        return PurePath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without its kind."""
        return file_name(PurePath(self.name).stem)

    @property
    def path_in_story(self) -> str:
        """The name with its kind, behind the story's folder."""
        return f"{self.story}/{file_name(self.name)}".lstrip("/")

    def problem(self, reason: str) -> Problem:
        """A line on this file."""
        return Problem(self.path, reason)
