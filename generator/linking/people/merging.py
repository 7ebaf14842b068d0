"""Decide which of the articles' people are one, by their names.

First the full names are merged, blocked by surname so that the work stays nearly linear; then
each single word ("Clinton") goes to the one full name it can be short for, by story and by number
of articles, or stays alone where two are as likely.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model import ArticleFacts, ArticlePerson
from generator.naming.given_names import given_names
from generator.naming.matching import relation, sound
from generator.naming.parts import (
    NameParts,
    name_parts,
    surname_with_article,
    without_opening_article,
)
from generator.naming.role_heads import role_heads
from generator.naming.walks_of_life import Walks, may_be_one_life, walks_of

# (article id, index into ArticleFacts.people) → Person.id
PersonKey = tuple[str, int]

_CLEAR_LEAD = 2.0
# A word in the names of more people sets nobody apart: they are not compared one by one.
_CROWD = 200
_ANY_STORY = "\0"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Named:
    """A person of one article.

    ``heads`` are the heads of the roles beside the names, ``gender`` is what the article shows of it.
    """

    key: PersonKey
    story: str
    text: str
    person: ArticlePerson
    heads: frozenset[str]
    walks: Walks
    gender: str | None

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.key[0]

    @property
    def single_words(self) -> list[str]:
        """The sounds of the words that name the person alone."""
        spans = (m.span for m in self.person.mentions if m.kind == "name")
        parts = {name_parts(name) for name in {self.text[s.start : s.end] for s in spans}}
        return sorted({sound(p.last) for p in parts if p.single})


@dataclass(slots=True, eq=False)
class _Group:
    """One person so far: members in articles, forms of the name, and how many articles name them."""

    members: list[PersonKey] = field(default_factory=list)
    forms: list[NameParts] = field(default_factory=list)
    stories: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    walks: Walks = frozenset()
    short: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, named: _Named) -> None:
        """Take in an article's person; ``short`` counts the articles that write one word of the name."""
        self.members.append(named.key)
        self.articles.add(named.article)
        self.stories[named.story] += 1
        if named.person.gender:
            self.genders[named.person.gender] += 1
        self.roles |= named.heads
        self.walks |= named.walks
        for word in named.single_words:
            for scope in (named.story, _ANY_STORY):
                self.short[scope, word] = self.short.get((scope, word), 0) + 1

    def may_be(self, named: _Named) -> bool:
        """Whether somebody is not in the article already, nor of another gender."""
        genders = {named.gender, self.gender} - {None}
        return named.article not in self.articles and len(genders) < 2

    @property
    def gender(self) -> str | None:
        """The gender most articles show, if any."""
        return min(self.genders, key=lambda g: (-self.genders[g], g)) if self.genders else None


def merge_names(corpus: Sequence[ArticleFacts]) -> list[list[PersonKey]]:
    """The people of all articles, those that are one together, in order of first mention."""
    order = {facts.article.id: i for i, facts in enumerate(corpus)}
    with_article = {surname_with_article(p.name) for facts in corpus for p in facts.people}
    by_form: dict[NameParts, list[_Named]] = defaultdict(list)
    for facts in corpus:
        for index, person in enumerate(facts.people):
            form = without_opening_article(name_parts(person.name), with_article)
            by_form[form].append(_named(facts, index, person))
    full = _merge_full({form: people for form, people in by_form.items() if not form.single})
    groups = full + _place_single({f: p for f, p in by_form.items() if f.single}, full)
    for group in groups:
        group.members.sort(key=lambda key: (order[key[0]], key[1]))
    groups.sort(key=lambda g: (order[g.members[0][0]], g.members[0][1]))
    return [group.members for group in groups]


def _named(facts: ArticleFacts, index: int, person: ArticlePerson) -> _Named:
    article = facts.article
    heads = role_heads(article.text, (r for m in person.mentions for r in m.roles))
    beside = (
        article.text[r.start : r.end] for r in {*person.roles, *(r for m in person.mentions for r in m.roles)}
    )
    return _Named(
        (article.id, index),
        article.story,
        article.text,
        person,
        frozenset(heads),
        walks_of(beside),
        _gender_shown(person),
    )


