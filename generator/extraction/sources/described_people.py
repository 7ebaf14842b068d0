"""Sources that are people whom the article names, met under a title or a description.

In: a phrase that heads a source and is no mention of anybody. Out: the person behind it: whose name the
title leads up to ("lobbyist and strategist Carl Blane"), or who was just spoken of ("Lori Webb built the
telescope. The 57-year-old scientist says").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.person_words import alike_roles, parties, person_words
from generator.extraction.sources.elected_people import one_elected
from generator.extraction.sources.people_in_view import SENTENCES_BACK, WITHIN_NAME, named_in, person_in_view
from generator.extraction.sources.source_article import SourceCase
from generator.model import ArticlePerson, Source
from generator.naming.bodies import body_words
from generator.naming.nations import nations
from generator.naming.role_heads import role_heads
from generator.parsing.tag_sets import NOUNS, PLURAL
from generator.sieve import Rule

_AGE = re.compile(r"\d{1,3}-year-old")
_AGED = re.compile(r"(?:the|this)(\d{1,3})-year-?old\w*")
_TO_NAME = 8  # tokens from a title to its name
_OPENING = 500  # characters
_INTRODUCED_WITHIN = 1500  # characters
_WITHIN_TITLES = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT", "ADP", "X", "PART"})
_POINTS_AT_ONE = frozenset({"the", "this"})
_TELLS_OF_ONE = frozenset(
    {"democratic", "republican", "independent", "christian", "muslim", "jewish", "catholic", "gop"}
)
_TELLING = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
_NAMING = frozenset({"know", "name", "call", "identify", "dub", "nickname"})
_OF_A_PRONOUN = 1  # phrases that led to it: "he" is "the actor"


def _title_before_name(c: SourceCase) -> Source | None:
    """ "Said lobbyist and GOP strategist Carl Blane": the one person whom the title leads up to."""
    s, noun = c.phrase.syntax, c.phrase.noun
    if c.depth or s.pos[noun] not in NOUNS or s.tag[noun] in PLURAL or not _is_title(c, noun):
        return None
    for i in range(noun + 1, min(noun + _TO_NAME, s.n)):
        person = c.article.person_at(i) if s.text[i][:1].isupper() else None
        if person is not None:
            leads_up = person_words().is_noun(s.text[i - 1]) or _is_hyphened(c, i)
            return Source(person.name, "person") if leads_up else None
        if not _goes_on(c, i):
            return None
    return None


def _is_title(c: SourceCase, noun: int) -> bool:
    s = c.phrase.syntax
    return person_words().is_noun(s.text[noun]) and s.text[noun + 1 : noun + 2] != [","]


def _is_hyphened(c: SourceCase, name: int) -> bool:
    """Whether a name stands right behind a hyphened title: "aide-de-camp Horst"."""
    s = c.phrase.syntax
    return "-" in (s.text[c.phrase.noun + 1], *s.text[c.phrase.noun].split()) or s.text[name - 2] == "-"


def _goes_on(c: SourceCase, i: int) -> bool:
    """Whether a token may stand between a title and its name: no determiner, verb or mark but a hyphen."""
    s = c.phrase.syntax
    if s.pos[i] == "PUNCT":
        return s.text[i] == "-"
    if s.pos[i] == "ADP" and s.text[i - 1] != "-":
        return False
    return s.pos[i] in _WITHIN_TITLES and s.line[i] == s.line[c.phrase.noun]


def _described(c: SourceCase) -> Source | None:
    """ "The 57-year-old scientist", "the Florida Republican": the one whom the last sentence was about."""
    if c.depth > _OF_A_PRONOUN or c.quotation is None:
        return None
    person = _holder_or_in_view(c) if _describes_one(c) else _holder_in_view(c)
    if person is None or person_words().gender(c.lower) not in (None, person.gender) or _is_introduced(c):
        return None
    said = c.quotation.span
    if any(m.kind == "name" and said.start <= m.span.start < said.end for m in person.mentions):
        return None  # nobody speaks of himself by name
    return Source(person.name, "person")


def _of_that_age(c: SourceCase) -> Source | None:
    """ "Ann Berg, 10, laid flowers. The 10-year-old said": the one of whom the article tells the age."""
    s, phrase = c.phrase.syntax, c.phrase
    age = _AGED.fullmatch("".join(s.lower[phrase.first : phrase.noun + 1]))
    if age is None or phrase.is_plural or phrase.last > phrase.noun:
        return None
    told = re.compile(rf",? \(?{age.group(1)}\b(?! [a-z])")
    names = ((p, m) for p in c.article.people for m in p.mentions if m.kind == "name" and m.span.start < c.at)
    of_it = {p.name for p, m in names if told.match(c.article.text, m.span.end)}
    return Source(of_it.pop(), "person") if len(of_it) == 1 else None


def _holder_or_in_view(c: SourceCase) -> ArticlePerson | None:
    """The one of whom the article says what the noun says; where it says so of nobody, who is in view."""
    holders, in_view = _holders(c), person_in_view(c)
    if c.list.past & set(c.phrase.syntax.lower[c.phrase.first : c.phrase.noun]):
        holders = [p for p in holders if not _is_in_office(c, p)]
    if c.lower in parties():
        return one_elected(c, in_view) or in_view
    if not holders or any(p is in_view for p in holders):
        return in_view
    return holders[0] if len(holders) == 1 else None


def _known_for(c: SourceCase) -> Source | None:
    """ "The senator", "the billionaire magnate": the one of that office, or whom it was about."""
    s, phrase = c.phrase.syntax, c.phrase
    is_bare = s.lower[phrase.first] == "the" and phrase.last == phrase.noun and not phrase.is_plural
    if c.depth > _OF_A_PRONOUN or not is_bare or c.lower not in c.list.known_for:
        return None
    another = next(_others_before(c), None)
    person = _of_that_office(c) if another is None else None
    if person is None and (another is None or c.at - s.start[another] > _INTRODUCED_WITHIN):
        person = _mainly_about(c)
    if person is None or person_words().gender(c.lower) not in (None, person.gender):
        return None
    return Source(person.name, "person")


def _others_before(c: SourceCase) -> Iterator[int]:
    """Where such a noun was written before of somebody who has no name in the article, the nearest first."""
    s = c.phrase.syntax
    return (
        i
        for i in c.before(frozenset({c.phrase.lemma}))
        if s.tag[i] == "NN"
        and c.article.person_at(i) is None
        and not _is_role(c, i)
        and not _is_compound(c, i)
    )


def _is_compound(c: SourceCase, noun: int) -> bool:
    """Whether a noun only stands before another, or before a name: "the author fee", "author Ann Lee"."""
    return c.phrase.syntax.dep[noun] in WITHIN_NAME


def has_office(c: SourceCase, person: ArticlePerson) -> bool:
    """Whether a role of a person is what the noun says, in full or shortened: "Sen." is a senator's."""
    noun = c.phrase.lemma
    heads = role_heads(c.article.text, person.roles)
    told = (c.article.text[r.start : r.end].split() for r in person.roles)
    short = {words[-1].lower().rstrip(".") for words in told if words}
    alike = alike_roles().get(noun, frozenset({noun}))
    return bool(alike & (heads | short)) or any(
        word in person_words().abbreviated and noun.startswith(word) for word in short
    )


