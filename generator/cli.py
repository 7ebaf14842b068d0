"""The command line: thin, every import of weight inside the command that needs it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from generator.command_options import (
    AsJson,
    Built,
    Docs,
    DryRun,
    Engine,
    Facts,
    Ids,
    Into,
    Jobs,
    NewFolder,
    NoCache,
    Out,
    Paths,
    Replaced,
    Scheduler,
    Seeds,
    Sources,
    Story,
    Strict,
    Timed,
    WhichShards,
    Words,
    Written,
)
from generator.extras import place_of
from generator.terminal import clear_errors, print_json, print_line, print_lines, progress_shown, report_lines

if TYPE_CHECKING:
    from generator.model import Article
    from generator.settings import Settings
    from generator.timings import Timings

app = typer.Typer(
    help="Dossier: from a folder of news articles to a site that a reader can check.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    seeds: Seeds = None,
    docs: Docs = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> None:
    """Without a command: build."""
    if context.invoked_subcommand is None:
        _build(seeds, docs, jobs, no_cache)
    elif (seeds, docs, jobs, no_cache) != (None, None, None, False):
        raise typer.BadParameter(f"write options after the command: {context.invoked_subcommand} --…")


@app.command()
def build(  # noqa: PLR0913 (a parameter for each option)
    seeds: Seeds = None,
    docs: Docs = None,
    into: Into = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
    facts: Facts = None,
) -> None:
    """Generate the site's pages from the seeds."""
    if into is None:
        _build(seeds, docs, jobs, no_cache, facts)
        return
    if docs is not None:
        raise typer.BadParameter("--into is --docs for a site that is there already: give one of them")
    from generator.laying_out.into_site import lines_to_add

    with clear_errors():
        lines = lines_to_add(Path(), _settings(seeds, into))
        _build(seeds, into, jobs, no_cache, facts)
        print_lines(lines)


@app.command()
def facts(  # noqa: PLR0913 (a parameter for each option)
    paths: Sources,
    jobs: Jobs = None,
    timings: Timed = False,
    out: Out = None,
    shards: WhichShards = "1/1",
    engine: Engine = "processes",
    scheduler: Scheduler = None,
) -> None:
    """Print what is found in each article, read alone: one JSON object an article."""
    from generator.corrections.corrections import correct_articles, read_corrections
    from generator.model import ArticleFacts
    from generator.open_format import facts_json
    from generator.pipeline import DRAWING, extract_all
    from generator.reading.corpus import read_corpus
    from generator.reading.options import reading_options
    from generator.stages import begin
    from generator.timings import Timings

    if (engine == "dask") != (scheduler is not None) or (scheduler and not out):
        raise typer.BadParameter("--out DIR --engine dask --scheduler ADDRESS go together")
    with clear_errors(), progress_shown():
        settings, spent, read = _settings(None, None), Timings(), 0
        corpus = read_corpus(map(place_of, paths), reading_options(settings))
        # A correction of an article that is not among these is no matter here.
        articles, _ = correct_articles(corpus.articles, read_corrections(Path()))
        report_lines(corpus.problems)
        if out is not None:
            _draw_shards(articles, settings, (out, shards), jobs, scheduler)
            return
        begin(DRAWING, len(articles))
        for found in extract_all(articles, settings, jobs, spent):
            if isinstance(found, ArticleFacts):
                read += 1
                print_json(facts_json(found))
            else:
                report_lines([found])
        if timings:
            _print_timings(spent, articles)
        _exit_if_none(read)


@app.command()
def dossier(paths: Sources, summary_words: Words = None, jobs: Jobs = None) -> None:
    """Print the linked whole: one JSON object a story."""
    from generator.open_format import dossier_json
    from generator.pipeline import read_and_link

    with clear_errors():
        settings = _settings(None, None)
        if summary_words:
            settings = replace(settings, summary_words=summary_words)
        with progress_shown():
            dossiers, corpus = read_and_link(map(place_of, paths), settings, jobs)
        report_lines(corpus.problems)
        for found in dossiers:
            print_json(dossier_json(found))
        _exit_if_none(len(dossiers))


