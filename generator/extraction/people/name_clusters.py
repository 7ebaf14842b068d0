"""Gather an article's names by person: "Joe Biden", "Biden" and "Joseph R. Biden" are one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from generator.extraction.people.clusters import LONG, Cluster, NameIndex
from generator.extraction.people.person_words import person_words
from generator.model import Mention
from generator.naming.given_names import given_names
from generator.naming.matching import relation, sound
from generator.naming.parts import NameParts, name_parts

_PRONOUN = re.compile(r"\b(he|his|him|himself|she|her|herself)\b", re.IGNORECASE)
_PRONOUN_GENDER = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_FEW = 50  # mentions


def cluster_names(text: str, names: Sequence[Mention]) -> list[Cluster]:
    """One Cluster a person, in order of first mention."""
    clusters: list[Cluster] = []
    index = NameIndex()
    written = _written(text, names)
    full = [(m, w, name_parts(w)) for m, w in written if not name_parts(w).single]
    # The fullest names first: what is written short is then told apart by them.
    for mention, name, parts in sorted(full, key=lambda x: (-len(x[2].words), x[0].span)):
        cluster = _same(parts, index)
        if cluster is None:
            cluster = Cluster(name, parts)
            clusters.append(cluster)
        index.add(cluster, parts)
        cluster.add(mention)
    for cluster in clusters:
        _learn(text, cluster)
    bare: dict[str, list[Mention]] = defaultdict(list)
    for mention, name in written:
        if name_parts(name).single:
            bare[sound(name_parts(name).last)].append(mention)
    alone: dict[str, Cluster] = {}
    another: dict[tuple[int, NameParts], bool] = {}
    for mention, name in written:
        parts = name_parts(name)
        if not parts.single or _family(name, index):
            continue
        cluster = alone.get(sound(parts.last)) if not parts.suffix else None
        cluster = cluster or _short_for(text, mention, parts, index)
        if cluster is not None and not parts.suffix:
            pair = (id(cluster), parts)
            if pair not in another:
                another[pair] = _is_another(text, parts, cluster, bare.get(sound(parts.last), ()))
        if cluster is not None and not parts.suffix and another[id(cluster), parts]:
            cluster = alone[sound(parts.last)] = Cluster(name, parts)
            clusters.append(cluster)
        if cluster is None:
            cluster = _begun(name, parts, index, alone)
            clusters.append(cluster)
        cluster.add(mention)
        cluster.gender = cluster.gender or _title_gender(text, mention)
    for cluster in clusters:
        cluster.mentions.sort(key=lambda m: m.span)
        _learn(text, cluster)
    return sorted(clusters, key=lambda c: c.first)


def _begun(name: str, parts: NameParts, index: NameIndex, alone: dict[str, Cluster]) -> Cluster:
    """A person of whom a single name is all that is known, entered where the next mention will look."""
    cluster = Cluster(name, parts)
    if index.is_crowded(sound(parts.last)):  # whoever of the crowd it is, written alone it is one name
        alone[sound(parts.last)] = cluster
    else:
        index.add(cluster, parts)
    return cluster


def _is_another(text: str, parts: NameParts, cluster: Cluster, bare: Sequence[Mention]) -> bool:
    """Whether a bare surname is somebody else than the only full name that it could be short for.

    Who is known to every reader is written by surname alone, with the office if at all, while the
    family is introduced in full: "President Trump … his son, Donald Trump Jr.".
    """
    full = [m for m in cluster.mentions if not name_parts(text[m.span.start : m.span.end]).single]
    if parts.words == cluster.parts.words or not full or sound(parts.last) != sound(cluster.parts.last):
        return False
    introduced = min(m.span.start for m in full)
    before = [m for m in bare if m.span.start < introduced]
    if not before:
        return False
    told_apart = cluster.parts.suffix in {"jr", "sr"} or sum(len(w) == 1 for w in cluster.parts.words) > 1
    if told_apart or _speaks_of_other_gender(text, bare, cluster):  # "Robert Stone Jr.", "George H. W. Stone"
        return True
    return any(head in person_words().kin or head == "lady" for head in _role_heads(text, full))


def _speaks_of_other_gender(text: str, bare: Sequence[Mention], cluster: Cluster) -> bool:
    """Whether the words around the bare surname say "he" where the full name is a woman's, or "she"."""
    given = cluster.parts.words[0]
    known = given_names().get(given, "f" if given.endswith("a") else "u")
    if known == "u":
        return False
    votes = Counter(
        _PRONOUN_GENDER[m[1].lower()]
        for x in bare[:30]
        if (m := _PRONOUN.search(text, x.span.end, x.span.end + 80))
    )
    votes.update(gender for x in bare if (gender := _title_gender(text, x)))
    other = votes["f" if known == "m" else "m"]
    return other >= 2 and other >= 3 * votes[known]


def _same(parts: NameParts, index: NameIndex) -> Cluster | None:
    """The cluster of a full name's person, if one is there."""
    for cluster in index.like(parts):
        if parts.suffix != cluster.parts.suffix and _as_full_without(parts, cluster.parts):
            continue  # an article that writes "John Smith" and "John Smith Jr." means two
        if relation(parts, cluster.parts) == "same":
            return cluster
    return None


def _as_full_without(a: NameParts, b: NameParts) -> bool:
    """Whether the name without the suffix is no shorter form of the one with it ("John G. Smith Jr.")."""
    plain, suffixed = (a, b) if b.suffix else (b, a)
    return len(plain.words) >= len(suffixed.words)