def _of_that_office(c: SourceCase) -> ArticlePerson | None:
    """The one of the article of whom it says what the noun says; None where there are several."""
    holders = _holders(c)
    return holders[0] if len(holders) == 1 else None


def _holders(c: SourceCase) -> list[ArticlePerson]:
    """Those named before of whom the article says what the noun says."""
    return [p for p in c.people_before if has_office(c, p)]


def _mainly_about(c: SourceCase) -> ArticlePerson | None:
    """The person that the clause before, or one of the last sentences, was about, of no other office."""
    s, end = c.phrase.syntax, c.phrase.first
    passed: set[int] = set()
    for _ in range(SENTENCES_BACK + 2):
        if end <= 0:
            return None
        first = s.first[end - 1]
        mains = [i for i in range(first, end) if s.dep[i] == "nsubj" and s.dep[s.head[i]] == "ROOT"]
        person = c.article.person_at(mains[0]) if mains else None
        if person is not None:
            alone = passed <= {id(person)} and _may_be_meant(c, person, s.head[mains[0]])
            return person if alone else None
        passed |= named_in(c, first, end)
        end = first
    return None


def _may_be_meant(c: SourceCase, person: ArticlePerson, verb: int) -> bool:
    """Whether nobody else is the verb's object, and the person has no other office than the noun says."""
    s = c.phrase.syntax
    objects = [i for i in s.children[verb] if s.dep[i] == "dobj"]
    objects += [i for p in s.children[verb] if s.dep[p] == "prep" for i in s.children[p]]
    if any(c.article.person_at(i) not in (None, person) for i in objects):
        return False
    return c.lower not in c.list.held or not _holds_office(c, person)


