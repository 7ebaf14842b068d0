"""Facts in files of some thousand articles each, a shard each, which any number of machines may draw.

A shard is named by its content: by what of its articles extraction reads, and by all that their facts are
drawn with. So one that is there is right, and need not be drawn again; two who draw the same one write the
same bytes; and who lost one draws that one alone.

A file of them begins with its table: of each article the key, how many bytes its facts have, and why it has
none, where it was left out.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import SEEK_END
from itertools import islice
from typing import BinaryIO

import msgspec

from generator.keeping.fact_keys import drawn_with, fact_key
from generator.keeping.fact_values import facts_from_bytes, facts_to_bytes
from generator.keeping.shard_folders import ShardFolder, shard_folder
from generator.model import Article, ArticleFacts

SHARD_ENDING = ".facts"
_SHARD_MAGIC = b"dossier facts 1\n"
_LENGTH = 8
_Row = tuple[bytes, int, str]


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles whose facts stand in one file, each with the key of its facts."""

    articles: tuple[Article, ...]
    keys: tuple[bytes, ...]

    @property
    def name(self) -> str:
        """The name of its file."""
        return hashlib.blake2b(b"".join(self.keys), digest_size=16).hexdigest() + SHARD_ENDING


def shards_of(articles: Iterable[Article], model: str | None, size: int) -> Iterator[Shard]:
    """The articles in shards of so many, in order, without those that no UTF-8 can hold."""
    keyed = ((a, key) for a in articles if (key := fact_key(a, drawn_with(model))))
    while several := list(islice(keyed, size)):
        yield Shard(tuple(a for a, _ in several), tuple(key for _, key in several))


def write_shard(folder: ShardFolder, shard: Shard, found: Iterable[ArticleFacts | str]) -> None:
    """Write what was found in the articles of a shard, in their order: whole, or not at all.

    Of an article that was left out that is the reason. Raises ShardsError where it cannot be written.
    """
    rows: list[_Row] = []
    values: list[bytes] = []
    for key, one in zip(shard.keys, found, strict=True):
        value = b"" if isinstance(one, str) else facts_to_bytes(one, key)
        rows.append((key, len(value), one if isinstance(one, str) else ""))
        values.append(value)
    table = msgspec.msgpack.encode(rows)
    folder.put(shard.name, b"".join((_SHARD_MAGIC, len(table).to_bytes(_LENGTH, "big"), table, *values)))


class FactShards:
    """The facts in a folder's shards, by its path or address; ``notes`` are lines about files that are none.

    Raises ShardsError.
    """

    def __init__(self, place: str) -> None:
        self._folder = shard_folder(place)
        self.notes: list[str] = []
        # Key → the file, where in it the facts begin and how long they are, and why there are none.
        self._places: dict[bytes, tuple[str, int, int, str]] = {}
        for name in self._folder.names(SHARD_ENDING):
            with self._folder.open(name) as file:
                rows = _rows(file)
            if rows is None:
                self.notes.append(f"{place.rstrip('/')}/{name}: is no shard of facts, or damaged: not used")
            else:
                self._places |= dict(_placed(name, *rows))

    def find(self, articles: Sequence[Article], model: str | None) -> list[ArticleFacts | str | None]:
        """The facts of each article, or why it was left out; None where no shard has it."""
        keys = [fact_key(article, drawn_with(model)) for article in articles]
        found: list[ArticleFacts | str | None] = [None] * len(articles)
        in_files: defaultdict[str, list[int]] = defaultdict(list)
        for at, key in enumerate(keys):
            if key in self._places:
                in_files[self._places[key][0]].append(at)
        for name, here in in_files.items():
            with self._folder.open(name) as file:
                for at in here:
                    found[at] = self._read(file, articles[at], keys[at] or b"")
        return found

    def _read(self, file: BinaryIO, article: Article, key: bytes) -> ArticleFacts | str | None:
        _, begin, length, reason = self._places[key]
        if reason:
            return reason
        file.seek(begin)
        return facts_from_bytes(file.read(length), key, article)


def _placed(name: str, rows: Iterable[_Row], begin: int) -> Iterator[tuple[bytes, tuple[str, int, int, str]]]:
    """Where the facts of each row of a file's table are."""
    for key, length, reason in rows:
        yield key, (name, begin, length, reason)
        begin += length


def _rows(file: BinaryIO) -> tuple[list[_Row], int] | None:
    """The table of a file and where its facts begin; None of a file that has none."""
    if file.read(len(_SHARD_MAGIC)) != _SHARD_MAGIC:
        return None
    length = int.from_bytes(file.read(_LENGTH), "big")
    begin = file.tell()
    if length > file.seek(0, SEEK_END):
        return None
    file.seek(begin)
    try:
        rows = msgspec.msgpack.decode(file.read(length), type=list[_Row])
    except (msgspec.MsgspecError, RecursionError):
        return None
    return rows, file.tell()
