"""Near-copies on the site: said quietly, and no source of their own."""

from __future__ import annotations

from dataclasses import replace

from generator.rendering.site import render
from tests.rendering.markdown_page import body, rendered
from tests.rendering.sample import harbour
from tests.rendering.test_pages import SETTINGS

HEADLINE = "Berth closed"


def pages(copy_of: str | None) -> dict[str, str]:
    """The harbour's pages, its second article a copy of that one."""
    story = harbour()
    first, second = story.articles
    return render([replace(story, articles=(first, replace(second, copy_of=copy_of)))], SETTINGS)


def test_a_near_copy_is_said_on_its_page_and_in_the_list() -> None:
    """The headline of the first is named and linked; other articles say nothing of the kind."""
    files = pages("a1")

    (note,) = rendered(body(files["articles/b2.md"])).xpath(".//p[@id='copy']")
    assert note.text_content() == f"This is a near-copy of {HEADLINE}; what both tell counts once."
    assert [link.get("href") for link in note.iter("a")] == ["a1.md"]
    rows = [row.text_content() for row in rendered(body(files["articles/index.md"])).xpath(".//ul/li")]
    assert [f"; a near-copy of {HEADLINE}" in row for row in rows] == [False, True]
    assert "near-copy" not in files["articles/a1.md"]


def test_an_event_that_a_copy_tells_too_has_one_source() -> None:
    """The outlet of the copy does not stand beside that of the first."""
    links = [files["timeline.md"].count("d-source") for files in (pages(None), pages("a1"))]

    assert links[0] - links[1] == sum(len({p.article for p in e.sentences}) > 1 for e in harbour().events) > 0


def test_home_quotes_nobody_from_a_copy() -> None:
    """The latest quotes and the most quoted are those of the first; the page of all quotes has all."""
    alone, copied = pages(None), pages("a1")

    shown = [files["index.md"].count('<figure class="d-quote') for files in (alone, copied)]
    assert shown[0] - shown[1] == 1
    assert "(2 quotes)" in alone["index.md"] and "(2 quotes)" not in copied["index.md"]
    shown = [files["quotes/index.md"].count('<figure class="d-quote') for files in (alone, copied)]
    assert shown[0] == shown[1]