def _gender_shown(person: ArticlePerson) -> str | None:
    """The gender that an article shows; a surname alone shows none by being a given name too."""
    spoken_of = any(m.kind != "name" or m.roles for m in person.mentions)
    given = given_names().get(person.name.lower())
    return None if given is not None and given == person.gender and not spoken_of else person.gender


def _merge_full(by_form: dict[NameParts, Sequence[_Named]]) -> list[_Group]:
    """Groups of full names: each form joins the one group that it fits, or begins its own."""
    namesakes, contested = _namesakes(by_form), _contested(by_form)
    groups: list[_Group] = []
    blocks: dict[str, dict[int, _Group]] = defaultdict(dict)
    in_order = sorted(by_form, key=lambda f: (-_detail(f), -len(by_form[f]), f.words, f.suffix))
    for form, people in ((f, people) for f in in_order for people in _lives(by_form[f])):
        articles = {each.article for each in people}
        walks = frozenset(w for each in people for w in each.walks)
        near = _unique(g for b in _block_keys(form) if len(blocks[b]) <= _CROWD for g in blocks[b].values())
        fitting = [
            g
            for g in near
            if may_be_one_life(walks, g.walks)
            and not ({form, *g.forms} & contested and form not in g.forms)
            and _fits(form, articles, g, namesakes)
        ]
        group = _clear_leader(fitting, lambda g: len(g.articles))
        if group is None:
            group = _Group()
            groups.append(group)
        group.forms.append(form)
        for block in _block_keys(form):
            blocks[block][id(group)] = group
        for each in people:
            group.add(each)
    return groups


def _lives(people: Sequence[_Named]) -> list[list[_Named]]:
    """The bearers of one name by the lives that nobody leads at once; who tells of none is of the first."""
    lives: list[list[_Named]] = []
    walks: list[Walks] = []
    articles: list[set[str]] = []
    for each in sorted(people, key=lambda p: not p.walks):
        fits = (i for i, w in enumerate(walks) if may_be_one_life(each.walks, w))
        found = next((i for i in fits if each.article not in articles[i]), None)
        if found is None:
            lives.append([each])
            walks.append(each.walks)
            articles.append({each.article})
        else:
            lives[found].append(each)
            walks[found] |= each.walks
            articles[found].add(each.article)
    return sorted(lives, key=lambda life: -len(life))


def _detail(form: NameParts) -> int:
    """How much a form distinguishes: its words, an initial for half of one."""
    return sum(2 if len(w) > 1 else 1 for w in form.words) + bool(form.suffix)


def _block_keys(form: NameParts) -> list[str]:
    """Where a form's group is found: by the sounds of its words, and the surname's beginning."""
    keys = [sound(w) for w in form.words if len(w) > 1]
    return list(dict.fromkeys([*keys, "".join(form.words), f"{form.last[:4]}… {form.words[0][:1]}"]))


def _namesakes(by_form: dict[NameParts, Sequence[_Named]]) -> set[tuple[str, str]]:
    """Given name and surname of those whom one article names with and without a suffix."""
    suffixes: dict[tuple[str, tuple[str, str]], set[str]] = defaultdict(set)
    for form, people in by_form.items():
        for each in people:
            suffixes[each.article, _short_form(form)].add(form.suffix)
    return {short for (_, short), seen in suffixes.items() if len(seen) > 1}


def _contested(by_form: dict[NameParts, Sequence[_Named]]) -> set[NameParts]:
    """The names with a hyphen of which two people may bear a half each: Ann Holm and Ann Brook."""
    return {
        form
        for form in by_form
        if sum(NameParts((*form.words[:-1], half)) in by_form for half in form.halves) > 1
    }


def _short_form(form: NameParts) -> tuple[str, str]:
    return sound(form.words[0]), sound(form.last)


def _fits(form: NameParts, articles: set[str], group: _Group, namesakes: set[tuple[str, str]]) -> bool:
    """Whether a form may be the group's: like all its forms, and nobody else beside it in an article."""
    if articles & group.articles:
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


