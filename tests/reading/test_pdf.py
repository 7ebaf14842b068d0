"""Printed pages: columns however they are drawn, page numbers but no other numbers, compounds with their hyphens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from fpdf import FPDF

from generator.model import Article
from generator.reading.corpus import read_corpus
from generator.reading.pdf_lines import Line
from generator.reading.pdf_print_marks import PrintMarks, without_print_marks

# Points from the left and the top, and words.
Piece = tuple[float, float, str]
LEFT = (
    "The council of Norfield voted on Tuesday to",
    "sell the old harbour to Larch, its mayor said",
    "after a night of talks about the fish market.",
    "She will not wait any longer for anybody.",
)
RIGHT = (
    "The sale is to be signed in the month of August,",
    "and the market has to move to the northern quay,",
    "where no boat that is of any size can lie.",
)


def text_of(folder: Path, pages: Sequence[Sequence[Piece]]) -> str:
    """The text of a PDF that draws these pieces in this order; "" where it gives no article."""
    paper = FPDF(unit="pt")
    paper.set_auto_page_break(False)
    paper.set_font("Times", "", 11)
    for page in pages:
        paper.add_page()
        for x, y, words in page:
            paper.text(x, y, words)
    paper.output(str(folder / "a.pdf"))
    return "".join(a.text for a in read_corpus([folder / "a.pdf"]).articles)


def rows(*columns: Sequence[str]) -> list[Piece]:
    """Columns drawn row by row, as some programs draw them."""
    return [
        (60 + 250 * column, 200 + 14 * row, lines[row])
        for row in range(max(map(len, columns)))
        for column, lines in enumerate(columns)
        if row < len(lines)
    ]


def test_columns_drawn_row_by_row_are_read_through(tmp_path: Path) -> None:
    """A line of each column in turn: each column is read to its end; a heading above spans both."""
    head = (60.0, 160.0, "The harbour of Norfield is sold to Larch, and the market has to move, all say")

    text = text_of(tmp_path, [[head, *rows(LEFT, RIGHT)]])

    assert " ".join(text.split()) == " ".join((head[2], *LEFT, *RIGHT))


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    """Short cells belong to their row; and so do the words of a line that are drawn one by one."""
    text = text_of(tmp_path, [rows(("Norfield", "Larch", "Holm"), ("3 boats", "9 boats", "4 boats"))])
    words = [(60 + 40.0 * n, 200 + 14.0 * row, f"word{row}{n} ") for row in range(4) for n in range(6)]

    assert text.replace(" ", "") == "Norfield3boatsLarch9boatsHolm4boats"
    assert text_of(tmp_path, [words]).split() == [words.strip() for _, _, words in words]


def page(*lines: str, foot: str = "", top: float = 100) -> list[Piece]:
    """A page of lines, and a line at its foot."""
    body = [(60.0, top + 14 * at, line) for at, line in enumerate(lines)]
    return [*body, *([(290.0, 800.0, foot)] if foot else [])]


def test_a_number_at_the_end_of_a_text_stays(tmp_path: Path) -> None:
    """A year on a last line of its own is no page number."""
    assert text_of(tmp_path, [page("The bridge was built in", "1911.")]) == "The bridge was built in 1911."


@pytest.mark.parametrize(
    "feet", [("1",), ("7", "8"), ("- 4 -", "- 5 -", "- 6 -"), ("Page 1 of 2", "Page 2 of 2")]
)
def test_page_numbers_are_left_out(tmp_path: Path, feet: Sequence[str]) -> None:
    """Numbers that count up page by page."""
    pages = [
        page("Rain fell on the quay all day.", f"Boat {'abc'[at]} sank.", foot=foot)
        for at, foot in enumerate(feet)
    ]

    text = text_of(tmp_path, pages)

    assert all(foot not in text for foot in feet)
    assert text.count("sank.") == len(feet)


def test_lines_that_differ_in_a_number_are_text_on_two_pages(tmp_path: Path) -> None:
    """Two last lines alike but for a number are prose; on three pages at one height they are a footer."""
    foot = "Norfield Courier, {} copies"

    two = text_of(tmp_path, [page(*LEFT, foot=foot.format(n)) for n in (90, 40)])
    three = text_of(
        tmp_path,
        [page(*LEFT, f"Boat {'abc'[at]}.", foot=foot.format(n)) for at, n in enumerate((90, 40, 70))],
    )

    assert two.count("copies") == 2
    assert "copies" not in three and three.count("Boat") == 3


def test_pages_of_one_line_each_are_no_scan(tmp_path: Path) -> None:
    """Where nothing but lines alike is on any page, they are the text."""
    assert text_of(tmp_path, [page(f"Boat {n} sank at noon.") for n in range(5)]).count("sank") == 5


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("He was twenty-", "one then."), "He was twenty-one then."),
        (("In 2023-", "24 Ada Lee-", "Ray won."), "In 2023-24 Ada Lee-Ray won."),
        (("The fish-", "ermen of the quay."), "The fishermen of the quay."),
        (("A well-", "known man is a Well-known one."), "A well-known man is a Well-known one."),
        (("A well-", "known man is known well."), "A well-known man is known well."),
        (
            ("A sea-", "wall by the sea is no wall, but a seawall."),
            "A seawall by the sea is no wall, but a seawall.",
        ),
        (("All be-", "cause of the cause it has to be."), "All because of the cause it has to be."),
    ],
)
def test_a_compound_keeps_its_hyphen_at_a_line_s_end(tmp_path: Path, lines: Sequence[str], text: str) -> None:
    """What else the document says decides whether a hyphen parts a word or joins two."""
    assert text_of(tmp_path, [page(*lines)]) == text


def printed(folder: Path, size: float, headline: Sequence[str], *blocks: Sequence[str]) -> Article:
    """The article of a page with a headline in letters of that size, and blocks of lines below it."""
    paper = FPDF(unit="pt")
    paper.add_page()
    paper.set_font("Times", "B", size)
    for row, words in enumerate(headline):
        paper.text(60, 80 + 1.2 * size * row, words)
    paper.set_font("Times", "", 11)
    down = 100 + 1.2 * size * len(headline)
    for block in blocks:
        for words in block:
            paper.text(60, down, words)
            down += 14
        down += 10
    paper.output(str(folder / "a.pdf"))
    (article,) = read_corpus([folder / "a.pdf"]).articles
    return article


@pytest.mark.parametrize("size", [14, 18, 24, 36])
def test_a_headline_of_two_lines_is_one_title(tmp_path: Path, size: float) -> None:
    """However large its letters are."""
    article = printed(tmp_path, size, ("The harbour is sold", "after a long night"), LEFT, RIGHT)

    assert article.title == "The harbour is sold after a long night"
    assert article.text == "\n\n".join((" ".join(LEFT), " ".join(RIGHT)))


@pytest.mark.parametrize(
    "blocks",
    [
        [("By Ann Lee", "12 June 2024")],
        [("Norfield Courier", "By Ann Lee, Chief Reporter", "Published 12 June 2024")],
        [("By Ann Lee", "12 June 2024", *RIGHT)],
    ],
)
def test_byline_and_date_on_lines_that_follow_each_other(tmp_path: Path, blocks: list[list[str]]) -> None:
    """Each is a line of its own, be it close above the text; it tells the author and the day."""
    article = printed(tmp_path, 20, ["The harbour is sold"], *blocks, LEFT)

    assert (article.authors, article.published) == (("Ann Lee",), date(2024, 6, 12))
    assert " ".join(LEFT) in article.text.split("\n\n")


# Letters' size and words, one below the other.
Set = tuple[float, str]
BODY = [(11.0, line) for line in LEFT]


@pytest.mark.parametrize(
    "above", ["Norfield Courier          Wednesday 12 June 2024", "12 June 2024 | The Norfield Courier | 4"]
)
def test_a_papers_name_and_the_day_run_over_one_page_too(tmp_path: Path, above: str) -> None:
    """They are no part of the text; a line that tells more than the two is."""
    text = text_of(tmp_path, [[(60.0, 40.0, above), *rows(LEFT)]])
    (article,) = read_corpus([tmp_path / "a.pdf"]).articles
    more = text_of(tmp_path, [[(60.0, 40.0, f"{above}     Rain in Holm"), *rows(LEFT)]])

    assert text == " ".join(LEFT) and article.published == date(2024, 6, 12)
    assert (article.outlet or "").endswith("Norfield Courier") and "Rain in Holm" in more


def set_page(folder: Path, *lines: Set, leading: float = 1.2) -> Article:
    """The article of a page of lines in letters of several sizes; below a headline its own leading."""
    paper = FPDF(unit="pt")
    paper.add_page()
    down, before = 40.0, 0.0
    for size, words in lines:
        down += leading * size if size == before else before + size + (6 if size != 11 else 10)
        paper.set_font("Times", "", size)
        paper.text(60, down, words)
        before = size
    paper.output(str(folder / "a.pdf"))
    (article,) = read_corpus([folder / "a.pdf"]).articles
    return article


@pytest.mark.parametrize("leading", [1.0, 1.2, 1.42, 1.6])
def test_lines_of_a_headline_may_be_far_apart(tmp_path: Path, leading: float) -> None:
    """As far as programs set large letters."""
    head = [(26.0, "The harbour is sold"), (26.0, "after a long night")]

    article = set_page(tmp_path, *head, *BODY, leading=leading)

    assert (article.title, article.text) == ("The harbour is sold after a long night", " ".join(LEFT))


@pytest.mark.parametrize(
    "above",
    [
        [(36.0, "NORFIELD POST"), (9.0, "Wednesday, June 12, 2024")],
        [(40.0, "Norfield Post"), (9.0, "12 June 2024")],
        [(8.0, "Norfield Post"), (9.0, "12 June 2024")],
    ],
)
def test_a_masthead_is_the_outlet_and_no_headline(tmp_path: Path, above: list[Set]) -> None:
    """Larger than the headline, or small above it."""
    article = set_page(tmp_path, *above, (24, "The harbour is sold to Larch"), (12, "By Ann Lee"), *BODY)

    assert (article.title, article.outlet) == ("The harbour is sold to Larch", "Norfield Post")
    assert (article.authors, article.published) == (("Ann Lee",), date(2024, 6, 12))
    assert "Norfield Post".lower() not in article.text.lower()


@pytest.mark.parametrize("small", ["A special report", "12 June 2024"])
def test_a_few_small_words_above_a_headline_stay_in_the_text(tmp_path: Path, small: str) -> None:
    """They are no headline, and nothing says that they are a paper's name."""
    article = set_page(tmp_path, (8, small), (24, "The harbour is sold to Larch"), *BODY)

    assert (article.title, article.outlet) == ("The harbour is sold to Larch", None)


