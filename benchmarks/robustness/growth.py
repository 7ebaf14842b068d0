"""Whether time and pages grow with a text and not with its square: each pattern, and twice as much of it.

    python -m benchmarks.robustness.growth [NAME…]

The text is a story of two articles, half of it each, so that what articles have in common is seen too; what
is reported again has a third, without a date, which is sought in the others.
"""

from __future__ import annotations

import gc
import json
import math
import resource
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TypeVar

from benchmarks.robustness.outcome import Outcome, record
from benchmarks.robustness.patterns import PATTERNS, TOLD_AGAIN
from generator.corrections.entries import Corrections
from generator.extraction.facts import extract
from generator.extraction.prose_copy import prose_copy
from generator.linking.dossier import link
from generator.model import Article, ArticleFacts, Dossier
from generator.open_format import dossier_json, facts_json
from generator.parsing.parse import load, parse, tokenised
from generator.reading.beside_the_text import with_boilerplate
from generator.rendering.site import SiteSettings, render
from generator.review.work_list import work_list
from generator.timings import Timings

SIZES = 50_000, 100_000
# A doubling may cost so many times as much; a square costs four times. A line, measured with another process
# on the machine's second core, was seen to cost up to 2.5 times.
DOUBLING = 2.8
# CPU-seconds, and characters: below them a ratio measures the machine and what every site has. A line of
# 0.03 seconds, whose twice no longer fits the processor's cache, was seen to cost 0.11.
_LEAST_SECONDS, _LEAST_CHARACTERS = 0.2, 50_000
# What seems to grow is measured so many times in all, and the least counts: something else ran beside it.
_TRIES = 8
_DAY = date(2020, 3, 4)
_KIND, _COMMAND = "patterns doubled to 100,000 characters", "python -m benchmarks.robustness.growth"

T = TypeVar("T")
# Stage → CPU-seconds; "pages, characters" and "data, characters" → how much was written.
Costs = dict[str, float]
Measure = Callable[[str], Costs]


class _UserTime(Timings):
    """Without the time the system spends on finding memory, which says how full the machine is."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the block's time under ``name``."""
        begin = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        yield
        self.seconds[name] += resource.getrusage(resource.RUSAGE_SELF).ru_utime - begin


def costs_without_model(text: str) -> Costs:
    """What it costs to read a text and to part it into tokens."""
    timings = _UserTime()
    with timings.stage("reading"):
        prose_copy(with_boilerplate(_article("a", text)))
    with timings.stage("tokens"):
        tokenised(load(), text)
    return dict(timings.seconds)


def costs(text: str) -> Costs:
    """What each stage costs, from the text to the pages and data files."""
    half = len(text) // 2
    return _costs(text, [_article("a", text[:half]), _article("b", text[half:])])


def costs_of_three(text: str) -> Costs:
    """The same of three articles, the last without a date."""
    third = len(text) // 3
    parts = text[:third], text[third : 2 * third], text[2 * third :]
    first, second, last = (_article(name, part) for name, part in zip("abc", parts, strict=True))
    return _costs(text, [first, second, replace(last, published=None)])


def _costs(text: str, articles: list[Article]) -> Costs:
    timings = _UserTime()
    articles = [with_boilerplate(article) for article in articles]
    with timings.stage("parse"):
        docs = list(parse(prose_copy(a).prose for a in articles))
    facts = [extract(a, doc, timings) for a, doc in zip(articles, docs, strict=True)]
    with timings.stage("linking"):
        dossiers = link(facts, 220)
    with timings.stage("pages"):
        pages = render(dossiers, SiteSettings())
    with timings.stage("review"):
        work_list(dossiers, Corrections())
    with timings.stage("data"):
        data = _data(facts, dossiers)
    sizes = {"pages, characters": sum(map(len, pages.values())), "data, characters": sum(map(len, data))}
    return {**costs_without_model(text), **timings.seconds, **sizes}


def _article(name: str, text: str) -> Article:
    return Article(name, f"{name}.txt", text.strip(), published=_DAY)


def _data(facts: list[ArticleFacts], dossiers: tuple[Dossier, ...]) -> list[str]:
    values = [*map(facts_json, facts), *map(dossier_json, dossiers)]
    return [json.dumps(value, ensure_ascii=False) for value in values]


def grown(small: Mapping[str, float], large: Mapping[str, float], doublings: float) -> list[str]:
    """The stages that cost more than so many doublings of the text allow, a line each."""
    return [
        f"{stage} {small[stage]:.3g} to {large[stage]:.3g}"
        for stage in large
        if large[stage] > _least(stage) and large[stage] > small[stage] * DOUBLING**doublings
    ]


def _least(stage: str) -> float:
    return _LEAST_CHARACTERS if "characters" in stage else _LEAST_SECONDS


def growth(name: str, sizes: tuple[int, int] = SIZES, measure: Measure | None = None) -> list[str]:
    """The stages of a pattern that grow too fast between two lengths, in characters."""
    measure = measure or (costs_of_three if name in TOLD_AGAIN else costs)
    small, large = (PATTERNS[name](size) for size in sizes)
    return grown_between(small, large, math.log2(sizes[1] / sizes[0]), measure)


def grown_between(small: T, large: T, doublings: float, measure: Callable[[T], Costs]) -> list[str]:
    """The stages that grow too fast from a small thing to one so many times doubled, a line each."""
    least_small, least_large = _measured(measure, small), _measured(measure, large)
    for _ in range(_TRIES - 1):
        if not grown(least_small, least_large, doublings):
            break
        least_small = _least_of(least_small, _measured(measure, small))
        least_large = _least_of(least_large, _measured(measure, large))
    return grown(least_small, least_large, doublings)


def _measured(measure: Callable[[T], Costs], what: T) -> Costs:
    """The costs without the collector's, which comes now and then and falls on whatever stage is at work."""
    gc.collect()
    gc.disable()
    try:
        return measure(what)
    finally:
        gc.enable()


def _least_of(one: Costs, other: Costs) -> Costs:
    return {stage: min(one[stage], other[stage]) for stage in one}


def main() -> None:
    """Measure the patterns named, or all of them and put the row into RESULTS.md."""
    costs(PATTERNS["quotations"](2_000))  # the model, the grammar and the templates are read once
    failures = []
    for name in sys.argv[1:] or PATTERNS:
        found = growth(name)
        print(f"{name}: {'; '.join(found) or 'as it should'}", flush=True)
        failures += [f"{name}: {'; '.join(found)}"] * bool(found)
    if not sys.argv[1:]:
        record(Outcome(_KIND, len(PATTERNS), len(failures), tuple(failures), _COMMAND))


if __name__ == "__main__":
    main()
