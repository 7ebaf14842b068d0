import json
import os
import socket
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.reading.corpus import Corpus, read_corpus
from generator.reading.kinds import KNOWN_KINDS
from generator.reading.options import Options


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of seeds that holds one sound article."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "good.txt").write_text("Good.")
    return folder


def told(corpus: Corpus) -> list[str]:
    """The lines of what could not be read; every one is a line, and can be printed."""
    lines = list(map(str, corpus.problems))
    assert all(line.isprintable() for line in lines)
    return lines


def test_kinds_and_stories(tmp_path: Path) -> None:
    """Files straight in the folder are one story, a sub-folder is another; records may name their own."""
    seeds = tmp_path / "seeds"
    (seeds / "harbour").mkdir(parents=True)
    (seeds / "b.txt").write_text("Bo spoke.")
    (seeds / "harbour" / "a.md").write_text("# Ann spoke.")
    records = [{"id": "r1", "text": "One."}, {"id": "r2", "text": "date 2024-01-01 Two.", "story": "budget"}]
    (seeds / "c.jsonl").write_text("\n".join(map(json.dumps, records)))

    corpus = read_corpus([seeds])

    assert not corpus.problems
    assert [(a.story, a.id, a.path) for a in corpus.articles] == [
        ("", "b", "seeds/b.txt"),
        ("", "r1", "seeds/c.jsonl"),
        ("budget", "r2", "seeds/c.jsonl"),
        ("harbour", "a", "seeds/harbour/a.md"),
    ]
    assert corpus.articles[2].text == "date 2024-01-01 Two.", "a record's text is never searched for a header"
    assert corpus.articles[2].published is None


def test_bad_input_is_one_line_each_and_the_rest_is_read(tmp_path: Path) -> None:
    """Empty, no text, of an unknown kind, a broken header: one line each that names the file."""
    seeds = tmp_path / "seeds"
    (seeds / "x").mkdir(parents=True)
    (seeds / "empty.txt").write_text(" \n")
    (seeds / "bytes.txt").write_bytes(b"\x00\xff\x00")
    (seeds / "photo.png").write_bytes(b"\x89PNG")
    (seeds / "good.txt").write_text("Good.")
    (seeds / "x" / "good.md").write_text("Again.")
    (seeds / "only-header.txt").write_text("date 2024-01-01")
    (seeds / "bottomless.md").write_text("---\ntitle: " + "[" * 5000 + "\n---\nBad.")
    (seeds / ".hidden.txt").write_text("Not a seed.")

    lines = told(read_corpus([seeds, tmp_path / "nowhere", tmp_path / "no\0where"]))

    assert [line.removeprefix(f"{tmp_path.as_posix()}/") for line in lines] == [
        "seeds/bottomless.md: left out, its front matter is nested more than 50 levels deep",
        "seeds/bytes.txt: left out, it is no text",
        "seeds/empty.txt: left out, it is empty",
        "seeds/only-header.txt: left out, it has a header but no text",
        f"seeds/photo.png: left out, it is of an unknown kind (known are {', '.join(KNOWN_KINDS)})",
        "nowhere: there is no such file or folder",
        "no\\x00where: there is no such file or folder",
    ]
    assert [a.id for a in read_corpus([seeds]).articles] == ["good", "x/good"]


def test_a_field_left_out_is_told_with_its_file(seeds: Path) -> None:
    """An article whose title is none is read without it, and the line names the file."""
    (seeds / "list.md").write_text("---\ntitle: [a, b]\n---\nThe mayor resigned.")

    corpus = read_corpus([seeds])

    assert [(a.id, a.title) for a in corpus.articles] == [("good", None), ("list", None)]
    assert told(corpus) == [f"{seeds.as_posix()}/list.md: title is a list, not text; read without it"]


@pytest.mark.parametrize(
    "nothing",
    ["\0" * 50, "\u200b\u2060\ufeff", "\x1b\x07", "\u3164 \u2800\n", "\u0301", "---\ntitle: t\n---\n\u200b"],
    ids=range(6),
)
def test_a_text_that_shows_nothing_is_empty(tmp_path: Path, nothing: str) -> None:
    """Control characters, zero-width ones and fillers alone make no article."""
    (tmp_path / "nothing.txt").write_text(nothing, "utf-8")

    corpus = read_corpus([tmp_path])

    assert not corpus.articles
    assert told(corpus)[0].endswith(("left out, it is empty", "left out, it has a header but no text"))


