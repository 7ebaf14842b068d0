"""What linking and drawing pages cost from thousands of facts on, for the guide's page on a million articles.

    python -m benchmarks.million FOLDER [SIZE…]

Reading is linear and shared out (``facts --out``), so it is not measured here: the facts of the first
articles in FOLDER are drawn once, and recombined. Each turn has their stories again under other names: a word
of a person's name is another such word of the same length, so that every offset holds and most people are
new. The sizes are 300, 1,000 and 3,000 by default; what RESULTS.md then says of 100,000 and a million is
reckoned from how the last size grew out of the one before: by that power, and no less than along that line,
as memory has a part that does not grow.
"""

from __future__ import annotations

import math
import random
import re
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec

from benchmarks.evaluation import RESULTS
from generator.drawing_shards import ShardPlan, draw_shards
from generator.keeping.fact_shards import FactShards
from generator.model import Article, ArticleFacts
from generator.pipeline import link_all, render_all
from generator.reading.corpus import read_corpus
from generator.settings import Settings
from generator.writing import as_bytes

_TABLE = re.compile(r"(<!-- million -->\n).*?(<!-- /million -->)", re.DOTALL)
_SIZES = (300, 1000, 3000)
_RECKONED = (100_000, 1_000_000)
_REAL = 60
# A word of a name that can be swapped in bytes: plain letters, long enough to be no other word.
_NAME = re.compile(rb"[A-Z][a-z]{3,}")
_MEGA = 1_000_000
_LINKED, _DRAWN = "linking, CPU-seconds", "drawing pages, CPU-seconds"
_MEMORY_OF_FACTS, _MEMORY = "memory with the facts, MB", "memory at most, MB"
_FILES, _BYTES, _WHOLE = "files before MkDocs, number", "files before MkDocs, MB", "dossier.json, MB"


@dataclass(frozen=True, slots=True)
class _Scaled:
    """What a size costs, by what it is."""

    size: int
    costs: dict[str, float]


def recombined(known: Sequence[ArticleFacts], number: int) -> Iterator[ArticleFacts]:
    """So many facts: those that are known, then the same again and again under other names."""
    packed = [msgspec.msgpack.encode(facts) for facts in known]
    words = sorted({w for f in known for p in f.people for w in _NAME.findall(p.name.encode())})
    decode = msgspec.msgpack.Decoder(ArticleFacts).decode
    for turn in count():
        others = _swapped(words, turn)
        for place, value in enumerate(packed):
            if turn * len(packed) + place >= number:
                return
            facts = decode(_renamed(value, others))
            article = facts.article
            named = replace(article, id=f"{article.id}-{turn}", story=f"{article.story or 'story'}-{turn}")
            yield replace(facts, article=named)


def _renamed(value: bytes, others: Mapping[bytes, bytes]) -> bytes:
    return _NAME.sub(lambda m: others.get(m[0], m[0]), value)


def _swapped(words: Sequence[bytes], turn: int) -> Mapping[bytes, bytes]:
    """For each word another of its length; at the first turn itself."""
    by_length: defaultdict[int, list[bytes]] = defaultdict(list)
    for word in words:
        by_length[len(word)].append(word)
    draw = random.Random(turn)
    swapped: dict[bytes, bytes] = {}
    for several in by_length.values():
        others = several if turn == 0 else draw.sample(several, len(several))
        swapped |= dict(zip(several, others, strict=True))
    return swapped


def main() -> None:
    """Measure every size, each in a process of its own, and write the table; what stands around it stays."""
    folder, *sizes = sys.argv[1:]
    articles = read_corpus([Path(folder)]).articles[:_REAL]
    if not articles:
        raise SystemExit(f"{folder}: no article that can be read")
    measured: list[_Scaled] = []
    with tempfile.TemporaryDirectory() as shards:
        list(draw_shards(articles, Settings(), ShardPlan(shards), jobs=1))
        for size in map(int, sizes or _SIZES):
            ours, theirs = get_context("spawn").Pipe()
            process = get_context("spawn").Process(target=_measure, args=(theirs, shards, articles, size))
            process.start()
            measured.append(ours.recv())
            process.join()
            print(measured[-1], flush=True)
            _write("\n".join(_lines(measured)))


def _write(shown: str) -> None:
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(_TABLE.sub(lambda m: f"{m[1]}\n{shown}\n\n{m[2]}", page), "utf-8")


def _measure(pipe: Connection, shards: str, articles: Sequence[Article], size: int) -> None:
    found = FactShards(shards).find(articles, None)
    facts = list(recombined([f for f in found if isinstance(f, ArticleFacts)], size))
    costs = {_MEMORY_OF_FACTS: _memory()}
    begin = time.process_time()
    dossiers = link_all(facts, Settings())
    linked = time.process_time()
    files = render_all(dossiers, Settings())
    costs |= {_LINKED: linked - begin, _DRAWN: time.process_time() - linked, _MEMORY: _memory()}
    costs[_FILES] = len(files)
    costs[_BYTES] = sum(len(as_bytes(content)) for content in files.values()) / _MEGA
    costs[_WHOLE] = len(as_bytes(files["dossier.json"])) / _MEGA
    pipe.send(_Scaled(size, costs))


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / _MEGA


def _lines(measured: Sequence[_Scaled]) -> Iterator[str]:
    """A row for each cost; behind what was measured how it grows, and what that would make of more."""
    sizes = [f"{one.size:,}" for one in measured]
    reckoned = [f"{size:,}, reckoned" for size in _RECKONED]
    yield "| " + " | ".join(["articles", *sizes, "exponent", *reckoned]) + " |"
    yield "|---|" + "---:|" * (len(sizes) + 1 + len(reckoned))
    for what in measured[-1].costs:
        points = [(one.size, one.costs[what]) for one in measured]
        exponent = _exponent(points)
        cells = [f"{cost:,.0f}" for _, cost in points]
        cells += [f"{exponent:.2f}", *(f"{_reckoned(points, exponent, size):,.0f}" for size in _RECKONED)]
        yield f"| {what} | " + " | ".join(cells) + " |"


def _exponent(points: Sequence[tuple[int, float]]) -> float:
    """The power of the number of articles that a cost grew with, of the last size out of the one before."""
    if len(points) == 1:
        return 1.0
    (before, less), (last, more) = points[-2:]
    return math.log(more / less) / math.log(last / before)


def _reckoned(points: Sequence[tuple[int, float]], exponent: float, size: int) -> float:
    (before, less), (last, more) = points[-2:] if len(points) > 1 else ((0, 0.0), points[0])
    line = more + (size - last) * (more - less) / (last - before)
    return max(line, more * math.pow(size / last, exponent))


if __name__ == "__main__":
    main()
