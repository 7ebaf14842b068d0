"""Run the project's own commands on the corpus and take what they print."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.gold.annotations import STORIES, GoldArticle, GoldStory
from benchmarks.gold.places import GoldError, Place

Json = dict[str, Any]

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Output:
    """What the commands print: ``facts`` by article id, ``dossiers`` by story, both as in the open format."""

    facts: dict[str, Json]
    dossiers: dict[str, Json]


def read_output(folder: Path = STORIES) -> Output:
    """Run ``facts`` and ``dossier`` on a folder of stories. Raises CalledProcessError where one fails."""
    with TemporaryDirectory() as copy:
        # The articles alone, and away from the site's own settings and corrections.
        for article in sorted(folder.glob("*/*.txt")):
            story = Path(copy) / article.parent.name
            story.mkdir(exist_ok=True)
            (story / article.name).write_bytes(article.read_bytes())
        facts, dossiers = _printed("facts", copy), _printed("dossier", copy)
    return Output({f["id"]: f for f in facts}, {d["story"]: d for d in dossiers})


def _printed(command: str, folder: str) -> list[Json]:
    done = subprocess.run(
        [sys.executable, "-m", "generator", command, ".", "--jobs", "1"],
        stdout=subprocess.PIPE,
        check=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def require_same_text(stories: Iterable[GoldStory], output: Output) -> None:
    """Raises GoldError where an article is missing, or its text is not its file's prose."""
    for story in stories:
        if story.name not in output.dossiers:
            raise GoldError(f"{story.name}: no such story in what dossier prints")
        for article in story.articles.values():
            _require(article, output.facts)


def _require(article: GoldArticle, facts: dict[str, Json]) -> None:
    if article.id not in facts:
        raise GoldError(f"{article.id}: no such article in what facts prints")
    if facts[article.id]["text"] != article.text:
        raise GoldError(f"{article.id}: its text is not the file's prose, character for character")


def place_of(value: Json, article: str | None = None) -> Place:
    """The place that an object of the open format names."""
    return Place(article or value["article"], value["start"], value["end"])
