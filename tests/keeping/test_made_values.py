"""What was made of other values alone is made once, as long as these and the code are what they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.keeping import fact_keys, made_values
from generator.keeping.byte_store import ByteStore
from generator.keeping.made_values import MadeValues
from generator.keeping.sealed_values import value_to_bytes
from generator.labels.told import Told
from generator.made_once import ANEW, Once


class Making:
    """Makes a value, and counts how often."""

    def __init__(self, store: ByteStore) -> None:
        self.once: Once = MadeValues(store)
        self.times = 0

    def __call__(self, made_from: object, what: str = "sum") -> list[int]:
        """The value, made of ``made_from`` if need be."""

        def make() -> list[int]:
            self.times += 1
            return [1, 2]

        return self.once.made(what, list[int], made_from, make)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ByteStore]:
    """A store that is new."""
    found = ByteStore(tmp_path / "s.sqlite", 1_000_000)
    yield found
    found.close()


def test_it_is_made_once_of_the_same(store: ByteStore) -> None:
    """Of anything else, under another name, or of nothing that is known, it is made anew."""
    make = Making(store)

    assert make(("a", 1)) == make(("a", 1)) == [1, 2]
    assert make.times == 1
    make(("a", 2))
    make(("a", 1), "another")
    make(None)
    make(None)
    assert make.times == 5


def test_what_only_the_code_changed_is_made_anew(
    store: ByteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any file of the generator counts; one edited while it is at work keeps nothing."""
    for name in ("rendering/page.html.j2", "linking/data/words.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    monkeypatch.setattr(fact_keys, "_GENERATOR", tmp_path)
    monkeypatch.setattr(made_values, "made_with", fact_keys.made_with_now)
    before = Making(store)
    before("a")

    for name in ("rendering/page.html.j2", "linking/data/words.yml"):
        (tmp_path / name).write_text("b")
        after = Making(store)
        after("a")
        after("a")
        assert after.times == 1
    late = Making(store)
    (tmp_path / "linking/data/words.yml").write_text("c")
    late("b")
    late("b")
    assert late.times == 2


def test_words_of_ours_count_with_their_values(store: ByteStore) -> None:
    """A str that knows more than its letters is another where that is."""
    make = Making(store)
    for day in ("2024-03-05", "2024-03-06", "2024-03-06"):
        make(Told("on Tuesday", "date", {"edtf": day}))

    assert make.times == 2


def test_what_is_no_such_value_is_made_anew(store: ByteStore) -> None:
    """Of another type, of none, or half a character: nothing is raised."""
    make = Making(store)
    key = make.once.digest(("sum", "a"))
    assert key is not None
    for value in (["words"], [], {"a": 1}):
        store.put(key, value_to_bytes(value, key))
        assert make("a") == [1, 2]
    assert make.times == 3
    assert make("\ud800") == make("\ud800") == [1, 2]
    assert make.times == 5


def test_without_a_store_all_is_made() -> None:
    """And nothing has a digest."""
    assert ANEW.made("sum", int, 1, lambda: 1) == 1
    assert ANEW.made("sum", int, 1, lambda: 2) == 2
    assert ANEW.digest(1) is None
