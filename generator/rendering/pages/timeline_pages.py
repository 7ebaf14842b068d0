"""The timeline of a story: dated events by year and month, the undated at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from markupsafe import Markup

from generator.labels.label_files import english
from generator.labels.site_labels import SiteLabels
from generator.labels.told import Told
from generator.model import Event
from generator.rendering.addresses import event_anchor, safe_name
from generator.rendering.busy_years import month_of, year_of
from generator.rendering.dates import day_attributes, event_date, from_to, time_element
from generator.rendering.escaping import markdown
from generator.rendering.page import Head, render_page
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts import schema_org
from generator.rendering.parts.bar_charts import events_chart
from generator.rendering.parts.editor_notes import correction_note
from generator.rendering.parts.event_words import event_sources, linked_event_words, shown_mention
from generator.rendering.parts.pagination import ListPage, LongList, list_pages
from generator.rendering.parts.ways_into_timeline import busiest_months, strip_of_years
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import Day, bounds


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
        older=list(_periods(page, older)),
        older_called=_older_called(page, older),
        periods=list(_periods(page, part.items[len(older) :])),
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


# ---- headings --------------------------------------------------------------------------


def _periods(page: StoryPageContext, events: Sequence[Event]) -> Iterator[Period]:
    """Years, each with what is known no better, and under them months: each heading once."""
    years: dict[_Years, dict[_Month, list[ShownEvent]]] = {}
    for event in events:
        heading, month = _period(event)
        years.setdefault(heading, {None: []}).setdefault(month, []).append(_shown_event(page, event))
    for heading, months in years.items():
        for month, shown in months.items():
            weighty, minor = [e for e in shown if not e.minor], [e for e in shown if e.minor]
            # Addresses are the same in each language of the site.
            identifier = f"{'m' if month else 'y'}-{safe_name(_heading(english(), heading, month))}"
            title, level = _heading(page.labels, heading, month), 3 if month else 2
            yield Period(level, title, identifier, tuple(weighty), tuple(minor))


# The first and the last year, None of what is undated; a year and a month, None of what lies in no one month.
_Years = tuple[int, int] | None
_Month = tuple[int, int] | None


def _period(event: Event) -> tuple[_Years, _Month]:
    """What an event comes under: its year or years, and its month where it lies within one."""
    if event.edtf is None:
        return None, None
    (first, *_), (last, *_) = bounds(event.edtf)
    return (first, last), month_of(event)


def _heading(labels: SiteLabels, years: _Years, month: _Month) -> str:
    """What they are called: "March 2021", "2011", "2009 to 2011"."""
    if month:
        return labels.month(*month)
    if years is None:
        return labels.text("timeline.undated")
    first, last = years
    if first == last:
        return labels.year(first)
    if first < -9999:
        return labels.text("timeline.until_year", year=labels.year(last))
    if last > 9999:
        return labels.text("timeline.since_year", year=labels.year(first))
    return labels.text("dates.from_to", first=labels.year(first), last=labels.year(last))


def _first_day(event: Event) -> Day | None:
    """Where on the timeline an event stands; None at its end, among the undated."""
    return bounds(event.edtf)[0] if event.edtf else None


# ---- entries ---------------------------------------------------------------------------


def _shown_event(page: StoryPageContext, event: Event) -> ShownEvent:
    return ShownEvent(
        id=event_anchor(event),
        when=time_element(event.edtf, event_date(page.labels, event)),
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
    labels, why = page.labels, event.why
    for place in event.sentences[:1]:
        inferred = page.story.articles[place.article].dated.why
        if inferred and isinstance(why, Told) and why.values.get("inferred") == inferred:
            target = f"{page.site.addresses.article(place.article)}#source"
            link = page.text_link(target, labels.text("reasons.article_inferred"))
            return markdown(f"{labels.said(why.values['own'])}; ") + link
    words = labels.said(why) if why else labels.text(f"reasons.basis_{event.basis}")
    note = correction_note(labels, event.corrected) if event.basis != "correction" else Markup("")
    return markdown(words) + (Markup("; ") + note if note else note)
