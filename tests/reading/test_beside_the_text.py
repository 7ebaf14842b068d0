"""What the lines beside an article tell of it, where its record does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.model import Article
from generator.reading.beside_the_text import open_dates, with_boilerplate

PROSE = (
    "The ferry Solveig sank off Holm on Monday. Nobody was hurt, the police said.\n\nIt was built in 1980."
)


def read(text: str, **known: Any) -> Article:
    """An article with this text, as reading hands it on."""
    return with_boilerplate(Article("a", "a.txt", text, **known))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 3 May 2024, 10:12 BST", date(2024, 5, 3)),
        ("Updated: 09:12, 12 June 2024 | Published: 18:40, 11 June 2024", date(2024, 6, 11)),
        ("Last updated 12 June 2024", date(2024, 6, 12)),
        ("Updated 14 June 2024\n\n12 June 2024", date(2024, 6, 12)),
        ("Posted at 11:43 AM on Nov. 24, 2010", date(2010, 11, 24)),
        ("June 27, 2012", date(2012, 6, 27)),
        ("Holm, 12 June 2024", date(2024, 6, 12)),
        ("First published on 2024-06-12 at 10:00", date(2024, 6, 12)),
        ("12:41", None),
        ("Published on Monday", None),
        ("Updated: 04/03/2024", None),
    ],
)
def test_a_date_line_dates_the_article(line: str, day: date | None) -> None:
    """The first publication goes before an update, a day of a year before none; two readings are none."""
    article = read(f"{line}\n\n{PROSE}")

    assert article.published == day
    assert article.published_from == ("text" if day else "nowhere")


def test_a_date_with_two_readings_is_read_by_the_setting() -> None:
    """As the dates of records are."""
    article = Article("a", "a.txt", f"Updated: 04/03/2024\n\n{PROSE}")

    assert with_boilerplate(article, "day first").published == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("HOLM, February 21, 2015 (Agency) - ", date(2015, 2, 21)),
        ("HOLM, 21 February 2015 (Agency) — ", date(2015, 2, 21)),
        ("HOLM, Feb 21 (Agency) - ", None),
        ("On 21 February 2015 ", None),
    ],
)
def test_a_dateline_with_its_year_dates_the_article(lead: str, day: date | None) -> None:
    """A date in the prose is no dateline's, and a dateline without a year leaves the year open."""
    assert read(lead + PROSE).published == day


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("June 12, 2024 — ", date(2024, 6, 12)),
        ("Ferry sinks\n\n12 June 2024 – ", date(2024, 6, 12)),
        ("HOLM — March 4, 2024: ", date(2024, 3, 4)),
        ("HOLM, Larch Island - 2024-03-04 -- ", date(2024, 3, 4)),
        ("March 4, 2024: ", None),
        ("On March 4, 2024 — ", None),
        ("March 3, 2024 — Fog fell.\nMarch 4, 2024 — ", None),
        ("HOLM, 04/03/2024 - ", None),
    ],
)
def test_a_date_that_opens_the_text_dates_the_article(lead: str, day: date | None) -> None:
    """With a dash behind it or a place before it; a chronicle's many days date nothing."""
    assert read(lead + PROSE).published == day


@pytest.mark.parametrize("lead", ["Updated: 04/03/2024\n\n", "04/03/2024 - ", "HOLM, 04/03/2024 - "])
def test_a_date_of_two_readings_is_told(lead: str) -> None:
    """Unless the setting decides, or the record has a date."""
    (note,) = open_dates(read(lead + PROSE))

    assert note.endswith("may be a day of two months (date_order in mkdocs.yml says which); read without it")
    assert list(open_dates(with_boilerplate(read(lead + PROSE), "day first"), "day first")) == []
    assert list(open_dates(read(lead + PROSE, published=date(2024, 1, 1)))) == []


def test_what_the_record_says_stays() -> None:
    """Lines of the text fill in what is missing, and change nothing."""
    text = f"By Ann Lee\n\nPublished 3 May 2024\n\n{PROSE}\n\n© 2024 The Holm Courier. All rights reserved."
    known = read(text, published=date(2024, 1, 1), authors=("Bo Dahl",), outlet="The Islander")

    assert (known.published, known.authors, known.outlet) == (date(2024, 1, 1), ("Bo Dahl",), "The Islander")
    assert known.published_from == "nowhere"
    assert {b.kind for b in known.boilerplate} == {"byline", "dateline", "credit"}


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("BY ANN LEE AND BO DAHL", ("ANN LEE", "BO DAHL")),
        ("By Ann Lee and Bo Dahl, Science Correspondents", ("Ann Lee", "Bo Dahl")),
        ("By Ann Lee, Business Correspondent", ("Ann Lee",)),
        ("By Ann Lee for The Holm Courier", ("Ann Lee",)),
        ("By The Holm Press Agency", ()),
        ("Ann Lee\nPolitical editor", ("Ann Lee",)),
    ],
)
def test_a_byline_gives_the_authors(line: str, authors: tuple[str, ...]) -> None:
    """Their names without their offices; an agency is no author."""
    assert read(f"{line}\n\n{PROSE}").authors == authors


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2024 The Holm Courier. All rights reserved.", "Holm Courier"),
        ("Copyright 2019-2024 Islander Media", "Islander Media"),
        ("(c) 2023 Holm Post", "Holm Post"),
        ("Photo: Ann Lee", None),
    ],
)
def test_who_holds_the_copyright_is_the_outlet(line: str, outlet: str | None) -> None:
    """Where nothing else says whose article it is."""
    assert read(f"{PROSE}\n\n{line}").outlet == outlet


