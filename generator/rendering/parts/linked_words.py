"""An article's words with the people and dates in them linked, on any page."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.model import Event, Place, Span, TimeExpression
from generator.rendering.dates import event_date
from generator.rendering.escaping import attribute_text
from generator.rendering.page_context import StoryPageContext
from generator.rendering.page_labels import PageLabels
from generator.rendering.parts.passages import Layer, laid_over, link_layer, span_layer, without_overlaps
from generator.rendering.story_index import LONGEST_SHOWN


def linked_words(page: StoryPageContext, place: Place, *, dates: bool = False) -> Markup:
    """A sentence with its people, and its ``dates`` too, linked; one that is very long is cut short."""
    shown = Place(place.article, place.start, min(place.end, place.start + LONGEST_SHOWN))
    found = [*people_layers(page, shown)]
    if dates:
        found += date_layers(page, shown)
    text = page.story.articles[shown.article].text
    words = laid_over(text, shown.start, shown.end, without_overlaps(found))
    return words + Markup(" …") if shown.end < place.end else words


def people_layers(page: StoryPageContext, place: Place) -> Iterator[Layer]:
    """A link for each mention that starts within a place; a tooltip says whom "he" is read as."""
    for mention, person in page.story.mentions_within(place):
        name = page.site.cast.people[person].name
        target = page.relative(page.site.person_address(person))
        words = Span(mention.place.start, mention.place.end)
        if mention.kind == "name":
            yield link_layer(words, target, attribute_text(name), ".d-person", rank=2)
        else:
            hint = attribute_text(
                page.labels.text("quotes.read_as", words=page.story.words(mention.place), name=name)
            )
            yield link_layer(words, target, hint, ".d-person .d-resolved", rank=3)


def date_layers(page: StoryPageContext, place: Place) -> Iterator[Layer]:
    """For each expression that starts within a place a link to the event it dates, else a tooltip."""
    for time in page.story.articles[place.article].dates.within(place.start, place.end):
        event = page.story.event_by_expression.get(Place(place.article, time.span.start, time.span.end))
        if event is not None:
            target = page.relative(page.site.event_address(page.story, event))
            css = f".d-date .{_known(time, event)}"
            yield link_layer(time.span, target, attribute_text(event_date(page.labels, event)), css, rank=4)
        else:
            hint = attribute_text(meaning(page.labels, time))
            yield span_layer(time.span, f"d-date {_known(time)}", title=hint, rank=5)


def _known(time: TimeExpression, event: Event | None = None) -> str:
    """The class that says how a date is known: written, worked out, inferred, or not at all."""
    if event is not None and event.inferred:
        return "d-inferred"
    if time.edtf is None:
        return "d-unresolved"
    return "d-written" if time.basis == "stated" else "d-resolved"


def meaning(labels: PageLabels, time: TimeExpression) -> str:
    """What a time expression means, in words."""
    if time.edtf:
        return labels.date(time.edtf)
    if time.type == "DURATION":
        return labels.text("dates.duration")
    return labels.text("dates.repeated" if time.type == "SET" else "dates.not_resolved")
