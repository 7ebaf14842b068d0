import io
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading import prose
from generator.reading.articles import Draft, draft
from generator.reading.header import read_header
from generator.reading.input_file import InputFile
from generator.reading.options import Options
from generator.reading.record import UnreadableError


def read(content: str, longest: int = 1_000_000) -> Draft:
    """What a seed file of that content gives."""
    options, file = Options(longest), io.BytesIO(content.encode("utf-8"))
    return draft(
        next(prose.read(file, options)),
        InputFile("a.txt", "a.txt", "a.txt", "", lambda: file, Path("a.txt")),
        options,
    )


def with_front_matter(fields: str) -> Draft:
    """What a seed file with these lines between its rules gives."""
    return read(f"---\n{fields}\n---\nThe mayor resigned.\n")


def test_date_on_the_line_of_the_prose() -> None:
    """A file may begin with its date on the same line as the prose, which starts after it."""
    article = read(" date 2024-02-29 The mayor resigned.\nShe left.\n").article

    assert article.published == date(2024, 2, 29)
    assert article.published_from == "header line"
    assert article.text == "The mayor resigned.\nShe left."


def test_date_on_a_line_of_its_own() -> None:
    """The date line may stand alone, with a colon and in capitals."""
    article = read("Date: 2024-03-01\n\nThe mayor resigned.").article

    assert article.published == date(2024, 3, 1)
    assert article.text == "The mayor resigned."


def test_prose_that_begins_with_the_word_date() -> None:
    """Only a full date makes a header: "Date night" is prose."""
    assert read("Date night is back.").article.text == "Date night is back."


def test_front_matter() -> None:
    """YAML front matter gives title, date, outlet, url and authors, and is no part of the prose."""
    article = with_front_matter(
        "title: Mayor resigns\ndate: 2024-03-01\noutlet: The Courier\n"
        "url: https://example.org/a\nauthors: [Ann Lee, Bo Dahl]"
    ).article

    assert (article.title, article.published) == ("Mayor resigns", date(2024, 3, 1))
    assert (article.outlet, article.url) == ("The Courier", "https://example.org/a")
    assert (article.authors, article.published_from) == (("Ann Lee", "Bo Dahl"), "front matter")
    assert article.text == "The mayor resigned."


def test_keys_of_front_matter_in_capitals() -> None:
    """Keys may be written with a capital, and a lone author under "Author"."""
    article = with_front_matter("Title: Mayor resigns\nDate: 2024-03-01\nAuthor: Ann Lee").article

    assert (article.title, article.published, article.authors) == (
        "Mayor resigns",
        date(2024, 3, 1),
        ("Ann Lee",),
    )


def test_rule_at_the_top_is_prose() -> None:
    """Prose between two rules is no front matter."""
    content = "---\nJust a sentence between rules\n---\nMore."

    assert read(content).article.text == content


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("no", "no"),
        ("007", "007"),
        ("1:30", "1:30"),
        ("2024-03-05", "2024-03-05"),
        (".nan", ".nan"),
        ("0x1F", "0x1F"),
        ('"null"', "null"),
        ("!!str no", "no"),
        ("! 007", "007"),
        ("~", None),
        ("", None),
        ('"\\ud83d\\ude00"', "\U0001f600"),
        ("|\n  Mayor\n  resigns", "Mayor resigns"),
    ],
)
def test_a_field_is_taken_as_written(written: str, title: str | None) -> None:
    """YAML's guesses at numbers, dates and truth are not made; only an empty value is none."""
    reading = with_front_matter(f"title: {written}")

    assert (reading.article.title, reading.notes) == (title, ())


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-05T10:00:00Z", date(2024, 3, 5)),
        ("2024-03-05 10:00", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        ("", None),
    ],
)
def test_dates(written: str, day: date | None) -> None:
    """A day may be followed by a time, and be missing."""
    reading = with_front_matter(f"date: {written}")

    assert (reading.article.published, reading.notes) == (day, ())


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ("title: [a, b]", "title is a list, not text"),
        ("title: {a: b}", "title is a map, not text"),
        ("title: !!set {a, b, c}", "title is a map, not text"),
        ("title: !!binary aGVsbG8=", "title is marked as !!binary, not as text"),
        ("title: One\ntitle: Two", "title is given twice"),
        ('title: "a\\ud800b"', "title holds half a surrogate pair"),
        (f"title: {'9' * 5000}", "title has 5,000 characters, more than 2,000"),
        ("title: &a [*a]", "title is a list, not text"),
        ("a: &a Mayor\ntitle: *a", "title is an alias (*a), which is not followed"),
        ("b: &b {title: T}\n<<: *b", "read without what << refers to"),
        ("date: soon", "date 'soon' is no day of a year"),
        ("date: 2024-02-30", "date '2024-02-30' is no day of a calendar"),
        ("date: 2024-03-05xyz", "date '2024-03-05xyz' is no day of a year"),
        ("date: [2024]", "date is a list, not text"),
        ("authors: {name: Ann}", "authors is a map, not text"),
    ],
)
def test_a_field_that_cannot_be_used_is_left_out_and_told(fields: str, note: str) -> None:
    """What is no line of text, or no day, is told; the article is read without it and with the rest."""
    reading = with_front_matter(f"outlet: The Courier\n{fields}")

    article, (told,) = reading.article, reading.notes
    assert told.startswith(note)
    assert (article.title, article.published, article.authors) == (None, None, ())
    assert (article.outlet, article.text) == ("The Courier", "The mayor resigned.")


