"""Facts in files of some thousand articles each, a shard each, which any number of machines may draw.

A shard is named by its content: by what of its articles extraction reads, and by all that their facts are
drawn with. So one that is there is right, and need not be drawn again; two who draw the same one write the
same bytes; and who lost one draws that one alone.

A file of them begins with its table: of each article the key, how many bytes its facts have, and why it has
none, where it was left out.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import msgspec

from generator.errors import UserError
from generator.keeping.fact_keys import drawn_with, fact_key
from generator.keeping.fact_values import facts_from_bytes, facts_to_bytes
from generator.model import Article, ArticleFacts

SHARD_ENDING = ".facts"
_SHARD_MAGIC = b"dossier facts 1\n"
_LENGTH = 8
_Row = tuple[bytes, int, str]


class ShardsError(UserError):
    """A folder of shards cannot be read or written; the message says which and why."""


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


def write_shard(folder: Path, shard: Shard, found: Iterable[ArticleFacts | str]) -> None:
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
    _put(folder / shard.name, b"".join((_SHARD_MAGIC, len(table).to_bytes(_LENGTH, "big"), table, *values)))


def _put(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as whole:
            whole.write(content)
        Path(whole.name).replace(file)
    except OSError as error:
        raise ShardsError(f"{file}: cannot be written: {error.strerror}") from None


class FactShards:
    """The facts in a folder's shards; ``notes`` are lines about files that are none. Raises ShardsError."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise ShardsError(f"{folder}: there is no such folder of shards (facts --out makes one)")
        self.notes: list[str] = []
        # Key → the file, where in it the facts begin and how long they are, and why there are none.
        self._places: dict[bytes, tuple[Path, int, int, str]] = {}
        for file in sorted(folder.glob(f"*{SHARD_ENDING}")):
            self._places |= self._table(file)

    def find(self, articles: Sequence[Article], model: str | None) -> list[ArticleFacts | str | None]:
        """The facts of each article, or why it was left out; None where no shard has it."""
        return [self._found(article, fact_key(article, drawn_with(model))) for article in articles]

    def _found(self, article: Article, key: bytes | None) -> ArticleFacts | str | None:
        if key is None or key not in self._places:
            return None
        file, begin, length, reason = self._places[key]
        if reason:
            return reason
        with file.open("rb") as shard:
            shard.seek(begin)
            return facts_from_bytes(shard.read(length), key, article)

    def _table(self, file: Path) -> dict[bytes, tuple[Path, int, int, str]]:
        rows, begin = _rows(file), 0
        if rows is None:
            self.notes.append(f"{file}: is no shard of facts, or damaged: not used")
            return {}
        found, begin = {}, rows[1]
        for key, length, reason in rows[0]:
            found[key] = file, begin, length, reason
            begin += length
        return found


def _rows(file: Path) -> tuple[list[_Row], int] | None:
    """The table of a file and where its facts begin; None of a file that has none."""
    with file.open("rb") as shard:
        if shard.read(len(_SHARD_MAGIC)) != _SHARD_MAGIC:
            return None
        length = int.from_bytes(shard.read(_LENGTH), "big")
        if length > file.stat().st_size:
            return None
        try:
            rows = msgspec.msgpack.decode(shard.read(length), type=list[_Row])
        except (msgspec.MsgspecError, RecursionError):
            return None
        return rows, shard.tell()
