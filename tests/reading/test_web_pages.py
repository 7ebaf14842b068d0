"""What a web page says of its article, and what else on it is no word on that."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.corpus import Corpus, read_corpus
from generator.reading.options import Options
from tests.reading.documents import PARAGRAPHS, TEXT, TITLE, in_html

DAY, LATER = date(2024, 6, 12), date(2024, 6, 20)


def page(head: str = "", above: str = "", below: str = "", prose: str = "", title: str = TITLE) -> str:
    """A page with things in its head, between its headline and its prose, and behind its article."""
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>"
        f"<article><h1>{TITLE}</h1>{above}{prose or in_html()}</article>{below}</body></html>"
    )


def read(folder: Path, html: str, options: Options | None = None) -> Corpus:
    """What is read of a page."""
    (folder / "page.html").write_bytes(html.encode())
    return read_corpus([folder / "page.html"], options)


def test_a_date_outside_the_articles_own_lines(tmp_path: Path) -> None:
    """A header's first line, microdata, a line at the foot and an article below its headline give the day too."""
    head, prose = f"<h1>{TITLE}</h1>", in_html()
    time = "<time datetime=2024-06-12>Wed</time>"
    for body in (
        f"<article><header>{time}{head}</header>{prose}</article>",
        f"<article itemscope>{head}<meta itemprop=datePublished content=2024-06-12>{prose}</article>",
        f"<article>{head}{prose}<p>Published {time}</p></article>",
        f"{head}<article><div>{time}</div>{prose}</article>",
        f"<main><h2>{TITLE}</h2><p>12 June 2024</p>{prose}</main>",
    ):
        assert (
            article(
                tmp_path, f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>"
            ).published
            == DAY
        )


@pytest.mark.parametrize(
    "name", ["class=comment", "class='box comments-area'", "id=comments", "id=comment-12"]
)
def test_a_readers_comment_in_the_article_dates_nothing(tmp_path: Path, name: str) -> None:
    """It is no part of the text, and its day is its own; an opinion that is called a comment has its day."""
    comment = f"<div {name}><span>Published 14 June 2024</span><p>What a mess.</p></div>"
    opinion = page(prose=f"<div {name}><p>Published 12 June 2024</p>{in_html()}</div>")

    found = article(tmp_path, page(prose=in_html() + comment))

    assert (found.text, found.published) == (TEXT, None)
    assert article(tmp_path, opinion).published == DAY


def test_the_day_on_which_a_page_was_saved_is_not_its_articles(tmp_path: Path) -> None:
    """A site's header has its name and today's date, and another item its own microdata."""
    header = "<header><h1>The Norfield Courier</h1><time datetime=2024-11-27>Today</time></header>"
    other = "<div itemscope><meta itemprop=datePublished content=2020-01-01></div>"
    head = f"<head><title>{TITLE}</title>{meta('og:title', TITLE)}</head>"

    found = article(tmp_path, f"<html>{head}<body>{header}<div>{in_html()}</div>{other}</body></html>")

    assert (found.title, found.published) == (TITLE, None)


def article(folder: Path, html: str) -> Article:
    """The article of a page."""
    (found,) = read(folder, html).articles
    return found


def linked(*values: object) -> str:
    """JSON-LD, a script each."""
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in values)


@pytest.mark.parametrize(
    "below",
    [
        "<footer><p>© 2023 Norfield Media</p></footer>",
        "<footer>Copyright 1998-2025 Norfield Media. All rights reserved.</footer>",
        '<img src="/uploads/2021/03/05/quay.jpg" alt="">',
        '<script>var settings = {"buildDate": "2025-02-03"};</script>',
        "<section><div><time datetime=2024-07-03>3 July 2024</time><p>Shame on them all.</p></div></section>",
        "<aside><a href=/2022/05/06/pool>Pool shuts</a> <time datetime=2022-05-06>6 May 2022</time></aside>",
        f"<p>{PARAGRAPHS[0]} It was built on 2 May 2019, the company said.</p>",
    ],
)
def test_a_date_that_is_not_the_articles_dates_nothing(tmp_path: Path, below: str) -> None:
    """A copyright, a path, a script, a comment, a link and the prose leave the day of publication open."""
    assert article(tmp_path, page(below=below)).published is None


def meta(name: str, content: str) -> str:
    """A tag of the head."""
    return f'<meta property="{name}" content="{content}">'


