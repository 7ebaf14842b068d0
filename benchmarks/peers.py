"""Compare quotes and speakers with other tools, on the same articles and the same parses in one run.

    python -m venv peers && peers/bin/python -m pip install -r requirements/peers.in
    python -m benchmarks.peers peers/bin/python quotes/polnear.dev quotes/gum_news.dev

Prints one Markdown table a data set. The tools get spaCy's parse of the text as it is, as their users give it
to them. The rules of the GenderGapTracker are no package that pip can install; they are not in the table.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.evaluation import SHARED, require_shared
from generator.extraction.facts import extract
from generator.model import Article, ArticleFacts
from generator.parsing.parse import load, parse

_WORKER = Path(__file__).parent / "peer_worker.py"
_FIGURES = {
    "strings found, F": "q_F",
    "with the right speaker, F": "q_jF",
    "all reported speech, token F": "tok_F",
    "IoU ≥ .8 and speaker, F": "joint80_F",
}


def main() -> None:
    """Print the tables."""
    require_shared()
    peers, *data = sys.argv[1:]
    sys.path.insert(0, str(SHARED / "eval"))
    for name in data:
        lines = (SHARED / "data" / f"{name}.jsonl").read_text("utf-8").splitlines()
        gold = [json.loads(line) for line in lines if line.strip()]
        found = {"Dossier": _ours(gold), **_theirs(peers, gold)}
        words = sum(len(g["text"].split()) for g in gold)
        print(f"\n{name}, {len(gold)} articles\n")
        print("| tool |", " | ".join(_FIGURES), "| words per CPU-second beyond the parse |")
        print("|---|" + "---:|" * (len(_FIGURES) + 1))
        for tool, (quotes, seconds) in found.items():
            figures = _figures(gold, quotes)
            shown = " | ".join(f"{100 * (figures[key] or 0):.1f}" for key in _FIGURES.values())
            print(f"| {tool} | {shown} | {words / max(seconds, 1e-9):.0f} |")


_Found = tuple[list[list[dict[str, Any]]], float]


def _ours(gold: Sequence[dict[str, Any]]) -> _Found:
    docs = list(parse(g["text"] for g in gold))
    begin = time.process_time()
    facts = [
        extract(Article(id=g["id"], path="", text=g["text"]), d) for g, d in zip(gold, docs, strict=True)
    ]
    return [_rows(f) for f in facts], time.process_time() - begin


def _rows(facts: ArticleFacts) -> list[dict[str, Any]]:
    """The quotations as the evaluation reads them: a clause replaces the fragments in it."""
    text, rows = facts.article.text, []
    clauses = [q.span for q in facts.quotations if q.kind == "indirect"]
    for q in facts.quotations:
        inside = any(c.start <= q.span.start and q.span.end <= c.end for c in clauses)
        if q.kind == "partial" and inside:
            continue
        row: dict[str, Any] = {"start": q.span.start, "end": q.span.end}
        if q.speaker is not None:
            row["speaker_text"] = text[q.speaker.start : q.speaker.end]
            row |= {"speaker_start": q.speaker.start, "speaker_end": q.speaker.end}
        if q.person is not None:
            row["speaker_name"] = facts.people[q.person].name
        rows.append(row)
    return rows


def _theirs(python: str, gold: Sequence[dict[str, Any]]) -> dict[str, _Found]:
    """What each tool finds, with the CPU-seconds it took."""
    from spacy.tokens import DocBin

    docs = load().pipe((g["text"] for g in gold), batch_size=16)
    with tempfile.TemporaryDirectory() as folder:
        parses = Path(folder) / "parses.spacy"
        DocBin(attrs=["LEMMA", "POS", "TAG", "DEP", "HEAD", "SENT_START"], docs=docs).to_disk(parses)
        command = [python, str(_WORKER), str(parses)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    tools = list(rows[0]) if rows else []
    return {t: ([r[t]["quotes"] for r in rows], sum(r[t]["seconds"] for r in rows)) for t in tools}


def _figures(gold: Sequence[dict[str, Any]], quotes: Sequence[list[dict[str, Any]]]) -> dict[str, Any]:
    score: Any = importlib.import_module("quotes_score")
    counts = [score.score_doc(g, q) for g, q in zip(gold, quotes, strict=True)]
    figures: dict[str, Any] = score.summ(counts)
    return figures


if __name__ == "__main__":
    main()
