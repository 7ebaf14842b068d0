"""The further pages of a busy person: what they said and what was said of them by year, events, mentions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Person
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import PageContext
from generator.rendering.parts.lists import event_line
from generator.rendering.parts.mention_lines import mention_lines
from generator.rendering.parts.more_of_person import (
    Heard,
    QuotesOfYear,
    links_to_years,
    pages_of_events,
    pages_of_mentions,
    quotes_by_year,
)
from generator.rendering.parts.pagination import list_pages
from generator.rendering.parts.quote_blocks import shown_utterance
from generator.rendering.site_index import SiteIndex

_HEARD: tuple[tuple[Heard, str], ...] = (("said", "person.said"), ("said-of", "person.said_of"))


def more_of_person_pages(site: SiteIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each, of all people."""
    for person in (p for p in site.cast.ranked if site.has_page(p.id)):
        for heard, label in _HEARD:
            parts = quotes_by_year(site, person, heard)
            for part in parts:
                page = PageContext(site, part.path)
                yield page.path, _quotes_page(page, person, label, part, parts)
        yield from _events_pages(site, person)
        yield from _mentions_pages(site, person)


def _quotes_page(
    page: PageContext, person: Person, label: str, part: QuotesOfYear, parts: list[QuotesOfYear]
) -> str:
    own = label == "person.said"
    heading = page.labels.text("person.of_year", what=page.labels.text(label), year=part.words)
    of = person.id if own else None
    quotes = [shown_utterance(page.within(s), u, of=of) for s, u in part.quotes]
    return _page(page, person, heading, pager=links_to_years(page, parts), own=own, quotes=quotes)


def _events_pages(site: SiteIndex, person: Person) -> Iterator[tuple[str, str]]:
    whole = pages_of_events(site, person)
    for part in list_pages(site, whole) if whole else ():
        events = [event_line(part.page.within(story), event) for story, event in part.items]
        heading = site.labels.text("person.timeline")
        yield part.page.path, _page(part.page, person, heading, pager=part.pager, events=events)


def _mentions_pages(site: SiteIndex, person: Person) -> Iterator[tuple[str, str]]:
    whole = pages_of_mentions(site, person)
    for part in list_pages(site, whole) if whole else ():
        mentions = list(mention_lines(part.page, part.items))
        heading = site.labels.text("person.mentions")
        yield part.page.path, _page(part.page, person, heading, pager=part.pager, mentions=mentions)


def _page(page: PageContext, person: Person, heading: str, **shown: object) -> str:
    title = page.labels.text("person.part", name=person.name, part=heading)
    kinds: dict[str, object] = {"own": False, "quotes": (), "events": (), "mentions": ()}
    return render_page(
        "more_of_person.md.j2",
        Head(title, title, page.labels.text("pages.person"), search={"exclude": True}),
        page.labels,
        name=person.name,
        heading=heading,
        whole=page.person_link(person.id),
        made_from=page.made_from(page.site.articles),
        **{**kinds, **shown},
    )
