"""Put the words of a feed's own entities in their places: "&paper;", which its head says is a name."""

from __future__ import annotations

import re

from generator.reading.record import UnreadableError

_HEAD = re.compile(rb"<!DOCTYPE\b[^\[>]*(?:\[(.*?)\]\s*)?>", re.DOTALL | re.IGNORECASE)
_DECLARED = re.compile(
    rb"""<!ENTITY\s+([\w.-]{1,100})\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b[^>]*)\s*>"""
)
_NAMED = re.compile(rb"&([A-Za-z_][\w.-]{0,99});")
# What XML knows of itself; what stands in CDATA is no name of an entity.
_KNOWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
# Bytes before a feed's first element, and those that its entities come to, one by one and together.
_LONGEST_HEAD, _LONGEST_ENTITY, _MOST_OF_ENTITIES = 20_000, 2_000, 200_000
_DEEPEST_ENTITY = 8


def without_entities(content: bytes) -> bytes:
    """A feed with the text of the entities that it declares in their places, and none declared.

    An entity that lies elsewhere (in another file) is nothing. Raises UnreadableError where they grow to more
    than a feed has to say, as those do that hold each other.
    """
    head = _HEAD.search(content[:_LONGEST_HEAD])
    if head is None:
        return content
    declared: dict[bytes, bytes] = {}
    for found in _DECLARED.finditer(head[1] or b""):
        declared.setdefault(found[1], found[2] or found[3] or b"")
    whole: dict[bytes, bytes] = {}
    for name in declared.keys() - _KNOWN:
        _unfold(name, declared, whole, 0)
    rest = content[: head.start()] + content[head.end() :]
    left = _MOST_OF_ENTITIES

    def named(found: re.Match[bytes]) -> bytes:
        nonlocal left
        text = whole.get(found[1], found[0])
        left -= len(text) if found[1] in whole else 0
        if left < 0:
            raise UnreadableError(f"its entities come to more than {_MOST_OF_ENTITIES:,} bytes")
        return text

    parts = _CDATA.split(rest)
    return b"".join(part if at % 2 else _NAMED.sub(named, part) for at, part in enumerate(parts))


def _unfold(name: bytes, declared: dict[bytes, bytes], whole: dict[bytes, bytes], depth: int) -> bytes:
    """An entity with those in it in their places, each worked out once."""
    if name in whole or name not in declared or name in _KNOWN:
        return whole.get(name, b"&" + name + b";")
    if depth > _DEEPEST_ENTITY:
        raise UnreadableError(f"its entities hold each other more than {_DEEPEST_ENTITY} deep")
    text = _NAMED.sub(lambda inner: _unfold(inner[1], declared, whole, depth + 1), declared[name])
    if len(text) > _LONGEST_ENTITY:
        raise UnreadableError(f"one of its entities comes to more than {_LONGEST_ENTITY:,} bytes")
    whole[name] = text
    return text
