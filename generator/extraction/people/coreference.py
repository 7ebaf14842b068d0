"""Gather the mentions of each person: names, nominals ("the president") and pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extraction.people.cluster import Cluster, tokens_of_mentions
from generator.extraction.people.clustering.clustering import cluster_names
from generator.extraction.people.pronouns.pronouns import resolve_pronouns
from generator.extraction.people.roles.nominals import find_nominals
from generator.extraction.people.roles.readable_roles import readable_role, without_courtesies
from generator.extraction.people.roles.roles import fullest_role
from generator.extraction.people.roles.roles_of_pronouns import add_roles_of_pronouns
from generator.model import ArticlePerson, Mention, Quotation
from generator.parsing.parsed_text import ParsedText

if TYPE_CHECKING:
    from spacy.tokens import Doc


def resolve_people(
    parsed: ParsedText, text: str, names: tuple[Mention, ...], quotations: tuple[Quotation, ...]
) -> tuple[ArticlePerson, ...]:
    """The people of an article, each with all mentions in order, in order of first mention.

    Only who has a name is a person here; a nominal or a pronoun goes to one of them or is left out.
    """
    clusters = cluster_names(text, names, parsed)
    said = [q.span for q in quotations]
    find_nominals(parsed, clusters, quotations)
    resolve_pronouns(parsed, clusters, quotations)
    add_roles_of_pronouns(parsed, clusters, said)
    _keep_readable_roles(parsed.doc, clusters)
    people = [_person(text, c) for c in clusters if any(m.kind == "name" for m in c.mentions)]
    return tuple(sorted(people, key=lambda p: p.mentions[0].span))


def _keep_readable_roles(doc: Doc, clusters: list[Cluster]) -> None:
    """Leave each person the roles that can be read alone, once all of them have told who is meant.

    A mention keeps what is written beside it ("his brother Tom"): that tells one Tom from another.
    """
    named = tokens_of_mentions(doc, clusters, "name")
    for cluster in clusters:
        found = (readable_role(doc, role, named) for role in cluster.roles)
        cluster.roles = [role for role in found if role is not None]


def _person(text: str, cluster: Cluster) -> ArticlePerson:
    unique = {m.span: m for m in sorted(cluster.mentions, key=lambda m: m.span)}
    written = {" ".join(text[m.span.start : m.span.end].split()) for m in unique.values()}
    name = " ".join(cluster.name.split())
    return ArticlePerson(
        name=name[:-1] if name.endswith(".") and name[:-1] in written else name,  # "by Jay-Z."
        mentions=tuple(without_courtesies(text, m) for m in unique.values()),
        role=fullest_role(text, cluster.roles),
        gender=cluster.gender,
        roles=tuple(sorted(set(cluster.roles))),
    )
