"""A file that would take a reader hours is left out, and the rest is read."""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from time import process_time

from generator.reading.corpus import Corpus, read_corpus
from generator.reading.options import Options
from tests.reading.documents import nested_pdf, pdf

LINE = "left out, reading it took more than 0.5 seconds of processor time (seconds_per_article)"


def test_a_small_pdf_that_takes_hours_is_one_line(tmp_path: Path) -> None:
    """It is given up on after the seconds that an article may take, and the sound one behind it is read."""
    (tmp_path / "a.pdf").write_bytes(nested_pdf())
    (tmp_path / "b.pdf").write_bytes(pdf())
    start = process_time()

    corpus = read_corpus([tmp_path], Options(seconds=0.5))

    assert process_time() - start < 5
    assert [a.id for a in corpus.articles] == ["b"]
    assert [p.reason for p in corpus.problems] == [LINE]
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_a_sound_file_has_time_for_each_of_its_articles(tmp_path: Path) -> None:
    """What is counted is one record, not the whole of a large file."""
    rain = "Rain fell on the quay. " * 4_000
    (tmp_path / "many.jsonl").write_text("".join(f'{{"text": "{n}. {rain}"}}\n' for n in range(30)))
    start = process_time()

    corpus = read_corpus([tmp_path], Options(seconds=2))

    assert process_time() - start > 2
    assert (len(corpus.articles), corpus.problems) == (30, ())


def test_no_limit_where_none_is_wanted_or_none_is_heard(tmp_path: Path) -> None:
    """0 is none; in a thread files are read without one."""
    (tmp_path / "a.pdf").write_bytes(nested_pdf(depth=0, fonts=2))
    found: list[Corpus] = [read_corpus([tmp_path], Options(seconds=0))]

    thread = threading.Thread(target=lambda: found.append(read_corpus([tmp_path], Options(seconds=0.1))))
    thread.start()
    thread.join()

    assert [[a.id for a in corpus.articles] for corpus in found] == [["a"], ["a"]]
