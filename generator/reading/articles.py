"""Make articles of records, and give each an id of its own."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import Article
from generator.reading.beside_the_text import open_dates, with_boilerplate
from generator.reading.blank import is_blank
from generator.reading.fields import FieldError, Given, as_written, by_field, read_fields
from generator.reading.input_file import InputFile
from generator.reading.language import foreign_language
from generator.reading.options import Options
from generator.reading.outcome import Problem, quoted, too_long
from generator.reading.record import Record, UnreadableError


@dataclass(frozen=True, slots=True)
class Draft:
    """An article whose id is not certain yet.

    ``given`` is whether the record has an id of its own, which stays as it is; else ``article.id`` is made of
    the file's name. ``notes`` say in words what was guessed, or cannot be used. ``article_text`` is what it
    says of how much of it may be shown; the least, "link", where that cannot be read.
    """

    article: Article
    source: InputFile
    place: str | None
    given: bool
    notes: tuple[str, ...]
    article_text: str | None = None

    def problem(self, reason: str, verdict: str = "") -> Problem:
        """A line on this article; ``verdict`` goes before the place in the file ("left out, ")."""
        return self.source.problem(verdict + (f"{self.place}: {reason}" if self.place else reason))


def draft(record: Record, source: InputFile, options: Options) -> Draft:
    """The article that a record is. Raises UnreadableError where it is none."""
    before = f"{record.place}: " if record.place else ""
    if is_blank(record.text):
        raise UnreadableError(f"{before}text is empty")
    if len(record.text) > options.max_characters:
        raise UnreadableError(before + too_long(options.max_characters))
    if language := foreign_language(record.text):
        raise UnreadableError(f"{before}it is not English but, it seems, {language}")
    given = by_field(record.values)
    try:
        id, story = (as_written(given.get(key, (key, None))[1]) for key in ("id", "story"))
    except FieldError as error:
        raise UnreadableError(f"{before}id or story {error}") from None
    fields = read_fields(record.values, options.date_order)
    article = fields.article(
        id or _id_of(record, source),
        source.shown,
        record.text,
        source.story if story is None or is_blank(story) else story,
        record.date_from,
    )
    article = with_boilerplate(article, options.date_order)
    notes = (*record.notes, *fields.notes, *open_dates(article, options.date_order, fields.notes))
    return Draft(article, source, record.place, id is not None, notes, _article_text(given))


def _article_text(given: Given) -> str | None:
    value = given.get("article_text", ("", None))[1]
    return value if value is None or isinstance(value, str) else "link"


def _id_of(record: Record, source: InputFile) -> str:
    """The file's stem, with a sum of the text where the file holds more than this article."""
    if record.place is None:
        return source.stem
    return f"{source.stem}-{hashlib.sha256(record.text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def with_ids(found: Iterable[Draft | Problem]) -> Iterator[Article | Problem]:
    """The articles, each with an id of its own, and the problems in their places.

    A file's stem is its article's id, with the folder of its story where two share one, and with the kind of
    file where these share it, too. An id that a record was given stays; one that is given twice
    gets a number, or its record is left out where the text and the outlet are the same.
    """
    all_found = list(found)
    wanted = iter(_wanted_ids([one for one in all_found if isinstance(one, Draft)]))
    ids = _Ids()
    for one in all_found:
        if isinstance(one, Problem):
            yield one
        else:
            yield from ids.given_to(one, next(wanted))


def _wanted_ids(drafts: list[Draft]) -> list[str]:
    """The id that each draft is to have, if no other has it."""
    wanted = [one.article.id for one in drafts]
    for fuller in (
        lambda d: f"{d.article.story}/{d.source.stem}".lstrip("/"),
        lambda d: d.source.path_in_story,
    ):
        shared = Counter(wanted)
        for at, one in enumerate(drafts):
            if not one.given and one.place is None and shared[wanted[at]] > 1:
                wanted[at] = fuller(one)
    return wanted


class _Ids:
    """The ids that are taken, each by which article, and the last number that was put behind one."""

    def __init__(self) -> None:
        self._taken: dict[str, Draft] = {}
        self._numbers: Counter[str] = Counter()

    def given_to(self, one: Draft, wanted: str) -> Iterator[Article | Problem]:
        """The article, under an id that no other has; or why it is left out."""
        other = self._taken.get(wanted)
        if other and _told_by(other.article) == _told_by(one.article):
            where = f"{other.source.shown}, {other.place}" if other.place else other.source.shown
            yield one.problem(f"its id {quoted(wanted)} and its text are those of {where}", "left out, ")
            return
        id = self._numbered(wanted) if other else wanted
        self._taken[id] = one
        yield replace(one.article, id=id)
        if other:
            yield one.problem(
                f"its id {quoted(wanted)} is already another article's; it is {quoted(id)} here"
            )
        yield from (one.problem(note) for note in one.notes)

    def _numbered(self, wanted: str) -> str:
        """The id with the next number that is free. It goes on from the last: very many may have one id."""
        number = max(2, self._numbers[wanted])
        while f"{wanted}-{number}" in self._taken:
            number += 1
        self._numbers[wanted] = number + 1
        return f"{wanted}-{number}"


def _told_by(article: Article) -> tuple[str, str, str | None]:
    """What makes an article the same once more: one text of another outlet is another's."""
    return article.text, article.story, article.outlet
