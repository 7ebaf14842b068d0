"""The timeline of a story: dated events by year and month, the undated at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.model import Event
from generator.rendering.busy_years import year_of
from generator.rendering.dates import from_to
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import events_chart
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.parts.timeline_periods import periods
from generator.rendering.parts.ways_into_timeline import busiest_months, strip_of_years
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import Day, bounds


def timeline_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's timeline."""
    whole = LongList(
        site.titled("timeline", story),
        story.events,
        lambda n: site.timeline_address(story, n),
        holds=lambda first, last: from_to(site.labels, _first_day(first), _first_day(last)),
    )
    for part in list_pages(site, whole):
        page = part.page.within(story)
        yield page.path, _timeline_page(page, part)


def _timeline_page(page: StoryPageContext, part: ListPage[Event]) -> str:
    count, older = _count(page.story), _older(page.story, part)
    return render_page(
        "timeline.md.j2",
        Head(
            part.title,
            count,
            page.labels.text("pages.timeline"),
            jsonld=schema_org.events(page.story, part.items),
        ),
        page.labels,
        crumbs=page.story_links(),
        count=count,
        chart=None if part.turn else events_chart(page.story),
        strip=strip_of_years(page) if part.turn else [],
        months=busiest_months(page) if part.turn else [],
        older=list(periods(page, older)),
        older_called=_older_called(page, older),
        periods=list(periods(page, part.items[len(older) :])),
        pager=part.pager,
        turn=part.turn,
        made_from=page.made_from(page.story.articles.values()),
    )


def _older(story: StoryIndex, part: ListPage[Event]) -> Sequence[Event]:
    """Of a page of a long timeline the events before its busy years, if it has others, too."""
    busy = story.years.busy
    older = list(takewhile(lambda e: e.edtf and busy and year_of(e) < busy[0], part.items))
    return older if part.turn and len(older) < len(part.items) else []


def _older_called(page: StoryPageContext, older: Sequence[Event]) -> str:
    """What they are called, folded: "1911 to 2009: 12 events"."""
    if not older:
        return ""
    first, last = (page.labels.year(year_of(event)) for event in (older[0], older[-1]))
    when = first if first == last else page.labels.text("dates.from_to", first=first, last=last)
    return page.labels.text("timeline.older", when=when, events=page.labels.count("event", len(older)))


def _count(story: StoryIndex) -> str:
    inferred, labels = sum(1 for e in story.events if e.inferred), story.labels
    events = labels.count("event", len(story.events))
    return labels.text("timeline.inferred", inferred, events=events) if inferred else events


def _first_day(event: Event) -> Day | None:
    """Where on the timeline an event stands; None at its end, among the undated."""
    return bounds(event.edtf)[0] if event.edtf else None
