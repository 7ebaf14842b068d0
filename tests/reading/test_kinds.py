"""Articles in every kind of file: the right title, date, outlet and text, however they come."""

from __future__ import annotations

import random
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.corpus import Corpus, read_corpus
from generator.reading.kinds import KNOWN_KINDS
from generator.reading.options import Options
from tests.reading import documents as made
from tests.reading.documents import OUTLET, PARAGRAPHS, TEXT, TITLE, URL

KEYED = f"Title: {TITLE}\nSource: {OUTLET}\nPublished: 12 June 2024\nUpdated: 13 June 2024\n\n{TEXT}"
FRONT = f"---\ntitle: {TITLE}\ndate: June 12, 2024\noutlet: {OUTLET}\n---\n"
MARKED = "\n\n".join(PARAGRAPHS).replace("Larch Shipping", "[Larch *Shipping*](https://larch.example)")

# Name of the file, its content, and which of title, date and outlet it gives.
FILES: dict[str, tuple[bytes, str]] = {
    "keyed.txt": (KEYED.encode(), "title date outlet"),
    "front.txt": ((FRONT + TEXT).encode(), "title date outlet"),
    "first-line.txt": (f"12 June 2024\n\n{TEXT}".encode(), "date"),
    "one-line.txt": (f"date 2024-06-12 {TEXT}".encode(), "date"),
    "windows.txt": (KEYED.replace("Updated", "UPDATED").encode("cp1252"), "title date outlet"),
    "utf16.txt": (KEYED.encode("utf-16"), "title date outlet"),
    "mac.txt": (KEYED.encode("mac_roman"), "title date outlet"),
    "mark.txt": (KEYED.encode("utf-8-sig"), "title date outlet"),
    "entities.txt": (KEYED.replace("“", "&ldquo;").replace("”", "&#8221;").encode(), "title date outlet"),
    "pasted.txt": (made.page().encode(), "title date outlet"),
    "prose.md": ((FRONT + MARKED).encode(), "title date outlet"),
    "heading.markdown": (f"# {TITLE}\n\n{MARKED}\n\n![Boats](boats.jpg)".encode(), "title"),
    "page.html": (made.page().encode(), "title date outlet"),
    "page.htm": (
        made.page().replace("charset=utf-8", "charset=windows-1252").encode("cp1252"),
        "title date outlet",
    ),
    "single.html": (made.single_file_page().encode(), "title date outlet"),
    "letter.docx": (made.word(), "title date"),
    "bare.docx": (made.word(before=()), "title"),
    "letter.rtf": (made.rich_text(), "title date"),
    "mail.eml": (made.mail(), "title date outlet"),
    "plain.eml": (made.mail(html=False), "title date outlet"),
    "rows.csv": (made.table(), "title date outlet"),
    "semicolons.csv": (made.table(";"), "title date outlet"),
    "tabs.tsv": (made.table("\t"), "title date outlet"),
    "answer.json": (made.answer(), "title date outlet"),
    "feed.rss": (made.rss(), "title date outlet"),
    "entries.xml": (made.atom(), "title date outlet"),
    "latest.atom": (made.atom(), "title date outlet"),
}


def read(folder: Path, name: str, content: bytes, options: Options | None = None) -> Corpus:
    """What a file of that name and content gives."""
    (folder / name).write_bytes(content)
    return read_corpus([folder / name], options)


def said(article: Article) -> tuple[str | None, date | None, str | None]:
    """Title, date and outlet."""
    return article.title, article.published, article.outlet


@pytest.mark.parametrize("name", FILES)
def test_an_article_is_read_from_each_kind_of_file(tmp_path: Path, name: str) -> None:
    """Its text is the paragraphs that a person reads; title, date and outlet are where the file gives them."""
    content, gives = FILES[name]

    (article,) = read(tmp_path, name, content).articles

    assert article.text.replace("\r\n", "\n") == TEXT
    assert said(article) == (
        TITLE if "title" in gives else None,
        date(2024, 6, 12) if "date" in gives else None,
        OUTLET if "outlet" in gives else None,
    )


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_printed_article(tmp_path: Path, columns: int) -> None:
    """Columns are read one after the other; running header and page numbers are no part of the text."""
    (article,) = read(tmp_path, "paper.pdf", made.pdf(columns, pages=3)).articles

    assert article.title == TITLE
    plain = [paragraph.replace("“", '"').replace("”", '"') for paragraph in PARAGRAPHS]
    found = article.text.split("\n\n")
    assert {paragraph for paragraph in found if paragraph in plain} == set(plain)
    assert OUTLET not in article.text and "Page 1" not in article.text
    assert " ".join(found).count("voted on Tuesday") == 17


