"""Gather the mentions of each person: names, nominals ("the president") and pronouns."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.model import ArticlePerson, Mention, Quotation
from generator.naming.parts import name_parts


def resolve_people(
    doc: Doc, text: str, names: tuple[Mention, ...], quotations: tuple[Quotation, ...]
) -> tuple[ArticlePerson, ...]:
    """The people of an article, each with all mentions in order, in order of first mention."""
    groups: list[list[Mention]] = []
    by_word: dict[str, list[Mention]] = {}
    ordered = sorted(names, key=lambda m: (-len(name_parts(_words(text, m)).words), m.span))
    for mention in ordered:
        key = (name_parts(_words(text, mention)).words or (_words(text, mention),))[-1]
        group = by_word.get(key)
        if group is None:
            group = by_word[key] = []
            groups.append(group)
        group.append(mention)
    people = [_person(text, sorted(group, key=lambda m: m.span)) for group in groups]
    return tuple(sorted(people, key=lambda p: p.mentions[0].span))


def _words(text: str, mention: Mention) -> str:
    return text[mention.span.start : mention.span.end]


def _person(text: str, mentions: list[Mention]) -> ArticlePerson:
    name = max((_words(text, m) for m in mentions), key=lambda w: len(w.split()))
    roles = [text[r.start : r.end] for m in mentions for r in m.roles]
    return ArticlePerson(name, tuple(mentions), max(roles, key=len, default=None))
