"""Articles at an address are those in a folder of the same name."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from fsspec import filesystem

from generator.reading.corpus import read_corpus

_FILES = {
    "berth.txt": b"date 2024-03-05 Ann Lee said: \xe2\x80\x9cWe close berth 4.\xe2\x80\x9d",
    "flood/lund.md": b"---\ntitle: Lund under water\n---\n\nRain fell on the town of Lund for a week.",
    "flood/more/rows.jsonl": b'{"id": "a", "text": "Ann Lee spoke."}\n{"id": "b", "text": "Bo Dahl left."}\n',
    ".hidden.txt": b"Nobody reads it.",
    "originals/berth.txt": b"Kept by add.",
    "page.html": b"<title>Ferry</title><p>The ferry sails again, Ann Lee said on Monday.</p>",
    "page_files/frame.html": b"<p>An advertisement of some length stands in this frame.</p>",
    "odd.xyz": b"Of no known kind.",
}


@pytest.fixture
def files() -> dict[str, bytes]:
    """The files of a folder of articles, one of them a zip file."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        zipped.writestr("inner/deep.txt", "Bo Dahl swam across the sound.")
    return {**_FILES, "all.zip": packed.getvalue()}


def test_a_folder_at_an_address_reads_as_on_a_disk(files: dict[str, bytes], tmp_path: Path) -> None:
    """The same articles under the same paths, and the same problems but for where the folder is."""
    for name, content in files.items():
        file = tmp_path / "clippings" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        filesystem("memory").pipe_file(f"/{tmp_path.name}/clippings/{name}", content)
    here = read_corpus([tmp_path / "clippings"])
    there = read_corpus([f"memory://{tmp_path.name}/clippings/"])
    assert len(here.articles) == 6
    assert there.articles == here.articles
    assert [p.reason for p in there.problems] == [p.reason for p in here.problems]
    assert there.problems[0].path.startswith(f"memory://{tmp_path.name}/clippings/")


def test_a_single_file_and_one_that_is_none(tmp_path: Path) -> None:
    """A file is read by itself; of an address where nothing is that is told."""
    filesystem("memory").pipe_file(f"/{tmp_path.name}/one.txt", b"Ann Lee spoke.")
    found = read_corpus([f"memory://{tmp_path.name}/{name}" for name in ("one.txt", "two.txt")])
    assert [(a.id, a.path) for a in found.articles] == [("one", "one.txt")]
    (problem,) = found.problems
    assert str(problem) == (
        f"memory://{tmp_path.name}/two.txt: there is no such file, or nothing is in such a folder"
    )


def test_what_those_who_keep_the_files_refuse_is_a_problem() -> None:
    """An address that nobody knows the way to stops no other."""
    (problem,) = read_corpus(["nowhere://x"]).problems
    assert str(problem).startswith("nowhere://x: left out, it cannot be read: Protocol not known: nowhere")
