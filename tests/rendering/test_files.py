from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.rendering.files import ClashError, write
from generator.rendering.manifest import MANIFEST, generated_files


def test_writes_only_what_changed(tmp_path: Path) -> None:
    """A page with the same bytes is left alone, so that nothing is rebuilt for it."""
    write(tmp_path, {"a.md": "one", "b/c.md": "two"})
    stamp = (tmp_path / "a.md").stat().st_mtime_ns
    report = write(tmp_path, {"a.md": "one", "b/c.md": "three"})
    assert (report.written, report.unchanged, report.removed) == (("b/c.md",), ("a.md",), ())
    assert (tmp_path / "a.md").stat().st_mtime_ns == stamp
    assert (tmp_path / "b/c.md").read_text("utf-8") == "three"


def test_removes_pages_whose_cause_is_gone(tmp_path: Path) -> None:
    """With the page goes the folder that it leaves empty; a hand-written file stays."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b/mine.md").write_text("mine")
    write(tmp_path, {"a/x.md": "x", "b/y.md": "y", "z.md": "z"})
    report = write(tmp_path, {"z.md": "z"})
    assert report.removed == ("a/x.md", "b/y.md")
    assert not (tmp_path / "a").exists() and (tmp_path / "b/mine.md").read_text() == "mine"


def test_a_clash_with_a_hand_written_page_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    """The message names the file, the file stays, and no other page is there yet."""
    (tmp_path / "summary.md").write_text("mine")
    with pytest.raises(ClashError, match=r"summary\.md is hand-written"):
        write(tmp_path, {"a.md": "a", "summary.md": "generated"})
    assert sorted(p.name for p in tmp_path.iterdir()) == ["summary.md"]
    assert (tmp_path / "summary.md").read_text() == "mine"


def test_a_file_in_the_place_of_a_folder_is_a_clash_too(tmp_path: Path) -> None:
    """A hand-written file named people stands where people/ is needed."""
    (tmp_path / "people").write_text("mine")
    with pytest.raises(ClashError, match="people is a file"):
        write(tmp_path, {"people/a.md": "a"})


def test_the_manifest_lists_what_is_ours(tmp_path: Path) -> None:
    """Sorted, with a hash of each file's content; the same files give the same manifest."""
    write(tmp_path, {"b.md": "b", "a.md": "a"})
    first = (tmp_path / MANIFEST).read_bytes()
    assert list(json.loads(first)["files"]) == ["a.md", "b.md"] == list(generated_files(tmp_path))
    write(tmp_path, {"a.md": "a", "b.md": "b"})
    assert (tmp_path / MANIFEST).read_bytes() == first


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{", '{"files": 3}', '{"files": {"../out.md": "x", "/etc/x": "y"}}']
)
def test_a_damaged_manifest_deletes_nothing(tmp_path: Path, manifest: str) -> None:
    """Least of all outside docs/."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "out.md").write_text("mine")
    (docs / MANIFEST).write_text(manifest)
    assert write(docs, {"a.md": "a"}).removed == ()
    assert (tmp_path / "out.md").exists()


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    """Files are written beside their place and moved into it."""
    write(tmp_path, {"a/b.md": "é"})
    assert sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file()) == [
        MANIFEST,
        "a/b.md",
    ]
