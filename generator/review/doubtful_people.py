"""People of whom nothing but an unusual name is told: it may be that of a place, a film or a company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.labels.label_files import english
from generator.model import Dossier
from generator.naming.given_names import is_given_name
from generator.naming.parts import name_parts
from generator.review.finding import Choice, Finding
from generator.review.people_shown import PeopleShown

# Of 24 whom this found in 100 news articles some 15 were people, by eye.
_PERSON_ALL_THE_SAME = 0.6


def people_that_may_be_none(dossiers: Sequence[Dossier], shown: PeopleShown) -> Iterator[Finding]:
    """Those who have no role, say nothing, and are neither called "he" or "she" nor by a given name."""
    tell = english().tell
    heard = {id for d in dossiers for q in d.quotations for id in (q.person, q.via)}
    for id, person in sorted(shown.people.items()):
        known = id in heard or id in shown.with_roles or shown.kinds[id] != {"name"}
        if known or person.corrected or _begins_like_a_name(person.name):
            continue
        place, sentence = shown.first_sentence(id)
        target = (("person", shown.words_for(id)),)
        yield Finding(
            "person",
            (id,),
            tell("review.perhaps_nobody", person=id, name=person.name),
            tell("review.a_person", name=person.name),
            _PERSON_ALL_THE_SAME,
            shown.mentions[id],
            sentence,
            place,
            (
                Choice(tell("review.person_understood"), "people", target, (("name", person.name),)),
                Choice(tell("review.no_person"), "people", target, (("is", "nobody"),)),
            ),
        )


def _begins_like_a_name(name: str) -> bool:
    """Whether a name begins with a given name or an initial."""
    first = name_parts(name).words[0]
    return len(first) == 1 or is_given_name(name.partition(" ")[0]) or is_given_name(first)
