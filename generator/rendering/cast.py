"""The people of a whole site: who they are over all stories, what they said, how much they matter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property

from generator.model import Person, Utterance
from generator.naming.forms_of_address import role_words
from generator.rendering.story_index import StoryIndex

# Who is named oftener is not named in passing.
_MOST_IN_PASSING = 2


class Cast:
    """The people of a whole site, over all its stories."""

    def __init__(self, stories: Sequence[StoryIndex]) -> None:
        self.stories = stories
        self.people: dict[str, Person] = {}
        self._stories_of: dict[str, list[StoryIndex]] = defaultdict(list)
        for story in stories:
            for person in story.dossier.people:
                self._stories_of[person.id].append(story)
                known = self.people.get(person.id)
                self.people[person.id] = _merged(known, person) if known else person

    @cached_property
    def ranked(self) -> tuple[Person, ...]:
        """Those who matter most first: by what they said, what was said of them, how often they are named."""
        return tuple(sorted(self.people.values(), key=lambda p: (-self.weight(p.id), p.name, p.id)))

    @cached_property
    def rank(self) -> dict[str, int]:
        """Person id → place in that order."""
        return {p.id: i for i, p in enumerate(self.ranked)}

    def weight(self, person: str) -> int:
        """How much a person matters."""
        named = sum(1 for m in self.people[person].mentions if m.kind == "name")
        return named + 3 * len(self.quotes_by(person)) + len(self.quotes_naming(person))

    def said_by(self, person: str) -> list[tuple[StoryIndex, Utterance]]:
        """What a person said, with the story it is reported in."""
        return [(s, u) for s in self.stories_of(person) for u in s.said_by.get(person, ())]

    def said_of(self, person: str) -> list[tuple[StoryIndex, Utterance]]:
        """What others said that names a person."""
        return [(s, u) for s in self.stories_of(person) for u in s.said_of.get(person, ())]

    def quotes_by(self, person: str) -> list[tuple[StoryIndex, Utterance]]:
        """What a person said, as it is counted."""
        return [(s, u) for s in self.stories_of(person) for u in s.quotes_by(person)]

    def quotes_naming(self, person: str) -> list[tuple[StoryIndex, Utterance]]:
        """What others said that names a person, as it is counted."""
        return [(s, u) for s in self.stories_of(person) for u in s.quotes_naming(person)]

    def stories_of(self, person: str) -> list[StoryIndex]:
        """The stories that name a person."""
        return self._stories_of.get(person, [])

    def in_passing(self, person: str) -> bool:
        """Whether one article alone names somebody, twice at most, and has no words of theirs."""
        mentions = self.people[person].mentions
        few = len(mentions) <= _MOST_IN_PASSING
        return few and len({m.place.article for m in mentions}) == 1 and not self.said_by(person)

    def role_of(self, person: str) -> str:
        """The role that an editor gave, else the one written most often, the first of equals; "" for none."""
        if given := self.people[person].role:
            return given
        roles = [r for r in self.people[person].roles if role_words(r.text)]
        counts = Counter(r.text.casefold() for r in roles)
        most = max(roles, key=lambda r: counts[r.text.casefold()], default=None)
        return role_words(most.text) if most else ""


def _merged(one: Person, other: Person) -> Person:
    return Person(
        id=one.id,
        name=one.name,
        aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))),
        roles=(*one.roles, *other.roles),
        mentions=(*one.mentions, *other.mentions),
        role=one.role or other.role,
        corrected=tuple(sorted({*one.corrected, *other.corrected})),
    )
