"""The words of an event: of its first mention, as far as they are shown beside its date."""

from __future__ import annotations

from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model import Event, Place
from generator.rendering.escaping import markdown, web_address
from generator.rendering.page_context import StoryPageContext
from generator.rendering.parts.linked_words import linked_words
from generator.rendering.story_index import StoryIndex

# A sentence that dates more events than this is a list of dates: whole beside each of them it would say
# nothing, and the page would grow with the square of the list. The event's own date is shown, with so many
# characters before and behind.
_LIST, _AROUND = 8, 100
_MORE = "…"


def shown_mention(story: StoryIndex, event: Event) -> Place | None:
    """The first sentence that mentions an event, or what is shown of it; None where no sentence does."""
    sentence, date = event.sentences[0] if event.sentences else None, event.expression
    if sentence is None or date is None or story.events_dated_in[sentence] <= _LIST:
        return sentence
    if sentence.article != date.article or not sentence.start <= date.start < sentence.end:
        return sentence
    text = story.articles[sentence.article].text
    start, end = max(sentence.start, date.start - _AROUND), min(sentence.end, date.end + _AROUND)
    if start > sentence.start:
        start += text[start : date.start].find(" ") + 1
    if end < sentence.end:
        end = max(date.end, text.rfind(" ", date.end, end))
    return Place(sentence.article, start, end)


def event_words(story: StoryIndex, event: Event) -> str:
    """The words in one line, an ellipsis where the sentence goes on; an editor's own where none tells it."""
    place = shown_mention(story, event)
    if place is None:
        return event.told or ""
    return " ".join(filter(None, (_before(event, place), story.words(place), _behind(event, place))))


def linked_event_words(page: StoryPageContext, event: Event) -> Markup:
    """The same as Markdown, the people in them linked."""
    place = shown_mention(page.story, event)
    if place is None:
        return markdown(event.told or "")
    words = linked_words(page, place)
    return Markup(" ").join(filter(None, (_before(event, place), words, _behind(event, place))))


def event_sources(page: StoryPageContext, event: Event) -> Markup:
    """Who tells of an event: articles, or the address that an editor gives."""
    if event.told is None:
        return page.source_links(event.sentences)
    url = web_address(event.url)
    return Markup("[{}]({})").format(markdown(urlsplit(url).netloc), Markup(url)) if url else Markup("")


def _before(event: Event, place: Place) -> str:
    return _MORE if place.start > event.sentences[0].start else ""


def _behind(event: Event, place: Place) -> str:
    return _MORE if place.end < event.sentences[0].end else ""
