"""The timeline of a story: dated events by year and month, the undated at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event
from generator.rendering.addresses import event_anchor, safe_name
from generator.rendering.dates import day_attributes, event_date, time_element
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import events_chart
from generator.rendering.parts.editor_notes import CORRECTED, correction_note
from generator.rendering.parts.event_words import event_sources, linked_event_words, shown_mention
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.plurals import counted
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import bounds
from generator.timex.words import MONTHS, year_in_words

_BASIS_IN_WORDS = {
    "stated": "date as written",
    "resolved": "date worked out",
    "carried": "date inferred",
    "publication": "dated by the report only",
    "correction": CORRECTED,
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
    """A heading of the timeline and the events under it; ``level`` 2 is a year, 3 a month."""

    level: int
    title: str
    id: str
    events: tuple[ShownEvent, ...]
    minor: tuple[ShownEvent, ...]


def timeline_pages(site: SiteIndex, story: StoryIndex) -> Iterator[tuple[str, str]]:
    """Path and content of each page of a story's timeline."""
    whole = LongList(
        site.titled("Timeline", story),
        story.events,
        lambda n: site.addresses.timeline(story.name, n),
        _begins,
    )
    for part in list_pages(site, whole):
        page = part.page.within(story)
        yield page.path, _timeline_page(page, part)


def _timeline_page(page: StoryPageContext, part: ListPage[Event]) -> str:
    count = _count(page.story)
    return render_page(
        "timeline.md.j2",
        Head(part.title, count, "Timeline", jsonld=schema_org.events(page.story, part.items)),
        crumbs=page.story_links(),
        count=count,
        chart=events_chart(page.story) if part.first else None,
        periods=list(_periods(page, part.items)),
        pager=part.pager,
        made_from=page.made_from(page.story.articles.values()),
    )


def _count(story: StoryIndex) -> str:
    inferred = sum(1 for e in story.events if e.inferred)
    return counted(len(story.events), "event") + (f", {inferred} with an inferred date" if inferred else "")


# ---- headings --------------------------------------------------------------------------


def _periods(page: StoryPageContext, events: Sequence[Event]) -> Iterator[Period]:
    """Years, each with what is known no better, and under them months: each heading once."""
    years: dict[str, dict[str, list[ShownEvent]]] = {}
    for event in events:
        heading, month = _period(event)
        years.setdefault(heading, {"": []}).setdefault(month, []).append(_shown_event(page, event))
    for heading, months in years.items():
        for month, shown in months.items():
            weighty, minor = [e for e in shown if not e.minor], [e for e in shown if e.minor]
            title, level = month or heading, 3 if month else 2
            identifier = f"{'m' if month else 'y'}-{safe_name(title)}"
            yield Period(level, title, identifier, tuple(weighty), tuple(minor))


def _period(event: Event) -> tuple[str, str]:
    """The headings an event comes under: its year or years, and its month where it lies within one."""
    if event.edtf is None:
        return "Undated", ""
    (y1, m1, _), (y2, m2, _) = bounds(event.edtf)
    if (y1, m1) == (y2, m2):
        return year_in_words(y1), f"{MONTHS[m1 - 1]} {year_in_words(y1)}"
    return (year_in_words(y1), "") if y1 == y2 else (_span_of_years(y1, y2), "")


def _begins(event: Event) -> str:
    """Where on the timeline a page begins that begins with this event, for the links to it."""
    if event.edtf is None:
        return "undated"
    (y1, m1, _), (y2, m2, _) = bounds(event.edtf)
    if y1 < -9999:
        return ""
    return (
        f"from {MONTHS[m1 - 1]} {year_in_words(y1)}" if (y1, m1) == (y2, m2) else f"from {year_in_words(y1)}"
    )


def _span_of_years(first: int, last: int) -> str:
    if first < -9999:
        return f"Until {year_in_words(last)}"
    return (
        f"Since {year_in_words(first)}" if last > 9999 else f"{year_in_words(first)} to {year_in_words(last)}"
    )


# ---- entries ---------------------------------------------------------------------------


def _shown_event(page: StoryPageContext, event: Event) -> ShownEvent:
    return ShownEvent(
        id=event_anchor(event),
        when=time_element(event.edtf, event_date(event)),
        words=linked_event_words(page, event),
        kind="inferred" if event.inferred else event.basis,
        how=_how(page, event),
        days=day_attributes(event.edtf),
        inferred=event.inferred,
        minor=page.story.is_minor(event),
        people=page.people_links(_not_linked(page.story, event)),
        sources=event_sources(page, event),
    )


def _not_linked(story: StoryIndex, event: Event) -> list[str]:
    """The people in an event whom the sentence that is shown does not name: another report of it does."""
    linked = set(story.named_in(place)) if (place := shown_mention(story, event)) else set[str]()
    return [person for person in event.people if person not in linked]


def _how(page: StoryPageContext, event: Event) -> Markup:
    """How the date is known. Why an article's own date is inferred is said on its page, not on each entry."""
    why = event.why or _BASIS_IN_WORDS[event.basis]
    for place in event.sentences[:1]:
        inferred = page.story.articles[place.article].dated.why
        if inferred and inferred in why:
            own = why.partition(inferred)[0].rpartition(";")[0].removesuffix(", which has no date")
            target = f"{page.site.addresses.article(place.article)}#source"
            link = page.text_link(target, "the article’s own date is inferred")
            return markdown(f"{own}; ") + link if own else link
    note = correction_note(event.corrected) if event.basis != "correction" else Markup("")
    return markdown(why) + (Markup("; ") + note if note else note)
