import json
from pathlib import Path

from generator.reading.corpus import read_corpus


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


def test_record_fields(tmp_path: Path) -> None:
    """A record's title, date, outlet, url and authors are the article's."""
    record = {"id": "r", "text": "T.", "title": "Head", "date": "2024-05-06", "outlet": "Courier"}
    (tmp_path / "r.jsonl").write_text(
        json.dumps({**record, "url": "https://example.org", "authors": ["Ann"]})
    )

    (article,) = read_corpus([tmp_path / "r.jsonl"]).articles

    assert (article.title, str(article.published), article.outlet) == ("Head", "2024-05-06", "Courier")
    assert (article.url, article.authors, article.published_from) == (
        "https://example.org",
        ("Ann",),
        "record",
    )


def test_bad_input_is_one_line_each_and_the_rest_is_read(tmp_path: Path) -> None:
    """Empty, not UTF-8, unknown kind, an id twice, broken lines: one line each that names the file."""
    seeds = tmp_path / "seeds"
    (seeds / "x").mkdir(parents=True)
    (seeds / "empty.txt").write_text(" \n")
    (seeds / "latin.txt").write_bytes("café".encode("latin-1"))
    (seeds / "photo.png").write_bytes(b"\x89PNG")
    (seeds / "good.txt").write_text("Good.")
    (seeds / "x" / "good.md").write_text("Again.")
    (seeds / "only-header.txt").write_text("date 2024-01-01")
    (seeds / "lines.jsonl").write_text(
        '{"id": "l1", "text": "One."}\nnot json\n{"id": "l2"}\n{"id": "l3", "text": "\\ud800"}\n[1]\n'
        '{"id": "l4", "text": "Four.", "date": "yesterday"}\n'
    )
    (seeds / ".hidden.txt").write_text("Not a seed.")

    corpus = read_corpus([seeds, tmp_path / "nowhere"])

    assert [a.id for a in corpus.articles] == ["good", "l1"]
    told = "\n".join(map(str, corpus.problems))
    assert len(corpus.problems) == len(told.splitlines()) == 11
    for words in (
        "empty.txt: left out, it is empty",
        "latin.txt: left out, it is not UTF-8 (byte 3)",
        "photo.png: left out, it is of an unknown kind",
        "good.md: left out, its id 'good' is already that of seeds/good.txt",
        "only-header.txt: left out, it has a header but no text",
        "lines.jsonl: left out, line 2:",
        "line 3: no text",
        "line 4: text holds half a surrogate pair",
        "line 5: not a JSON object",
        "line 6: date 'yesterday' is not YYYY-MM-DD",
        "nowhere: there is no such file or folder",
    ):
        assert words in told


def test_line_separators_inside_a_record(tmp_path: Path) -> None:
    """U+2028 in a text is no end of a line."""
    (tmp_path / "r.jsonl").write_text('{"id": "r", "text": "One.\u2028Two."}\n', "utf-8")

    assert read_corpus([tmp_path]).articles[0].text == "One.\u2028Two."


def test_byte_order_mark_and_windows_lines(tmp_path: Path) -> None:
    """A byte order mark is no part of the text; Windows line ends are, character for character."""
    (tmp_path / "w.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\r\n")

    assert read_corpus([tmp_path]).articles[0].text == "One.\r\nTwo."
