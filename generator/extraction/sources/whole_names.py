"""Names of bodies that begin with a word for people, or with a verb: "Doctors Without Borders".

In: a phrase that heads a source. Out: the body by its whole name. What tells it from people who are
described is that each word has a capital: "doctors at the hospital", "Teachers for Ann Berg" are none.
"""

from __future__ import annotations

from generator.extraction.person_words import may_speak, person_words
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words, ends_as_body
from generator.parsing.columns import Syntax
from generator.sieve import Rule

_LONGEST_NAME = 8  # tokens
_SAYS_FOR_WHAT = frozenset({"for", "against", "without"})
_TAGS_IN_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "VERB"})
_SMALL_IN_NAMES = frozenset({"the", "of", "and"})


def _people_for(c: SourceCase) -> Source | None:
    """ "Doctors Without Borders said", "Students for Fair Tides said": a body, and no doctors."""
    s, phrase = c.phrase.syntax, c.phrase
    noun = phrase.noun
    is_people = person_words().is_noun(s.lower[noun]) or person_words().is_noun(phrase.lemma)
    if not (is_people and phrase.is_plural and s.text[noun].istitle() and phrase.first == noun):
        return None
    behind = noun + 1
    if behind >= s.n or s.lower[behind] not in _SAYS_FOR_WHAT:
        return None
    last = _end_of_capitals(s, behind)
    if last == behind:
        return None
    goes_on = last + 1 < s.n and s.tag[last + 1] == "NNS" and s.line[last + 1] == s.line[noun]
    if goes_on or (s.text[behind].islower() and _names_another(c, behind + 1, last)):
        return None  # "Attorneys for Mill Street families" are no body
    return Source(c.article.words(noun, last), "organisation")


def _people_of(c: SourceCase) -> Source | None:
    """ "Friends of the Sea said": a body, where the word for people has a capital within a sentence too."""
    s, noun = c.phrase.syntax, c.phrase.noun
    of = noun + 1
    is_people = s.tag[noun] == "NNS" and person_words().is_noun(c.phrase.lemma) and s.text[noun].istitle()
    if not is_people or of + 1 >= s.n or s.lower[of] != "of" or c.phrase.first != noun:
        return None
    last = _end_of_capitals(s, of)
    if last == of or c.article.person_at(last) is not None:
        return None
    name = c.article.words(noun, last)
    return Source(name, "organisation") if _is_within_sentences(c, name) else None


def _is_within_sentences(c: SourceCase, name: str) -> bool:
    """Whether a name is written somewhere behind a word in small letters: "joined Friends of the Sea"."""
    at, text = c.article.text.find(name), c.article.text
    while at >= 0:
        if text[max(0, at - 2) : max(0, at - 1)].islower():
            return True
        at = text.find(name, at + 1)
    return False


def _end_of_capitals(s: Syntax, first: int) -> int:
    """The last of the words with capitals behind one; the word itself where there is none."""
    last = first
    for i in range(first + 1, min(first + _LONGEST_NAME, s.n)):
        if s.line[i] != s.line[first]:
            break
        if s.text[i][:1].isupper():
            last = i
        elif s.lower[i] not in _SMALL_IN_NAMES:
            break
    return last


def _names_another(c: SourceCase, first: int, last: int) -> bool:
    """Whether words are the name of a body, a place or a person: "Teachers for the Harbour Board"."""
    s = c.phrase.syntax
    body = c.article.bodies.touching(s.start[first], s.end[last])
    is_body = body is not None and (body.is_place or " " not in body.name or ends_as_body(body.name))
    if is_body or s.lower[last] in body_words().ends:
        return True
    return any(c.article.person_at(i) is not None for i in range(first, last + 1))


def _bidding(c: SourceCase) -> Source | None:
    """ "Save the Rivers said": a verb and what it is done to, each with a capital, speak as a body."""
    s, noun, the = c.phrase.syntax, c.phrase.noun, c.phrase.first
    verb = the - 1
    if s.lower[the] != "the" or verb < 0 or s.line[verb] != s.line[noun] or noun - verb > _LONGEST_NAME:
        return None
    is_bid = s.tag[verb] in ("VB", "VBP") and s.head[noun] == verb and s.dep[noun] == "dobj"
    capitals = all(s.text[i][:1].isupper() for i in (verb, *range(the + 1, noun + 1)))
    return Source(c.article.words(verb, noun), "organisation") if is_bid and capitals else None


def _capitals_throughout(c: SourceCase) -> Source | None:
    """ "Brown Lives Matter issued a statement saying": a name, though its last word is tagged as a noun."""
    s, noun, first = c.phrase.syntax, c.phrase.noun, c.phrase.first
    while first > s.first[noun] and s.text[first - 1].istitle() and s.pos[first - 1] in _TAGS_IN_NAMES:
        first -= 1
    capitals = all(s.text[i].istitle() for i in range(first, noun + 1))
    if c.depth or s.pos[noun] != "NOUN" or noun - first < 2 or not capitals:
        return None
    is_known = (
        may_speak(c.phrase.lemma)
        or c.is_one_of(c.list.documents | c.list.voices | c.list.kept_by)
        or c.article.person_at(noun) is not None
    )
    is_prose = s.text[s.head[noun]].islower() and s.pos[s.head[noun]] == "VERB"
    return None if is_known or not is_prose else Source(c.article.words(first, noun), "organisation")


def _police_of_a_country(c: SourceCase) -> Source | None:
    """ "Police Scotland said": the force, and no country."""
    s, noun = c.phrase.syntax, c.phrase.noun
    force = noun - 1 if s.lower[noun] != "police" else noun
    place = force + 1
    if force < 0 or place >= s.n or s.text[force] != "Police" or s.line[force] != s.line[place]:
        return None
    body = c.article.bodies.touching(s.start[place], s.end[place])
    ends = place + 1 >= s.n or not s.text[place + 1][:1].isupper()
    alone = force == 0 or not s.text[force - 1][:1].isupper()
    is_one = body is not None and body.span.end == s.end[place] and s.pos[place] == "PROPN"
    return Source(c.article.words(force, place), "organisation") if is_one and ends and alone else None


def _with_its_possessive(c: SourceCase) -> Source | None:
    """ "Women’s Aid said": the body that the model has, though the tagger has a common noun."""
    s, noun = c.phrase.syntax, c.phrase.noun
    owner, body = c.phrase.possessor, c.article.bodies.touching(s.start[noun], s.end[noun])
    if owner is None or body is None or body.is_place:
        return None
    begins = body.span.start <= s.start[owner] and body.span.start < s.start[noun]
    is_whole = begins and body.span.end == s.end[noun]
    is_taken_for_noun = s.pos[noun] == "NOUN" and s.text[noun].istitle()
    return Source(c.article.bodies.fullest(body), "organisation") if is_whole and is_taken_for_noun else None


WHOLE_NAMES: tuple[Rule[SourceCase, Source], ...] = (
    Rule("people for something", _people_for),
    Rule("people of something", _people_of),
    Rule("a bidding", _bidding),
    Rule("capitals throughout", _capitals_throughout),
    Rule("police of a country", _police_of_a_country),
    Rule("possessive in a name", _with_its_possessive),
)