def test_marks_of_markup_hide_no_line() -> None:
    """A byline within stars is one, at its place in the text as it is."""
    article = read(f"**By Ann Lee**\n\n{PROSE}")

    assert [article.text[b.span.start : b.span.end] for b in article.boilerplate] == ["By Ann Lee"]
    assert article.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry sinks\n\n04/03/2024\n\n{PROSE}",
        f"Ferry sinks\n\nBy Ann Lee\n04/03/2024\n\n{PROSE}",
        f"Ferry sinks\n\nHolm Gazette, 04/03/2024\n\n{PROSE}",
        f"By Ann Lee, 04/03/2024\n\n{PROSE}",
        f"By Ann Lee | 04/03/2024\n\n{PROSE}",
        f"HOLM, 04/03/2024 (Wire) - {PROSE}",
        "\n\n".join((*[PROSE] * 5, "04/03/2024")),
        "\n\n".join((*[PROSE] * 5, "Ann Lee, 04/03/2024")),
    ],
)
def test_a_date_with_two_readings_is_told_wherever_it_stands(text: str) -> None:
    """Under a headline, in a byline, before the text, at the foot; and read where the setting says how."""
    article = Article("a", "a.txt", text)

    (note,) = open_dates(with_boilerplate(article))

    assert "04/03/2024" in note
    assert "may be a day of two months" in note
    told = with_boilerplate(article, "day first")
    assert told.published == date(2024, 3, 4)
    assert told.authors == (("Ann Lee",) if "By Ann Lee" in text else ())


def test_figures_within_an_article_are_no_date_line() -> None:
    """The heads of a chronology are its own, and so is a date in what tells of a writer."""
    entries = "\n\n".join(f"0{n}/03/2024\n\n{PROSE}" for n in range(4, 8))
    article = read("\n\n".join((*[PROSE] * 4, entries)))

    assert list(open_dates(article)) == []
    assert article.published is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"HOLM POST\n\nFerry sinks off the island\n\nBy Ann Lee\n\n{PROSE}", "Holm Post"),
        (f"The Holm Echo\n12 June 2024\nFerry sinks off the island\n\n{PROSE}", "The Holm Echo"),
        (f"Ferry sinks off the island\n\nHolm Post, 12 June 2024\n\n{PROSE}", "Holm Post"),
        (f"Ferry sinks off the island\n\nBy Ann Lee for The Holm Post\n\n{PROSE}", "The Holm Post"),
        (f"{PROSE}\n\nAnn Lee is a reporter at the Holm Post.", "Holm Post"),
        (f"HOLM POST\n\nFerry sinks off the island\n\n{PROSE}\n\n© 2024 Islander Media", "Islander Media"),
        (f"Local News\n\nFerry sinks off the island\n\nBy Ann Lee\n\n{PROSE}", None),
        (f"Holm Post Leaves Its Island\n\nBy Ann Lee\n\n{PROSE}", None),
        (f"Ferry sinks off the island\n\nHolm, 12 June 2024\n\n{PROSE}", None),
    ],
)
def test_the_name_of_the_paper_is_the_outlet(text: str, outlet: str | None) -> None:
    """At the top, before the date, or by whom the author writes for; a section or a place is none."""
    assert read(text).outlet == outlet
    assert read(text, outlet="The Islander").outlet == "The Islander"


@pytest.mark.parametrize(
    "line", ["Ann Lee in Larch", "Ann Lee in Larch and Bo Dahl in Ostvik", "Ann Lee is our harbour reporter."]
)
def test_other_lines_that_name_the_author(line: str) -> None:
    """Where they write from, and a note at the foot."""
    text = f"{PROSE}\n\n{line}" if line.endswith(".") else f"Ferry sinks off the island\n\n{line}\n\n{PROSE}"

    assert read(text).authors == (("Ann Lee", "Bo Dahl") if "Bo" in line else ("Ann Lee",))


def test_a_post_that_an_article_shows_tells_nothing_of_the_article() -> None:
    """Neither author nor day; a text that is nothing but the post is its author's."""
    post = "Nobody listened to us.\n\n— Ann Lee (@annlee) 11:02 AM · Jun 10, 2024"
    shown = read(f"{PROSE}\n\n{post}")

    assert (shown.authors, shown.published) == ((), None)
    assert (read(post).authors, read(post).published) == (("Ann Lee",), date(2024, 6, 10))
