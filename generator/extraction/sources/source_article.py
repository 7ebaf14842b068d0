"""What the rules of sources look at: a phrase in its article, and what the article names.

In: the text, its tokens, its people and bodies. Out: a case for each phrase that may name a source,
which may lead on to another phrase ("it" → "the agency").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.extraction.cues import cues
from generator.extraction.sources.named_bodies import NamedBodies
from generator.extraction.sources.source_phrases import SourcePhrase
from generator.extraction.sources.source_words import SourceWords, source_words
from generator.model import ArticlePerson, Quotation, Source, Span
from generator.naming.bodies import plain_name
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL_SUBJECTS
from generator.text.spans import Cover, SpanIndex

FURTHEST = 3  # phrases
_INTRODUCED_WITHIN = 4000  # tokens back to where something was introduced
_LONG_STORY = 7  # tokens
_VOICE_REACH = 1500  # characters
_HIS = frozenset({"his", "her"})
# What stands before a verb and belongs to it.
_LEADS_ON = frozenset({"aux", "auxpass", "advmod", "neg", "cc", "mark"})
# What an article writes where one person goes by "they".
_ONE_THEY = re.compile(r"\bthey/(?:them|she|he)\b|\buses? the pronouns? [“\"']?they\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source that was named, where its words stand, and whether they mean several."""

    place: int
    source: Source
    is_several: bool


@dataclass(frozen=True)
class SourceArticle:
    """What the rules look at: the text, its tokens, the bodies and people in it, what was found so far."""

    text: str
    syntax: Syntax
    bodies: NamedBodies
    people: Sequence[ArticlePerson]
    mentions: SpanIndex[tuple[Span, int]]
    quotations: SpanIndex[Quotation]
    quoted: Cover
    cues: frozenset[int]
    found: list[FoundSource]
    named: Callable[[SourceCase], Source | None]

    @cached_property
    def people_by_name(self) -> dict[str, ArticlePerson]:
        """The people of the article by name; of two of one name the first."""
        return {person.name: person for person in reversed(self.people)}

    @cached_property
    def says_they_of_one(self) -> bool:
        """Whether the article says that somebody goes by "they"."""
        return _ONE_THEY.search(self.text) is not None

    def person_at(self, noun: int) -> ArticlePerson | None:
        """The person that a token is a mention of, the shortest mention deciding."""
        start, end = self.syntax.start[noun], self.syntax.end[noun]
        spans = [self.mentions.items[i] for i in self.mentions.touching(start, end)]
        over = [(m.end - m.start, k) for m, k in spans if m.start < end and m.end > start]
        return self.people[min(over)[1]] if over else None

    def words(self, first: int, last: int) -> str:
        """The words from one token to another, as written, line breaks taken back."""
        return " ".join(self.text[self.syntax.start[first] : self.syntax.end[last]].split())

    def last_found(self, at: int, *kinds: str) -> Source | None:
        """The last source of these kinds, not far before an offset."""
        for found in reversed(self.found):
            if at - found.place > _VOICE_REACH:
                return None
            if found.source.kind in kinds:
                return found.source
        return None

    def found_within(self, start: int, end: int) -> Iterator[FoundSource]:
        """The sources named between two offsets, the last first."""
        for found in reversed(self.found):
            if found.place < start - _VOICE_REACH:
                return
            if start <= found.place < end:
                yield found