def _holds_office(c: SourceCase, person: ArticlePerson) -> bool:
    """Whether a role is more than a party: "Ann Berg, a Democrat", may be "the lawmaker"."""
    return not role_heads(c.article.text, person.roles) <= parties()


def _describes_one(c: SourceCase) -> bool:
    """Whether the phrase is "the", something that tells of a person by the way, and a noun for a person."""
    s, phrase = c.phrase.syntax, c.phrase
    words = [s.lower[i] for i in range(phrase.first, phrase.noun + 1)]
    aged = bool(_AGE.search("".join(words))) or (words[-1] == "old" and "year" in words)
    ends = phrase.last == phrase.noun or (
        s.lower[phrase.noun + 1 : phrase.noun + 2] == ["of"] and not c.list.past.isdisjoint(words[1:2])
    )
    if words[0] not in _POINTS_AT_ONE or phrase.is_plural or not ends:
        return False
    if aged:
        return True
    if not (person_words().is_noun(c.lower) or c.lower in parties()):
        return False
    names = [s.text[i] for i in phrase.core[:-1] if s.text[i][:1].isupper()]
    names = [name for name in names if name.lower() not in _TELLS_OF_ONE]
    is_of_place = nations().is_place(" ".join(names)) or all(map(nations().is_place, names))
    if names and not is_of_place:
        return False
    is_former = words[1] in c.list.past and not _is_of_many(c)
    return c.lower in parties() or is_former or bool(names) or _is_told_by_the_way(c)


def _is_of_many(c: SourceCase) -> bool:
    """Whether there are many of whom the noun is said, or nobody knows who it is."""
    of_many = c.list.unnamed | c.list.spokespeople | c.list.many_of_a_kind | person_words().kin
    return c.is_one_of(of_many)


def _is_told_by_the_way(c: SourceCase) -> bool:
    """ "The retired neurosurgeon", "the presidential candidate": no office of which there are many."""
    s, before = c.phrase.syntax, c.phrase.core[:-1]
    says_less = (c.list.anybodys - {"retired"}) | body_words().bodies.keys() | c.list.spokespeople
    before = tuple(i for i in before if s.text[i] != "-" and s.text[i + 1] != "-")  # "two-term" by its end
    told = [i for i in before if s.lower[i] not in says_less and s.pos[i] in _TELLING]
    return bool(told) and len(told) == len(before) and not _is_of_many(c)


def _called(c: SourceCase) -> Source | None:
    """ "The base chief known as Rick said": Rick."""
    s, noun = c.phrase.syntax, c.phrase.noun
    for verb in s.children[noun]:
        if s.dep[verb] != "acl" or s.lemma[verb] not in _NAMING or verb < noun:
            continue
        named = (c.article.person_at(i) for i in range(verb + 1, s.edges[1][verb] + 1) if s.pos[i] == "PROPN")
        person = next((p for p in named if p is not None), None)
        if person is not None:
            return Source(person.name, "person")
    return None


