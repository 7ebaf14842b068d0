"""Names that are built like people's and are firms', storms' or ships', as the article shows.

"Ann Berg said its sales had fallen", "shares in Ann Berg", "Typhoon Ann … Ann hit the coast". What speaks
for a thing is held against what speaks for a person over all places of a name: "Ann Berg, who runs it".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extraction.people.names.listed_things import LISTED_THINGS
from generator.extraction.people.names.name_candidates import Key, NameCandidate
from generator.extraction.people.names.occurrence import Occurrence, occurrence
from generator.extraction.people.names.one_word_bodies import ONE_WORD_BODIES
from generator.extraction.people.names.person_signs import PERSON_SIGNS
from generator.extraction.people.names.thing_clauses import THING_CLAUSES
from generator.extraction.people.names.thing_signs import THING_SIGNS
from generator.extraction.people.names.thing_words import thing_words
from generator.extraction.people.names.votes import DocumentVotes
from generator.extraction.people.names.works_and_cases import WORKS_AND_CASES
from generator.naming.given_names import is_given_name
from generator.parsing.lexicon import is_thing
from generator.sieve import Rule, features

if TYPE_CHECKING:
    from spacy.tokens import Doc

_THINGS = (*THING_SIGNS, *THING_CLAUSES, *WORKS_AND_CASES, *LISTED_THINGS, *ONE_WORD_BODIES)
_ENOUGH = 2
_MOST = 40  # occurrences: what they do not show, more of them do not


def without_named_things(
    doc: Doc, people: Sequence[Key], names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes
) -> list[Key]:
    """The names taken for people's without those that the article shows to be things'."""
    things = {key for key in people if len(key) > 1 and _is_thing(doc, key, names, votes)}
    surnames = {key[-1] for key in {*people} - things if len(key) > 1}
    single = [key for key in people if len(key) == 1 and key[0] not in surnames]
    things |= {key for key in single if _is_thing(doc, key, names, votes)}
    short = _short_names(names, {*people} - things) | _short_media(doc, names, {*people} - things)
    called = {*_called_like_people(people, names)}
    full = things | {key for key in called - {*people} if _is_thing(doc, key, names, votes)}
    short |= {key[-1] for key in full if len(key) > 1} - surnames
    things |= {
        key for key in people if key[0] in short and len(key) == 1 and not _speaks_for(doc, key, names, votes)
    }
    return [key for key in people if key not in things]


def shows_a_thing(cases: Sequence[Occurrence]) -> bool:
    """Whether anything at a name's occurrences speaks for a thing."""
    return weight_of_signs(_THINGS, cases) > 0


def _called_like_people(people: Sequence[Key], names: Iterable[Key]) -> Iterator[Key]:
    """The longer names that open like a person's and of which the last word alone is taken for one's."""
    single = {key[0] for key in people if len(key) == 1}
    return (key for key in names if len(key) > 1 and key[-1] in single and is_given_name(key[0]))


def occurrences_of(
    doc: Doc, key: Key, names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes
) -> list[Occurrence]:
    """The first places of a name, as many as there is any use in asking."""
    return [occurrence(doc, c, votes) for c in names.get(key, ())[:_MOST]]


def _is_thing(doc: Doc, key: Key, names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes) -> bool:
    cases = occurrences_of(doc, key, names, votes)
    for_thing = weight_of_signs(_THINGS, cases) + _begins_body(doc, key, names)
    if for_thing < _ENOUGH:
        return False
    alone = occurrences_of(doc, key[-1:], names, votes) if len(key) > 1 else []
    return for_thing > weight_of_signs(PERSON_SIGNS, [*cases, *alone])


def _begins_body(doc: Doc, key: Key, names: Iterable[Key]) -> int:
    """Whether a longer name is a school's or a team's and begins with this one: "Ann Berg Elementary"."""
    if len(key) == 1:
        return 0
    longer = (name[len(key)] for name in names if len(name) == len(key) + 1 and name[: len(key)] == key)
    return int(any(_ends_body(doc, last.lower().rstrip(".")) for last in longer))


def _ends_body(doc: Doc, word: str) -> bool:
    many = word.endswith("s") and not word.endswith("ss") and is_thing(doc.vocab, word)  # "Ann Berg Rovers"
    return many or word in thing_words().companies


def _speaks_for(
    doc: Doc, key: Key, names: Mapping[Key, Sequence[NameCandidate]], votes: DocumentVotes
) -> bool:
    return weight_of_signs(PERSON_SIGNS, occurrences_of(doc, key, names, votes)) > 0


def weight_of_signs(rules: Iterable[Rule[Occurrence, float]], cases: Iterable[Occurrence]) -> float:
    """What the signs of all places weigh, each sign once: a rule that errs does so again and again."""
    found: dict[str, float] = {}
    for case in cases:
        for name, amount in features(rules, case):
            found[name] = max(amount, found.get(name, 0))
    return sum(found.values())


def _short_names(names: Iterable[Key], people: Iterable[Key]) -> set[str]:
    """The words by which storms, telescopes and streets are called again, and no person by surname."""
    words = thing_words()
    surnames = {key[-1] for key in people if len(key) > 1}
    found = set()
    for key in names:
        if len(key) > 1 and any(w.lower() in words.short_before for w in key[:-1]):
            found.add(key[-1])
        if len(key) > 1 and key[-1].lower().rstrip(".") in words.short_behind:
            found |= set(key[:-1])
    return found - surnames


def _short_media(doc: Doc, names: Mapping[Key, Sequence[NameCandidate]], people: Iterable[Key]) -> set[str]:
    """The last words of papers and channels: "told the Harbour Bote newspaper … told Bote"."""
    media = thing_words().media
    named = (key for key in names if len(key) > 1)
    found = {k[-1] for k in named if any(_lower_at(doc, c.end) in media for c in names[k])}
    return found - {key[-1] for key in people if len(key) > 1}


def _lower_at(doc: Doc, i: int) -> str:
    return doc[i].lower_ if i < len(doc) else ""
