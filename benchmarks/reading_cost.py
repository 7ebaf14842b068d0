"""What reading costs, by kind of file: words per CPU-second, written into RESULTS.md.

    python -m benchmarks.reading_cost

The documents are those of the tests, longer: each is written by a library of its kind, and read again and
again.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from benchmarks.evaluation import RESULTS
from generator.reading.corpus import read_corpus
from tests.reading import documents as made

_TABLE = re.compile(r"(<!-- reading -->\n).*?(<!-- /reading -->)", re.DOTALL)
_SECONDS = 2.0
# About a thousand words.
_PARAGRAPHS = made.PARAGRAPHS * 16
_TEXT = "\n\n".join(_PARAGRAPHS)


def _headed() -> bytes:
    return f"Title: {made.TITLE}\nDate: 12 June 2024\n\n{_TEXT}".encode()


def _page() -> bytes:
    return made.page(_PARAGRAPHS).encode()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    ".atom": lambda: made.atom(_PARAGRAPHS),
    ".csv": lambda: made.table(paragraphs=_PARAGRAPHS),
    ".docx": lambda: made.word(paragraphs=_PARAGRAPHS),
    ".eml": lambda: made.mail(paragraphs=_PARAGRAPHS),
    ".htm": _page,
    ".html": _page,
    ".json": lambda: made.answer(_PARAGRAPHS),
    ".jsonl": lambda: json.dumps({"id": "harbour", "text": _TEXT}).encode(),
    ".markdown": _headed,
    ".md": _headed,
    ".pdf": lambda: made.pdf(pages=3),
    ".rss": lambda: made.rss(_PARAGRAPHS),
    ".rtf": lambda: made.rich_text(_PARAGRAPHS),
    ".tsv": lambda: made.table("\t", _PARAGRAPHS),
    ".txt": _headed,
    ".xhtml": _page,
    ".xml": lambda: made.rss(_PARAGRAPHS),
    ".zip": lambda: made.archive({"harbour.txt": _headed()}),
}
"""A document of each known kind."""


def words_per_second(file: Path, seconds: float = _SECONDS) -> float:
    """Words that are read of a file in a CPU-second, its libraries loaded before the clock starts."""
    (article,) = read_corpus([file]).articles
    times, start = 0, process_time()
    while process_time() - start < seconds:
        read_corpus([file])
        times += 1
    return times * len(article.text.split()) / (process_time() - start)


def main() -> None:
    """Measure every kind and write the table; what stands around it in RESULTS.md stays."""
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for kind, document in DOCUMENTS.items():
            file = Path(folder, f"harbour{kind}")
            file.write_bytes(document())
            rows.append(f"| `{kind}` | {len(file.read_bytes()):,} | {words_per_second(file):,.0f} |")
            print(rows[-1], flush=True)
    table = "\n".join(["| kind | bytes | words per CPU-second |", "|---|---:|---:|", *rows])
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(_TABLE.sub(lambda m: f"{m[1]}\n{table}\n\n{m[2]}", page), "utf-8")


if __name__ == "__main__":
    main()
