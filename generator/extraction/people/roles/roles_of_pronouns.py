"""Find what is said of people by a pronoun: "she is the mayor of Norfield", "while he was governor".

Run when it is known whom each pronoun means. Of what is said so only offices and what says of what body or
place counts: of "he is a rookie" the name does not stand beside to be compared with. Where the sentence names
somebody else whom the pronoun may mean, nothing is said of anybody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.roles.descriptions import describe, is_description, noun_phrase
from generator.extraction.people.roles.predicates import who_is_said_to_be
from generator.extraction.people.roles.readable_words import readable_words
from generator.extraction.person_words import person_words
from generator.model import Span
from generator.parsing.parsed_text import ParsedText
from generator.parsing.tag_sets import OBJECTS
from generator.text.spans import Cover

_PREDICATES = frozenset({"attr", "oprd"})


def add_roles_of_pronouns(parsed: ParsedText, clusters: Sequence[Cluster], said: Sequence[Span]) -> None:
    """Add to each person the roles that a clause gives to a pronoun for them; ``said`` as in nominals.py."""
    doc, claims = parsed.doc, Cover(said)
    named, pronouns = _tokens(doc, clusters, "name"), _tokens(doc, clusters, "pronoun")
    for i, dep in enumerate(parsed.columns.dep):
        as_ = dep == "pobj" and doc[i].head.lower_ == "as"
        if not (as_ or dep in _PREDICATES) or not is_description(doc[i], named):
            continue
        who = who_is_said_to_be(doc[i], pronouns, claims)
        if who is None and as_ and not claims.holds(doc[i].idx, doc[i].idx + len(doc[i])):
            who = _in_office(doc[i], pronouns | named)
        if who is None:
            continue
        person = pronouns.get(who.i) or named[who.i]
        if _says_of_what(doc, doc[i]) and (who.i in named or _is_alone(who, person, named)):
            describe(doc, person, doc[i], named)


def _tokens(doc: Doc, clusters: Sequence[Cluster], kind: str) -> dict[int, Cluster]:
    """Token → of whose name or pronoun it is part."""
    out: dict[int, Cluster] = {}
    for cluster in clusters:
        for mention in cluster.mentions:
            if mention.kind == kind:
                part = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                out.update({t.i: cluster for t in part or ()})
    return out


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