def _short_for(text: str, mention: Mention, parts: NameParts, index: NameIndex) -> Cluster | None:
    """The person whom a single word names: by surname before given name, exactly before by sound."""
    word = sound(parts.last)
    options = index.bearing(word)
    gender = _title_gender(text, mention)
    fitting = [c for c in options if not (gender and c.gender and gender != c.gender)]
    for rank in (_ends, _begins_asian, _begins, _holds):
        for exact in (True, False):
            found = [c for c in fitting if rank(c.parts, word) and (parts.last in c.parts.words or not exact)]
            if found:
                return _meant(text, mention, found)
    misspelt = [c for c in index.nearly(word) if _misspells(word, sound(c.parts.last)) and not c.parts.single]
    return misspelt[0] if len(misspelt) == 1 else None


def _misspells(word: str, other: str) -> bool:
    """Whether a long surname that nobody bears is a slip in writing another ("Falkenburg")."""
    long = len(word) in LONG and len(other) in LONG and word[0] == other[0]
    return long and DamerauLevenshtein.distance(word, other, score_cutoff=1) == 1


def _meant(text: str, mention: Mention, options: list[Cluster]) -> Cluster:
    """Whom a surname alone means where several bear it.

    Who holds the office before it; else who was named first, as the others of a family are mostly
    named in full; but not where only another was named in the paragraphs just before.
    """
    suffix = name_parts(text[mention.span.start : mention.span.end]).suffix
    options = [c for c in options if c.parts.suffix == suffix] or options
    if len(options) == 1:
        return options[0]
    heads = _role_heads(text, [mention])
    holders = [c for c in options if heads & _role_heads(text, c.mentions[:_FEW])]
    if len(holders) == 1:
        return holders[0]
    place = mention.span.start
    first = min(options, key=lambda c: (-min(2, c.named_before(place)), c.first))
    near = [c for c in options if c.named_shortly_before(place)]
    return first if first in near or len(near) != 1 else near[0]


def _role_heads(text: str, mentions: Sequence[Mention]) -> set[str]:
    return {
        text[r.start : r.end].rsplit(maxsplit=1)[-1].lower().removeprefix("then-").removeprefix("ex-")
        for m in mentions
        for r in m.roles
        if text[r.start : r.end].strip()
    } - {*person_words().honorifics}


def _ends(parts: NameParts, word: str) -> bool:
    return sound(parts.last) == word


def _begins_asian(parts: NameParts, word: str) -> bool:
    return not parts.single and sound(parts.words[0]) == word and parts.words[0] not in given_names()


def _begins(parts: NameParts, word: str) -> bool:
    return sound(parts.words[0]) == word


def _holds(parts: NameParts, word: str) -> bool:
    return any(sound(w) == word for w in parts.words)


def _family(name: str, index: NameIndex) -> bool:
    """Whether a name is a family's: the plural of somebody's surname, as in "the Obamas"."""
    word = name.lower()
    if not word.endswith("s") or any(c.parts.last == word for c in index.bearing(sound(word))):
        return False
    stems = (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    return any(c.parts.last == stem for stem in stems for c in index.bearing(sound(stem)))


def _written(text: str, names: Sequence[Mention]) -> list[tuple[Mention, str]]:
    """Each mention with the name that it writes; a couple's surname, written once, is that of both.

    "Bill and Hillary Clinton", "Charles G. and David H. Stone"; but "Rubin and Gary Stone" may be two
    surnames.
    """
    out = [(m, text[m.span.start : m.span.end]) for m in names]
    for i, ((one, name), (other, full)) in enumerate(pairwise(out)):
        if text[one.span.end : other.span.start] == " and " and _share_surname(name.split(), full.split()):
            out[i] = (one, f"{name} {full.split()[-1]}")
    return out


def _share_surname(one: list[str], other: list[str]) -> bool:
    """Whether a given name, with initials or of the other gender, stands before a full name."""
    known = given_names()
    first, second = known.get(one[0].lower()), known.get(other[0].lower())
    if not first or not second or len(other) < 2:
        return False
    if len(one) > 1:
        return all(len(w.rstrip(".")) == 1 for w in one[1:])
    return "u" in (first, second) or first != second


def _title_gender(text: str, mention: Mention) -> str | None:
    words = person_words()
    for role in mention.roles:
        for word in reversed(text[role.start : role.end].split()):
            gender = words.gender(word)
            if gender:
                return gender
    return None


def _learn(text: str, cluster: Cluster) -> None:
    """The name, the roles and the gender that the names themselves tell."""
    written = [text[m.span.start : m.span.end] for m in cluster.mentions]
    often = Counter(written)
    best = max(written, key=lambda w: (_fullness(w), often[w]))
    if _fullness(best) >= _fullness(cluster.name):
        cluster.name = best
    cluster.parts = name_parts(cluster.name)
    cluster.roles = [r for m in cluster.mentions for r in m.roles]
    for mention in cluster.mentions:
        gender = _title_gender(text, mention)
        if gender:
            cluster.gender, cluster.gender_is_stated = gender, True
            return
    if not cluster.parts.single or len(written) > 1:
        known = given_names().get(cluster.parts.words[0])
        cluster.gender = known if known in {"m", "f"} else None


def _fullness(name: str) -> tuple[int, int, int]:
    """How full a name is: words, then letters; one in upper case counts for less."""
    words = name.split()
    return (len(words), 0 if name.isupper() else 1, len(name))