def test_a_short_headline_above_a_longer_one_is_the_title(tmp_path: Path) -> None:
    """Unless it ends as a paper's name does; and large letters amid the text are no title."""
    assert set_page(tmp_path, (24, "Sold"), (16, "The harbour goes to Larch"), *BODY).title == "Sold"
    assert set_page(tmp_path, *BODY, (24, "The harbour goes to Larch"), (11, "It is sold.")).title is None


ADDRESS = "https://norfield.example/harbour"


@pytest.mark.parametrize("head", [(24.0, "The harbour is sold"), None])
@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("14/06/2024, 10:11   The harbour is sold | Norfield Post", f"{ADDRESS}   1/1"),
        ("6/14/24, 10:11 AM   The harbour is sold - Norfield Post", f"{ADDRESS}   1/1"),
        (f"The harbour is sold | Norfield Post   {ADDRESS}", "1 of 1   14/06/2024, 10:11"),
    ],
)
def test_what_a_browser_prints_around_one_page(
    tmp_path: Path, head: Set | None, above: str, below: str
) -> None:
    """It is no text; it tells headline, outlet and address, and when somebody printed it dates nothing."""
    article = set_page(tmp_path, (8, above), *([head] if head else []), *BODY, (8, below))

    assert (article.title, article.outlet) == ("The harbour is sold", "Norfield Post")
    assert (article.url, article.published, article.text) == (ADDRESS, None, " ".join(LEFT))


