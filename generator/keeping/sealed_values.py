"""A value as bytes, and back: what is read is of the type that is asked for, or nothing.

MessagePack, compressed, behind a digest: bytes that changed on the disk, or that belong to another key, are
no value.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import cache
from typing import Any

import msgspec

_DIGEST = 16
# Fast: to press harder costs twice the time for a tenth of the bytes.
_PRESSED = 1
_write = msgspec.msgpack.Encoder().encode


def value_to_bytes(value: object, key: bytes) -> bytes:
    """The value, to be kept under a key. Raises UnicodeEncodeError for half a surrogate pair."""
    pressed = zlib.compress(_write(value), _PRESSED)
    return _sealed(pressed, key) + pressed


def value_from_bytes(kept: bytes, key: bytes, kind: Any, most: int) -> Any:
    """The value that was kept under the key, of at most so many bytes; None where these bytes are none."""
    seal, pressed = kept[:_DIGEST], kept[_DIGEST:]
    if seal != _sealed(pressed, key):
        return None
    try:
        return _reader(kind).decode(zlib.decompressobj().decompress(pressed, most))
    except (zlib.error, ValueError, RecursionError):  # a ValueError is what msgspec raises
        return None


@cache
def _reader(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def _sealed(pressed: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(pressed, key=key, digest_size=_DIGEST).digest()
