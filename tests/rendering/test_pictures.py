"""The pictures: who speaks of whom, the bar charts of a timeline and of a person's mentions over time."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Dossier, Event
from generator.rendering.site import SiteSettings, render
from tests.rendering.markdown_page import body, rendered, text
from tests.rendering.sample import harbour

SETTINGS = SiteSettings(version="1.2")


def _timeline(*dates: str) -> str:
    """The timeline page of a story with an event for each date."""
    first = next(e for e in harbour().events if e.id == "e-closed")
    events = tuple(replace(first, id=f"e-{i}", edtf=edtf, basis="stated") for i, edtf in enumerate(dates))
    return render([replace(harbour(), events=events)], SETTINGS)["timeline.md"]


def _labels(page: str) -> list[str]:
    """The numbers above the columns of a page's picture, then the words below them, from left to right."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", page)


def test_who_speaks_of_whom_has_a_line_for_each_pair_and_links_for_names() -> None:
    """Speakers left, whom they name right, as links; the same as a list for those who see no picture."""
    page = render([harbour()], SETTINGS)["people/index.md"]
    (picture,) = rendered(body(page)).xpath(".//div[@class='d-whom']")
    speakers, named = picture.findall("ul")
    assert [a.text for a in speakers.iter("a")] == ["Bo Lind"]
    assert [a.text for a in named.iter("a")] == ["Ada Berg"]
    assert page.count('class="d-edge"') == 1
    assert "Bo Lind about Ada Berg in 1 quote" in text(page)


def test_a_chart_of_a_few_years_has_columns_for_months() -> None:
    """A column a month with its number of events, the year at its first."""
    page = _timeline("2019-05-01", "2020-02", "2020-02-03", "2020-07-09", "2021-01-01")
    assert _labels(page) == ["1", "2", "1", "1", "2019", "2020", "Jul", "2021"]


def test_a_chart_that_reaches_far_back_shows_the_months_that_the_story_is_about() -> None:
    """What lies outside the few years that hold most events is in columns of "earlier" and "later"."""
    page = _timeline(
        "1911",
        "1950",
        "2020-01-05",
        "2020-02-05",
        "2020-03-05",
        "2020-03-06",
        "2020-03-07",
        "2020-04-05",
        "2035",
    )
    assert _labels(page) == ["2", "1", "1", "3", "1", "1", "earlier", "2020", "Feb", "Mar", "Apr", "later"]
    assert "most, 3, in March 2020" in page


def test_a_history_is_drawn_by_years() -> None:
    """Where no few years hold most of it, a column is a year."""
    page = _timeline("1911", "1950", "1960-03", "1970", "1980", "1990")
    assert "1911" in _labels(page) and "Mar" not in _labels(page)


def story_of(articles: int) -> Dossier:
    """The sample with its first article so many times over; only the first names anybody."""
    first = harbour().articles[0]
    copies = tuple(
        replace(first, facts=replace(first.facts, article=replace(first.facts.article, id=f"c{i}")))
        for i in range(articles - 2)
    )
    no_events: tuple[Event, ...] = ()
    return replace(harbour(), articles=(*harbour().articles, *copies), events=no_events)


def test_a_person_page_draws_mentions_over_time_and_says_what_it_draws() -> None:
    """A bar an article, oldest first; the caption says how high and from when to when."""
    page = render([story_of(5)], SETTINGS)["people/ada-berg.md"]
    (figure,) = rendered(body(page)).xpath(".//figure[@class='d-line']")
    heights = [float(bar.get("height")) for bar in figure.iter("rect")]
    assert len(heights) == 5 and heights[0] == max(heights) > heights[1] == heights[2]
    caption = figure.find("figcaption").text
    assert caption.startswith(
        "Mentions in each of the 5 articles, oldest first; at most 3; from 3 March 2026"
    )


def test_mentions_within_one_day_have_that_day_alone_in_their_caption() -> None:
    """Articles of one day run from no day to another."""
    story = story_of(5)
    day = tuple(replace(a, published_edtf="2026-03-03", inferred=False) for a in story.articles)
    page = render([replace(story, articles=day)], SETTINGS)["people/ada-berg.md"]
    caption = rendered(body(page)).find(".//figure[@class='d-line']/figcaption").text
    assert caption.endswith("at most 3; 3 March 2026")


def test_two_articles_are_no_course_of_time() -> None:
    """Below three articles there is nothing to draw."""
    assert "d-line" not in render([harbour()], SETTINGS)["people/ada-berg.md"]