def test_byte_order_mark_and_windows_lines(tmp_path: Path) -> None:
    """A byte order mark is no part of the text; Windows line ends are, character for character."""
    (tmp_path / "w.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r\n")

    assert read_corpus([tmp_path]).articles[0].text == "One.\r\nTwo."


def test_a_text_that_is_too_long_is_left_out(seeds: Path) -> None:
    """A text of more characters than allowed is told; one of just as many is read."""
    (seeds / "just.txt").write_text("date 2024-01-01 " + "é" * 30, "utf-8")
    (seeds / "over.txt").write_text("é" * 31, "utf-8")
    (seeds / "r.jsonl").write_text(
        json.dumps({"id": "r", "text": "😀" * 30}) + "\n" + json.dumps({"id": "s", "text": "é" * 31})
    )

    corpus = read_corpus([seeds], Options(max_characters=30))

    assert [a.id for a in corpus.articles] == ["good", "just", "r"]
    too_long = "it is longer than 30 characters (max_characters in mkdocs.yml)"
    assert told(corpus) == [
        f"{seeds.as_posix()}/over.txt: left out, {too_long}",
        f"{seeds.as_posix()}/r.jsonl: left out, line 2: {too_long}",
    ]


def test_a_text_of_just_the_length_in_the_longest_of_spellings(tmp_path: Path) -> None:
    """Characters are counted, not bytes: one may be four of UTF-8, or twelve as escapes in JSON."""
    text = "😀" * 100_000
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": "b", "text": text}))

    corpus = read_corpus([tmp_path], Options(max_characters=100_000))

    assert [a.text == text for a in corpus.articles] == [True, True]


@pytest.mark.parametrize("name", ["vast.txt", "vast.jsonl"])
def test_a_vast_file_is_not_read_into_memory(seeds: Path, name: str) -> None:
    """A file far above the limit is refused without being held in memory; a line behind one in JSON Lines is read."""
    with (seeds / name).open("wb") as file:
        file.truncate(300_000_000)
        file.seek(0, os.SEEK_END)
        file.write(b'\n{"id": "behind", "text": "Behind."}\n')

    tracemalloc.start()
    corpus = read_corpus([seeds])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 50_000_000
    assert [a.id for a in corpus.articles] == (["good", "behind"] if name.endswith("l") else ["good"])
    assert "it is longer than 1,000,000 characters" in told(corpus)[0]


