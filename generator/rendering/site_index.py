"""A whole site as pages need it: its stories, its people, what they are called and their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import Dossier, Event, Place, Utterance
from generator.rendering.addresses import Addresses, anchor, event_anchor
from generator.rendering.article_index import ArticleIndex
from generator.rendering.cast import Cast
from generator.rendering.list_parts import list_parts
from generator.rendering.story_index import StoryIndex
from generator.rights.article_text import Rights
from generator.version import VERSION


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the pages need to know of the site: its name, its maker's version, entries a page, its rights."""

    site_name: str = "Dossier"
    version: str = VERSION
    page_size: int = 200
    rights: Rights = field(default_factory=Rights)


class SiteIndex:
    """All stories of a site, with the addresses of everything in them."""

    def __init__(self, dossiers: Sequence[Dossier], settings: SiteSettings) -> None:
        self.settings = settings
        self.stories = tuple(StoryIndex(d, settings.rights) for d in dossiers)
        self.cast = Cast(self.stories)
        self.addresses = Addresses(dossiers)
        # Story → utterance id → the page of the story's quotes that it is on.
        self._quote_pages: dict[str, dict[str, int]] = {}

    @cached_property
    def articles(self) -> tuple[ArticleIndex, ...]:
        """The articles of all stories."""
        return tuple(a for s in self.stories for a in s.articles.values())

    def story_name(self, story: StoryIndex) -> str:
        """A story's name for readers: its folder's, or the site's for files straight in seeds/.

        A hyphen becomes a space only where the name has no space: "Short-term debt" keeps its own.
        """
        words = story.name.replace("_", " ").strip()
        if not any(letter.isspace() for letter in words):
            words = words.replace("-", " ").strip()
        if not words:
            return "Other articles" if self.addresses.several else self.settings.site_name
        return words[:1].upper() + words[1:]

    def titled(self, words: str, story: StoryIndex) -> str:
        """A page's title: with the story's name where there are several stories."""
        return f"{words}: {self.story_name(story)}" if self.addresses.several else words

    def parts_of(self, story: StoryIndex) -> tuple[tuple[str, str], ...]:
        """The addresses of a story's summary, quotes, timeline and articles, each with what it is called."""
        return (
            (self.addresses.summary(story.name), "Summary"),
            (self.addresses.quotes(story.name), "Quotes"),
            (self.addresses.timeline(story.name), "Timeline"),
            (self.addresses.articles(story.name), "Articles"),
        )

    def sentence_address(self, story: StoryIndex, place: Place) -> str:
        """The address of the sentence a place starts in: "articles/a.md#s-1".

        Where the article's page shows no text, the head of the page: where the article is from.
        """
        page = self.addresses.article(place.article)
        if story.articles[place.article].level == "link":
            return f"{page}#source"
        identifier = story.sentence_id(place)
        return page if identifier is None else f"{page}#{identifier}"

    def utterance_address(self, story: StoryIndex, utterance: Utterance) -> str:
        """The address of an utterance among its story's quotes."""
        if story.name not in self._quote_pages:
            parts = list_parts(story.quote_entries, self.settings.page_size, len)
            self._quote_pages[story.name] = {
                u.id: page for page, part in enumerate(parts, 1) for entry in part for u in entry
            }
        page = self._quote_pages[story.name][utterance.id]
        return f"{self.addresses.quotes(story.name, page)}#{anchor(utterance.id)}"

    def event_address(self, story: StoryIndex, event: Event) -> str:
        """The address of an event on its story's timeline."""
        page = story.event_position[event.id] // self.settings.page_size + 1
        return f"{self.addresses.timeline(story.name, page)}#{event_anchor(event)}"