PUBLISHED = meta("article:published_time", "2024-06-12T23:30:00-05:00")
CHANGED = meta("article:modified_time", "2024-06-20T08:00:00Z")
OWN = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-06-12T07:00:00+00:00"}
OTHER = {"@type": "NewsArticle", "headline": "Pool shuts", "datePublished": "2023-03-03"}


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        (PUBLISHED, "", DAY),
        (CHANGED + PUBLISHED, "", DAY),
        (CHANGED, "", LATER),
        (CHANGED, "<p>Published: 12 June 2024</p>", DAY),
        (meta("DC.date.issued", "12 June 2024"), "", DAY),
        ('<meta name="date" content="Wednesday, June 12, 2024 5:00 PM EDT">', "", DAY),
        (meta("article:published_time", "1718150400"), "", DAY),
        (meta("article:published_time", "soon") + linked(OWN), "", DAY),
        (linked({**OWN, "dateModified": "2024-06-20"}), "", DAY),
        (linked(OTHER, OWN), "", DAY),
        (linked(OWN, OTHER), "", DAY),
        (linked({"@type": "ItemList", "itemListElement": [OTHER]}), "", None),
        (linked(OTHER, {**OTHER, "headline": "Ferry late"}), "", None),
        (linked({"@graph": [{"@type": "WebPage", "datePublished": "2019-01-01"}, OWN]}), "", DAY),
        (linked({"@type": "WebPage", "mainEntity": {**OWN, "@type": ["Report", "x"]}}), "", DAY),
        ('<script type="application/ld+json">{"@type": "NewsArticle", </script>', "", None),
        ("", "<p>Updated <time>20 June 2024</time> Published <time>12 June 2024</time></p>", DAY),
        ("", "<span>Updated 20 June 2024</span><span>Published 12 June 2024</span>", DAY),
        (CHANGED, "<p>By Ada Lunn, 12 June 2024</p>", DAY),
        (CHANGED, "<p>By Ada Lunn, Wednesday 12 June 2024, 5:00 pm BST Updated 20 June 2024</p>", DAY),
        (CHANGED, "<p>By Ada Lunn, author of Rivers (2 May 2019)</p>", LATER),
        (CHANGED, "<p>Ada Lunn opened the quay on 2 May 2019</p>", LATER),
        ("", "<p><time datetime=2024-06-12T08:00>Yesterday</time></p>", DAY),
        ("", "<p>By Ada Lunn | 12 June 2024 | 3 min read</p>", DAY),
        ("", "<p>Published 14:05, 12 June 2024</p><p>Updated 15:00, 20 June 2024</p>", DAY),
        ("", "<p>Posted by Ada Lunn on June 12, 2024 at 5:00 pm in News</p>", DAY),
        ("", "<p>Standfirst of the article, which says that it was published on 2 May 2019.</p>", None),
        ("", "<ul><li>Ada Lunn</li><li><time datetime=2024-06-12>12 Jun</time></li></ul>", DAY),
        ("", "<ul><li><a href=x>Pool shuts</a> <time datetime=2022-05-06>May</time></li></ul>", None),
        ("", "<section><time datetime=2022-05-06>01:00</time><h3>A post</h3></section>", None),
        (linked(OWN).replace("{", "<!-- {", 1).replace("</", " --></", 1), "", DAY),
        (linked(OWN).replace("{", "//<![CDATA[\n{", 1).replace("</", "\n//]]></", 1), "", DAY),
        ("", "<aside><time datetime=2022-05-06>6 May 2022</time> Pool shuts</aside>", None),
    ],
)
def test_which_date_is_the_articles(tmp_path: Path, head: str, above: str, day: date | None) -> None:
    """When it was published goes before when it was changed; only the page's own article counts."""
    assert article(tmp_path, page(head, above)).published == day


@pytest.mark.parametrize("where", [{"head": meta("date", "04/03/2024")}, {"above": "<p>04/03/2024</p>"}])
def test_a_pages_date_with_two_readings_is_told(tmp_path: Path, where: dict[str, str]) -> None:
    """It is left out and told, unless the settings say which number is the day."""
    corpus = read(tmp_path, page(**where))
    (set_,) = read(tmp_path, page(**where), Options(date_order="month first")).articles

    assert corpus.articles[0].published is None
    assert [p.reason.partition(" may be")[0] for p in corpus.problems] == ["date '04/03/2024'"]
    assert set_.published == date(2024, 4, 3)


