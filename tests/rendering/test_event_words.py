"""A sentence that dates many events is shown beside each in part, around the event's own date."""

from __future__ import annotations

import csv
import io
from itertools import pairwise

from generator.model import Article, ArticleFacts, DatedArticle, Dossier, Event, Place, Sentence, Span
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import body, rendered, words


def listing(years: int) -> tuple[str, dict[str, str]]:
    """One sentence that names so many years, and the pages of a story in which each is an event."""
    again = ", then when the great flood of that spring was over in "
    text = f"The bridge was mended in {again.join(str(1800 + n) for n in range(years))}."
    sentence = Place("a", 0, len(text))
    events = []
    for n in range(years):
        at = text.index(str(1800 + n))
        date = Place("a", at, at + 4)
        events.append(Event(f"e-{n}", str(1800 + n), "year", "stated", False, "", 1.0, (sentence,), (), date))
    facts = ArticleFacts(Article("a", "a.txt", text), (Sentence(Span(0, len(text))),))
    dated = DatedArticle(facts, "The bridge", None)
    return text, render([Dossier("", (dated,), events=tuple(events))], SiteSettings())


def shown(pages: dict[str, str], event: str) -> str:
    """The words that the timeline shows of an event."""
    (entry,) = rendered(body(pages["timeline.md"])).xpath(f".//li[@id='{event}']")
    return words(entry.text_content())


def test_an_event_of_a_list_of_dates_shows_what_stands_around_its_own() -> None:
    """The words around the date, whole words between ellipses, in the page and the data."""
    text, pages = listing(100)
    (row,) = [r for r in csv.DictReader(io.StringIO(pages["data/timeline.csv"])) if r["id"] == "e-50"]

    assert row["text"] in text
    assert "1850" in row["text"]
    assert len(row["text"]) < 250
    assert f"… {row['text']} …" in shown(pages, "e-50")
    assert not row["text"].startswith(",")


def test_the_first_and_last_of_a_list_begin_and_end_with_the_sentence() -> None:
    """There is no ellipsis where nothing is left out."""
    _, pages = listing(100)

    assert "… The bridge was mended in 1800, then" not in shown(pages, "e-0")
    assert "The bridge was mended in 1800, then" in shown(pages, "e-0")
    assert "in 1899." in shown(pages, "e-99")
    assert "in 1899. …" not in shown(pages, "e-99")


def test_a_sentence_with_a_few_dates_is_shown_whole() -> None:
    """What a writer would write is cut nowhere."""
    text, pages = listing(8)

    assert all(text in shown(pages, f"e-{n}") for n in range(8))


def test_pages_grow_with_a_list_and_not_with_its_square() -> None:
    """Twice the dates make twice the pages."""
    sizes = [sum(map(len, listing(years)[1].values())) for years in (200, 400, 800)]

    assert all(other < 2.2 * one for one, other in pairwise(sizes))
