"""Read → extract → link → correct → render: the one file that knows all five."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.beside import Beside
from generator.drawing_facts import left_out_for, load_all
from generator.keeping.fact_shards import FactShards
from generator.keeping.kept_facts import KeptFacts, kept_facts
from generator.linked_before import LinkedBefore
from generator.locking import locked
from generator.made_once import ANEW, Once
from generator.model import Article, ArticleFacts, Dossier
from generator.processes import Killed, Piece, Processes
from generator.reading.corpus import Corpus, read_corpus
from generator.reading.options import reading_options
from generator.reading.outcome import Problem
from generator.settings import Settings
from generator.stages import advance, begin
from generator.timings import Timings
from generator.work_in_processes import work_on

if TYPE_CHECKING:
    from generator.labels.site_labels import SiteLabels
    from generator.linking.dossier import StoryToLink
    from generator.rendering.kept_pages import KeptPages
    from generator.writing import WriteReport

# Characters: below this much text a second process, which loads the model anew, costs more than it saves.
WORTH_A_PROCESS = 150_000
CHUNK = 50_000  # characters in one piece of work
# Characters: what seconds_per_article is meant for.
OF_USUAL_LENGTH = 100_000
# The stage in which facts are drawn, by name.
DRAWING = "parsing and drawing facts"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, found and wrote; ``notes`` are lines about what it keeps for the next."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]
    written: WriteReport
    notes: tuple[str, ...] = ()


_NOTHING_KEPT = Beside()


def extract_all(
    articles: Sequence[Article],
    settings: Settings,
    jobs: int | None = None,
    timings: Timings | None = None,
) -> Iterator[ArticleFacts | Problem]:
    """The facts of each article, in order, from up to ``jobs`` processes (default: all cores where it pays).

    An article that breaks the extraction, kills its process or takes longer than
    ``settings.seconds_per_article`` allows is a Problem in its place. The processes start
    at once, the work when the first facts are asked for.
    """
    chunks = list(chunks_of(articles))
    size = sum(len(a.text) for a in articles)
    number = min(jobs or _cores(), len(chunks), max(1, size // WORTH_A_PROCESS))
    _readers(settings.model).begin(number)
    return _gather(_extracted(chunks, settings, number), timings)


def _extracted(
    chunks: Sequence[list[Article]], settings: Settings, number: int
) -> Iterator[tuple[list[ArticleFacts | Problem], Timings]]:
    """What comes of each chunk; one that kills its process is done again, each article alone."""
    pieces = [Piece(chunk, seconds_allowed(chunk, settings)) for chunk in chunks]
    for piece, found in zip(pieces, _readers(settings.model).map(pieces, number), strict=True):
        if not isinstance(found, Killed):
            yield found
        elif len(piece.content) == 1:
            yield [left_out_for(piece.content[0], _how_it_ended(found))], Timings()
        else:
            yield from _extracted([[article] for article in piece.content], settings, 1)


def _gather(
    results: Iterable[tuple[list[ArticleFacts | Problem], Timings]],
    timings: Timings | None,
) -> Iterator[ArticleFacts | Problem]:
    for facts, spent in results:
        if timings is not None:
            timings.add(spent)
        advance(len(facts))
        yield from facts


def seconds_allowed(articles: Sequence[Article], settings: Settings) -> float:
    """Of processor time, for a piece of work.

    Long articles may take longer, in proportion; else the limit would be near what they need.
    """
    return settings.seconds_per_article * max(1, sum(len(a.text) for a in articles) / OF_USUAL_LENGTH)


def _how_it_ended(killed: Killed) -> str:
    if killed.seconds is not None:
        limit = f"{round(killed.seconds, 3):g} seconds of processor time"
        return (
            f"it took more than {limit} (seconds_per_article), "
            "far more than a sound article of its length needs"
        )
    signal = f"signal {-killed.exitcode}" if killed.exitcode < 0 else f"exit status {killed.exitcode}"
    return f"the process that read it was killed ({signal}); memory may have run out"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def chunks_of(articles: Sequence[Article]) -> Iterator[list[Article]]:
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
def _readers(model: str | None) -> Processes[Any, Any]:
    """The processes that articles are extracted and stories linked in, kept as long as ours lives."""
    return Processes(partial(load_all, model), partial(work_on, model=model))


def start(settings: Settings) -> None:
    """Load what a build needs: here what links and renders, in a process of its own the language model."""
    _readers(settings.model).begin(1)
    import generator.linking.dossier
    import generator.rendering.site  # noqa: F401


def link_all(
    facts: Iterable[ArticleFacts],
    settings: Settings,
    once: Once = ANEW,
    jobs: int | None = 1,
) -> tuple[Dossier, ...]:
    """The facts of a corpus, linked: one dossier a story; one that is known ``once`` is not made again.

    With more ``jobs`` than one all stories are linked in the processes that drew the facts, known or not.
    """
    from generator.linking.dossier import link

    elsewhere = None if jobs == 1 else partial(_linked_elsewhere, settings=settings, jobs=jobs)
    return link(list(facts), settings.summary_words, once, elsewhere)


def _linked_elsewhere(
    stories: Sequence[StoryToLink], settings: Settings, jobs: int | None
) -> Iterator[Dossier | None]:
    """What comes of each story in a process; None where there is no second one, or where it died."""
    readers = _readers(settings.model)
    number = min(jobs or _cores(), readers.ready(), len(stories))
    if number < 2:
        yield from (None for _ in stories)
        return
    for linked in readers.map(map(Piece, stories), number):
        yield None if isinstance(linked, Killed) else linked


def read_and_link(
    paths: Iterable[Path | str],
    settings: Settings,
    jobs: int | None = None,
    beside: Beside = _NOTHING_KEPT,
) -> tuple[tuple[Dossier, ...], Corpus]:
    """Everything up to the pages: the dossiers, and the corpus they were read from.

    Both are as corrections.yml has them; what of that is not applied is a problem of the corpus. Facts that
    were kept are not drawn again, and what is drawn is kept. Raises CorrectionsError, before anything is
    read, where corrections.yml cannot be understood.
    """
    from generator.corrections.corrections import correct_articles, correct_dossiers, read_corrections

    corrections = read_corrections(beside.root)
    # Where nothing is kept all stories are to be linked, and those that drew facts have no more to do.
    all_new = beside.kept is None or beside.kept.is_empty()
    linked = beside.linked or LinkedBefore()
    if linked.read is None or linked.seen is None or linked.read[:2] != (linked.seen, settings):
        linked.read = linked.seen, settings, read_corpus(paths, reading_options(settings), beside.once)
    corpus = linked.read[2]
    articles, told = correct_articles(corpus.articles, corrections)
    if linked.of != (articles, settings):
        left_out: list[Problem] = []
        found = _known_or_drawn(articles, settings, jobs, beside)
        facts = _without_problems(found, left_out)
        linked.dossiers = link_all(facts, settings, beside.once, jobs if all_new else 1)
        linked.of, linked.left_out = (articles, settings), tuple(left_out)
    begin("applying corrections")
    dossiers, more_told = correct_dossiers(linked.dossiers, corrections, corpus.articles)
    unapplied = sorted((*told, *more_told), key=lambda entry: entry.line)
    return dossiers, Corpus(articles, (*corpus.problems, *linked.left_out, *unapplied))


def _known_or_drawn(
    articles: Sequence[Article],
    settings: Settings,
    jobs: int | None,
    beside: Beside,
) -> Iterator[ArticleFacts | Problem]:
    known = beside.known(articles, settings.model)
    new = [article for article, facts in zip(articles, known, strict=True) if facts is None]
    begin(DRAWING, len(new))
    drawn = extract_all(new, settings, jobs) if new else iter(())
    return _in_their_order(known, drawn, beside.kept)


def _in_their_order(
    known: Iterable[ArticleFacts | Problem | None],
    drawn: Iterator[ArticleFacts | Problem],
    kept: KeptFacts | None,
) -> Iterator[ArticleFacts | Problem]:
    """What is known of each article, or what is drawn from it, which is kept as soon as it is there."""
    for facts in known:
        one = facts or next(drawn)
        if kept and facts is None and isinstance(one, ArticleFacts):
            kept.keep(one)
        yield one


def _without_problems(
    found: Iterable[ArticleFacts | Problem], left_out: list[Problem]
) -> Iterator[ArticleFacts]:
    """The facts alone; the problems among them are put into ``left_out``."""
    for one in found:
        if isinstance(one, Problem):
            left_out.append(one)
        else:
            yield one


def render_all(
    dossiers: Sequence[Dossier],
    settings: Settings,
    labels: SiteLabels | None = None,
    kept: KeptPages | None = None,
    once: Once = ANEW,
) -> dict[str, str | bytes]:
    """Every generated file by its path; in English without ``labels``; the rest as ``render`` has it."""
    from generator.labels.label_files import english
    from generator.laying_out.into_site import brought_along
    from generator.rendering.data_files.parquet import parquet_files
    from generator.rendering.site import SiteSettings, render
    from generator.rights.article_text import rights_of

    site = SiteSettings(
        site_name=settings.site_name,
        rights=rights_of(settings),
        page_is_folder=settings.use_directory_urls,
        pagefind_from=None if settings.below else settings.pagefind_from,
        parquet=settings.parquet,
        labels=labels or english(),
    )
    beside = brought_along() if settings.below else {}
    tables = parquet_files(dossiers, site) if settings.parquet else {}
    return {**beside, **render(dossiers, site, kept, once), **tables}


def build(
    root: Path,
    settings: Settings,
    jobs: int | None = None,
    waiting: Callable[[], None] = lambda: None,
) -> BuildReport:
    """Seeds to pages. Raises ClashError, with nothing written, where a page would replace a hand-written one,
    and LabelsError, before anything is read, where the labels cannot be used.

    With no article that can be read nothing is written, and the pages that are there stay. Facts are
    kept in .cache/ of ``root``; the model is loaded only where some are not.
    ``waiting`` is called where another build is at work in docs/: this one begins after
    it, so that docs/ holds what the seeds were when the last one began.
    """
    with locked(root / settings.docs, waiting), kept_facts(root, settings) as kept:
        return _built(root, settings, jobs, Beside(root, kept))


def build_from(
    shards: FactShards, root: Path, settings: Settings, waiting: Callable[[], None]
) -> BuildReport:
    """The same, where facts were drawn elsewhere; what is in no shard is drawn here."""
    with locked(root / settings.docs, waiting), kept_facts(root, settings) as kept:
        report = _built(root, settings, None, Beside(root, kept, shards=shards))
    return replace(report, notes=(*shards.notes, *report.notes))


def rebuild(root: Path, settings: Settings, linked: LinkedBefore) -> BuildReport:
    """The same again and again, in a preview: what only corrections change is not linked anew."""
    with locked(root / settings.docs, lambda: None), kept_facts(root, settings) as kept:
        return _built(root, settings, None, Beside(root, kept, linked))


def _built(root: Path, settings: Settings, jobs: int | None, beside: Beside) -> BuildReport:
    from generator.labels.label_files import read_labels
    from generator.writing import WriteReport, write

    labels, kept = read_labels(root, settings.labels), beside.kept
    if settings.parquet:
        from generator.rendering.data_files.parquet import check_parquet

        check_parquet()
    if kept is None or kept.is_empty():
        start(settings)
    dossiers, corpus = read_and_link([settings.seeds_from(root)], settings, jobs, beside)
    # A preview keeps single pages, which is finer, and for as long as it runs.
    pages, once = (beside.linked.pages, ANEW) if beside.linked else (None, beside.once)
    files = render_all(dossiers, settings, labels, pages, once) if dossiers else {}
    written = write(root / settings.docs, files) if dossiers else WriteReport()
    return BuildReport(dossiers, corpus.problems, written, tuple(kept.notes) if kept else ())
