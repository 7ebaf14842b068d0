"""Sources that are a number alone: "Numerous papers told of it, but several said", "Guests left. Many said".

In: a phrase that heads a source. Out: the number with what it is a number of, from the same sentence or the
one before: a subject that is itself so counted, or a noun for people.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.person_words import person_words
from generator.extraction.sources.source_article import SourceCase
from generator.model import Source
from generator.naming.bodies import body_words
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.sieve import Rule

_NUMBERS_OF_SOME = frozenset(
    {"one", "several", "many", "some", "few", "most", "others", "two", "three", "four", "five"}
)
_SENTENCES_OF_ONE = 3
_ONE_OF_THEM = frozenset({"one", "a", "an", "another"})
_WORDS_OF_NUMBER = _NUMBERS_OF_SOME | {"numerous", "multiple", "various", "dozens", "hundreds", "these"}


def _some_of_them(c: SourceCase) -> Source | None:
    """ "Numerous papers told of it, but several said": several papers."""
    s, phrase = c.phrase.syntax, c.phrase
    stands_alone = phrase.first == phrase.last == phrase.noun
    if c.depth or c.lower not in _NUMBERS_OF_SOME or not stands_alone or s.lower[phrase.noun + 1] == "of":
        return None
    noun = next((i for i in _subjects_before(c) if _is_counted_so(c, i)), None)
    if noun is None:
        return None
    core = [i for i in phrase.of(noun).core if s.lower[i] not in _WORDS_OF_NUMBER and s.pos[i] != "NUM"]
    if not core:
        return None
    words = c.article.words(core[0], core[-1])
    if core[0] == s.first[core[0]] and s.pos[core[0]] != "PROPN":
        words = words[:1].lower() + words[1:]  # it opened a sentence there
    number = "other" if c.lower == "others" else s.text[phrase.noun]
    name = f"one of the {words}" if c.lower == "one" else f"{number} {words}"
    return Source(name, "unnamed" if person_words().is_noun(s.lemma[noun]) else "group")


def _subjects_before(c: SourceCase) -> Iterator[int]:
    """What is before in the sentence, and the sentence before, are about, where that is in the plural."""
    s, noun = c.phrase.syntax, c.phrase.noun
    first = s.first[noun]
    since = first
    for _ in range(_SENTENCES_OF_ONE if c.lower == "one" else 1):
        since = s.first[since - 1] if since > 0 else 0
    return (
        i
        for i in range(noun - 1, since - 1, -1)
        if s.dep[i] in NOMINAL_SUBJECTS
        and s.dep[s.head[i]] == "ROOT"
        and s.tag[i] == "NNS"
        and not c.article.quoted.holds(s.start[i], s.end[i])
    )


def _is_counted_so(c: SourceCase, noun: int) -> bool:
    """Whether a noun in the plural is of people or bodies, of which some may speak."""
    lemma = c.phrase.syntax.lemma[noun]
    return person_words().is_noun(lemma) or (lemma in body_words().bodies and c.lower != "one")


def _another_of_them(c: SourceCase) -> Source | None:
    """ "“Rest,” read one note. “Sleep,” said another": another note, of the kind of the one before."""
    s = c.phrase.syntax
    if c.depth or c.lower != "another" or c.phrase.first != c.phrase.last:
        return None
    last = c.spoke_just_before
    if last is None or last.source.kind not in ("document", "unnamed"):
        return None
    one = s.at(last.place)
    noun = s.head[one]
    if s.lower[one] not in _ONE_OF_THEM or noun <= one or s.pos[noun] != "NOUN":
        return None
    return Source(f"another {c.article.words(one + 1, noun)}", last.source.kind)


ANOTHER_OF_THEM: Rule[SourceCase, Source] = Rule("another of them", _another_of_them)
SOME_OF_THEM: Rule[SourceCase, Source] = Rule("some of those before", _some_of_them)
