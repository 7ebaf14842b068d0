"""Call groups of speakers by the names that an editor gave their members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.corrections.requoting import with_quotations
from generator.linking.people.person_ids import name_slug
from generator.linking.sources.story_sources import most_saying_first
from generator.model import Dossier, LinkedQuotation, Source, SourceKind, StorySource
from generator.naming.listed_names import in_a_row
from generator.naming.names_together import NamesTogether

# What of a person an editor may have corrected so that a group they are in is called otherwise.
_CALLED_OTHERWISE = {"name", "split", "merge"}


def with_groups_renamed(dossier: Dossier) -> Dossier:
    """The dossier, its groups of people under the names that these go by now.

    The old name stays another name of the group. A group whose members are others in some articles, because
    one of them was split, is two; what a group said whose members were merged, that one person said.
    """
    members = _members(dossier)
    if not members:
        return dossier
    names = {p.id: p.name for p in dossier.people}
    alone = {q: ids[0] for q, ids in members.items() if len(ids) == 1}
    called = {q: in_a_row(names[id] for id in ids) for q, ids in members.items() if q not in alone}
    dossier = with_quotations(dossier, (_of_one(q, alone.get(q.id), names) for q in dossier.quotations))
    by_source: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for q in dossier.quotations:
        if q.source is not None and q.source_id is not None and q.source.kind == "group":
            by_source[q.source_id][called.get(q.id, q.source.name or "")].append(q.id)
    sources = {source.id: source for source in dossier.sources}
    of_quote: dict[str, StorySource] = {}
    for old in dossier.sources:
        for name, ids in sorted(by_source[old.id].items()):
            is_new = name != old.name and len(by_source[old.id]) > 1
            id = free_source_id(name, "group", sources) if is_new else old.id
            aliases = tuple(sorted({*old.aliases, old.name} - {name}))
            sources[id] = replace(old, id=id, name=name, aliases=aliases, quotations=tuple(ids))
            of_quote.update(dict.fromkeys(ids, sources[id]))
    quotations = (
        replace(q, source=Source(of_quote[q.id].name, "group"), source_id=of_quote[q.id].id)
        if q.id in called
        else q
        for q in dossier.quotations
    )
    return with_quotations(replace(dossier, sources=most_saying_first(sources.values())), quotations)


def _of_one(q: LinkedQuotation, person: str | None, names: Mapping[str, str]) -> LinkedQuotation:
    """A quotation as that of the one person who its speakers are, if they are one."""
    if person is None:
        return q
    return replace(q, person=person, source=Source(names[person], "person"), source_id=person)


def _members(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Id of a quotation of people who speak jointly → who they are, if one of them is called otherwise."""
    changed = {p.id for p in dossier.people if not _CALLED_OTHERWISE.isdisjoint(p.corrected)}
    if not changed:
        return {}
    together = NamesTogether(dossier.people)
    found: dict[str, tuple[str, ...]] = {}
    for q in dossier.quotations:
        if q.source is None or q.source.kind != "group" or q.source_id is None:
            continue
        members = together.everyone_in(q.source.name or "", q.article)
        if not changed.isdisjoint(members):
            found[q.id] = members
    return found


def free_source_id(name: str, kind: SourceKind, used: Collection[str]) -> str:
    """An id for a new source, of the name alone as long as no other has that."""
    slug = name_slug(name, otherwise="source")
    candidates = (slug, f"{slug}-{kind}", *(f"{slug}-{kind}-{n}" for n in range(len(used))))
    return next(id for id in candidates if id not in used)