def test_an_address_that_ends_a_page_is_text() -> None:
    """Without the number of a page, and a time without a title."""
    lines = [
        Line(words, 60, 800 - 14 * at, 11) for at, words in enumerate(["14/06/2024, 10:11", *LEFT, ADDRESS])
    ]

    assert without_print_marks([lines]) == ([lines], PrintMarks())


def test_a_line_with_a_paper_and_a_date_below_a_byline(tmp_path: Path) -> None:
    """Close above the text, it is a line of its own; it dates the article."""
    lines = ("By ANN LEE and BO DAHL", "Tidewire | June 12, 2024", *LEFT)
    article = printed(tmp_path, 20, ["The harbour is sold"], lines)

    assert (article.authors, article.published) == (("ANN LEE", "BO DAHL"), date(2024, 6, 12))
    assert article.text.endswith("\n\n" + " ".join(LEFT))


def test_a_byline_far_below_a_masthead(tmp_path: Path) -> None:
    """A headline, a deck and more may stand between them."""
    head = [
        (30.0, "Norfield Post"),
        (24.0, "The harbour is sold"),
        (16.0, "A long night"),
        (15.0, "The mayor"),
    ]
    article = set_page(tmp_path, *head, (14, "Her deputy"), (11, "By Ann Lee"), *BODY)

    assert article.authors == ("Ann Lee",)
    assert article.text.endswith("\n\n" + " ".join(LEFT))


@pytest.mark.parametrize(
    ("above", "said"),
    [
        (("The Norfield Courier | Wednesday, June 12, 2024",), ("The Norfield Courier", date(2024, 6, 12))),
        (("The Norfield Courier", "Wednesday, June 12, 2024"), ("The Norfield Courier", date(2024, 6, 12))),
        (("4 THE NORFIELD COURIER · 12 June 2024",), ("The Norfield Courier", date(2024, 6, 12))),
        (("Wednesday, June 12, 2024",), (None, None)),
        (("Harbour report, 12 June 2024",), (None, None)),
    ],
)
def test_what_runs_over_the_pages_tells_the_paper_and_the_day(
    tmp_path: Path, above: Sequence[str], said: tuple[str | None, date | None]
) -> None:
    """It is no part of the text; a day without a paper may be that on which somebody printed it."""
    head = [(60.0, 40.0 + 14 * at, words) for at, words in enumerate(above)]

    text = text_of(tmp_path, [[*head, *rows(LEFT)], [*head, *rows(RIGHT)]])
    (article,) = read_corpus([tmp_path / "a.pdf"]).articles

    assert "2024" not in text
    assert (article.outlet, article.published) == said
