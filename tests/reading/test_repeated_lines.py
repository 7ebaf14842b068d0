"""Lines that an outlet puts on its pages again and again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article
from generator.reading.repeated_lines import with_repeated_lines

LINES = (
    "Harbour news in brief",
    "The mayor of Holm opened the fair.",
    "Read by us for you at Holm Island Post.",
)


def repeated(texts: Sequence[str], outlet: str | None = "Holm Island Post") -> list[list[str]]:
    """Of each article the lines that are told apart."""
    articles = [Article(f"a{i}", "a.txt", text, outlet=outlet) for i, text in enumerate(texts)]
    return [[a.text[b.span.start : b.span.end] for b in a.boilerplate] for a in with_repeated_lines(articles)]


def pages(count: int, *lines: str) -> list[str]:
    """Articles of prose of their own between these lines."""
    prose = (
        "The rain of day {0} fell on all the {0} towns by the sea, and nobody in them went out before noon."
    )
    return ["\n\n".join([lines[0], prose.format(i), prose.format(i + 9), *lines[1:]]) for i in range(count)]


def test_lines_of_three_articles_are_the_pages() -> None:
    """One without an end wherever it stands; one with an end where it speaks to readers."""
    assert repeated(pages(3, *LINES)) == [[LINES[0], LINES[2]]] * 3


def test_two_articles_are_too_few() -> None:
    """What two share may be chance."""
    assert repeated(pages(2, *LINES)) == [[], []]


def test_other_outlets_do_not_count() -> None:
    """Without an outlet nothing is known of a page."""
    assert repeated(pages(3, *LINES), outlet=None) == [[], [], []]


def test_a_sentence_told_each_day_stays_news() -> None:
    """ "The mayor of Holm opened the fair." says nothing to readers."""
    assert all(LINES[1] not in found for found in repeated(pages(5, *LINES)))


def test_articles_that_are_told_again_are_no_pages() -> None:
    """Three versions of one article share nearly all their lines: those are its own."""
    text = "\n\n".join(["Harbour shut", "Rain fell.", "Ferries for you stay in port.", "More rain comes"])

    assert repeated([text, f"{text}\n\nIt rained.", f"{text}\n\nIt poured."]) == [[], [], []]