def test_authors_that_are_names_are_kept() -> None:
    """Of a list of authors the names are read, and what is none is told once a kind."""
    reading = with_front_matter("authors: [{name: Ann}, Bo Dahl, null, [x, y], {name: Cy}]")

    assert reading.article.authors == ("Bo Dahl",)
    assert reading.notes == (
        "one of the authors is a map, not text; read without it",
        "one of the authors is a list, not text; read without it",
    )


def test_a_date_line_that_is_no_day_is_told() -> None:
    """A date line with an impossible day is told, not guessed, and is no part of the prose."""
    reading = read("date 2024-02-30 The mayor resigned.")

    assert (reading.article.published, reading.article.text) == (None, "The mayor resigned.")
    assert reading.notes == ("date '2024-02-30' is no day of a calendar; read without it",)


@pytest.mark.parametrize("value", ["12/06/99", "June 2024", "next week"])
def test_a_line_that_was_meant_as_a_date_is_told(value: str) -> None:
    """It is no prose, and what comes behind it is read."""
    reading = read(f"Title: Mayor resigns\nDate: {value}\nSource: The Courier\n\nThe mayor resigned.")

    assert (reading.article.outlet, reading.article.text) == ("The Courier", "The mayor resigned.")
    (note,) = reading.notes
    assert note.startswith(f"date {value!r} is no day of a year")


@pytest.mark.parametrize(
    "line",
    ["Update: the mayor has resigned, her office says.", "Updated: the mayor goes", "Date: She said no."],
)
def test_prose_behind_the_name_of_a_date_stays(line: str) -> None:
    """A sentence is none, whatever word it begins with."""
    assert read(f"{line}\nShe left.").article.text == f"{line}\nShe left."


def test_empty_lines_within_a_header() -> None:
    """Each field on a paragraph of its own; a sentence that begins with a name of a field ends it."""
    head = "Title: Mayor resigns\n\nDate: 12 June 2024\n\nSource: The Courier\n\n"
    prose = "By: the book, as her office says it always was.\n\nSource: close to the mayor said so."

    article = read(head + prose).article

    assert (article.title, str(article.published), article.outlet) == (
        "Mayor resigns",
        "2024-06-12",
        "The Courier",
    )
    assert article.text == prose


def test_front_matter_that_is_never_closed_is_prose_and_told() -> None:
    """Where the closing rule is missing nothing is lost: all of the file is prose, and a line says so."""
    content = "---\ntitle: Mayor resigns\n\nThe mayor resigned."

    assert read(content).article.text == content
    assert read(content).notes == ("read as prose from its first line, its --- is never closed",)
    assert read("---\n\nThe mayor resigned.").notes == (), "a rule at the top may stand alone"


def test_a_second_front_matter_is_prose_and_told() -> None:
    """Fields between a second and a third rule are prose, and a line says so."""
    reading = with_front_matter("title: One\n---\ntitle: Two")

    assert (reading.article.title, reading.notes) == ("One", ("its second front matter is read as prose",))
    assert reading.article.text == "title: Two\n---\nThe mayor resigned."
    assert with_front_matter("title: One\n---\nA sentence between rules.").notes == ()
    assert read("---\ntitle: One\n---\nTitle: a play\n").notes == ()


