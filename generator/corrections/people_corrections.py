"""Correct who is who: split, merge, nobody, another name or role. Over all stories: people are one there.

Splits come first, then merges and those who are nobody, then names and roles, whatever the order in the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corrections.chains import end_of
from generator.corrections.contradictions import Claim, contradictions, says_otherwise
from generator.corrections.corrected_marks import marked
from generator.corrections.entries import (
    AnyEntry,
    CorrectedPerson,
    Corrections,
    DifferingPeople,
    MergedPeople,
)
from generator.corrections.others_names import names_that_are_anothers
from generator.corrections.person_directory import PersonDirectory, directory_with_given_names
from generator.corrections.person_splits import split_people
from generator.corrections.reassigning import Reassignment, reassigned
from generator.corrections.renamed_groups import with_groups_renamed
from generator.corrections.requoting import renamed_sources
from generator.corrections.targets import TargetError, UnappliedEntry, found_by, plain, unapplied
from generator.model import Dossier, Person
from generator.reading.outcome import quoted


@dataclass(slots=True)
class _FoundPeople:
    """The entries with the ids of the people they are about, and the lines that tell of the others."""

    merges: dict[MergedPeople, tuple[str, ...]] = field(default_factory=dict)
    differing: dict[DifferingPeople, tuple[str, ...]] = field(default_factory=dict)
    people: dict[CorrectedPerson, str] = field(default_factory=dict)
    told: list[UnappliedEntry] = field(default_factory=list)

    def without(self, against: Mapping[AnyEntry, str]) -> None:
        """Put aside entries that others contradict."""
        self.told += (unapplied(entry.line, why) for entry, why in against.items())
        self.merges = {entry: ids for entry, ids in self.merges.items() if entry not in against}
        self.differing = {entry: ids for entry, ids in self.differing.items() if entry not in against}
        self.people = {entry: id for entry, id in self.people.items() if entry not in against}


def correct_people(
    dossiers: Sequence[Dossier], corrections: Corrections
) -> tuple[tuple[Dossier, ...], tuple[UnappliedEntry, ...]]:
    """The dossiers with the people as an editor has them, and what of the entries found nobody."""
    dossiers, told = split_people(dossiers, corrections)
    found = _find(dossiers, corrections)
    found.without(_cycles(found.merges))
    found.without(contradictions(_claims_on_one(found)))
    found.without(_merged_though_different(found))
    takers = _takers(found.merges.values())
    found.without(contradictions(_claims_on_names(found, takers)))
    differing = [[takers.get(id, id) for id in ids] for ids in found.differing.values()]
    found.without(names_that_are_anothers(dossiers, found.people, takers, differing))
    nobody = {id: None for entry, id in found.people.items() if entry.gone}
    dossiers = reassigned(dossiers, Reassignment("merge", takers))
    dossiers = reassigned(dossiers, Reassignment("nobody", nobody))
    dossiers = _renamed(dossiers, found.people, takers, _first_names(dossiers, found.merges, takers))
    return tuple(map(with_groups_renamed, dossiers)), (*told, *found.told)


def _find(dossiers: Sequence[Dossier], corrections: Corrections) -> _FoundPeople:
    people, found = corrections.of(CorrectedPerson), _FoundPeople()
    directory = directory_with_given_names(dossiers, people)
    found.people = found_by(people, lambda entry: directory.find(entry.person, entry.article), found.told)
    found.merges = found_by(
        corrections.of(MergedPeople),
        lambda merge: tuple(dict.fromkeys(map(directory.find, merge.names))),
        found.told,
    )
    found.differing = found_by(
        corrections.of(DifferingPeople), lambda entry: _different(entry, directory), found.told
    )
    return found


def _different(entry: DifferingPeople, directory: PersonDirectory) -> tuple[str, ...]:
    """The ids of people who differ. Raises TargetError where two of the names are one person's already."""
    named: dict[str, str] = {}
    for name in entry.names:
        id = directory.find(name)
        if id in named:
            raise TargetError(
                f"{quoted(named[id])} and {quoted(name)} are one on the site; split would part them"
            )
        named[id] = name
    return tuple(named)


def _merged_though_different(found: _FoundPeople) -> dict[AnyEntry, str]:
    """Entries that merge people, and those that say of two of them that they differ."""
    takers = _takers(found.merges.values())
    merges: dict[str, list[MergedPeople]] = {}
    for merge, (first, *_) in found.merges.items():
        merges.setdefault(takers.get(first, first), []).append(merge)
    against: dict[AnyEntry, set[int]] = {}
    for entry, ids in found.differing.items():
        ends = [takers.get(id, id) for id in ids]
        for end in (end for end, n in Counter(ends).items() if n > 1):
            for merge in merges[end]:
                against.setdefault(entry, set()).add(merge.line)
                against.setdefault(merge, set()).add(entry.line)
    return {entry: says_otherwise(sorted(lines)) for entry, lines in against.items()}


