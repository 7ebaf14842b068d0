"""Find what is said of people by a pronoun: "she is the mayor of Norfield", "while he was governor".

Run when it is known whom each pronoun means. Of what is said so only offices and what says of what body or
place counts: of "he is a rookie" the name does not stand beside to be compared with. Where the sentence names
somebody else whom the pronoun may mean, nothing is said of anybody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster, tokens_of_mentions
from generator.extraction.people.roles.descriptions import describe, is_description, noun_phrase
from generator.extraction.people.roles.predicates import is_behind_as, is_predicate, who_is_said_to_be
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.person_words import person_words
from generator.model import Span
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import OBJECTS
from generator.text.spans import Cover

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def add_roles_of_pronouns(parsed: ParsedText, clusters: Sequence[Cluster], said: Sequence[Span]) -> None:
    """Add to each person the roles that a clause gives to a pronoun for them; ``said`` as in nominals.py."""
    doc, claims = parsed.doc, Cover(said)
    named, pronouns = tokens_of_mentions(doc, clusters, "name"), tokens_of_mentions(doc, clusters, "pronoun")
    for noun in doc:
        if not is_predicate(noun) or not is_description(noun, named):
            continue
        who = who_is_said_to_be(noun, pronouns, claims)
        if who is None and is_behind_as(noun) and not claims.holds(noun.idx, noun.idx + len(noun)):
            who = _in_office(noun, pronouns | named)
        if who is None:
            continue
        person = pronouns.get(who.i) or named[who.i]
        if _says_of_what(doc, noun) and (who.i in named or _is_alone(who, person, named)):
            describe(doc, person, noun, named)


def _in_office(noun: Token, people: Mapping[int, Cluster]) -> Token | None:
    """Who acts in an office: "her time as first lady", "sold it as mayor"; not "would as mayor"."""
    what = noun.head.head
    if what.lemma_ in readable_words().terms:
        return next((c for c in what.children if c.dep_ == "poss" and c.i in people), None)
    bare = noun.lower_ in readable_words().known_offices and noun_phrase(noun.doc, noun)[0] == noun.head.i + 1
    if not bare or noun.doc[noun.head.i + 1].pos_ == "DET" or any(c.tag_ == "MD" for c in what.children):
        return None
    if what.lemma_ in readable_words().leaves or any(_is_somebody(c) for c in what.children):
        return None
    past = what.tag_ == "VBD" or any(c.tag_ == "VBD" and c.dep_ == "aux" for c in what.children)
    return next((c for c in what.children if past and c.dep_ == "nsubj" and c.i in people), None)


def _is_somebody(child: Token) -> bool:
    """Whether a verb has an object that may be who is what is told: "picked Stone as secretary"."""
    return child.dep_ in OBJECTS and (child.pos_ in {"PRON", "PROPN"} or person_words().is_noun(child.text))


def _says_of_what(doc: Doc, noun: Token) -> bool:
    """Whether a phrase is of an office, or names the body or the place; not "a president"."""
    start, end = noun_phrase(doc, noun)
    bare = noun.lower_ in readable_words().known_offices and doc[start].pos_ != "DET"
    return bare or any(t.text[0].isupper() for t in doc[start:end])


def _is_alone(pronoun: Token, person: Cluster, named: Mapping[int, Cluster]) -> bool:
    """Whether the sentence names nobody else whom a pronoun may mean."""
    sentence = pronoun.sent
    others = (named.get(i) for i in range(sentence.start, sentence.end))
    return all(
        other is None or other is person or (other.gender is not None and other.gender != person.gender)
        for other in others
    )
