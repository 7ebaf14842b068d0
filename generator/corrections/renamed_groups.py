"""Call groups of speakers by the names that an editor gave their members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from generator.corrections.requoting import with_quotations
from generator.linking.people.person_ids import name_slug
from generator.linking.sources.story_sources import most_saying_first
from generator.model import Dossier, Source, StorySource
from generator.naming.listed_names import in_a_row
from generator.naming.names_together import NamesTogether

# What of a person an editor may have corrected so that a group they are in is called otherwise.
_CALLED_OTHERWISE = {"name", "split", "merge"}


def with_groups_renamed(dossier: Dossier) -> Dossier:
    """The dossier, its groups of people under the names that these go by now.

    The old name stays another name of the group. A group whose members are others in some articles, because
    one of them was split, is two.
    """
    called = _called(dossier)
    if not called:
        return dossier
    by_source: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for q in dossier.quotations:
        if q.source is not None and q.source_id is not None and q.source.kind == "group":
            by_source[q.source_id][called.get(q.id, q.source.name or "")].append(q.id)
    sources = {source.id: source for source in dossier.sources}
    of_quote: dict[str, StorySource] = {}
    for old in dossier.sources:
        for name, ids in sorted(by_source[old.id].items()):
            is_new = name != old.name and len(by_source[old.id]) > 1
            id = _free(name, sources) if is_new else old.id
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


def _called(dossier: Dossier) -> dict[str, str]:
    """Id of a quotation of people who speak jointly → what they are called now, if one is."""
    changed = {p.id for p in dossier.people if not _CALLED_OTHERWISE.isdisjoint(p.corrected)}
    if not changed:
        return {}
    together, names = NamesTogether(dossier.people), {p.id: p.name for p in dossier.people}
    found: dict[str, str] = {}
    for q in dossier.quotations:
        if q.source is None or q.source.kind != "group" or q.source_id is None:
            continue
        members = together.people_in(q.source.name or "", q.article)
        if not changed.isdisjoint(members):
            found[q.id] = in_a_row(names[id] for id in members)
    return found


def _free(name: str, sources: Mapping[str, StorySource]) -> str:
    """An id for a source of a name, that none of some has."""
    slug = name_slug(name, otherwise="source")
    candidates = (slug, *(f"{slug}-group-{n}" for n in range(1, len(sources) + 2)))
    return next(id for id in candidates if id not in sources)
