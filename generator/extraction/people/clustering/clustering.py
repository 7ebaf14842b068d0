"""Gather an article's names by person: "Joe Biden", "Biden" and "Joseph R. Biden" are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

from generator.extraction.people.cluster import Cluster
from generator.extraction.people.clustering.assumed_names import assumed_names
from generator.extraction.people.clustering.bearers import second_bearers, turned_round
from generator.extraction.people.clustering.couples import of_a_couple
from generator.extraction.people.clustering.first_named_kin import name_first_named_kin
from generator.extraction.people.clustering.married_names import married_names
from generator.extraction.people.clustering.name_index import NameIndex
from generator.extraction.people.clustering.namesakes import (
    is_called_a_relative,
    is_kin_by_nickname,
    is_namesake,
    names_of_kin,
    relative_of,
)
from generator.extraction.people.clustering.peers import has_peer_s_title, is_another_peer
from generator.extraction.people.clustering.shared_surnames import with_shared_surnames
from generator.extraction.people.clustering.short_names import is_another, is_of_family, short_for
from generator.extraction.people.clustering.the_dead import LifeAndDeath
from generator.extraction.people.roles.roles import gender_of_roles
from generator.model import Mention
from generator.naming.given_names import given_names
from generator.naming.matching import is_called, relation, sound
from generator.naming.parts import (
    NameParts,
    name_parts,
    surname_with_article,
    without_opening_article,
)
from generator.parsing.parsed_text import ParsedText


def cluster_names(text: str, names: Sequence[Mention], parsed: ParsedText | None = None) -> list[Cluster]:
    """One Cluster a person, in order of first mention. ``parsed`` tells who is dead and speaks no more."""
    as_written = _written(text, names)
    with_article = {surname_with_article(w) for w in {w for _, w in as_written}}
    written = [(m, w, without_opening_article(name_parts(w), with_article)) for m, w in as_written]
    by_parts = [(m, parts) for m, _, parts in written]
    other_names = assumed_names(text, by_parts) | married_names(text, by_parts)
    written = [(m, w, other_names.get(parts, parts)) for m, w, parts in written]
    full = [each for each in written if not each[2].single]
    short = [each for each in written if each[2].single]
    relatives = {parts for mention, _, parts in full if is_called_a_relative(text, mention)}
    kin = {(parts, whose) for m, _, parts in full if (whose := relative_of(text, m)) is not None}
    people = _People(text, LifeAndDeath(text, parsed, names), relatives, kin)
    people.tell_apart(second_bearers(text, by_parts), turned_round(text, by_parts))
    # The fullest names first: what is written short is then given to them.
    for mention, name, parts in sorted(full, key=lambda x: (-len(x[2].words), x[0].span)):
        people.add_full(mention, name, parts)
    for cluster in people.clusters:
        _learn(text, cluster, other_names)
    for mention, _, parts in short:
        people.bare[sound(parts.last)].append(mention)
    for mention, name, parts in short:
        people.add_short(mention, name, parts)
    for cluster in people.clusters:
        cluster.mentions.sort(key=lambda m: m.span)
        _learn(text, cluster, other_names)
    name_first_named_kin(text, people.clusters, names)
    return sorted(people.clusters, key=lambda c: c.first)


class _People:
    """The people of an article so far. ``bare``: sound of a word → the mentions by that word alone."""

    def __init__(
        self,
        text: str,
        lives: LifeAndDeath,
        relatives: Container[NameParts],
        kin: Container[tuple[NameParts, str]],
    ) -> None:
        self.clusters: list[Cluster] = []
        self.bare: dict[str, list[Mention]] = defaultdict(list)
        self._text, self._lives, self._relatives, self._kin = text, lives, relatives, kin
        self._of_kin = names_of_kin(text)
        self._index = NameIndex()
        # Sound of a word → the one whom it means, where none of the full names is theirs.
        self._alone: dict[str, Cluster] = {}
        self._peers: dict[str, Cluster] = {}
        self._another: dict[tuple[int, NameParts], bool] = {}
        self._bearers: Mapping[Mention, int] = {}
        self._turned: Container[tuple[NameParts, NameParts]] = ()
        # A name and which of its bearers → the person.
        self._others: dict[tuple[NameParts, int], Cluster] = {}

    def tell_apart(
        self, bearers: Mapping[Mention, int], turned: Container[tuple[NameParts, NameParts]]
    ) -> None:
        """Keep the bearers of one name apart, and of two names that are each other's turned round."""
        self._bearers, self._turned = bearers, turned

    def add_full(self, mention: Mention, name: str, parts: NameParts) -> None:
        """Give a full name to its person."""
        if bearer := self._bearers.get(mention, 0):
            cluster = self._others.get((parts, bearer)) or self._begun(name, parts)
            self._others[parts, bearer] = cluster
        else:
            cluster = self._same(parts) or self._begun(name, parts)
        self._index.add(cluster, parts)
        cluster.add(mention)

    def _same(self, parts: NameParts) -> Cluster | None:
        """The cluster of a full name's person, if one is there."""
        for cluster in self._index.like(parts):
            if parts in self._relatives and is_namesake(parts, cluster.parts):
                continue
            if (parts, cluster.parts.words[0]) in self._kin:
                continue  # "J. Ruiz, Sergio’s father" is not Sergio Ruiz
            if (parts, cluster.parts) in self._turned:
                continue
            if is_kin_by_nickname(parts, cluster.parts, self._of_kin):
                continue
            if parts.suffix != cluster.parts.suffix and _as_full_without(parts, cluster.parts):
                continue  # an article that writes "John Smith" and "John Smith Jr." means two
            if relation(parts, cluster.parts) == "same":
                return cluster
        return None

    def add_short(self, mention: Mention, name: str, parts: NameParts) -> None:
        """Give a single word to whom it means; a family's name is nobody's."""
        if is_of_family(name, self._index):
            return
        cluster = self._meant(mention, name, parts) or self._begun_short(name, parts)
        cluster.add(mention)
        cluster.gender = cluster.gender or gender_of_roles(self._text, mention)

    def _meant(self, mention: Mention, name: str, parts: NameParts) -> Cluster | None:
        word = sound(parts.last)
        if parts.suffix:
            return short_for(self._text, mention, parts, self._index)
        if (one := of_a_couple(self._text, mention, parts, self._index)) is not None:
            return one
        if (one := self._lives.survivor(mention, parts, self._index)) is not None:
            return one
        peer = has_peer_s_title(self._text, mention)
        if peer and word in self._peers:
            return self._peers[word]
        cluster = self._alone.get(word) or short_for(self._text, mention, parts, self._index)
        if cluster is not None and peer and is_another_peer(self._text, mention, cluster):
            cluster = self._peers[word] = self._begun(name, parts)
            return cluster
        if cluster is not None and self._is_another(parts, cluster):
            cluster = self._other(mention, parts, cluster)
            if cluster is None:
                cluster = self._alone[word] = self._begun(name, parts)
        return cluster

    def _other(self, mention: Mention, parts: NameParts, person: Cluster) -> Cluster | None:
        """Who else has a surname in full: Tom Stone, where it is not his wife's who was named last."""
        other = short_for(self._text, mention, parts, self._index, besides=person)
        if other is None or other.parts.single or other.parts.last != parts.last:
            return None
        return None if self._is_another(parts, other) else other

    def _is_another(self, parts: NameParts, cluster: Cluster) -> bool:
        pair = (id(cluster), parts)
        if pair not in self._another:
            bare = self.bare.get(sound(parts.last), ())
            self._another[pair] = is_another(self._text, parts, cluster, bare)
        return self._another[pair]

    def _begun(self, name: str, parts: NameParts) -> Cluster:
        cluster = Cluster(name, parts)
        self.clusters.append(cluster)
        return cluster

    def _begun_short(self, name: str, parts: NameParts) -> Cluster:
        """A person of whom a single name is all that is known, entered where the next mention will look."""
        cluster = self._begun(name, parts)
        if self._index.is_crowded(
            sound(parts.last)
        ):  # whoever of the crowd it is, written alone it is one name
            self._alone[sound(parts.last)] = cluster
        else:
            self._index.add(cluster, parts)
        return cluster


