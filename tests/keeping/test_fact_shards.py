"""Facts in shards: drawn by any number of processes into one folder, and built from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.drawing_shards import ShardPlan, draw_shards, shard_plan
from generator.errors import UserError
from generator.keeping.fact_shards import FactShards, shards_of
from generator.model import Article
from generator.settings import Settings

SETTINGS = Settings()
TEXTS = [f"Ann Lee said on Tuesday that berth {n} was closed. “We close it,” she said." for n in range(5)]
ARTICLES = [Article(f"a{n}", f"seeds/a{n}.txt", text) for n, text in enumerate(TEXTS)]


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three shards, drawn in two parts."""
    folder = tmp_path_factory.mktemp("shards")
    for part in (1, 2):
        assert not list(draw_shards(ARTICLES, SETTINGS, ShardPlan(str(folder), part, 2, size=2), jobs=1))
    return folder


def test_parts_draw_all_shards_between_them(shards: Path) -> None:
    """Two of two articles and one of the last; each has the facts of its articles."""
    assert len(list(shards.glob("*.facts"))) == 3
    found = FactShards(str(shards)).find(ARTICLES, None)
    assert [f.article for f in found if not isinstance(f, str) and f] == ARTICLES
    assert all(f and not isinstance(f, str) and len(f.quotations) == 2 for f in found)


def test_a_lost_shard_is_drawn_again_and_is_the_same(shards: Path, tmp_path: Path) -> None:
    """Only it is drawn; a shard that is there is not touched."""
    lost, *kept = sorted(shards.glob("*.facts"))
    before, written = lost.read_bytes(), {file: file.stat().st_mtime_ns for file in kept}
    lost.unlink()
    list(draw_shards(ARTICLES, SETTINGS, ShardPlan(str(shards), size=2), jobs=1))
    assert lost.read_bytes() == before
    assert {file: file.stat().st_mtime_ns for file in kept} == written


def test_what_is_no_shard_or_of_another_article_is_not_used(shards: Path, tmp_path: Path) -> None:
    """A cut or foreign file is told by its name; of an article that changed there are no facts."""
    whole = min(shards.glob("*.facts"))
    cut = tmp_path / "cut.facts"
    cut.write_bytes(whole.read_bytes()[:60])
    (tmp_path / "foreign.facts").write_bytes(b"something else")
    found = FactShards(str(tmp_path))
    assert [note.partition(": ")[0] for note in found.notes] == [str(cut), str(tmp_path / "foreign.facts")]
    assert found.find(ARTICLES, None) == [None] * len(ARTICLES)
    other = Article("a0", "seeds/a0.txt", TEXTS[0] + " She left.")
    assert FactShards(str(shards)).find([other], None) == [None]


def test_an_article_that_was_left_out_stays_so(tmp_path: Path) -> None:
    """Its reason stands in its place, and comes back with it."""
    settings = Settings(seconds_per_article=0.0001)
    (problem,) = draw_shards(ARTICLES[:1], settings, ShardPlan(str(tmp_path)), jobs=1)
    assert FactShards(str(tmp_path)).find(ARTICLES[:1], None) == [problem.reason]


def test_a_shard_is_named_by_what_is_in_it() -> None:
    """The same articles have the same names in whatever file they stand; one that differs has another."""
    moved = [Article(f"b{n}", f"other/{n}.md", text) for n, text in enumerate(TEXTS)]
    names = [s.name for s in shards_of(ARTICLES, None, 2)]
    assert names == [s.name for s in shards_of(moved, None, 2)]
    assert len(set(names)) == 3


@pytest.mark.parametrize("which", ["0/2", "3/2", "x", "1", "-1/2", "1/0"])
def test_a_part_that_is_none_is_told(which: str) -> None:
    """Before anything is drawn."""
    with pytest.raises(UserError, match="such as 2/8"):
        shard_plan("x", which)
