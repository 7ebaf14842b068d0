"""Run the evaluation of annotated articles, which lies outside this repository, through our own commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("DOSSIER_SHARED", ROOT.parent / "shared"))
SUITE = Path(__file__).parent / "suite.yml"
RESULTS = Path(__file__).parent / "RESULTS.md"


@dataclass(frozen=True, slots=True)
class Run:
    """One call of the evaluation: a task on a data set, perhaps on its first ``limit`` documents."""

    task: str
    data: str
    limit: int | None = None
    words: int | None = None

    @property
    def name(self) -> str:
        """The call in short, as tables show it."""
        words = f" --words {self.words}" if self.words else ""
        limit = f" --limit {self.limit}" if self.limit else ""
        return f"{self.task} {self.data}{words}{limit}"

    def figures(self) -> dict[str, float]:
        """Its figures, in per cent. Raises CalledProcessError where the evaluation complains."""
        command = [sys.executable, str(SHARED / "eval" / "evaluate.py"), self.task]
        command += [str(SHARED / "data" / f"{self.data}.jsonl"), "--json"]
        command += ["--command", f"{sys.executable} -m generator"]
        for option, value in (("--limit", self.limit), ("--words", self.words)):
            command += [option, str(value)] if value else []
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT)
        values: dict[str, float] = json.loads(done.stdout)
        return {name: 100 * value for name, value in values.items()}


def read_suite() -> dict[str, list[dict[str, Any]]]:
    """The rows of suite.yml."""
    suite: dict[str, list[dict[str, Any]]] = yaml.safe_load(SUITE.read_text("utf-8"))
    return suite


def shared_is_there() -> bool:
    """Whether the annotated articles that are not part of this repository lie beside it."""
    return (SHARED / "eval" / "evaluate.py").is_file()


def require_shared() -> None:
    """End with one line where the annotated articles are not there."""
    if not shared_is_there():
        sys.exit(f"{SHARED}: no annotated articles; set DOSSIER_SHARED to the folder of eval/ and data/")
