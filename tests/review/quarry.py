"""An invented project in which each kind of finding is at least once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.beside import Beside
from generator.corrections.corrections import read_corrections
from generator.keeping.kept_facts import KeptFacts
from generator.model import Dossier
from generator.pipeline import read_and_link
from generator.review.finding import Finding
from generator.review.work_list import work_list
from generator.settings import Settings

QUARRY = (
    "The quarry above Tolna was closed on 3 March 2024 after a wall of stone fell on the road to the valley.\n"
    "“Nobody told the people down here that it would ever come to this.”\n"
    "Mayor Berta Lindqvist said the town would clear the road. Police believe the wall had been wet for weeks.\n"
    "Zorvax was near the road. Petra Hallgren, a driver, saw the wall fall.\n"
    "“We heard it before we saw it,” Hallgren said. "
)
WALL = (
    "The quarry above Tolna was closed on 5 March 2024 after a wall of stone fell on the road to the valley.\n"
    "Berte Lindquist told the council on Tuesday that the stone had been checked.\n"
    "Sven Ostrander asked for a report. Ulla Ostrander, his sister, drew one up. Ostrander had left by then.\n"
)
UNDATED = "A bus to Tolna turned back on Friday, the driver said. The road will be cleared by 9 March 2024."
RECORDS: tuple[dict[str, Any], ...] = (
    {"id": "quarry", "text": QUARRY, "date": "2024-03-06", "outlet": "The Tolna Post"},
    {"id": "wall", "text": WALL, "date": "2024-03-07", "outlet": "The Valley Echo"},
    {"id": "bus", "text": UNDATED},
)


def make_project(root: Path, records: tuple[dict[str, Any], ...] = RECORDS) -> Path:
    """Put the articles into ``root``/seeds."""
    (root / "seeds").mkdir()
    (root / "seeds/tolna.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
    return root


def reviewed(root: Path, kept: KeptFacts | None = None) -> tuple[tuple[Dossier, ...], list[Finding]]:
    """A project's stories as its corrections.yml has them, and what is open."""
    dossiers, corpus = read_and_link([root / "seeds"], Settings(), 1, beside=Beside(root, kept))
    return dossiers, work_list(dossiers, read_corrections(root), corpus.problems, root)
