"""What was made of other values alone, kept by them: what was read, linked and rendered before.

A value's key is a digest of all that it was made of and of the generator, whole, with the libraries that it
uses: where one of these is another, so is the key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from generator.keeping.byte_store import ByteStore
from generator.keeping.fact_keys import made_with, made_with_now
from generator.keeping.sealed_values import value_from_bytes, value_to_bytes

T = TypeVar("T")
# Bytes: nothing larger is kept, or read back.
_MOST = 100_000_000


class MadeValues:
    """A store of values as ``generator.made_once`` has them; nothing is raised for what is wrong with it."""

    def __init__(self, store: ByteStore) -> None:
        self._store, self._made_with = store, made_with()

    def made(self, what: str, kind: Any, made_from: object, make: Callable[[], T]) -> T:
        """The value of this type as it is kept; else as ``make`` gives it, which is kept."""
        key = None if made_from is None else self.digest((what, made_from))
        kept = self._store.get([key]).get(key) if key else None
        # In a list, so that None may be a value.
        found = value_from_bytes(kept, key, list[kind], _MOST) if key and kept is not None else None
        if found:
            return found[0]  # type: ignore[no-any-return]
        value = make()
        if key and self._is_made_with_what_was_asked_for:
            self._keep(key, value)
        return value

    def digest(self, of: object) -> bytes | None:
        """A digest of a value and of the generator; None of what no UTF-8 can hold."""
        try:
            content = msgspec.msgpack.encode((self._made_with, of), enc_hook=_parts)
        except UnicodeEncodeError:
            return None
        return hashlib.blake2b(content, digest_size=32).digest()

    def _keep(self, key: bytes, value: object) -> None:
        try:
            kept = value_to_bytes([value], key)
        except UnicodeEncodeError:
            return
        self._store.put(key, kept)

    @cached_property
    def _is_made_with_what_was_asked_for(self) -> bool:
        """Whether the code is what it was: it may have been edited since this process began."""
        return made_with_now() == self._made_with


def _parts(value: object) -> object:
    """What a copy of a value is made from: that of a type that has no bytes of its own counts."""
    return value.__reduce__()[1:]