def _of_that_role(c: SourceCase) -> Source | None:
    """ "Holt’s campaign manager", where Ann Berg is called "the campaign manager", though it be later."""
    phrase = c.phrase
    told = phrase.possessed if phrase.possessor is not None else phrase.core
    is_definite = phrase.possessor is not None or phrase.syntax.lower[phrase.first] == "the"
    if len(told) < 2 or not is_definite or phrase.last > phrase.noun or phrase.is_plural:
        return None
    if not person_words().is_noun(c.lower) or c.is_one_of(c.list.spokespeople):
        return None
    words = c.article.words(told[0], told[-1]).lower()
    whose = c.article.person_at(phrase.possessor) if phrase.possessor is not None else None
    of_it = [p for p in c.article.people if p is not whose and _has_role(c, p, words)]
    return Source(of_it[0].name, "person") if len(of_it) == 1 else None


def _has_role(c: SourceCase, person: ArticlePerson, words: str) -> bool:
    told = (" ".join(c.article.text[r.start : r.end].lower().split()) for r in person.roles)
    return any(role == words or role.endswith(f" {words}") for role in told)


def _is_introduced(c: SourceCase) -> bool:
    """Whether the article has spoken of another such: "a scientist … the scientist"."""
    s = c.phrase.syntax
    nouns = (i for i in c.before(frozenset({c.phrase.lemma})) if s.pos[i] in NOUNS)
    return any(
        s.lower[c.phrase.of(i).first] in ("a", "an") and c.article.person_at(i) is None and not _is_role(c, i)
        for i in nouns
    )


def _is_role(c: SourceCase, noun: int) -> bool:
    """Whether the noun says what somebody is who is named: "Lori Webb, a scientist"."""
    return c.phrase.syntax.dep[noun] in ("appos", "attr")


def _holder_in_view(c: SourceCase) -> ArticlePerson | None:
    """ "Sen. Ann Berg voted no. The longtime senator said": the one in view, of whom the article says it."""
    s, phrase = c.phrase.syntax, c.phrase
    plain = s.lower[phrase.first] == "the" and phrase.last == phrase.noun and not phrase.is_plural
    if not plain or not person_words().is_noun(c.lower) or _is_of_many(c):
        return None
    if any(s.text[i][:1].isupper() or s.lower[i] in c.list.vague for i in phrase.core[:-1]):
        return None
    person = person_in_view(c)
    return person if person is not None and has_office(c, person) else None


def _is_in_office(c: SourceCase, person: ArticlePerson) -> bool:
    """Whether no role that a person has is over: "President Berg" is no former president."""
    told = " ".join(c.article.text[r.start : r.end].lower() for r in person.roles)
    return not any(word in told for word in c.list.past)


def _named_next(c: SourceCase) -> Source | None:
    """ "The country’s top judge said so. Ann Berg, who leads the court, told reporters": Ann Berg.

    In the opening of an article, of one who is told of but not named there.
    """
    s, phrase = c.phrase.syntax, c.phrase
    definite = s.lower[phrase.first] == "the" or phrase.possessor is not None
    if c.depth or not definite or phrase.is_plural or not person_words().is_noun(c.lower):
        return None
    end = s.last[phrase.noun] + 1
    if c.at > _OPENING or end >= s.n or any(c.article.person_at(i) for i in range(s.first[phrase.noun], end)):
        return None
    if any(m.span.start < c.at for p in c.article.people for m in p.mentions if m.kind == "name"):
        return None
    subject = next((i for i in range(end, s.last[end] + 1) if s.dep[i] == "nsubj"), None)
    person = c.article.person_at(subject) if subject is not None else None
    if person is None or s.start[s.head[subject or 0]] not in c.article.cues:
        return None
    fits = person_words().gender(c.lower) in (None, person.gender)
    return Source(person.name, "person") if fits else None


PEOPLE_MEANT: tuple[Rule[SourceCase, Source], ...] = (
    Rule("title before a name", _title_before_name),
    Rule("of that age", _of_that_age),
    Rule("person by a description", _described),
    Rule("known for it", _known_for),
    Rule("called by a name", _called),
    Rule("of that role", _of_that_role),
    Rule("named in the next sentence", _named_next),
)
