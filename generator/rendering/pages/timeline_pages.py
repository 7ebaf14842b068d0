"""The timeline of a story: dated events by year and month, the undated at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event
from generator.rendering.context import Site, day_attributes, event_id, machine_date
from generator.rendering.escaping import markdown
from generator.rendering.links import slug, text_link
from generator.rendering.page import counted, render_page
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import timeline_strip
from generator.rendering.parts.event_words import telling, told_linked
from generator.rendering.parts.pagination import in_parts, list_pages
from generator.rendering.story import Story
from generator.timex.edtf import bounds
from generator.timex.words import MONTHS

_KINDS = {
    "stated": "date as written",
    "resolved": "date worked out",
    "carried": "date inferred",
    "publication": "dated by the report only",
}


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event ready for a template."""

    id: str
    when: Markup
    words: Markup
    kind: str
    how: Markup
    days: Markup
    inferred: bool
    minor: bool
    people: Markup
    sources: Markup


@dataclass(frozen=True, slots=True)
class Period:
    """A heading of the timeline and what stands under it; ``level`` 2 is a year, 3 a month."""

    level: int
    title: str
    id: str
    events: tuple[ShownEvent, ...]
    minor: tuple[ShownEvent, ...]


def timeline_pages(site: Site, story: Story) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's timeline."""
    parts = in_parts(story.events, site.settings.page_size)
    for part in list_pages(
        parts,
        lambda n: site.places.timeline(story.name, n),
        site.titled("Timeline", story),
        _begins,
    ):
        page = part.path
        yield (
            page,
            render_page(
                "timeline.md.j2",
                title=part.title,
                description=_count(story),
                kind="Timeline",
                crumbs=site.story_links(page, story),
                jsonld=schema_org.events(story, part.items),
                count=_count(story),
                strip=timeline_strip(story) if part.first else None,
                periods=list(_periods(site, story, page, part.items)),
                pager=part.pager,
                made_from=site.made_from(page, list(story.articles.values())),
            ),
        )


def _count(story: Story) -> str:
    inferred = sum(1 for e in story.events if e.inferred)
    return counted(len(story.events), "event") + (f", {inferred} with an inferred date" if inferred else "")


def _periods(site: Site, story: Story, page: str, events: Sequence[Event]) -> Iterator[Period]:
    """Years, each with what is known no better, and under them months: each heading once."""
    years: dict[str, dict[str, list[ShownEvent]]] = {}
    for event in events:
        heading, month = _period(event)
        years.setdefault(heading, {"": []}).setdefault(month, []).append(
            shown_event(site, story, page, event)
        )
    for heading, months in years.items():
        for month, shown in months.items():
            told, minor = [e for e in shown if not e.minor], [e for e in shown if e.minor]
            title, level = month or heading, 3 if month else 2
            yield Period(level, title, f"{'m' if month else 'y'}-{slug(title)}", tuple(told), tuple(minor))


def _period(event: Event) -> tuple[str, str]:
    """The headings an event stands under: its year or years, and its month where it lies within one."""
    if event.edtf is None:
        return "Undated", ""
    (y1, m1, _), (y2, m2, _) = bounds(event.edtf)
    if (y1, m1) == (y2, m2):
        return _year(y1), f"{MONTHS[m1 - 1]} {_year(y1)}"
    return (_year(y1), "") if y1 == y2 else (_span_of_years(y1, y2), "")


def _begins(event: Event) -> str:
    """Where on the timeline a page begins that begins with this event, for the links to it."""
    if event.edtf is None:
        return "undated"
    (y1, m1, _), (y2, m2, _) = bounds(event.edtf)
    if y1 < -9999:
        return ""
    return f"from {MONTHS[m1 - 1]} {_year(y1)}" if (y1, m1) == (y2, m2) else f"from {_year(y1)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _span_of_years(first: int, last: int) -> str:
    if first < -9999:
        return f"Until {_year(last)}"
    return f"Since {_year(first)}" if last > 9999 else f"{_year(first)} to {_year(last)}"


def shown_event(site: Site, story: Story, page: str, event: Event) -> ShownEvent:
    """An event for ``page``."""
    words = site.event_words(event)
    stamp = machine_date(event.edtf)
    return ShownEvent(
        id=event_id(event),
        when=Markup(f'<time datetime="{stamp}">{markdown(words)}</time>') if stamp else markdown(words),
        words=told_linked(site, page, story, event),
        kind="inferred" if event.inferred else event.basis,
        how=_how(site, page, story, event),
        days=day_attributes(event.edtf),
        inferred=event.inferred,
        minor=story.is_minor(event),
        people=site.people_links(page, _not_linked(story, event)),
        sources=site.source_links(page, story, event.sentences),
    )


def _not_linked(story: Story, event: Event) -> list[str]:
    """The people in an event whom the sentence that is shown does not name: another report of it does."""
    linked = set(story.named_in(place)) if (place := telling(story, event)) else set[str]()
    return [person for person in event.people if person not in linked]


def _how(site: Site, page: str, story: Story, event: Event) -> Markup:
    """How the date is known. Why an article's own date is inferred is told on its page, not on each entry."""
    why = event.why or _KINDS[event.basis]
    for place in event.sentences[:1]:
        inferred = story.articles[place.article].dated.why
        if inferred and inferred in why:
            own = why.partition(inferred)[0].rpartition(";")[0].removesuffix(", which has no date")
            target = f"{site.places.article(place.article)}#source"
            told = text_link(page, target, "the article’s own date is inferred")
            return markdown(f"{own}; ") + told if own else told
    return markdown(why)
