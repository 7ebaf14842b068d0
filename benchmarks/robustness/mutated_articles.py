"""Short articles, damaged in many ways, through ``facts``, ``dossier`` and rendering.

A damaged article survives where nothing is raised, every span is verbatim, and two runs with other hash seeds
give the same bytes.

``python -m benchmarks.robustness.mutated_articles [HOW MANY]``
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.robustness.hostile_seeds import PAYLOADS
from benchmarks.robustness.outcome import Outcome, record
from generator.checking.verbatim import unfaithful_in
from generator.model import Article
from generator.open_format import dossier_json, facts_json
from generator.pipeline import extract_all, link_all, render_all
from generator.reading.outcome import Problem
from generator.settings import Settings
from generator.writing import as_bytes

TRIED = 20_000
# Articles that are linked and rendered as one site, of this many stories.
BATCH, STORIES = 40, 3
_CHANGES = 4
_DATA = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
_SENTENCES: list[str] = _DATA["sentences"]
_FRAGMENTS: list[str] = [*_DATA["fragments"], *PAYLOADS]

Change = Callable[[Random, list[str]], None]


def _drop(random: Random, words: list[str]) -> None:
    start = random.randrange(len(words))
    del words[start : start + random.randint(1, 4)]


def _repeat(random: Random, words: list[str]) -> None:
    start = random.randrange(len(words))
    words[start:start] = words[start : start + random.randint(1, 6)] * random.choice((1, 1, 8))


def _swap(random: Random, words: list[str]) -> None:
    one, other = random.randrange(len(words)), random.randrange(len(words))
    words[one], words[other] = words[other], words[one]


def _splice(random: Random, words: list[str]) -> None:
    words.insert(random.randrange(len(words) + 1), random.choice(_FRAGMENTS))


def _join(random: Random, words: list[str]) -> None:
    """Words without the space between them, or with another one."""
    start = random.randrange(len(words))
    words[start : start + 2] = [random.choice(_DATA["joints"]).join(words[start : start + 2])]


def _letters(random: Random, words: list[str]) -> None:
    """A word in other letters: capitals, backwards, without its first, one of them changed."""
    at = random.randrange(len(words))
    changed = (
        str.upper,
        str.title,
        str.lower,
        lambda w: w[::-1],
        lambda w: w[1:],
        lambda w: w + chr(random.randrange(0x300)),
    )
    words[at] = random.choice(changed)(words[at])


_KINDS_OF_CHANGE: tuple[Change, ...] = (_drop, _repeat, _swap, _splice, _splice, _join, _letters)


def mutated(number: int) -> Article:
    """A damaged article, always the same for a number; one in four has no date, one in three no title."""
    random = Random(number)
    words = " ".join(random.sample(_SENTENCES, random.randint(2, 5))).split(" ")
    for _ in range(random.randint(1, _CHANGES)):
        random.choice(_KINDS_OF_CHANGE)(random, words)
        words = words or ["Nothing"]
    return Article(
        id=f"m{number}",
        path=f"m{number}.txt",
        text=" ".join(words),
        story=f"story {number % STORIES}",
        title=random.choice((None, " ".join(words[:5]), random.choice(_FRAGMENTS))),
        published=random.choice((None, *(date(2024, 3, day) for day in (5, 6, 29)))),
        outlet=random.choice((None, "The Courier", random.choice(_FRAGMENTS))),
        url=random.choice((None, "https://example.org/a", random.choice(_FRAGMENTS))),
    )


def batches(tried: int) -> Iterator[range]:
    """The numbers of the articles that make a site together."""
    for start in range(0, tried, BATCH):
        yield range(start, min(start + BATCH, tried))


def tell(numbers: Iterable[int]) -> tuple[str, list[str]]:
    """A digest of all that is made of these articles, and a line for each thing that is wrong."""
    articles = [mutated(number) for number in numbers]
    texts = {a.id: a.text for a in articles}
    digest, faults = hashlib.sha256(), list[str]()
    try:
        found = list(extract_all(articles, Settings(), jobs=1))
        facts = [f for f in found if not isinstance(f, Problem)]
        faults += [str(f) for f in found if isinstance(f, Problem)]
        dossiers = link_all(facts, Settings())
        values: list[tuple[Any, str | None]] = [(facts_json(f), f.article.id) for f in facts]
        values += [(dossier_json(d), None) for d in dossiers]
        for value, article in values:
            digest.update(json.dumps(value).encode())
            faults += unfaithful_in(value, texts, article)
        for name, content in sorted(render_all(dossiers, Settings()).items()):
            digest.update(f"{name}\0".encode() + as_bytes(content) + b"\0")
    except Exception as error:
        faults.append(f"articles {articles[0].id} to {articles[-1].id}: {error!r}")
    return digest.hexdigest(), faults


def _one_run(tried: int) -> None:
    """Print a JSON line a batch."""
    for numbers in batches(tried):
        print(json.dumps(tell(numbers)), flush=True)


def main(tried: int = TRIED) -> None:
    """Try that many articles in two runs side by side, and put the outcome into RESULTS.md."""
    command = [sys.executable, "-m", "benchmarks.robustness.mutated_articles", "--one-run", str(tried)]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    ]
    one, other = ([json.loads(line) for line in run.communicate()[0].splitlines()] for run in runs)
    failures: list[str] = []
    failed = 0
    for numbers, (digest, faults), again in zip(batches(tried), one, other, strict=True):
        if (digest, faults) != tuple(again):
            faults = [*faults, f"articles from {numbers[0]}: made differently in two runs"]
        failures += faults
        # What is linked together fails together: nobody saw what the others would have come to.
        failed += len(numbers) if faults else 0
    kind = "damaged articles through facts, dossier and rendering"
    command_shown = "python -m benchmarks.robustness.mutated_articles"
    record(Outcome(kind, tried, failed, tuple(failures), command_shown))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one-run"]:
        _one_run(int(sys.argv[2]))
    else:
        main(*map(int, sys.argv[1:]))
