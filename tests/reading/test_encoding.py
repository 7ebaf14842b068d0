"""The text of bytes, whatever their encoding is and is said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.corpus import Corpus, read_corpus
from generator.reading.encoding import decode
from tests.reading.documents import PARAGRAPHS, TEXT, in_html

ENGLISH = "“We can’t wait,” said Zoë Varga – at last. The café costs £4 million, the mayor’s office said."


@pytest.mark.parametrize(
    "said", ["iso-8859-1", "ISO_8859-1", "latin1", "us-ascii", "windows-1252", "klingon"]
)
def test_what_is_called_latin_1_is_windows(tmp_path: Path, said: str) -> None:
    """In pages and mails alike, quotation marks and dashes are what their writers saw."""
    page = f'<html><head><meta charset="{said}"><title>x</title></head><body>{in_html()}</body></html>'
    mail = f"From: a@norfield.example\nSubject: x\nContent-Type: text/plain; charset={said}\n\n{TEXT}"
    strict = f'<?xml version="1.0" encoding="{said}"?><html><body>{in_html()}</body></html>'
    files = {"a.html": page, "b.eml": mail, "c.xhtml": strict}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content.encode("cp1252"))

    assert [article.text for article in read_corpus([tmp_path]).articles] == [TEXT] * 3


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("iso-2022-jp", "The paper 日本 is sold here."),
        ("shift_jis", "The paper 日本 is sold here."),
        ("gb2312", "The paper 中国 is sold here."),
        ("koi8-r", "The paper Правда is sold here."),
        ("iso-8859-2", "Lech Wałęsa spoke."),
    ],
)
def test_a_charset_that_is_named_is_honoured(said: str, text: str) -> None:
    """Also where its bytes are ASCII to the eye."""
    assert decode(text.encode(said), said).text == text


@pytest.mark.parametrize("said", ["utf-16", "unicode_escape", "idna", "rot13", "x" * 40, "iso-8859-1"])
def test_utf_8_is_known_whatever_is_said(said: str) -> None:
    """A wrong name does not garble it."""
    assert decode(ENGLISH.encode(), said).text == ENGLISH


def read(folder: Path, content: bytes) -> Corpus:
    """What is read of a file of text."""
    (folder / "a.txt").write_bytes(content)
    return read_corpus([folder / "a.txt"])


WHOLE = (ENGLISH + "\n\n" + TEXT).encode()
ONE = ["read as UTF-8; 1 place in it is no character and read as U+FFFD"]


@pytest.mark.parametrize(
    "content",
    [
        WHOLE + b"\xe2\x80",
        WHOLE + b"\xc3",
        WHOLE[1:].removeprefix(b"\x80"),
        WHOLE.replace(b"Zo\xc3\xab", b"Zo\xeb"),
        b"\xef\xbb\xbf" + WHOLE.replace(b"Zo\xc3\xab", b"Zo\x81"),
    ],
)
def test_a_fault_in_utf_8_is_one_character_and_told(tmp_path: Path, content: bytes) -> None:
    """A file that was cut within a character, or has a byte of something else, is read all the same."""
    corpus = read(tmp_path, content)

    (article,) = corpus.articles
    assert article.text.count("\ufffd") == 1
    assert PARAGRAPHS[1] in article.text
    assert [p.reason for p in corpus.problems] == ONE


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_what_is_not_utf_8_is_not_taken_for_it(tmp_path: Path, encoding: str) -> None:
    """Nor is a text whose last byte would begin a character of UTF-8."""
    for text in (ENGLISH, "The mayor said on Tuesday that she was fond of the café"):
        corpus = read(tmp_path, text.encode(encoding))

        assert "\ufffd" not in corpus.articles[0].text
        assert corpus.problems[0].reason.endswith("as its bytes suggest")
