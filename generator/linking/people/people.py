"""Merge the people of all articles: one Person each, over the whole corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.linking.people.bodies_not_people import without_bodies
from generator.linking.people.merging import PersonKey, merge_names
from generator.linking.people.person_ids import person_ids
from generator.model import ArticleFacts, Person, PersonMention, Place, Role
from generator.text.layout import in_one_line

__all__ = ["PersonKey", "link_people"]

_CUT_OFF = {"...", "…"}


def link_people(corpus: Sequence[ArticleFacts]) -> tuple[tuple[Person, ...], Mapping[PersonKey, str]]:
    """The people of the whole corpus, and which of them each article's person is.

    People come in order of first mention. A name that may be two people's is left alone
    rather than given to the wrong one; one that may be nobody's, or is a body's, gives no person.
    """
    by_id = {facts.article.id: facts for facts in corpus}
    merged = without_bodies(merge_names(corpus), by_id)
    groups = [group for group in merged if not all(_may_be_nobody(by_id[a], i) for a, i in group)]
    written = [_aliases(by_id, group) for group in groups]
    slugs = person_ids([names[0] for names in written], groups, by_id)
    people = tuple(_person(by_id, *each) for each in zip(groups, written, slugs, strict=True))
    return people, {key: slug for group, slug in zip(groups, slugs, strict=True) for key in group}


def _may_be_nobody(facts: ArticleFacts, index: int) -> bool:
    """Whether a person has but one word of a name, and it is the outlet's own or cut off with the text."""
    person, text = facts.people[index], facts.article.text
    if " " in person.name:
        return False
    if person.name.casefold() == (facts.article.outlet or "").casefold():
        return not any(m.roles for m in person.mentions)
    end = len(text.rstrip())
    return all(end - m.span.end <= 3 and text[m.span.end : end] in _CUT_OFF for m in person.mentions)


def _aliases(by_id: Mapping[str, ArticleFacts], group: Sequence[PersonKey]) -> list[str]:
    """The ways a name is written, the canonical one first, the others by how often they are written."""
    full, seen = Counter[str](), Counter[str]()
    for article, index in group:
        facts = by_id[article]
        person = facts.people[index]
        full[person.name] += 1
        for mention in person.mentions:
            if mention.kind == "name":
                seen[in_one_line(facts.article.text, mention.span)] += 1
    canonical = min(full, key=lambda name: (*_rank(name), -full[name], -len(name), name))
    plain = {name.lower() for name in seen if not name.isupper()}
    others = sorted(seen, key=lambda name: (-seen[name], name))
    shown = (n for n in others if n != canonical and not (n.isupper() and n.lower() in plain))
    return [canonical, *shown]


def _rank(name: str) -> tuple[bool, bool]:
    """A full name goes before a single word, one in plain case before one in capitals."""
    return (" " not in name, name.isupper() and len(name) > 2)


def _person(
    by_id: Mapping[str, ArticleFacts], group: Sequence[PersonKey], names: Sequence[str], slug: str
) -> Person:
    mentions: list[PersonMention] = []
    roles: list[Role] = []
    for article, index in group:
        text, person = by_id[article].article.text, by_id[article].people[index]
        mentions += (PersonMention(Place(article, m.span.start, m.span.end), m.kind) for m in person.mentions)
        spans = sorted(person.roles)
        roles += (Role(in_one_line(text, r), Place(article, r.start, r.end)) for r in spans)
    return Person(slug, names[0], tuple(names), tuple(roles), tuple(mentions))
