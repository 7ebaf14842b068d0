"""Sound seed files, damaged in many ways, through the readers.

A damaged file survives where reading it raises nothing and takes less than two seconds (for half a million
bytes), gives articles whose words are all of UTF-8 and, of plain text, whose text is in the file, or a line
that says why not, and the same twice.

``python -m benchmarks.robustness.mutated_files [HOW MANY]``
"""

from __future__ import annotations

import html
import os
import signal
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from benchmarks.robustness.damage import mutated
from benchmarks.robustness.outcome import Outcome, record
from generator.model import Article
from generator.reading import corpus
from generator.reading.corpus import Corpus, read_corpus
from generator.reading.encoding import decode

TRIED = 100_000
SECONDS = 2.0
# Where other programs share its caches, a processor may need twice the time for the same work; what is slow
# by itself is so each time.
TRIES = 8


def try_files(numbers: Iterable[int]) -> Iterator[str]:
    """Read the damaged files of these numbers; yield a line for each that did not survive."""
    with tempfile.TemporaryDirectory() as folder:
        _load_libraries(Path(folder, "first.md"))
        for number in numbers:
            name, content = mutated(number)
            file = Path(folder, os.fsdecode(name))
            file.write_bytes(content)
            try:
                first, second = _read(file, len(content)), _read(file, len(content))
                fault = _fault(first, file.suffix, content) or ("" if first == second else "read differently")
            except (Exception, _TooSlowError) as error:
                fault = repr(error)
            if fault:
                yield f"file {number} ({name!r}): {fault}"
            file.unlink()


def _read(file: Path, size: int) -> Corpus:
    """What is read of a file of this size; raises _TooSlowError where no try was quick enough."""
    for _ in range(TRIES - 1):
        with suppress(_TooSlowError), _limited(size):
            return read_corpus([file])
    with _limited(size):
        return read_corpus([file])


def _load_libraries(file: Path) -> None:
    """Read first files: what reading needs is loaded then, and that is not what is timed."""
    for text in ("Der Regen hat am Montag nicht aufgehört, sagte er. " * 9, "The mayor left on Monday."):
        file.write_text(text, "utf-8")
        corpus.read_corpus([file])


def _fault(found: Corpus, kind: str, content: bytes) -> str:
    """What is wrong with what came of a file; "" where nothing is."""
    if not found.articles and not found.problems:
        return "left out in silence"
    if not all(str(problem).isprintable() for problem in found.problems):
        return "told in more than a line, or with what cannot be printed"
    for article in found.articles:
        try:
            "".join(_words(article)).encode("utf-8")
        except UnicodeEncodeError as error:
            return repr(error)
        if kind == ".txt" and not _holds(content, article.text):
            return "its text does not stand in the file"
    return ""


def _holds(content: bytes, text: str) -> bool:
    """Whether a text stands in a file, whose entities are read as what they mean."""
    written = decode(content).text
    return text in written or text in html.unescape(written)


def _words(article: Article) -> Iterator[str]:
    yield from (article.id, article.path, article.text, article.story, *article.authors)
    yield from filter(None, (article.title, article.outlet, article.url))


class _TooSlowError(BaseException):
    """Reading took too long. No Exception, so that no reader takes it for one of its own."""


def _too_slow(signal_number: int, frame: FrameType | None) -> None:
    raise _TooSlowError(f"more than {SECONDS:g} s for half a million bytes")


@contextmanager
def _limited(size: int) -> Iterator[None]:
    """Raise _TooSlowError when the block has used too much of the processor, however busy the machine is.

    SECONDS for half a million bytes, in proportion for more.
    """
    before = signal.signal(signal.SIGPROF, _too_slow)
    signal.setitimer(signal.ITIMER_PROF, SECONDS * max(1, size / 500_000))
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
