"""Decide which of the articles' people are one, by their names.

First the full names are merged, blocked by surname so that the work stays nearly linear; then
each single word ("Clinton") goes to the one full name it can be short for, by story and by number
of articles, or stays alone where two are as likely.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model import ArticleFacts, ArticlePerson
from generator.naming.forms_of_address import forms_of_address
from generator.naming.given_names import given_names
from generator.naming.matching import relation, sound
from generator.naming.parts import NameParts, name_parts

# (article id, index into ArticleFacts.people) → Person.id
PersonKey = tuple[str, int]

_CLEAR_LEAD = 2.0
# A word that stands in the names of more people tells nobody apart: they are not compared one by one.
_CROWD = 200
_ANY_STORY = "\0"
_T = TypeVar("_T")


@dataclass(slots=True, eq=False)
class _Group:
    """One person so far: members in articles, forms of the name, and how many articles name them."""

    members: list[PersonKey] = field(default_factory=list)
    forms: list[NameParts] = field(default_factory=list)
    stories: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    short: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, key: PersonKey, story: str, person: ArticlePerson, text: str) -> None:
        """Take in an article's person; ``short`` counts the articles that write one word of the name."""
        self.members.append(key)
        self.articles.add(key[0])
        self.stories[story] += 1
        if person.gender:
            self.genders[person.gender] += 1
        self.roles |= role_heads(person, text)
        names = {text[m.span.start : m.span.end] for m in person.mentions if m.kind == "name"}
        for word in sorted({sound(name_parts(n).last) for n in names if name_parts(n).single}):
            for scope in (story, _ANY_STORY):
                self.short[scope, word] = self.short.get((scope, word), 0) + 1

    @property
    def gender(self) -> str | None:
        """The gender most articles show, if any."""
        return min(self.genders, key=lambda g: (-self.genders[g], g)) if self.genders else None


def merge_names(corpus: Sequence[ArticleFacts]) -> list[list[PersonKey]]:
    """The people of all articles, those that are one together, in order of first mention."""
    order = {facts.article.id: i for i, facts in enumerate(corpus)}
    by_form: dict[NameParts, list[tuple[PersonKey, str, ArticlePerson, str]]] = defaultdict(list)
    for facts in corpus:
        for index, person in enumerate(facts.people):
            by_form[name_parts(person.name)].append(
                ((facts.article.id, index), facts.article.story, person, facts.article.text)
            )
    full = _merge_full({form: people for form, people in by_form.items() if not form.single})
    groups = full + _place_single({f: p for f, p in by_form.items() if f.single}, full)
    for group in groups:
        group.members.sort(key=lambda key: (order[key[0]], key[1]))
    groups.sort(key=lambda g: (order[g.members[0][0]], g.members[0][1]))
    return [group.members for group in groups]


def role_heads(person: ArticlePerson, text: str) -> set[str]:
    """The last words of the roles beside the names of an article's person, lower case."""
    written = (text[r.start : r.end].split() for m in person.mentions for r in m.roles)
    last = (words[-1].lower().rstrip(".") for words in written if words)
    return {word.removeprefix("then-").removeprefix("ex-") for word in last} - {*forms_of_address()}


_People = Sequence[tuple[PersonKey, str, ArticlePerson, str]]


def _merge_full(by_form: dict[NameParts, _People]) -> list[_Group]:
    """Groups of full names: each form joins the one group that it fits, or begins its own."""
    namesakes = _namesakes(by_form)
    groups: list[_Group] = []
    blocks: dict[str, dict[int, _Group]] = defaultdict(dict)
    for form in sorted(by_form, key=lambda f: (-_detail(f), -len(by_form[f]), f.words, f.suffix)):
        people = by_form[form]
        articles = {key[0] for key, *_ in people}
        near = _unique(g for b in _block_keys(form) if len(blocks[b]) <= _CROWD for g in blocks[b].values())
        fitting = [g for g in near if _fits(form, articles, g, namesakes)]
        group = _clear(fitting, lambda g: len(g.articles))
        if group is None:
            group = _Group()
            groups.append(group)
        group.forms.append(form)
        for block in _block_keys(form):
            blocks[block][id(group)] = group
        for key, story, person, text in people:
            group.add(key, story, person, text)
    return groups


def _detail(form: NameParts) -> int:
    """How much a form tells apart: its words, an initial for half of one."""
    return sum(2 if len(w) > 1 else 1 for w in form.words) + bool(form.suffix)


def _block_keys(form: NameParts) -> list[str]:
    """Where a form's group is found: by the sounds of its words, and the surname's beginning."""
    keys = [sound(w) for w in form.words if len(w) > 1]
    return list(dict.fromkeys([*keys, "".join(form.words), f"{form.last[:4]}… {form.words[0][:1]}"]))


def _namesakes(by_form: dict[NameParts, _People]) -> set[tuple[str, str]]:
    """Given name and surname of those whom one article names with and without a suffix."""
    suffixes: dict[tuple[str, tuple[str, str]], set[str]] = defaultdict(set)
    for form, people in by_form.items():
        for key, *_ in people:
            suffixes[key[0], _short_form(form)].add(form.suffix)
    return {short for (_, short), seen in suffixes.items() if len(seen) > 1}


