"""The noun phrase of a source, in the parts that its name is made of.

In: an article's tokens and the word that decides a speaker's phrase. Out: the phrase's noun, the
words before it that say which one is meant, its possessor, and what follows and restricts it
("researchers at the institute", "people briefed on the plan").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from generator.extraction.cues import cues
from generator.extraction.person_words import person_words
from generator.extraction.sources.source_words import source_words
from generator.naming.bodies import body_words
from generator.naming.nations import nations
from generator.parsing.columns import Syntax
from generator.parsing.tag_sets import NOMINAL, PLURAL
from generator.timex.words import MONTHS

_LONGEST = 16
_NEAR = 5
_FIGURES_OF_A_YEAR = 4
_MODIFIES = frozenset(
    {"compound", "amod", "nmod", "nummod", "poss", "det", "quantmod", "predet", "punct", "neg", "advmod"}
)
_RESTRICTS = frozenset({"prep", "acl", "relcl"})
_CLOSES = frozenset({",", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”"})


@cache
def _says_not_which() -> frozenset[str]:
    """Words before a noun that are no part of a name: determiners, "new", and when it was published."""
    return source_words().vague | cues().times | {month.lower() for month in MONTHS}


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@dataclass(frozen=True)
class SourcePhrase:
    """A noun with what belongs to it, as token indices."""

    syntax: Syntax
    noun: int

    @cached_property
    def first(self) -> int:
        """The first token of what stands before the noun and belongs to it."""
        s, first = self.syntax, self.noun
        left = s.edges[0]
        for c in reversed(s.children[self.noun]):
            if c < self.noun and s.dep[c] in _MODIFIES and s.line[left[c]] == s.line[self.noun]:
                if s.dep[c] == "punct" and s.text[c] not in ("-", "/", ".", ","):
                    break
                first = min(first, left[c])
        return max(first, self.noun - _LONGEST)

    @cached_property
    def last(self) -> int:
        """The last token of what restricts the noun, up to the first punctuation mark."""
        s, last = self.syntax, self._end_of_compound()
        for c in s.children[self.noun]:
            if (
                c == last + 1
                and s.dep[c] in _RESTRICTS
                and (s.dep[c] != "relcl" or s.lower[last + 1] in ("who", "that"))
            ):
                last = self.to_mark(c, s.edges[1][c])
            elif c > last and s.dep[c] in ("acl", "relcl", "amod") and s.edges[0][c] == last + 1:
                last = self.to_mark(last + 1, s.edges[1][c])
        return last

    def _end_of_compound(self) -> int:
        """The noun itself, or the end of what hyphens join to it: "mother-in-law"."""
        s, last = self.syntax, self.noun
        while (
            last + 2 < s.n
            and s.text[last + 1] == "-"
            and s.end[last] == s.start[last + 1] == s.start[last + 2] - 1
        ):
            last += 2
        return last

    def to_mark(self, first: int, last: int) -> int:
        """As far as no mark of punctuation, line break or cue parts the words."""
        s = self.syntax
        for i in range(first, min(last, self.noun + _LONGEST) + 1):
            is_dash = s.text[i] == "-" and s.end[i - 1] < s.start[i]
            if s.text[i] in _CLOSES or is_dash or s.line[i] != s.line[self.noun] or s.pos[i] == "SPACE":
                return i - 1
        return min(last, self.noun + _LONGEST)

    @property
    def lemma(self) -> str:
        """The noun's lemma, in lower case; a plural that opens a sentence may be taken for a name."""
        s, noun = self.syntax, self.noun
        opens = (s.tag[noun] == "NNPS" and noun == s.first[noun]) or self._opens_as_people
        return s.lower[noun].removesuffix("s") if opens else s.lemma[noun]

    @property
    def is_proper(self) -> bool:
        """Whether the noun is a name."""
        s, noun = self.syntax, self.noun
        opens = noun == s.first[noun] and s.lower[noun] in body_words().bodies  # "Police in Velsen said"
        opens = opens or self._opens_as_people
        is_name = s.pos[noun] == "PROPN" or self.is_acronym
        return is_name and s.text[noun][:1].isupper() and not opens

    @property
    def is_acronym(self) -> bool:
        """Whether a pronoun is all in capitals amid words that are not: "WHO said" is a name."""
        s, noun = self.syntax, self.noun
        if s.pos[noun] != "PRON":
            return False
        beside = (s.text[i] for i in (noun - 1, noun + 1) if 0 <= i < s.n)
        return _is_shouted(s.text[noun]) and not any(map(_is_shouted, beside))

    @property
    def is_noun_with_the(self) -> bool:
        """Whether it is "the" and the noun, and nothing else."""
        alone = self.noun - self.first == 1 and self.last == self.noun
        return alone and self.syntax.lower[self.first] == "the"

    @property
    def is_plural(self) -> bool:
        """Whether the noun is in the plural."""
        return self.syntax.tag[self.noun] in PLURAL or self._opens_as_people

    @property
    def _opens_as_people(self) -> bool:
        """ "Attorneys for Mill Street families said": a noun that the parse takes for a name."""
        s, noun = self.syntax, self.noun
        if noun != s.first[noun] or not s.lower[noun].endswith("s") or s.pos[noun] != "PROPN":
            return False
        goes_on = noun + 1 < s.n and s.pos[noun + 1] == "ADP"
        return goes_on and person_words().is_noun(s.lower[noun].removesuffix("s"))

    @cached_property
    def core(self) -> tuple[int, ...]:
        """The noun and the tokens before it that say which one is meant, no determiners among them."""
        s, vague = self.syntax, _says_not_which()
        kept = list(range(self._behind_so_called, self.noun + 1))
        while len(kept) > 1 and (
            (s.lower[kept[0]] in vague and not self._goes_with_next(kept))
            or s.dep[kept[0]] in ("det", "advmod", "predet")
            or s.pos[kept[0]] == "PART"
        ):
            kept.pop(0)
        return tuple(kept)

    def _goes_with_next(self, kept: Sequence[int]) -> bool:
        """Whether a word that says little does not stand alone: "long-range", "New Lund", "May 14"."""
        following = self.syntax.text[kept[1]]
        is_month = self.syntax.text[kept[0]] in MONTHS
        is_day = is_month and following.isdigit() and len(following) < _FIGURES_OF_A_YEAR
        return following == "-" or is_day or self._begins_a_name(kept)

    def _begins_a_name(self, kept: Sequence[int]) -> bool:
        """Whether a word that mostly says nothing is part of a name: "New Hampshire"."""
        s, word = self.syntax, kept[0]
        is_name = s.pos[word] == "PROPN" and s.text[word].istitle() and s.pos[kept[1]] == "PROPN"
        opens = word == s.first[word] and not nations().is_place(f"{s.text[word]} {s.text[kept[1]]}")
        return is_name and not opens and s.lower[word] in source_words().vague

    @property
    def _behind_so_called(self) -> int:
        """The first token behind a hyphened word that says not which: "a so-called duties test"."""
        s, first = self.syntax, self.first
        while first < self.noun and s.dep[first] == "det":
            first += 1
        hyphened = first + 2 < self.noun and s.text[first + 1] == "-"
        says_nothing = hyphened and "".join(s.lower[first : first + 3]) in _says_not_which()
        return first + 3 if says_nothing else self.first

    @property
    def capitalised(self) -> tuple[int, ...]:
        """Of the core, from the first word with a capital on; empty where there is none before the noun."""
        s = self.syntax
        for k, i in enumerate(self.core[:-1]):
            if s.text[i][:1].isupper() and (i > s.first[i] or s.pos[i] == "PROPN"):
                return self.core[k:]
        return ()

    @cached_property
    def possessor(self) -> int | None:
        """Whose it is: "Love's lawyers", "her lawyers"."""
        s = self.syntax
        return next((c for c in s.children[self.noun] if s.dep[c] == "poss"), None)

    @property
    def possessed(self) -> tuple[int, ...]:
        """The core behind the possessor: "lawyers" of "Love's lawyers"; all of it where there is none."""
        s, owner = self.syntax, self.possessor
        if owner is None:
            return self.core
        return tuple(i for i in self.core if i > owner and s.pos[i] not in ("PART", "PUNCT"))

    @property
    def joined(self) -> int | None:
        """The other noun of two in the plural, or of two names: "experts and landowners"."""
        s = self.syntax
        alike = {"NNP", "NNPS"} if self.is_proper else PLURAL
        others = [c for c in s.children[self.noun] if s.dep[c] == "conj" and s.tag[c] in alike]
        return others[0] if len(others) == 1 and others[0] - self.noun <= _NEAR else None

    @property
    def giver(self) -> int | None:
        """Who gives it, where it is the object of such a verb: "Lee sent a letter"."""
        s, verb = self.syntax, self.syntax.head[self.noun]
        if s.dep[self.noun] != "dobj" or s.lemma[verb] not in source_words().making:
            return None
        return next((c for c in s.children[verb] if s.dep[c] == "nsubj"), None)

    def behind(self, *prepositions: str) -> Iterator[int]:
        """The nouns that a preposition joins to this one ("a study by the institute"), or a participle."""
        s = self.syntax
        governors = [
            self.noun,
            *(c for c in s.children[self.noun] if s.dep[c] in ("acl", "relcl") and c > self.noun),
        ]
        for governor in governors:
            if governor != self.noun and not self._is_made_by(governor):
                continue
            for c in s.children[governor]:
                if c > self.noun and s.dep[c] in ("prep", "agent") and s.lower[c] in prepositions:
                    yield from (g for g in s.children[c] if s.dep[g] == "pobj" and s.pos[g] in NOMINAL)

    @property
    def attributed(self) -> Iterator[int]:
        """The nouns that it is ascribed to: "a statement attributed to the committee"."""
        s = self.syntax
        for c in s.children[self.noun]:
            if s.dep[c] == "acl" and s.lemma[c] == "attribute":
                to = (p for p in s.children[c] if s.lower[p] == "to")
                yield from (g for p in to for g in s.children[p] if s.dep[g] == "pobj")

    def _is_made_by(self, governor: int) -> bool:
        """Whether a participle says whose it is: what somebody else releases need not be theirs."""
        words, lemma = source_words(), self.syntax.lemma[governor]
        return lemma in words.making and not (lemma in words.releasing and self.lemma in words.private)

    def restricting_lemmas(self) -> Iterator[str]:
        """The lemmas of the words behind the noun that say which one is meant."""
        return (self.syntax.lemma[i] for i in range(self.noun + 1, self.last + 1))

    def of(self, noun: int) -> SourcePhrase:
        """The phrase of another noun of the article."""
        return SourcePhrase(self.syntax, noun)
