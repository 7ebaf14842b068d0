"""Sources that are people without a name: those behind pronouns, spokespeople, groups, the unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extraction.person_words import person_words
from generator.extraction.sources.source_article import FURTHEST, SourceCase
from generator.model import Source
from generator.naming.bodies import plain_name
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL, NOMINAL_SUBJECTS, NOUNS
from generator.sieve import Rule

_ONE_PERSON = frozenset({"he", "she"})
_SEVERAL = frozenset({"they", "them", "themselves"})
_OPEN_PRONOUNS = _SEVERAL | {"it", "itself"}
_JOINS_A_GROUP = frozenset({"at", "of", "for", "from", "with", "in", "on"})
_SENTENCES_BACK = 2
_FEW = 4  # words


def _pronoun(c: SourceCase) -> Source | None:
    """ "It said": what the clauses before were about, if that is a body, a document or a group."""
    if c.lower not in _OPEN_PRONOUNS | _ONE_PERSON:
        return None
    if c.lower in _ONE_PERSON:
        return _somebody_before(c) or Source(None, "person")
    kinds = (
        ("organisation", "group", "unnamed") if c.lower in _SEVERAL else ("organisation", "document", "group")
    )
    for noun in _subjects_before(c.phrase.syntax, c.phrase.noun):
        found = c.source_of(noun)
        if found is not None and found.kind in kinds and _agrees(c, noun, found):
            return found
    return c.article.last_found(c.at, *kinds) or Source(
        None, "unnamed" if c.lower in _SEVERAL else "organisation"
    )


def _agrees(c: SourceCase, noun: int, found: Source) -> bool:
    """Whether "they" may mean a noun: several, or a body."""
    return c.lower not in _SEVERAL or found.kind == "organisation" or c.phrase.of(noun).is_plural


def _somebody_before(c: SourceCase) -> Source | None:
    """ "A nurse ran up. She said": the nurse, whom nobody names."""
    s = c.phrase.syntax
    for noun in _subjects_before(s, c.phrase.noun):
        if s.pos[noun] == "NOUN" and person_words().is_noun(s.text[noun]) and not c.phrase.of(noun).is_plural:
            return c.source_of(noun)
    return None


def _subjects_before(s: Syntax, noun: int) -> Iterator[int]:
    """The nouns that are subjects before a token: in its own sentence, then in each of the two before."""
    end = noun
    for _ in range(_SENTENCES_BACK + 1):
        first = s.first[max(0, end - 1)]
        yield from (i for i in range(first, end) if s.dep[i] in NOMINAL_SUBJECTS and s.pos[i] in NOUNS)
        end = first


def _spokesperson(c: SourceCase) -> Source | None:
    """ "A spokeswoman for the police": the police."""
    if not c.is_one_of(c.list.spokespeople):
        return None
    return _employer(c) or _last_body(c) or Source(c.whole_words(), "unnamed")


def _officials(c: SourceCase) -> Source | None:
    """ "Pentagon officials", "authorities in Kyiv": the body, where they are not counted."""
    if not c.is_one_of(c.list.officials) or not c.phrase.is_plural or _is_counted(c) or _is_discreet(c):
        return None
    return c.body_before()


def _last_body(c: SourceCase) -> Source | None:
    """ "A spokesman said", after "The port denied it": the port's."""
    name = c.article.bodies.last_before(c.at)
    return Source(name, "organisation") if name else None


def _employer(c: SourceCase) -> Source | None:
    """Whom somebody speaks for: the body before the noun, or behind "for", "of", "at", "from"."""
    before = c.article.bodies.touching(c.phrase.syntax.start[c.phrase.first], c.at)
    if before is not None:
        return Source(c.article.bodies.fullest(replace(before, is_place=False)), "organisation")
    nouns = [
        n for n in (c.phrase.possessor, *c.phrase.behind("for", "of", "at", "from", "with")) if n is not None
    ]
    for noun in nouns:
        found = c.source_of(noun)
        if found is not None and found.kind in ("organisation", "person", "group"):
            return found
    lead = c.phrase.core[:-1]
    return Source(plain_name(c.article.words(lead[0], lead[-1])), "organisation") if lead else None


