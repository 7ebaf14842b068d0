"""What a person's page has no room for, on pages of its own: quotes by year, events and mentions.

The page of somebody of whom there is little has it all, and there are none of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from markupsafe import Markup

from generator.model import Event, Person, Utterance
from generator.rendering.addresses import person_part
from generator.rendering.dates import from_to
from generator.rendering.escaping import markdown
from generator.rendering.list_parts import list_parts
from generator.rendering.page_context import PageContext
from generator.rendering.parts.mention_lines import InArticle, mentions_by_article
from generator.rendering.parts.pagination import LongList, places_of_parts
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex
from generator.timex.edtf import bounds, sort_key

# Of more quotes than the first the page has the newest; of more events the weightiest, of more mentions none.
_MOST_QUOTES, NEWEST_QUOTES = 50, 20
_MOST_EVENTS, WEIGHTIEST_EVENTS = 60, 20
_MOST_MENTIONS = 200
# On a page of quotes.
_QUOTES_A_PAGE = 120

QuotedIn = tuple[StoryIndex, Utterance]
EventIn = tuple[StoryIndex, Event]
Heard = Literal["said", "said-of"]


@dataclass(frozen=True, slots=True)
class QuotesOfYear:
    """Quotes of a year or a part of it, the newest first, with their page; ``words`` say which year."""

    path: str
    words: str
    quotes: Sequence[QuotedIn]


def newest_first(quotes: Iterable[QuotedIn]) -> list[QuotedIn]:
    """Quotes by their articles' dates, the undated last; within an article by place."""
    placed = sorted(quotes, key=lambda q: (q[1].article, q[1].parts[0].quotation.span))
    return sorted(placed, key=lambda q: q[0].articles[q[1].article].day or (-9999, 1, 1), reverse=True)


def quotes_by_year(site: SiteIndex, person: Person, heard: Heard) -> list[QuotesOfYear]:
    """What somebody said, or what was said of them, the newest year first; none where that is little."""
    found = site.cast.said_by(person.id) if heard == "said" else site.cast.said_of(person.id)
    if len(found) <= _MOST_QUOTES:
        return []
    years: dict[int | None, list[QuotedIn]] = defaultdict(list)
    for story, utterance in newest_first(found):
        day = story.articles[utterance.article].day
        years[day[0] if day else None].append((story, utterance))
    longest = min(_QUOTES_A_PAGE, site.settings.page_size)
    parts: list[QuotesOfYear] = []
    for year, quotes in years.items():
        cut = list_parts(quotes, longest, lambda quote: 1)
        called = [_year(site, year)] if len(cut) == 1 else places_of_parts(site.labels, _from_to, cut)
        for number, (words, of_year) in enumerate(zip(called, cut, strict=True), 1):
            name = f"{heard}-{'undated' if year is None else year}{f'-{number}' if number > 1 else ''}"
            parts.append(QuotesOfYear(person_part(person.id, name), words, of_year))
    return parts


def _year(site: SiteIndex, year: int | None) -> str:
    return site.labels.text("timeline.undated") if year is None else site.labels.year(year)


def _from_to(latest: QuotedIn, earliest: QuotedIn) -> str:
    """When the quotes of a part of a year were reported."""
    last, first = (story.articles[utterance.article].day for story, utterance in (latest, earliest))
    return from_to(latest[0].labels, first, last)


def links_to_years(page: PageContext, parts: Sequence[QuotesOfYear]) -> Markup:
    """The years in a row, each with its number of quotes; empty without any."""
    shown: list[Markup] = []
    for part in parts:
        words = page.labels.text("person.year", year=part.words, number=page.labels.number(len(part.quotes)))
        is_own = part.path == page.path
        shown.append(Markup("**{}**").format(markdown(words)) if is_own else page.text_link(part.path, words))
    return Markup(" · ").join(shown)


def dated_events_of(site: SiteIndex, person: Person) -> list[EventIn]:
    """The dated events that somebody is in and that weigh something, story by story."""
    return [
        (story, event)
        for story in site.cast.stories_of(person.id)
        for event in story.events_of.get(person.id, ())
        if event.edtf is not None and not story.is_minor(event)
    ]


def weightiest(events: Sequence[EventIn]) -> list[EventIn]:
    """Those few on which most turns, in order of time."""
    chosen = sorted(events, key=lambda e: (-e[1].weight, e[1].id))[:WEIGHTIEST_EVENTS]
    return sorted(chosen, key=lambda e: (sort_key(e[1].edtf), e[1].id))


def pages_of_events(site: SiteIndex, person: Person) -> LongList[EventIn] | None:
    """Somebody's whole timeline; None where their page has it."""
    events = dated_events_of(site, person)
    if len(events) <= _MOST_EVENTS:
        return None
    events = sorted(events, key=lambda e: (sort_key(e[1].edtf), e[1].id))
    days = {event.id: bounds(event.edtf or "")[0] for _, event in events}
    return LongList(
        person.name,
        events,
        partial(_numbered, person, "timeline"),
        holds=lambda first, last: from_to(site.labels, days[first[1].id], days[last[1].id]),
    )


def pages_of_mentions(site: SiteIndex, person: Person) -> LongList[InArticle] | None:
    """Every mention of somebody, the newest article first; None where their page has them."""
    if len(person.mentions) <= _MOST_MENTIONS:
        return None
    by_article = mentions_by_article(site, person)
    return LongList(
        person.name,
        sorted(by_article, key=lambda found: found[1].day or (-9999, 1, 1), reverse=True),
        partial(_numbered, person, "mentions"),
        holds=lambda first, last: from_to(site.labels, last[1].day, first[1].day),
        size=lambda found: len(found[2]),
    )


def _numbered(person: Person, name: str, page: int) -> str:
    return person_part(person.id, name if page == 1 else f"{name}-{page}")
