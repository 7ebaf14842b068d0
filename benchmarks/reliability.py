"""Does a quotation's confidence mean what it says?

    python -m benchmarks.reliability shares quotes/polnear.train[:600]
    python -m benchmarks.reliability bands quotes/polnear.train[600:] quotes/polnear.dev quotes/gum_news.dev

A part of a data set is named by its articles, as a slice. ``shares`` prints, for each rule that joins words
and speaker, how often it was right: what
generator/extraction/quotations/data/confidence.yml holds, rounded. ``bands`` prints the reliability table for
benchmarks/notes/quotes.md: of the quotations in each band of confidence the share that is right, its 95 %
interval (Wilson), and whether the band's mean confidence lies in it; and how often a speaker of five words or
more is right that is printed at all, or printed without a mark of doubt. A quotation is right if an annotated
one covers half of it or more (of a clause: overlaps by half or more) and its speaker is ours; where we name
two, who said it and who passed it on, the annotation names one and either counts.
"""

from __future__ import annotations

import importlib
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from benchmarks.evaluation import SHARED, require_shared
from generator.extraction.facts import extract
from generator.extraction.quotations.confidence import kind_of_source, words_of
from generator.model import SURE, Article, ArticleFacts, Quotation, Span
from generator.parsing.parse import parse

_Z = 1.96
_BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_FEWEST = 10
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation of ours: what it rests on, and whether its speaker is the annotated one."""

    rule: str
    words: str
    source: str
    kind: str
    length: int
    confidence: float
    right: bool


def main() -> None:
    """Print one of the two tables."""
    require_shared()
    task, *data = sys.argv[1:]
    sys.path.insert(0, str(SHARED / "eval"))
    if task == "shares":
        _print_shares([j for name in data for j in _judged(name)])
        return
    for name in data:
        rows = list(_judged(name))
        print(f"\n{name}, all quotations with a speaker\n")
        _print_bands(rows)
        print(f"\n{name}, in quotation marks, five words or more\n")
        quoted = [j for j in rows if j.kind != "indirect" and j.words == "many"]
        _print_bands(quoted)
        _print_printed(quoted)


def _judged(name: str) -> Iterator[Judged]:
    """Every quotation of a data set for which the annotation can say whether it is right."""
    score: Any = importlib.import_module("quotes_score")
    name, _, part = name.partition("[")
    first, _, end = part.rstrip("]").partition(":")
    lines = (SHARED / "data" / f"{name}.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line.strip()][int(first or 0) : int(end) if end else None]
    for g, doc in zip(gold, parse(g["text"] for g in gold), strict=True):
        facts = extract(Article(id=g["id"], path="", text=g["text"]), doc)
        outer = score.units(g["text"], [q for q in g["quotes"] if not q.get("nested")])
        nested = score.units(g["text"], [q for q in g["quotes"] if q.get("nested")])
        for q in facts.quotations:
            if q.speaker is None:
                continue
            letters = score.an(g["text"], q.span.start, q.span.end)
            share, match = _best(letters, outer, q)
            if not letters or (share < _HALF and _best(letters, nested, q)[0] >= _HALF):
                continue
            named = [_as_scored(facts, q.speaker, q.person)]
            if q.via_speaker is not None:
                named.append(_as_scored(facts, q.via_speaker, q.via))
            right = share >= _HALF and any(score.spk_match(g["text"], match, who) for who in named)
            yield Judged(
                rule=q.rule,
                words=words_of(g["text"], q),
                source=kind_of_source(g["text"], q),
                kind=q.kind,
                length=q.span.end - q.span.start,
                confidence=q.confidence,
                right=bool(right),
            )


def _best(
    letters: frozenset[int], units: Iterable[tuple[frozenset[int], Any]], q: Quotation
) -> tuple[float, Any]:
    """The annotated quotation that shares most with ours, and how much."""
    best: tuple[float, Any] = (0.0, None)
    for other, gold in units:
        whole = len(letters | other) if q.kind == "indirect" else len(letters)
        share = len(letters & other) / whole if whole else 0.0
        if share > best[0]:
            best = (share, gold)
    return best


def _as_scored(facts: ArticleFacts, speaker: Span, person: int | None) -> dict[str, Any]:
    return {
        "speaker_text": facts.article.text[speaker.start : speaker.end],
        "speaker_start": speaker.start,
        "speaker_end": speaker.end,
        "speaker_name": None if person is None else facts.people[person].name,
    }


def _print_shares(rows: list[Judged]) -> None:
    """Shares by rule, length and source: a person known by name (however spoken of), or another."""
    groups: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for j in rows:
        source = "known" if j.source in ("person", "pronoun") else j.source
        groups[f"{j.rule}; {source}", j.words].append(j.right)
    for (name, words), right in sorted(groups.items()):
        if len(right) >= _FEWEST:
            print(f"{name:44} {words:7} {len(right):6} {sum(right) / len(right):6.2f}")


def _print_bands(rows: list[Judged]) -> None:
    print("| confidence | quotations | mean confidence | share right | 95 % interval | agrees |")
    print("|---|---:|---:|---:|---|---|")
    for low, high in pairwise(_BANDS):
        band = [j for j in rows if low <= j.confidence < high]
        if not band:
            continue
        n, right = len(band), sum(j.right for j in band)
        mean = sum(j.confidence for j in band) / n
        least, most = _wilson(right, n)
        agrees = "yes" if least <= mean <= most else "no"
        shown = f"{low:.1f} to {min(high, 1.0):.1f}"
        print(f"| {shown} | {n} | {mean:.2f} | {right / n:.2f} | {least:.2f} to {most:.2f} | {agrees} |")


def _print_printed(rows: list[Judged]) -> None:
    for words, least in (("printed", 0.0), ("printed without a mark of doubt", SURE)):
        shown = [j.right for j in rows if j.confidence >= least]
        if shown:
            n, share = len(shown), sum(shown) / len(shown)
            low, high = _wilson(sum(shown), n)
            print(f"\nSpeakers {words}: {share:.3f} right of {n} ({low:.3f} to {high:.3f})")


def _wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    p, z2 = right / n, _Z * _Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return middle - half, middle + half


if __name__ == "__main__":
    main()