def _claims_on_one(found: _FoundPeople) -> Iterable[Claim]:
    """What is said of a person as such: merged under another, or nobody."""
    for merge, (first, *others) in found.merges.items():
        yield Claim(merge, first, "stays")
        yield from (Claim(merge, other, "merge", first) for other in others)
    yield from (Claim(entry, id, "is", gone=True) for entry, id in found.people.items() if entry.gone)


def _claims_on_names(found: _FoundPeople, takers: Mapping[str, str]) -> Iterable[Claim]:
    """What is said of a person's name and roles, once they are merged."""
    for entry, id in found.people.items():
        person = takers.get(id, id)
        if entry.gone:
            yield Claim(entry, person, "is", gone=True)
        if entry.name is not None:
            yield Claim(entry, person, "name", entry.name)
        if entry.role is not None:
            yield Claim(entry, person, "role", entry.role)
        if entry.no_roles:
            yield Claim(entry, person, "roles", "none")


def _cycles(merges: Mapping[MergedPeople, Sequence[str]]) -> dict[AnyEntry, str]:
    """Merges by which somebody would be merged under themselves."""
    under = {other: (first, entry) for entry, (first, *others) in merges.items() for other in others}
    found: dict[AnyEntry, str] = {}
    for start in under:
        entries, person = list[MergedPeople](), start
        while person in under and len(entries) <= len(under):
            person, entry = under[person]
            entries.append(entry)
            if person == start:
                lines = ", ".join(str(line) for line in sorted({e.line for e in entries}))
                found.update(
                    dict.fromkeys(
                        entries, f"lines {lines} merge people in a circle; none of these is applied"
                    )
                )
                break
    return found


def _takers(merges: Iterable[Sequence[str]]) -> dict[str, str]:
    """Each person who is merged → the one under whose name they are in the end; there is no circle."""
    under = {other: first for first, *others in merges for other in others}
    ends = ((person, end_of(under, person)) for person in under)
    return {person: taker for person, taker in ends if taker is not None}


def _renamed(
    dossiers: Sequence[Dossier],
    entries: Mapping[CorrectedPerson, str],
    takers: Mapping[str, str],
    first_names: Mapping[str, str],
) -> tuple[Dossier, ...]:
    """The dossiers with people under the names and in the roles that entries give them."""
    changes: dict[str, list[CorrectedPerson]] = {}
    for entry, id in entries.items():
        if not entry.gone:
            changes.setdefault(takers.get(id, id), []).append(entry)
    if not changes and not first_names:
        return tuple(dossiers)
    people = (
        tuple(_changed(_named(p, first_names.get(p.id)), changes.get(p.id, ())) for p in d.people)
        for d in dossiers
    )
    return tuple(renamed_sources(replace(d, people=some)) for d, some in zip(dossiers, people, strict=True))


def _first_names(
    dossiers: Sequence[Dossier], merges: Mapping[MergedPeople, Sequence[str]], takers: Mapping[str, str]
) -> dict[str, str]:
    """The names that merges begin with, where these are other names of who goes by another so far."""
    people = {p.id: p for d in dossiers for p in d.people}
    found: dict[str, str] = {}
    for merge, (first, *_) in sorted(merges.items(), key=lambda pair: pair[0].names):
        name, id = merge.names[0], first
        if id in people and id not in takers and name != id and plain(name) != plain(people[id].name):
            found.setdefault(id, name)
    return found


def _named(person: Person, name: str | None) -> Person:
    """The person under a name, if there is one."""
    if name is None:
        return person
    aliases = _names(name, person.aliases)
    return replace(person, name=name, aliases=aliases, corrected=marked(person.corrected, "name"))


def _names(name: str, aliases: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, *aliases)))


def _changed(person: Person, entries: Iterable[CorrectedPerson]) -> Person:
    for entry in entries:
        said = {"name": entry.name, "role": entry.role, "roles": entry.no_roles or None}
        aspects = {aspect for aspect, value in said.items() if value is not None}
        person = replace(
            person,
            name=entry.name or person.name,
            aliases=_names(entry.name or person.name, person.aliases),
            role=entry.role or person.role,
            roles=() if entry.no_roles else person.roles,
            corrected=marked(person.corrected, *aspects),
        )
    return person
