"""Who of the people is a body after all: one that an article of the same story names as an organisation.

In: the facts of all articles, and the people's groups. Out: the groups without those. What shows that
a name is a person's, a role or a "he" in any article, keeps it: a firm may bear its founder's name. That
its first word is a given name shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.linking.people.merging import PersonKey
from generator.model import ArticleFacts

_Named = tuple[str, str]  # a story, and a name in small letters


def without_bodies(
    groups: Iterable[Sequence[PersonKey]], by_id: Mapping[str, ArticleFacts]
) -> list[list[PersonKey]]:
    """The groups, in order; one of which nothing is left is left out."""
    bodies = _bodies(by_id.values())
    left = ([key for key in group if not _is_body(group, key, by_id, bodies)] for group in groups)
    return [group for group in left if group]


def _bodies(corpus: Iterable[ArticleFacts]) -> frozenset[_Named]:
    """The organisations that speak, by story; a name of one word may be that of many things."""
    return frozenset(
        (facts.article.story, q.source.name.casefold())
        for facts in corpus
        for q in facts.quotations
        if q.source is not None and q.source.kind == "organisation"
        if q.source.name is not None and " " in q.source.name
    )


def _is_body(
    group: Sequence[PersonKey], key: PersonKey, by_id: Mapping[str, ArticleFacts], bodies: frozenset[_Named]
) -> bool:
    facts = by_id[key[0]]
    if (facts.article.story, facts.people[key[1]].name.casefold()) not in bodies:
        return False
    everywhere = (by_id[article].people[index] for article, index in group)
    return not any(person.roles or any(m.kind != "name" for m in person.mentions) for person in everywhere)
