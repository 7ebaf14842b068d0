"""Decide which of the articles' people are one, by their names.

First the full names are merged, blocked by surname so that the work stays nearly linear; then
each single word ("Clinton") goes to the one full name it can be short for, by story and by number
of articles, or stays alone where two are as likely.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model import ArticleFacts, ArticlePerson
from generator.naming.matching import relation, sound
from generator.naming.parts import NameParts, name_parts

# (article id, index into ArticleFacts.people) → Person.id
PersonKey = tuple[str, int]

_CLEAR_LEAD = 2.0
_T = TypeVar("_T")


@dataclass(slots=True, eq=False)
class _Group:
    """One person so far: who they are in which article, the forms of the name, and in how many articles of a story."""

    members: list[PersonKey] = field(default_factory=list)
    forms: list[NameParts] = field(default_factory=list)
    stories: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)

    def add(self, key: PersonKey, story: str, person: ArticlePerson) -> None:
        """Take in one article's person."""
        self.members.append(key)
        self.articles.add(key[0])
        self.stories[story] += 1
        if person.gender:
            self.genders[person.gender] += 1

    @property
    def gender(self) -> str | None:
        """The gender most articles show, if any."""
        return min(self.genders, key=lambda g: (-self.genders[g], g)) if self.genders else None


def merge_names(corpus: Sequence[ArticleFacts]) -> list[list[PersonKey]]:
    """The people of all articles, those that are one together, in order of first mention."""
    order = {facts.article.id: i for i, facts in enumerate(corpus)}
    by_form: dict[NameParts, list[tuple[PersonKey, str, ArticlePerson]]] = defaultdict(list)
    for facts in corpus:
        for index, person in enumerate(facts.people):
            by_form[name_parts(person.name)].append(((facts.article.id, index), facts.article.story, person))
    full = _merge_full({form: people for form, people in by_form.items() if not form.single})
    groups = full + _place_single({f: p for f, p in by_form.items() if f.single}, full)
    for group in groups:
        group.members.sort(key=lambda key: (order[key[0]], key[1]))
    groups.sort(key=lambda g: (order[g.members[0][0]], g.members[0][1]))
    return [group.members for group in groups]


_People = Sequence[tuple[PersonKey, str, ArticlePerson]]


def _merge_full(by_form: dict[NameParts, _People]) -> list[_Group]:
    """Groups of full names: each form joins the one group that it fits, or begins its own."""
    groups: list[_Group] = []
    blocks: dict[str, list[_Group]] = defaultdict(list)
    for form in sorted(by_form, key=lambda f: (-_detail(f), -len(by_form[f]), f.words, f.suffix)):
        people = by_form[form]
        articles = {key[0] for key, _, _ in people}
        near = _unique(g for key in _block_keys(form) for g in blocks.get(key, ()))
        fitting = [g for g in near if _fits(form, articles, g)]
        group = _clear(fitting, lambda g: len(g.articles))
        if group is None:
            group = _Group()
            groups.append(group)
        group.forms.append(form)
        for key in _block_keys(form):
            if group not in blocks[key]:
                blocks[key].append(group)
        for key, story, person in people:
            group.add(key, story, person)
    return groups


def _detail(form: NameParts) -> int:
    """How much a form tells apart: its words, an initial for half of one."""
    return sum(2 if len(w) > 1 else 1 for w in form.words) + bool(form.suffix)


def _block_keys(form: NameParts) -> list[str]:
    """Under which keys a form's group is found: the sounds of its words, and the surname's beginning for slips."""
    keys = [sound(w) for w in form.words if len(w) > 1]
    return list(dict.fromkeys([*keys, "".join(form.words), f"{form.last[:4]}… {form.words[0][:1]}"]))


def _fits(form: NameParts, articles: set[str], group: _Group) -> bool:
    """Whether a form may be the group's: like all its forms, and never a different person beside it in one article."""
    if articles & group.articles and form not in group.forms:
        return False
    return all(relation(form, other) == "same" for other in group.forms[:8])


def _place_single(by_form: dict[NameParts, _People], full: Sequence[_Group]) -> list[_Group]:
    """Give single words to the full names they are short for; returns the groups of those that stay alone."""
    ends: dict[str, list[_Group]] = defaultdict(list)
    begins: dict[str, list[_Group]] = defaultdict(list)
    for group in full:
        for word in _unique(sound(f.last) for f in group.forms):
            ends[word].append(group)
        for word in _unique(sound(w) for f in group.forms for w in f.words[:-1] if len(w) > 1):
            begins[word].append(group)
    alone: dict[str, _Group] = {}
    for form in sorted(by_form, key=lambda f: f.words):
        word = sound(form.last)
        for key, story, person in by_form[form]:
            group = _whose(person, key, story, ends.get(word, []))
            if group is None and word not in ends:
                group = _whose(person, key, story, begins.get(word, []))
            if group is None:
                group = alone.setdefault(word, _Group())
                if key[0] in group.articles:
                    group = alone.setdefault(f"{word} {key}", _Group())
            group.add(key, story, person)
    return list(alone.values())


def _whose(person: ArticlePerson, key: PersonKey, story: str, options: Sequence[_Group]) -> _Group | None:
    """Whose short name it is: nobody's who is in the article beside it, or of another gender."""
    fitting = [
        g
        for g in options
        if key[0] not in g.articles and not (person.gender and g.gender and person.gender != g.gender)
    ]
    return _clear([g for g in fitting if g.stories[story]], lambda g: g.stories[story]) or (
        _clear(fitting, lambda g: len(g.articles)) if not any(g.stories[story] for g in fitting) else None
    )


def _clear(groups: Sequence[_Group], weight: object) -> _Group | None:
    """The only group, or the one that leads clearly; None where two are as likely."""
    assert callable(weight)
    ranked = sorted(groups, key=lambda g: -weight(g))
    if not ranked:
        return None
    if len(ranked) > 1 and weight(ranked[0]) < _CLEAR_LEAD * weight(ranked[1]):
        return None
    return ranked[0]


def _unique(items: Iterable[_T]) -> list[_T]:
    return list(dict.fromkeys(items))
