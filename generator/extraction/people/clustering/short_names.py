"""Whom a single word of a name means: "Biden", where an article names Joe and Jill Biden in full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.clustering.generations import of_a_generation
from generator.extraction.people.clustering.name_index import SLIP_LENGTHS, NameIndex
from generator.extraction.people.clustering.own_kin import who_speaks_of_another, who_speaks_of_kin
from generator.extraction.people.pronoun_words import pronoun_genders
from generator.extraction.people.roles.roles import gender_of_roles
from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.given_names import given_names
from generator.naming.matching import sound
from generator.naming.parts import NameParts, name_parts
from generator.naming.role_heads import role_heads

_FEW = 50  # mentions
_FEW_BARE = 30  # mentions by surname alone
_FAR = 80  # characters behind a name in which a pronoun speaks of it
_GENERATIONS = frozenset({"jr", "sr"})


def short_for(
    text: str, mention: Mention, parts: NameParts, index: NameIndex, besides: Cluster | None = None
) -> Cluster | None:
    """The person whom a single word names: by surname before given name, exactly before by sound.

    ``besides``: who is not meant.
    """
    word = sound(parts.last)
    gender = gender_of_roles(text, mention)
    bearing = (c for c in index.bearing(word) if c is not besides)
    fitting = [c for c in bearing if not (gender and c.gender and gender != c.gender)]
    for holds in _PLACES_OF_A_WORD:
        for exact in (True, False):
            found = [
                c for c in fitting if holds(c.parts, word) and (parts.last in c.parts.words or not exact)
            ]
            if found:
                return _meant(text, mention, found)
    misspelt = [c for c in index.nearly(word) if _misspells(word, sound(c.parts.last)) and not c.parts.single]
    return misspelt[0] if len(misspelt) == 1 else None


def _ends(parts: NameParts, word: str) -> bool:
    """ "Biden" for Joe Biden."""
    return sound(parts.last) == word


def _begins_as_surname(parts: NameParts, word: str) -> bool:
    """ "Xi" for Xi Weiguo."""
    return not parts.single and sound(parts.words[0]) == word and parts.words[0] not in given_names()


def _begins(parts: NameParts, word: str) -> bool:
    """ "Joe" for Joe Biden."""
    return sound(parts.words[0]) == word


def _holds(parts: NameParts, word: str) -> bool:
    """ "Soto" for Enrique Soto Vargas."""
    return any(sound(w) == word for w in parts.words)


# Which word of the full name it is, the likeliest first.
_PLACES_OF_A_WORD: Sequence[Callable[[NameParts, str], bool]] = (_ends, _begins_as_surname, _begins, _holds)


def _misspells(word: str, other: str) -> bool:
    """Whether a long surname that nobody bears is a slip in writing another ("Falkenburg")."""
    long = len(word) in SLIP_LENGTHS and len(other) in SLIP_LENGTHS and word[0] == other[0]
    return long and DamerauLevenshtein.distance(word, other, score_cutoff=1) == 1


def _meant(text: str, mention: Mention, options: list[Cluster]) -> Cluster:
    """Whom a surname alone means where several bear it.

    Who holds the office before it, or speaks of his own kin; else who was named first, as the others of a
    family are mostly named in full; but not where only another was named in the paragraphs just before.
    """
    if (one := of_a_generation(text, mention, options)) is not None:
        return one
    suffix = name_parts(text[mention.span.start : mention.span.end]).suffix
    options = [c for c in options if c.parts.suffix == suffix] or options
    if len(options) == 1:
        return options[0]
    heads = _heads_beside(text, [mention])
    holders = [c for c in options if heads & _heads_beside(text, c.mentions[:_FEW])]
    if len(holders) == 1:
        return holders[0]
    if (speaker := who_speaks_of_kin(text, mention, options)) is not None:
        return speaker
    if (speaker := who_speaks_of_another(text, mention, options)) is not None:
        return speaker
    place = mention.span.start
    first = min(options, key=lambda c: (-min(2, c.named_before(place)), c.first))
    near = [c for c in options if c.named_shortly_before(place)]
    return first if first in near or len(near) != 1 else near[0]


def _heads_beside(text: str, mentions: Sequence[Mention]) -> set[str]:
    """The heads of the roles beside names.

    "Mr." with its full stop is one here: American papers write it of the person an article is about.
    """
    roles = [r for m in mentions for r in m.roles]
    last = (text[r.start : r.end].lower().split()[-1:] for r in roles)
    addresses = {word for words in last for word in words if word.endswith(".")}
    return role_heads(text, roles) | {a for a in addresses if a.rstrip(".") in person_words().honorifics}


def is_of_family(name: str, index: NameIndex) -> bool:
    """Whether a name is a family's: the plural of somebody's surname, as in "the Obamas"."""
    word = name.lower()
    if not word.endswith("s") or any(c.parts.last == word for c in index.bearing(sound(word))):
        return False
    stems = (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    return any(c.parts.last == stem for stem in stems for c in index.bearing(sound(stem)))


def is_another(text: str, parts: NameParts, cluster: Cluster, bare: Sequence[Mention]) -> bool:
    """Whether a bare surname is somebody else than the only full name that it could be short for.

    Who is known to every reader is written by surname alone, with the office if at all, while the
    family is introduced in full: "President Trump … his son, Donald Trump Jr.". ``bare``: the mentions of
    the article by such a surname alone.
    """
    full = [m for m in cluster.mentions if not name_parts(text[m.span.start : m.span.end]).single]
    if parts.words == cluster.parts.words or not full or sound(parts.last) != sound(cluster.parts.last):
        return False
    introduced = min(m.span.start for m in full)
    if all(m.span.start >= introduced for m in bare):
        return False
    if _is_set_apart(cluster.parts) or _speaks_of_other_gender(text, bare, cluster):
        return True
    return any(head in person_words().kin or head == "lady" for head in _heads_beside(text, full))


def _is_set_apart(parts: NameParts) -> bool:
    """Whether a full name says which of a family it is: "Robert Stone Jr.", "George H. W. Stone"."""
    return parts.suffix in _GENERATIONS or sum(len(w) == 1 for w in parts.words) > 1


def _speaks_of_other_gender(text: str, bare: Sequence[Mention], cluster: Cluster) -> bool:
    """Whether the words around the bare surname say "he" where the full name is a woman's, or "she"."""
    given = cluster.parts.words[0]
    known = given_names().get(given, "f" if given.endswith("a") else "u")
    if known == "u":
        return False
    votes = Counter(
        pronoun_genders()[m[1].lower()]
        for x in bare[:_FEW_BARE]
        if (m := _pronoun().search(text, x.span.end, x.span.end + _FAR))
    )
    votes.update(gender for x in bare if (gender := gender_of_roles(text, x)))
    other = votes["f" if known == "m" else "m"]
    return other >= 2 and other >= 3 * votes[known]


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(pronoun_genders())})\b", re.IGNORECASE)