@app.command()
def add(
    paths: Paths, story: Story = None, seeds: Seeds = None, dry_run: DryRun = False, as_json: AsJson = False
) -> None:
    """Take articles into seeds/ under a clean name, and tell what was understood of them."""
    from generator.adding.addition_table import addition_json, table_lines
    from generator.adding.additions import add_articles
    from generator.reading.options import reading_options

    with clear_errors():
        settings = _settings(seeds, None)
        folder = settings.seeds_from(Path())
        if isinstance(folder, str):
            raise typer.BadParameter(f"{folder}: articles are added to a folder on this machine")
        with progress_shown():
            added = add_articles(paths, folder, reading_options(settings), story, not dry_run)
        report_lines(added.problems)
        if as_json:
            for one in added.found:
                print_json(addition_json(one, not dry_run))
        elif added.found:
            print_lines(table_lines(added.found, settings.seeds, not dry_run))
        if added.unread:
            raise typer.Exit(1)


@app.command()
def review(
    ids: Ids = None, seeds: Seeds = None, jobs: Jobs = None, as_json: AsJson = False, to_file: Written = False
) -> None:
    """List what an editor should look at, with the entries of corrections.yml that settle it."""
    from generator.beside import Beside
    from generator.corrections.corrections import read_corrections
    from generator.corrections.targets import UnappliedEntry
    from generator.keeping.kept_facts import kept_facts
    from generator.labels.label_files import read_labels
    from generator.pipeline import read_and_link
    from generator.review.entries_to_file import add_entries, told_of_added
    from generator.review.told_findings import finding_json, finding_lines, said
    from generator.review.work_list import chosen, work_list

    with clear_errors():
        settings = _settings(seeds, None)
        labels = read_labels(Path(), settings.labels)
        with progress_shown(), kept_facts(Path(), settings) as kept:
            beside = Beside(kept=kept)
            dossiers, corpus = read_and_link([settings.seeds_from(Path())], settings, jobs, beside)
            found = chosen(work_list(dossiers, read_corrections(Path()), corpus.problems), ids or ())
        report_lines(kept.notes if kept else ())
        unread = [p for p in corpus.problems if not isinstance(p, UnappliedEntry)]
        (report_lines if as_json or to_file or ids else print_lines)(unread)
        if to_file:
            added = add_entries(Path(), [said(one, labels) for one in found])
            print_line(told_of_added(found, added))
        elif not found and not as_json:
            print_line(labels.text("review.nothing_open"))
        for one in () if to_file else found:
            print_json(finding_json(one)) if as_json else print_lines(finding_lines(one, labels))


@app.command()
def rights(seeds: Seeds = None) -> None:
    """Say how much of the articles the site makes public, by outlet."""
    from generator.corrections.corrections import correct_articles, read_corrections
    from generator.reading.corpus import read_corpus
    from generator.reading.options import reading_options
    from generator.rights.article_text import rights_of
    from generator.rights.going_public import going_public

    with clear_errors():
        settings, corrections = _settings(seeds, None), read_corrections(Path())
        with progress_shown():
            corpus = read_corpus([settings.seeds_from(Path())], reading_options(settings))
        articles, unapplied = correct_articles(corpus.articles, corrections)
        report_lines([*corpus.problems, *unapplied])
        print_lines(going_public(articles, rights_of(settings)))


@app.command()
def check(
    seeds: Seeds = None,
    docs: Docs = None,
    site: Built = Path("site"),
    jobs: Jobs = None,
    strict: Strict = False,
) -> None:
    """Prove docs/, and site/ if it is there: quotes verbatim, links whole, nothing stale."""
    from generator.checking import check_all
    from generator.corrections.targets import UnappliedEntry
    from generator.review.open_findings import StillOpen

    with clear_errors():
        with progress_shown():
            found, problems = check_all(Path(), _settings(seeds, docs), site, jobs)
        refused = [p for p in problems if strict and isinstance(p, UnappliedEntry | StillOpen)]
        report_lines(p for p in problems if p not in refused)
        print_lines([*found, *refused])
        if found or refused:
            raise typer.Exit(1)


