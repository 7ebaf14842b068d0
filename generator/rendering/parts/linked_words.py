"""An article's words with the people and dates in them linked, on any page."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.model import Event, Place, TimeExpression
from generator.rendering.context import Site
from generator.rendering.escaping import attribute
from generator.rendering.links import relative
from generator.rendering.parts.passages import Layer, laid_over, linked, span, without_overlaps
from generator.rendering.story import LONGEST, Article, Story
from generator.timex.words import in_words


def linked_words(site: Site, page: str, story: Story, place: Place, *, dates: bool = False) -> Markup:
    """A sentence with its people, and its ``dates`` too, linked; one that is very long is cut short."""
    end = min(place.end, place.start + LONGEST)
    article = story.articles[place.article]
    found = [*people_layers(site, page, story, article, place.start, end)]
    if dates:
        found += date_layers(site, page, story, article, place.start, end)
    layers = without_overlaps(found)
    words = laid_over(article.text, place.start, end, layers)
    return words + Markup(" …") if end < place.end else words


def people_layers(
    site: Site, page: str, story: Story, article: Article, start: int, end: int
) -> Iterator[Layer]:
    """A link for each mention that starts within ``start:end``; a tooltip says whom "he" is read as."""
    for mention, person in story.mentions_within(Place(article.id, start, end)):
        place, name = mention.place, site.cast.people[person].name
        target = relative(page, site.places.person(person))
        if mention.kind == "name":
            yield linked(place.start, place.end, target, attribute(name), ".d-person", rank=2)
        else:
            hint = attribute(f"“{story.words(place)}” is read as {name}")
            yield linked(place.start, place.end, target, hint, ".d-person .d-resolved", rank=3)


def date_layers(
    site: Site, page: str, story: Story, article: Article, start: int, end: int
) -> Iterator[Layer]:
    """For each expression that starts within ``start:end`` a link to the event it dates, else a tooltip."""
    for time in shown_dates(article):
        words = time.span
        if not start <= words.start < end:
            continue
        event = story.event_by_expression.get(Place(article.id, words.start, words.end))
        if event is not None:
            target, hint = relative(page, site.event(story, event)), attribute(site.event_words(event))
            yield linked(words.start, words.end, target, hint, f".d-date .{_known(time, event)}", rank=4)
        else:
            hint = attribute(meaning(time))
            yield span(words.start, words.end, f"d-date {_known(time)}", title=hint, rank=5)


def _known(time: TimeExpression, event: Event | None = None) -> str:
    """The class that tells how a date is known: written, worked out, inferred, or not at all."""
    if event is not None and event.inferred:
        return "d-inferred"
    if time.edtf is None:
        return "d-unresolved"
    return "d-written" if time.basis == "stated" else "d-resolved"


def shown_dates(article: Article) -> list[TimeExpression]:
    """The time expressions to show: not those that only name a thing ("the 2020 election")."""
    return [t for t in article.facts.times if t.use != "names"]


def meaning(time: TimeExpression) -> str:
    """What a time expression means, in words."""
    if time.edtf:
        return in_words(time.edtf)
    if time.type == "DURATION":
        return "a length of time"
    return "at repeated times" if time.type == "SET" else "not resolved"
