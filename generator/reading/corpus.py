"""Read files and folders into a corpus of articles; say in one line what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Article
from generator.reading.header import HeaderError
from generator.reading.jsonl import RecordError, read_records
from generator.reading.prose import read_prose

KINDS = (".jsonl", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: where, and why, in one line."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles that were read, in order of story and path, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_corpus(paths: Iterable[Path]) -> Corpus:
    """Read every path: a file, or a folder whose sub-folders are stories.

    Nothing is raised for bad input: each file, line or id that cannot be used is a Problem
    and the rest is read. Of two articles with one id the first (by path) is kept.
    """
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for found in _read_all(paths):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.id in articles:
            problems.append(
                Problem(
                    found.path, f"left out, its id {found.id!r} is already that of {articles[found.id].path}"
                )
            )
        else:
            articles[found.id] = found
    # Stable: within a story, articles keep the order of paths, and of lines within a file.
    return Corpus(tuple(sorted(articles.values(), key=lambda a: a.story)), tuple(problems))


def _read_all(paths: Iterable[Path]) -> Iterator[Article | Problem]:
    for path in paths:
        if path.is_dir():
            for file in sorted(_files(path)):
                shown = Path(path.resolve().name, file.relative_to(path))
                yield from _read_file(file, _story(file, path), shown.as_posix())
        elif path.exists():
            yield from _read_file(path, "", path.name)
        else:
            yield Problem(path.as_posix(), "there is no such file or folder")


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder but hidden ones."""
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


def _story(file: Path, folder: Path) -> str:
    parent = file.parent.relative_to(folder).as_posix()
    return "" if parent == "." else parent


def _read_file(file: Path, story: str, shown: str) -> Iterator[Article | Problem]:
    """Read one file; ``shown`` is the path its articles are shown with, without this machine's folders."""
    path, kind = file.as_posix(), file.suffix.lower()
    if kind not in KINDS:
        yield Problem(path, f"left out, it is of an unknown kind (known are {', '.join(KINDS)})")
        return
    try:
        content = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield Problem(path, f"left out, it is not UTF-8 (byte {error.start})")
        return
    except OSError as error:
        yield Problem(path, f"left out, it cannot be read: {error.strerror}")
        return
    if not content.strip():
        yield Problem(path, "left out, it is empty")
    elif kind == ".jsonl":
        for record in read_records(content, shown, story):
            yield Problem(path, f"left out, {record}") if isinstance(record, RecordError) else record
    else:
        yield _read_article(content, file, story, shown)


def _read_article(content: str, file: Path, story: str, shown: str) -> Article | Problem:
    try:
        article = read_prose(content, file.stem, shown, story)
    except HeaderError as error:
        return Problem(file.as_posix(), f"left out, {error}")
    if not article.text:
        return Problem(file.as_posix(), "left out, it has a header but no text")
    return article
