"""Read files and folders into a corpus of articles; say in one line what could not be read."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TypeVar

from generator.made_once import ANEW, Once
from generator.model import Article
from generator.reading.archive import sources_in
from generator.reading.articles import Draft, draft, with_ids
from generator.reading.at_addresses import sources_at
from generator.reading.folder import NO_FILE, files_below
from generator.reading.input_file import InputFile
from generator.reading.kinds import ARCHIVE, KNOWN_KINDS, READERS, Reader
from generator.reading.options import Options
from generator.reading.outcome import Problem, file_name
from generator.reading.quiet_libraries import quietly
from generator.reading.record import Record, UnreadableError, why_left_out
from generator.reading.repeated_lines import with_repeated_lines
from generator.reading.saved_pages import without_folders_of_pages
from generator.reading.time_limit import within
from generator.reading.told_bytes import open_told, size_of
from generator.stages import BYTES, begin

Found = TypeVar("Found")
# Bytes: what a larger file holds is read anew each time, as a stream.
_READ_ONCE = 10_000_000
# A draft without its source: its article, and its place, whether its id is given, its notes, article_text.
_KeptDraft = tuple[Article, tuple[str | None, bool, tuple[str, ...], str | None]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles that were read, in order of story and path, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_corpus(paths: Iterable[Path | str], options: Options | None = None, once: Once = ANEW) -> Corpus:
    """Read every path: a file of any kind in ``kinds``, or a folder whose sub-folders are stories; a text is
    the address of such (s3://bucket/articles).

    Nothing is raised for bad input: each file or record that cannot be used is a Problem, and so is what was
    guessed of one that can; the rest is read. What is known ``once`` of a file is not read again.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in with_ids(read_drafts(paths, options or Options(), once)):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            articles.append(found)
    articles = with_repeated_lines(articles)
    # Stable: within a story, articles keep the order of paths, and of records within a file.
    return Corpus(tuple(sorted(articles, key=lambda a: a.story)), tuple(problems))


def read_drafts(
    paths: Iterable[Path | str], options: Options, once: Once = ANEW
) -> Iterator[Draft | Problem]:
    """Every article in order of paths, then of addresses, before it is certain which id it has, and what
    could not be read.
    """
    named = list(paths)
    on_disk = without_folders_of_pages([path for path in named if isinstance(path, Path)])
    here = chain.from_iterable([p] if isinstance(p, Problem) else _sources(p) for p in on_disk)
    there = chain.from_iterable(sources_at(address) for address in named if isinstance(address, str))
    sources = [*here, *there]
    begin("reading", sum(size_of(s.file) for s in sources if isinstance(s, InputFile) and s.file), BYTES)
    for source in sources:
        if isinstance(source, Problem):
            yield source
        elif source.kind == ARCHIVE:
            yield from _read_archive(source, options)
        else:
            yield from _read_once(source, options, once)


def _read_once(source: InputFile, options: Options, once: Once) -> Iterator[Draft | Problem]:
    """The articles in a file that is no zip file; they are kept where there is nothing to tell of it."""
    try:
        content = b"" if once is ANEW else _whole(source.file)
    except OSError:  # told where it is read
        content = b""
    if not content:
        yield from read_source(source, options)
        return
    found: list[Draft | Problem] = []

    def read() -> list[_KeptDraft] | None:
        found.extend(read_source(replace(source, open=lambda: BytesIO(content)), options))
        drafts = [one for one in found if isinstance(one, Draft)]
        kept = [(d.article, (d.place, d.given, d.notes, d.article_text)) for d in drafts]
        return kept if len(kept) == len(found) else None

    made_from = (source.name, source.shown, source.path, source.story, options, content)
    known = once.made("drafts of a file", list[_KeptDraft] | None, made_from, read)
    if found or known is None:
        yield from found or read_source(source, options)
    else:
        yield from (Draft(article, source, *beside) for article, beside in known)


def _whole(file: Path | None) -> bytes:
    """The content of a file on disk; nothing of one that is too large."""
    if file is None or file.stat().st_size > _READ_ONCE:
        return b""
    with open_told(file) as opened:
        return opened.read()


def _read_archive(archive: InputFile, options: Options) -> Iterator[Draft | Problem]:
    for source in _told_where_it_breaks(archive, sources_in(archive)):
        if isinstance(source, Problem):
            yield source
        else:
            yield from read_source(source, options)


def _told_where_it_breaks(source: InputFile, found: Iterator[Found]) -> Iterator[Found | Problem]:
    """What is found in a file, and one line where finding more of it fails, whatever raises: no damaged file
    may stop the others. Libraries raise all there is at one, and our own readers may have a fault.
    """
    try:
        yield from found
    except Exception as error:
        yield source.problem(f"left out, {why_left_out(error)}")


def _sources(path: Path) -> Iterator[InputFile | Problem]:
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
            yield _on_disk(path, file_name(path.name), "")
        else:
            yield Problem(file_name(path), NO_FILE)


def _sources_below(folder: Path) -> Iterator[InputFile | Problem]:
    name = file_name(folder.resolve().name)
    for found in files_below(folder):
        if isinstance(found, Problem):
            yield found
        else:
            below = found.relative_to(folder)
            story = "" if below.parent == Path() else file_name(below.parent)
            yield _on_disk(found, f"{name}/{file_name(below)}", story)


def _on_disk(file: Path, shown: str, story: str) -> InputFile:
    return InputFile(file.name, shown, file_name(file), story, lambda: open_told(file), file)


def read_source(source: InputFile, options: Options) -> Iterator[Draft | Problem]:
    """The articles in a file that is no zip file, and what of it is none."""
    read = READERS.get(source.kind)
    if read is None:
        yield source.problem(f"left out, it is of an unknown kind (known are {', '.join(KNOWN_KINDS)})")
        return
    yield from _told_where_it_breaks(source, _drafts(source, read, options))


def _drafts(source: InputFile, read: Reader, options: Options) -> Iterator[Draft | Problem]:
    with source.open() as file:
        for record in within(options.seconds, quietly(read(file, options))):
            # A record that breaks the program leaves those behind it.
            yield from _told_where_it_breaks(source, _drafted(record, source, options))


def _drafted(record: Record | UnreadableError, source: InputFile, options: Options) -> Iterator[Draft]:
    """A record as an article. Raises UnreadableError where it is none."""
    if isinstance(record, UnreadableError):
        raise record
    yield draft(record, source, options)