@app.command()
def new(folder: NewFolder) -> None:
    """Lay out a new dossier: seeds/, mkdocs.yml and whatever else its site needs."""
    from generator.laying_out.laid_files import untold_source
    from generator.laying_out.new_dossier import lay_out

    with clear_errors():
        files = lay_out(folder)
        report_lines(untold_source(folder))
        there = shlex.quote(str(folder))
        print_lines([f"{folder}: {len(files)} files; next: cd {there} && dossier build && mkdocs serve"])


@app.command()
def upgrade(files: Replaced = None) -> None:
    """Bring the files of a dossier that are the generator's own up to date; touch no other."""
    from generator.laying_out.laid_files import untold_source
    from generator.laying_out.upgrade import upgrade as bring_up_to_date

    with clear_errors():
        done = bring_up_to_date(Path(), files or ())
        report_lines([*done.left, *done.notes, *untold_source(Path())])
        print_lines(f"{name}: written" for name in done.written)
        print_line(f"{len(done.written)} written, {len(done.unchanged)} unchanged, {len(done.left)} left")


def _draw_shards(
    articles: Sequence[Article], settings: Settings, to: tuple[str, str], jobs: int | None, dask: str | None
) -> None:
    from generator.drawing_shards import draw_shards, shard_plan

    plan = shard_plan(*to)
    if dask is None:
        report_lines(draw_shards(articles, settings, plan, jobs))
    else:
        from generator.drawing_on_dask import draw_on_dask

        report_lines(draw_on_dask(articles, settings, plan, dask))


def _build(
    seeds: str | None, docs: Path | None, jobs: int | None, no_cache: bool, facts: str | None = None
) -> None:
    from generator.closing_lines import closing_line, nothing_built, rights_lines
    from generator.keeping.fact_shards import FactShards
    from generator.pipeline import build as build_site
    from generator.pipeline import build_from

    with clear_errors():
        settings = _settings(seeds, docs)
        if no_cache:
            settings = replace(settings, cache_megabytes=0)
        with progress_shown():
            waits = f"another build is at work in {settings.docs}: waiting until it is done"
            wait = partial(report_lines, [waits])
            if facts is None:
                report = build_site(Path(), settings, jobs, wait)
            else:
                report = build_from(FactShards(facts), Path(), settings, wait)
            closing = closing_line(report, settings, Path()) if report.dossiers else ""
        report_lines([*report.problems, *report.notes, *report.written.notes])
        if not report.dossiers:
            print(nothing_built(settings, Path()), file=sys.stderr)
            raise typer.Exit(1)
        report_lines(rights_lines(report, settings))
        print_line(closing)


def _settings(seeds: str | None, docs: Path | None) -> Settings:
    from generator.settings import read_settings

    settings = read_settings(Path())
    if seeds is not None:
        settings = replace(settings, seeds=seeds)
    if docs is not None:
        settings = replace(settings, docs=str(docs), docs_dir=settings.docs_dir or settings.docs)
    return settings


def _print_timings(spent: Timings, articles: Iterable[Article]) -> None:
    words = sum(len(a.text.split()) for a in articles)
    for stage, seconds in spent.seconds.items():
        print(f"{seconds:9.2f} s  {stage}", file=sys.stderr)
    beyond = sum(s for stage, s in spent.seconds.items() if stage not in ("start", "parse"))
    if beyond:
        print(f"{words} words; beyond the parse {words / beyond:.0f} words per CPU-second", file=sys.stderr)


def _exit_if_none(read: int) -> None:
    if not read:
        print("no article that can be read", file=sys.stderr)
        raise typer.Exit(1)