def test_a_name_that_is_not_utf8(seeds: Path) -> None:
    """A file or folder with such a name is read, and both its article and a warning have a name to print."""
    folder = os.fsencode(seeds) + b"/stor\xff"
    os.mkdir(folder)  # noqa: PTH102
    for name, content in (
        (b"caf\xe9.txt", b"Coffee."),
        (b"caf\xe9.md", b"\0\xe9"),
        (b"x\nb\x1b[31m.txt", b""),
    ):
        with open(folder + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(content)

    corpus = read_corpus([seeds])

    article = corpus.articles[1]
    assert (article.id, article.path, article.story) == (
        "caf\\xe9",
        "seeds/stor\\xff/caf\\xe9.txt",
        "stor\\xff",
    )
    assert [line.removeprefix(seeds.as_posix()) for line in told(corpus)] == [
        "/stor\\xff/caf\\xe9.md: left out, it is no text",
        "/stor\\xff/x\\nb\\x1b[31m.txt: left out, it is empty",
    ]


def test_links_out_of_the_folder_are_not_followed(seeds: Path, tmp_path: Path) -> None:
    """A link to a file or folder elsewhere, however it gets there, and one that leads nowhere are told."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("Secret.")
    (seeds / "sub").mkdir()
    (seeds / "absolute.txt").symlink_to(outside / "secret.txt")
    (seeds / "sub" / "relative.txt").symlink_to("../../outside/secret.txt")
    (seeds / "chain.txt").symlink_to("sub/relative.txt")
    (seeds / "folder").symlink_to(outside)
    (seeds / "dangling.txt").symlink_to("nothing.txt")
    (seeds / "circle.txt").symlink_to("circle.txt")

    corpus = read_corpus([seeds])

    assert [a.text for a in corpus.articles] == ["Good."]
    at, out = f"{seeds.as_posix()}/", f"left out, it is a link out of {seeds.as_posix()}"
    assert told(corpus) == [
        f"{at}absolute.txt: {out}",
        f"{at}chain.txt: {out}",
        f"{at}circle.txt: left out, it is a link that cannot be followed: Too many levels of symbolic links",
        f"{at}dangling.txt: left out, it is a link that cannot be followed: No such file or directory",
        f"{at}folder: {out}",
        f"{at}sub/relative.txt: {out}",
    ]


def test_links_within_the_folder(seeds: Path, tmp_path: Path) -> None:
    """A link to a file of the folder is an article of its own; one to a folder is told, and never a circle."""
    (seeds / "sub").mkdir()
    (seeds / "sub" / "again.txt").symlink_to("../good.txt")
    (seeds / "sub" / "up").symlink_to("..")

    corpus = read_corpus([seeds])

    assert [(a.id, a.story, a.text) for a in corpus.articles] == [
        ("good", "", "Good."),
        ("again", "sub", "Good."),
    ]
    assert told(corpus) == [
        f"{seeds.as_posix()}/sub/up: left out, it is a link to a folder; its files are read where they are"
    ]


def test_a_path_that_the_user_names_may_be_a_link(seeds: Path, tmp_path: Path) -> None:
    """The folder or the file that a command is called with may be a link to anywhere."""
    (tmp_path / "clippings").symlink_to(seeds)
    (tmp_path / "one.txt").symlink_to(seeds / "good.txt")

    assert [a.path for a in read_corpus([tmp_path / "clippings"]).articles] == ["seeds/good.txt"]
    assert [a.id for a in read_corpus([tmp_path / "one.txt"]).articles] == ["one"]


def test_what_is_no_file_is_never_opened(seeds: Path, tmp_path: Path) -> None:
    """A pipe, which would wait for ever, and a socket are told, in a folder and named by the user."""
    os.mkfifo(seeds / "pipe.txt")
    os.mkfifo(seeds / ".hidden.txt")
    (seeds / "link.txt").symlink_to("pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(os.path.relpath(seeds / "socket.txt"))  # an absolute path may be too long for a socket

    corpus = read_corpus([seeds, seeds / "pipe.txt"])

    assert [a.id for a in corpus.articles] == ["good"]
    at, reason = seeds.as_posix(), "left out, it is a pipe, a socket or a device"
    names = ("link.txt", "pipe.txt", "socket.txt", "pipe.txt")
    assert told(corpus) == [f"{at}/{name}: {reason}" for name in names]


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Without the rights of root, for whom every folder is open."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_folder_that_cannot_be_entered_is_one_line(mode: int) -> None:
    """A folder whose files may be listed and not read, or not even listed, is told once; the rest is read."""
    # Not pytest's own folder, which is closed to all but its owner.
    with tempfile.TemporaryDirectory() as name:
        seeds = Path(name)
        seeds.chmod(0o755)
        closed = seeds / "closed"
        closed.mkdir()
        for file in (seeds / "good.txt", closed / "a.txt", closed / "b.txt", seeds / "shut.txt"):
            file.write_text("Good.")
        (seeds / "shut.txt").chmod(0)
        closed.chmod(mode)
        with _as_nobody():
            corpus = read_corpus([seeds, closed / "a.txt"])
        closed.chmod(0o755)

    assert [a.id for a in corpus.articles] == ["good"]
    reason = "left out, it cannot be read: Permission denied"
    assert told(corpus) == [f"{seeds}/{n}: {reason}" for n in ("closed", "shut.txt", "closed/a.txt")]


@contextmanager
def _nested(folder: Path, levels: int) -> Iterator[None]:
    """Folders in folders below one, each named "deep"; taken away again, which pytest could not do."""
    here = Path.cwd()
    os.chdir(folder)
    for _ in range(levels):
        os.mkdir("deep")  # noqa: PTH102
        os.chdir("deep")
    bottom = os.open(".", os.O_RDONLY)
    os.chdir(here)
    try:
        yield
    finally:
        os.chdir(bottom)
        os.close(bottom)
        for _ in range(levels):
            os.chdir("..")
            os.rmdir("deep")  # noqa: PTH106
        os.chdir(here)


def test_folders_nested_beyond_what_a_path_may_be(seeds: Path) -> None:
    """Folders in folders, more than Python's stack holds, end in a line, not in an error of Python's."""
    with _nested(seeds, 1200):
        corpus = read_corpus([seeds])

    assert [a.id for a in corpus.articles] == ["good"]
    (line,) = told(corpus)
    assert line.endswith("/deep: left out, it cannot be read: File name too long")