@dataclass(frozen=True)
class SourceCase:
    """A phrase to name, and how many phrases led to it ("it" → "the agency" → …)."""

    article: SourceArticle
    phrase: SourcePhrase
    depth: int = 0
    quotation: Quotation | None = None

    @property
    def list(self) -> SourceWords:
        """The nouns that say what a source is."""
        return source_words()

    @property
    def lower(self) -> str:
        """The noun as written, in lower case."""
        return self.phrase.syntax.lower[self.phrase.noun]

    @property
    def at(self) -> int:
        """Where the noun stands."""
        return self.phrase.syntax.start[self.phrase.noun]

    @property
    def since_sentence_before(self) -> int:
        """Where the sentence before the noun's begins; where its own does if it is the first."""
        s = self.phrase.syntax
        return s.start[s.first[max(0, s.first[self.phrase.noun] - 1)]]

    @property
    def spoke_just_before(self) -> FoundSource | None:
        """The last source that was found in the sentence before, or in this one up to the noun."""
        return next(self.article.found_within(self.since_sentence_before, self.at), None)

    @property
    def people_before(self) -> Iterator[ArticlePerson]:
        """The people whom the article has mentioned before the noun."""
        return (p for p in self.article.people if p.mentions and p.mentions[0].span.start < self.at)

    def is_one_of(self, nouns: frozenset[str]) -> bool:
        """Whether the noun is one of a list, by its lemma or as written."""
        return self.phrase.lemma in nouns or self.lower in nouns

    def on(self, noun: int) -> SourceCase:
        """The case of another noun, which this one leads to."""
        return replace(self, phrase=self.phrase.of(noun), depth=self.depth + 1)

    def source_of(self, noun: int) -> Source | None:
        """Who or what another noun names; None where it leads too far."""
        if self.depth >= FURTHEST:
            return None
        person = self.article.person_at(noun)
        return Source(person.name, "person") if person else self.article.named(self.on(noun))

    def body_of(self, noun: int) -> Source | None:
        """The same where it is an organisation, else None."""
        found = self.source_of(noun)
        return found if found is not None and found.kind == "organisation" else None

    def before(self, lemmas: frozenset[str]) -> Iterator[int]:
        """The tokens with one of these lemmas that stand before the noun, the nearest first, not too far."""
        s, noun = self.phrase.syntax, self.phrase.noun
        farthest = max(-1, noun - _INTRODUCED_WITHIN)
        return (i for i in range(noun - 1, farthest, -1) if s.lemma[i] in lemmas)

    def core_words(self) -> str:
        """The noun with what says which one is meant, as written."""
        core = self.phrase.core
        return plain_name(self.article.words(core[0], core[-1]))

    def whole_words(self) -> str:
        """The whole phrase as written, from its determiner to the end of what restricts it.

        Neither the saying itself is part of it, nor why somebody goes unnamed.
        """
        s, noun = self.phrase.syntax, self.phrase.noun
        last = self._end_of_participle() or self._without_long_story(self._before_the_saying())
        denied = any(s.dep[i] == "neg" for i in range(noun + 1, last))
        unnamed = (
            i
            for i in range(noun + 1, last)
            if s.lower[i] in self.list.unnamed_by and (denied or s.lower[i].startswith("anonym"))
        )
        first, last = self.phrase.first, self._with_others(next(unnamed, last))
        his = next((i for i in range(first, last) if s.lower[i] in _HIS and s.tag[i] == "PRP$"), None)
        is_its = first < last and s.lower[first] == "its" and s.tag[first] == "PRP$"
        whose = self.body_of(first) if is_its else None
        if whose is not None and whose.name:
            return f"{whose.name}’s {self.article.words(first + 1, last)}"
        owner = None if his is None else self.article.person_at(his)
        if owner is not None and his is not None:
            before = f"{self.article.words(first, his - 1)} " if his > first else ""
            return f"{before}{owner.name}’s {self.article.words(his + 1, last)}"
        return self.article.words(first, last)

    def _with_others(self, last: int) -> int:
        """ "His friends | and advisers": two nouns in the plural side by side."""
        s, noun, other = self.phrase.syntax, self.phrase.noun, self.phrase.joined
        beside = last == noun and other == noun + 2 and s.lower[noun + 1] == "and"
        return other if beside and other is not None else last

    def _without_long_story(self, last: int) -> int:
        """ "The senator | who wrote the speech that the mother of a soldier gave": as far as it names him."""
        s, noun = self.phrase.syntax, self.phrase.noun
        opens = next((i for i in range(noun + 1, last) if s.lower[i] in ("who", "that")), None)
        if (
            opens is None
            or last - opens < _LONG_STORY
            or any(
                s.lower[i] in self.list.unnamed_by or s.lemma[i] in self.list.discreet
                for i in range(opens, last)
            )
        ):
            return last
        return opens - 1

    def _end_of_participle(self) -> int | None:
        """ "An aide briefed on | the study said": the end, where the parse has a verb in the participle."""
        s, noun, last = self.phrase.syntax, self.phrase.noun, self.phrase.last
        verb, cue = s.head[noun], self.quotation.cue if self.quotation is not None else None
        taken = verb == last + 1 and s.tag[verb] in ("VBD", "VBN") and s.dep[noun] in NOMINAL_SUBJECTS
        taken = taken and not any(s.dep[k] == "dobj" for k in s.children[verb])  # "Ida issued a statement"
        if cue is None or not taken or s.start[verb] == cue.start:
            return None
        says = s.at(cue.start)
        if verb < says and s.first[verb] == s.first[says]:
            end = self.phrase.to_mark(verb, says - 1)
            return end if end == says - 1 else None
        return self.phrase.to_mark(verb, s.edges[1][verb]) if s.head[verb] == says else None

    def _before_the_saying(self) -> int:
        """The last token of the phrase, where the parse drew cue or words into it the one before."""
        s, noun, last = self.phrase.syntax, self.phrase.noun, self.phrase.last
        if self.quotation is None:
            return last
        if any(s.lower[i].startswith("anonym") for i in range(noun + 1, last + 1)):
            return last  # "an official who spoke on condition of anonymity": that is who it is
        spans = (span for span in (self.quotation.cue, self.quotation.span) if span is not None)
        begins = [s.at(span.start) for span in spans]
        begins += [
            i for i in range(noun + 1, last + 1) if s.dep[i] == "conj" and s.start[i] in self.article.cues
        ]
        last = min([last, *(i - 1 for i in begins if noun < i)])
        while last > noun and (
            s.dep[last] in _LEADS_ON
            or s.pos[last] in ("CCONJ", "PUNCT", "ADP")
            or s.tag[last] in ("WP", "WDT")
        ):
            last -= 1
        return last

    def body_within(self, first: int, last: int) -> str | None:
        """The fullest name of the body that is named within tokens."""
        s = self.phrase.syntax
        body = self.article.bodies.touching(s.start[first], s.end[last])
        return self.article.bodies.fullest(body) if body else None

    def body_before(self) -> Source | None:
        """ "A Harbour Board statement": the board."""
        name = self.body_within(self.phrase.first, self.phrase.noun)
        return Source(name, "organisation") if name else None

    def maker(self) -> Source | None:
        """Whose words or document it is: a possessor, or who stands behind "of", "by" and "from"."""
        owner, times = self.phrase.possessor, cues().times  # "Friday's data" are no Friday's
        around = (
            None if owner is not None and self.phrase.syntax.lower[owner] in times else owner,
            *self.phrase.behind("of", "by", "from", "for"),
            *(site for site in self.phrase.behind("on") if self.phrase.of(site).lemma in self.list.own_word),
            *self.phrase.attributed,
            self.phrase.giver,
        )
        found = (self.source_of(n) for n in around if n is not None)
        return next(
            (s for s in found if s is not None and s.kind in ("person", "organisation", "group")), None
        )