def _short_form(form: NameParts) -> tuple[str, str]:
    return sound(form.words[0]), sound(form.last)


def _fits(form: NameParts, articles: set[str], group: _Group, namesakes: set[tuple[str, str]]) -> bool:
    """Whether a form may be the group's: like all its forms, and nobody else beside it in an article."""
    if articles & group.articles and form not in group.forms:
        return False
    if _short_form(form) in namesakes and any(form.suffix != other.suffix for other in group.forms):
        return False
    forms = group.forms[:8]
    return all(relation(form, other) == "same" or _parts_of_one(form, other, forms) for other in forms)


def _parts_of_one(form: NameParts, other: NameParts, forms: Sequence[NameParts]) -> bool:
    """Whether two forms are parts of a fuller one: "Enrique Soto" and "Soto Vargas".

    Initials do not count: "George W. Stone" is no part of "George H. W. Stone".
    """
    one, two = ({sound(w) for w in f.words} for f in (form, other))
    fuller = ({sound(w) for w in f.words} for f in forms)
    return any(
        one | two == full and all(any(len(w) > 1 for w in full - x) for x in (one, two)) for full in fuller
    )


def _place_single(by_form: dict[NameParts, _People], full: Sequence[_Group]) -> list[_Group]:
    """Give single words to the full names they are short for; returns the groups of those that stay alone."""
    ends, begins = _by_word(full, lambda f: (f.last,)), _by_word(full, lambda f: f.words[:-1])
    alone: dict[str, list[_Group]] = defaultdict(list)
    # Surnames first: a given name then never takes an article that the surname stands in.
    for form in sorted(by_form, key=lambda f: (f.last not in ends, f.words)):
        word = sound(form.last)
        for key, story, person, text in by_form[form]:
            heads, group = role_heads(person, text), None
            for options, given in (
                (ends.get(form.last, ()), False),
                (begins.get(form.last, ()), True),
                (ends.get(_like(word), ()), False),
            ):
                # A given name alone tells nobody apart outside its story.
                near = [g for g in options if g.stories[story] or not (given or form.last in given_names())]
                if near:
                    group = _whose(person, heads, key, story, word, near)
                    break
            if group is None and form.last not in ends:
                group = _given_name_of(key, begins.get(form.last, []))
            if group is None:
                group = next((g for g in alone[word] if _may_be(g, person, key)), None)
            if group is None:
                group = _Group()
                alone[word].append(group)
            group.add(key, story, person, text)
    return [group for word in sorted(alone) for group in alone[word]]


def _may_be(group: _Group, person: ArticlePerson, key: PersonKey) -> bool:
    """Whether somebody is not in the article already, nor of another gender."""
    differ = person.gender and group.gender and person.gender != group.gender
    return key[0] not in group.articles and not differ


def _given_name_of(key: PersonKey, options: Sequence[_Group]) -> _Group | None:
    """Whom an article calls by given name and surname apart, if only one has that given name."""
    return options[0] if len(options) == 1 and key[0] in options[0].articles else None


def _by_word(
    groups: Sequence[_Group], words_of: Callable[[NameParts], Iterable[str]]
) -> dict[str, list[_Group]]:
    """Word of a name → the groups that have it, as it is written and by its sound."""
    out: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        words = _unique(w for f in group.forms for w in words_of(f) if len(w) > 1)
        for key in _unique([*words, *(_like(sound(w)) for w in words)]):
            out[key].append(group)
    return out


def _like(key: str) -> str:
    return f"~{key}"


def _whose(
    person: ArticlePerson, heads: set[str], key: PersonKey, story: str, word: str, options: Sequence[_Group]
) -> _Group | None:
    """Whose short name it is: nobody's who is in the article beside it, or of another gender.

    Within the story before elsewhere; who holds the office written beside it before the others; then
    the one whom the articles mostly write so.
    """
    fitting = [g for g in options if _may_be(g, person, key)]
    told_here = any(g.stories[story] for g in options)
    scope = story if told_here else _ANY_STORY
    near = [g for g in fitting if g.stories[story] or (not told_here and _known_elsewhere(g, heads, word))]
    holders = [g for g in near if heads & g.roles]
    if len(holders) == 1:
        return holders[0]
    return _clear(holders or near, lambda g: 1 + g.short.get((scope, word), 0))


def _known_elsewhere(group: _Group, heads: set[str], word: str) -> bool:
    """Whether a story that never names somebody in full may mean them by the surname alone.

    By the office beside it, or as they are known by it in several stories: any "Smith" is not the
    Will Smith of another story.
    """
    return bool(heads & group.roles) or (
        len(group.stories) > 1 and group.short.get((_ANY_STORY, word), 0) > 1
    )


def _clear(groups: Sequence[_Group], weight: Callable[[_Group], int]) -> _Group | None:
    """The only group, or the one that leads clearly; None where two are as likely."""
    ranked = sorted(groups, key=lambda g: -weight(g))
    if not ranked:
        return None
    if len(ranked) > 1 and weight(ranked[0]) < _CLEAR_LEAD * weight(ranked[1]):
        return None
    return ranked[0]


def _unique(items: Iterable[_T]) -> list[_T]:
    return list(dict.fromkeys(items))
