"""Tell a peer apart from a commoner of the same surname: "Tom Stark, a baker … Lord Stark, who …"."""

from __future__ import annotations

import re

from generator.extraction.people.cluster import Cluster
from generator.extraction.person_words import person_words
from generator.model import Mention
from generator.naming.parts import name_parts

_INTRODUCED = re.compile(r",\s+(?:who|whose|an?|the)\b")
_AS_ONE_OF_MANY = re.compile(r",\s+an?\b")


def has_peer_s_title(text: str, mention: Mention) -> bool:
    """Whether "Lord", "Lady" and the like is written before a name."""
    words = (text[role.start : role.end].lower().split() for role in mention.roles)
    return any(word in person_words().peers for role in words for word in role)


def is_another_peer(text: str, mention: Mention, person: Cluster) -> bool:
    """Whether a surname behind a peer's title is not the person's whom the article names in full.

    Both are introduced, each with something else, and the full name never has the title: a peer's own full
    name is written without it as well, but then nobody tells the reader twice who it is.
    """
    full = [m for m in person.mentions if not name_parts(text[m.span.start : m.span.end]).single]
    if not full or any(has_peer_s_title(text, m) for m in full):
        return False
    presented = any(_AS_ONE_OF_MANY.match(text, m.span.end) for m in full)
    return presented and _INTRODUCED.match(text, mention.span.end) is not None
