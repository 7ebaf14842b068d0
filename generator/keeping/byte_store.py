"""Values by their keys in one SQLite file, of a bounded size, which several programs may use at once.

Whatever is in it can be made again, so it is never repaired: a file that is damaged, or that another
program or version wrote, is told and made anew, and one that cannot be used is told and done without.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from generator.locking import locked

Answer = TypeVar("Answer")
# ``used`` counts the times that the store was used and changed: the greater, the later.
_TABLE = "CREATE TABLE kept (key BLOB PRIMARY KEY, used INTEGER, value BLOB)"
_BY_USE = "CREATE INDEX kept_by_use ON kept (used)"
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
# Another program holds the file for the moment that it takes to write a value.
_SECONDS_TO_WAIT = 30
# Of a file made to harm, whose count is as great as a number can be.
_GREATEST_USE = 2**62


class ByteStore:
    """The values in a file of at most ``most`` bytes; what was used least recently is dropped.

    ``notes`` are lines about what was wrong with the file. Nothing is raised for it: a store that
    cannot be used holds nothing.
    """

    def __init__(self, file: Path, most: int) -> None:
        self.notes: list[str] = []
        self._file, self._most = file, most
        # Key → when it was used before, of what was asked for and is there; None of what was put.
        self._used: dict[bytes, object] = {}
        self._connection = self._opened()
        self._newest = self._tried(_newest, 0)

    def close(self) -> None:
        """Mark what was used, and let go of the file."""
        # Where all was used the last time, and nothing else since, their order is right as it is.
        changed = any(used != self._newest for used in self._used.values())
        if self._used and (changed or self._tried(_bytes, 0) > self._most):
            self._tried(self._mark, None)
        if self._connection is not None:
            self._connection.close()

    def is_empty(self) -> bool:
        """Whether nothing is held."""
        return self._tried(lambda c: c.execute("SELECT 1 FROM kept LIMIT 1").fetchone() is None, True)

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that have one, which counts as their use."""
        asked = sorted(set(keys))
        nothing: dict[bytes, tuple[object, object]] = {}
        rows = self._tried(lambda connection: _rows(connection, asked), nothing)
        self._used.update((key, used) for key, (used, _) in rows.items())
        return {key: value for key, (_, value) in rows.items() if isinstance(value, bytes)}

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value, as used now."""

        def write(connection: sqlite3.Connection) -> None:
            row = (key, self._newest + 1, value)
            with _one_change(connection):
                connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", row)
            if _bytes(connection) > self._most:
                self._mark(connection)

        self._used[key] = None
        self._tried(write, None)

    def _mark(self, connection: sqlite3.Connection) -> None:
        """Write down what was used so far; then what was not may be dropped."""
        with _one_change(connection):
            rows = [(self._newest + 1, key) for key in self._used]
            connection.executemany("UPDATE kept SET used = ? WHERE key = ?", rows)
            self._drop_what_is_too_much(connection)

    def _drop_what_is_too_much(self, connection: sqlite3.Connection) -> None:
        """Drop a tenth at a time, so that not every value that is put costs another."""
        while _bytes(connection) > self._most:
            tenth = _number(connection, "SELECT count(*) FROM kept") // 10 + 1
            oldest = "SELECT rowid FROM kept ORDER BY used, rowid LIMIT ?"
            if not connection.execute(f"DELETE FROM kept WHERE rowid IN ({oldest})", (tenth,)).rowcount:
                return

    def _tried(self, work: Callable[[sqlite3.Connection], Answer], otherwise: Answer) -> Answer:
        """What comes of it, in a new file where this is damaged; ``otherwise`` where it cannot be used."""
        for again in (False, True):
            if self._connection is None:
                break
            try:
                return work(self._connection)
            except sqlite3.DatabaseError as error:
                self._connection.close()
                if again:
                    self._note_unusable(error)
                # Damage shows itself by many errors (a full disk, where a number is wrong): all is looked at.
                self._connection = None if again else self._opened(thoroughly=True)
        return otherwise

    def _opened(self, thoroughly: bool = False) -> sqlite3.Connection | None:
        """The file, made anew if need be; one at a time, or two programs would each remove the other's."""
        try:
            with locked(self._file.parent, lambda: None):
                return self._sound_or_anew(thoroughly)
        except (OSError, sqlite3.Error) as error:
            self._note_unusable(error)
            return None

    def _sound_or_anew(self, thoroughly: bool) -> sqlite3.Connection:
        connection = _connected(self._file)
        try:
            wrong = _what_is_wrong(connection, thoroughly)
        except sqlite3.Error:
            connection.close()
            raise
        if wrong is None:
            return connection
        connection.close()
        self.notes.append(f"{self._file}: {wrong}; it is made anew")
        for ending in ("", "-journal", "-wal", "-shm"):
            self._file.with_name(self._file.name + ending).unlink(missing_ok=True)
        connection = _connected(self._file)
        _what_is_wrong(connection, thoroughly=False)
        return connection

    def _note_unusable(self, error: Exception) -> None:
        self.notes.append(f"{self._file}: cannot be used, so nothing is kept: {error}")


def _connected(file: Path) -> sqlite3.Connection:
    """A connection that begins no transaction by itself, and takes no text of a foreign file for text."""
    connection = sqlite3.connect(file, timeout=_SECONDS_TO_WAIT, isolation_level=None)
    connection.text_factory = bytes
    return connection


def _what_is_wrong(connection: sqlite3.Connection, thoroughly: bool) -> str | None:
    """Why the file is none of ours; a new one is laid out. Raises sqlite3.Error where that cannot be told."""
    try:
        # A machine that loses power may cost the store, which is less than a wait for the disk each time.
        connection.execute("PRAGMA synchronous = OFF")
        found = {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master") if sql is not None}
        if not found:
            _lay_out(connection)
        elif found != {_TABLE.encode(), _BY_USE.encode()}:
            return "was written by another program or version"
        sound = not thoroughly or connection.execute("PRAGMA quick_check(1)").fetchone() == (b"ok",)
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        sound = False
    return None if sound else "is damaged"


def _lay_out(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA auto_vacuum = FULL")  # the file shrinks with what it holds
    with _one_change(connection):
        connection.execute(_TABLE)
        connection.execute(_BY_USE)


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


@contextmanager
def _one_change(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing of what is done in the block; where it fails, closing the connection undoes it."""
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")


def _rows(connection: sqlite3.Connection, keys: Iterable[bytes]) -> dict[bytes, tuple[object, object]]:
    """Key → when it was used, and its value: both are whatever is there."""
    found = ((k, connection.execute("SELECT used, value FROM kept WHERE key = ?", (k,))) for k in keys)
    return {key: row for key, rows in found for row in rows}


def _newest(connection: sqlite3.Connection) -> int:
    return min(_number(connection, "SELECT max(used) FROM kept"), _GREATEST_USE)


def _bytes(connection: sqlite3.Connection) -> int:
    """The size of the file, once what was dropped is given back."""
    pages = _number(connection, "PRAGMA page_count") - _number(connection, "PRAGMA freelist_count")
    return pages * _number(connection, "PRAGMA page_size")


def _number(connection: sqlite3.Connection, question: str) -> int:
    (answer,) = connection.execute(question).fetchone()
    return answer if isinstance(answer, int) else 0
