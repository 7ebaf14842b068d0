"""What several pages list in the same way: events in a line, people in a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Event, Person
from generator.rendering.addresses import safe_name
from generator.rendering.escaping import markdown
from generator.rendering.page_context import PageContext, StoryPageContext
from generator.rendering.parts.editor_notes import correction_note
from generator.rendering.parts.event_words import event_sources, event_words
from generator.rendering.story_index import StoryIndex

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list."""

    key: str
    link: Markup
    name: str
    role: str
    mentions: int
    quotes: int
    counts: str
    in_passing: bool


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in one line: its date linked to the timeline, its words, its sources."""

    when: Markup
    words: Markup
    sources: Markup
    inferred: bool
    by_editor: Markup


def person_row(page: PageContext, person: Person, story: StoryIndex | None = None) -> PersonRow:
    """A person as an index shows them: over the whole site, or as far as one story goes."""
    cast = page.site.cast
    stories = [story] if story else cast.stories_of(person.id)
    named = [m for m in person.mentions if story is None or m.place.article in story.articles]
    heard = {u.article for s in stories for u in s.said_by.get(person.id, ())}
    mentions, articles = len(named), len({m.place.article for m in named} | heard)
    quotes = sum(len(s.quotes_by(person.id)) for s in stories)
    about = sum(len(s.quotes_naming(person.id)) for s in stories)
    again = sum(len(s.said_by.get(person.id, ())) for s in stories) - quotes
    labels = page.labels
    counts = [labels.count("quote", quotes)] if quotes else []
    if again:
        counts[0] += f" ({labels.count('more_in_near_copies', again)})"
    if about:
        counts.append(labels.text("people.named_in_quotes", about))
    if mentions or not counts:  # whom an editor names as a speaker no article may name
        counts.append(labels.count("mention", mentions))
    counts.append(labels.count("article", articles))
    return PersonRow(
        key=safe_name(person.id),
        link=page.person_link(person.id),
        name=person.name,
        role=cast.role_of(person.id),
        mentions=mentions,
        quotes=quotes,
        counts=", ".join(counts),
        in_passing=cast.in_passing(person.id),
    )


def event_line(page: StoryPageContext, event: Event) -> EventLine:
    """An event as a line of a page."""
    return EventLine(
        when=page.event_link(event, ".d-date .d-inferred" if event.inferred else ".d-date"),
        words=markdown(event_words(page.story, event)),
        sources=event_sources(page, event),
        inferred=event.inferred or event.basis in ("carried", "publication"),
        by_editor=correction_note(page.labels, event.corrected),
    )
