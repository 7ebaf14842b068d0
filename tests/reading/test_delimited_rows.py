"""Tables as programs and people write them: every article whole, and what is torn told by its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.corpus import Corpus, read_corpus

QUOTED = '"The quay, said Ada Lunn, is ""ours"".\n\nIt rained; it snowed."'
TEXT = 'The quay, said Ada Lunn, is "ours".\n\nIt rained; it snowed.'


def read(folder: Path, content: str, name: str = "a.csv") -> Corpus:
    """What a table gives."""
    (folder / name).write_bytes(content.encode())
    return read_corpus([folder / name])


def told(corpus: Corpus) -> list[str]:
    """The reasons of its problems."""
    return [problem.reason for problem in corpus.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("before", ["", "\n\n", "Export of 12 June\n\n", "\ufeff"])
def test_any_delimiter_and_what_stands_before_the_header(tmp_path: Path, delimiter: str, before: str) -> None:
    """Commas, semicolons, line ends and quotation marks in a quoted cell are its own; titles are passed over."""
    rows = [
        ("Headline", "Body", "Source"),
        ("Rain", QUOTED, "Holm Post"),
        ("'Ice'", "Hail fell.", "Holm Post"),
    ]

    corpus = read(tmp_path, before + "\n".join(map(delimiter.join, rows)))

    assert told(corpus) == []
    assert [(a.title, a.text, a.outlet) for a in corpus.articles] == [
        ("Rain", TEXT, "Holm Post"),
        ("'Ice'", "Hail fell.", "Holm Post"),
    ]


def test_excel_s_own_line_says_the_delimiter(tmp_path: Path) -> None:
    """``sep=;`` is no header, and no row of the table."""
    corpus = read(tmp_path, "sep=;\r\nTitle;Text\r\nRain, then ice;Rain fell.\r\n")

    assert [(a.title, a.text) for a in corpus.articles] == [("Rain, then ice", "Rain fell.")]


def test_a_comma_without_quotation_marks_tears_a_row(tmp_path: Path) -> None:
    """The row is left out with its number, not read with half its text; empty cells behind it are nothing."""
    corpus = read(tmp_path, "title,text\nA,Rain fell, and snow.\n\nB,Hail fell.,,\n")

    assert [a.text for a in corpus.articles] == ["Hail fell."]
    assert told(corpus) == [
        "left out, row 2: it has 3 cells, its header 2 (, within a text needs quotation marks around that)"
    ]


def test_a_table_of_one_column(tmp_path: Path) -> None:
    """Nothing parts its cells, whatever signs are in them."""
    corpus = read(tmp_path, "text\nRain fell, and snow.\nHail; fog, too.\n")

    assert [a.text for a in corpus.articles] == ["Rain fell, and snow.", "Hail; fog, too."]
    assert told(corpus) == []


def test_quotation_marks_that_are_never_closed(tmp_path: Path) -> None:
    """A row that would swallow all behind it is a line, not an article; an inch within a cell opens nothing."""
    corpus = read(tmp_path, 'title,text\nA,A pipe of 5" burst.\nB,"Rain fell.\nC,Hail fell.\nD,Snow fell.\n')

    assert [a.text for a in corpus.articles] == ['A pipe of 5" burst.']
    assert told(corpus) == [
        "left out, row 3: a quotation mark opens a cell and is never closed; "
        "nothing from there to the end of the file is read"
    ]


def test_a_quotation_mark_that_a_later_row_closes(tmp_path: Path) -> None:
    """Its own row is left out, and told; those that it would take in are read, and those behind them."""
    rows = ["title,text", 'A,"Rain fell.', "B,Hail fell.", 'C,"Snow fell."', 'D,"Fog fell."']

    corpus = read(tmp_path, "\n".join(rows))

    assert [a.text for a in corpus.articles] == ["Hail fell.", "Snow fell.", "Fog fell."]
    assert told(corpus) == [
        "left out, row 2: a quotation mark opens a cell and is not closed before the next row"
    ]


def test_a_quotation_mark_that_is_not_doubled_is_told(tmp_path: Path) -> None:
    """Where it stands nobody can know: the text is read, and its line says so."""
    corpus = read(tmp_path, 'title,text\nA,"We "never" said so."\n')

    assert len(corpus.articles) == 1
    assert told(corpus) == ["row 2: a quotation mark within a cell is not doubled"]


@pytest.mark.parametrize("cells", ["Rain fell.,Hail fell.", ",Rain fell.", "  ,Rain fell."])
@pytest.mark.parametrize("names", ["text,text", "Text,text", "body,summary"])
def test_of_two_columns_for_one_field_the_first_with_words_counts(
    tmp_path: Path, names: str, cells: str
) -> None:
    """An empty one hides no other."""
    assert [a.text for a in read(tmp_path, f"{names}\n{cells}\n").articles] == ["Rain fell."]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.csv", "title,text\n", "left out, it has names of columns and no row below them"),
        ("a.json", '[{"text": "Rain fell."}, "Hail fell."]', "left out, record 2: it is no JSON object"),
        (
            "b.json",
            '["Rain fell.", "Hail fell."]',
            "left out, none of its objects has the text of an article (columns in mkdocs.yml can say where)",
        ),
    ],
)
def test_what_holds_no_article_is_a_line(tmp_path: Path, name: str, content: str, reason: str) -> None:
    """A header without rows, and what in a list is no object."""
    assert told(read(tmp_path, content, name)) == [reason]


@pytest.mark.parametrize(
    "rows",
    [
        'A,2024-06-12,"Rain fell.\nB,2024-06-13,Hail "fell" too.\nC,2024-06-14,Snow fell.\n',
        'A,2024-06-12,"Rain fell.\nB,2024-06-13,"Hail ""fell"" too."\nC,2024-06-14,Snow fell.\n',
        'A,2024-06-12,"Rain fell.\n\nIt stopped, said Ann.\n\nB,2024-06-13,Hail "fell" too.\n'
        "C,2024-06-14,Snow fell.\n",
    ],
)
def test_rows_behind_a_mark_that_is_not_closed_are_read(tmp_path: Path, rows: str) -> None:
    """Where a mark in a later row closes it, the row it stands in is left out by its number, and no other."""
    corpus = read(tmp_path, f"title,date,text\n{rows}")

    assert [(a.title, a.text) for a in corpus.articles] == [("B", 'Hail "fell" too.'), ("C", "Snow fell.")]
    assert told(corpus)[0] == (
        "left out, row 2: a quotation mark opens a cell and is not closed before the next row"
    )


def test_paragraphs_with_marks_that_are_not_doubled_are_no_rows(tmp_path: Path) -> None:
    """Prose has commas, too: with a space behind each, or between figures."""
    text = 'Rain fell.\nIt stopped, he said.\nIt cost 1,500 euros.\nIt was "ours" again.'

    corpus = read(tmp_path, f'title,text\nA,"{text}"\nB,Hail fell.\n')

    assert [a.title for a in corpus.articles] == ["A", "B"]
    assert "It stopped, he said.\nIt cost 1,500 euros." in corpus.articles[0].text
