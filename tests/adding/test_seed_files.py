"""What is written into seeds/ is read back as the very same article."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.adding.seed_files import UnwritableError, seed_file
from generator.reading.articles import Draft, draft
from generator.reading.blank import is_blank
from generator.reading.corpus import read_corpus, read_drafts
from generator.reading.input_file import InputFile
from generator.reading.options import Options
from generator.reading.record import Record

OPTIONS = Options()
# What a reader of plain text takes for something else, mixed with anything.
PIECES = st.sampled_from(
    [
        *(
            "---",
            "---\n",
            "title: x\n",
            "date 2024-03-05 ",
            "Key: value\n",
            "Source: The Tide\n",
            "\n",
            "\r\n",
        ),
        *("\r", "\f", "\ufeff", " ", "\t", "\0", "<p>", "<br>", "<html>", "<!doctype html><body>", "&amp;"),
        *("&lt;p&gt;", "&copy", "\u2028", "\x85", "\x1a", "“", "😀", "Rain fell.", "12 June 2024\n", "# x"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map("".join)
LINES = (
    st.text(max_size=40).map(lambda words: " ".join(words.split())).filter(lambda line: not is_blank(line))
)


def drafted(text: str, **values: object) -> Draft:
    """An article as it is read of a record with these values."""
    source = InputFile("a.jsonl", "a.jsonl", "a.jsonl", "", io.BytesIO, Path("a.jsonl"))
    return draft(Record(text, values, place="line 1"), source, OPTIONS)


def come_back(folder: Path, written: Draft) -> Draft:
    """The article as it is read from the file that is written of it."""
    file = seed_file(written, written.article.story, OPTIONS)
    path = folder / "seed.txt"
    path.write_bytes(file.content)
    (found,) = read_drafts([path], OPTIONS)
    assert isinstance(found, Draft)
    path.unlink()
    return found


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_comes_back_character_for_character(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever a text looks like, but for white space around it; half a character is refused."""
    assume(not is_blank(text))
    folder = tmp_path_factory.mktemp("seeds")
    try:
        found = come_back(folder, drafted(text))
    except UnwritableError:
        assert any("\ud800" <= c <= "\udfff" for c in text)
        return
    assert found.article.text == text.strip()


FIELDS = {
    **dict.fromkeys(("id", "title", "outlet", "url"), LINES),
    "authors": st.lists(LINES, max_size=3),
    "date": st.dates(min_value=date(1000, 1, 1)).map(str),
}


@settings(max_examples=200, deadline=None)
@given(st.fixed_dictionaries({}, optional=FIELDS))
def test_any_fields_come_back(tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]) -> None:
    """Titles with colons, quotation marks, tags of YAML or marks of Markdown are what they were."""
    written = drafted("Rain fell.", **values)

    found = come_back(tmp_path_factory.mktemp("seeds"), written)

    for name in ("title", "outlet", "url", "published", "authors"):
        assert getattr(found.article, name) == getattr(written.article, name)
    assert (found.given, found.article.id if found.given else None) == ("id" in values, values.get("id"))


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.",
        "---\nRain fell.\n---\nIt rained.",
        "date 2024-03-05 Rain fell.",
        "Title: no header\n\nRain fell.\r\nIt rained.",
        "<p>Rain</p><p>fell</p> at Marks &amp; Mint &mdash; again.",
        "\fRain fell.\n",
    ],
)
def test_plain_text_wherever_that_comes_back(tmp_path: Path, text: str) -> None:
    """A person can read and edit the file; white space around a text is no part of it."""
    file = seed_file(drafted(text), "", OPTIONS)
    (tmp_path / "a.txt").write_bytes(file.content)

    assert read_corpus([tmp_path]).articles[0].text == text.strip()


@pytest.mark.parametrize(
    "title", ["!!python/object:os.system x", "a: b: c", "- x", "null", "2024-01-01", '"', "#"]
)
def test_a_title_is_never_yaml(tmp_path: Path, title: str) -> None:
    """What YAML has a sign for is quoted."""
    assert come_back(tmp_path, drafted("Rain fell.", title=title)).article.title == title


@pytest.mark.parametrize("text", ["Rain fell.", "Rain fell.\n"])
def test_how_much_may_be_shown_goes_with_it(text: str) -> None:
    """What a record says of that stands in the file, in either form."""
    file = seed_file(drafted(text, article_text="excerpt"), "", OPTIONS)

    assert b"article_text" in file.content and b"excerpt" in file.content


def test_what_cannot_be_read_of_that_is_the_least(tmp_path: Path) -> None:
    """A list, or the field given twice, is no leave to show all."""
    for name, value in (("a.md", "[full]"), ("b.md", "full\narticle_text: excerpt"), ("c.md", "excerpt")):
        (tmp_path / name).write_text(f"---\narticle_text: {value}\n---\nRain fell.")

    found = [one.article_text for one in read_drafts([tmp_path], OPTIONS) if isinstance(one, Draft)]

    assert found == ["link", "link", "excerpt"]


@pytest.mark.parametrize("at", [0, 4, 11])
def test_a_header_of_which_nothing_is_known_takes_a_line_more(tmp_path: Path, at: int) -> None:
    """It has keys to fill in; a date put above it, in it or behind a key dates the article."""
    written = drafted("Rain fell.")
    content = seed_file(written, "", OPTIONS).content.decode()
    path = tmp_path / "seed.txt"
    path.write_text(f"{content[:at]}date: 2024-06-12\n{content[at:]}")

    corpus = read_corpus([path])

    assert content.startswith("---\ntitle:\ndate:\n")
    assert [(a.text, a.published) for a in corpus.articles] == [("Rain fell.", date(2024, 6, 12))]
    assert corpus.problems == ()
