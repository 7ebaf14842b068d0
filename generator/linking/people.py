"""Merge the people of all articles: one Person each, over the whole corpus."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.model import ArticleFacts, Person, PersonMention, Place, Role
from generator.naming.parts import fold, name_parts

# (article id, index into ArticleFacts.people) → Person.id
PersonKey = tuple[str, int]


def link_people(corpus: Sequence[ArticleFacts]) -> tuple[tuple[Person, ...], Mapping[PersonKey, str]]:
    """The people of the whole corpus, and which of them each article's person is."""
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for a, facts in enumerate(corpus):
        for k, person in enumerate(facts.people):
            parts = name_parts(person.name)
            groups[parts.words[-1] if parts.words else person.name].append((a, k))
    people, ids = [], {}
    used: set[str] = set()
    for key in groups:
        members = groups[key]
        names = [corpus[a].people[k].name for a, k in members]
        name = max(names, key=len)
        slug = "-".join(w for w in (fold(w) for w in name.split()) if w)
        if not slug or slug in used:
            slug = (
                f"{slug}-{hashlib.sha256(corpus[members[0][0]].article.id.encode()).hexdigest()[:6]}".strip(
                    "-"
                )
            )
        used.add(slug)
        people.append(_person(corpus, members, slug, name, names))
        ids.update({(corpus[a].article.id, k): slug for a, k in members})
    return tuple(people), ids


def _person(
    corpus: Sequence[ArticleFacts], members: list[tuple[int, int]], slug: str, name: str, names: list[str]
) -> Person:
    mentions, roles = [], []
    for a, k in members:
        article = corpus[a].article
        for m in corpus[a].people[k].mentions:
            mentions.append(PersonMention(Place(article.id, m.span.start, m.span.end), m.kind))
            roles.extend(
                Role(article.text[r.start : r.end], Place(article.id, r.start, r.end)) for r in m.roles
            )
    return Person(slug, name, tuple(dict.fromkeys([name, *names])), tuple(roles), tuple(mentions))
