"""Run the quote finders of other tools, in the venv they are installed in; called by benchmarks/peers.py.

    PYTHON benchmarks/peer_worker.py PARSES.spacy > quotes.jsonl

One line an article: {tool: {"seconds", "quotes": [{"start", "end", "speaker_text", "speaker_start",
"speaker_end"}]}}. The parses are read from a file, so that every tool works on the same ones.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

# Odd or unclosed marks make them stop.
_GIVES_UP = (ValueError, IndexError, TypeError)


def main() -> None:
    """Print what each tool that can be imported finds."""
    spacy = importlib.import_module("spacy")
    tokens = importlib.import_module("spacy.tokens")
    tools: dict[str, Callable[[Any], Any]] = {}
    for name, module, function in (
        ("textacy direct_quotations", "textacy.extract.triples", "direct_quotations"),
        ("sayswho quote_finder", "sayswho.quote_finder", "quote_finder"),
    ):
        try:
            find = getattr(importlib.import_module(module), function)
        except ImportError as error:
            print(f"{name} cannot be imported: {error}", file=sys.stderr)
        else:
            tools[name] = find
    for doc in tokens.DocBin().from_disk(sys.argv[1]).get_docs(spacy.blank("en").vocab):
        row = {}
        for name, run in tools.items():
            begin = time.process_time()
            quotes = list(_triples(doc, run))
            row[name] = {"seconds": time.process_time() - begin, "quotes": quotes}
        print(json.dumps(row))


def _triples(doc: Any, find: Callable[[Any], Any]) -> Iterator[dict[str, Any]]:
    """What a finder of (speaker, cue, content) finds; by paragraphs where it gives up on the whole."""
    try:
        yield from (_row(t, 0) for t in list(find(doc)))
    except _GIVES_UP:
        for first, last in _paragraphs(doc):
            part = doc[first:last].as_doc()
            try:
                found = [_row(t, doc[first].idx) for t in find(part)]
            except _GIVES_UP:
                continue
            yield from found


def _row(triple: Any, offset: int) -> dict[str, Any]:
    speaker, content = sorted(triple.speaker, key=lambda t: t.i), triple.content
    start, end = speaker[0].idx, speaker[-1].idx + len(speaker[-1])
    return {
        "start": offset + content.start_char,
        "end": offset + content.end_char,
        "speaker_text": content.doc.text[start:end],
        "speaker_start": offset + start,
        "speaker_end": offset + end,
    }


def _paragraphs(doc: Any) -> Iterator[tuple[int, int]]:
    first = 0
    for token in doc:
        if re.search(r"[\n\r]", token.text):
            if token.i > first:
                yield first, token.i
            first = token.i + 1
    if first < len(doc):
        yield first, len(doc)


if __name__ == "__main__":
    main()
