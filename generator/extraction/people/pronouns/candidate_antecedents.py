"""Whom a pronoun may refer to: the mentions of an article, those without a name among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.growing_index import GrowingIndex
from generator.extraction.people.pronouns.discourse import Discourse
from generator.extraction.person_words import person_words
from generator.model import MentionKind, Quotation
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import NOMINAL_SUBJECTS, OBJECTS
from generator.sieve import Rule, first_feature

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WINDOW, _AHEAD = 30, 6  # antecedents before a pronoun, and behind it
_MEMORY = 200  # antecedents


@dataclass(slots=True, eq=False)
class Unnamed:
    """A person whom the article does not name: "a man"."""

    gender: str | None
    gender_is_stated: bool = True


Entity = Cluster | Unnamed


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention that a pronoun may refer to: who, where it begins, its head and grammatical function.

    ``quotation`` is the innermost around it.
    """

    entity: Entity
    start: int
    token: Token
    function: str
    kind: MentionKind
    quotation: Quotation | None


# "He is Berg": what somebody is said to be weighs as an object does.
OBJECTS_AND_PREDICATES = OBJECTS | {"attr"}
FUNCTIONS: tuple[Rule[Token, float], ...] = (
    Rule("subject", lambda token: token.dep_ in NOMINAL_SUBJECTS),
    Rule("subject", lambda token: token.dep_ == "ROOT" and token.pos_ == "PROPN"),
    Rule("object", lambda token: token.dep_ in OBJECTS_AND_PREDICATES),
    # "Smith, who is in prison": the clause is about the person.
    Rule("object", lambda token: any(child.dep_ == "relcl" for child in token.rights)),
    Rule("possessor", lambda token: token.dep_ == "poss"),
    Rule("in a phrase", lambda token: True),
)


def antecedent(
    entity: Entity, start: int, token: Token, kind: MentionKind, discourse: Discourse
) -> Antecedent:
    """A mention as an antecedent; of those that "and" joins, each has the function of the first."""
    function = first_feature(FUNCTIONS, token.head if token.dep_ == "conj" else token)
    return Antecedent(entity, start, token, function or "", kind, discourse.quotation_at(start))


class Antecedents:
    """The antecedents of an article in order; a pronoun becomes one once it is resolved."""

    def __init__(self, antecedents: Iterable[Antecedent]) -> None:
        self._index: GrowingIndex[Antecedent] = GrowingIndex()
        for each in sorted(antecedents, key=lambda a: a.start):
            self.insert(each)

    def insert(self, antecedent: Antecedent) -> None:
        """Take in a pronoun, behind what begins at its place."""
        self._index.add(antecedent.start, antecedent)

    def near(self, place: int) -> Sequence[Antecedent]:
        """Those that a pronoun at a place is compared with."""
        at = self._index.before(place + 1)
        return self._index.items[max(0, at - _WINDOW) : at + _AHEAD]

    def mentions_before(self, place: int) -> Counter[int]:
        """Identity of each person → how often they were mentioned of late."""
        at = self._index.before(place + 1)
        return Counter(id(a.entity) for a in self._index.items[max(0, at - _MEMORY) : at])

    def within(self, start: int, end: int) -> Sequence[Antecedent]:
        """Those that begin at ``start`` or behind it and before ``end``."""
        return self._index.items[self._index.before(start) : self._index.before(end)]


def antecedents_of(parsed: ParsedText, clusters: Sequence[Cluster], discourse: Discourse) -> Antecedents:
    """The mentions by name and nominal, and the nouns for people whom nobody names."""
    named = _named(parsed.doc, clusters, discourse)
    return Antecedents([*named, *_unnamed(parsed, _covered(parsed.doc, clusters), discourse)])


def _named(doc: Doc, clusters: Sequence[Cluster], discourse: Discourse) -> Iterator[Antecedent]:
    for cluster in clusters:
        for mention in cluster.mentions:
            start = mention.span.start
            part = doc.char_span(start, mention.span.end, alignment_mode="expand")
            if part is not None:
                yield antecedent(cluster, start, part.root, mention.kind, discourse)


def _covered(doc: Doc, clusters: Sequence[Cluster]) -> set[int]:
    """The tokens of all mentions, and of the roles beside them."""
    out: set[int] = set()
    for mention in (m for cluster in clusters for m in cluster.mentions):
        for span in (mention.span, *mention.roles):
            part = doc.char_span(span.start, span.end, alignment_mode="expand")
            out.update(range(part.start, part.end) if part is not None else ())
    return out


def _unnamed(parsed: ParsedText, covered: set[int], discourse: Discourse) -> Iterator[Antecedent]:
    words, columns = person_words(), parsed.columns
    for i, tag in enumerate(columns.tag):
        if tag != "NN" or i in covered or columns.dep[i] == "compound":
            continue
        if words.is_noun(columns.text[i]):
            unnamed = Unnamed(words.gender(columns.text[i]))
            yield antecedent(unnamed, columns.start[i], parsed.doc[i], "nominal", discourse)
