"""The byline that a page shows, beside the author that its head names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.test_web_pages import article, meta, page


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ("<p>By <a>Kim Roe</a> and <a>Otto Lind</a></p>", ("Kim Roe", "Otto Lind")),
        ("<p>Pier Shut</p><div>Kim Roe, Otto Lind</div>", ("Kim Roe", "Otto Lind")),
        ("<p>By Kim Roe</p><p>By Kim Roe and Otto Lind</p>", ("Kim Roe",)),
        ("<p>By Sam Stone and Otto Lind</p>", ("Kim Roe",)),
        ("<p>Old Pier</p>", ("Kim Roe",)),
    ],
)
def test_a_byline_that_names_more_than_the_head(tmp_path: Path, above: str, authors: tuple[str, ...]) -> None:
    """It is taken whole; one that does not name who the head does, or one below another, is not."""
    assert article(tmp_path, page(meta("author", "Kim Roe"), above)).authors == authors


def test_a_byline_of_another_article_names_no_author(tmp_path: Path) -> None:
    """It stands far below the headline."""
    below = f"<section>{'<p>Rain fell.</p>' * 8}<p>By Kim Roe and Otto Lind</p></section>"

    assert article(tmp_path, page(meta("author", "Kim Roe"), below=below)).authors == ("Kim Roe",)
