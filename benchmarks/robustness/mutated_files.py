"""Sound seed files, damaged in many ways, through the readers.

A damaged file survives where reading it raises nothing and takes less than a second, gives articles whose
words are all of UTF-8 and, of prose, whose text is in the file, or a line that says why not, and the same
twice.

``python -m benchmarks.robustness.mutated_files [HOW MANY]``
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from benchmarks.robustness.damage import mutated
from benchmarks.robustness.outcome import Outcome, record
from generator.model import Article
from generator.reading.corpus import Corpus, read_corpus

TRIED = 100_000
SECONDS = 1.0


def try_files(numbers: Iterable[int]) -> Iterator[str]:
    """Read the damaged files of these numbers; yield a line for each that did not survive."""
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            name, content = mutated(number)
            file = Path(folder, os.fsdecode(name))
            file.write_bytes(content)
            try:
                with _limited():
                    first = read_corpus([file])
                with _limited():
                    second = read_corpus([file])
                fault = _fault(first, file.suffix, content) or ("" if first == second else "read differently")
            except (Exception, _TooSlowError) as error:
                fault = repr(error)
            if fault:
                yield f"file {number} ({name!r}): {fault}"
            file.unlink()


def _fault(corpus: Corpus, kind: str, content: bytes) -> str:
    """What is wrong with what came of a file; "" where nothing is."""
    if not corpus.articles and not corpus.problems:
        return "left out in silence"
    if not all(str(problem).isprintable() for problem in corpus.problems):
        return "told in more than a line, or with what cannot be printed"
    for article in corpus.articles:
        try:
            "".join(_words(article)).encode("utf-8")
        except UnicodeEncodeError as error:
            return repr(error)
        if kind != ".jsonl" and article.text not in content.decode("utf-8-sig"):
            return "its text does not stand in the file"
    return ""


def _words(article: Article) -> Iterator[str]:
    yield from (article.id, article.path, article.text, article.story, *article.authors)
    yield from filter(None, (article.title, article.outlet, article.url))


class _TooSlowError(BaseException):
    """Reading took too long. No Exception, so that no reader takes it for one of its own."""


def _too_slow(signal_number: int, frame: FrameType | None) -> None:
    raise _TooSlowError(f"more than {SECONDS:g} s")


@contextmanager
def _limited() -> Iterator[None]:
    """Raise _TooSlowError when the block has used SECONDS of the processor, however busy the machine is."""
    before = signal.signal(signal.SIGPROF, _too_slow)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def main(tried: int = TRIED) -> None:
    """Try that many files and put the outcome into RESULTS.md."""
    failures = tuple(try_files(range(tried)))
    record(
        Outcome(
            "damaged files through the readers",
            tried,
            len(failures),
            failures,
            "python -m benchmarks.robustness.mutated_files",
        )
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
