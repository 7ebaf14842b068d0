"""Damaged files through the readers: a sample, and the proof that a fault would be found."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.robustness import mutated_files
from benchmarks.robustness.damage import mutated
from benchmarks.robustness.mutated_files import try_files
from generator.model import Article
from generator.reading.corpus import Corpus, read_corpus
from generator.reading.outcome import Problem

Reader = Callable[[Iterable[Path]], Corpus]


def test_damaged_files_survive() -> None:
    """Whatever a file holds: an article whose text is in it, or a line that says why not, twice the same."""
    assert list(try_files(range(500))) == []


def test_a_number_always_gives_the_same_damage() -> None:
    """A file that did not survive is made anew by its number."""
    files = [mutated(number) for number in range(50)]

    assert files == [mutated(number) for number in range(50)]
    assert len({content for _, content in files}) > 40


def _raise(paths: Iterable[Path]) -> Corpus:
    raise RecursionError("too deep")


def _hang(paths: Iterable[Path]) -> Corpus:
    while time.process_time():
        pass
    return Corpus((), ())


def _change(paths: Iterable[Path]) -> Corpus:
    return Corpus((), (Problem("a.txt", f"left out at {time.perf_counter_ns()}"),))


def _altered(**fields: str) -> Reader:
    """A reader that gives each article another text or title."""

    def read(paths: Iterable[Path]) -> Corpus:
        corpus = read_corpus(paths)
        return Corpus(tuple(_with(a, fields) for a in corpus.articles), corpus.problems)

    return read


def _with(article: Article, fields: dict[str, str]) -> Article:
    return replace(article, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reader", "fault"),
    [
        (_raise, "RecursionError('too deep')"),
        (_hang, "more than 0.2 s"),
        (_change, "read differently"),
        (lambda paths: Corpus((), ()), "left out in silence"),
        (_altered(text="Not there."), "its text does not stand in the file"),
        (_altered(title="\ud800"), "surrogates not allowed"),
    ],
)
def test_a_fault_is_found(monkeypatch: pytest.MonkeyPatch, reader: Reader, fault: str) -> None:
    """A reader that raises, hangs, loses an article, changes its words or is not the same twice is reported."""
    monkeypatch.setattr(mutated_files, "read_corpus", reader)
    monkeypatch.setattr(mutated_files, "SECONDS", 0.2)

    found = next(try_files(range(100)))

    assert found.startswith("file ")
    assert fault in found
