"""Surnames that nobody bears in full and the model does not take for a person's, though they act like one.

"Crane has said he will veto it.", "Voll, his rival, said no.", "“It was the soup,” Starmer joked.": a
president or a mayor whom every reader knows. What is labelled a place, stands in a thing's name or does
what things do is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.people.names.name_candidates import Key, NameCandidate
from generator.extraction.people.names.named_things import (
    occurrences_of,
    shows_a_thing,
    weight_of_signs,
)
from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.person_signs import PERSON_SIGNS
from generator.extraction.people.names.thing_signs import is_subject_of_verb
from generator.extraction.people.names.thing_words import thing_words
from generator.extraction.people.names.votes import DocumentVotes
from generator.extraction.person_words import person_words
from generator.naming.nations import nations
from generator.parsing.lexicon import is_action, is_english
from generator.parsing.tag_sets import PLACES

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SHORTEST = 4  # letters: "Modi", but no acronym
_ENOUGH = 2
_UNTITLED_SIGNS = tuple(rule for rule in PERSON_SIGNS if rule.name != "addressed")  # titles: titled_names.py
_NO_PERSON = PLACES | {"NORP", "DATE", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE", "MONEY"}


def with_acting_surnames(
    doc: Doc, people: Sequence[Key], names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes
) -> list[Key]:
    """The names of people with the surnames that act like somebody's."""
    known = {*people}
    longer = {word for key in names if len(key) > 1 for word in key}
    found = []
    for key in names:
        if len(key) > 1 or key in known or key[0] in longer or not _may_be_surname(key[0], votes):
            continue
        cases = occurrences_of(doc, key, names, votes)
        if _acts(doc, cases) and not shows_a_thing(cases):
            found.append(key)
    return [*people, *found]


def _may_be_surname(word: str, votes: DocumentVotes) -> bool:
    words, lower = person_words(), word.lower()
    plain = word.isalpha() and word.istitle() and len(word) >= _SHORTEST and not words.is_title(word)
    named = (words.things, words.after, words.kinds, thing_words().nobody)
    return (
        plain
        and not any(lower in some for some in named)
        and not votes.is_common_word(word)
        and not nations().is_place(word)
    )


def _acts(doc: Doc, cases: Sequence[Occurrence]) -> bool:
    labels = {case.head.ent_type_ for case in cases}
    if labels & _NO_PERSON or all(map(_opens_in_english, cases)) or any(map(_has_article, cases)):
        return False
    if is_english(doc.vocab, cases[0].written[0].lower()) and (len(cases) < _ENOUGH or labels == {""}):
        return False  # a word of a headline
    verb = is_action(doc.vocab, cases[0].written[0].lower())
    if not verb and any(_speaks(case) and case.head.ent_type_ == "PERSON" for case in cases):
        return True
    first = min(case.head.i for case in cases)
    nobody_before = not any(t.ent_type_ == "PERSON" for t in doc[:first])
    seen = "PERSON" in labels or labels == {""}
    return (nobody_before or seen) and weight_of_signs(_UNTITLED_SIGNS, cases) >= _ENOUGH


def _opens_in_english(case: Occurrence) -> bool:
    """Whether the capital may be the sentence's: "Ash fell"."""
    opens = case.tokens[0].is_sent_start is True or case.before is None
    return opens and is_english(case.doc.vocab, case.written[0].lower())


def _has_article(case: Occurrence) -> bool:
    """ "the Veatches", "a Berg"."""
    return case.before is not None and case.before.lower_ in case.words.determiners


def _speaks(case: Occurrence) -> bool:
    return is_subject_of_verb(case) and case.head.head.lemma_ in cues().verbs
