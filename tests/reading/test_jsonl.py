"""JSON Lines: a line is an article or one line of complaint."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.corpus import Corpus, read_corpus


def read(folder: Path, content: str | bytes) -> Corpus:
    """What a file ``r.jsonl`` of that content gives."""
    (folder / "r.jsonl").write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read_corpus([folder / "r.jsonl"])


def told(corpus: Corpus) -> list[str]:
    """What could not be read, without the file's name."""
    return [problem.reason for problem in corpus.problems]


def test_record_fields(tmp_path: Path) -> None:
    """A record's title, date, outlet, url and authors are the article's."""
    record = {"id": "r", "text": "T.", "title": "Head", "date": "2024-05-06", "outlet": "Courier"}

    (article,) = read(
        tmp_path, json.dumps({**record, "url": "https://example.org", "authors": ["Ann"]})
    ).articles

    assert (article.title, str(article.published), article.outlet) == ("Head", "2024-05-06", "Courier")
    assert (article.url, article.authors, article.published_from) == (
        "https://example.org",
        ("Ann",),
        "record",
    )


def test_a_line_that_is_no_article_is_told_with_its_number(tmp_path: Path) -> None:
    """Broken JSON, bytes that are no text, what is missing or no text: a line each, and the others are read."""
    lines = [
        b'{"id": "l1", "text": "One."}',
        b"not json",
        b'{"id": "l3"}',
        b'{"id": "l4", "text": "\\ud800"}',
        b"[1]",
        b'{"id": "l6", "text": "caf\x00\xe9"}',
        b'{"id": "l7", "text": "Seven.", "x": ' + b"[" * 5000 + b"]" * 5000 + b"}",
        b'{"id": "l8", "text": ["Eight."]}',
        b'{"id": "l9", "text": "Nine.", "text": "Or not."}',
        b'{"id": "l10", "text": "Ten.", "story": {"a": 1}}',
        b'{"id": "l11", "text": "\\u200b\\u2060"}',
        b'{"id": "l1", "text": "Twelve."}',
        b'{"id": "l13", "text": "cut of',
    ]

    corpus = read(tmp_path, b"\n".join(lines))

    assert [a.id for a in corpus.articles] == ["l1", "l1-2"]
    assert told(corpus) == [
        "left out, line 10: id or story is a map, not text",
        "left out, line 11: text is empty",
        "line 12: its id 'l1' is already another article's; it is 'l1-2' here",
        "left out, line 2: not JSON: Expecting value (character 1)",
        "left out, line 3: no text",
        "left out, line 4: text holds half a surrogate pair, which is no character",
        "left out, line 5: not a JSON object",
        "left out, line 6: it is no text",
        "left out, line 7: nested too deeply",
        "left out, line 8: text is a list, not text",
        "left out, line 9: text is given twice",
        "left out, line 13: not JSON: Unterminated string starting at (character 23)",
    ]


@pytest.mark.parametrize(
    ("field", "note"),
    [
        ('"date": "yesterday"', "date 'yesterday' is no day of a year (such as 2024-06-12 or 12 June 2024)"),
        ('"date": 0', "date '0' is no day of a year (such as 2024-06-12 or 12 June 2024)"),
        ('"date": "\\ud800"', "date holds half a surrogate pair, which is no character"),
        ('"title": {"a": 1}', "title is a map, not text"),
        ('"title": true', "title is true or false, not text"),
        ('"title": "a", "title": "b"', "title is given twice"),
        (f'"authors": {json.dumps(["Ann"] * 501)}', "authors are 501, more than 500"),
        ('"outlet": "\\udfff"', "outlet holds half a surrogate pair, which is no character"),
        (
            '"authors": ["A \\ud800", "Bo"]',
            "one of the authors holds half a surrogate pair, which is no character",
        ),
    ],
)
def test_a_field_that_cannot_be_used_is_left_out_and_told(tmp_path: Path, field: str, note: str) -> None:
    """The article is read without it, and the line number is told."""
    corpus = read(tmp_path, f'{{"id": "a", "text": "Rain fell.", "url": "https://example.org", {field}}}')

    assert told(corpus) == [f"line 1: {note}; read without {'them' if '501' in note else 'it'}"]
    authors = ("Bo",) if "Bo" in field else ()
    assert corpus.articles == (
        Article("a", "r.jsonl", "Rain fell.", authors=authors, url="https://example.org"),
    )


def test_names_of_fields_in_any_case(tmp_path: Path) -> None:
    """What .json knows by its names is known here, too."""
    lines = ['{"TEXT": "Rain fell.", "Title": "Rain", "Pub_Date": "12 June 2024"}', '{"body": "Hail fell."}']

    rain, hail = read(tmp_path, "\n".join(lines)).articles

    assert (rain.text, rain.title, str(rain.published)) == ("Rain fell.", "Rain", "2024-06-12")
    assert hail.text == "Hail fell."


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    """Text is read in what its bytes suggest, which is told once."""
    texts = ["“We will not wait,” said René Odile.", "“Nor will we,” said Zoë Kray."]
    lines = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in texts)

    corpus = read(tmp_path, lines.encode(encoding))

    assert [a.text for a in corpus.articles] == texts
    assert told(corpus) == ["line 1: read as cp1252, as its bytes suggest"] * (encoding == "cp1252")


