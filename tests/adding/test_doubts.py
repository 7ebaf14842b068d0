"""What looks wrong in an article that was taken in."""

from __future__ import annotations

import io
from pathlib import Path

from generator.adding.doubts import doubts
from generator.reading import prose
from generator.reading.articles import draft
from generator.reading.input_file import InputFile
from generator.reading.options import Options
from tests.reading.documents import PARAGRAPHS

TOP = "Quarry told to stop\nPublished\n2 May 2024\nBy\nKim Roe\nBBC News, Norfield\nShare\nImage caption"


def _is_called_list(text: str) -> bool:
    options, file = Options(), io.BytesIO(text.encode())
    path = InputFile("a.txt", "a.txt", "a.txt", "", lambda: file, Path("a.txt"))
    return any("list" in doubt for doubt in doubts(draft(next(prose.read(file, options)), path, options)))


def test_lines_beside_the_text_make_no_list() -> None:
    """A page's byline, date and buttons stand above its prose; towns below each other are a list."""
    assert not _is_called_list("\n".join((TOP, *PARAGRAPHS)))
    assert _is_called_list(
        "\n".join(("Rain fell in the towns.", *(f"Ostvik and Holm {n}" for n in range(9))))
    )
