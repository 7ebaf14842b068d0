"""A store that many builds share, that stays small, and whose damage costs no more than what it held."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from generator.keeping.byte_store import ByteStore

MEGABYTE = 1_000_000


def key(number: int) -> bytes:
    """A key as long as those of facts."""
    return hashlib.blake2b(str(number).encode(), digest_size=32).digest()


@contextmanager
def opened(file: Path, most: int = MEGABYTE) -> Iterator[ByteStore]:
    """The store in a file, closed behind the block."""
    store = ByteStore(file, most)
    try:
        yield store
    finally:
        store.close()


def test_what_is_put_is_there_for_the_next(tmp_path: Path) -> None:
    """A key without a value has none; two values of one key are the later."""
    with opened(tmp_path / "new" / "s.sqlite") as store:
        assert store.is_empty()
        store.put(key(1), b"early")
        store.put(key(1), b"late")
        store.put(key(2), b"")

    with opened(tmp_path / "new" / "s.sqlite") as store:
        assert not store.is_empty()
        assert store.get([key(2), key(1), key(3)]) == {key(1): b"late", key(2): b""}
        assert store.notes == []


def test_its_file_stays_within_its_bound(tmp_path: Path) -> None:
    """However much is put, a value that is asked for each time stays, and those longest unused go."""
    file = tmp_path / "s.sqlite"
    for round_ in range(20):
        with opened(file) as store:
            store.get([key(-1)])
            if not round_:
                store.put(key(-1), b"asked for")
            for n in range(10):
                store.put(key(round_ * 10 + n), bytes(11_000))
                assert file.stat().st_size <= MEGABYTE

    with opened(file) as store:
        held = store.get(key(n) for n in range(-1, 200))
    numbers = [n for n in range(-1, 200) if key(n) in held]
    assert numbers == [-1, *range(numbers[1], 200)]
    assert len(numbers) > 60


def test_a_lower_bound_makes_the_file_smaller(tmp_path: Path) -> None:
    """Whoever sets the bound lower gets the room on the disk back with the next build."""
    with opened(tmp_path / "s.sqlite") as store:
        for n in range(50):
            store.put(key(n), bytes(11_000))

    with opened(tmp_path / "s.sqlite", MEGABYTE // 4) as store:
        store.get(map(key, range(50)))

    assert (tmp_path / "s.sqlite").stat().st_size <= MEGABYTE // 4


def test_asking_for_all_of_it_again_writes_nothing(tmp_path: Path) -> None:
    """An unchanged build leaves the file as it is."""
    file = tmp_path / "s.sqlite"
    with opened(file) as store:
        for n in range(5):
            store.put(key(n), b"x")
    before = file.read_bytes()

    with opened(file) as store:
        store.get(map(key, range(5)))

    assert file.read_bytes() == before


def test_several_at_once_do_no_harm(tmp_path: Path) -> None:
    """Each reads and writes while the others do, and nothing of it is lost."""
    file, wrong = tmp_path / "s.sqlite", list[str]()

    def use(part: int) -> None:
        with opened(file, 50 * MEGABYTE) as store:
            for n in range(50):
                store.put(key(part * 50 + n), bytes(5000))
                store.get(map(key, range(200)))
            wrong.extend(store.notes)

    users = [threading.Thread(target=use, args=(part,)) for part in range(4)]
    for user in users:
        user.start()
    for user in users:
        user.join()

    with opened(file, 50 * MEGABYTE) as store:
        assert len(store.get(map(key, range(200)))) == 200
    assert wrong == []


def _no_database(file: Path) -> None:
    file.write_bytes(b"mine " * 5000)


def _half_of_it(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _without_first_page(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:100] + bytes(3996) + content[4096:])


def _another_programs(file: Path) -> None:
    file.unlink()
    _run(file, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('x')")


def _an_older_versions(file: Path) -> None:
    file.unlink()
    _run(file, "CREATE TABLE kept (key BLOB PRIMARY KEY, value BLOB)")


def _with_a_trigger(file: Path) -> None:
    _run(file, "CREATE TRIGGER t AFTER UPDATE ON kept BEGIN DELETE FROM kept; END")


def _run(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


# What was done to the file of a store of some values, and what is said of it.
MADE_ANEW = {
    _no_database: "is damaged",
    _half_of_it: "is damaged",
    _without_first_page: "is damaged",
    _another_programs: "was written by another program or version",
    _an_older_versions: "was written by another program or version",
    _with_a_trigger: "was written by another program or version",
}


@pytest.mark.parametrize(("harm", "told"), MADE_ANEW.items())
def test_a_damaged_or_foreign_file_is_made_anew(
    tmp_path: Path, harm: Callable[[Path], None], told: str
) -> None:
    """It is told in one line, holds nothing, and takes values as a new one does."""
    file = tmp_path / "s.sqlite"
    keys = [key(n) for n in range(50)]
    with opened(file) as store:
        for k in keys:
            store.put(k, bytes(5000))
    harm(file)

    with opened(file) as store:
        assert store.get(keys) == {}
        store.put(keys[0], b"new")
        assert store.get(keys) == {keys[0]: b"new"}
        assert store.notes == [f"{file}: {told}; it is made anew"]
    with opened(file) as store:
        assert store.get(keys) == {keys[0]: b"new"}
        assert store.notes == []


def test_damage_anywhere_costs_no_more_than_what_is_held(tmp_path: Path) -> None:
    """A page of noise wherever in the file: nothing is raised, and what is put then is there."""
    file, keys = tmp_path / "s.sqlite", [key(n) for n in range(50)]
    with opened(file) as store:
        for k in keys:
            store.put(k, bytes(range(250)) * 40)
    sound = file.read_bytes()
    for page in range(len(sound) // 4096):
        noise = b"".join(key(page * 128 + n) for n in range(128))
        file.write_bytes(sound[: page * 4096] + noise + sound[(page + 1) * 4096 :])
        with opened(file) as store:
            store.get(keys)
            store.put(keys[7], b"new")
            assert store.get(keys)[keys[7]] == b"new", page
            assert len(store.notes) <= 1


@pytest.mark.parametrize("place", ["a file where the folder should be", "a folder where the file should be"])
def test_one_that_cannot_be_used_is_done_without(tmp_path: Path, place: str) -> None:
    """One line says so, nothing is held, nothing is raised, and what stands there stays."""
    file = tmp_path / "cache" / "s.sqlite"
    if place.startswith("a file"):
        file.parent.write_text("mine")
    else:
        file.mkdir(parents=True)

    with opened(file) as store:
        store.put(key(1), b"x")
        assert (store.is_empty(), store.get([key(1)])) == (True, {})
        (line,) = store.notes
    assert line.startswith(f"{file}: cannot be used, so nothing is kept: ")
    assert file.parent.exists()


def test_values_of_other_kinds_are_none(tmp_path: Path) -> None:
    """A file that somebody made to harm: numbers, text and nothing for bytes, a count beyond all numbers."""
    file = tmp_path / "s.sqlite"
    with opened(file) as store:
        for n in range(4):
            store.put(key(n), b"x")
    with closing(sqlite3.connect(file)) as connection:
        rows = [(7, key(0)), ("\udfff".encode("utf-8", "surrogatepass"), key(1)), (None, key(2))]
        connection.executemany("UPDATE kept SET value = ? WHERE key = ?", rows)
        connection.execute("UPDATE kept SET used = ? WHERE key = ?", (2**63 - 1, key(3)))
        connection.execute("UPDATE kept SET used = 'late' WHERE key = ?", (key(1),))
        connection.commit()

    with opened(file) as store:
        assert store.get(map(key, range(4))).keys() <= {key(1), key(3)}
        store.put(key(9), b"x")
        assert store.get([key(9)]) == {key(9): b"x"}
        assert store.notes == []
