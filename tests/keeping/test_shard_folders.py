"""Where shards lie: on a disk, or at an address."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.drawing_shards import ShardPlan, draw_shards
from generator.errors import UserError
from generator.keeping.fact_shards import FactShards
from generator.keeping.shard_folders import ShardsError, shard_folder
from tests.keeping.test_fact_shards import ARTICLES, SETTINGS


@pytest.fixture(params=["disk", "address"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A folder that is not there yet."""
    return str(tmp_path / "shards") if request.param == "disk" else f"memory://{tmp_path.name}/shards"


def test_what_is_put_is_there(place: str) -> None:
    """By its name, whole, whoever opened the folder before it was there; nothing else is."""
    before, folder = shard_folder(place), shard_folder(place)
    assert not folder.has("a.facts")
    for content in (b"one", b"another"):
        folder.put("a.facts", content)
    folder.put("b.txt", b"")
    assert before.has("a.facts") and before.names(".facts") == ["a.facts"]
    with before.open("a.facts") as file:
        assert file.seek(2) == 2 and file.read() == b"other"


def test_a_folder_that_is_none_is_told(place: str) -> None:
    """With what makes one."""
    with pytest.raises(
        ShardsError, match=r"shards: there is no such folder of shards \(facts --out makes one\)$"
    ):
        FactShards(place)


def test_shards_at_an_address_are_those_on_a_disk(tmp_path: Path) -> None:
    """Byte for byte, and what is found in them is the same."""
    disk, address = str(tmp_path), f"memory://{tmp_path.name}"
    for folder in (disk, address):
        assert not list(draw_shards(ARTICLES, SETTINGS, ShardPlan(folder, size=3), jobs=1))
    names = shard_folder(disk).names(".facts")
    assert names == shard_folder(address).names(".facts")
    assert FactShards(disk).find(ARTICLES, None) == FactShards(address).find(ARTICLES, None)


def test_an_address_of_no_use_is_told() -> None:
    """One that nobody knows the way to, and one whose way is not installed, with what is needed."""
    with pytest.raises(ShardsError, match=r"^nowhere://x: cannot be reached: Protocol not known: nowhere"):
        shard_folder("nowhere://x")


def test_what_an_address_needs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed, in one line."""
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(UserError, match=r"^memory://x: fsspec\.core is needed.*: pip install fsspec$"):
        shard_folder("memory://x")
