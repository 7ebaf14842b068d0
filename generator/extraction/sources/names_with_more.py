"""Sources that the noun alone would misname: what stands beside it makes it a body, a branch, a group.

In: a phrase that heads a source. Out: the body whose initials stand in brackets behind an office ("the High
Commissioner for Refugees (HCR)"), a firm's branch in a country ("CNN Chile"), an organ of a body ("the
Council's Danish presidency"), or the friends of somebody.
"""

from __future__ import annotations

from generator.extraction.person_words import person_words
from generator.extraction.sources.named_bodies import NamedBody
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words, initials, plain_name
from generator.sieve import Rule

_LONGEST_NAME = 10  # tokens
_FEWEST_LETTERS = 3
_NAMED_TWICE = 2
_FIGURES_OF_A_YEAR = 4
_WITHIN_OFFICE = frozenset({"of", "for", "the", "and", "on"})


def _office_with_initials(c: SourceCase) -> Source | None:
    """ "The High Commissioner for Refugees (HCR) said": the office is a body, as its initials are a name."""
    s, phrase = c.phrase.syntax, c.phrase
    if not phrase.is_proper or c.article.person_at(phrase.noun) is not None:
        return None
    last, opening = phrase.noun, phrase.noun + 1
    while opening + 2 < s.n and opening - phrase.noun < _LONGEST_NAME and s.text[opening] != "(":
        if s.pos[opening] != "PROPN" and s.lower[opening] not in _WITHIN_OFFICE:
            return None
        last, opening = opening, opening + 1
    if opening + 2 >= s.n or s.text[opening] != "(" or s.text[opening + 2] != ")":
        return None
    name, short = plain_name(c.article.words(phrase.core[0], last)), s.text[opening + 1]
    known = short.isupper() and len(short) >= _FEWEST_LETTERS and short == initials(name)
    return Source(name, "organisation") if known else None


def _branch(c: SourceCase) -> Source | None:
    """ "CNN Chile said": the branch, and not Chile."""
    s, noun = c.phrase.syntax, c.phrase.noun
    body = c.article.bodies.touching(s.start[noun], s.end[noun])
    if noun == 0 or body is None or not body.is_place or body.span.start < s.start[noun]:
        return None
    before = c.article.bodies.touching(s.start[noun - 1], s.end[noun - 1])
    is_firm = s.pos[noun - 1] == "PROPN" and s.text[noun - 1].isupper() and s.text[noun - 1].isalpha()
    if not is_firm or len(s.text[noun - 1]) < _FEWEST_LETTERS or (before is not None and before.is_place):
        return None
    return Source(c.article.words(noun - 1, noun), "organisation")


def _organ(c: SourceCase) -> Source | None:
    """ "The Council of Norland's Danish presidency said": the presidency, which the parse puts below "of"."""
    s, phrase = c.phrase.syntax, c.phrase
    if c.depth or not phrase.is_proper:
        return None
    for organ in phrase.behind("of"):
        owner = phrase.of(organ).possessor
        if (
            s.pos[organ] == "NOUN"
            and s.text[organ].islower()
            and owner is not None
            and s.pos[owner] == "PROPN"
        ):
            return Source(c.article.words(phrase.core[0], organ), "organisation")
    return None


def _initials(c: SourceCase) -> Source | None:
    """ "Norrail (NRC) runs it … what NRC described as a fault": initials that the tagger took for a noun."""
    s, noun = c.phrase.syntax, c.phrase.noun
    written = s.text[noun]
    are_initials = written.isupper() and written.isalpha() and len(written) >= _FEWEST_LETTERS
    if s.pos[noun] != "NOUN" or not are_initials or c.article.text.count(written) < _NAMED_TWICE:
        return None
    if person_words().is_noun(c.phrase.lemma) or c.article.person_at(noun) is not None:
        return None
    if c.phrase.lemma in body_words().bodies or c.is_one_of(c.list.documents | c.list.kept_by):
        return None
    name = c.article.bodies.fullest(NamedBody(s.span(noun, noun), written, is_place=False))
    return Source(name, "organisation")


def _numbered(c: SourceCase) -> Source | None:
    """ "Number 9 said", "Engine House 4 said": the number is part of the name."""
    s, noun = c.phrase.syntax, c.phrase.noun
    number = noun + 1
    if c.depth or number >= s.n or s.head[number] != noun or s.dep[number] != "nummod":
        return None
    is_one = s.text[number].isdigit() and len(s.text[number]) < _FIGURES_OF_A_YEAR
    if not (is_one and s.text[noun].istitle() and not c.phrase.is_plural) or c.article.person_at(noun):
        return None
    return Source(plain_name(c.article.words(c.phrase.core[0], number)), "organisation")


def _friends(c: SourceCase) -> Source | None:
    """ "Friends of Berg said": a group, as it is said whose they are."""
    s, phrase = c.phrase.syntax, c.phrase
    bare = phrase.first == phrase.noun and phrase.is_plural and s.lemma[phrase.noun] in ("friend", "friends")
    whose = next(phrase.behind("of"), None) if bare else None
    if whose is None or c.article.person_at(whose) is None:
        return None
    return Source(c.article.words(phrase.noun, whose), "group")


NAMES_WITH_MORE: tuple[Rule[SourceCase, Source], ...] = (
    Rule("office with its initials", _office_with_initials),
    Rule("branch in a country", _branch),
    Rule("organ of a body", _organ),
    Rule("initials taken for a noun", _initials),
    Rule("number in a name", _numbered),
    Rule("friends of somebody", _friends),
)