def test_a_folder_of_thirty_files(tmp_path: Path) -> None:
    """All of them are in, under ids of their own, and no line says that one was left out."""
    printed = {f"print{columns}.pdf": made.pdf(columns=columns) for columns in (1, 2, 3)}
    files = {name: content for name, (content, _) in FILES.items()} | printed
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)

    corpus = read_corpus([tmp_path])

    assert len(files) == 30
    assert {Path(article.path).name for article in corpus.articles} == set(files)
    assert len({article.id for article in corpus.articles}) == 30
    assert not [p for p in corpus.problems if "left out" in str(p)]


def test_what_is_guessed_is_said(tmp_path: Path) -> None:
    """An encoding that no file names, HTML in a text, an attachment passed over: a line each."""
    assert [str(p).rpartition(": ")[2] for p in read(tmp_path, "a.txt", KEYED.encode("cp1252")).problems] == [
        "read as cp1252, as its bytes suggest"
    ]
    (html,) = read(tmp_path, "b.txt", made.page().encode()).problems
    (attached,) = read(tmp_path, "c.eml", made.mail()).problems
    assert html.reason == "read as a page of HTML"
    assert attached.reason == "its attachment 'annex.pdf' is not read"


def test_a_saved_page_says_where_it_came_from(tmp_path: Path) -> None:
    """The address is the page's own, or what the browser wrote into the file."""
    (own,) = read(tmp_path, "own.html", made.page().encode()).articles
    (saved,) = read(tmp_path, "saved.html", made.single_file_page().encode()).articles

    assert (own.url, saved.url, own.authors) == (URL, f"{URL}?a=1", ("Ada Lunn",))


def test_a_scan_is_told_as_such(tmp_path: Path) -> None:
    """A PDF of pictures has no text: the line says what would help."""
    corpus = read(tmp_path, "scan.pdf", made.scan())

    assert [p.reason for p in corpus.problems] == [
        "left out, it has no text, only pictures of pages (a scan): have its text recognised first"
    ]


def test_two_readings_of_a_date_are_told_and_a_setting_decides(tmp_path: Path) -> None:
    """04/03/2024 is left out and told, unless the settings say which number is the day."""
    content = f"Date: 04/03/2024\n\n{TEXT}".encode()

    open_ = read(tmp_path, "a.txt", content)
    day_first = read(tmp_path, "a.txt", content, Options(date_order="day first"))
    month_first = read(tmp_path, "a.txt", content, Options(date_order="month first"))

    assert open_.articles[0].published is None
    assert "may be a day of two months" in open_.problems[0].reason
    assert [c.articles[0].published for c in (day_first, month_first)] == [date(2024, 3, 4), date(2024, 4, 3)]


def test_columns_of_one_s_own(tmp_path: Path) -> None:
    """A table whose text has an unusual name is told with its columns; the settings can name it."""
    content = made.table().replace(b"Body", b"Volltext")

    (problem,) = read(tmp_path, "a.csv", content).problems
    (article,) = read(tmp_path, "a.csv", content, Options(columns={"text": "Volltext"})).articles

    assert (
        "none of its columns (Headline, Publication Date, Source, Volltext, Byline, Link)" in problem.reason
    )
    assert article.text == TEXT and article.authors == ("Ada Lunn", "Bo Kray")


def test_a_record_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    """A row that holds a page without an article is told with its place; those behind it are read."""
    rows = ["text", '"<html><head><title>x</title></head></html>"', '"The mayor resigned."']

    corpus = read(tmp_path, "a.csv", "\n".join(rows).encode())

    assert [a.text for a in corpus.articles] == ["The mayor resigned."]
    assert [p.reason for p in corpus.problems] == ["left out, row 2: no article is found in it"]


def test_a_zip_file_is_read_as_a_folder_is(tmp_path: Path) -> None:
    """Folders in it are stories; what leads out of it, or is a zip file itself, is told; the rest is read."""
    files = {name: content for name, (content, _) in FILES.items() if name in ("mail.eml", "page.html")}
    packed = made.archive(
        {
            **{f"harbour/{n}": c for n, c in files.items()},
            "../out.txt": b"x",
            "in.zip": b"x",
            "__MACOSX/a.txt": b"x",
        }
    )
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "clips.zip").write_bytes(packed)

    corpus = read_corpus([tmp_path / "seeds"])

    assert [(a.story, a.path, a.text) for a in corpus.articles] == [
        ("harbour", f"seeds/clips.zip/harbour/{name}", TEXT) for name in ("mail.eml", "page.html")
    ]
    assert [p.reason for p in corpus.problems if "attachment" not in p.reason] == [
        "left out, its path leads out of the zip file",
        "left out, it is a zip file in a zip file",
    ]


