"""What is kept of facts is read back as it was, or is none."""

from __future__ import annotations

import hashlib
import os
import pickle
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from generator import extract, read
from generator.keeping.fact_values import facts_from_bytes, facts_to_bytes
from generator.model import Article, ArticleFacts

KEY, OTHER_KEY = bytes(32), bytes([1] * 32)
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def drawn() -> tuple[ArticleFacts, ...]:
    """The facts of the articles in seeds/."""
    return extract(read([ROOT / "seeds"]).articles)


def _sealed(pressed: bytes, key: bytes = KEY) -> bytes:
    """Bytes as somebody would seal them who means harm and knows how."""
    return hashlib.blake2b(pressed, key=key, digest_size=16).digest() + pressed


def test_facts_come_back_as_they_were(drawn: tuple[ArticleFacts, ...]) -> None:
    """Equal, of the same types, and of the article that is asked about."""
    for facts in drawn:
        value = facts_to_bytes(facts, KEY)
        found = facts_from_bytes(value, KEY, facts.article)

        assert found == facts
        assert repr(found) == repr(facts)
        assert facts.article.text[:50].encode() not in zlib.decompress(value[16:])


def test_a_changed_bit_or_another_key_is_no_value(drawn: tuple[ArticleFacts, ...]) -> None:
    """What the disk damaged is drawn again, and so is what was kept for another article."""
    facts = drawn[0]
    value = facts_to_bytes(facts, KEY)
    step = len(value) // 50

    for place in range(0, len(value), step):
        changed = value[:place] + bytes([value[place] ^ 1]) + value[place + 1 :]
        assert facts_from_bytes(changed, KEY, facts.article) is None
    assert facts_from_bytes(value[:-1], KEY, facts.article) is None
    assert facts_from_bytes(value, OTHER_KEY, facts.article) is None


class _Harm:
    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("touch harmed",)


def _article(value: object) -> bytes:
    return msgspec.msgpack.encode({"article": {"id": "", "path": "", "text": ""}, "sentences": value})


HOSTILE = {
    "nothing": b"",
    "a pickle": pickle.dumps(_Harm()),
    "another type": msgspec.msgpack.encode([1, 2]),
    "no article": msgspec.msgpack.encode({}),
    "an offset that is a word": _article([{"span": {"start": "0", "end": 1}}]),
    "an offset of a half": _article([{"span": {"start": 0.5, "end": 1}}]),
    "a kind that is none": msgspec.msgpack.encode(
        {
            "article": {"id": "", "path": "", "text": ""},
            "quotations": [{"span": {"start": 0, "end": 1}, "kind": "x"}],
        }
    ),
    "lists within lists": b"\x82\xa7article\x83\xa2id\xa0\xa4path\xa0\xa4text\xa0\xa1x"
    + b"\x91" * 1_000_000
    + b"\xc0",
    "a list longer than itself": b"\x82\xa7article\x83\xa2id\xa0\xa4path\xa0\xa4text\xa0\xa9sentences\xdd\xff\xff\xff\xff",
    "half a character": b"\x81\xa7article\x83\xa2id\xa1\xff\xa4path\xa0\xa4text\xa0",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_value_is_no_facts(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealed as ours are, it is neither facts nor an error, and nothing of it is run."""
    monkeypatch.chdir(tmp_path)
    article = Article("a", "a.txt", "Rain fell. " * 1000)

    assert facts_from_bytes(_sealed(zlib.compress(HOSTILE[kind])), KEY, article) is None
    assert facts_from_bytes(_sealed(HOSTILE[kind]), KEY, article) is None
    assert list(tmp_path.iterdir()) == []


def test_a_value_does_not_swell_without_end() -> None:
    """A few kilobytes that would fill the memory are left as soon as they are more than facts can be."""
    pressed = zlib.compress(_article([]) + bytes(500_000_000))
    tracemalloc.start()
    try:
        assert facts_from_bytes(_sealed(pressed), KEY, Article("a", "a.txt", "Rain fell.")) is None
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
