"""Read → extract → link → render: the one file that knows all four."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model import Article, ArticleFacts, Dossier
from generator.reading.corpus import Corpus, read_corpus
from generator.reading.outcome import Problem
from generator.settings import Settings
from generator.timings import Timings

if TYPE_CHECKING:
    from generator.rendering.files import WriteReport

# Characters: below this much text a second process, which loads the model anew, costs more than it saves.
WORTH_A_PROCESS = 150_000
# Characters in one piece of work.
CHUNK = 50_000

Progress = Callable[[int], None]


class ExtractionError(RuntimeError):
    """An article broke the extraction: a defect of ours, told with the article's name."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, found and wrote."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]
    written: WriteReport


def extract_all(
    articles: Sequence[Article],
    settings: Settings,
    jobs: int | None = None,
    timings: Timings | None = None,
    progress: Progress = lambda done: None,
) -> Iterator[ArticleFacts]:
    """The facts of each article, in order, on up to ``jobs`` processes (default: all cores where it pays).

    ``progress`` is called with the number of articles done. Raises ExtractionError.
    """
    chunks = list(_chunks(articles))
    size = sum(len(a.text) for a in articles)
    workers = min(jobs or _cores(), len(chunks), max(1, size // WORTH_A_PROCESS))
    work = partial(_extract_chunk, model=settings.model)
    if workers > 1:
        # spawn: a fork would copy the progress bar's threads in the middle of what they do.
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            yield from _gather(pool.map(work, chunks), timings, progress)
    else:
        yield from _gather(map(work, chunks), timings, progress)


def _gather(
    results: Iterable[tuple[list[ArticleFacts], Timings]], timings: Timings | None, progress: Progress
) -> Iterator[ArticleFacts]:
    for facts, spent in results:
        if timings is not None:
            timings.add(spent)
        yield from facts
        progress(len(facts))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _chunks(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Articles in order, gathered into pieces of work of about the same length."""
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


@cache
def _start(model: str | None) -> None:
    """Load the model and compile the grammar of times, once a process and before any article."""
    from generator.extraction.parse import DEFAULT_MODEL, load
    from generator.extraction.times.time_grammar import grammar

    load(model or DEFAULT_MODEL)
    grammar()
    # They live as long as the process: the garbage collector need not walk them again and again.
    gc.freeze()


def _extract_chunk(articles: list[Article], model: str | None) -> tuple[list[ArticleFacts], Timings]:
    """Parse and extract some articles, in this process."""
    timings = Timings()
    with timings.stage("start"):
        _start(model)
        from generator.extraction.facts import extract
        from generator.extraction.parse import DEFAULT_MODEL, parse
    with timings.stage("parse"):
        docs = list(parse((a.text for a in articles), model or DEFAULT_MODEL))
    facts = []
    for article, doc in zip(articles, docs, strict=True):
        try:
            facts.append(extract(article, doc, timings))
        except Exception as error:
            raise ExtractionError(
                f"{article.path}: article {article.id!r} broke the extraction: {error!r}"
            ) from error
    return facts, timings


def link_all(facts: Iterable[ArticleFacts], settings: Settings) -> tuple[Dossier, ...]:
    """The facts of a corpus, linked: one dossier a story."""
    from generator.linking.dossier import link

    return link(list(facts), settings.summary_words)


def read_and_link(
    paths: Iterable[Path], settings: Settings, jobs: int | None = None, progress: Progress = lambda done: None
) -> tuple[tuple[Dossier, ...], Corpus]:
    """Everything up to the pages: the dossiers, and the corpus they were read from."""
    corpus = read_corpus(paths, settings.max_characters)
    facts = extract_all(corpus.articles, settings, jobs, progress=progress) if corpus.articles else iter(())
    return link_all(facts, settings), corpus


def render_all(dossiers: Sequence[Dossier], settings: Settings) -> dict[str, str]:
    """Every generated file: its path below docs/, and its content."""
    from generator.rendering.site import SiteSettings, render

    return render(dossiers, SiteSettings(site_name=settings.site_name))


def build(
    root: Path,
    settings: Settings,
    jobs: int | None = None,
    progress: Progress = lambda done: None,
) -> BuildReport:
    """Seeds to pages. Raises ClashError, with nothing written, where a page would replace a hand-written one.

    With no article that can be read nothing is written, and the pages that are there stay.
    """
    from generator.rendering.files import WriteReport, write

    dossiers, corpus = read_and_link([root / settings.seeds], settings, jobs, progress)
    if not dossiers:
        return BuildReport((), corpus.problems, WriteReport())
    written = write(root / settings.docs, render_all(dossiers, settings))
    return BuildReport(dossiers, corpus.problems, written)
