"""Find the people of an article again where its captions name them.

A caption makes nobody a person of the article: it is not parsed. Whom the prose names, it may name too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import ArticlePerson, Mention, Span

_SHORTEST = 3


def with_caption_names(
    text: str, captions: Iterable[Span], people: Sequence[ArticlePerson]
) -> tuple[ArticlePerson, ...]:
    """The people of an article with mentions for their names as written, where those stand in captions.

    ``captions`` are spans of ``text``; a name that two people share is neither's there.
    """
    spans = tuple(captions)
    owners = _owners(text, people)
    if not spans or not owners:
        return tuple(people)
    longest_first = sorted(owners, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    found: dict[int, list[Mention]] = {}
    for caption in spans:
        for match in pattern.finditer(text, caption.start, caption.end):
            if (owner := owners[match[0]]) is not None:
                found.setdefault(owner, []).append(Mention(Span(*match.span()), "name"))
    return tuple(
        replace(p, mentions=tuple(sorted((*p.mentions, *found[k]), key=lambda m: m.span)))
        if k in found
        else p
        for k, p in enumerate(people)
    )


def _owners(text: str, people: Sequence[ArticlePerson]) -> dict[str, int | None]:
    """Name as written → whose it is; None where it is two people's."""
    owners: dict[str, int | None] = {}
    for k, person in enumerate(people):
        for m in person.mentions:
            words = text[m.span.start : m.span.end]
            if m.kind == "name" and len(words) >= _SHORTEST:
                owners[words] = k if owners.get(words, k) == k else None
    return owners
