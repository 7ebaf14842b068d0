"""All that the pages of a story, of a person and of the whole site are made from, each as one short value.

Of a story that is its dossier, and of those whom it names what other stories may say of them: how they are
called, their role, who goes before whom, and where else its organisations speak. A page of a person is made
from the stories that name them; the pages and files of the whole site from all. Where it is what it was
the pages are as they were (``made_once``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from generator.made_once import Once
from generator.rendering.parts.other_stories import stories_elsewhere
from generator.rendering.site_index import SiteIndex
from generator.rendering.story_index import StoryIndex


class CausesOfPages:
    """The causes of each page of a site; None where a value has none, and the page is made in any case."""

    def __init__(self, site: SiteIndex, once: Once) -> None:
        self._site, self._once = site, once
        self._of_stories: dict[str, bytes | None] = {}

    def of_story(self, story: StoryIndex) -> bytes | None:
        """What the pages of a story are made from."""
        if story.name not in self._of_stories:
            others = tuple(self._cast_of(story)), tuple(self._organisations_of(story))
            cause = (self._shared, story.whole, *others)
            self._of_stories[story.name] = self._once.digest(cause)
        return self._of_stories[story.name]

    def of_person(self, person: str) -> tuple[object, ...] | None:
        """What the page of a person is made from."""
        found = tuple(map(self.of_story, self._site.cast.stories_of(person)))
        return None if None in found else (person, *found)

    def of_site(self) -> tuple[object, ...] | None:
        """What the pages and files of the whole site are made from."""
        found = tuple(map(self.of_story, self._site.stories))
        return None if None in found else found

    @cached_property
    def _shared(self) -> bytes | None:
        """What every page is made from but for stories."""
        settings = self._site.settings
        return self._once.digest(
            (
                (settings.site_name, settings.version, settings.page_size, settings.page_is_folder),
                (settings.pagefind_from, settings.parquet),
                (settings.rights.article_text, [*settings.rights.by_outlet.items()]),
                settings.labels.entries,
                self._site.addresses.several,
                self._site.lists_stories,
            )
        )

    def _cast_of(self, story: StoryIndex) -> Iterator[tuple[object, ...]]:
        """Those who are named in a story, or speak in it, as the whole site has them, by their weight."""
        cast = self._site.cast
        heard = chain.from_iterable((q.person, q.via, q.source_id) for q in story.whole.quotations)
        acting = chain.from_iterable(event.people for event in story.whole.events)
        named = {*(p.id for p in story.whole.people), *acting, *(id for id in heard if id)}
        for id in sorted(named & cast.people.keys(), key=cast.rank.__getitem__):
            person = cast.people[id]
            address = self._site.person_address(id)
            yield id, person.name, person.aliases, cast.role_of(id), person.corrected, address

    def _organisations_of(self, story: StoryIndex) -> Iterator[tuple[object, ...]]:
        """Those that speak in a story and in others, with what of those is shown beside them."""
        for voice in chain.from_iterable(self._site.voices(story)):
            others = stories_elsewhere(self._site, story, voice)
            if others.shown:
                yield voice.key, others.shown, others.more
