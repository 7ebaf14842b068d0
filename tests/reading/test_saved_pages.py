"""Pages that a browser saved "complete", with a folder of what was on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.corpus import read_corpus
from tests.reading.documents import archive, page

FRAME = (
    b"<html><body><p>Shoes are cheap at the corner of the street, said Ad Man to everybody.</p></body></html>"
)


@pytest.mark.parametrize("folder", ["The harbour_files", "The harbour-Dateien", "The harbour_archivos"])
@pytest.mark.parametrize("zipped", [False, True])
def test_the_folder_of_a_saved_page_is_passed_over(tmp_path: Path, folder: str, zipped: bool) -> None:
    """Its scripts and frames are no articles and no faults; other folders are read, and so is one alone."""
    files = {
        "The harbour.html": page().encode(),
        f"{folder}/frame.html": FRAME,
        f"{folder}/below/app.js": b"x",
        "press_files/release.txt": b"The mayor spoke.",
    }
    if zipped:
        files = {"saved.zip": archive(files)}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    corpus = read_corpus([tmp_path])

    assert {article.id for article in corpus.articles} == {"The harbour", "release"}
    assert corpus.problems == ()
