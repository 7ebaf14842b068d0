"""Run every check over docs/ and site/."""

from __future__ import annotations

from pathlib import Path

from generator.beside import Beside
from generator.checking.links import broken_html_links, broken_markdown_links
from generator.checking.stale import half_built, half_written, stale_pages, stale_site
from generator.checking.unpublished import unpublished_words
from generator.checking.verbatim import unfaithful_spans
from generator.corrections.corrections import read_corrections
from generator.labels.label_files import read_labels
from generator.pipeline import read_and_link, render_all, start
from generator.reading.outcome import Problem
from generator.review.open_findings import still_open
from generator.review.work_list import work_list
from generator.rights.article_text import rights_of
from generator.settings import Settings


def check_all(
    root: Path,
    settings: Settings,
    site: Path = Path("site"),
    jobs: int | None = None,
) -> tuple[list[str], tuple[Problem, ...]]:
    """One line a finding, sorted by check, none where all is well; and what of the seeds could not be read.

    The seeds are read and linked afresh, so that docs/ is held against what they give today. What
    cannot be read is no finding: the site does without it. Of a folder that is half written only
    that is said: all else would follow from it.
    """
    docs, site = root / settings.docs, root / site
    if unfinished := half_written(docs):
        return unfinished, ()
    labels = read_labels(root, settings.labels)
    start(settings)
    dossiers, corpus = read_and_link([settings.seeds_from(root)], settings, jobs, Beside(root))
    found = stale_pages(docs, render_all(dossiers, settings, labels))
    found += unfaithful_spans(docs, {a.id: a.text for a in corpus.articles})
    found += broken_markdown_links(docs)
    if site.is_dir() and (unfinished := half_built(site)):
        found += unfinished
    elif site.is_dir():
        found += stale_site(docs, site / settings.below)
        found += broken_html_links(site / settings.below)
    found += unpublished_words(dossiers, rights_of(settings), docs, site if site.is_dir() else None)
    if settings.must_review is None:
        return found, corpus.problems
    doubtful = still_open(work_list(dossiers, read_corrections(root)), settings.must_review)
    return found, (*corpus.problems, *doubtful)
