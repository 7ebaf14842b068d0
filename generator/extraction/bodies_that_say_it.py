"""Names that are taken for people's, of bodies that say what "it" does: "Merrill Lynch said it saw no risk".

In: the parse of an article and its mentions of people by name. Out: the mentions without those. A name
goes as a whole where nothing shows a person's; a bare surname only where it says "it" before anybody of
that name has come in, or where it tells of a firm's plant or shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.own_possessives import possessive_behind, speaks_with_possessive
from generator.model import Mention
from generator.naming.bodies import body_words
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, NOUNS
from generator.rule_tables import read_lists

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSONS = frozenset({"he", "she", "his", "her", "him", "who", "mr", "mr.", "ms", "ms.", "mrs", "mrs."})
_SPEAKS_WITHIN = 40  # tokens
_NAMED_WITHIN = 300
_SAYS_IT_WILL = frozenset({"will", "would"})
_AND_SIGNS = frozenset({"and", "&"})


@dataclass(frozen=True, slots=True)
class _OwnDeeds:
    """The lists of data/own_deeds.yml."""

    own_deeds: frozenset[str]
    had: frozenset[str]
    objects: frozenset[str]
    states: frozenset[str]
    of_a_firm: frozenset[str]


@cache
def _deeds() -> _OwnDeeds:
    return read_lists(Path(__file__).parent / "data" / "own_deeds.yml", _OwnDeeds)


def says_it_of_itself(noun: Token) -> bool:
    """Whether a subject says what it does itself: "Lund said it would close", "said its sales fell"."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ not in NOMINAL_SUBJECTS or noun.head.lemma_ not in cues().verbs:
        return False
    clauses = (t for t in noun.head.children if t.dep_ == "ccomp" and t.i > noun.i)
    return any(_is_of_it(clause) for clause in clauses)


def _is_of_it(clause: Token) -> bool:
    subject = next((t for t in clause.children if t.dep_ in NOMINAL_SUBJECTS), None)
    if subject is None or subject.i > clause.i:
        return False
    if subject.lower_ != "it":
        return any(t.dep_ == "poss" and t.lower_ == "its" for t in subject.children)
    if subject.dep_ != "nsubj":
        return False
    words = _deeds()
    has = any(t.dep_ == "dobj" and t.lemma_ in words.objects for t in clause.children)
    is_so = any(t.dep_ == "acomp" and t.lower_ in words.states for t in clause.children)
    is_so = is_so or (clause.lower_ in words.states)
    return is_so or clause.lemma_ in words.own_deeds or (clause.lemma_ in words.had and has)


def is_taken_up_as_body(noun: Token) -> bool:
    """ "Lund said profits rose. “We are pleased,” the brokerage said": where no other body came in before."""
    if noun.dep_ not in NOMINAL_SUBJECTS or noun.head.lemma_ not in cues().verbs:
        return False
    doc, end = noun.doc, noun.sent.end
    kind = next((t for t in doc[end : end + _SPEAKS_WITHIN] if _speaks(t)), None)
    if kind is None or doc[kind.i - 1].lower_ != "the":
        return False
    words = body_words()
    if kind.lower_ not in words.of_any_name - words.organs:
        return False
    before = doc[max(0, kind.i - _NAMED_WITHIN) : kind.i]
    nouns = words.of_any_name
    return not any(
        t.i != noun.i and (t.ent_type_ == "ORG" or t.lower_ in nouns or t.lower_ in _PERSONS) for t in before
    )


def is_taken_up_at_once(noun: Token) -> bool:
    """ "Zoomly said it would go. “We cannot work here,” the firm said": right in the next sentence.

    Only of a name that is coined, which none of the texts has that the model was made of.
    """
    doc, end = noun.doc, noun.sent.end
    speaks = noun.dep_ in NOMINAL_SUBJECTS and noun.head.lemma_ in cues().verbs
    if not (noun.is_oov and speaks) or end >= len(doc):
        return False
    clauses = (t for t in noun.head.children if t.dep_ == "ccomp" and t.i > noun.i)
    wills = any(
        any(t.lower_ == "it" and t.dep_ == "nsubj" for t in clause.children)
        and any(t.lower_ in _SAYS_IT_WILL for t in clause.children)
        for clause in clauses
    )
    words = body_words().of_any_name - body_words().organs
    return wills and any(
        t.lower_ in words and doc[t.i - 1].lower_ == "the" and _speaks(t) for t in doc[end].sent
    )


def _speaks(noun: Token) -> bool:
    return noun.dep_ in NOMINAL_SUBJECTS and noun.pos_ in NOUNS and noun.head.lemma_ in cues().verbs


