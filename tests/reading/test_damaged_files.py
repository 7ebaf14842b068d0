"""Whatever is wrong with a file, it is one line that names it and says why, and the others are read."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import BinaryIO

import pytest

from generator.reading import corpus, kinds
from generator.reading.articles import draft
from generator.reading.corpus import read_corpus
from generator.reading.options import Options
from generator.reading.record import Record
from tests.reading import documents as made

_PIECE = re.compile(rb"<[^>]{0,200}>|[^<]+")


def _damaged_feed(random: Random) -> bytes:
    """A feed some of whose tags are gone, twice there or elsewhere."""
    pieces = _PIECE.findall(random.choice((made.rss(), made.atom())))
    for _ in range(random.randint(1, 6)):
        at, to = (random.randrange(len(pieces)) for _ in range(2))
        change = random.randrange(3)
        if change == 0 and len(pieces) > 1:
            del pieces[at]
        elif change == 1:
            pieces.insert(to, pieces[at])
        else:
            pieces[at], pieces[to] = pieces[to], pieces[at]
    return b"".join(pieces)


def _damaged_zip(random: Random) -> bytes:
    """A zip file with names that are none, and some bytes changed."""
    packed = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w") as zipped:
        warnings.simplefilter("ignore")
        for name in random.sample(
            ["a.txt", "b/c.txt", ".", "..", "/", "\\", "d\\e.txt", ":", "a.txt", ".x"], 4
        ):
            info = zipfile.ZipInfo("x")
            info.filename = name
            zipped.writestr(info, "Rain fell on Monday.")
    content = bytearray(packed.getvalue())
    for _ in range(random.randint(0, 6)):
        content[random.randrange(len(content))] = random.randrange(256)
    return bytes(content)


def test_damaged_feeds_and_zip_files(tmp_path: Path) -> None:
    """Three hundred: nothing is raised, each is told or read, and the sound file behind them is read."""
    random = Random(13)
    for number in range(150):
        (tmp_path / f"f{number}.rss").write_bytes(_damaged_feed(random))
        (tmp_path / f"z{number}.zip").write_bytes(_damaged_zip(random))
    (tmp_path / "zz.txt").write_text("The ferry sank on Monday.")

    found = read_corpus([tmp_path], Options(seconds=0))

    told = [p.path for p in found.problems] + [
        f"{tmp_path}/{a.path.split('/', 1)[1]}" for a in found.articles
    ]
    for file in tmp_path.iterdir():
        assert any(path.startswith(str(file)) for path in told), file
    assert all(str(problem).isprintable() for problem in found.problems)
    assert not [p for p in found.problems if "broke its reader" in p.reason]


@pytest.mark.parametrize(
    "error", [IndexError("list index out of range"), RecursionError(), MemoryError(), OSError()]
)
def test_a_reader_that_breaks_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """What it read before stays, and so do the files behind."""

    def read(file: BinaryIO, options: Options) -> Iterator[Record]:
        yield Record("Rain fell on Monday.", place="entry 1")
        raise error

    monkeypatch.setitem(kinds.READERS, ".rss", read)
    for name in ("a.rss", "b.txt"):
        (tmp_path / name).write_text("The ferry sank.")

    found = read_corpus([tmp_path])

    assert [a.text for a in found.articles] == ["Rain fell on Monday.", "The ferry sank."]
    assert [str(p).rpartition("/")[2] for p in found.problems] == [
        f"a.rss: left out, it broke its reader: {error!r}"
    ]


def test_a_record_that_breaks_the_program_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those before and behind it are read."""

    def breaking(record: Record, *others: object) -> object:
        if "ferry" in record.text:
            raise KeyError("ferry")
        return draft(record, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(corpus, "draft", breaking)
    lines = [f'{{"text": "{text}"}}\n' for text in ("Rain fell.", "The ferry sank.", "Snow fell.")]
    (tmp_path / "a.jsonl").write_text("".join(lines))

    found = read_corpus([tmp_path])

    assert [a.text for a in found.articles] == ["Rain fell.", "Snow fell."]
    assert [p.reason for p in found.problems] == ["left out, it broke its reader: KeyError('ferry')"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "left out, it has no name in the zip file"),
        (".", "left out, it has no name in the zip file"),
        ("..\\w.txt", "left out, its path leads out of the zip file"),
    ],
)
def test_a_name_in_a_zip_file_that_is_none(tmp_path: Path, name: str, told: str) -> None:
    """A line, and what else is in it is read."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as zipped:
        info = zipfile.ZipInfo("x")
        info.filename = name
        zipped.writestr(info, "Rain fell.")
        zipped.writestr("z.txt", "The ferry sank.")

    found = read_corpus([tmp_path / "a.zip"])

    assert [a.text for a in found.articles] == ["The ferry sank."]
    assert [p.reason for p in found.problems] == [told]


def test_a_feed_whose_title_closes_before_it_opens(tmp_path: Path) -> None:
    """Its entries are read all the same."""
    item = "<item><title>Bridge</title><description>Mayor Bo Ek said so.</description></item>"
    (tmp_path / "a.rss").write_text(f"<rss><channel></title>{item}</channel></rss>")

    (article,) = read_corpus([tmp_path]).articles

    assert (article.title, article.text) == ("Bridge", "Mayor Bo Ek said so.")


@pytest.mark.parametrize(
    "contents",
    [
        "<content:encoded><![CDATA[]]></content:encoded>",
        "<content:encoded>&lt;img src='a.jpg'&gt;</content:encoded>",
    ],
)
def test_an_entry_whose_content_has_no_words(tmp_path: Path, contents: str) -> None:
    """Its text is its summary then."""
    space = "http://purl.org/rss/1.0/modules/content/"
    item = f"<item>{contents}<description>Minister Sven Ek said so on Friday.</description></item>"
    (tmp_path / "a.rss").write_text(f'<rss xmlns:content="{space}"><channel>{item}</channel></rss>')
    entry = '<entry><content src="https://holm.example/1"/><summary>A whale was seen.</summary></entry>'
    (tmp_path / "b.atom").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>')

    articles = read_corpus([tmp_path]).articles

    assert [a.text for a in articles] == ["Minister Sven Ek said so on Friday.", "A whale was seen."]


def test_libraries_write_nothing_of_their_own(tmp_path: Path) -> None:
    """Standard error holds one line, ours, whatever a library logs or warns of."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 junk\x00\xff")
    program = "import sys; from generator.reading.corpus import read_corpus; from pathlib import Path\n"
    program += "print(*read_corpus([Path(sys.argv[1])]).problems, sep='\\n', file=sys.stderr)"

    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path], capture_output=True, text=True, check=True
    )

    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{tmp_path}/a.pdf: ") or line.startswith(f"{tmp_path.name}/a.pdf: ")
    assert "left out, it is damaged, or no PDF" in line


def test_a_title_that_ends_in_an_escape(tmp_path: Path) -> None:
    """Its last letter is in it, in the code page of the file."""
    for name, page, words in (("a.rtf", "", "Council caf\\'e9"), ("b.rtf", "\\ansicpg1250", "Council \\'e8")):
        source = rf"{{\rtf1\ansi{page}{{\info{{\title {words}}}}}\pard The ferry sank.\par}}"
        (tmp_path / name).write_text(source)

    assert [a.title for a in read_corpus([tmp_path]).articles] == ["Council café", "Council č"]