def _place_single(by_form: dict[NameParts, Sequence[_Named]], full: Sequence[_Group]) -> list[_Group]:
    """Give single words to the full names they are short for; returns the groups of those that stay alone."""
    ends, begins = _by_word(full, lambda f: (f.last,)), _by_word(full, lambda f: f.words[:-1])
    alone: dict[str, list[_Group]] = defaultdict(list)
    # Surnames first: a given name then never takes an article that the surname is in.
    for form in sorted(by_form, key=lambda f: (f.last not in ends, f.words)):
        word = sound(form.last)
        for named in by_form[form]:
            group = _of_full_name(form, named, ends, begins)
            if group is None:
                group = next((g for g in alone[word] if g.may_be(named)), None)
            if group is None:
                group = _Group()
                alone[word].append(group)
            group.add(named)
    return [group for word in sorted(alone) for group in alone[word]]


_ByWord = Mapping[str, Sequence[_Group]]


def _of_full_name(form: NameParts, named: _Named, ends: _ByWord, begins: _ByWord) -> _Group | None:
    """The full name that a single word is short for: as a surname, as a given name, then by its sound."""
    word = sound(form.last)
    # A given name alone sets nobody apart outside its story.
    given = form.last in given_names()
    choices = (
        (ends.get(form.last, ()), given),
        (begins.get(form.last, ()), True),
        (ends.get(_by_sound(word), ()), given),
    )
    near = ([g for g in options if g.stories[named.story] or not in_story] for options, in_story in choices)
    group = _whose(named, word, next(filter(None, near), []))
    if group is None and form.last not in ends:
        group = _given_name_of(named, begins.get(form.last, ()))
    return group


def _given_name_of(named: _Named, options: Sequence[_Group]) -> _Group | None:
    """Whom an article calls by given name and surname apart, if only one has that given name."""
    return options[0] if len(options) == 1 and named.article in options[0].articles else None


def _by_word(
    groups: Sequence[_Group], words_of: Callable[[NameParts], Iterable[str]]
) -> dict[str, list[_Group]]:
    """Word of a name → the groups that have it, as it is written and by its sound."""
    out: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        words = _unique(w for f in group.forms for w in words_of(f) if len(w) > 1)
        for key in _unique([*words, *(_by_sound(sound(w)) for w in words)]):
            out[key].append(group)
    return out


def _by_sound(key: str) -> str:
    return f"~{key}"


def _whose(named: _Named, word: str, options: Sequence[_Group]) -> _Group | None:
    """Whose short name it is: nobody's who is in the article beside it, or of another gender.

    Within the story before elsewhere; who holds the office written beside it before the others; then
    the one whom the articles mostly write so.
    """
    fitting = [g for g in options if g.may_be(named)]
    is_known_here = any(g.stories[named.story] for g in options)
    scope = named.story if is_known_here else _ANY_STORY
    near = [
        g
        for g in fitting
        if g.stories[named.story] or (not is_known_here and _known_elsewhere(g, named.heads, word))
    ]
    holders = [g for g in near if named.heads & g.roles]
    if len(holders) == 1:
        return holders[0]
    return _clear_leader(holders or near, lambda g: 1 + g.short.get((scope, word), 0))


def _known_elsewhere(group: _Group, heads: frozenset[str], word: str) -> bool:
    """Whether a story that never names somebody in full may mean them by the surname alone.

    By the office beside it, or as they are known by it in several stories: any "Smith" is not the
    Will Smith of another story.
    """
    return bool(heads & group.roles) or (
        len(group.stories) > 1 and group.short.get((_ANY_STORY, word), 0) > 1
    )


def _clear_leader(groups: Sequence[_Group], weight: Callable[[_Group], int]) -> _Group | None:
    """The only group, or the one that leads clearly; None where two are as likely."""
    ranked = sorted(groups, key=lambda g: -weight(g))
    if not ranked:
        return None
    if len(ranked) > 1 and weight(ranked[0]) < _CLEAR_LEAD * weight(ranked[1]):
        return None
    return ranked[0]


def _unique(items: Iterable[_T]) -> list[_T]:
    return list(dict.fromkeys(items))