def without_bodies_that_say_it(parsed: ParsedText, names: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without those that are bodies', in order."""
    heads = [_head(parsed, m) for m in names]
    article = _Names(parsed, names, heads)
    drop: set[int] = set()
    for i, head in enumerate(heads):
        if speaks_with_possessive(head):
            drop |= article.with_possessive(i)
        elif says_it_of_itself(head):
            opens = head.left_edge.i == head.sent.start
            drop |= article.before_the_person(i) or (article.all_of(i) if opens else set())
        elif is_taken_up_as_body(head):
            drop |= article.before_the_person(i) or article.all_of(i)
        elif article.is_end_of_body(i):
            drop |= article.all_of(i)
        elif is_taken_up_at_once(head):
            drop |= article.never_in_full(i)
    return tuple(m for i, m in enumerate(names) if i not in drop)


def _head(parsed: ParsedText, m: Mention) -> Token:
    tokens = parsed.tokens_within(m.span.start, m.span.end)
    return next((t for t in tokens if t.head not in tokens), tokens[-1]) if tokens else parsed.doc[0]


class _Names:
    """The mentions of an article, with the word that heads each."""

    def __init__(self, parsed: ParsedText, names: Sequence[Mention], heads: Sequence[Token]) -> None:
        self.doc = parsed.doc
        self.names = names
        self.heads = heads
        self.at = {head.i: k for k, head in enumerate(heads)}
        self.words = [parsed.text[m.span.start : m.span.end].split() for m in names]
        self._by_last: dict[str, list[int]] = defaultdict(list)
        self._in_full: dict[str, int] = {}  # where somebody of a surname is first named with more than it
        for k, words in enumerate(self.words):
            last = "".join(words[-1:])
            self._by_last[last].append(k)
            if len(words) > 1 or names[k].roles:
                self._in_full.setdefault(last, heads[k].i)
        self._nobodys: dict[tuple[str, ...], frozenset[int]] = {}
        self._ends_of_bodies: dict[str, int] = {}
        for ent in self.doc.ents:
            if ent.label_ == "ORG" and len(ent) > 1 and not any(t.lower_ in _AND_SIGNS for t in ent):
                self._ends_of_bodies.setdefault(ent[-1].text, ent.end)

    def before_the_person(self, i: int) -> set[int]:
        """ "Ford said it would close. … Governor Mark Ford said": the mentions that are none of the governor.

        Of a name that is behind him already only where it tells of a firm's plant or shares.
        """
        words, head = self.words[i], self.heads[i]
        full = self._in_full.get("".join(words)) if not self.names[i].roles else None
        if len(words) != 1 or full is None:
            return set()
        if full <= head.i:
            is_firm = head.ent_type_ == "ORG" and any(t.lemma_ in _deeds().of_a_firm for t in head.sent)
            return {i} if is_firm else set()
        before = (k for k in self._by_last[words[0]] if self.heads[k].i < full)
        return {i, *(k for k in before if len(self.words[k]) == 1 and not self._is_person(k))}

    def never_in_full(self, i: int) -> set[int]:
        """The mentions of a single name, where no longer one has it and nothing shows a person."""
        word = "".join(self.words[i])
        alike = {k for k in self._by_last[word] if len(self.words[i]) == 1}
        longer = any(word in words and len(words) > 1 for words in self.words)
        return set() if longer or any(map(self._is_person, alike)) else alike

    def with_possessive(self, i: int) -> set[int]:
        """ "Kohl’s said. Kohl’s sales fell": the mentions of a firm whose name ends so; each of a list's."""
        beside = (self.at[t.i] for t in self.heads[i].conjuncts if t.i in self.at)
        last = "".join(self.words[i][-1:])
        alike = (k for k in self._by_last[last] if possessive_behind(self.heads[k]))
        return {i, *beside, *(alike if last not in self._in_full else ())}

    def is_end_of_body(self, i: int) -> bool:
        """ "Eli Lilly said … Lilly said": the last word of a body that was named before, and is not now."""
        words, head = self.words[i], self.heads[i]
        first = self._ends_of_bodies.get("".join(words))
        return first is not None and first <= head.i and head.dep_ in NOMINAL_SUBJECTS

    def all_of(self, i: int) -> frozenset[int]:
        """The mentions of a name that nothing in the article shows to be a person's; else none."""
        members = self._joined(i)
        alone = len(self.words[i]) < 2 and not self.is_end_of_body(i)
        if not members and (alone or self.heads[i].conjuncts):
            return frozenset()
        own = tuple(sorted({w for k in (i, *members) for w in self.words[k]}))
        if own not in self._nobodys:
            is_known = any(not set(self.words[k]) <= {*own} or self._is_person(k) for k in self._ending(own))
            self._nobodys[own] = frozenset() if is_known else frozenset(self._ending(own))
        return self._nobodys[own]

    def _ending(self, own: Sequence[str]) -> Iterator[int]:
        """The names that end in one of these words."""
        return (k for w in own for k in self._by_last.get(w, ()))

    def _joined(self, i: int) -> list[int]:
        """The names of a firm of several: "Smith and Wesson", "Marsh, Dill and Co."; none of two people."""
        head = self.heads[i]
        beside = [t.i for t in head.conjuncts]
        last = max(beside, default=head.i)
        if last <= head.i or self.doc[last - 1].lower_ not in _AND_SIGNS:
            return []
        members = [i, *(self.at[t] for t in beside if t in self.at)]
        names = all(len(self.words[k]) == 1 for k in members)
        return members if names and all(self.doc[t].pos_ == "PROPN" for t in beside) else []

    def _is_person(self, k: int) -> bool:
        """Whether a title or a role is beside a name, or somebody goes on as "he" or "she"."""
        if self.names[k].roles:
            return True
        head, sentence = self.heads[k], self.heads[k].sent
        following = self.doc[sentence.end : sentence.end + 1]
        near = [*sentence, *following, *self.doc[max(0, head.i - 3) : head.i]]
        apposed = any(t.dep_ == "appos" and t.pos_ == "NOUN" for t in head.children)
        return apposed or any(t.lower_ in _PERSONS for t in near)
