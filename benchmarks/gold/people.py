"""People of the gold corpus against ours: who there is, which names are whose, what they are said to be."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.gold.annotations import GoldStory
from benchmarks.gold.figures import Figure, Tally, meets_any
from benchmarks.gold.output import place_of
from benchmarks.gold.places import Place, everywhere, only_place

Json = dict[str, Any]
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


def score_people(stories: list[GoldStory], dossiers: dict[str, Json]) -> list[Figure]:
    """Figures of people found, of their names (B-cubed over places) and of their roles."""
    found, names, roles = Tally(), _Names(), Tally()
    for story in stories:
        optional = [p for article in story.articles.values() for p in article.people_optional]
        ours = [p for p in dossiers[story.name]["people"] if not _only_optional(p, optional)]
        pairs = _count_people(found, story, ours)
        names.add(story, ours, optional)
        for gold, person in pairs:
            _count_roles(roles, gold, person)
    return [
        found.precision("people P", found.gold),
        found.recall("people R"),
        found.f("people F"),
        names.figure("names of one person together (B3 F)"),
        roles.f("roles F", sum(len(person.get("roles", [])) for story in stories for person in story.people)),
    ]


def person_names(person: Json) -> set[str]:
    """All names under which a person of the gold may be printed, folded."""
    return {name.casefold() for name in (person["name"], *person.get("accept", []))}


def _only_optional(person: Json, optional: list[Place]) -> bool:
    return all(meets_any(p, optional) for p in _name_places(person))


def _name_places(person: Json) -> list[Place]:
    return [place_of(m) for m in person["mentions"] if m["kind"] == "name"]


def _count_people(tally: Tally, story: GoldStory, ours: list[Json]) -> list[tuple[Json, Json]]:
    free, pairs = list(ours), []
    for gold in story.people:
        person = next((p for p in free if p["name"].casefold() in person_names(gold)), None)
        tally.gold += 1
        if person is None:
            tally.faults.append(f"missing: {story.name}: {gold['name']}")
            continue
        free.remove(person)
        pairs.append((gold, person))
    tally.right += len(pairs)
    tally.ours += len(ours)
    tally.faults += [f"nobody, or a second time: {story.name}: {p['name']}" for p in free]
    return pairs


def _count_roles(tally: Tally, gold: Json, person: Json) -> None:
    """A role is right in full, under any of its wordings; several wordings of one role count once."""
    wordings = [{_bare(one) for one in role.split(" | ")} for role in gold.get("roles", [])]
    ours = {_bare(role["text"]) for role in person["roles"]}
    found = [any(role in one for role in ours) for one in wordings]
    strange = sorted(role for role in ours if not any(role in one for one in wordings))
    tally.right += sum(found)
    tally.gold += len(wordings)
    tally.ours += sum(found) + len(strange)
    tally.faults += [f"no role of {gold['name']}: {role}" for role in strange]
    missing = [role for role, there in zip(gold.get("roles", []), found, strict=True) if not there]
    tally.faults += [f"missing: {gold['name']}: {role}" for role in missing]


def _bare(role: str) -> str:
    return _ARTICLE.sub("", role.strip(), count=1).rstrip(".,").casefold()


class _Names:
    """B-cubed over the places of names: how much of a place's cluster the other side has together, too."""

    def __init__(self) -> None:
        self.recalls: list[float] = []
        self.precisions: list[float] = []
        self.faults: list[str] = []

    def add(self, story: GoldStory, ours: list[Json], optional: list[Place]) -> None:
        """Count one story: the gold's clusters of places against ours."""
        gold = gold_names(story)
        mine = [[p for p in _name_places(one) if not meets_any(p, optional)] for one in ours]
        self.recalls += _shares(gold, mine)
        self.precisions += _shares(mine, gold)
        for person, places in zip(story.people, gold, strict=True):
            clusters = [sum(meets_any(p, places) for p in cluster) for cluster in mine]
            if (best := max(clusters, default=0)) < len(places):
                self.faults.append(f"{person['name']}: {best} of {len(places)} places together")

    def figure(self, name: str) -> Figure:
        """The mean of precisions and of recalls, as F."""
        p, r = (sum(x) / len(x) if x else 1.0 for x in (self.precisions, self.recalls))
        cases = f"{len(self.recalls)} places annotated, {len(self.precisions)} ours"
        value = 200 * p * r / (p + r) if p + r else 0.0
        return Figure(name, value, len(self.recalls), cases, tuple(self.faults))


def _shares(clusters: list[list[Place]], others: list[list[Place]]) -> list[float]:
    """For each place, the share of its cluster that the other side's cluster of it holds; 0 without one."""
    found = []
    for cluster in clusters:
        for place in cluster:
            other = next((o for o in others if meets_any(place, o)), [])
            found.append(sum(meets_any(p, other) for p in cluster) / len(cluster))
    return found


def gold_names(story: GoldStory) -> list[list[Place]]:
    """The places of each person's names, in the order of the story's people.

    Each wording of a name is looked for in the articles that name the person, the longest first; a place goes
    to one person, and what the annotation calls nobody's name goes to none.
    """
    taken = [e.place for a in story.articles.values() for e in a.never["people"]]
    taken += [p for a in story.articles.values() for p in a.people_optional]
    found: list[list[Place]] = [_pointed_at(story, person) for person in story.people]
    taken += [place for places in found for place in places]
    wordings = [(name, i) for i, person in enumerate(story.people) for name in person["names"]]
    for name, i in sorted(wordings, key=lambda pair: (-len(pair[0]), pair)):
        for id in story.people[i]["articles"]:
            places = everywhere(id, story.articles[id].text, name)
            new = [p for p in places if not meets_any(p, taken)]
            found[i] += new
            taken += new
    return found


def _pointed_at(story: GoldStory, person: Json) -> list[Place]:
    """Places of a name that the annotation gives one by one, because others share the wording."""
    return [
        only_place(m["article"], story.articles[m["article"]].text, m["words"], m.get("occurrence"))
        for m in person.get("mentions", [])
    ]
