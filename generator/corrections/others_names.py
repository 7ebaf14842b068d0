"""Find entries that give somebody a name that is somebody else's, nearly so, or no name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.corrections.entries import AnyEntry, CorrectedPerson
from generator.corrections.near_names import is_for_nobody
from generator.corrections.person_directory import PersonDirectory
from generator.corrections.targets import plain
from generator.model import Dossier, Person
from generator.naming.parts import name_parts
from generator.reading.outcome import quoted


def names_that_are_anothers(
    dossiers: Sequence[Dossier],
    entries: Mapping[CorrectedPerson, str],
    takers: Mapping[str, str],
    differing: Iterable[Sequence[str]],
) -> dict[AnyEntry, str]:
    """Entries by which somebody would go by no name or another's, with the reason in words.

    ``takers`` are those whom others are merged under, ``differing`` the ids of those whom an editor says to
    be as many people: they may have nearly one name. Who gets another name, or is nobody, keeps none.
    """
    renamed = {id for entry, id in entries.items() if entry.name is not None or entry.gone}
    directory = PersonDirectory(dossiers)
    different = [frozenset(ids) for ids in differing]
    against: dict[AnyEntry, str] = {}
    for entry, id in entries.items():
        if entry.name is None:
            continue
        if none := _told_of_no_name(entry.name, directory.people.get(id)):
            against[entry] = none
            continue
        person = takers.get(id, id)
        others = [
            directory.people[other]
            for other in directory.nearly(entry.name)
            if other not in renamed and takers.get(other, other) != person
        ]
        same = [p for p in others if plain(p.name) == plain(entry.name)]
        near = [p for p in others if not any({p.id, person} <= ids for ids in different)]
        if same or near:
            against[entry] = _told(entry.name, (same or near)[0], bool(same))
    return against


def _told_of_no_name(name: str, person: Person | None) -> str:
    """What is told of words that are no name as they stand; a person whom articles call so may go by them."""
    if is_for_nobody(plain(name)):
        return f"{quoted(name)} is no name; is: nobody says that there is no such person"
    if person is not None and name in person.aliases:
        return ""
    if name.islower():
        return f"{quoted(name)} is no name as it is written; a name has capital letters"
    if "," in name and not name_parts(name).suffix:
        return f"{quoted(name)} has a comma in it; name: is the name alone, and role: what somebody is"
    return ""


def _told(name: str, other: Person, same: bool) -> str:
    if same:
        return f"{quoted(other.name)} is somebody else ({other.id}); merge: would make them one"
    return (
        f"{quoted(name)} is nearly or a part of {quoted(other.name)}, who is somebody else ({other.id}); "
        "merge: would make them one, and differ: says that they are two"
    )