def test_a_date_with_one_reading_goes_before_one_with_two(tmp_path: Path) -> None:
    """What the page says elsewhere without doubt needs no setting."""
    assert article(tmp_path, page(meta("date", "06/12/2024") + linked(OWN))).published == DAY


@pytest.mark.parametrize(
    ("title", "site"),
    [
        (f"{TITLE} | The Norfield Courier", "The Norfield Courier"),
        (f"{TITLE} - The Norfield Courier - News", "The Norfield Courier"),
        (f"{TITLE} – Norfield", None),
        (f"The Norfield Courier | {TITLE}", "The Norfield Courier"),
        (TITLE, "The Norfield Courier"),
    ],
)
def test_a_title_is_the_headline_without_its_site(tmp_path: Path, title: str, site: str | None) -> None:
    """The site's part goes where its name is known, or where the page's headline is the rest."""
    head = meta("og:title", title) + (meta("og:site_name", site) if site else "")

    assert article(tmp_path, page(head, title=title)).title == TITLE


def test_the_outlet_is_the_paper_not_the_company_that_owns_it(tmp_path: Path) -> None:
    """The name of the site goes before the publisher's; without it, the publisher is the outlet."""
    owned = linked({**OWN, "publisher": {"@type": "Organization", "name": "Norfield Holdings Ltd"}})

    named = article(tmp_path, page(owned + meta("og:site_name", "The Norfield Courier")))

    assert named.outlet == "The Norfield Courier"
    assert article(tmp_path, page(owned)).outlet == "Norfield Holdings Ltd"


def test_an_authors_office_is_no_author(tmp_path: Path) -> None:
    """Ada Lunn, Transport Correspondent, is one author, in a byline, a list and JSON-LD."""
    paper = {"@type": "NewsMediaOrganization", "name": "Norfield Newsroom"}
    byline = "<p class=byline>By <span class=author>Ada Lunn, Transport Correspondent</span></p>"
    named = linked({**OWN, "author": [{"name": "Ada Lunn, Political Editor"}, {"name": "Bo Kray"}, paper]})
    (tmp_path / "a.txt").write_text(f"Author: Ada Lunn, Transport Correspondent\n\n{TEXT}", "utf-8")

    assert article(tmp_path, page(above=byline)).authors == ("Ada Lunn",)
    assert article(tmp_path, page(named)).authors == ("Ada Lunn", "Bo Kray")
    assert read_corpus([tmp_path / "a.txt"]).articles[0].authors == ("Ada Lunn",)


def test_a_page_of_the_wayback_machine_is_the_page_that_it_keeps(tmp_path: Path) -> None:
    """Outlet and address are those of the original."""
    kept = "https://web.archive.org/web/20240615101112/https://www.norfield.example/harbour"
    toolbar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>33 captures</p><!-- END WAYBACK TOOLBAR INSERT -->"

    found = article(
        tmp_path, page(f'<link rel=canonical href="{kept}">').replace("<article>", f"{toolbar}<article>")
    )

    assert (found.outlet, found.url) == ("norfield.example", "https://www.norfield.example/harbour")
    script = '<script>__wm.wombat("https://www.norfield.example/harbour","20240615101112")</script>'
    bare = article(tmp_path, page(script))
    assert (bare.outlet, bare.url) == ("norfield.example", "https://www.norfield.example/harbour")


@pytest.mark.parametrize("hidden", ["hidden", 'style="color:red; display: none"', "aria-hidden=true"])
def test_what_a_page_hides_is_not_read(tmp_path: Path, hidden: str) -> None:
    """A paragraph that no reader of the page saw says nothing; what stands around it stays."""
    secret = f"<p {hidden}>“Nobody reads this,” said Zed Zay to the paper on the Monday.</p>"
    prose = in_html(PARAGRAPHS[:1]) + secret + in_html(PARAGRAPHS[1:])

    assert article(tmp_path, page(prose=prose)).text == TEXT


def test_a_text_that_a_script_would_show_is_read(tmp_path: Path) -> None:
    """A page that hides nearly all of it was saved before its script ran."""
    assert article(tmp_path, page(prose=f"<div hidden>{in_html()}</div>")).text == TEXT


