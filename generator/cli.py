"""The command line: thin, every import of weight inside the command that needs it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

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

Seeds = Annotated[
    Path | None, typer.Option(help="Folder of articles (default: seeds, or as mkdocs.yml says).")
]
Docs = Annotated[
    Path | None, typer.Option(help="Folder the pages go to (default: docs, or as mkdocs.yml says).")
]
Built = Annotated[Path, typer.Option(help="Folder of the built site, checked if it is there.")]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="Processes to work with (default: all cores, where it pays).")
]
Paths = Annotated[list[Path], typer.Argument(help="Articles in files of any known kind, or folders of them.")]
Words = Annotated[int | None, typer.Option(min=1, help="The most words a story's summary may have.")]
Story = Annotated[
    str | None, typer.Option(help="The story that all go to (default: sub-folders are stories).")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be done, and write nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for each.")]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Draw the facts of all articles anew, and keep none in .cache/.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="End with status 1, too, where a correction or must_review is open.")
]
Ids = Annotated[list[str] | None, typer.Argument(help="What to look at, by its id (default: all).")]
Written = Annotated[bool, typer.Option("--write", help="Put the entries into corrections.yml, as comments.")]
Timed = Annotated[bool, typer.Option("--timings", help="Print CPU-seconds by stage on standard error.")]


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
def build(seeds: Seeds = None, docs: Docs = None, jobs: Jobs = None, no_cache: NoCache = False) -> None:
    """Generate the site's pages from the seeds."""
    _build(seeds, docs, jobs, no_cache)


@app.command()
def facts(paths: Paths, jobs: Jobs = None, timings: Timed = False) -> None:
    """Print what is found in each article, read alone: one JSON object an article."""
    from generator.corrections.corrections import correct_articles, read_corrections
    from generator.open_format import facts_json
    from generator.pipeline import extract_all
    from generator.reading.corpus import read_corpus
    from generator.reading.options import reading_options
    from generator.reading.outcome import Problem
    from generator.timings import Timings

    with _clear_errors():
        settings, spent, corrections = _settings(None, None), Timings(), read_corrections(Path())
        corpus = read_corpus(paths, reading_options(settings))
        # A correction of an article that is not among these is no matter here.
        articles, _ = correct_articles(corpus.articles, corrections)
        _report(corpus.problems)
        with _progress(len(articles)) as progress:
            read = 0
            for found in extract_all(articles, settings, jobs, spent, progress):
                if isinstance(found, Problem):
                    _report([found])
                else:
                    read += 1
                    _print_json(facts_json(found))
        if timings:
            _print_timings(spent, articles)
        _exit_if_none(read)


@app.command()
def dossier(paths: Paths, summary_words: Words = None, jobs: Jobs = None) -> None:
    """Print the linked whole: one JSON object a story."""
    from generator.open_format import dossier_json
    from generator.pipeline import read_and_link

    with _clear_errors():
        settings = _settings(None, None)
        if summary_words:
            settings = replace(settings, summary_words=summary_words)
        with _progress(None) as progress:
            dossiers, corpus = read_and_link(paths, settings, jobs, progress)
        _report(corpus.problems)
        for found in dossiers:
            _print_json(dossier_json(found))
        _exit_if_none(len(dossiers))


@app.command()
def add(
    paths: Paths, story: Story = None, seeds: Seeds = None, dry_run: DryRun = False, as_json: AsJson = False
) -> None:
    """Take articles into seeds/ under a clean name, and tell what was understood of them."""
    from generator.adding.addition_table import addition_json, table_lines
    from generator.adding.additions import add_articles
    from generator.reading.options import reading_options

    with _clear_errors():
        settings = _settings(seeds, None)
        added = add_articles(paths, Path(settings.seeds), reading_options(settings), story, not dry_run)
        _report(added.problems)
        if as_json:
            for one in added.found:
                _print_json(addition_json(one, not dry_run))
        elif added.found:
            _list(table_lines(added.found, settings.seeds, not dry_run))
        if added.unread:
            raise typer.Exit(1)


