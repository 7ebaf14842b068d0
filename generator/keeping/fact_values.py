"""An article's facts as bytes, and back: what is read is of the types of ``generator.model``, or nothing.

MessagePack, compressed, behind a digest: bytes that changed on the disk, or that belong to another key, are
no facts. The article is not among them: who asks for its facts has it.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace

import msgspec

from generator.model import Article, ArticleFacts

_DIGEST = 16
_NO_ARTICLE = Article("", "", "")
# Fast: to press harder costs twice the time for a tenth of the bytes.
_PRESSED = 1
# Bytes: facts have some five for a character of the article. More of them are no facts of it.
_MOST_FOR_A_CHARACTER, _MOST_FOR_NONE = 1_000, 100_000
_read = msgspec.msgpack.Decoder(ArticleFacts).decode
_write = msgspec.msgpack.Encoder().encode


def facts_to_bytes(facts: ArticleFacts, key: bytes) -> bytes:
    """The facts, to be kept under a key."""
    pressed = zlib.compress(_write(replace(facts, article=_NO_ARTICLE)), _PRESSED)
    return _sealed(pressed, key) + pressed


def facts_from_bytes(value: bytes, key: bytes, article: Article) -> ArticleFacts | None:
    """The facts of the article that were kept under the key; None where these bytes are none."""
    seal, pressed = value[:_DIGEST], value[_DIGEST:]
    if seal != _sealed(pressed, key):
        return None
    most = len(article.text) * _MOST_FOR_A_CHARACTER + _MOST_FOR_NONE
    try:
        facts = _read(zlib.decompressobj().decompress(pressed, most))
    except (zlib.error, ValueError, RecursionError):  # a ValueError is what msgspec raises
        return None
    return replace(facts, article=article)


def _sealed(pressed: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(pressed, key=key, digest_size=_DIGEST).digest()
