from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator.checking.stale import half_written
from generator.manifest import MANIFEST, generated_files
from generator.writing import STAGING, ClashError, WriteError, write


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


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
    """A hand-written file named people is where people/ is needed."""
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
    "manifest",
    [
        "",
        "[]",
        "{",
        "[" * 9999,
        '{"files": 3}',
        '{"files": {"' + "x" * 300 + '.md": "0"}}',
        '{"files": {"../out.md": "x", "/etc/x": "y"}}',
        "\xff",
    ],
)
def test_a_damaged_manifest_deletes_nothing_and_is_named(tmp_path: Path, manifest: str) -> None:
    """Least of all outside docs/; it is made anew."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "out.md").write_text("mine")
    (docs / MANIFEST).write_text(manifest, "latin-1")
    report = write(docs, {"a.md": "a"})
    assert report.removed == () and (tmp_path / "out.md").exists()
    assert [f"{MANIFEST} is damaged" in note for note in report.notes] == [True]
    assert write(docs, {"a.md": "a"}).notes == ()


def listed(docs: Path, **contents: str) -> None:
    """A manifest that lists files with the hashes of these contents; ``__`` in a name stands for a slash."""
    files = {
        name.replace("__", "/"): hashlib.sha256(text.encode()).hexdigest() for name, text in contents.items()
    }
    (docs / MANIFEST).write_text(json.dumps({"files": files}))


def test_a_hand_written_page_that_a_manifest_lists_is_neither_removed_nor_replaced(tmp_path: Path) -> None:
    """Its content is not what the manifest records, so that it is not ours."""
    (tmp_path / "mine").write_text("mine")
    listed(tmp_path, mine="ours")
    report = write(tmp_path, {"a.md": "a"})
    assert report.removed == () and (tmp_path / "mine").read_text() == "mine"
    assert [note.split(": ")[1] for note in report.notes] == [
        "no longer generated, but changed by hand, so it stays"
    ]
    listed(tmp_path, mine="ours")
    with pytest.raises(ClashError, match="mine was changed by hand since it was generated"):
        write(tmp_path, {"mine": "generated"})
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_manifest_reaches_neither_hidden_files_nor_files_elsewhere(tmp_path: Path) -> None:
    """Whatever hashes it lists: .gitignore, a path out of docs/, one through a symbolic link."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    for file in (docs / ".gitignore", elsewhere / "x.md"):
        file.write_text("x")
    (docs / "linked").symlink_to(elsewhere)
    files = dict.fromkeys([".gitignore", "../elsewhere/x.md", str(elsewhere / "x.md"), "linked/x.md"], "x")
    listed(docs, **files)
    write(docs, {"a.md": "a"})
    assert (docs / ".gitignore").exists() and (elsewhere / "x.md").exists()


def test_nothing_is_written_through_a_symbolic_link(tmp_path: Path) -> None:
    """A folder of docs/ that leads elsewhere is a clash, as is a link in a page's place."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    (docs / "people").symlink_to(elsewhere)
    (docs / "a.md").symlink_to(elsewhere / "not-there.md")
    with pytest.raises(ClashError, match=r"a\.md is a symbolic link.*\n.*people is a symbolic link"):
        write(docs, {"people/a.md": "a", "a.md": "a"})
    assert list(elsewhere.iterdir()) == []


def test_all_clashes_are_listed(tmp_path: Path) -> None:
    """A line each, so that one run is enough to mend them."""
    for name in ("a.md", "b.md", "people"):
        (tmp_path / name).write_text("mine")
    with pytest.raises(ClashError) as error:
        write(tmp_path, {"a.md": "a", "b.md": "b", "people/c.md": "c", "people/d.md": "d"})
    assert [line.split()[0] for line in str(error.value).splitlines()] == [
        str(tmp_path / name) for name in ("a.md", "b.md", "people")
    ]


def test_a_lost_manifest_is_named(tmp_path: Path) -> None:
    """Pages that are as they would be generated become ours again; others are not called hand-written."""
    write(tmp_path, {"a.md": "a", "dossier.json": "{}"})
    (tmp_path / MANIFEST).unlink()
    with pytest.raises(ClashError) as error:
        write(tmp_path, {"a.md": "new", "dossier.json": "{}"})
    first, second = str(error.value).splitlines()
    assert f"{MANIFEST} is missing" in first
    assert second.startswith(f"{tmp_path / 'a.md'} is where") and "hand-written" not in second
    report = write(tmp_path, {"a.md": "a", "dossier.json": "{}"})
    assert report.unchanged == ("a.md", "dossier.json")
    assert [f"{MANIFEST} is missing: made anew" in note for note in report.notes] == [True]


def test_a_page_changed_by_hand_is_not_lost(tmp_path: Path) -> None:
    """It is neither replaced nor removed; deleted, it is made anew."""
    write(tmp_path, {"a.md": "a", "b.md": "b"})
    (tmp_path / "b.md").write_text("b, and mine")
    with pytest.raises(ClashError, match=r"b\.md was changed by hand"):
        write(tmp_path, {"a.md": "a", "b.md": "b"})
    assert write(tmp_path, {"a.md": "a"}).removed == ()
    assert (tmp_path / "b.md").read_text() == "b, and mine"
    (tmp_path / "b.md").unlink()
    assert write(tmp_path, {"a.md": "a", "b.md": "b"}).written == ("b.md",)


@pytest.mark.parametrize("call", ["write_bytes", "replace", "unlink", "rmdir"])
def test_what_the_system_refuses_is_one_line_and_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """A full disk, say; the manifest then records that docs/ is half written, and the next run mends it."""
    write(tmp_path, {"a.md": "a", "b/c.md": "c"})
    real = getattr(Path, call)

    def refused(path: Path, *arguments: Any) -> Any:
        if path.name in ("file", "c.md", "b") and half_written(tmp_path):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, *arguments)

    monkeypatch.setattr(Path, call, refused)
    with pytest.raises(WriteError, match=r"^\S+: cannot be written or removed: No space left on device$"):
        write(tmp_path, {"a.md": "new"})
    monkeypatch.undo()
    assert half_written(tmp_path) != [] and not (tmp_path / STAGING).exists()
    write(tmp_path, {"a.md": "new"})
    assert tree(tmp_path).keys() == {MANIFEST, "a.md"} and half_written(tmp_path) == []


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    """Files are written beside their place and moved into it."""
    write(tmp_path, {"a/b.md": "é"})
    assert sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file()) == [
        MANIFEST,
        "a/b.md",
    ]
