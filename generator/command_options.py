"""The options and arguments of the commands: each said once, for whichever command has it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Seeds = Annotated[
    str | None, typer.Option(help="Folder of articles (default: seeds, or as mkdocs.yml says).")
]
Docs = Annotated[
    Path | None, typer.Option(help="Folder the pages go to (default: docs, or as mkdocs.yml says).")
]
Built = Annotated[Path, typer.Option(help="Folder of the built site, checked if it is there.")]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="Processes to work with (default: all cores, where it pays).")
]
Paths = Annotated[list[Path], typer.Argument(help="Articles in files of any known kind, or folders of them.")]
Sources = Annotated[
    list[str],
    typer.Argument(help="Articles in files of any known kind, folders or addresses of them."),
]
Words = Annotated[int | None, typer.Option(min=1, help="The most words a story's summary may have.")]
Story = Annotated[
    str | None, typer.Option(help="The story that all go to (default: sub-folders are stories).")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be done, and write nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for each.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Make all anew, and keep nothing in .cache/.")]
Into = Annotated[
    Path | None, typer.Option(help="A folder of its own below docs/ of a MkDocs site that is there already.")
]
NewFolder = Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new, or empty.")]
Replaced = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE…", help="Replace these, whatever was done to them by hand."),
]
Out = Annotated[
    str | None, typer.Option(help="Put it into shards in this folder instead, but for those that are there.")
]
WhichShards = Annotated[str, typer.Option(help="With --out: only each n-th shard from the k-th on, as k/n.")]
Engine = Annotated[
    Literal["processes", "dask"], typer.Option(help="With --out: what draws the shards (dask is an extra).")
]
Scheduler = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="With --engine dask: its scheduler, tcp://HOST:8786.")
]
Facts = Annotated[str | None, typer.Option(help="Folder of shards (facts --out): what they hold is known.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="End with status 1, too, where a correction or must_review is open.")
]
Ids = Annotated[list[str] | None, typer.Argument(help="What to look at, by its id (default: all).")]
Written = Annotated[bool, typer.Option("--write", help="Put the entries into corrections.yml, as comments.")]
Timed = Annotated[bool, typer.Option("--timings", help="Print CPU-seconds by stage on standard error.")]