def _unnamed(c: SourceCase) -> Source | None:
    """ "two people briefed on the plan", "an official", "some": the words as written."""
    if c.phrase.syntax.pos[c.phrase.noun] not in NOUNS:
        return Source(c.whole_words(), "unnamed")
    counted = _is_counted(c) and (
        not c.phrase.core[:-1] or c.is_one_of(c.list.officials | c.list.spokespeople)
    )
    alone = c.is_one_of(c.list.unnamed) and not any(
        c.phrase.syntax.pos[i] in NOMINAL | {"ADJ", "VERB"} for i in c.phrase.core[:-1]
    )
    if (alone and not _stands_for_a_body(c)) or _is_discreet(c) or counted:
        return Source(c.whole_words(), "unnamed")
    return None


def _of_a_number(c: SourceCase) -> Source | None:
    """ "a group of protesters": the protesters."""
    if not c.is_one_of(c.list.numbers):
        return None
    nouns = [n for n in c.phrase.behind("of") if c.phrase.of(n).is_plural]
    return c.source_of(nouns[0]) if nouns else None


def _group(c: SourceCase) -> Source | None:
    """ "tenant advocates", "researchers at the institute", "her lawyers": people under what they are."""
    if not (c.phrase.is_plural or c.is_one_of(c.list.collectives)):
        return None
    return Source(_group_name(c), "group")


def _group_name(c: SourceCase) -> str:
    s, core, possessor = c.phrase.syntax, c.phrase.core, c.phrase.possessor
    if possessor is not None:
        whose = c.source_of(possessor)
        own = c.phrase.possessed
        if whose is not None and whose.name is not None and own:
            return f"{whose.name}’s {c.article.words(own[0], own[-1])}"
    if (
        len(core) == 1
        and c.phrase.last == c.phrase.noun
        and s.lower[c.phrase.first] in ("the", "these", "those")
    ):
        return _group_before(c) or c.core_words()
    if c.phrase.joined is not None and len(core) <= _FEW:
        return plain_name(c.article.words(core[0], c.phrase.joined))
    last = c.phrase.last if next(iter(c.phrase.restricting_lemmas()), "") in _JOINS_A_GROUP else c.phrase.noun
    return plain_name(c.article.words(core[0], last))


def _group_before(c: SourceCase) -> str | None:
    """What "the lawyers" are called where the article has said whose they are."""
    s = c.phrase.syntax
    for i in c.before(frozenset({c.phrase.lemma})):
        if s.tag[i] == s.tag[c.phrase.noun] and c.depth < FURTHEST:
            name = _group_name(replace(c.on(i), depth=FURTHEST - 1))
            if " " in name:
                return name
    return None


def _somebody(c: SourceCase) -> Source | None:
    """Anything else is somebody, or something, without a name."""
    return Source(c.whole_words(), "unnamed")


def _is_counted(c: SourceCase) -> bool:
    """Whether a number or "a", "some", "several" says that only some of them speak."""
    s = c.phrase.syntax
    return any(
        s.dep[i] == "nummod" or s.lower[i] in ("some", "several", "many", "few")
        for i in range(c.phrase.first, c.phrase.noun)
    )


def _is_discreet(c: SourceCase) -> bool:
    """ "who asked not to be named", "familiar with the talks"."""
    return any(lemma in c.list.discreet for lemma in c.phrase.restricting_lemmas())


def _stands_for_a_body(c: SourceCase) -> bool:
    return c.phrase.is_plural and c.body_within(c.phrase.first, c.phrase.last) is not None


PRONOUN: Rule[SourceCase, Source] = Rule("pronoun of a source", _pronoun)
SPOKESPEOPLE: tuple[Rule[SourceCase, Source], ...] = (
    Rule("spokesperson", _spokesperson),
    Rule("officials of a body", _officials),
)
NOBODY_NAMED: tuple[Rule[SourceCase, Source], ...] = (
    Rule("unnamed", _unnamed),
    Rule("group", _group),
    Rule("somebody", _somebody),
)
OUT_OF_A_NUMBER: Rule[SourceCase, Source] = Rule("people out of a number", _of_a_number)
