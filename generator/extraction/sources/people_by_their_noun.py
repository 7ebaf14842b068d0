"""Sources that are people whom the article names, met again under a noun that it says of them alone.

In: a phrase "the roofer", "the former coach", "the mother of three" that heads a source. Out: the one person
of whom the article has said just that, by a title, in apposition, or as what somebody is or works as.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.person_words import alike_roles, person_words
from generator.extraction.sources.described_people import has_office
from generator.extraction.sources.source_article import SourceCase
from generator.model import ArticlePerson, Source
from generator.naming.role_heads import role_heads
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.sieve import Rule

_BRINGS_IN_SOMEBODY = frozenset({"a", "an", "another", "one", "two", "three", "some", "several", "other"})
_GIVES_WITHIN = 12  # tokens
_PARENTS = frozenset({"mother", "father", "grandmother", "grandfather", "dad", "mum", "mom"})


def _who_is_one(c: SourceCase) -> Source | None:
    """ "Neil Hobart, a roofer, fell. The roofer said": the one of whom the article says that."""
    if c.depth > 1 or not _is_the_noun(c) or c.is_one_of(c.list.spokespeople | c.list.unnamed):
        return None
    told: dict[str, ArticlePerson] = {}
    for noun in _such_nouns(c):
        person = _of_whom_it_is_said(c, noun)
        if person is not None:
            told[person.name] = person
        elif _brings_in_another(c, noun):
            return None
    told |= {p.name: p for p in c.people_before if told and has_office(c, p)}
    return _the_one(c, list(told.values()))


def _the_one(c: SourceCase, people: list[ArticlePerson]) -> Source | None:
    """The one of them, where the noun's gender is no other and the words do not speak of that person."""
    if len(people) != 1 or person_words().gender(c.lower) not in (None, people[0].gender):
        return None
    said = c.quotation.span if c.quotation is not None else None
    names = (m.span for m in people[0].mentions if m.kind == "name")
    if said is not None and any(said.start <= span.start < said.end for span in names):
        return None  # nobody speaks of himself by name
    return Source(people[0].name, "person")


def _is_the_noun(c: SourceCase) -> bool:
    """Whether a phrase is "the" and a noun in small letters, perhaps with "former" or "rich" between."""
    s, phrase = c.phrase.syntax, c.phrase
    between = range(phrase.first + 1, phrase.noun)
    bare = s.lower[phrase.first] == "the" and phrase.last == phrase.noun and s.text[phrase.noun].islower()
    told = all(s.lower[i] in c.list.past or _says_no_which(c, i) for i in between)
    return bare and not phrase.is_plural and len(between) <= 1 and told


def _says_no_which(c: SourceCase, word: int) -> bool:
    """Whether an adjective only tells more of somebody: "the rich donor", not "the second donor"."""
    s = c.phrase.syntax
    return (
        s.pos[word] == "ADJ"
        and s.text[word].islower()
        and s.lower[word] not in c.list.vague | {"other", "next"}
    )


def _such_nouns(c: SourceCase) -> Iterator[int]:
    """The tokens before that say what the noun says, in full or as a title; none of others' words."""
    lemma = c.phrase.lemma
    words = c.list.one_office.get(lemma, frozenset()) | alike_roles().get(lemma, frozenset()) | {lemma}
    dotted = frozenset(f"{word}." for word in words)
    written = words | dotted | {word.title() for word in words | dotted}
    s = c.phrase.syntax
    return (i for i in c.before(written) if not c.article.quoted.holds(s.start[i], s.end[i]))


def _of_whom_it_is_said(c: SourceCase, noun: int) -> ArticlePerson | None:
    """The person whom a noun is written of: "Ann Berg, a roofer", "Sgt. Tom Fox", "quit as coach"."""
    s = c.phrase.syntax
    beside = [k for k in s.children[noun] if s.dep[k] == "appos"]
    over = s.head[noun]
    if s.dep[noun] == "appos":
        beside.append(over)
    elif s.dep[noun] == "attr":
        beside += _subjects(c, over)
    elif s.dep[noun] == "pobj" and s.lower[over] == "as":
        beside += _subjects(c, s.head[over])
    elif s.text[noun][:1].isupper() or s.dep[noun] == "compound":
        reach = 2 if s.text[noun + 1 : noun + 2] == ["."] else 1  # "Sgt. Fox", cut in two
        behind = range(noun + 1, min(noun + 1 + reach, s.n))
        beside += [k for k in behind if s.line[k] == s.line[noun]]
    people = (c.article.person_at(k) for k in beside if s.pos[k] in ("PROPN", "PRON"))
    return next((p for p in people if p is not None), None)


def _subjects(c: SourceCase, verb: int) -> list[int]:
    s = c.phrase.syntax
    return [k for k in s.children[verb] if s.dep[k] in NOMINAL_SUBJECTS]


def _brings_in_another(c: SourceCase, noun: int) -> bool:
    """Whether a noun is written of somebody without a name: "a roofer", "two roofers"."""
    s, phrase = c.phrase.syntax, c.phrase.of(noun)
    own = s.lemma[noun] == c.phrase.lemma and s.dep[noun] not in ("compound", "attr", "amod")
    counted = any(s.lower[i] in _BRINGS_IN_SOMEBODY for i in range(phrase.first, noun))
    return own and (phrase.possessor is not None or counted or phrase.is_plural)


def _parent_of_some(c: SourceCase) -> Source | None:
    """ "The mother of three said": the one woman whom the article has named."""
    s, phrase = c.phrase.syntax, c.phrase
    counted = s.lower[phrase.noun + 1 : phrase.noun + 2] == ["of"] and s.pos[phrase.noun + 2] == "NUM"
    if c.depth or c.lower not in _PARENTS or not counted or s.lower[phrase.first] != "the":
        return None
    gender = person_words().gender(c.lower)
    named = (p for p in c.article.people if any(m.kind == "name" and m.span.start < c.at for m in p.mentions))
    return _the_one(c, [p for p in named if p.gender in (None, gender)])


def _incumbent(c: SourceCase) -> Source | None:
    """ "Rep. Ann Berg and Tom Lund met. The incumbent said": the one who has an office to lose."""
    if c.depth or c.lower != "incumbent" or not _is_the_noun(c):
        return None
    offices = c.list.held | {short for noun in c.list.held for short in alike_roles().get(noun, ())}
    return _the_one(c, [p for p in c.people_before if role_heads(c.article.text, p.roles) & offices])


def _gave_a_name(c: SourceCase) -> Source | None:
    """ "A woman who gave her name only as Ida said": Ida."""
    s, noun = c.phrase.syntax, c.phrase.noun
    end = min(noun + _GIVES_WITHIN, s.last[noun] + 1)
    gives = (i for i in range(noun + 1, end - 1) if s.lower[i] == "as" and s.pos[i + 1] == "PROPN")
    as_what = next(gives, None)
    if c.depth or as_what is None:
        return None
    before = s.lower[noun + 1 : as_what]
    if before[:2] not in (["who", "gave"], ["who", "gives"]) or "name" not in before:
        return None
    person = c.article.person_at(as_what + 1)
    told = c.article.words(c.phrase.first, as_what + 1)
    return Source(person.name, "person") if person is not None else Source(told, "unnamed")


BY_THEIR_NOUN: tuple[Rule[SourceCase, Source], ...] = (
    Rule("who is one", _who_is_one),
    Rule("parent of some", _parent_of_some),
    Rule("incumbent", _incumbent),
    Rule("gave a name", _gave_a_name),
)
