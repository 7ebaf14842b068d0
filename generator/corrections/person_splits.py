"""Part people whom one name made one: the mentions of some articles go to another person."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.corrections.contradictions import Claim, contradictions
from generator.corrections.entries import CorrectedPerson, Corrections, SplitPerson
from generator.corrections.originals import originals
from generator.corrections.person_directory import PersonDirectory, directory_with_given_names
from generator.corrections.reassigning import Reassignment, reassigned
from generator.corrections.split_names import SplitNames
from generator.corrections.targets import (
    TargetError,
    UnappliedEntry,
    closest,
    found_by,
    named_in_a_row,
    plain,
    unapplied,
)
from generator.linking.people.person_ids import person_slug
from generator.model import Dossier
from generator.reading.outcome import quoted


def split_people(
    dossiers: Sequence[Dossier], corrections: Corrections
) -> tuple[tuple[Dossier, ...], list[UnappliedEntry]]:
    """The dossiers with those parted who are two, and the lines that tell of entries that part nobody."""
    directory = directory_with_given_names(dossiers, corrections.of(CorrectedPerson))
    splits, told = corrections.of(SplitPerson), list[UnappliedEntry]()
    if not splits:
        return tuple(dossiers), told
    split_names = SplitNames(dossiers, directory)
    found = found_by(splits, lambda entry: _person_of(entry, directory, split_names), told)
    against = contradictions(_claims(found))
    told += (unapplied(entry.line, why) for entry, why in against.items())
    names: dict[str, str] = {}
    within: dict[tuple[str, str], str] = {}
    used, family = set(directory.people), originals(dossiers)
    sound = ((person, entry) for entry, person in found.items() if entry not in against)
    for person, entry in sorted(sound, key=lambda pair: (pair[0], pair[1].parts)):
        for name, articles in entry.parts:
            taker = _taker(name, directory, names, used)
            within.update({(person, article): taker for article in _with_copies(entry, articles, family)})
    return reassigned(dossiers, Reassignment("split", within=within, made=names)), told


def _person_of(entry: SplitPerson, directory: PersonDirectory, split_names: SplitNames) -> str:
    """The id of the person whom an entry parts. Raises TargetError, too, where it cannot."""
    person = directory.find(entry.person)
    articles = directory.articles_of(person)
    given = {article for name, some in entry.parts if directory.named(name) for article in some}
    if given.issuperset(articles):
        raise TargetError(
            f"nothing is left of {quoted(entry.person)}, and the others are there; merge: would make them one"
        )
    if len(entry.parts) == 1 and set(entry.parts[0][1]) == set(articles):
        raise TargetError(f"nothing is left of {quoted(entry.person)}; name: gives them another name")
    for name, some in entry.parts:
        for article in some:
            if article not in articles:
                near = closest(article, articles)
                where = "" if near else f"; they are in {named_in_a_row(sorted(articles))}"
                why = f"article {quoted(article)} does not mention {quoted(entry.person)}{where}"
                raise TargetError(why, article, near)
        split_names.refuse(directory.people[person], name, some)
    return person


def _with_copies(entry: SplitPerson, articles: Sequence[str], family: Mapping[str, str]) -> list[str]:
    """Articles that an entry gives to somebody, and those that are one with them that it gives to nobody."""
    named = {article for _, some in entry.parts for article in some}
    wanted = {family[article] for article in articles}
    others = (article for article, original in family.items() if original in wanted and article not in named)
    return [*articles, *others]


def _claims(found: Mapping[SplitPerson, str]) -> Iterable[Claim]:
    for entry, person in found.items():
        for name, articles in entry.parts:
            yield from (Claim(entry, (person, article), "split", plain(name)) for article in articles)


def _taker(name: str, directory: PersonDirectory, names: dict[str, str], used: set[str]) -> str:
    """The id of the one who goes by a name: somebody there is, or a new one, who is put into ``names``."""
    if known := directory.named(name):
        return known[0]
    for id, other in names.items():
        if plain(other) == plain(name):
            return id
    id = free_id(name, used)
    names[id] = name
    used.add(id)
    return id


def free_id(name: str, used: Collection[str]) -> str:
    """An id for a new person, of the name alone as long as nobody has that."""
    slug = person_slug(name)
    if slug not in used:
        return slug
    digests = (hashlib.sha256(f"{name}\0{salt}".encode()).hexdigest()[:6] for salt in range(len(used) + 1))
    return next(id for digest in digests if (id := f"{slug}-{digest}") not in used)