def _as_full_without(a: NameParts, b: NameParts) -> bool:
    """Whether the name without the suffix is no shorter form of the one with it ("John G. Smith Jr.").

    By the nickname that the one with it holds it is one: "Samuel “Sammy” Smith Jr. … Sammy Smith".
    """
    plain, suffixed = (a, b) if b.suffix else (b, a)
    if is_called(plain, suffixed):
        return False
    return len(plain.words) >= len(suffixed.words)


def _written(text: str, names: Sequence[Mention]) -> list[tuple[Mention, str]]:
    """Each mention with the name that it writes; a surname written once is that of all who share it."""
    return with_shared_surnames(text, [(m, text[m.span.start : m.span.end]) for m in names])


def _learn(text: str, cluster: Cluster, other_names: Container[NameParts]) -> None:
    """The name, the roles and the gender that the names themselves show; no name is one of another time."""
    written = [text[m.span.start : m.span.end] for m in cluster.mentions]
    written = [w for w in written if name_parts(w) not in other_names] or written
    often = Counter(written)
    best = max(written, key=lambda w: (_fullness(w), often[w]))
    if _fullness(best) >= _fullness(cluster.name):
        cluster.name = best
    cluster.parts = name_parts(cluster.name)
    cluster.roles = [r for m in cluster.mentions for r in m.roles]
    for mention in cluster.mentions:
        gender = gender_of_roles(text, mention)
        if gender:
            cluster.gender, cluster.gender_is_stated = gender, True
            return
    surname = cluster.parts.single and any(m.roles for m in cluster.mentions)  # "Vice President Arnold"
    if not surname and (not cluster.parts.single or len(written) > 1):
        known = given_names().get(cluster.parts.words[0])
        cluster.gender = known if known in {"m", "f"} else None


def _fullness(name: str) -> tuple[int, int, int]:
    """How full a name is: words, then letters; one in upper case counts for less."""
    words = name.split()
    return (len(words), 0 if name.isupper() else 1, len(name))
