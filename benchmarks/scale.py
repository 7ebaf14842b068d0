"""What building costs against the number of articles: time, memory and bytes, written into RESULTS.md.

    python -m benchmarks.scale FOLDER [SIZE…]

FOLDER holds articles of any known kind, a sub-folder a story; the sizes are 10, 100 and 1,000 by default.
Where it has fewer, new articles are made of its paragraphs: those of each story are dealt anew. A build of
1,000 articles takes minutes, one of 10,000 an hour. Beside it stands what the language model costs alone.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby
from pathlib import Path
from time import perf_counter

import yaml

from benchmarks.evaluation import RESULTS
from benchmarks.scale_plot import Cost, plotted
from generator.model import Article
from generator.reading.corpus import read_corpus

_TABLE = re.compile(r"(<!-- scale -->\n).*?(<!-- /scale -->)", re.DOTALL)
_SIZES = (10, 100, 1000)
_SEED = 17
_KILO, _MEGA = 1_000, 1_000_000
GENERATOR = (sys.executable, "-m", "generator")
_FIRST = "first build, up to MkDocs"


@dataclass(frozen=True, slots=True)
class _Spent:
    """What a process and those that it began took: CPU-seconds, seconds, the most memory of one in bytes."""

    cpu: float
    seconds: float
    memory: int


def articles_of(known: Sequence[Article], number: int) -> list[Article]:
    """So many articles, those that are known first; the others are dealt from the paragraphs of a story."""
    draw, out = random.Random(_SEED), list(known[:number])
    stories = [list(of) for _, of in groupby(known, key=lambda a: a.story)]
    for turn in count(1):
        for story in stories:
            if len(out) >= number:
                return out
            out += _dealt(story, turn, draw)[: number - len(out)]
    raise AssertionError


def _dealt(story: Sequence[Article], turn: int, draw: random.Random) -> list[Article]:
    """As many articles of the same paragraphs, each paragraph in one that is drawn."""
    paragraphs = [p for article in story for p in article.text.split("\n\n") if p.strip()]
    draw.shuffle(paragraphs)
    texts = ["\n\n".join(paragraphs[i :: len(story)]) for i in range(len(story))]
    return [
        replace(article, id=f"{article.id}-{turn}", story=f"{article.story}-{turn}", text=text)
        for article, text in zip(story, texts, strict=True)
        if text
    ]


def main() -> None:
    """Measure every size and write the tables and the drawing; what stands around them stays."""
    folder, *sizes = sys.argv[1:]
    known = read_corpus([Path(folder)]).articles
    if not known:
        raise SystemExit(f"{folder}: no article that can be read")
    costs = [cost for size in map(int, sizes or _SIZES) for cost in _measured(articles_of(known, size))]
    drawing = plotted(costs, RESULTS.parent / "scale.svg")
    page = RESULTS.read_text("utf-8")
    shown = "\n\n".join(filter(None, ("\n".join(_rows(costs)), drawing)))
    RESULTS.write_text(_TABLE.sub(lambda m: f"{m[1]}\n{shown}\n\n{m[2]}", page), "utf-8")


def _measured(articles: Sequence[Article]) -> Iterator[Cost]:
    size = len(articles)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "dossier")
        lay_out(root, articles)
        for what, spent in _steps(root):
            print(f"{size:6} {what:36} {spent.cpu:8.1f} CPU-s {spent.seconds:8.1f} s", flush=True)
            yield Cost(size, what, "CPU-seconds", spent.cpu)
            yield Cost(size, f"{what}, memory", "MB", spent.memory / _MEGA)
        yield Cost(size, "the model alone (spaCy)", "CPU-seconds", _model_alone(root))
        yield from (Cost(size, what, unit, number) for what, unit, number in _sizes_of(root / "site"))


def _steps(root: Path) -> Iterator[tuple[str, _Spent]]:
    """What a user does, one after the other."""
    yield _FIRST, run(root, *GENERATOR, "build", "--jobs", "1")
    yield "the same again", run(root, *GENERATOR, "build", "--jobs", "1")
    seed = min((root / "seeds").rglob("*.md"))
    seed.write_text(seed.read_text("utf-8") + "\nThat was on Monday, Mara Quell said.\n", "utf-8")
    yield "after one article changed", run(root, *GENERATOR, "build", "--jobs", "1")
    yield "the site from the pages (MkDocs)", run(root, sys.executable, "-m", "mkdocs", "build", "-q")
    yield f"{_FIRST}, two processes", run(root, *GENERATOR, "build", "--no-cache", "--jobs", "2")


def lay_out(root: Path, articles: Sequence[Article]) -> None:
    """A new dossier of some articles."""
    run(root.parent, *GENERATOR, "new", str(root))
    shutil.rmtree(root / "seeds")
    for number, article in enumerate(articles):
        file = root / "seeds" / (article.story or "story") / f"{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        given = {"title": article.title, "outlet": article.outlet, "date": article.published}
        head = yaml.safe_dump({name: str(value) for name, value in given.items() if value})
        file.write_text(f"---\n{head}---\n\n{article.text}\n", "utf-8")


def run(folder: Path, *command: str) -> _Spent:
    """Run a command there. Raises SystemExit with its name where it fails."""
    begin = perf_counter()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    files = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]
    here = Path.cwd()
    os.chdir(folder)
    process = os.posix_spawn(command[0], command, {**os.environ, "PYTHONPATH": str(here)}, file_actions=files)
    os.chdir(here)
    _, status, used = os.wait4(process, 0)
    if status:
        raise SystemExit(f"{' '.join(command)}: failed in {folder}")
    return _Spent(used.ru_utime + used.ru_stime, perf_counter() - begin, used.ru_maxrss * 1024)


def _model_alone(root: Path) -> float:
    """CPU-seconds of bare ``nlp.pipe`` on the articles, without what it takes to load the model."""
    command = (sys.executable, "-m", "benchmarks.model_alone")
    return run(root, *command, "seeds").cpu - run(root, *command).cpu


def _sizes_of(site: Path) -> Iterator[tuple[str, str, float]]:
    pages = {page: page.stat().st_size for page in site.rglob("*.html")}
    files = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    search = [f.stat().st_size for name in ("pagefind", "search") for f in (site / name).rglob("*.*")]
    yield "site", "MB", sum(files) / _MEGA
    yield "pages", "number", len(pages)
    yield "files", "number", len(files)
    yield "search index", "MB", sum(search) / _MEGA
    yield "home", "KB", pages[site / "index.html"] / _KILO
    yield "largest page", "KB", max(pages.values()) / _KILO


def _rows(costs: Sequence[Cost]) -> Iterator[str]:
    """A row for each thing that was measured, a column for each size."""
    sizes = sorted({cost.size for cost in costs})
    yield "| " + " | ".join(["articles", *(f"{size:,}" for size in sizes)]) + " |"
    yield "|---|" + "---:|" * len(sizes)
    for what in dict.fromkeys((cost.what, cost.unit) for cost in costs):
        found = {cost.size: cost.number for cost in costs if (cost.what, cost.unit) == what}
        yield f"| {what[0]}, {what[1]} | " + " | ".join(_shown(found[size]) for size in sizes) + " |"


def _shown(number: float) -> str:
    return f"{number:,.1f}" if number < _KILO and number != int(number) else f"{number:,.0f}"


if __name__ == "__main__":
    main()
