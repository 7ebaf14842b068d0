"""What several pages list in the same way: events in a line, people in a row."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Event, Person
from generator.naming.forms_of_address import role_words
from generator.rendering.context import Site
from generator.rendering.escaping import markdown
from generator.rendering.links import slug, text_link
from generator.rendering.page import counted
from generator.rendering.parts.event_words import told
from generator.rendering.story import Story


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list."""

    key: str
    link: Markup
    name: str
    role: str
    mentions: int
    quotes: int
    about: int
    articles: int
    counts: str

    @property
    def in_passing(self) -> bool:
        """Whether they are named once and neither speak nor are spoken of."""
        return self.mentions == 1 and not self.quotes and not self.about


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in one line: its date linked to the timeline, its words, its sources."""

    when: Markup
    words: Markup
    sources: Markup
    inferred: bool


def person_row(site: Site, page: str, person: Person, story: Story | None = None) -> PersonRow:
    """A person as an index shows them: over the whole site, or as far as one story goes."""
    stories = [story] if story else site.cast.stories_of(person.id)
    role = site.cast.role(person.id)
    named = [m for m in person.mentions if story is None or m.place.article in story.articles]
    mentions, articles = len(named), len({m.place.article for m in named})
    quotes = sum(len(s.said_by.get(person.id, ())) for s in stories)
    about = sum(len(s.said_of.get(person.id, ())) for s in stories)
    counts = [counted(quotes, "quote")] if quotes else []
    if about:
        counts.append(f"named in {counted(about, 'quote')} of others")
    counts += [counted(mentions, "mention"), counted(articles, "article")]
    return PersonRow(
        key=slug(person.id),
        link=site.person_link(page, person.id),
        name=person.name,
        role=role_words(role.text) if role else "",
        mentions=mentions,
        quotes=quotes,
        about=about,
        articles=articles,
        counts=", ".join(counts),
    )


def event_line(site: Site, page: str, story: Story, event: Event) -> EventLine:
    """An event for ``page``."""
    address, css = site.event(story, event), ".d-date .d-inferred" if event.inferred else ".d-date"
    return EventLine(
        when=text_link(page, address, site.event_words(event), event.why, css),
        words=markdown(told(story, event)),
        sources=site.source_links(page, story, event.sentences),
        inferred=event.inferred or event.basis in ("carried", "publication"),
    )
