"""The command line: thin, every import of weight inside the command that needs it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

if TYPE_CHECKING:
    from generator.model import Article, ArticleFacts, Dossier
    from generator.pipeline import BuildReport
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
Paths = Annotated[list[Path], typer.Argument(help="Files (.txt, .md, .jsonl) or folders of them.")]
Words = Annotated[int | None, typer.Option(min=1, help="The most words a story's summary may have.")]
Timed = Annotated[bool, typer.Option("--timings", help="Tell CPU-seconds by stage on standard error.")]


@app.callback(invoke_without_command=True)
def main(context: typer.Context, seeds: Seeds = None, docs: Docs = None, jobs: Jobs = None) -> None:
    """Without a command: build."""
    if context.invoked_subcommand is None:
        _build(seeds, docs, jobs)
    elif (seeds, docs, jobs) != (None, None, None):
        raise typer.BadParameter(f"write options after the command: {context.invoked_subcommand} --…")


@app.command()
def build(seeds: Seeds = None, docs: Docs = None, jobs: Jobs = None) -> None:
    """Generate the site's pages from the seeds."""
    _build(seeds, docs, jobs)


@app.command()
def facts(paths: Paths, jobs: Jobs = None, timings: Timed = False) -> None:
    """Print what each article tells, read alone: one JSON object an article."""
    from generator.pipeline import extract_all
    from generator.reading.corpus import read_corpus
    from generator.rendering.data import facts_json
    from generator.timings import Timings

    with _clear_errors():
        settings, spent = _settings(None, None), Timings()
        corpus = read_corpus(paths, settings.max_characters)
        _tell(corpus.problems)
        with _progress(len(corpus.articles)) as progress:
            for found in extract_all(corpus.articles, settings, jobs, spent, progress):
                _print_json(facts_json(found))
        if timings:
            _tell_timings(spent, corpus.articles)
        _exit_if_empty(corpus.articles)


@app.command()
def dossier(paths: Paths, summary_words: Words = None, jobs: Jobs = None) -> None:
    """Print the linked whole: one JSON object a story."""
    from generator.pipeline import read_and_link
    from generator.rendering.data import dossier_json

    with _clear_errors():
        settings = _settings(None, None)
        if summary_words:
            settings = replace(settings, summary_words=summary_words)
        with _progress(None) as progress:
            dossiers, corpus = read_and_link(paths, settings, jobs, progress)
        _tell(corpus.problems)
        for found in dossiers:
            _print_json(dossier_json(found))
        _exit_if_empty(corpus.articles)


@app.command()
def review(seeds: Seeds = None, jobs: Jobs = None) -> None:
    """List what an editor should look at, one line each."""
    from generator.pipeline import read_and_link
    from generator.review import findings

    with _clear_errors():
        settings = _settings(seeds, None)
        with _progress(None) as progress:
            dossiers, corpus = read_and_link([Path(settings.seeds)], settings, jobs, progress)
        _tell([*corpus.problems, *findings(dossiers)], sys.stdout)


@app.command()
def check(seeds: Seeds = None, docs: Docs = None, site: Built = Path("site"), jobs: Jobs = None) -> None:
    """Prove docs/, and site/ if it is there: quotes verbatim, links whole, nothing stale."""
    from generator.checking import check_all

    with _clear_errors():
        with _progress(None) as progress:
            found = check_all(Path(), _settings(seeds, docs), site, jobs, progress)
        _tell(found, sys.stdout)
        if found:
            raise typer.Exit(1)


def _build(seeds: Path | None, docs: Path | None, jobs: int | None) -> None:
    from generator.pipeline import build as build_site

    with _clear_errors():
        settings = _settings(seeds, docs)
        with _progress(None) as progress:
            report = build_site(Path(), settings, jobs, progress)
        _tell(report.problems)
        if not report.dossiers:
            print(f"{settings.seeds}: no article that can be read, nothing was built", file=sys.stderr)
            raise typer.Exit(1)
        print(_closing_line(report, settings))


def _closing_line(report: BuildReport, settings: Settings) -> str:
    from generator.review import findings

    stories = report.dossiers
    people = {p.id for d in stories for p in d.people}
    counts = (
        f"{sum(len(d.articles) for d in stories)} articles, {len(people)} people, "
        f"{sum(_count_quotes(d) for d in stories)} quotes, {sum(len(d.events) for d in stories)} events"
    )
    files = report.written
    wrote = f"{len(files.written)} written, {len(files.unchanged)} unchanged, {len(files.removed)} removed"
    doubts = sum(1 for _ in findings(stories))
    eye = f"; {doubts} things want an editor's eye (python -m generator review)" if doubts else ""
    return f"{settings.docs}: {counts}; pages: {wrote}{eye}"


def _count_quotes(story: Dossier) -> int:
    """As the site counts: the parts of one as one, words quoted within a reported clause with it."""
    return len({q.utterance for q in story.quotations if not q.quotation.within})


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
        yield
    except UserError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    except BrokenPipeError:
        # The reader of our output went away (head, less); let Python's last flush go nowhere too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


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
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def _tell(lines: Iterable[object], file: TextIO | None = None) -> None:
    """Print each on a line of its own, whatever the words of an article in it would do to a terminal."""
    from generator.reading.outcome import on_one_line

    for line in lines:
        print(on_one_line(str(line)), file=file or sys.stderr)


def _tell_timings(spent: Timings, articles: Iterable[Article]) -> None:
    words = sum(len(a.text.split()) for a in articles)
    for stage, seconds in spent.seconds.items():
        print(f"{seconds:9.2f} s  {stage}", file=sys.stderr)
    beyond = sum(s for stage, s in spent.seconds.items() if stage not in ("start", "parse"))
    if beyond:
        print(f"{words} words; beyond the parse {words / beyond:.0f} words per CPU-second", file=sys.stderr)


def _exit_if_empty(articles: Iterable[Article] | Iterable[ArticleFacts]) -> None:
    if not list(articles):
        print("no article that can be read", file=sys.stderr)
        raise typer.Exit(1)
