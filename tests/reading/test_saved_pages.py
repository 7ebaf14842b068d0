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


def test_a_named_folder_of_a_saved_page_is_passed_over(tmp_path: Path) -> None:
    """As a shell names it with ``folder/*``; named without its page, it is told; without a page, it is read."""
    page_, kept, alone = tmp_path / "b.html", tmp_path / "b_files", tmp_path / "press_files"
    page_.write_bytes(page().encode())
    for folder in (kept, alone):
        folder.mkdir()
        (folder / "frame.html").write_bytes(FRAME)
    (alone / "release.txt").write_text("The mayor spoke.", "utf-8")

    both = read_corpus([kept, page_])
    only = read_corpus([kept])
    other = read_corpus([page_, alone])

    assert ([article.id for article in both.articles], both.problems) == (["b"], ())
    assert only.articles == ()
    assert [p.reason for p in only.problems] == ["left out, it holds what a browser saved with b.html"]
    assert "release" in {article.id for article in other.articles}
