"""Events under their years and months, as a timeline has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.labels.label_files import english
from generator.labels.site_labels import SiteLabels
from generator.labels.told import Told
from generator.model import Event
from generator.rendering.addresses import event_anchor, safe_name
from generator.rendering.busy_years import month_of
from generator.rendering.dates import day_attributes, event_date, time_element
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.editor_notes import correction_note
from generator.rendering.parts.event_words import event_sources, linked_event_words, shown_mention
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import bounds


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


def periods(page: StoryPageContext, events: Sequence[Event]) -> Iterator[Period]:
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
