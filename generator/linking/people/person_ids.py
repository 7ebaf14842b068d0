"""Make the ids of people: slugs of their names, unique and never empty, in any script."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from anyascii import anyascii

from generator.linking.people.merging import PersonKey
from generator.model import ArticleFacts


def person_ids(
    names: Sequence[str], groups: Sequence[Sequence[PersonKey]], by_id: Mapping[str, ArticleFacts]
) -> list[str]:
    """One slug a person.

    Of two with one slug the one in more articles keeps it; the other's adds a role or a hash.
    Nothing is counted, so that one more article leaves the ids of the others as they are.
    """
    slugs = [person_slug(name) for name in names]
    sharing: dict[str, list[int]] = defaultdict(list)
    for i, each in enumerate(slugs):
        sharing[each].append(i)
    used = set(slugs)
    for each in sorted(sharing):
        for i in sorted(sharing[each], key=lambda i: (-len(groups[i]), groups[i][0]))[1:]:
            slugs[i] = _distinct(each, groups[i], by_id, used)
            used.add(slugs[i])
    return slugs


def person_slug(name: str) -> str:
    """The slug of a person's name."""
    return name_slug(name, otherwise="person")


def name_slug(name: str, otherwise: str) -> str:
    """A name in lower-case ASCII words joined by hyphens; without a letter, ``otherwise`` and a hash."""
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower().replace("'", "").replace(".", "")).strip("-")
    return words[:80].strip("-") or f"{otherwise}-{_digest(name)}"


def _distinct(
    base: str, group: Sequence[PersonKey], by_id: Mapping[str, ArticleFacts], used: set[str]
) -> str:
    role = by_id[group[0][0]].people[group[0][1]].role
    if role:
        with_role = f"{base}-{person_slug(role)}"[:90].strip("-")
        if with_role not in used:
            return with_role
    article, index = group[0]
    for salt in range(len(used) + 1):
        hashed = f"{base}-{_digest(f'{article}/{index}/{salt}' if salt else article)}"
        if hashed not in used:
            return hashed
    raise AssertionError("more salts than ids were tried")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6]
