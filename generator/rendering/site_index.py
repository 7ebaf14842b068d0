"""A whole site as pages need it: its stories, its people, what they are called and their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.labels.label_files import english
from generator.labels.site_labels import SiteLabels
from generator.model import Dossier, Event, Place, SourceKind, Utterance
from generator.rendering.addresses import (
    Addresses,
    anchor,
    at,
    event_anchor,
    html_path,
    people_called,
    person_anchor,
    source_anchor,
)
from generator.rendering.alphabet import Alphabet
from generator.rendering.article_index import ArticleIndex
from generator.rendering.cast import Cast
from generator.rendering.kept_pages import KeptPages
from generator.rendering.list_parts import list_parts
from generator.rendering.page_labels import page_labels
from generator.rendering.standing import Voice, indexed_voices, standing_id
from generator.rendering.story_index import StoryIndex
from generator.rights.article_text import Rights
from generator.version import VERSION

# Entries a page.
PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the pages need to know of the site: its name, its maker's version, entries a page, its rights,
    and the words of the pages.

    ``parquet``: the data files have Parquet beside CSV.
    ``page_is_folder``: the built site serves "people/a.md" as "people/a/", and not as "people/a.html".
    ``pagefind_from``: from so many pages on, search is Pagefind's; None for never.
    """

    site_name: str = "Dossier"
    version: str = VERSION
    page_size: int = PAGE_SIZE
    rights: Rights = field(default_factory=Rights)
    page_is_folder: bool = False
    pagefind_from: int | None = 300
    parquet: bool = False
    labels: SiteLabels = field(default_factory=english)


