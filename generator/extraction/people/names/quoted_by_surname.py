"""Names that the model takes for a body's, whose surname alone speaks behind words in quotation marks.

"Petra Voll lost her savings. “It never answered,” Voll told the court.": a given name, a surname, and whoever
is quoted by the surname. What does what things do, or has a place's name or a thing's, is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.cues import cues
from generator.extraction.people.names.name_candidates import Key, NameCandidate
from generator.extraction.people.names.named_things import occurrences_of, shows_a_thing
from generator.extraction.people.names.occurrence import Occurrence
from generator.extraction.people.names.thing_signs import is_subject_of_verb
from generator.extraction.people.names.votes import DocumentVotes
from generator.naming.nations import nations
from generator.parsing.lexicon import is_english
from generator.parsing.tag_sets import PLACES

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_NAME = 3


def with_quoted_by_surname(
    doc: Doc, people: Sequence[Key], names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes
) -> list[Key]:
    """The names of people with those that are quoted by their surname, and the surname."""
    known, found = {*people}, []
    for key in names:
        alone = key[-1:]
        if key in known or not 1 < len(key) <= _LONGEST_NAME or alone not in names:
            continue
        whole, short = (occurrences_of(doc, each, names, votes) for each in (key, alone))
        if any(map(_is_quoted, short)) and _may_be_somebody(whole, short):
            found += [key, alone]
    return [*people, *(key for key in dict.fromkeys(found) if key not in known)]


def _is_quoted(case: Occurrence) -> bool:
    """ "“…,” Berg told the court", "“…,” said Berg"."""
    if not is_subject_of_verb(case) or case.head.head.lemma_ not in cues().verbs:
        return False
    first = min(case.tokens[0].i, case.head.head.i)
    return first > 0 and case.doc[first - 1].is_quote


def _may_be_somebody(whole: Sequence[Occurrence], short: Sequence[Occurrence]) -> bool:
    """Whether a name is built like a person's and nothing shows it to be a thing's."""
    surname, words = whole[0].written[-1], whole[0].words
    labels = {case.head.ent_type_ for case in (*whole, *short)}
    if not all(case.opens_with_given_name for case in whole):
        return False
    if labels & PLACES or nations().is_place(surname):
        return False
    if is_english(whole[0].doc.vocab, surname.lower()) and "PERSON" not in labels:
        return False
    thing = any(surname.lower() in some for some in (words.things, words.after, words.kinds))
    return not thing and not shows_a_thing([*whole, *short])
