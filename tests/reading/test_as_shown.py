"""Documents are read as they are shown: no hidden words, no marks, nothing cut off without a word."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from html import escape
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement

from generator.reading.corpus import Corpus, read_corpus
from generator.reading.options import Options
from tests.reading import documents as made
from tests.reading.documents import OUTLET, TEXT, TITLE


def read(folder: Path, name: str, content: bytes, options: Options | None = None) -> Corpus:
    """What a file of that name and content gives."""
    (folder / name).write_bytes(content)
    return read_corpus([folder / name], options)


RICH = {
    r"\u-10179?\u-8704? Rain fell.": "\U0001f600 Rain fell.",
    r"The quay is {\deleted\revauthdel1 ours \'93\u8212-}{\v HIDDEN}shut, {\v a{\v0 and} b}wet.": (
        "The quay is shut, andwet."
    ),
    r'Read {\field{\*\fldinst{HYPERLINK "https://holm.example"}}{\fldrslt the note}} on it.': (
        "Read the note on it."
    ),
    r"\trowd\cellx900\intbl Rain\cell\b Ice\b0\cell\row Snow fell.\par": "Rain Ice\nSnow fell.",
}


@pytest.mark.parametrize("source", RICH)
def test_rich_text_is_read_as_it_is_shown(tmp_path: Path, source: str) -> None:
    """Pairs of halves are one character; what is hidden or deleted, and a link's address, are not shown."""
    corpus = read(tmp_path, "a.rtf", rf"{{\rtf1\ansi\ansicpg1252\uc1 {source}}}".encode())

    assert [a.text for a in corpus.articles] == [RICH[source]]
    assert corpus.problems == ()


def test_a_document_whose_header_has_a_paragraph_a_line(tmp_path: Path) -> None:
    """As Word sets it: each field is a paragraph."""
    content = made.word(before=("Date: 12 June 2024", f"Source: {OUTLET}"))

    (article,) = read(tmp_path, "a.docx", content).articles

    assert (article.title, article.published, article.outlet) == (TITLE, date(2024, 6, 12), OUTLET)
    assert article.text == TEXT


def test_a_document_is_read_as_it_is_shown(tmp_path: Path) -> None:
    """Word's title is the title; what is hidden, and what was deleted in the track of changes, is not read."""
    document = Document()
    document.add_heading(TITLE, level=0)
    line = document.add_paragraph("The quay is ")
    line.add_run("HIDDEN").font.hidden = True
    line.add_run("shut").font.hidden = False
    change, gone = OxmlElement("w:del"), line.add_run("DELETED")._r
    line._p.append(change)
    change.append(gone)
    line.add_run(", said Ada Lunn.")
    document.save(str(tmp_path / "a.docx"))

    (article,) = read_corpus([tmp_path / "a.docx"]).articles

    assert (article.title, article.text) == (TITLE, "The quay is shut, said Ada Lunn.")


@pytest.mark.parametrize(
    ("run", "count", "reason"),
    [
        ("word " * 5_000_000, 1, "word/document.xml in it unpacks to "),
        ("word " * 2_100_000, 1, "it has more than 10,000,000 bytes of text without a paragraph"),
        ("Rain fell.", 20_001, "it has 20,0"),
    ],
)
def test_a_small_document_that_is_vast_is_a_line(tmp_path: Path, run: str, count: int, reason: str) -> None:
    """One that would take minutes, or be cut off without a word, is left out before it is unpacked or read."""
    with zipfile.ZipFile(io.BytesIO(made.word())) as parts:
        files = {name: parts.read(name) for name in parts.namelist()}
    body = f"<w:p><w:r><w:t>{run}</w:t></w:r></w:p>" * count
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:body>", b"<w:body>" + body.encode())

    corpus = read(tmp_path, "a.docx", made.archive(files), Options(max_characters=50_000_000, seconds=0))

    assert corpus.articles == ()
    assert [p.reason.startswith(f"left out, {reason}") for p in corpus.problems] == [True]


def test_marks_that_commonmark_has_not(tmp_path: Path) -> None:
    """The signs of footnotes are no prose, and their notes are paragraphs; what is struck out has no tildes."""
    content = "The mayor[^1] left ~~today~~.[^two]\n\n[^1]: Since 2019.\n[^two]: At noon.\n"

    (article,) = read(tmp_path, "a.md", content.encode()).articles

    assert article.text == "The mayor left today.\n\nSince 2019.\n\nAt noon."


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_of_another_language_is_passed_over(tmp_path: Path, name: str) -> None:
    """TOML between +++ is no prose, which is told; rules of plus signs without it are."""
    corpus = read(tmp_path, name, b'+++\n# set\ntitle = "T"\n\n[a]\nb = 2\n+++\n\nRain fell.\n')

    assert [a.text for a in corpus.articles] == ["Rain fell."]
    assert [p.reason for p in corpus.problems] == ["its front matter between +++ (TOML) is passed over"]
    assert read(tmp_path, name, b"+++\nRain fell.\n+++\nHail fell.").problems == ()


def test_titles_of_feeds_in_html(tmp_path: Path) -> None:
    """Their entities and tags are read as what they mean; in a plain title they are its words."""
    title = "<title>Harbour: the vote</title>"
    html = '<title type="html">Quay &amp;amp; &lt;i&gt;ferry&lt;/i&gt;</title>'
    plain = "<title>Quay &amp;amp; ferry</title>"

    read_as = [
        read(tmp_path, "a.atom", made.atom().replace(title.encode(), new.encode())).articles[0].title
        for new in (html, plain)
    ]

    assert read_as == ["Quay & ferry", "Quay &amp; ferry"]


@pytest.mark.parametrize(
    "content",
    [
        "<p>Read the full story</p>",
        "<iframe src=/v></iframe><p>Read more</p>",
        "<p>Video: the bridge</p>",
        "<img src=/a.png>",
    ],
)
def test_a_content_of_a_few_words_gives_way_to_a_longer_summary(tmp_path: Path, content: str) -> None:
    """It is a link or a picture's words; one that the summary repeats with a note behind stays."""
    told = "The bridge shut on Monday. It will open on Friday, the council said."
    entry = f'<entry><title>Bridge</title><summary>{{}}</summary><content type="html">{escape(content)}</content></entry>'
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'

    (article,) = read(tmp_path, "a.atom", feed.format(told).encode()).articles
    whole = feed.format(f"{told} First told by the Vale Times.").replace(escape(content), told)

    assert article.text == told
    assert read(tmp_path, "b.atom", whole.encode()).articles[0].text == told


def test_a_content_that_is_a_picture_is_no_text(tmp_path: Path) -> None:
    """Atom has one in letters and figures; one of XHTML is text, and so is a long one beside a summary."""
    entry = '<entry><title>Bridge</title><summary>It shut.</summary><content type="{}">{}</content></entry>'
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'
    xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge shut.</p></div>'

    shown = [
        read(tmp_path, "a.atom", feed.format(kind, content).encode()).articles[0].text
        for kind, content in (("image/png", "iVBORw0KGgoAAAANSUhE" * 40), ("xhtml", xhtml))
    ]

    assert shown == ["It shut.", "The bridge shut."]