class SiteIndex:
    """All stories of a site, with the addresses of everything in them."""

    def __init__(
        self, dossiers: Sequence[Dossier], settings: SiteSettings, kept: KeptPages | None = None
    ) -> None:
        self.settings = settings
        self.kept = kept
        self.labels = page_labels(settings.labels)
        self.stories = tuple(StoryIndex(d, settings.rights, self.labels) for d in dossiers)
        self.cast = Cast(self.stories)
        self.addresses = Addresses(dossiers)
        # Story → utterance id → the page of the story's quotes that it is on.
        self._quote_pages: dict[str, dict[str, int]] = {}
        # Story → the pages of the index of its sources.
        self._voices: dict[str, list[list[Voice]]] = {}
        self._source_addresses: dict[str, dict[str, str]] = {}

    @cached_property
    def articles(self) -> tuple[ArticleIndex, ...]:
        """The articles of all stories."""
        return tuple(a for s in self.stories for a in s.articles.values())

    @property
    def lists_people(self) -> bool:
        """Whether there are more people than a page has: then those named in passing have a line alone."""
        return len(self.cast.people) > self.settings.page_size

    @cached_property
    def alphabet(self) -> Alphabet:
        """All people from A to Z."""
        return Alphabet({p.id: p.name for p in self.cast.ranked}, self.settings.page_size)

    def has_page(self, person: str) -> bool:
        """Whether a person has a page of their own."""
        return person not in self._in_passing

    @cached_property
    def _in_passing(self) -> frozenset[str]:
        """Those who have none."""
        return frozenset(p for p in self.cast.people if self.lists_people and self.cast.in_passing(p))

    def person_address(self, person: str) -> str:
        """The address of a person: their page, or their line among the people from A to Z.

        That line is there, too, once they have a page.
        """
        if self.has_page(person):
            return self.addresses.person(person)
        return f"{people_called(self.alphabet.part_of[person])}#{person_anchor(person)}"

    @property
    def lists_stories(self) -> bool:
        """Whether there are too many stories for home to have a card for each."""
        return self.addresses.lists_stories

    @cached_property
    def latest_stories(self) -> tuple[StoryIndex, ...]:
        """The stories, the one with the latest article first, the undated last; of equals by name."""
        by_name = sorted(self.stories, key=lambda s: (self.story_name(s), s.name))
        return tuple(sorted(by_name, key=lambda s: s.latest or (-9999, 1, 1), reverse=True))

    @cached_property
    def story_called(self) -> dict[str, StoryIndex]:
        """Each story by its folder's name."""
        return {s.name: s for s in self.stories}

    def as_served(self, target: str) -> str:
        """A target below docs/ as the built site serves it."""
        return html_path(target, self.settings.page_is_folder)

    def story_name(self, story: StoryIndex) -> str:
        """A story's name for readers: its headline; else its folder's, or the site's where it has none.

        Articles without a common subject have no headline in common.

        A hyphen becomes a space only where the name has no space: "Short-term debt" keeps its own.
        """
        if story.dossier.headline and story.has_subject:
            return story.dossier.headline
        words = story.name.replace("_", " ").strip()
        if not any(letter.isspace() for letter in words):
            words = words.replace("-", " ").strip()
        if not words:
            several = self.addresses.several
            return self.labels.text("pages.other_articles") if several else self.settings.site_name
        return words[:1].upper() + words[1:]

    def titled(self, page: str, story: StoryIndex) -> str:
        """The title of a kind of page ("quotes"): with the story's name where there are several stories."""
        words = self.labels.text(f"pages.{page}")
        return f"{words}: {self.story_name(story)}" if self.addresses.several else words

    def parts_of(self, story: StoryIndex) -> tuple[tuple[str, str], ...]:
        """The addresses of a story's parts that are not on its first page, each with what it is called."""
        text = self.labels.text
        parts = (
            (self.addresses.summary(story.name), text("pages.summary")),
            (self.addresses.sources(story.name), text("pages.sources")),
            (self.addresses.quotes(story.name), text("pages.quotes")),
            (self.addresses.timeline(story.name), text("pages.timeline")),
            (self.addresses.articles(story.name), text("pages.articles")),
        )
        return tuple((target, words) for target, words in parts if "#" not in target)

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
        return at(self.addresses.quotes(story.name, page), anchor(utterance.id))

    def voices(self, story: StoryIndex) -> list[list[Voice]]:
        """Those on whom a story rests, as the pages of its index of sources have them."""
        if story.name not in self._voices:
            found = indexed_voices(story)
            self._voices[story.name] = list_parts(found, self.settings.page_size, lambda v: v.links)
        return self._voices[story.name]

    @cached_property
    def organisations(self) -> dict[str, list[tuple[StoryIndex, Voice]]]:
        """The organisations that speak in several stories by name, with each story and their words there."""
        found: dict[str, list[tuple[StoryIndex, Voice]]] = {}
        for story in self.stories:
            for voice in (v for part in self.voices(story) for v in part if v.kind == "organisation"):
                found.setdefault(voice.title, []).append((story, voice))
        return {name: of for name, of in sorted(found.items()) if len({s.name for s, _ in of}) > 1}

    def source_address(self, story: StoryIndex, source: str) -> str | None:
        """The address of a source that is no person: its page or its place in the index; None of others."""
        return self._index_of_sources(story).get(source)

    def source_kind_address(self, story: StoryIndex, kind: SourceKind | None) -> str:
        """The address of the sources of a kind in the index, where they begin."""
        index = self.addresses.sources(story.name)
        return self._index_of_sources(story).get(f"#{standing_id(kind)}", index)

    def _index_of_sources(self, story: StoryIndex) -> dict[str, str]:
        """The addresses of a story's sources by their ids, of the kinds by "#" and their headings' ids."""
        if story.name not in self._source_addresses:
            found: dict[str, str] = {}
            for number, part in enumerate(self.voices(story), 1):
                index = self.addresses.sources(story.name, number)
                for voice in part:
                    heading = standing_id(voice.kind)
                    found.setdefault(f"#{heading}", at(index, heading))
                    if voice.has_page:
                        found[voice.key] = self.addresses.source(story.name, voice.key)
                    elif voice.kind not in ("person", None):
                        found[voice.key] = at(index, source_anchor(voice.key))
            self._source_addresses[story.name] = found
        return self._source_addresses[story.name]

    def event_address(self, story: StoryIndex, event: Event) -> str:
        """The address of an event on its story's timeline."""
        page = story.event_position[event.id] // self.settings.page_size + 1
        return at(self.timeline_address(story, page), event_anchor(event))

    def timeline_address(self, story: StoryIndex, page: int) -> str:
        """A page of a story's timeline, counted from 1; it opens where its busiest years begin."""
        opens_at = story.years.opens_at // self.settings.page_size + 1
        return self.addresses.timeline(story.name, page, opens_at)
