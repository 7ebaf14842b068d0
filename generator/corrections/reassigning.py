"""Give mentions, roles and quotes of people to other people, or to nobody, wherever a story has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corrections.corrected_marks import marked
from generator.corrections.requoting import with_quotations
from generator.model import Dossier, Event, LinkedQuotation, Person, PersonMention, Role, Source, Span
from generator.text.layout import in_one_line


@dataclass(frozen=True, slots=True)
class Reassignment:
    """Person id → whose their mentions are instead, None for nobody's; ``within`` holds for one article.

    ``made`` are the names of people who are not there yet, by their ids.
    """

    aspect: str
    whole: Mapping[str, str | None] = field(default_factory=dict)
    within: Mapping[tuple[str, str], str] = field(default_factory=dict)
    made: Mapping[str, str] = field(default_factory=dict)

    def of(self, person: str, article: str) -> str | None:
        """Whose the mentions of a person in an article are."""
        return self.within.get((person, article), self.whole.get(person, person))

    def of_whom(self) -> set[str | None]:
        """Those of whom anything becomes another's, and these others."""
        givers = {*self.whole, *(person for person, _ in self.within)}
        return givers | {*self.whole.values(), *self.within.values()}


def reassigned(dossiers: Sequence[Dossier], moves: Reassignment) -> tuple[Dossier, ...]:
    """The dossiers with each mention, role and quote of the person that it is of."""
    if not moves.whole and not moves.within:
        return tuple(dossiers)
    bases = _bases(dossiers, moves)
    return tuple(_story(dossier, moves, bases) for dossier in dossiers)


def _bases(dossiers: Sequence[Dossier], moves: Reassignment) -> dict[str, Person]:
    """Everybody there is afterwards by their ids, with their names and without their mentions."""
    people = {p.id: p for d in dossiers for p in d.people}
    bases = {id: Person(id, name, (name,), (), ()) for id, name in moves.made.items()}
    for person in people.values():
        if moves.whole.get(person.id, person.id) == person.id:
            bases[person.id] = replace(person, mentions=(), roles=())
    for giver, taker in sorted(moves.whole.items()):
        if taker is not None and giver in people:
            base, taken = bases[taker], people[giver]
            aliases = tuple(dict.fromkeys((*base.aliases, *taken.aliases)))
            bases[taker] = replace(base, aliases=aliases, role=base.role or taken.role)
    written = _names_written(dossiers, moves) if moves.within else {}
    for id in {p for p, _ in moves.within} | {*moves.within.values()}:
        names = written.get(id, [])
        still = [a for a in bases[id].aliases if a in names]
        bases[id] = replace(bases[id], aliases=tuple(dict.fromkeys((bases[id].name, *still, *names))))
    for changed in moves.of_whom() & bases.keys():
        base = bases[str(changed)]
        bases[base.id] = replace(base, corrected=marked(base.corrected, moves.aspect))
    return bases


def _names_written(dossiers: Sequence[Dossier], moves: Reassignment) -> dict[str, list[str]]:
    """Person id → the names by which the articles call them afterwards, the most written first."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for dossier in dossiers:
        texts = {d.facts.article.id: d.facts.article.text for d in dossier.articles}
        for person in dossier.people:
            for m in person.mentions:
                if m.kind == "name" and (taker := moves.of(person.id, m.place.article)):
                    name = in_one_line(texts[m.place.article], Span(m.place.start, m.place.end))
                    counts[taker][name] += 1
    return {
        person: [name for name, _ in sorted(names.items(), key=lambda n: (-n[1], n[0]))]
        for person, names in counts.items()
    }


def _story(dossier: Dossier, moves: Reassignment, bases: Mapping[str, Person]) -> Dossier:
    mentions: dict[str, list[PersonMention]] = {}
    roles: dict[str, list[Role]] = defaultdict(list)
    for person in dossier.people:
        if not person.mentions and (taker := moves.whole.get(person.id, person.id)):
            mentions.setdefault(taker, [])
        for m in person.mentions:
            if taker := moves.of(person.id, m.place.article):
                mentions.setdefault(taker, []).append(m)
        for role in person.roles:
            if taker := moves.of(person.id, role.place.article):
                roles[taker].append(role)
    order = {d.facts.article.id: n for n, d in enumerate(dossier.articles)}
    people = [
        replace(
            bases[id],
            mentions=tuple(sorted(some, key=lambda m: (order[m.place.article], m.place))),
            roles=tuple(sorted(roles[id], key=lambda r: (order[r.place.article], r.place))),
        )
        for id, some in mentions.items()
    ]
    quoted = with_quotations(dossier, [_quotation(q, moves, bases) for q in dossier.quotations])
    articles = {p.id: {m.place.article for m in p.mentions} for p in dossier.people}
    events = tuple(_event(e, articles, moves) for e in dossier.events)
    return replace(quoted, people=tuple(people), events=events)


def _quotation(q: LinkedQuotation, moves: Reassignment, bases: Mapping[str, Person]) -> LinkedQuotation:
    """The quotation with the people that it is of now; one that was somebody's and is nobody's says so."""
    person, via = (p and moves.of(p, q.article) for p in (q.person, q.via))
    source, source_id = q.source, q.source_id
    if source is not None and source.kind == "person" and source_id is not None:
        source_id = moves.of(source_id, q.article)
        source = Source(bases[source_id].name, "person") if source_id else None
    quotation = q.quotation if via or not q.via else replace(q.quotation, via=None)
    if q.person and not person:
        quotation = replace(quotation, speaker=None)
    lost = (q.person and not person) or (q.source_id and not source_id) or (q.via and not via)
    return replace(
        q,
        quotation=quotation,
        person=person or None,
        via=via or None,
        source=source,
        source_id=source_id,
        corrected=marked(q.corrected, "speaker") if lost else q.corrected,
    )


def _event(event: Event, articles: Mapping[str, set[str]], moves: Reassignment) -> Event:
    """The event with its people; one may be two in two articles. ``articles`` are those that mention each."""
    told_in = dict.fromkeys(place.article for place in event.sentences)
    found: dict[str, None] = {}
    for person in event.people:
        inside = [article for article in told_in if article in articles.get(person, ())]
        for article in inside or [""]:
            if taker := moves.of(person, article):
                found[taker] = None
    return replace(event, people=tuple(found))
