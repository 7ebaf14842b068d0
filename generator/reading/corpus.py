"""Read files and folders into a corpus of articles; say in one line what could not be read."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from generator.model import Article
from generator.reading.folder import NO_FILE, files_below
from generator.reading.jsonl import RecordError, read_records
from generator.reading.outcome import Problem, Reading, file_name, quoted
from generator.reading.prose import ProseError, read_prose
from generator.settings import MAX_CHARACTERS


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles that were read, in order of story and path, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """A file to be read: where it is, the path its articles are shown with, without this machine's folders,
    and the story it belongs to."""

    file: Path
    shown: str
    story: str

    def problem(self, reason: str) -> Problem:
        return Problem(file_name(self.file), reason)


@dataclass(frozen=True, slots=True)
class _Found:
    """An article and the file it was found in."""

    source: _Source
    reading: Reading


def read_corpus(paths: Iterable[Path], max_characters: int = MAX_CHARACTERS) -> Corpus:
    """Read every path: a file, or a folder whose sub-folders are stories.

    Nothing is raised for bad input: each file, line or id that cannot be used is a Problem
    and the rest is read. A text of more than ``max_characters`` is left out. Of two articles
    with one id the first (by path) is kept.
    """
    articles: dict[str, Article] = {}
    places: dict[str, str] = {}
    problems: list[Problem] = []
    for found in _read_all(paths, max_characters):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        article, line = found.reading.article, found.reading.line
        before, after = ("", "") if line is None else (f"line {line}: ", f", line {line}")
        if article.id in articles:
            taken = f"its id {quoted(article.id)} is already that of {places[article.id]}"
            problems.append(found.source.problem(f"left out, {before}{taken}"))
        else:
            articles[article.id] = article
            places[article.id] = article.path + after
            problems += [found.source.problem(before + note) for note in found.reading.notes]
    # Stable: within a story, articles keep the order of paths, and of lines within a file.
    return Corpus(tuple(sorted(articles.values(), key=lambda a: a.story)), tuple(problems))


def _read_all(paths: Iterable[Path], longest: int) -> Iterator[_Found | Problem]:
    for path in paths:
        for source in _sources(path):
            if isinstance(source, Problem):
                yield source
            else:
                yield from _read_file(source, longest)


def _sources(path: Path) -> Iterator[_Source | Problem]:
    """The file or the folder that a user names, which may be a link: all files in it, and what is none."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        # ValueError: a name that no file can have.
        yield Problem(file_name(path), "there is no such file or folder")
    except OSError as error:
        yield Problem(file_name(path), f"left out, it cannot be read: {error.strerror}")
    else:
        if stat.S_ISDIR(mode):
            yield from _sources_below(path)
        elif stat.S_ISREG(mode):
            yield _Source(path, file_name(path.name), "")
        else:
            yield Problem(file_name(path), NO_FILE)


def _sources_below(folder: Path) -> Iterator[_Source | Problem]:
    name = file_name(folder.resolve().name)
    for found in files_below(folder):
        if isinstance(found, Problem):
            yield found
        else:
            below = found.relative_to(folder)
            story = "" if below.parent == Path() else file_name(below.parent)
            yield _Source(found, f"{name}/{file_name(below)}", story)


def _read_file(source: _Source, longest: int) -> Iterator[_Found | Problem]:
    read = _READERS.get(source.file.suffix.lower())
    if read is None:
        yield source.problem(f"left out, it is of an unknown kind (known are {', '.join(sorted(_READERS))})")
        return
    try:
        with source.file.open("rb") as file:
            for found in read(file, source, longest):
                yield found if isinstance(found, Problem) else _Found(source, found)
    except OSError as error:
        yield source.problem(f"left out, it cannot be read: {error.strerror}")


def _records(file: BinaryIO, source: _Source, longest: int) -> Iterator[Reading | Problem]:
    for found in read_records(file, source.shown, source.story, longest):
        yield source.problem(f"left out, {found}") if isinstance(found, RecordError) else found


def _prose(file: BinaryIO, source: _Source, longest: int) -> Iterator[Reading | Problem]:
    try:
        yield read_prose(file, file_name(source.file.stem), source.shown, source.story, longest)
    except ProseError as error:
        yield source.problem(f"left out, {error}")


# A kind of file and what reads it.
_READERS: dict[str, Callable[[BinaryIO, _Source, int], Iterator[Reading | Problem]]] = {
    ".jsonl": _records,
    ".md": _prose,
    ".txt": _prose,
}
