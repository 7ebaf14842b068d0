"""Whether `facts` and `dossier` say of the development articles what they said before, byte for byte.

    python -m benchmarks.same_output [--write] [DATA…]

For work that moves code and should change nothing. Each set's hash is in outputs.yml; the lines are other
people's articles and stay in .cache/, so that a difference can be looked at. ``--write`` takes what comes out
now for right.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from benchmarks.evaluation import ROOT, SHARED, require_shared
from generator.model import Article, ArticleFacts
from generator.open_format import dossier_json, facts_json
from generator.pipeline import extract_all, link_all
from generator.settings import Settings

HASHES = Path(__file__).parent / "outputs.yml"
_CACHE = ROOT / ".cache" / "outputs"
_SHOWN = 5
# Two thousand short texts of another kind, and a training set ten times as long as all the rest.
_LEFT_OUT = {"people/gap.dev", "quotes/polnear.train", "stories/quote_variants_labelled"}

Json = dict[str, Any]


def data_sets() -> list[str]:
    """The names of the development sets, such as ``quotes/polnear.dev``."""
    paths = sorted((SHARED / "data").glob("*/*.jsonl"))
    names = [path.relative_to(SHARED / "data").as_posix().removesuffix(".jsonl") for path in paths]
    return [name for name in names if name not in _LEFT_OUT]


def outputs(data: str) -> Iterator[str]:
    """What the two commands print of a set's articles, a line each: all facts, then all dossiers."""
    articles = list(_articles(data))
    found = extract_all(articles, Settings(seconds_per_article=0))
    facts = [f for f in found if isinstance(f, ArticleFacts)]
    values = [*map(facts_json, facts), *map(dossier_json, link_all(facts, Settings()))]
    return (json.dumps(value, ensure_ascii=False, sort_keys=True) for value in values)


def _articles(data: str) -> Iterator[Article]:
    for line in (SHARED / "data" / f"{data}.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        story = str(record.get("topic") or record["id"])
        if "articles" in record:
            yield from (_article(a, story, f"{story}/{i}") for i, a in enumerate(record["articles"]))
        else:
            yield _article(record, str(record.get("topic", "")), record["id"])


def _article(record: Json, story: str, identity: str) -> Article:
    day = str(record.get("date") or record.get("dct") or "")[:10]
    published = date.fromisoformat(day) if len(day) == len("2020-01-01") else None
    return Article(identity, f"{identity}.txt", record["text"], story, record.get("title"), published)


def main() -> None:
    """Print a line a set; exit status 1 if any differs."""
    require_shared()
    names = [a for a in sys.argv[1:] if a != "--write"]
    writing = "--write" in sys.argv[1:]
    known: dict[str, str] = yaml.safe_load(HASHES.read_text("utf-8")) if HASHES.exists() else {}
    differing = 0
    for data in names or data_sets():
        lines = list(outputs(data))
        found = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
        differing += known.get(data) != found
        print(f"{data}: {'as before' if known.get(data) == found else 'DIFFERS'}", flush=True)
        if known.get(data) != found:
            print(*_differences(data, lines), sep="\n", flush=True)
        known[data] = found
        if writing:
            _write(data, lines, known)
    sys.exit(bool(differing and not writing))


def _differences(data: str, lines: list[str]) -> Iterable[str]:
    """Which of the lines differ from those kept, the first few with the first difference in them."""
    kept = _kept(data)
    before = kept.read_text("utf-8").split("\n") if kept.exists() else []
    pairs = [(old, new) for old, new in zip(before, lines, strict=False) if old != new]
    yield f"  {len(pairs)} of {len(lines)} lines differ from those kept ({len(before)})"
    for old, new in pairs[:_SHOWN]:
        at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
        yield f"  - {old[max(0, at - 150) : at + 150]}\n  + {new[max(0, at - 150) : at + 150]}"


def _write(data: str, lines: list[str], known: dict[str, str]) -> None:
    kept = _kept(data)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("\n".join(lines), "utf-8")
    HASHES.write_text(yaml.safe_dump(known, sort_keys=True), "utf-8")


def _kept(data: str) -> Path:
    return _CACHE / f"{data.replace('/', '_')}.jsonl"


if __name__ == "__main__":
    main()