def test_an_empty_zip_file_and_a_link_in_one_are_a_line(tmp_path: Path) -> None:
    """A link says where a file was on the machine where it was packed."""
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as zipped:
        zipped.writestr(link, "/etc/hostname")
        zipped.writestr("a.txt", "Rain fell.")

    linked = read_corpus([tmp_path / "link.zip"])

    assert [a.text for a in linked.articles] == ["Rain fell."]
    assert [p.reason for p in linked.problems] == ["left out, it is a link, which is not followed"]
    assert [p.reason for p in read(tmp_path, "no.zip", made.archive({})).problems] == [
        "left out, no file is in it"
    ]


def test_a_zip_bomb_is_one_line(tmp_path: Path) -> None:
    """A small file that would unpack to a large one is left out before it is unpacked."""
    corpus = read(tmp_path, "bomb.zip", made.archive({f"{n}.txt": b"a" * 60_000_000 for n in range(18)}))

    assert corpus.articles == ()
    assert [p.reason for p in corpus.problems] == [
        "left out, it unpacks to 1,080,000,000 bytes, more than 1,000,000,000"
    ]


def test_a_text_in_another_language_is_told(tmp_path: Path) -> None:
    """German, French and Spanish prose is passed over; short or odd English is not."""
    german = (
        "Der Bürgermeister trat am Montag zurück, er wolle nicht mehr warten und gehe nun nach Hause. " * 4
    )
    short = "Der Bürgermeister trat zurück."
    odd = (
        "Lee 3, Ray 2. Fox hits six, Dahl out. Bo Kray scores twice, Ann Lund misses, Tom Berg saves late. "
        * 4
    )

    assert read(tmp_path, "a.txt", german.encode()).problems[0].reason == (
        "left out, it is not English but, it seems, de"
    )
    assert len(read(tmp_path, "b.txt", short.encode()).articles) == 1
    assert len(read(tmp_path, "c.txt", odd.encode()).articles) == 1


def test_files_of_one_name_are_articles_of_their_own(tmp_path: Path) -> None:
    """Where two share a name, the story's folder goes before it, and the kind behind it if need be."""
    for path in ("a/note.txt", "b/note.txt", "b/note.md", "only.txt"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(f"The note {path} was read.")

    assert [a.id for a in read_corpus([tmp_path]).articles] == ["only", "a/note", "b/note.md", "b/note.txt"]


def _damaged() -> list[tuple[str, bytes]]:
    """A hundred files: of each kind some that are cut short, and some with bytes changed in their middle."""
    drawn = random.Random(1126)
    sound = [(name, content) for name, (content, _) in FILES.items() if Path(name).suffix in BINARY]
    sound += [("paper.pdf", made.pdf()), ("clips.zip", made.archive({"a.txt": KEYED.encode()}))]
    files = []
    for number in range(100):
        name, content = sound[number % len(sound)]
        cut = bytearray(content[: drawn.randrange(4, max(6, len(content) // 3))])
        for _ in range(5):
            cut[drawn.randrange(len(cut))] = drawn.randrange(256)
        files.append((f"{number}-{name}", bytes(cut)))
    return files


# Kinds that are nothing but text can be cut anywhere and are still an article.
BINARY = {".docx", ".json", ".rss", ".xml", ".atom"}


def test_damaged_files_are_a_line_each(tmp_path: Path) -> None:
    """A hundred damaged files: whatever is wrong, no article is made up, and each is told in one line."""
    for name, content in _damaged():
        (tmp_path / name).write_bytes(content)

    corpus = read_corpus([tmp_path])

    assert len(corpus.articles) + len(corpus.problems) >= 100
    assert all(str(problem).isprintable() for problem in corpus.problems)
    assert all(TITLE in (article.title or "") or article.text[:20] in TEXT for article in corpus.articles)


def test_every_kind_is_known() -> None:
    """The kinds that a line names are those that are tried here."""
    assert {Path(name).suffix for name in FILES} | {".pdf", ".jsonl", ".zip", ".xhtml"} == set(KNOWN_KINDS)