def test_json_lines_by_the_name_of_json(tmp_path: Path) -> None:
    """A value a line in a file named .json is an article a line."""
    (tmp_path / "a.json").write_text('{"text": "Rain fell."}\n{"text": "Hail fell."}\n')

    assert [a.text for a in read_corpus([tmp_path / "a.json"]).articles] == ["Rain fell.", "Hail fell."]


def test_numbers_are_taken_as_written(tmp_path: Path) -> None:
    """A number of any length may stand for a text; NaN, which some programs write, for nothing."""
    record = '{"id": 007, "text": "Rain fell."}'.replace("007", "7" * 5000)

    corpus = read(tmp_path, f'{record}\n{{"id": 1.50, "text": "Rain.", "title": NaN, "date": 20240305}}')

    one, other = corpus.articles
    assert (one.id, other.id, other.title, str(other.published)) == ("7" * 5000, "1.50", None, "2024-03-05")
    assert told(corpus) == []


def test_line_ends(tmp_path: Path) -> None:
    """Windows line ends, blank lines and a byte order mark on a line do no harm; U+2028 in a text is no line end."""
    corpus = read(
        tmp_path, '{"id": "a", "text": "One.\u2028Two."}\r\n\r\n\ufeff{"id": "b", "text": "Three."}'
    )

    assert [(a.id, a.text) for a in corpus.articles] == [("a", "One.\u2028Two."), ("b", "Three.")]
    assert told(corpus) == []


OBJECTS = [{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(OBJECTS, indent=1),
        "[\n" + ",\n".join(map(json.dumps, OBJECTS)) + "\n]",
        "[" + ",\n".join(map(json.dumps, OBJECTS)) + "]",
        json.dumps(OBJECTS) + "\n",
        "\ufeff\n" + json.dumps({"articles": OBJECTS}, indent=1),
    ],
)
def test_a_file_that_is_one_json_value_is_read_as_that(tmp_path: Path, content: str) -> None:
    """An array, or JSON printed over several lines, is what it is, under whatever name."""
    corpus = read(tmp_path, content)

    assert ([a.id for a in corpus.articles], told(corpus)) == (["a", "b"], [])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (
            "\n".join(json.dumps(o, indent=1) for o in OBJECTS),
            "left out, it is not JSON: Extra data (line 5)",
        ),
        (
            "a,b\n" * 300,
            "left out, none of its lines is JSON (line 1: not JSON: Expecting value (character 1))",
        ),
        (
            "[]",
            "left out, none of its objects has the text of an article (columns in mkdocs.yml can say where)",
        ),
        ("[", "left out, line 1: not JSON: Expecting value (character 2)"),
        ("\n \u200b\n\0", "left out, it is empty"),
    ],
    ids=range(5),
)
def test_a_file_that_is_no_json_lines_is_one_line(tmp_path: Path, content: str, line: str) -> None:
    """Objects one behind the other, an empty array, other text: one line says what the file is."""
    corpus = read(tmp_path, content)

    assert (corpus.articles, told(corpus)) == ((), [line])


def test_a_first_record_that_was_cut_short(tmp_path: Path) -> None:
    """Where the first line breaks off and the next is a record, the file is JSON Lines all the same."""
    corpus = read(tmp_path, '{"id": "a",\n' + json.dumps(OBJECTS[1]))

    assert [a.id for a in corpus.articles] == ["b"]
    assert told(corpus)[0].startswith("left out, line 1: not JSON")


def test_a_first_record_that_is_nested_too_deeply(tmp_path: Path) -> None:
    """The line is told, and the next is read."""
    corpus = read(tmp_path, "[" * 5000 + "]" * 5000 + "\n" + json.dumps(OBJECTS[1]))

    assert [a.id for a in corpus.articles] == ["b"]
    assert told(corpus) == ["left out, line 1: nested too deeply"]


def test_a_blank_story_is_none(tmp_path: Path) -> None:
    """A record whose story shows nothing belongs to its folder's."""
    corpus = read(tmp_path, '{"id": "a", "text": "Rain fell.", "story": " \\u200b"}')

    assert corpus.articles == (Article("a", "r.jsonl", "Rain fell."),)


def test_a_long_id_is_told_in_a_short_line(tmp_path: Path) -> None:
    """What is quoted of a file is cut short."""
    record = json.dumps({"id": "long" * 2000, "text": "Rain fell."})

    (line,) = told(read(tmp_path, f"{record}\n{record}"))

    assert line.startswith("left out, line 2: its id 'longlong")
    assert len(line) < 200


def test_very_many_bad_lines_are_counted(tmp_path: Path) -> None:
    """The first hundred bad lines of a file are told one by one, the others by their number."""
    corpus = read(tmp_path, json.dumps(OBJECTS[0]) + "\nbad" * 1234)

    assert [a.id for a in corpus.articles] == ["a"]
    assert len(told(corpus)) == 101
    assert told(corpus)[-1] == "left out, 1,134 more of its lines are no articles"
