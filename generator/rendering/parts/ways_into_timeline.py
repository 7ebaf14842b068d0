"""The ways into a long timeline: its years, as high as they are busy, and the months of the busiest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event
from generator.rendering.busy_years import month_of, year_of
from generator.rendering.escaping import markdown
from generator.rendering.page_context import StoryPageContext

# The latest years have a bar each, those before them one together; so many of the busiest have their months.
_MOST_BARS, _WITH_MONTHS = 16, 3


@dataclass(frozen=True, slots=True)
class YearBar:
    """A year in the strip, or all earlier ones: its link, its number of events, its height in hundredths."""

    link: Markup
    number: str
    height: int


def strip_of_years(page: StoryPageContext) -> list[YearBar]:
    """The years of a story, oldest first; the undated have none."""
    years: dict[int, list[Event]] = defaultdict(list)
    for event in page.story.dated_events:
        years[year_of(event)].append(event)
    called = {year: page.labels.year(year) for year in years}
    if len(years) > _MOST_BARS:
        earlier = sorted(years)[: 1 - _MOST_BARS]
        years[earlier[-1]] = [event for year in earlier for event in years.pop(year)]
        called[earlier[-1]] = page.labels.text("charts.earlier")
    most = max(map(len, years.values()), default=1)
    return [
        YearBar(
            _to(page, years[year][0], called[year]),
            page.labels.number(len(years[year])),
            max(2, round(100 * len(years[year]) / most)),
        )
        for year in sorted(years)
    ]


def busiest_months(page: StoryPageContext) -> list[tuple[str, Markup]]:
    """The few busiest years, in order, each with its months, linked, and their numbers of events."""
    years = page.story.years
    busiest = sorted(years.busy, key=lambda year: (-years.by_year[year], -year))[:_WITH_MONTHS]
    months: dict[int, dict[int, list[Event]]] = {year: defaultdict(list) for year in sorted(busiest)}
    for event in page.story.dated_events:
        if (month := month_of(event)) and month[0] in months:
            months[month[0]][month[1]].append(event)
    return [(page.labels.year(year), _months(page, of)) for year, of in months.items() if of]


def _months(page: StoryPageContext, found: dict[int, list[Event]]) -> Markup:
    names = page.labels.names("dates.months")
    return Markup(" · ").join(_month(page, names[month - 1], events) for month, events in found.items())


def _month(page: StoryPageContext, name: str, events: list[Event]) -> Markup:
    return _to(page, events[0], name) + markdown(f" ({page.labels.number(len(events))})")


def _to(page: StoryPageContext, event: Event, words: str) -> Markup:
    return page.text_link(page.site.event_address(page.story, event), words)
