"""How soon a correction is on the site: a build with one new entry, and a preview until the browser has it.

    python -m benchmarks.preview FOLDER [ARTICLES]

FOLDER holds articles of any known kind, a sub-folder a story; 100 of them are taken by default. Writes the
table in RESULTS.md; to be run on an idle machine.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.evaluation import RESULTS
from benchmarks.scale import GENERATOR, articles_of, lay_out, run
from generator.model import Article
from generator.reading.corpus import read_corpus

_TABLE = re.compile(r"(<!-- preview -->\n).*?(<!-- /preview -->)", re.DOTALL)
_ARTICLES, _TIMES = 100, 5
_PORT = 8939
_TRIES_A_SECOND, _LONGEST_WAIT = 20, 120


def main() -> None:
    """Measure both some times and write the median; what stands around the table stays."""
    folder, *number = sys.argv[1:]
    articles = articles_of(read_corpus([Path(folder)]).articles, int(number[0]) if number else _ARTICLES)
    rows = [
        f"| {what} | {median(seconds):.1f} | {max(seconds):.1f} |" for what, seconds in _measured(articles)
    ]
    table = "\n".join([f"| {len(articles):,} articles | median, s | most, s |", "|---|---:|---:|", *rows])
    page = RESULTS.read_text("utf-8")
    RESULTS.write_text(_TABLE.sub(lambda m: f"{m[1]}\n{table}\n\n{m[2]}", page), "utf-8")


def _measured(articles: Sequence[Article]) -> Iterator[tuple[str, list[float]]]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "dossier")
        lay_out(root, articles)
        run(root, *GENERATOR, "build")
        builds = []
        for turn in range(_TIMES):
            _correct(root, f"A title of build {turn}")
            builds.append(run(root, *GENERATOR, "build").seconds)
        yield "a build with one new correction", builds
        yield "a saved correction in the preview", list(_previewed(root))


def _correct(root: Path, title: str) -> None:
    """An entry that changes an article's title, which many pages name."""
    first = min((root / "seeds").rglob("*.md")).relative_to(root).as_posix()
    (root / "corrections.yml").write_text(f"articles:\n- article: {first}\n  title: {title}\n", "utf-8")


def _previewed(root: Path) -> Iterator[float]:
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{_PORT}"]
    here = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(command, cwd=root, env=here, stderr=subprocess.DEVNULL) as preview:
        try:
            _wait_for("<title>")
            for turn in range(_TIMES):
                time.sleep(2)
                _correct(root, f"A title of preview {turn}")
                begin = time.perf_counter()
                _wait_for(f"A title of preview {turn}")
                yield time.perf_counter() - begin
        finally:
            preview.terminate()


def _wait_for(words: str) -> None:
    """Wait until home or the feed, which has every title, holds some words; SystemExit after minutes."""
    for _ in range(_LONGEST_WAIT * _TRIES_A_SECOND):
        try:
            pages = (
                urlopen(f"http://127.0.0.1:{_PORT}/{page}").read() for page in ("index.html", "feed.xml")
            )
            if any(words in page.decode() for page in pages):
                return
        except URLError:
            pass
        time.sleep(1 / _TRIES_A_SECOND)
    raise SystemExit(f"the preview has no {words!r} after {_LONGEST_WAIT} s")


if __name__ == "__main__":
    main()
