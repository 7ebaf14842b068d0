"""Mails as they reach a desk: forwarded in their text or attached, in two parts, in any charset."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path
from time import process_time

import pytest

from generator.reading.corpus import Corpus, read_corpus
from generator.reading.forwarded_mail import forwarded_mail
from tests.reading.documents import OUTLET, TEXT, TITLE, in_html

SENT, FORWARDED = date(2024, 6, 12), date(2024, 6, 11)
HEADER = (
    f"From: {OUTLET} <news@norfield.example>\nDate: Tue, Jun 11, 2024 at 9:00 AM\nSubject: {TITLE}\n"
    "To: <desk@elsewhere.example>\n"
)
WRAPPED = HEADER.replace(TITLE, TITLE.replace("the", "\n the").replace("H", "FW: H", 1)).replace(
    "To:", "Cc: A <a@elsewhere.example>,\nB <b@elsewhere.example>\nTo:"
)


def mail(text: str, html: str | None = None, subject: str = "Fwd: news") -> EmailMessage:
    """A mail of an editor."""
    message = EmailMessage()
    message["From"] = "An Editor <ed@elsewhere.example>"
    message["Subject"] = subject
    message["Date"] = "Wed, 12 Jun 2024 10:00:00 +0100"
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message


def read(folder: Path, message: EmailMessage) -> Corpus:
    """What is read of a mail."""
    (folder / "a.eml").write_bytes(message.as_bytes())
    return read_corpus([folder / "a.eml"])


def said(corpus: Corpus) -> tuple[object, ...]:
    """The text of its only article, and what is said of that."""
    (article,) = corpus.articles
    return article.text, article.title, article.published, article.outlet


WHAT_IS_FORWARDED = (TEXT, TITLE, FORWARDED, OUTLET)


@pytest.mark.parametrize(
    "text",
    [
        f"FYI\n\n---- Forwarded message ----\n{WRAPPED}\n{TEXT}",
        f"FYI\n\n---------- Forwarded message ---------\n{HEADER}\n{TEXT}",
        f"See below.\n\n-----Original Message-----\n{HEADER.replace('Date: Tue, Jun 11, 2024 at', 'Sent: Tuesday, June 11, 2024')}\n{TEXT}",
        f"Begin forwarded message:\n\n{HEADER}\n\n{TEXT}",
        "Begin forwarded message:\n\n" + "\n".join(f"> {line}" for line in f"{HEADER}\n{TEXT}".split("\n")),
        f"See below.\n\n________________________________\n{HEADER}\n{TEXT}",
        f"-------- Original Message --------\nFrom: A <a@b.example>\nSent: 11 June 2024 22:00\n\n"
        f"---------- Forwarded message ---------\n{HEADER}\n{TEXT}",
    ],
)
def test_a_mail_forwarded_in_the_text_is_the_article(tmp_path: Path, text: str) -> None:
    """The lines of its header are no prose: they say who sent it, when, and under which subject."""
    assert said(read(tmp_path, mail(text))) == WHAT_IS_FORWARDED


def test_a_mail_forwarded_in_html_is_the_article(tmp_path: Path) -> None:
    """A header's lines may be parted by breaks, or be paragraphs."""
    lines = HEADER.replace("<", "&lt;").strip().split("\n")
    for header in ("<br>".join(lines), "".join(f"<p><b>{line}</b></p>" for line in lines)):
        html = f"<div>FYI</div><div>---------- Forwarded message ---------<br>{header}</div>{in_html()}"

        assert said(read(tmp_path, mail("see html", html))) == WHAT_IS_FORWARDED


def test_an_attached_mail_is_the_article(tmp_path: Path) -> None:
    """Its subject, date and sender are taken; what else is attached is told."""
    inner = mail(TEXT, subject=TITLE)
    inner.replace_header("From", f"{OUTLET} <news@norfield.example>")
    inner.replace_header("Date", "Tue, 11 Jun 2024 10:00:00 +0100")
    outer = mail("see below")
    outer.add_attachment(inner)
    outer.add_attachment(b"x", maintype="image", subtype="png", filename="map.png")

    corpus = read(tmp_path, outer)

    assert said(corpus) == WHAT_IS_FORWARDED
    assert [p.reason for p in corpus.problems] == ["its attachment 'map.png' is not read"]


def test_two_attached_mails_are_two_articles(tmp_path: Path) -> None:
    """Each has its own title."""
    outer = mail("see below")
    for title in ("One", "Two"):
        outer.add_attachment(mail(f"{TEXT}\n\n{title}", subject=title))

    assert [article.title for article in read(tmp_path, outer).articles] == ["One", "Two"]


def test_a_mail_that_answers_another_is_its_own_article(tmp_path: Path) -> None:
    """Who writes more than is quoted below has written the article; the header's lines are no prose all the same."""
    text = f"{TEXT}\n\n-----Original Message-----\n{HEADER}\nAny news on the harbour?"

    found = said(read(tmp_path, mail(text, subject="Re: harbour")))

    assert found == (f"{TEXT}\n\nAny news on the harbour?", "harbour", SENT, "An Editor")


def test_prose_that_looks_like_a_header_stays(tmp_path: Path) -> None:
    """One line with a colon, or two, is no forwarded mail."""
    text = f"From: the mayor's desk\nTo: everybody\n\n{TEXT}"

    assert said(read(tmp_path, mail(text)))[0] == text


def test_the_part_with_the_prose_is_read(tmp_path: Path) -> None:
    """Mostly that is the one in HTML; where it only points to the web, the plain one."""
    assert said(read(tmp_path, mail(TEXT, "<p>See <a href=x>the web</a>.</p>")))[0] == TEXT
    assert said(read(tmp_path, mail("View this in your browser", in_html())))[0] == TEXT
    linked = TEXT.replace("harbour", "harbour [https://norfield.example/harbour?utm=1]")
    assert said(read(tmp_path, mail(linked, in_html())))[0] == TEXT


def test_a_guessed_charset_of_a_mail_is_told(tmp_path: Path) -> None:
    """A mail whose bytes are not what it says is read as they suggest."""
    head = b"From: a@norfield.example\nSubject: x\nContent-Type: text/plain; charset=klingon\n\n"
    (tmp_path / "a.eml").write_bytes(head + TEXT.encode("cp1252"))

    corpus = read_corpus([tmp_path / "a.eml"])

    assert corpus.articles[0].text == TEXT
    assert [p.reason for p in corpus.problems] == ["read as cp1252, as its bytes suggest"]


def test_very_many_lines_of_a_header_cost_their_number() -> None:
    """A text of nothing but such lines is looked at once."""
    begin = process_time()

    assert forwarded_mail("To: a\n" * 200_000).values == {}
    assert process_time() - begin < 10


@pytest.mark.parametrize("day", ["", "yesterday noon", "Wed, 32 Jun 2024 10:00:00 +0200"])
def test_a_date_of_a_mail_that_is_none_is_told(tmp_path: Path, day: str) -> None:
    """The mail is read without it."""
    (tmp_path / "a.eml").write_text(f"Subject: Rain\nFrom: a@vale.example\nDate: {day}\n\n{TEXT}\n", "utf-8")
    corpus = read_corpus([tmp_path / "a.eml"])

    assert [a.published for a in corpus.articles] == [None]
    assert len(corpus.problems) == 1 and "date" in corpus.problems[0].reason.lower()