@app.command()
def review(
    ids: Ids = None, seeds: Seeds = None, jobs: Jobs = None, as_json: AsJson = False, to_file: Written = False
) -> None:
    """List what an editor should look at, with the entries of corrections.yml that settle it."""
    from generator.corrections.corrections import read_corrections
    from generator.corrections.targets import UnappliedEntry
    from generator.keeping.kept_facts import kept_facts
    from generator.pipeline import Beside, read_and_link
    from generator.review.entries_to_file import add_entries
    from generator.review.told_findings import finding_json, finding_lines
    from generator.review.work_list import chosen, work_list

    with _clear_errors():
        settings = _settings(seeds, None)
        with _progress(None) as progress, kept_facts(Path(), settings) as kept:
            beside = Beside(kept=kept)
            dossiers, corpus = read_and_link([Path(settings.seeds)], settings, jobs, progress, beside)
        _report(kept.notes if kept else ())
        found = chosen(work_list(dossiers, read_corrections(Path()), corpus.problems), ids or ())
        unread = [p for p in corpus.problems if not isinstance(p, UnappliedEntry)]
        (_report if as_json or to_file or ids else _list)(unread)
        if to_file:
            _print(f"corrections.yml: {len(add_entries(Path(), found))} of {len(found)} added as comments")
        for one in () if to_file else found:
            _print_json(finding_json(one)) if as_json else _list(finding_lines(one))


@app.command()
def rights(seeds: Seeds = None) -> None:
    """Say how much of the articles the site makes public, by outlet."""
    from generator.corrections.corrections import correct_articles, read_corrections
    from generator.reading.corpus import read_corpus
    from generator.reading.options import reading_options
    from generator.rights.article_text import rights_of
    from generator.rights.going_public import going_public

    with _clear_errors():
        settings, corrections = _settings(seeds, None), read_corrections(Path())
        corpus = read_corpus([Path(settings.seeds)], reading_options(settings))
        articles, unapplied = correct_articles(corpus.articles, corrections)
        _report([*corpus.problems, *unapplied])
        _list(going_public(articles, rights_of(settings)))


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

    with _clear_errors():
        with _progress(None) as progress:
            found, problems = check_all(Path(), _settings(seeds, docs), site, jobs, progress)
        refused = [p for p in problems if strict and isinstance(p, UnappliedEntry | StillOpen)]
        _report(p for p in problems if p not in refused)
        _list([*found, *refused])
        if found or refused:
            raise typer.Exit(1)


def _build(seeds: Path | None, docs: Path | None, jobs: int | None, no_cache: bool) -> None:
    from generator.closing_lines import closing_line, rights_lines
    from generator.pipeline import build as build_site

    with _clear_errors():
        settings = _settings(seeds, docs)
        if no_cache:
            settings = replace(settings, cache_megabytes=0)
        with _progress(None) as progress:
            waits = f"another build is at work in {settings.docs}: waiting until it is done"
            report = build_site(Path(), settings, jobs, progress, lambda: _report([waits]))
        _report([*report.problems, *report.notes, *report.written.notes])
        if not report.dossiers:
            print(f"{settings.seeds}: no article that can be read, nothing was built", file=sys.stderr)
            raise typer.Exit(1)
        _report(rights_lines(report, settings))
        _print(closing_line(report, settings, Path()))


def _settings(seeds: Path | None, docs: Path | None) -> Settings:
    from generator.settings import read_settings

    settings = read_settings(Path())
    if seeds is not None:
        settings = replace(settings, seeds=str(seeds))
    return settings if docs is None else replace(settings, docs=str(docs))


@contextmanager
def _clear_errors() -> Iterator[None]:
    """Turn an error that a user can mend into one line and exit status 1; a defect keeps its traceback."""
    from generator.errors import UserError

    try:
        try:
            yield
        finally:
            with _standard_output():
                print(end="", flush=True)
    except UserError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    except OSError as error:
        # What the system refuses: a folder that may not be entered, no memory for a process.
        print(f"{error.filename}: {error.strerror}" if error.filename else error.strerror, file=sys.stderr)
        raise typer.Exit(1) from None


@contextmanager
def _standard_output() -> Iterator[None]:
    """Say which file it is that cannot be written to; Python's last flush then goes nowhere.

    That the reader of our output went away (head, less) is no error.
    """
    from generator.errors import UserError

    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(0) from None
        raise UserError(f"standard output: {error.strerror}") from None


@contextmanager
def _progress(total: int | None) -> Iterator[Callable[[int], None]]:
    """A progress bar on standard error, shown only to a person at a terminal."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} articles read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda done: bar.advance(task, done)


def _print_json(value: dict[str, Any]) -> None:
    _print(json.dumps(value, ensure_ascii=False))


def _print(line: object) -> None:
    with _standard_output():
        print(line)


def _list(lines: Iterable[object]) -> None:
    """What a command was asked for, a line each."""
    for line in lines:
        _print(_on_one_line(line))


def _report(lines: Iterable[object]) -> None:
    """What a user should know beside what was asked for, a line each."""
    for line in lines:
        print(_on_one_line(line), file=sys.stderr)


def _on_one_line(line: object) -> str:
    """The line, whatever the words of an article in it would do to a terminal."""
    from generator.reading.outcome import on_one_line

    return on_one_line(str(line))


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
