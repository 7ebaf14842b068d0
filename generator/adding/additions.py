"""Read what is to be added, hold it against what is in seeds/ already, and put the rest there."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.adding.doubts import doubts
from generator.adding.placing import NewFiles, way_out
from generator.adding.seed_files import KIND, UnwritableError, seed_file
from generator.adding.seed_names import seed_stem, slug, story_folder
from generator.adding.versions import CLOSENESS, fullest_first, tells_more, words_of
from generator.locking import locked
from generator.model import Article
from generator.reading.articles import Draft
from generator.reading.corpus import read_drafts
from generator.reading.folder import ORIGINALS
from generator.reading.kinds import ARCHIVE
from generator.reading.options import Options
from generator.reading.outcome import Problem, file_name, quoted
from generator.text.near_copies import NearCopies, compared_text


@dataclass(frozen=True, slots=True)
class Addition:
    """An article that was read: where it is in seeds/ now, and what is known of it.

    ``origin`` is the file that it was read from, ``file`` the one in seeds/. ``is_there`` says that its text
    was there before, in that file; ``copy_of`` is the file of which it is a near-copy, ``original`` the one
    that was kept of what it was made from. ``other`` says what is another than in that of the same text:
    "outlet", "title" or "date".
    """

    article: Article
    kind: str
    origin: str
    file: str
    is_there: bool = False
    copy_of: str | None = None
    other: str | None = None
    original: str | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Additions:
    """What came of adding: the articles, what could not be read, and how many paths gave nothing at all."""

    found: tuple[Addition, ...]
    problems: tuple[Problem, ...]
    unread: int


def add_articles(
    paths: Sequence[Path], seeds: Path, options: Options, story: str | None = None, write: bool = True
) -> Additions:
    """Put the articles in files and folders into ``seeds``, but for those that are in their story there.

    ``story`` is the one that all go to; else sub-folders are stories, and records name their own. Without
    ``write`` nothing is written. Raises WriteError where the system refuses; then some are there, each whole.
    """
    if not write:
        return _added(paths, seeds, options, story, NewFiles(seeds))
    with locked(seeds, lambda: None):
        files = NewFiles(seeds)
        added = _added(paths, seeds, options, story, files)
        files.put()
    return added


def _added(
    paths: Sequence[Path], seeds: Path, options: Options, story: str | None, files: NewFiles
) -> Additions:
    shelf = _Shelf(seeds, options, files)
    problems: list[Problem] = []
    additions: list[Addition] = []
    drafts: list[tuple[Path, Draft]] = []
    for path in paths:
        for found in _read(path, seeds, options):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                drafts.append((path, _in_story(found, story)))
    given: set[Path] = set()
    for path, draft in fullest_first(drafts):
        try:
            additions.append(shelf.take(draft))
            given.add(path)
        except _LeftOutError as error:
            problems.append(error.problem)
    return Additions(tuple(additions), tuple(problems), sum(path not in given for path in paths))


class _LeftOutError(Exception):
    """Something that is not added, and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _read(path: Path, seeds: Path, options: Options) -> Iterator[Draft | Problem]:
    here, there = Path(os.path.realpath(path)), Path(os.path.realpath(seeds))
    if here.is_relative_to(there):
        yield Problem(file_name(path), f"left out, it is in {file_name(seeds)} already")
    elif there.is_relative_to(here):
        yield Problem(file_name(path), f"left out, {file_name(seeds)} lies in it")
    else:
        yield from read_drafts([path], options)


def _in_story(found: Draft, story: str | None) -> Draft:
    return found if story is None else replace(found, article=replace(found.article, story=story))


class _Shelf:
    """The articles in seeds/, by story, and those that come to them."""

    def __init__(self, seeds: Path, options: Options, files: NewFiles) -> None:
        self._seeds, self._options, self._files = seeds, options, files
        self._same: dict[tuple[str, str], list[tuple[Article, str]]] = defaultdict(list)
        self._ids: set[str] = set()
        self._copies: dict[str, NearCopies] = defaultdict(NearCopies)
        self._shelved: dict[str, list[str]] = defaultdict(list)
        for found in read_drafts([seeds], options) if seeds.is_dir() else ():
            if isinstance(found, Draft):
                self._shelve(found.article, found.source.path)
                self._ids.update([found.article.id] if found.given else [])

    def take(self, draft: Draft) -> Addition:
        """Plan the file of an article, unless its text is there, of its outlet. Raises _LeftOutError."""
        article, kind = draft.article, draft.source.kind
        same = self._same.get(words_of(article), [])
        more = [(tells_more(article, other), place) for other, place in same]
        if there := next((place for told, place in more if told is None), None):
            return Addition(article, kind, draft.source.path, there, is_there=True)
        other, closest = min(more, key=lambda one: CLOSENESS.index(str(one[0])), default=(None, None))
        folder = story_folder(article.story)
        if link := way_out(self._seeds, folder):
            raise _LeftOutError(draft.problem(f"left out, {file_name(link)} is a symbolic link"))
        try:
            file = seed_file(draft, folder, self._options)
        except UnwritableError as error:
            raise _LeftOutError(draft.problem(str(error))) from None
        original = self._original(draft, folder)
        name = self._files.plan_article(folder, seed_stem(draft), KIND, file.content)
        place = file_name(self._seeds / name)
        near = self._shelve(article, place)
        return Addition(
            article,
            kind,
            draft.source.path,
            place,
            copy_of=closest or near,
            other=other,
            original=original,
            doubts=(*doubts(draft), *filter(None, [file.note]), *self._clash(draft)),
        )

    def _clash(self, draft: Draft) -> Iterator[str]:
        """Words on an id that another article was given, too."""
        id = draft.article.id
        if draft.given and id in self._ids:
            yield f"its id {quoted(id)} is already another article's"
        self._ids.update([id] if draft.given else [])

    def _original(self, draft: Draft, folder: str) -> str:
        """Where the file is kept that an article was made from; one of many articles is kept once."""
        source = draft.source
        file = source.file or Path(source.path)  # what is added lies on a disk
        if file.suffix.lower() == ARCHIVE:
            folder, stem = "", slug(file.stem)
        elif draft.place is not None:
            folder, stem = story_folder(source.story), slug(source.stem)
        else:
            stem = seed_stem(draft)
        below = "/".join(filter(None, (ORIGINALS, folder)))
        return self._files.plan_original(below, stem or "articles", file)

    def _shelve(self, article: Article, place: str) -> str | None:
        """Take in an article; the place of the first of which it is a near-copy."""
        shelved, story = self._shelved[article.story], article.story
        self._same[words_of(article)].append((article, place))
        shelved.append(place)
        first = self._copies[story].add(compared_text(article))
        return None if first is None else shelved[first]