def _bomb() -> str:
    lines = ["a: &a [" + ",".join("x" * 9) + "]"]
    lines += [
        f"{b}: &{b} [" + ",".join([f"*{a}"] * 9) + "]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "\n".join(lines)


def test_aliases_are_never_expanded() -> None:
    """Aliases of aliases, which would be a thousand million words, cost nothing and are told where they matter."""
    reading = with_front_matter(f"{_bomb()}\ntitle: *i")

    assert reading.article.title is None
    assert reading.notes == ("title is an alias (*i), which is not followed; read without it",)
    assert with_front_matter(f"{_bomb()}\nsummary: *i").notes == ()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ("title: [unclosed", "is not YAML: expected ',' or '"),
        ("title:\tt\n\tdate: 2024-03-05", "is not YAML: found character '.t' that cannot start any token"),
        ('title: "\\UFFFFFFFF"', "is not YAML"),
        ('title: "\\U00110000"', "is not YAML"),
        ("title: a\x00b", "is not YAML"),
        ("title: " + "[" * 5000 + "]" * 5000, "is nested more than 50 levels deep"),
        ("title: " + "{a: " * 3000 + "}" * 3000, "is nested more than 50 levels deep"),
        ("x:\n  - " + "- " * 5000, "is nested more than 50 levels deep"),
        ("title: a\n...\n--- b", "is more than one YAML document"),
        ("title: a\n" + "x: y\n" * 5000, "has 25,010 characters, more than 20,000"),
    ],
    ids=range(10),
)
def test_front_matter_that_cannot_be_understood_leaves_the_article_out(fields: str, reason: str) -> None:
    """Broken, bottomless or endless front matter is told in one line."""
    with pytest.raises(UnreadableError, match=f"^its front matter {reason}") as error:
        with_front_matter(fields)

    assert "\n" not in str(error.value)


def test_long_prose_between_rules() -> None:
    """However long prose between two rules is, it is no front matter, and takes no time to be told from it."""
    content = "---\n" + "Just a sentence between rules.\n" * 120_000 + "\n---\nMore."
    before = process_time()

    assert read_header(content).end == 0
    assert process_time() - before < 1


@given(st.text())
def test_text_is_always_a_stretch_of_the_file(content: str) -> None:
    """Whatever the file holds, the article's text stands in it character for character."""
    try:
        article = read(content).article
    except UnreadableError:
        return
    assert article.text in content


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("", None),
        (" Wed Jun 12 10:00:00 2024", date(2024, 6, 12)),
        (" Wed Jun 12 10:00:00 BST 2024", date(2024, 6, 12)),
        (" Wed Jun 12 10:00:00 +0100 2024", date(2024, 6, 12)),
        (" 12 June 2024 (Wed)", date(2024, 6, 12)),
        (" 2024-06-12 (updated)", date(2024, 6, 12)),
        (" 12 June 2024, print edition", date(2024, 6, 12)),
        (" Thursday (13/06/2024)", date(2024, 6, 13)),
    ],
)
def test_a_header_goes_on_behind_an_odd_date(said: str, day: date | None, between: str) -> None:
    """An empty value is none, words in brackets or behind a comma are no part of a date; no line is lost."""
    article = read(f"Title: Rain{between}Date:{said}{between}Source: Holm Post\n\nRain fell.").article

    assert (article.title, article.published, article.outlet) == ("Rain", day, "Holm Post")
    assert article.text == "Rain fell."


def test_a_date_with_words_and_two_readings_is_told() -> None:
    """As one without words is."""
    seen = read("Title: Rain\nDate: 12/06/2024 (print)\nSource: Holm Post\n\nRain fell.")

    assert (seen.article.published, seen.article.outlet) == (None, "Holm Post")
    assert any("may be a day of two months" in note for note in seen.notes)


@pytest.mark.parametrize("line", ["25.06.24", "25/06/24", "6/25/24"])
def test_a_line_of_three_short_numbers_is_a_day(line: str) -> None:
    """Of this century, where only one of them may be a month; one of two readings is told."""
    assert read(f"{line}\n\nRain fell.").article.published == date(2024, 6, 25)
    assert any("two months" in note for note in read("12.06.24\n\nRain fell.").notes)


@pytest.mark.parametrize("line", ["2.6.24", "21.15.18", "25.06.24.1", "25.06.99", "Version 25.06.24 is out."])
def test_numbers_that_are_no_day(line: str) -> None:
    """A version, points, a day of an unclear century, numbers in prose: they stay in the text."""
    article = read(f"{line}\n\nRain fell.").article

    assert (article.published, article.text) == (None, f"{line}\n\nRain fell.")


def test_a_key_alone_behind_the_header_is_a_heading_of_the_prose() -> None:
    """Where no field follows it."""
    assert read("Title: Rain\n\nUpdate:\n\nRain fell.").article.text == "Update:\n\nRain fell."


def test_lines_put_above_front_matter() -> None:
    """Both are the header; what the lines say goes before."""
    drafted = read("Date: 2024-06-12\n---\ntitle: Rain\ndate: 2020-01-01\n---\nThe mayor resigned.\n")

    assert (drafted.article.title, drafted.article.published) == ("Rain", date(2024, 6, 12))
    assert drafted.article.text == "The mayor resigned."