@pytest.mark.parametrize(
    "main", ["https://www.norfield.example/quay", {"@id": "https://www.norfield.example/quay"}]
)
def test_an_address_that_only_json_ld_has(tmp_path: Path, main: object) -> None:
    """The page that an article in JSON-LD is the main thing of is its own."""
    found = article(tmp_path, page(linked({"@type": "NewsArticle", "mainEntityOfPage": main})))

    assert (found.outlet, found.url) == ("norfield.example", "https://www.norfield.example/quay")


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0033)https://www.norfield.example/harbour -->",
        "<!--\n Page saved with SingleFile \n url: https://www.norfield.example/harbour \n-->",
    ],
)
def test_a_saved_page_without_a_name_of_its_site_is_known_by_its_host(tmp_path: Path, comment: str) -> None:
    """Where it was saved from is all that it says of its outlet."""
    found = article(tmp_path, page().replace("<html", f"{comment}<html"))

    assert (found.outlet, found.url) == ("norfield.example", "https://www.norfield.example/harbour")


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a href=/>Home</a> <a href=/s>Sport</a></nav>",
        "<h1>Norfield</h1><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li></ul><button>Menu</button>",
    ],
)
def test_a_page_of_links_is_no_article(tmp_path: Path, body: str) -> None:
    """It is left out with a line; a short text beside its links is one."""
    corpus = read(tmp_path, f"<html><head><title>x</title></head><body>{body}</body></html>")
    short = read(tmp_path, f"<html><body>{body}<p>Rain fell on Lund all day.</p></body></html>")

    assert not corpus.articles and len(corpus.problems) == 1
    assert "Rain fell on Lund all day." in short.articles[0].text


def test_an_office_of_several_authors_is_no_author(tmp_path: Path) -> None:
    """By Ada Lunn and Bo Kray, Port correspondents: two, linked or not."""
    byline = "<p class=byline>By <a>Ada Lunn</a> and <a>Bo Kray</a>, Port correspondents</p>"

    assert article(tmp_path, page(above=byline)).authors == ("Ada Lunn", "Bo Kray")


@pytest.mark.parametrize(
    "piece", ["<p>{}</p>", "<div><p>{}</p></div>", "<main><section><p>{}</p></section></main>"]
)
def test_a_piece_of_a_page_is_read_as_one(tmp_path: Path, piece: str) -> None:
    """A single element of a body, without html and head around it, is an article if it has prose."""
    (prose,) = read(tmp_path, piece.format(TEXT.replace("\n\n", "</p><p>"))).articles
    links = read(tmp_path, piece.format("<a href=/>Home</a> <a href=/s>Sport</a>"))

    assert prose.text == TEXT
    assert not links.articles and len(links.problems) == 1


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "<tr><th>Town<th>Votes<tr><td>Holm<td>1,200<tr><td>Ostvik<td>900",
            ["Town Votes", "Holm 1,200", "Ostvik 900"],
        ),
        ("<tr><td><a href=/a>Ferry late</a><td><a href=/b>Pier shut</a>" * 2, []),
        ("<tr><td>Share<td>Tweet<td>Print", []),
    ],
)
def test_tables_of_the_article(tmp_path: Path, table: str, rows: list[str]) -> None:
    """One of figures is a line a row, as in other kinds of files; links and buttons in a table are none."""
    behind = "The count goes on until Friday in all the towns of the coast, the clerk said."
    figures = "<table><tr><td>1<td>2<tr><td>3<td>4</table>"

    (alone,) = read(tmp_path, page(prose=f"{in_html()}<table>{table}</table><p>{behind}</p>")).articles
    (beside,) = read(
        tmp_path, page(prose=f"{in_html()}<table>{table}</table><p>{behind}</p>{figures}")
    ).articles

    assert alone.text == "\n\n".join([TEXT, *rows, behind])
    assert beside.text == "\n\n".join([TEXT, *rows, behind, "1 2", "3 4"])


def test_a_page_of_a_few_words(tmp_path: Path) -> None:
    """Its paragraphs stay apart: the headline is the title, who wrote it no person of the prose."""
    said = "The tram stopped on Monday, said driver <b>Paul</b> Ness of Ostmere.", "“It is old,” he said."
    body = f"<nav><a href=/>Home</a></nav><h1>Tram stops again</h1>{''.join(map('<p>{}</p>'.format, ('By Kim Roe', *said)))}"

    (article,) = read(tmp_path, f"<html><body>{body}</body></html>").articles

    assert (article.title, article.authors) == ("Tram stops again", ("Kim Roe",))
    assert article.text.split("\n\n") == [
        "By Kim Roe",
        said[0].replace("<b>", "").replace("</b>", ""),
        said[1],
    ]
